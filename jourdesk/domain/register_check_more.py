"""Checking the other tables: chains to nobody, days of no unit, homes, councils, scope and costs of no party."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from jourdesk.domain.costs import WHOLE
from jourdesk.domain.register import Agreement, Register
from jourdesk.domain.register_coverage import Finding
from jourdesk.domain.register_tables import ANYBODY, LEAST_DAYS, LEAST_OFFLINE_DAYS, AgreementVersion


def check_tables(register: Register) -> Iterator[Finding]:
    """Find what is wrong in the tables beside the agreement, and what is worth knowing."""
    for look in (_chains, _days, _homes, _versions, _scopes, _costs, _forgetting, _offline):
        yield from look(register)


def agreement_on(register: Register, day: date) -> Agreement:
    """Give the agreement as it reads on a day: with the latest decided version that has begun by then.

    Versions that began no later than the agreement itself are its past and change nothing.
    """
    agreement = register.agreement
    begun = [
        version
        for version in register.versions
        if version.status == "decided" and agreement.valid_from < version.valid_from <= day
    ]
    if not begun:
        return agreement
    latest = max(begun, key=lambda version: version.valid_from)
    return replace(
        agreement,
        name=latest.name or agreement.name,
        version=latest.version,
        replaces=latest.replaces or agreement.version or None,
        legal_basis=latest.legal_basis or agreement.legal_basis,
    )


def _chains(register: Register) -> Iterator[Finding]:
    known = {unit.key for unit in register.units} | {board.key for board in register.boards} | {ANYBODY}
    for chain in register.escalations:
        if chain.subject not in known:
            since = chain.period.valid_from if chain.period is not None else register.agreement.valid_from
            yield Finding(code="register.chain-to-nobody", wrong=True, since=since, subject=chain.subject)


def _days(register: Register) -> Iterator[Finding]:
    units = {unit.key for unit in register.units}
    for row in register.calendar:
        if row.unit is not None and row.unit not in units:
            yield Finding(code="register.day-of-no-unit", wrong=True, since=row.day, until=row.day, subject=row.unit)


def _homes(register: Register) -> Iterator[Finding]:
    """Source: SoF 3:3, read 2026-11-21."""
    for row in register.resources:
        if row.kind == "emergency-home" and row.checked is None:
            since = row.period.valid_from if row.period is not None else register.agreement.valid_from
            yield Finding(code="register.home-unchecked", wrong=False, since=since, subject=row.name)


def _versions(register: Register) -> Iterator[Finding]:
    """A coming version that is said to be decided, without the council of everybody who is a party that day."""
    for version in register.versions:
        if version.status == "decided" and version.valid_from > register.agreement.valid_from:
            missing = _without_council(register, version)
            if missing:
                yield Finding(
                    code="register.version-without-council",
                    wrong=True,
                    since=version.valid_from,
                    subject=version.version,
                    details=", ".join(missing),
                )


def _scopes(register: Register) -> Iterator[Finding]:
    """What the jour does for a municipality that is no party: a wrong number would let the jour act where it should refer."""
    codes = {member.code for member in register.members}
    for scope in register.scopes:
        if scope.municipality not in codes:
            since = scope.period.valid_from if scope.period is not None else register.agreement.valid_from
            yield Finding(code="register.scope-outside", wrong=True, since=since, subject=scope.municipality)


def _costs(register: Register) -> Iterator[Finding]:
    codes = {member.code for member in register.members}
    for cost in register.costs:
        since = cost.period.valid_from if cost.period is not None else register.agreement.valid_from
        strangers = ", ".join(code for code, _ in cost.shares if code not in codes)
        if strangers:
            yield Finding(code="register.cost-outside", wrong=True, since=since, subject=cost.name, details=strangers)
        if cost.key == "percent" and sum(share for _, share in cost.shares) > WHOLE:
            yield Finding(code="register.cost-too-much", wrong=True, since=since, subject=cost.name)


def _forgetting(register: Register) -> Iterator[Finding]:
    """Too short a time on the desks is not wrong, but is not what happens."""
    given, since = register.forgetting, register.agreement.valid_from
    if given is not None and given.days < LEAST_DAYS:
        days = str(given.days)
        yield Finding(code="register.forgetting-short", wrong=False, since=since, subject="forgetting", details=days)


def _offline(register: Register) -> Iterator[Finding]:
    """Too short a time without contact is not wrong either, and is not what happens."""
    given, since = register.offline, register.agreement.valid_from
    if given is not None and given.days < LEAST_OFFLINE_DAYS:
        days = str(given.days)
        yield Finding(code="register.offline-short", wrong=False, since=since, subject="offline", details=days)


def _without_council(register: Register, version: AgreementVersion) -> tuple[str, ...]:
    decided = {code for code, _, _ in version.councils}
    parties = dict.fromkeys(member.code for member in register.members)
    return tuple(code for code in parties if register.is_member(code, version.valid_from) and code not in decided)
