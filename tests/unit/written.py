"""What stands on a paper, before anybody sets it in type: that all of it reaches the file is tried in tests/documents."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

from jourdesk.domain.paper import Paper, Row, Rows


def words(value: object) -> str:
    """Everything that stands on a paper, one string after the other."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\n".join(words(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return "\n".join(words(getattr(value, field.name)) for field in fields(value))
    return ""


def said(paper: Paper) -> str:
    """The same without spaces, as a search in the file would see it."""
    return squeezed(words(paper))


def squeezed(text: str) -> str:
    """Leave out what line breaking changes: white space, soft hyphens, zero-width breaks."""
    return re.sub("[\\s\u00ad\u200b]", "", text)


def contains(paper: Paper, *texts: str) -> None:
    """Demand that texts stand on a paper."""
    whole = said(paper)
    missing = [text for text in texts if squeezed(text) not in whole]
    assert not missing


def rows(paper: Paper, title: str) -> list[Row]:
    """The rows of a part."""
    part = next(part for part in paper.parts if part.title == title)
    return [row for block in part.blocks if isinstance(block, Rows) for row in block.rows]
