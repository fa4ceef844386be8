"""Conference proceedings from a folder of plain files.

The engine: an edition's model, its readers, checks, exports and the volume. It knows nothing of
Sphinx; `sphinx_proceedings` renders the model as a website.
"""

from importlib.metadata import version

__version__ = version("proceedings")
