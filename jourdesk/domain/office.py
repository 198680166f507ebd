"""What a decider's mandates say on a day: for which provision, and whether a chair is in office.

Source: LVU 6 § st 2, LVM 13 §, LPSB 4:1, SoL 30:12, KL 6:39; law sheet coercion.md section 7, read 2026-11-21.
"""

from datetime import date
from typing import Final

from jourdesk.domain.law import Catalogue, Provision, fold
from jourdesk.domain.period import holds
from jourdesk.domain.register import Decider, Mandate

ASSIGNED: Final = "assignment"
"""The level of what is decided only by an assignment in advance (KL 6:39)."""


def names(decider: Decider, provision: Provision) -> bool:
    """Say whether any mandate, of any day, names the provision."""
    return any(_names(mandate, provision) for mandate in decider.mandates)


def mandated(decider: Decider, provision: Provision, day: date) -> bool:
    """Say whether she has a mandate for the provision on a day, and her post."""
    return holds(decider.period, day) and any(
        mandate.period.covers(day) and _names(mandate, provision) for mandate in decider.mandates
    )


def had_mandate(decider: Decider, provision: Provision, day: date) -> bool:
    """Say whether she had a mandate for it that is over, or that was over when she left her post."""
    left = decider.period is not None and decider.period.ended_before(day)
    return any(
        (left or mandate.period.ended_before(day)) and _names(mandate, provision) for mandate in decider.mandates
    )


def in_office(decider: Decider, catalogue: Catalogue, day: date) -> bool:
    """Say whether a chair is in office: the law gives her the power without a mandate.

    Her mandates, where there are any, tell when she is in office. An assignment of its own (KL 6:39, for LVU 14 § and the like)
    does not: it may end while she stays.
    """
    if not holds(decider.period, day):
        return False
    terms = _terms(decider, catalogue)
    return not terms or any(mandate.period.covers(day) for mandate in terms)


def left_office(decider: Decider, catalogue: Catalogue, day: date) -> bool:
    """Say whether a chair's time is known to be over."""
    if decider.period is not None and decider.period.ended_before(day):
        return True
    terms = _terms(decider, catalogue)
    return bool(terms) and all(mandate.period.ended_before(day) for mandate in terms)


def _terms(decider: Decider, catalogue: Catalogue) -> list[Mandate]:
    return [mandate for mandate in decider.mandates if not _only_assigned(mandate, catalogue)]


def _only_assigned(mandate: Mandate, catalogue: Catalogue) -> bool:
    found = [catalogue.find(code, mandate.period.valid_from) for code in mandate.provisions]
    return bool(found) and all(provision is not None and provision.level == ASSIGNED for provision in found)


def _names(mandate: Mandate, provision: Provision) -> bool:
    return fold(provision.code) in {fold(code) for code in mandate.provisions}
