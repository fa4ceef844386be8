"""The PDFs of ISIPTA 2019 as files: without fault to qpdf, and the same wherever they are built."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SITE = Path("build/site/isipta-2019")


def pdfs(archive: Path) -> list[Path]:
    """The volume and every paper's own PDF, below the archive; supplements are the authors' own."""
    site = archive / SITE
    papers = (archive / "editions/isipta-2019/papers").glob("*.md")
    files = [site / "isipta-2019.pdf", *(site / f"papers/{paper.stem}.pdf" for paper in papers)]
    return sorted(file.relative_to(archive) for file in files)


def test_qpdf_finds_no_fault_with_the_volume_and_each_stamped_paper(isipta_archive: Path) -> None:
    files, said = pdfs(isipta_archive), {}
    for file in files:
        command = ["qpdf", "--check", str(isipta_archive / file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or "WARNING" in done.stdout + done.stderr:
            said[str(file)] = done.stderr
    assert len(files) == 52
    assert said == {}


def test_another_build_in_another_folder_gives_the_same_bytes(
    isipta_archive: Path, tmp_path: Path
) -> None:
    """It finds nothing in its cache, and shares neither folders nor the working directory."""
    other, cwd = tmp_path / "other name" / "of an archive", tmp_path / "somewhere"
    shutil.copytree(isipta_archive / "editions", other / "editions")
    cwd.mkdir()
    folders = ["--output", str(other / "build"), "--cache", str(tmp_path / "cold")]
    command = [sys.executable, "-m", "proceedings", "--archive", str(other / "editions")]
    subprocess.run([*command, "build", *folders], cwd=cwd, capture_output=True, check=True)
    files = pdfs(isipta_archive)
    assert files == pdfs(other)
    different = [
        str(file)
        for file in files
        if (isipta_archive / file).read_bytes() != (other / file).read_bytes()
    ]
    assert different == []
