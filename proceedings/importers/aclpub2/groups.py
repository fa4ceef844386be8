"""Committees and sponsors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from proceedings.importers.aclpub2.folder import Entry, Folder
from proceedings.importers.content import Attachment
from proceedings.importers.text import plain_text
from proceedings.model.edition import Sponsor
from proceedings.model.people import Committee, Member

_PICTURES = (".png", ".jpg", ".jpeg")


def committees(folder: Folder) -> tuple[Committee, ...]:
    """The organisers, each with a role; then the groups of the program committee."""
    organisers: list[Member] = []
    for group in folder.entries(
        "organizers", "organizing_committee.yml", "organizing-committee.yml"
    ):
        role = plain_text(group.text("role"))
        found = _members(folder, group, role)
        organisers += found
        _told(folder, group, role, len(found))
    groups = [Committee("Organizing committee", tuple(organisers))] if organisers else []
    for group in folder.entries("reviewers", "program_committee.yml", "program-committee.yml"):
        group.text("type")  # how aclpub2 sets the names
        role = plain_text(group.text("role")) or "Program committee"
        groups += _areas(folder, group, role)
    return tuple(_merged(groups))


def _areas(folder: Folder, group: Entry, role: str) -> Iterator[Committee]:
    """A committee of those who stand in the group itself, and one for each area."""
    direct: list[Member] = []
    count = 0
    for one in group.entries("entries", "members", used=folder.keys("reviewers.member")):
        area = plain_text(one.text("area"))
        if area or "members" in one.data:
            members = _members(folder, one, "")
            count += len(members)
            if members:
                yield Committee(f"{role}: {area}" if area else role, tuple(members))
        elif member := _member(folder, one, "", "reviewers.member"):
            direct.append(member)
    if direct:
        yield Committee(role, tuple(direct))
    _told(folder, group, role, count + len(direct))


def _members(folder: Folder, group: Entry, role: str) -> list[Member]:
    found = group.entries("members", "entries", used=folder.keys("organizers.member"))
    members = (_member(folder, one, role, "organizers.member") for one in found)
    return [member for member in members if member]


def _member(folder: Folder, one: Entry, role: str, kind: str) -> Member | None:
    folder.seen(kind, one)
    person = folder.person(one)
    if person is None:
        folder.leave(one, str(dict(one.data))[:60], "it names nobody")
        return None
    return Member(person, role)


def _told(folder: Folder, group: Entry, role: str, count: int) -> None:
    if count:
        folder.take(group, f"{role} ({count})", "edition.yml: committees")
    else:
        folder.leave(group, role or "a group", "the group is empty")
        message = f'the group "{role}" is empty'
        folder.tell(group, "committee-empty", message, "name its members, or take it out")


def _merged(groups: list[Committee]) -> Iterator[Committee]:
    """Groups of one name are one."""
    by_name: dict[str, list[Member]] = {}
    for group in groups:
        by_name.setdefault(group.name, []).extend(group.members)
    for name, members in by_name.items():
        yield Committee(name, tuple(members))


def sponsors(folder: Folder) -> tuple[Sponsor, ...]:
    """The sponsors: aclpub2 knows logos and no names, so that the file's name is the sponsor's."""
    found: list[Sponsor] = []
    for tier in folder.entries("sponsors", "sponsors.yml"):
        level = plain_text(tier.text("tier", "level"))
        logos = tier.texts("logos", "logo")
        found += [_sponsor(folder, tier, level, logo) for logo in logos]
        if not logos:
            folder.leave(tier, level, "it names no logos")
    return tuple(found)


def _sponsor(folder: Folder, tier: Entry, level: str, logo: str) -> Sponsor:
    stem = PurePosixPath(logo.replace("\\", "/")).stem
    name = " ".join(stem.replace("_", " ").replace("-", " ").split()).title() or logo
    file = folder.find("sponsor_logos", logo)
    folder.take(tier, f"{level} {logo}", f"edition.yml: {name}")
    message = f'the sponsor is called "{name}" after its logo {logo}'
    folder.tell(tier, "sponsor-name", message, "write its name into edition.yml")
    if file is None:
        folder.tell(tier, "file-missing", f'there is no "sponsor_logos/{logo}"', "add the file")
        return Sponsor(name=name, level=level)
    folder.read.add(file.name)
    if file.suffix not in _PICTURES:
        cure = "save it as PNG"
        folder.tell(tier, "picture-form", f"the logo {logo} is no PNG or JPEG", cure)
        return Sponsor(name=name, level=level)
    path = f"logos/{PurePosixPath(file.name).name}"
    folder.files += (Attachment("links", file=file, path=path),)
    return Sponsor(name=name, level=level, logo=Path(path))
