"""The command: one file a command, each a thin shell over the library.

The library returns; only what is here prints, and only `main` decides the exit code: 0 clean,
1 findings or a failed build, 2 wrong usage.
"""
