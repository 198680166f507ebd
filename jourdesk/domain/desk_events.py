"""What can happen at a desk outside the calls: registers put into use, shifts, and readings that leave a trace."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecordOpened(Body):
    """Somebody opened somebody's case: the trace that its board can review (SoLPuL 10 §)."""

    call: str
    reader: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterAdopted(Body):
    """A register (agreement, boards, deciders, code lists …) was put into use, as TOML."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftBegan(Body):
    """A worker began a shift in a role (``jour``, ``backup``)."""

    worker: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftEnded(Body):
    """A worker ended a shift; ``left`` names what was still open."""

    worker: str
    left: tuple[str, ...]
