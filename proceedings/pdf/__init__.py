"""The volume as one PDF, and each paper's own PDF with the same stamps.

intake          the authors' PDFs, checked and made fit
fonts           what draws each character
typesetting     text on pages
front_matter    our own pages, one file for each kind
books           what stands where in each kind of volume
assembly        all of it in one file
volume          the door
"""
