"""What is in the wheel and the sdist, and what the lock file may not say."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with a wheel and an sdist made of this checkout."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return out


def source_files() -> set[str]:
    """What belongs to the packages, as the wheel names it."""
    found = set()
    for folder, root in (("proceedings", ROOT), ("sphinx_proceedings", ROOT / "extensions")):
        for path in (root / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                found.add(path.relative_to(root).as_posix())
    return found


def test_the_wheel_holds_the_packages_whole_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    info = {"METADATA", "WHEEL", "entry_points.txt", "RECORD", "licenses/LICENSE"}
    own = {name.partition(".dist-info/")[2] for name in names if ".dist-info/" in name}
    assert {name for name in names if ".dist-info/" not in name} == source_files()
    assert own == info


def test_the_sdist_holds_the_sources_and_no_edition(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = {name.partition("/")[0] for name in names if "/" in name}
    tops = {name for name in names if "/" not in name}
    assert folders == {"proceedings", "extensions"}
    assert tops == {
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "pyproject.toml",
        "PKG-INFO",
        ".gitignore",
    }


def test_the_skeletons_and_the_theme_are_shipped(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "proceedings/cli/skeleton/sample/edition.yml" in names
    assert any(name.startswith("sphinx_proceedings/theme/") for name in names)


def test_the_lock_names_every_file_by_hash_and_no_host() -> None:
    text = (ROOT / "requirements/dev.txt").read_text()
    pins = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
    assert len(pins) > 50
    assert text.count("==") == len(pins)
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
