"""The forms that editors fill in: one class a file or a part of one, with its keys and types.

A form says what may be written and how it is read; `proceedings.source` turns filled forms into
the model. The JSON Schema that editors' editors complete from is made of these same classes.
"""

from proceedings.source.forms.archive import ArchiveForm
from proceedings.source.forms.edition import EditionForm
from proceedings.source.forms.form import Form
from proceedings.source.forms.paper import PaperForm
from proceedings.source.forms.people_file import PeopleForm
from proceedings.source.forms.program import ProgramForm

#: What `proceedings schema` can print, by the file it describes.
FORMS: dict[str, type[Form]] = {
    "archive.yml": ArchiveForm,
    "edition.yml": EditionForm,
    "program.yml": ProgramForm,
    "paper": PaperForm,
    "people.yml": PeopleForm,
}

__all__ = ["FORMS", "ArchiveForm", "EditionForm", "PaperForm", "PeopleForm", "ProgramForm"]
