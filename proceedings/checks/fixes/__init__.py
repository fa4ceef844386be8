"""What `proceedings check --fix` mends: flaws with one right answer, each in its own place.

`mends.py` says what becomes of a value, by the finding's code; `edits.py` changes that value in its
file and leaves every other byte; `fix.py` goes through the findings.
"""
