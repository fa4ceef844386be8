"""Foreign exports become edition folders: one format a module, the common parts beside them.

An importer reads what another system holds and writes the plain files of an edition. It loses
nothing silently: whatever is left out, mended or not understood is in its report, with its place.
"""
