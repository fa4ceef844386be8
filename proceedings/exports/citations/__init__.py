"""Citations in the formats of citation managers: one format a module, all written from `Record`.

record        what a citation says of a work, whatever the format
bibtex, …     records -> text; each is named in `formats`
formats       the formats on offer
files         which files stand beside the pages
reference     the sentence that a page prints
bibliography  the works of one person
"""
