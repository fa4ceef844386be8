"""The kinds of volume, one file each, and what they share: the front matter, and binding it all.

Each takes a `Matter` and gives a `Plan`; `compose` chooses among them.
"""
