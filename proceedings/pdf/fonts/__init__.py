"""The fonts of the volume: which draws which character, and what none can draw.

`fonts` is the chain that text goes through, `faces` prepares font files, `scripts` knows the
writing systems beyond Latin, Greek and Cyrillic. `texts` and `survey` look at an edition's text
without typesetting it.
"""
