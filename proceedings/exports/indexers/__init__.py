"""What indexers and programs read of an archive.

dblp        the contents of an edition, in dblp's submission format
api         the archive as static JSON
api_schema  what is in these files
"""
