"""What making a volume costs, beside a plain byte copy and two merging libraries.

`make bench` runs all of it. `corpus` makes the papers, `jobs` is the work that is measured,
`child` and `measure` run each job in a process of its own, `limits` and `table` say what it means.
"""
