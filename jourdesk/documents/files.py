"""Put a paper into a folder that somebody has chosen. The name of the file says what and when, never who."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from jourdesk.documents.typeset import typeset
from jourdesk.domain.paper import FILE_WORDS, Paper
from jourdesk.domain.papers.words import local
from jourdesk.domain.problems import Unavailable

_UNSAFE = re.compile(r"[^A-Za-z0-9]")
_LONGEST = 8
"""Shorter than any number of a person, so that none can stand in a file name even by mistake."""


def file_name(paper: Paper) -> str:
    """Name the file of a paper: kind, municipality, Swedish wall time, reference.

    Returns:
        A name such as ``overlamning-2282-20261122-0715-K7R4.pdf``: ASCII letters, digits and dashes, so that it is kept by every
        file system and post system.
    """
    return named(FILE_WORDS[paper.kind], paper.municipality_code, paper.made, paper.reference) + ".pdf"


def named(word: str, municipality_code: str, made: datetime, reference: str) -> str:
    """Name a file without its ending: a word, municipality, Swedish wall time, reference; ASCII letters, digits and dashes."""
    parts = (word, _safe(municipality_code), f"{local(made):%Y%m%d-%H%M}", _safe(reference))
    return "-".join(part for part in parts if part)


def write(paper: Paper, folder: Path) -> Path:
    """Typeset a paper and put it into a folder, whole or not at all; an earlier file is never written over.

    Args:
        paper: What stands on it.
        folder: An existing folder, chosen by the person at the desk.

    Returns:
        Where it lies; ``-2``, ``-3`` … is added to the name when there is already one.

    Raises:
        Unavailable: ``documents.failed``, ``documents.full`` or ``documents.folder``.
    """
    return keep(paper, typeset(paper), folder)


def keep(paper: Paper, content: bytes, folder: Path) -> Path:
    """Put a paper that has been typeset already into a folder, as :func:`write` does.

    Raises:
        Unavailable: ``documents.full`` or ``documents.folder``.
    """
    return keep_file(file_name(paper), content, folder)


def keep_file(name: str, content: bytes, folder: Path) -> Path:
    """Put a file into a folder, whole or not at all, as :func:`write` does; ``name`` has an ending.

    Raises:
        Unavailable: ``documents.full`` or ``documents.folder``.
    """
    try:
        target = _free(folder, name)
        _keep(target, content)
    except OSError as problem:
        full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
        raise Unavailable("documents.full" if full else "documents.folder") from None
    return target


def _safe(text: str) -> str:
    return _UNSAFE.sub("", text)[:_LONGEST]


def _free(folder: Path, name: str) -> Path:
    target = first = folder / name
    number = 2
    while target.exists():
        target = first.with_stem(f"{first.stem}-{number}")
        number += 1
    return target


def _keep(target: Path, content: bytes) -> None:
    partial = target.with_name(f".{target.name}.part")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, target)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise
