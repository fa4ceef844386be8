"""Writing systems beyond plain Latin, Greek and Cyrillic: their fonts, shaping and direction.

characters   which scripts a character is written in, and what needs a shaper
packages     the optional packages of fonts, and which of them brings a script
own          fonts that an edition brings along
opened       a font file as HarfBuzz reads it: what it covers, its outlines
shaping      letters -> clusters: joined, reordered, their marks in place
glyph_font   what reportlab asks of a font, for drawings of these clusters
direction    right-to-left text: levels, and the order in which a line is seen
"""
