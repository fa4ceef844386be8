"""Who speaks when and where."""
