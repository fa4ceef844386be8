"""What an edition's exports cost, beside bibtexparser reading the edition's .bib back.

`make bench` runs it last. `works` makes up the edition, `measure` writes one format in a process
of its own, `limits` says what a format may cost.
"""
