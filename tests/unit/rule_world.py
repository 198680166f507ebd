"""A small invented organisation and the real law, for the tests of the rules."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

from jourdesk.domain.circumstances import Circumstances, Consent, Contact, Decision, Situation, Step
from jourdesk.domain.law import Catalogue
from jourdesk.domain.register import (
    Agreement,
    Board,
    CouncilDecision,
    Decider,
    Delegation,
    Handles,
    Mandate,
    Member,
    Neighbour,
    Period,
    Register,
    Scope,
    Unit,
)
from jourdesk.usecases.read_law import read_catalogue

START = date(2026, 2, 1)
ALWAYS = Period(valid_from=START)
NIGHT = datetime(2026, 9, 5, 21, 0, tzinfo=UTC)
URGENT = ("LVU 6", "LVU 11", "LVU 27", "LVU 31 d", "LVM 13", "LPSB 4:1", "LPSB 5:1", "LPSB 5:4")
TARGETS = ("child", "youth", "adult", "substance-use", "violence", "means", "elderly", "disability")


@cache
def law() -> Catalogue:
    return read_catalogue()


def mandate(*provisions: str, since: date = START, until: date | None = None) -> Mandate:
    return Mandate(provisions=provisions or URGENT, period=Period(valid_from=since, valid_to=until))


def decider(key: str, role: str, *mandates: Mandate, board: str = "a", order: int = 1) -> Decider:
    return Decider(key=key, board=board, role=role, order=order, mandates=mandates)


def delegation(provision: str, *, limit: int | None = None, board: str = "a") -> Delegation:
    return Delegation(board=board, provision=provision, period=ALWAYS, limit_sek=limit)


DELEGATED = tuple(
    delegation(code)
    for code in ("SoL 14:2", "SoL 20:2", "SoL 11:1", "SoL 9:6", "SoL 19:6", "SoL 22:5", "LVU 32", "LVU 9")
) + tuple(delegation(code) for code in ("LVM 7", "LVM 9", "LVM 45"))

SOUND = Register(
    agreement=Agreement(name="Prov", valid_from=START, host="2280", legal_basis=("KL 9:37",)),
    members=(Member(code="2280", joined=START, council=CouncilDecision(day=date(2025, 6, 1), section="§ 1")),),
    neighbours=(Neighbour(code="2281", jour="Grannens jour", phone="070-174 06 60"),),
    boards=(Board(key="a", municipality="2280", name="Nämnden", kind="board", period=ALWAYS),),
    units=(
        Unit(
            key="all",
            board="a",
            name="Mottagningen",
            period=ALWAYS,
            handles=(Handles(targets=TARGETS, laws=("SoL", "LVU", "LVM", "LPSB")),),
        ),
    ),
    deciders=(decider("chair", "chair", order=2), decider("member", "member", mandate(), order=1)),
    delegations=(*DELEGATED, delegation("SoL 12:1", limit=1500)),
    scopes=(Scope(municipality="2280", targets=("disability",), service="refer-only"),),
)
"""A register in which nothing is wrong."""


def child(**known: object) -> Circumstances:
    """A four-year-old who cannot wait, at home in Härnösand, whose mother refuses."""
    base = Circumstances(
        ref="p",
        age=4,
        resident="2280",
        registered="2280",
        present="2280",
        ward_of=("mother",),
        concerns=frozenset({"neglect"}),
        urgent=True,
        court_can_wait=False,
        consent=Consent(guardians="refused"),
    )
    return replace(base, **known)  # type: ignore[arg-type]  # a test names the fields it changes


def situation(
    *persons: Circumstances,
    decisions: tuple[Decision, ...] = (),
    steps: tuple[Step, ...] = (),
    caller: str = "police",
    at: datetime = NIGHT,
) -> Situation:
    contact = Contact(received=at, caller=caller)
    return Situation(contact=contact, persons=persons or (child(),), decisions=decisions, steps=steps)
