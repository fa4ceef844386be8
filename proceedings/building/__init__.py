"""Making a site: what is built, what stands, and how the new one takes the old one's place.

run             every edition, side by side, into one site
edition_build   one edition, or the archive's own pages
site, order     the site that is being made, and what was asked for
standing, unchanged    what stands since the last build, and whether anything would change
publish         the new site in the place of the old one, whole or not at all
sphinx_run      Sphinx on one folder: the only module of the engine that imports it
people          who is who, found again only where something has changed
search/         the index of the reader's search
released, version_build, version_pages    the versions that stay
site_manifest   the digest of every file
"""
