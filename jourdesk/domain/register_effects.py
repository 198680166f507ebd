"""What a change in the register means: the same questions asked of the old and the new one, day by day.

Who is a party, where each target group goes under each law, what the jour may do, who may decide what cannot wait, what is
delegated. Only the answers that differ are told, with the days they differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeAlias

from jourdesk.domain.law import Catalogue
from jourdesk.domain.nights import stretches_of_nights
from jourdesk.domain.period import ONE_DAY, Period
from jourdesk.domain.register import TARGETS, Register
from jourdesk.domain.register_coverage import NEEDED, in_force
from jourdesk.domain.register_shape import SHAPES, days_of, rows_of
from jourdesk.domain.routing import receiving_unit

AHEAD: Final = timedelta(days=5 * 366)
"""How far a change is followed: longer than a term of office."""

Answer: TypeAlias = tuple[str, ...] | None
"""What a register answers; None where the question does not arise in it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Question:
    """Something that is asked of a register about a municipality on a day.

    Attributes:
        kind: ``member``, ``unit``, ``service``, ``decides`` or ``delegated``.
        about: A target group and law (``child LVU``), a target group, a provision, or a board and provision.
    """

    kind: str
    municipality: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A question that the new register answers otherwise, over some days.

    Attributes:
        abouts: Everything that changes in the same way over the same days.
        before: The old answer, None where the question did not arise: the municipality was no party.
        after: The new one.
        until: The last day, None where no end is known.
        wrong: Nobody receives or decides any longer.
    """

    kind: str
    municipality: str
    abouts: tuple[str, ...]
    before: Answer
    after: Answer
    since: date
    until: date | None
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    question: Question
    before: Answer
    after: Answer
    first: int
    last: int


def effects(old: Register, new: Register, catalogue: Catalogue, first: date) -> tuple[Effect, ...]:
    """Compare two registers from a day on.

    Args:
        old: As it is.
        new: As it would be.
        catalogue: The law.
        first: The first day to look at.

    Returns:
        What differs, by day, municipality and kind; what changes alike over the same days is one effect.
    """
    if old == new:
        return ()
    days = _days(old, new, catalogue, first)
    gathered: dict[tuple[object, ...], list[str]] = {}
    for span in _spans(old, new, catalogue, days):
        since = days[span.first]
        until = days[span.last + 1] - ONE_DAY if span.last + 1 < len(days) else None
        question = span.question
        place = (since, question.municipality, question.kind, until, span.before, span.after)
        gathered.setdefault(place, []).append(question.about)
    found = [_effect(place, abouts) for place, abouts in gathered.items()]
    return tuple(sorted(found, key=lambda e: (e.since, e.municipality, not e.wrong, e.kind, e.abouts)))


def _effect(place: tuple[object, ...], abouts: list[str]) -> Effect:
    since, municipality, kind, until, before, after = place
    return Effect(
        kind=str(kind),
        municipality=str(municipality),
        abouts=tuple(abouts),
        before=before,  # type: ignore[arg-type]  # the place was built by `effects`
        after=after,  # type: ignore[arg-type]  # as above
        since=since,  # type: ignore[arg-type]  # as above
        until=until,  # type: ignore[arg-type]  # as above
        wrong=after == () and kind in ("unit", "decides"),
    )


def _days(old: Register, new: Register, catalogue: Catalogue, first: date) -> list[date]:
    """List the days on which anything begins or is over in either register, or in the law, from a day on."""
    periods = [
        days
        for register in (old, new)
        for table in SHAPES
        for row in rows_of(register, table)
        if (days := days_of(row))
    ]
    periods += [m.period for register in (old, new) for decider in register.deciders for m in decider.mandates]
    periods += [provision.period for provision in catalogue.provisions if provision.offer]
    starts = {first, old.agreement.valid_from, new.agreement.valid_from} | {period.valid_from for period in periods}
    starts |= {p.valid_to + ONE_DAY for p in periods if p.valid_to is not None and p.valid_to < date.max}
    return sorted(day for day in starts if first <= day <= first + AHEAD)


def _spans(old: Register, new: Register, catalogue: Catalogue, days: list[date]) -> Iterator[_Span]:
    """Join the days over which one question has the same two answers, where they differ."""
    running: dict[Question, _Span] = {}
    for number, day in enumerate(days):
        before, after = dict(_answers(old, catalogue, day)), dict(_answers(new, catalogue, day))
        for question in sorted(before.keys() | after.keys()):
            mine, theirs = before.get(question), after.get(question)
            party_in_both = all(
                Question(kind="member", municipality=question.municipality) in a for a in (before, after)
            )
            if question.kind == "delegated" and party_in_both:
                mine, theirs = mine or (), theirs or ()  # what no row speaks of is not delegated
            if mine == theirs or not _tells(question, mine, theirs):
                continue
            span = running.get(question)
            if span is not None and (span.before, span.after, span.last) == (mine, theirs, number - 1):
                running[question] = replace(span, last=number)
                continue
            if span is not None:
                yield span
            running[question] = _Span(question=question, before=mine, after=theirs, first=number, last=number)
    yield from running.values()


def _tells(question: Question, before: Answer, after: Answer) -> bool:
    """Say whether a difference is worth a sentence: of a party that joins only what is missing, of one that leaves nothing."""
    if question.kind == "member":
        return True
    if before is None:
        return after == () and question.kind != "delegated"
    return after is not None


def _answers(register: Register, catalogue: Catalogue, day: date) -> Iterator[tuple[Question, Answer]]:
    parties = dict.fromkeys(member.code for member in register.members if register.is_member(member.code, day))
    for code in parties:
        yield Question(kind="member", municipality=code), ("party",)
        for target in TARGETS:
            yield Question(kind="service", municipality=code, about=target), (register.service(code, target, day),)
        for target, law in NEEDED:
            if in_force(law, catalogue, day):
                unit, exact = receiving_unit(register, code, target, law, day)
                answer = (unit.key, unit.name) if unit is not None and exact else ()
                yield Question(kind="unit", municipality=code, about=f"{target} {law}"), answer
        for board in register.boards_of(code, day):
            yield from _delegated(register, code, board.key, day)
    yield from _deciding(register, catalogue, day)


def _delegated(register: Register, municipality: str, board: str, day: date) -> Iterator[tuple[Question, Answer]]:
    """What is not delegated is an answer too: nothing."""
    for provision in dict.fromkeys(row.provision for row in register.delegations if row.board == board):
        rows = [
            r for r in register.delegations if (r.board, r.provision) == (board, provision) and r.period.covers(day)
        ]
        limits = tuple("" if row.limit_sek is None else str(row.limit_sek) for row in rows)
        yield Question(kind="delegated", municipality=municipality, about=f"{board} {provision}"), limits


def _deciding(register: Register, catalogue: Catalogue, day: date) -> Iterator[tuple[Question, Answer]]:
    found: dict[Question, tuple[str, ...]] = {}
    for one in stretches_of_nights(register, catalogue, day, 1):
        if Period(valid_from=one.since, valid_to=one.until).covers(day):
            question = Question(kind="decides", municipality=one.municipality, about=one.provision)
            keys = tuple(rung.key for rung in one.rungs if rung.reachable)
            found[question] = tuple(dict.fromkeys((*found.get(question, ()), *keys)))
    yield from found.items()
