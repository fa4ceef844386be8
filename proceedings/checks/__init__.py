"""What editors should know on the first day: checks of the edition and of its authors' files.

A check is one function with one code (`check.py`). Each family has a folder; `registry.py` knows
them all. They look at a `Subject`, an edition with what was read of its PDFs, and yield flaws;
`run.py` makes findings of them, with file and line, and leaves out what editors have accepted.
"""
