"""The vault's file: versioned JSON, checked, written whole or not at all, with a second copy beside it."""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jourdesk.domain.problems import Unavailable
from jourdesk.vault.slots import Json, canonical

NAME: Final = "vault.json"
FORMAT: Final = "jourdesk-vault"
VERSION: Final = 1
_LARGEST: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was read, and whether one of the two copies must be written again at the next successful unlock."""

    content: Json
    heal: bool


def main_path(folder: Path) -> Path:
    """Name the vault's file."""
    return folder / NAME


def spare_path(folder: Path) -> Path:
    """Name its second copy."""
    return folder / (NAME + ".bak")


def read(folder: Path) -> Found:
    """Read the vault, from its second copy if the first is damaged or gone.

    Raises:
        Unavailable: ``vault.missing``, ``vault.damaged``, ``vault.newer``, or what the disk says no to.
    """
    first, spare = _copy(main_path(folder)), _copy(spare_path(folder))
    for one in (first, spare):
        if one.content is not None:
            return Found(content=one.content, heal=first.raw != spare.raw)
    raise Unavailable("vault.missing" if first.raw is None and spare.raw is None else "vault.damaged")


def write(folder: Path, content: Json) -> None:
    """Write both copies, each whole or not at all: a new file, fsync, rename, fsync of the folder.

    The second copy follows at once, so that a passphrase that was changed does not live on in it.

    Raises:
        Unavailable: ``vault.full``, ``vault.read-only`` or ``vault.disk``.
    """
    body = content | {"check": _check_of(content)}
    text = json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    for path in (main_path(folder), spare_path(folder)):
        write_whole(path, text)


def put_aside(folder: Path, stamp: str) -> None:
    """Rename a first copy that cannot be read; it is kept, never overwritten."""
    path = main_path(folder)
    if _copy(path).content is None and path.exists():
        with disk_edge():
            path.rename(path.with_name(f"{NAME}.damaged-{stamp}"))


def write_whole(path: Path, text: str) -> None:
    """Write a small file whole or not at all.

    Raises:
        Unavailable: ``vault.full``, ``vault.read-only`` or ``vault.disk``.
    """
    part = path.with_name(path.name + ".part")
    with disk_edge():
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
        _sync_folder(path.parent)


@contextmanager
def disk_edge() -> Iterator[None]:
    """Translate what the file system raises inside into a code of ours."""
    try:
        yield
    except OSError as error:
        codes = {
            28: "vault.full",
            122: "vault.full",
            30: "vault.read-only",
            13: "vault.read-only",
            1: "vault.read-only",
        }
        raise Unavailable(codes.get(error.errno or 0, "vault.disk")) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    raw: bytes | None
    content: Json | None


def _copy(path: Path) -> _Copy:
    with disk_edge():
        if not path.exists():
            return _Copy(raw=None, content=None)
        with path.open("rb") as handle:
            raw = handle.read(_LARGEST)
    return _Copy(raw=raw, content=_content(raw))


def _content(raw: bytes) -> Json | None:
    try:
        found: Any = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return None
    version = found.get("version")
    if isinstance(version, int) and version > VERSION:
        raise Unavailable("vault.newer")
    check = found.pop("check", None)
    return found if version == VERSION and check == _check_of(found) else None


def _check_of(content: Json) -> str:
    # Tells a bad disk from a wrong passphrase; what an intruder changes is caught by the seals instead.
    return hashlib.sha256(canonical(content)).hexdigest()


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot open a folder for this; NTFS journals the rename
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
