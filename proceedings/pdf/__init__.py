"""The volume as one PDF, and each paper's own PDF with the same stamps.

`intake` takes the authors' files in, `front_matter` typesets what the editors wrote, `stamps`
draws running heads and page numbers, `assemble` puts all of it into one file, `volume` is the door.
"""
