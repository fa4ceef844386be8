"""From the model to other programs' formats: one file a format, text in, nothing written.

Each writer takes what it needs of an edition and returns text; libraries are used to read these
formats back in the tests, not to write them, because theirs corrupt what they write.
"""
