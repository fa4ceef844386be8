"""Setting text: from marked-up words to lines, columns, tables, formulas and pages.

`book` lays parts on sheets; `flow` turns the markup tree into what it lays out; `lines` sets short
texts by the thousand; `math` sets formulas, which `inline` makes characters of. Nothing here knows
what a title page or a table of contents says: that is in `front_matter`.
"""
