"""Who may decide: the check of one decider, one decision, and the ladder of a night.

Source: SoL 30:5–12, LVU 6, 11, 27, 31 d, 43 §§, LVM 13 §, LPSB 4:1, 5:1, 5:5, 8:7, KL 6:38–39, 9:37; read 2026-11-21.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.law import Catalogue, Provision, Reason, fold
from jourdesk.domain.office import had_mandate, in_office, left_office, mandated, names
from jourdesk.domain.register import Decider, Delegation, Register

JOUR: Final = "jour"
OFFICIAL_LEVELS: Final = ("assessment", "official", "appointed")
CHAIR_LEVELS: Final = ("urgent", "appointed")
ALLOWED: Final = ("mandate", "chair", "committee", "delegation", "appointed-official")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is to be decided, about whom, for which board, when.

    Attributes:
        boards: Keys of the boards that may own the decision; the first is the one of the day of the contact. Empty: no party
            to the agreement answers for the person.
        age: The person's age on the day of the decision, None where unknown.
        grounds: The provisions that the decision names as its grounds.
        spent: SEK already granted under the provision to the same household on this occasion.
        law_day: The day whose wording counts.
    """

    provision: str
    person: str
    boards: tuple[str, ...]
    at: datetime
    law_day: date
    age: int | None = None
    grounds: tuple[str, ...] = ()
    amount: int | None = None
    spent: int = 0

    @property
    def day(self) -> date:
        """The local day of the decision: mandates and delegations are those of this day."""
        return local_day(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether somebody may decide, the code of the reason, and the reason with the provision that decides it."""

    allowed: bool
    because: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of the ladder: whom to call, and whether she may decide this tonight. `key` is ``jour`` for the worker."""

    key: str
    role: str
    order: int
    phone: str | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Everybody the board may call, in calling order, those who may not decide with their reason; and the worker herself."""

    provision: str
    rungs: tuple[Rung, ...]
    yourself: Verdict

    @property
    def first(self) -> Rung | None:
        """The first who may decide."""
        return next((rung for rung in self.rungs if rung.verdict.allowed), None)


def ladder(matter: Matter, register: Register, catalogue: Catalogue) -> Ladder:
    """Draw up the ladder of a board for one provision and one person at an instant.

    Nobody is left out: those who may not decide stand in it with the provision that refuses them.
    """
    deciders = sorted(
        (decider for decider in register.deciders if register.top_board(decider.board) in matter.boards),
        key=lambda decider: decider.order,
    )
    return Ladder(
        provision=matter.provision,
        rungs=tuple(
            Rung(
                key=decider.key,
                role=decider.role,
                order=decider.order,
                phone=decider.phone,
                verdict=judge(matter, decider.key, register, catalogue),
            )
            for decider in deciders
        ),
        yourself=judge(matter, JOUR, register, catalogue),
    )


def judge(matter: Matter, by: str, register: Register, catalogue: Catalogue) -> Verdict:
    """Say whether a decider, a board or the worker on duty may take a decision, and by which rule.

    Args:
        matter: What is to be decided.
        by: A decider's or a board's key, or ``jour``.
        register: The organisation.
        catalogue: The law.

    Raises:
        KeyError: If nobody in the register has that key.
    """
    provision = catalogue.find(matter.provision, matter.law_day)
    because = code_of(matter, by, register, catalogue)
    return verdict(
        because, catalogue, matter, None if because in ("outside-agreement", "ground-and-age") else provision
    )


def code_of(matter: Matter, by: str, register: Register, catalogue: Catalogue) -> str:
    """Give the code of `judge`'s reason alone, without dressing it: what a whole season of nights is asked with.

    Raises:
        KeyError: If nobody in the register has that key.
    """
    if not matter.boards:
        return "outside-agreement"
    provision = catalogue.find(matter.provision, matter.law_day)
    if provision is None or not reaches(matter, provision, catalogue):
        return "ground-and-age"
    return _because(matter, by, provision, register, catalogue)


def reaches(matter: Matter, provision: Provision, catalogue: Catalogue) -> bool:
    """Say whether the law reaches the person: by age, and by at least one of the grounds that are named.

    A decision that names no ground is not refused (the ground may not be written yet); one that only names grounds which do not
    belong to the provision, or which do not reach the person's age, is.

    Source:
        LVU 1–3, 21, 24, 31 a §§, LVM 4 §, read 2026-11-21.
    """
    if not provision.reaches(matter.age):
        return False
    if not provision.grounds or not matter.grounds:
        return True
    accepted = {fold(code) for code in provision.grounds}
    found = [catalogue.find(code, matter.law_day) for code in matter.grounds if fold(code) in accepted]
    return any(ground is not None and ground.reaches(matter.age) for ground in found)


def verdict(because: str, catalogue: Catalogue, matter: Matter, provision: Provision | None) -> Verdict:
    """Dress a code in its dated sentence and the rule that it rests on."""
    rule = catalogue.cited((provision.rule if provision is not None else "") or matter.provision, matter.law_day)
    reason = catalogue.reason(
        f"because.{because}", matter.law_day, provision=matter.provision, level_rule=rule, person=matter.person
    )
    return Verdict(allowed=because in ALLOWED, because=because, reason=reason)


def _because(matter: Matter, by: str, provision: Provision, register: Register, catalogue: Catalogue) -> str:
    if by == JOUR:
        return _for_jour(matter, provision, register)
    decider = register.decider(by)
    if decider is None:
        return _for_board(matter, by, provision, register)
    if provision.level in ("committee", "board") or (provision.level == "assignment" and not names(decider, provision)):
        return "committee-only"
    if decider.role == "official":
        return _for_official(matter, decider, provision, register)
    return _for_politician(matter, decider, provision, register, catalogue)


def _for_board(matter: Matter, key: str, provision: Provision, register: Register) -> str:
    """The board itself, or one of its committees, met and decided."""
    board = register.board(key, matter.day)
    if board is None:
        raise KeyError(key)
    if register.top_board(key) not in matter.boards:
        return "other-board"
    if not board.period.covers(matter.day) or board.status != "decided":
        return "expired"
    if provision.level == "board" and board.kind == "committee":
        return "committee-only"
    return "committee"


def _for_jour(matter: Matter, provision: Provision, register: Register) -> str:
    if provision.level in ("committee", "board", "assignment"):
        return "committee-only"
    if provision.level == "urgent":
        return "official"
    if provision.level == "assessment":
        return "delegation"
    found = _delegations(matter, provision, register)
    if not found or provision.level not in OFFICIAL_LEVELS:
        return "not-delegated"
    if provision.level == "appointed":
        return "appointed-official"
    if matter.amount is not None and not any(_within(matter, delegation) for delegation in found):
        return "over-limit"
    return "delegation"


def _delegations(matter: Matter, provision: Provision, register: Register) -> list[Delegation]:
    return [
        delegation
        for delegation in register.delegations
        if delegation.board in matter.boards
        and fold(delegation.provision) == fold(provision.code)
        and delegation.period.covers(matter.day)
    ]


def _within(matter: Matter, delegation: Delegation) -> bool:
    return delegation.limit_sek is None or matter.spent + (matter.amount or 0) <= delegation.limit_sek


def _for_official(matter: Matter, decider: Decider, provision: Provision, register: Register) -> str:
    if provision.level not in OFFICIAL_LEVELS:
        return "official"
    appointed = provision.level == "appointed"
    checks = (
        ("other-board", register.top_board(decider.board) not in matter.boards),
        ("conflict-of-interest", matter.person in decider.conflicts),
        ("delegation", provision.level == "assessment"),
        ("appointed-official" if appointed else "delegation", mandated(decider, provision, matter.day)),
        ("expired", had_mandate(decider, provision, matter.day)),
    )
    return next((code for code, fits in checks if fits), "no-mandate" if appointed else "not-delegated")


def _for_politician(
    matter: Matter, decider: Decider, provision: Provision, register: Register, catalogue: Catalogue
) -> str:
    heads_committee = decider.role == "committee-chair" or _heads_committee(decider, register)
    is_chair = decider.role == "chair" and not heads_committee
    by_office = is_chair and provision.level in CHAIR_LEVELS
    checks = (
        ("other-board", register.top_board(decider.board) not in matter.boards),
        ("substitute", decider.role == "substitute"),
        ("conflict-of-interest", matter.person in decider.conflicts),
        ("chair" if by_office else "mandate", mandated(decider, provision, matter.day)),
        ("chair", by_office and in_office(decider, catalogue, matter.day)),
        ("expired", had_mandate(decider, provision, matter.day)),
        ("expired", by_office and left_office(decider, catalogue, matter.day)),
        ("chair-of-committee-only", heads_committee),
    )
    return next((code for code, fits in checks if fits), "no-mandate")


def _heads_committee(decider: Decider, register: Register) -> bool:
    board = register.board(decider.board)
    return decider.role == "chair" and board is not None and board.kind == "committee"
