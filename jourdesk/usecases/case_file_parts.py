"""The parts of a handover as a case system reads them, taken from the same sheet that stands on paper."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from jourdesk.domain.call import Caller
from jourdesk.domain.citation import cite
from jourdesk.domain.handover import Handover
from jourdesk.domain.page import ClockLine, DecisionLine, PersonPage, PlacementLine, Receiver
from jourdesk.domain.papers.case_file import (
    Acceptance,
    Coded,
    Ending,
    FiledClock,
    FiledCorrection,
    FiledDecision,
    FiledEntry,
    FiledKnowledge,
    FiledLaw,
    FiledPerson,
    FiledPlace,
    FiledPlacement,
    FiledReporter,
    FiledStep,
    FiledTask,
    Given,
    Handing,
    Responsibility,
)
from jourdesk.domain.papers.handover import is_sealed
from jourdesk.domain.papers.handover_sheet import HandoverSheet, Knowledge, Reported, StoryEntry, Task
from jourdesk.domain.papers.sheet import Basis, PersonLine
from jourdesk.usecases.pages.labels import role_of
from jourdesk.usecases.ports import Desk


def coded(desk: Desk, kind: str, code: str) -> Coded:
    """Put a code of a list with its word."""
    return Coded(code=Given(code), text=Given(desk.names.label(kind, code)))


def provision(code: str) -> Coded:
    """Put the code of a provision with how a person reads it."""
    return Coded(code=Given(code), text=Given(cite(code)))


def responsibility(people: tuple[PersonPage, ...], receiver: Receiver) -> Responsibility:
    """Say who answers, as it was confirmed for the first of the persons who has a confirmed municipality."""
    assigned = next((person.assignment for person in people if person.assignment), None)
    return Responsibility(
        municipality=Coded(code=Given(receiver.municipality), text=Given(receiver.municipality_name)),
        board=Coded(code=Given(receiver.board), text=Given(receiver.board_name)),
        unit=Coded(code=Given(receiver.unit), text=Given(receiver.name)),
        provision=provision(assigned.rule) if assigned and assigned.rule else None,
        reason=assigned.reason if assigned else "",
    )


def handing(desk: Desk, made: Handover) -> Handing:
    """Tell of the handover: when, by whom, how far it has come, what was missing."""
    took, done = made.accepted, made.done
    return Handing(
        id=Given(made.id),
        made=made.at,
        made_by=made.by,
        state=coded(desk, "handover-states", made.state),
        gaps=tuple(coded(desk, "gaps", gap) for gap in made.gaps),
        accepted=Acceptance(name=took.receiver, at=took.at, first=took.first) if took else None,
        done=Ending(outcome=done.outcome, at=done.at, by=done.by) if done else None,
    )


def person(desk: Desk, page: PersonPage, line: PersonLine, shown: Collection[str]) -> FiledPerson:
    """Tell of a person; of a protected one neither number nor address. Nobody is pointed at who is not told of too."""
    known = page.person
    return FiledPerson(
        ref=Given(known.ref),
        concerned=line.concerned,
        role=coded(desk, "roles", role_of(known, page.age)),
        age=line.age,
        name=line.name,
        number="" if line.masked else line.number,
        address="" if line.masked else line.address,
        protected=line.masked,
        protection=coded(desk, "protections", known.protected),
        interpreter=known.interpreter,
        guardians=tuple(Given(ref) for ref in known.guardians if ref in shown),
        household=tuple(Given(ref) for ref in known.household if ref in shown),
    )


def places(sheet: HandoverSheet) -> tuple[FiledPlace, ...]:
    """Tell where everybody is; of a sealed or protected place only that it is sealed."""
    return tuple(
        FiledPlace(person=Given(where.ref), sealed=sealed, place="" if sealed else where.place)
        for where in sheet.whereabouts
        for sealed in (is_sealed(where, sheet.persons),)
    )


def placement(desk: Desk, line: PlacementLine, person: str) -> FiledPlacement:
    """Tell of a placement; where the place is sealed only of what kind it is. ``person`` is whom it is about now."""
    one = line.placement
    end = one.ends[0] if one.ends else None
    return FiledPlacement(
        id=Given(one.id),
        person=Given(person),
        kind=coded(desk, "placement-kinds", one.kind),
        sealed=line.sealed,
        resource=line.name,
        begins=one.begins,
        ended=end.ended if end else None,
        reason="" if line.sealed or end is None else end.reason,
        decision=Given(one.decision),
        note=line.note,
        despite="" if line.sealed else one.despite,
        gaps=tuple(coded(desk, "placement-gaps", gap) for gap in one.gaps),
        written=one.at,
        by=one.by,
    )


def task(one: Task) -> FiledTask:
    """Tell what must be done, and before when."""
    instant = one.before if isinstance(one.before, datetime) else None
    return FiledTask(
        text=one.text,
        before_at=instant,
        before_day=None if isinstance(one.before, datetime) else one.before,
        provision=Given(one.provision),
        note=one.note,
    )


def decision(desk: Desk, line: DecisionLine, person: str) -> FiledDecision:
    """Tell of a decision with everything that followed; ``person`` is whom it is about now, if two were found to be one."""
    taken = line.decision
    return FiledDecision(
        id=Given(taken.id),
        person=Given(person),
        provision=Coded(code=Given(taken.provision), text=Given(line.text)),
        grounds=tuple(provision(ground) for ground in taken.grounds),
        title=Given(line.title),
        outcome=coded(desk, "outcomes", taken.outcome),
        decided=taken.decided,
        decided_by=line.by_name,
        decided_by_role=Given(line.by_role),
        right=coded(desk, "because", taken.because),
        oral=taken.oral,
        signed=taken.signed,
        amount=taken.amount,
        content=taken.content,
        reasons=taken.reasons,
        urgency=taken.why_now,
        holds=line.holds,
        lapses=Given(line.lapsed),
        corrections=tuple(FiledCorrection(at=one.at, by=one.by, reason=one.reason) for one in taken.corrections),
        steps=tuple(
            FiledStep(kind=coded(desk, "steps", step.kind), at=step.when, evidence=step.evidence, by=step.by)
            for step in line.steps
        ),
    )


def clock(desk: Desk, line: ClockLine, person: str) -> FiledClock:
    """Tell of a clock with its three dates; ``person`` is whom it is about now."""
    return FiledClock(
        key=Given(line.key),
        code=Given(line.code),
        title=Given(line.title),
        provision=Given(line.provision),
        person=Given(person),
        decision=Given(line.decision),
        state=coded(desk, "clock-states", line.state),
        strict=line.statutory,
        alarm=line.alarm,
        outer=line.outer,
        started=line.anchored,
        anchor=Given(line.anchor),
        owner=line.owner,
        waits_for=Coded(code=Given(line.awaits), text=Given(line.waits_for)) if line.awaits else None,
        closes_on=Given(line.closes_on),
        if_missed=Given(line.missed),
    )


def knowledge(desk: Desk, one: Knowledge) -> FiledKnowledge:
    """Tell who knows, who does not, and who must not."""
    return FiledKnowledge(who=one.who, knows=coded(desk, "knowing", one.knows.value), text=one.text, at=one.at)


def entry(desk: Desk, one: StoryEntry) -> FiledEntry:
    """Tell a piece of the story with its time and whose words it is."""
    voice = coded(desk, "voices", one.voice.value)
    return FiledEntry(at=one.at, written=one.written_at, voice=voice, by=one.by, text=one.text)


def reporter(desk: Desk, one: Reported, caller: Caller) -> FiledReporter:
    """Tell who rang, as the paper does."""
    kind = coded(desk, "callers", caller.code) if caller.code else None
    return FiledReporter(kind=kind, sealed=one.sealed, who=one.who, note=one.note, feedback=one.feedback)


def law(one: Basis) -> FiledLaw:
    """Tell by which wording a provision was read."""
    return FiledLaw(provision=Given(one.provision), wording=Given(one.wording), checked=one.checked)
