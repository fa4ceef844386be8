"""Taking in the authors' PDFs: each checked and normalised once, and kept by its content.

`papers` takes in an edition, `paper` one file. What a file holds is read in `destinations`,
`outline`, `layers`, `forms`, `links`, `content` and `ink`; `normalise` makes it fit to stand among
others.
"""
