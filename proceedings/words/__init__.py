"""The words of pages, volumes and citations, in the language of an edition."""

from proceedings.words.words import Words as Words
from proceedings.words.words import headed as headed
from proceedings.words.words import message as message
