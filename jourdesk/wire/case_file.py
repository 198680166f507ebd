"""How a handover is written down for a case system: JSON in UTF-8, its keys in the order of the values, times with offset."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from jourdesk.domain.papers.case_file import CaseFile
from jourdesk.domain.papers.words import local

_HALF = re.compile("[\ud800-\udfff]")


def case_file_bytes(case: CaseFile) -> bytes:
    """Write a handover down.

    Args:
        case: What it says, with everything covered that stands on no paper.

    Returns:
        The same bytes for the same value. Every key is always there; instants are Swedish wall time with its offset. Half a
        character, which a text can hold and UTF-8 cannot, is written as its code, as on paper.
    """
    text = json.dumps(_plain(case), ensure_ascii=False, indent=2) + "\n"
    return _HALF.sub(lambda found: f"[U+{ord(found[0]):04X}]", text).encode()


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return local(value).isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value
