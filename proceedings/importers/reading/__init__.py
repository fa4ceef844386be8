"""Foreign files, read safely: which there are, their bytes, letters, tables, markup languages.

source      the files of an export: a folder, a zip, single files; bounded, never followed out
letters     bytes -> text, whatever wrote them
tables      CSV, TSV, xlsx and SpreadsheetML -> rows with places, by any name of a column
"""
