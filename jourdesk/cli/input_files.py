"""Reading what a person points at: files and folders, each fault one line."""

from __future__ import annotations

from pathlib import Path

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.wire.toml_table import MAX_CHARACTERS


def read_text(path: Path) -> str:
    """Read a text file.

    Raises:
        Refused: There is no such file, it is too large, or it is not UTF-8.
        Unavailable: The disk says no.
    """
    try:
        if path.stat().st_size > MAX_CHARACTERS * 4:
            raise Refused("input.too-large", file=str(path))
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused("input.no-file", file=str(path)) from None
    except UnicodeDecodeError:
        raise Refused("input.not-utf8", file=str(path)) from None
    except (OSError, ValueError):
        raise Unavailable("input.unreadable", file=str(path)) from None


def toml_files(path: Path) -> list[Path]:
    """List a file, or the TOML files of a folder without its subfolders, by name.

    Raises:
        Refused: There is no such file or folder.
        Unavailable: The folder cannot be read.
    """
    try:
        if not path.exists():
            raise Refused("input.no-file", file=str(path))
        return sorted(path.glob("*.toml")) if path.is_dir() else [path]
    except OSError:
        raise Unavailable("input.unreadable", file=str(path)) from None
