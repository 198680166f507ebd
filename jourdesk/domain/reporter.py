"""Who reported: which words of a caller are kept apart, sealed, and what they add up to.

A private person who reports is protected when the report could bring violence or serious harm upon her (OSL 26:5, read
2026-11-21); what the receiving board does not know it cannot give out. Those who report by duty (SoL 19:1–3) and those whom
the contact is about are no secret. An anonymous caller's name and number are never written, sealed or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from jourdesk.domain.call import Caller, said_value
from jourdesk.domain.events import Said, Value
from jourdesk.domain.fact import Fact
from jourdesk.domain.lineage import Lineage
from jourdesk.domain.person import Conflict, Stated, conflicts_in, standing_after
from jourdesk.domain.personal import Personal
from jourdesk.domain.reporter_events import CallerSealed

IDENTITY = ("name", "phone", "relation", "feedback_to")
"""The words that say who rang."""

PRIVATE = frozenset({"", "unknown", "relative", "public"})
"""Kinds of caller whose identity is protected unless somebody says otherwise: what has been open cannot be sealed again."""

_UNWRITTEN = frozenset({"name", "phone"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reporter(Personal):
    """Who rang, as the sealed stream says. ``standing`` holds what stands beside each other after two desks wrote."""

    name: str = ""
    phone: str = ""
    relation: str = ""
    feedback_to: str = ""
    standing: tuple[Stated, ...] = ()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What desks that had not seen each other said differently."""
        return conflicts_in(self.standing)


def protects(caller: Caller) -> bool:
    """Tell whether the identity of a caller is kept apart: as somebody chose, else by the kind of caller.

    Source:
        OSL 26:5; SoL 19:1–4; read 2026-11-21.
    """
    return caller.code in PRIVATE if caller.protected is None else caller.protected


def reporter_of(facts: Iterable[Fact]) -> Reporter:
    """Add up the facts of a sealed stream, in the order they count."""
    lineage, found = Lineage(), Reporter()
    for fact in facts:
        lineage.add(fact)
        if isinstance(fact.body, CallerSealed):
            said = tuple((name, value) for name, value in fact.body.said if name in IDENTITY)
            log = tuple(Stated(field=n, value=v, at=fact.written, by=fact.author.by, fact=fact.id) for n, v in said)
            standing = standing_after(found.standing, log, partial(lineage.saw, fact.id))
            found = replace(found, standing=standing, **{name: str(value or "") for name, value in said})
    return found


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Parted(Personal):
    """What is said of a caller, in two: what the call tells, and what only the sealed stream does."""

    told: Said
    sealed: Said = ()


def part(said: Said, before: Caller, sealed: Reporter) -> Parted:
    """Part what is said of a caller.

    Args:
        said: Statements as somebody made them.
        before: The caller as the call tells now.
        sealed: The caller as the sealed stream tells now.

    Returns:
        What goes where. Words that stood in the open move behind the seal when the identity becomes protected, and come out
        when somebody takes the protection away; what was once written in the open stays readable as it was.
    """
    after = _after(said, before)
    kept = tuple(one for one in said if not (after.anonymous and one[0] in _UNWRITTEN))
    if not protects(after):
        return Parted(told=_told(kept, _came_out(kept, sealed) if before.sealed else {}))
    words = {name: value for name, value in kept if name in IDENTITY}
    in_the_open = {name: getattr(before, name) for name in IDENTITY if getattr(before, name)}
    if after.anonymous:
        hidden = {name: "" for name in _UNWRITTEN if getattr(sealed, name)} | {
            name: value for name, value in {**in_the_open, **words}.items() if name not in _UNWRITTEN
        }
    else:
        hidden = {**in_the_open, **words}
    if not hidden:
        return Parted(told=kept)
    open_now: dict[str, Value] = dict.fromkeys(in_the_open) | {"protected": True, "sealed": True}
    rest = tuple((name, value) for name, value in kept if name not in IDENTITY)
    return Parted(told=_told(rest, open_now), sealed=tuple(sorted(hidden.items())))


def _after(said: Said, before: Caller) -> Caller:
    values = {name: said_value(said, name) for name, _ in said}
    chosen = values.get("protected", before.protected)
    return replace(
        before,
        code=str(values.get("code", before.code) or ""),
        anonymous=bool(values.get("anonymous", before.anonymous)),
        protected=None if chosen is None else bool(chosen),
    )


def _came_out(kept: Said, sealed: Reporter) -> dict[str, Value]:
    said_now = {name for name, _ in kept}
    out: dict[str, Value] = {
        name: getattr(sealed, name) for name in IDENTITY if getattr(sealed, name) and name not in said_now
    }
    return out | {"sealed": False}


def _told(said: Said, more: dict[str, Value]) -> Said:
    return tuple(sorted((dict(said) | more).items()))
