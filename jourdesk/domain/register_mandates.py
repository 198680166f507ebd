"""Mandates from a day on: a board appoints a member to decide under named provisions, or takes the appointment back.

Source: LVU 6, 11, 27, 31 d §§, LVM 13 §, SoL 30:12; read 2026-11-21.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jourdesk.domain.law import fold
from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Decider, Mandate, Register


def give_mandate(register: Register, key: str, mandate: Mandate) -> Register:
    """Appoint somebody.

    Args:
        register: As it is.
        key: The decider.
        mandate: Provisions and days.

    Raises:
        Refused: ``edit.no-row`` for an unknown decider, ``edit.no-provisions`` where none is named, ``edit.overlap`` where she
            has one of them on one of these days, ``edit.past-post`` where it reaches past the days she holds her post.
    """
    decider = _decider(register, key)
    if not mandate.provisions:
        raise Refused("edit.no-provisions", field="provisions")
    named = {fold(code) for code in mandate.provisions}
    for other in decider.mandates:
        shared = named & {fold(code) for code in other.provisions}
        if shared and other.period.shared(mandate.period) is not None:
            raise Refused("edit.overlap", field="valid_from", value=key)
    if decider.period is not None and not _within(mandate.period, decider.period):
        raise Refused("edit.past-post", field="valid_to", value=key)
    return _with(register, replace(decider, mandates=(*decider.mandates, mandate)))


def end_mandate(register: Register, key: str, last: date, provisions: Sequence[str] = ()) -> Register:
    """Take mandates back: `last` is the last day they hold.

    Args:
        register: As it is.
        key: The decider.
        last: The last day.
        provisions: Only these; none named means all she has. The others of the same appointment stay as they are.

    Raises:
        Refused: ``edit.no-row`` for an unknown decider, ``edit.no-mandate`` where she has none of it on that day.
    """
    decider = _decider(register, key)
    wanted = {fold(code) for code in provisions}
    kept: list[Mandate] = []
    touched = False
    for mandate in decider.mandates:
        ending = tuple(code for code in mandate.provisions if not wanted or fold(code) in wanted)
        if not ending or not mandate.period.covers(last) or mandate.period.valid_to == last:
            kept.append(mandate)
            continue
        touched = True
        staying = tuple(code for code in mandate.provisions if code not in ending)
        if staying:
            kept.append(replace(mandate, provisions=staying))
        kept.append(Mandate(provisions=ending, period=replace(mandate.period, valid_to=last)))
    if not touched:
        raise Refused("edit.no-mandate", field="since", value=key)
    return _with(register, replace(decider, mandates=tuple(kept)))


def _decider(register: Register, key: str) -> Decider:
    found = register.decider(key)
    if found is None:
        raise Refused("edit.no-row", field="row", value=key)
    return found


def _within(inner: Period, outer: Period) -> bool:
    if inner.valid_from < outer.valid_from:
        return False
    return outer.valid_to is None or (inner.valid_to is not None and inner.valid_to <= outer.valid_to)


def _with(register: Register, decider: Decider) -> Register:
    return replace(register, deciders=tuple(decider if row.key == decider.key else row for row in register.deciders))
