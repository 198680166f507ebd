"""What is saved as one file for a case system: a few named files, and what makes the name of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PackedFile:
    """A file of a package: its name, of ASCII letters, digits, dashes and one dot, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Package:
    """What is saved as one file for a case system.

    ``municipality_code`` and ``reference`` make, with ``made``, its name; neither they nor ``sender`` hold personal data.
    """

    made: datetime
    municipality_code: str
    reference: str
    sender: str
    files: tuple[PackedFile, ...]
