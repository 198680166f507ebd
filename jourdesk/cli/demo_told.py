"""What a played weekend tells: what happened, line by line, and what was missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from jourdesk.domain.papers.words import moment


@dataclass(slots=True)
class Weekend:
    """What happened, line by line, and what was missing (empty: nothing)."""

    lines: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)

    def say(self, at: datetime, words: str) -> None:
        """Tell what happened."""
        self.lines.append(f"{moment(at)}  {words}")

    def need(self, holds: bool, lack: str) -> None:
        """Note what is missing unless it holds."""
        if not holds:
            self.lacks.append(lack)
