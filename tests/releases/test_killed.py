"""A release that is killed at any moment: before it nothing, after it everything; and again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from proceedings.model.releases import Version
from proceedings.releases import act
from proceedings.releases.snapshot import tag_of
from proceedings.source.releases import read_releases
from tests.conftest import DrawPdf
from tests.releases.conftest import EDITION, Workplace, workplace

FIRST = Version("1.0")
WHOLE, SETTLING = 10, 40  #: moments at which the whole is killed, and its last steps alone
FILES = ["changes.md", "ledger.json", "manifest.json", "release.json"]


@pytest.fixture(scope="module")
def start(
    tmp_path_factory: pytest.TempPathFactory,
    write_archive: Callable[[Path], Path],
    draw: DrawPdf,
) -> Workplace:
    """All that a release prepares is there, and it has not been made; to be copied."""
    place = workplace(tmp_path_factory.mktemp("killed"), write_archive, draw)
    waiting = place.edition / "releases" / ".1.0.new"
    assert place.release("1.0", "2026-06-01").exit_code == 0
    (place.edition / "releases" / "1.0").rename(waiting)
    place.git("reset", "-q", "--hard", "HEAD~1")
    place.git("tag", "-d", tag_of(EDITION, FIRST))
    return place


def copied(start: Workplace, to: Path) -> Workplace:
    shutil.copytree(start.folder, to, ignore=shutil.ignore_patterns("build"))
    return Workplace(to, start.draw)


def killed(work: Callable[[], object], after: float) -> None:
    """Run *work* in a process of its own, and kill it after so many seconds."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        work()
        os._exit(0)
    time.sleep(after)
    for kill in (os.killpg, os.kill):  # the group is not there yet at the very first moment
        with suppress(ProcessLookupError):
            kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def state(place: Workplace) -> str:
    """What the program sees: "old" or "new"; anything in between fails here."""
    releases, findings = read_releases(place.edition)
    assert findings == []
    if not releases:
        return "old"
    folder = place.edition / "releases" / "1.0"
    assert sorted(file.name for file in folder.iterdir()) == FILES
    assert place.git("tag").split() == [f"{EDITION}/v1.0"]
    return "new"


def is_whole(place: Workplace) -> bool:
    """Whether the release stands, in the files and in git, and nothing else is left."""
    left = [p.name for p in (place.edition / "releases").iterdir()]
    clean = place.git("status", "--porcelain") == ""
    return state(place) == "new" and left == ["1.0"] and clean


def moments(number: int, span: float) -> list[float]:
    return [random.Random(n).uniform(0, span) for n in range(number)]  # noqa: S311


def test_a_release_killed_while_it_settles_is_old_or_new_and_can_be_made_again(
    start: Workplace, tmp_path: Path
) -> None:
    def settle(place: Workplace) -> None:
        act.settle(place.folder / "editions", EDITION, FIRST, "Release")

    first = copied(start, tmp_path / "first")
    span = took(lambda: settle(first))
    met = set()
    for number, moment in enumerate(moments(SETTLING, span)):
        place = copied(start, tmp_path / str(number))
        killed(partial(settle, place), moment)
        met.add(state(place))
        for lock in (place.folder / ".git").rglob("*.lock"):
            lock.unlink()  # as git asks of who has killed it
        if not act.finish(place.folder / "editions", EDITION, FIRST) and state(place) == "old":
            waiting = place.edition / "releases" / ".1.0.new"
            assert sorted(file.name for file in waiting.iterdir()) == FILES
            settle(place)
        assert is_whole(place)
    assert "old" in met


def test_a_release_killed_at_any_moment_is_old_or_new_and_can_be_made_again(
    start: Workplace, tmp_path: Path
) -> None:
    def release(place: Workplace) -> None:
        place.release("1.0", "2026-06-01")

    first = copied(start, tmp_path / "first")
    span = took(lambda: release(first))
    for number, moment in enumerate(moments(WHOLE, span)):
        place = copied(start, tmp_path / str(number))
        killed(partial(release, place), moment)
        state(place)
        for lock in (place.folder / ".git").rglob("*.lock"):
            lock.unlink()
        done = place.release("1.0", "2026-06-01")
        assert done.exit_code == 0 or "1.0 was released" in done.output
        assert is_whole(place)
