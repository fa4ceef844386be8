"""Who is who in an archive: its people, institutions and keywords over all editions.

An edition keeps names as they are printed. Here the printed names become people, who have one
address each, whatever editions call them. Nothing of it is stored: it follows from the editions
and from `people.yml`.
"""

from proceedings.model.directory.directory import Directory, directory_of
from proceedings.model.directory.institutions import Institution, Institutions, institutions_of
from proceedings.model.directory.keywords import Keyword, Keywords, keyword_key, keywords_of
from proceedings.model.directory.known import KnownPerson, Place
from proceedings.model.directory.mentions import Mention, Part
from proceedings.model.directory.profile import Profile, Work

__all__ = [
    "Directory", "Institution", "Institutions", "Keyword", "Keywords", "KnownPerson", "Mention",
    "Part", "Place", "Profile", "Work", "directory_of", "institutions_of", "keyword_key",
    "keywords_of",
]  # fmt: skip
