"""program.yml: the sessions and their items, with local times."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from proceedings.source.forms.form import Form, Many
from proceedings.source.forms.paper import ResourceForm
from proceedings.source.forms.people import PersonForm
from proceedings.source.forms.values import Date, Text, Time


class ItemForm(Form):
    """A contribution by its id, or a line with a title of its own. Short: the id."""

    shorthand: ClassVar[str] = "paper"

    paper: Text | None = None
    title: Text | None = None
    start: Time | None = None
    end: Time | None = None
    room: Text | None = Field(None, description="where it is not the session's")
    speakers: Many[PersonForm] = []
    speakers_label: Text | None = None
    slides: Many[ResourceForm] = []
    video: Many[ResourceForm] = []
    links: Many[ResourceForm] = []


class SessionForm(Form):
    title: Text
    id: Text | None = Field(None, description="where it is not made from the title")
    kind: Literal["session", "break"] = "session"
    date: Date | None = Field(None, description="where it is not that of the session before")
    start: Time | None = None
    end: Time | None = None
    room: Text | None = None
    track: Text | None = None
    chairs: Many[PersonForm] = []
    items: Many[ItemForm] = []


class ProgramForm(Form):
    sessions: Many[SessionForm] = []
    notes: Many[Text] = []
    slides: Many[ResourceForm] = []
    video: Many[ResourceForm] = []
    links: Many[ResourceForm] = []
