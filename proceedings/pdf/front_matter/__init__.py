"""The pages of the volume that are ours: one file for each part, from the cover to the index.

Each part is a function that takes the `Matter` of the volume and gives a `Part`; parts that have
nothing to say for an edition are left out by `volume`.
"""
