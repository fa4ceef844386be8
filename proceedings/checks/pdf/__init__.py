"""The files of the authors: what they are, and whether they are the papers that they should be."""
