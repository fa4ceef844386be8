"""What `proceedings check` costs, beside pypdf opening each paper and reading its first page.

`make bench` runs it. `measure` makes the papers and runs each side in a process of its own,
`limits` says what a check may cost.
"""
