"""Finds a paper in what a use case answered."""

from __future__ import annotations

from typing import Any

from jourdesk.domain.paper import Paper


def papers_of(answer: object) -> tuple[Any, ...] | None:
    """Return (paper, PDF bytes, …) if the answer begins with a paper, else nothing."""
    if isinstance(answer, tuple) and answer and isinstance(answer[0], Paper):
        return answer
    return None
