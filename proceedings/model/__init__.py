"""What an edition *is*: frozen values in the nouns of the field.

Children hold no parent: whatever a paper needs of its edition or volume is passed in. Values are
validated once, where they are read (`proceedings.source`), and trusted everywhere else.
"""
