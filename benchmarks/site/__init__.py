"""What a site costs, beside plain Sphinx with a document a paper.

`make bench` runs it after the volume. `corpus` makes up the papers, `measure` runs a command in a
process of its own, `suite` says which and in what order, `limits` what they may cost.
"""
