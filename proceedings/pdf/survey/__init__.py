"""What stands in an author's PDF: read for the checks, changed in nothing.

`structure` asks the file's objects (pikepdf), `text` what is printed (pdfium).
"""
