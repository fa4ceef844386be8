"""The handbook: MyST pages, with the tables of keys and commands made from the code."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "Proceedings"
author = "the Proceedings maintainers"
extensions = ["myst_parser", "check_pages", "handbook"]
exclude_patterns = ["_ext"]
html_theme = "furo"
html_title = "Proceedings"
html_static_path = ["pictures"]
html_show_sourcelink = False
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
