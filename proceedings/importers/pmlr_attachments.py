"""What goes with a PMLR paper: software, videos, supplements, the reviews at OpenReview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from proceedings.importers.bib import Entry
from proceedings.importers.content import Attachment, AttachmentKey
from proceedings.importers.latex_macros import plain_address
from proceedings.importers.latex_signs import Remark
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.source_files import RefusedPathError, SourceFiles
from proceedings.model.markup import safe_url

#: The fields that name files or addresses, and the key under which the edition has them.
_FIELDS: dict[str, AttachmentKey] = {
    "software": "code",
    "video": "video",
    "supplementary": "supplementary",
    "supp": "supplementary",
    "other_files": "supplementary",
}
#: Words in the label of a published link, and the key for it.
_LABELS: dict[str, AttachmentKey] = {
    "software": "code",
    "code": "code",
    "video": "video",
    "slides": "slides",
    "supp": "supplementary",
}
_IS_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
#: "Appendix:smith19a-supp.pdf": PMLR lets a label stand before a file.
_LABELLED = re.compile(r"(?:(?P<label>[^:/|]+):)?(?P<target>[^:].*)")


@dataclass(slots=True)
class AttachmentReader:
    """Collects what goes with one paper; each file and address once."""

    entry: Entry
    id: str
    files: SourceFiles
    found: list[Attachment] = field(default_factory=list)
    remarks: list[tuple[str, Remark]] = field(default_factory=list)  #: by the field they are of

    def read(self, extras: tuple[tuple[str, str], ...] = ()) -> None:
        for name, key in _FIELDS.items():
            for label, target in _items(self.entry.get(name)):
                self.add(name, key, label, plain_address(target))
        for file in self.files.supplements((self.id, self.entry.key)):
            self.add_file("supplementary", file)
        if review := self.entry.get("openreview"):
            is_address = _IS_ADDRESS.match(review)
            url = review if is_address else f"https://openreview.net/forum?id={review}"
            self.add("openreview", "links", "OpenReview", url)
        for label, link in extras:
            self.add_extra(label, link)

    def add(self, name: str, key: AttachmentKey, label: str, target: str) -> None:
        if _IS_ADDRESS.match(target):
            self.add_url(name, key, target, label)
            return
        try:
            file = self.files.named(target, beside=(self.id, self.entry.key))
        except RefusedPathError as error:
            self.remark(name, "source-path", f'"{target}" {error}', "name a file of the source")
            return
        if file is None:
            cure = "put it beside the paper, or mend its name"
            self.remark(name, "file-missing", f'there is no file "{target}"', cure)
        else:
            self.add_file(key, file, label)

    def add_url(self, name: str, key: AttachmentKey, target: str, label: str = "") -> None:
        url = safe_url(target)
        if url is None or not urlsplit(url).netloc:
            self.remark(name, "file-address", f'"{target}" is no web address', "mend it")
        elif all(other.url != url for other in self.found):
            self.found.append(Attachment(key, url=url, label=label))

    def add_file(self, key: AttachmentKey, file: SourceFile, label: str = "") -> None:
        if all(other.file != file for other in self.found):
            path = self.place(file)
            self.found.append(Attachment(key, file=file, path=path, label=label))

    def add_extra(self, label: str, link: str) -> None:
        """A link of the published page: to a file that the source has, or to elsewhere."""
        name = PurePosixPath(urlsplit(link).path).name
        said = (key for word, key in _LABELS.items() if word in label.casefold())
        key: AttachmentKey = next(said, "links")
        own = self.files.at(f"{self.id}/{name}")
        if own is not None:
            self.add_file(key, own)
        else:
            self.add_url("extras", key, link, label if key == "links" else "")

    def place(self, file: SourceFile) -> str:
        """Where the copy lies: beside the paper, under the paper's id.

        A file that ends in .md would be read as a paper there.
        """
        name = re.sub(r"[^\w.-]+", "-", PurePosixPath(file.name).name)
        for start in (self.id, self.entry.key):
            if name.casefold().startswith(start.casefold()):
                name = name[len(start) :]
                break
        else:
            name = f"-{name}"
        folder = "supplements" if file.suffix == ".md" else "papers"
        path = f"{folder}/{self.id}{name}"
        taken = [other.path for other in self.found]
        return path if path not in taken else f"{folder}/{self.id}-{len(taken) + 1}{name}"

    def remark(self, name: str, code: str, message: str, cure: str) -> None:
        self.remarks.append((name, Remark(code, f"{name}: {message}", cure)))


def _items(value: str) -> Iterator[tuple[str, str]]:
    """The labels and targets of a field: "a.zip", "Appendix:a.pdf|Data:b.csv", an address."""
    for part in filter(None, (part.strip() for part in value.split("|"))):
        match = None if _IS_ADDRESS.match(part) else _LABELLED.fullmatch(part)
        if match and match["label"] and not match["target"].startswith("//"):
            yield match["label"].strip(), match["target"].strip()
        else:
            yield "", part
