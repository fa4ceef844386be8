"""What a run of the checks has found, for whoever reads it: one format a file.

Each is a function from a `Report` to text. None prints, and none looks at the clock or the
machine: the same findings are the same bytes.
"""
