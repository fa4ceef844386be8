"""Publishing for good: what a release assigns, what may not change after it, what it is made of.

ledger        what this edition assigns to its papers
guard         what a later state would change of it, as findings
differences   what changed between two states, for readers
manifest      the digests of every source and every output
snapshot      the sources of a release, out of git or out of its own archive
git           the few commands of git that this takes
act           making a release: either all of it stands, or nothing
verify        a site or a mirror against its manifests
bag           a release as one archive for a repository
"""
