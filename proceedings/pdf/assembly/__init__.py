"""Putting a volume together: fragments of papers copied one after another into one file.

`fragment` keeps a paper in the form in which it can be copied, `splice` copies, `stamping` draws
what every page carries, `outline`, `labels` and `metadata` write what hangs from the catalogue,
`writer` numbers the objects and knows where each begins.
"""
