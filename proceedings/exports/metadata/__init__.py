"""What a page's head says to programs: one vocabulary a module."""
