"""What registries take: files that editors hand in, one format a module.

works      what of an edition is deposited, and what is missing for it
crossref   the deposit of a conference (5.5.0)
datacite   a record for each work (4.7)
jats       the front matter of each paper (JATS Publishing 1.2)
formatted  titles and abstracts in the elements of these
"""
