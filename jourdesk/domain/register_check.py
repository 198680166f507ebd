"""Checking a register before it is used: what is wrong, from which day."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from jourdesk.domain.law import Catalogue, fold
from jourdesk.domain.register import Decider, Period, Register, Unit
from jourdesk.domain.register_check_more import check_tables
from jourdesk.domain.register_coverage import Finding, coverage

ONE_DAY: Final = timedelta(days=1)
POLITICIANS: Final = ("vice-chair", "member", "committee-chair")


def check_register(register: Register, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Find what is wrong with a register, and what is worth knowing.

    Args:
        register: As read.
        catalogue: The law.

    Returns:
        What is wrong first, then what is worth knowing, each by day and subject.
    """
    structure = (_parties, _boards, _overlaps, _two_chairs, _ended_boards, _running_out, _drafts, check_tables)
    found = [finding for look in structure for finding in look(register)]
    lawful = (_agreement, _unaccepted, _unknown, coverage)
    found += [finding for look in lawful for finding in look(register, catalogue)]
    return tuple(sorted(set(found), key=lambda f: (not f.wrong, f.since, f.code, f.subject, f.details)))


def _agreement(register: Register, catalogue: Catalogue) -> Iterator[Finding]:
    agreement = register.agreement
    since = agreement.valid_from
    codes = {member.code for member in register.members}
    if agreement.status == "draft":
        yield Finding(code="register.draft-agreement", wrong=False, since=since, subject=agreement.name)
    if agreement.host is not None and agreement.host not in codes:
        yield Finding(code="register.host-outside", wrong=True, since=since, subject=agreement.host)
    for code in agreement.legal_basis:
        if catalogue.find(code, since) is None:
            yield Finding(code="register.unknown-provision", wrong=True, since=since, subject="agreement", details=code)


def _parties(register: Register) -> Iterator[Finding]:
    codes = {member.code for member in register.members}
    for member in register.members:
        if member.council is None:
            yield Finding(code="register.no-council", wrong=True, since=member.joined, subject=member.code)
        elif member.council.day > member.joined:
            yield Finding(code="register.council-later", wrong=True, since=member.joined, subject=member.code)
    for neighbour in register.neighbours:
        if neighbour.code in codes:
            since = register.agreement.valid_from
            yield Finding(code="register.neighbour-is-party", wrong=True, since=since, subject=neighbour.code)


def _boards(register: Register) -> Iterator[Finding]:
    codes = {member.code for member in register.members}
    for board in register.boards:
        if board.municipality not in codes:
            since = board.period.valid_from
            yield Finding(code="register.board-outside", wrong=True, since=since, subject=board.key)
        if board.kind == "committee" and board.parent is None:
            yield Finding(code="register.no-parent", wrong=True, since=board.period.valid_from, subject=board.key)


def _overlaps(register: Register) -> Iterator[Finding]:
    """Two rows that say different things about the same day."""
    by_subject: dict[tuple[str, str], list[Period]] = {}
    for kind, subject, period in (*_plain_rows(register), *_mandate_rows(register)):
        by_subject.setdefault((kind, subject), []).append(period)
    for (kind, subject), periods in by_subject.items():
        for one, other in combinations(periods, 2):
            shared = one.shared(other)
            if shared is not None:
                since, until = shared.valid_from, shared.valid_to
                yield Finding(
                    code="register.overlap", wrong=True, since=since, until=until, subject=subject, details=kind
                )


Row = tuple[str, str, Period]


def _plain_rows(register: Register) -> Iterator[Row]:
    for member in register.members:
        yield "member", member.code, Period(valid_from=member.joined, valid_to=member.left)
    for delegation in register.delegations:
        yield "delegation", f"{delegation.board} {fold(delegation.provision)}", delegation.period
    for unit in register.units:
        for what in sorted(_takes(register, unit)) if _receives(register, unit) else ():
            yield "unit", what, unit.period
    always = Period(valid_from=register.agreement.valid_from)
    for scope in register.scopes:
        for target in scope.targets:
            yield "scope", f"{scope.municipality} {target}", scope.period or always
    for neighbour in register.neighbours:
        yield "neighbour", neighbour.code, neighbour.period or always


def _mandate_rows(register: Register) -> Iterator[Row]:
    for decider in register.deciders:
        for mandate in decider.mandates:
            for code in mandate.provisions:
                yield "mandate", f"{decider.key} {fold(code)}", mandate.period


def _two_chairs(register: Register) -> Iterator[Finding]:
    """Two chairs of one board on the same day."""
    chairs = [decider for decider in register.deciders if decider.role == "chair"]
    for one, other in combinations(chairs, 2):
        terms = [(mine.period, theirs.period) for mine in one.mandates for theirs in other.mandates]
        shared = [met for mine, theirs in terms if (met := mine.shared(theirs)) is not None]
        if one.board == other.board and shared:
            since = min(period.valid_from for period in shared)
            keys = f"{one.key}, {other.key}"
            yield Finding(code="register.two-chairs", wrong=True, since=since, subject=one.board, details=keys)


def _receives(register: Register, unit: Unit) -> bool:
    """A proposal receives nothing, nor does a unit of a board that is one."""
    board = register.board(register.top_board(unit.board))
    return unit.status == "decided" and (board is None or board.status == "decided")


def _takes(register: Register, unit: Unit) -> set[str]:
    board = register.board(unit.board)
    municipality = board.municipality if board is not None else "?"
    return {
        f"{municipality} {target} {law}" for group in unit.handles for target in group.targets for law in group.laws
    }


def _ended_boards(register: Register) -> Iterator[Finding]:
    """Units, mandates and delegations that reach outside the time of their board."""
    rows: list[tuple[str, str, str, Period]] = [("unit", u.key, u.board, u.period) for u in register.units]
    rows += [("delegation", f"{d.board} {d.provision}", d.board, d.period) for d in register.delegations]
    rows += [("mandate", d.key, d.board, m.period) for d in register.deciders for m in d.mandates]
    rows += [("committee", b.key, b.parent, b.period) for b in register.boards if b.parent is not None]
    for kind, subject, key, period in rows:
        days = register.board_days(key)
        end = days.valid_to if days is not None else None
        if days is not None and period.valid_from < days.valid_from and kind != "mandate":
            yield Finding(
                code="register.before-board",
                wrong=True,
                since=period.valid_from,
                until=days.valid_from - ONE_DAY,
                subject=subject,
                details=f"{kind}, {key}",
            )
        if end is not None and (period.valid_to is None or period.valid_to > end):
            since = max(end + ONE_DAY, period.valid_from)
            yield Finding(
                code="register.ended-board",
                wrong=True,
                since=since,
                until=period.valid_to,
                subject=subject,
                details=f"{kind}, {key}",
            )


def _unaccepted(register: Register, catalogue: Catalogue) -> Iterator[Finding]:
    """Mandates that the law does not accept: substitutes, officials, provisions that only a board or committee decides."""
    for decider in register.deciders:
        for mandate in decider.mandates:
            since = mandate.period.valid_from
            refused = [code for code in mandate.provisions if _refused(decider, code, catalogue, mandate.period)]
            if refused:
                yield Finding(
                    code="register.unaccepted",
                    wrong=True,
                    since=since,
                    until=mandate.period.valid_to,
                    subject=decider.key,
                    details=f"{decider.role}: {', '.join(refused)}",
                )


def _refused(decider: Decider, code: str, catalogue: Catalogue, period: Period) -> bool:
    found = [p for p in catalogue.wordings(code) if p.period.shared(period)]
    levels = {provision.level for provision in found}
    if decider.role == "substitute":
        return True
    if decider.role == "official":
        return bool(levels & {"urgent", "assignment", "committee", "board", "other"})
    return bool(levels & {"committee", "board", "other"})


def _unknown(register: Register, catalogue: Catalogue) -> Iterator[Finding]:
    """Provisions that the law does not know, or does not know yet or any longer; laws that no act is handled as."""
    rows = [(d.key, code, m.period) for d in register.deciders for m in d.mandates for code in m.provisions]
    rows += [(d.board, d.provision, d.period) for d in register.delegations]
    for subject, code, period in rows:
        found = [p.period for p in catalogue.wordings(code)]
        if not found:
            yield Finding(
                code="register.unknown-provision", wrong=True, since=period.valid_from, subject=subject, details=code
            )
        elif period.valid_from < min(p.valid_from for p in found):
            first = min(p.valid_from for p in found)
            yield _outside(subject, code, period.valid_from, first - ONE_DAY)
        elif all(p.valid_to is not None for p in found):
            last = max(p.valid_to for p in found if p.valid_to is not None)
            if period.valid_to is None or period.valid_to > last:
                yield _outside(subject, code, max(period.valid_from, last + ONE_DAY), period.valid_to)
    laws = {act.handled_as for act in catalogue.acts}
    for unit in register.units:
        for law in sorted({law for group in unit.handles for law in group.laws} - laws):
            since = unit.period.valid_from
            yield Finding(code="register.unknown-law", wrong=True, since=since, subject=unit.key, details=law)


def _outside(subject: str, code: str, since: date, until: date | None) -> Finding:
    return Finding(code="register.not-in-force", wrong=False, since=since, until=until, subject=subject, details=code)


def _running_out(register: Register) -> Iterator[Finding]:
    """Deciders whose last mandate ends, gathered by day, and politicians who have none."""
    last: dict[date, list[str]] = {}
    for decider in register.deciders:
        ends = [mandate.period.valid_to for mandate in decider.mandates]
        known = [end for end in ends if end is not None]
        if ends and len(known) == len(ends):
            last.setdefault(max(known) + ONE_DAY, []).append(decider.key)
        if not ends and decider.role in POLITICIANS:
            board = register.board(decider.board)
            since = board.period.valid_from if board is not None else register.agreement.valid_from
            yield Finding(code="register.no-mandate", wrong=False, since=since, subject=decider.key)
    for since, keys in last.items():
        yield Finding(code="register.mandate-ends", wrong=False, since=since, subject=", ".join(sorted(keys)))


def _drafts(register: Register) -> Iterator[Finding]:
    """What a draft would change if it were decided: which units it would take which target groups from."""
    for board in register.boards:
        if board.status == "draft":
            since = board.period.valid_from
            yield Finding(code="register.draft-board", wrong=False, since=since, subject=board.key, details=board.name)
    for unit in register.units:
        if _receives(register, unit):
            continue
        mine = _takes(register, unit)
        others = [u for u in register.units if _receives(register, u) and u.period.shared(unit.period)]
        moved = [f"{u.key} ({_targets(_takes(register, u) & mine)})" for u in others if _takes(register, u) & mine]
        since, until = unit.period.valid_from, unit.period.valid_to
        details = ", ".join(moved) or "–"
        yield Finding(
            code="register.draft-unit", wrong=False, since=since, until=until, subject=unit.key, details=details
        )


def _targets(takes: set[str]) -> str:
    return ", ".join(sorted({what.split()[1] for what in takes}))
