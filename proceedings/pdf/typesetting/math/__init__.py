"""Formulas: `setting` arranges them, `spacing` keeps their signs apart, `outline` draws them."""
