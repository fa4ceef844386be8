"""How far long work has come: one line of a terminal, and nothing in a pipe."""

from __future__ import annotations

import shutil
import sys

import click


def show(name: str, done: int, total: int) -> None:
    """Say that *done* of *total* are done, and what it is about."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        click.echo(f"\r\033[K{f'[{done}/{total}] {name}'[:width]}", nl=False, err=True)


def clear() -> None:
    """Leave no line behind."""
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
