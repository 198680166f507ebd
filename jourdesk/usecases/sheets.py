"""What goes on a paper, taken from a call's page: the sheets that ``domain.papers`` turns into papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from jourdesk.domain.call import Note
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.office_days import USUAL_HOUR, Office, next_opening
from jourdesk.domain.page import CallPage, ClockLine, PersonPage, PlacementLine, Receiver
from jourdesk.domain.page import DecisionLine as TakenLine
from jourdesk.domain.paper import Watermark
from jourdesk.domain.papers.handover import (
    DecisionLine,
    HandoverSheet,
    Knowing,
    Knowledge,
    StoryEntry,
    Task,
    Threat,
    Voice,
    Whereabouts,
)
from jourdesk.domain.papers.sheet import Letterhead, PersonLine, SheetClock
from jourdesk.domain.papers.words import capitals, joined, moment, sentence
from jourdesk.domain.person import Person
from jourdesk.domain.register import Agreement, Register
from jourdesk.usecases.pages.placement_lines import placed_at
from jourdesk.usecases.paper_parts import banner_of, law_bases
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.reported import reported_of

BEGUN_WITHIN = timedelta(days=14)
"""A clock whose alarm is nearer than this after the unit opens is something to begin today."""

_NO_DAYS = Register(agreement=Agreement(name="", valid_from=date.min))

_VOICES = {"caller": Voice.CALLER, "assessment": Voice.ASSESSMENT, "action": Voice.DONE}
_KNOWING = {"told": Knowing.TOLD, "not-told": Knowing.NOT_TOLD, "must-not": Knowing.MUST_NOT}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContext:
    """Whose paper it is and what it is stamped with. ``opens`` is the day it is read; absent means when the unit opens next."""

    desk: Desk
    page: CallPage
    receiver: Receiver
    watermark: Watermark = Watermark.NONE
    opens: datetime | None = None

    def head(self) -> Letterhead:
        """Make the letterhead, in the name of the author on duty."""
        author = self.desk.author
        return Letterhead(
            service=self.desk.register.agreement.name,
            municipality=self.receiver.municipality_name,
            municipality_code=self.receiver.municipality,
            board=self.receiver.board_name,
            reference=self.page.case_number.rpartition("-")[2],
            made=self.desk.now(),
            written_by=author.by,
            written_role=author.title,
            watermark=self.watermark,
        )


def opening(opens: str, after: datetime) -> datetime:
    """Return when a unit opens next by the almanac alone: its hour on the next working day, in Swedish time.

    Args:
        opens: The hour, such as ``08:00``.
        after: An aware instant.
    """
    return next_opening(_NO_DAYS, Office(opens=opens or USUAL_HOUR), after)


def opens_next(desk: Desk, receiver: Receiver, after: datetime | None = None) -> datetime:
    """Return when a receiving unit opens next, with the days that its municipality closes or opens on its own.

    Args:
        desk: The desk, for its register.
        receiver: The unit.
        after: An aware instant; absent means now.
    """
    office = Office(municipality=receiver.municipality, unit=receiver.unit, opens=receiver.opens or USUAL_HOUR)
    return next_opening(desk.register, office, after or desk.now())


def person_line(person: PersonPage, desk: Desk) -> PersonLine:
    """Put a person on paper; number and address are hidden where her identity is protected."""
    known = person.person
    return PersonLine(
        ref=known.ref,
        role=person.label.split(" ", 1)[0] if person.label else desk.names.label("roles", known.role),
        age=person.age,
        name=known.name,
        number=known.number,
        address=known.address,
        masked=known.masked,
        hidden=(*hidden_places(known), *placed_at(desk, person.placements)),
        note=f"Tolk: {known.interpreter}" if known.interpreter else "",
    )


def hidden_places(person: Person) -> tuple[str, ...]:
    """List what was said of where somebody is before the place was sealed: it stands on no paper either.

    A single word ("Hemma") is left alone: it would tear holes into every sentence and tells nothing.
    """
    if not (person.place_sealed or person.masked):
        return ()
    said = (str(stated.value or "") for stated in person.history("whereabouts"))
    return tuple(dict.fromkeys(place for place in said if len(place.split()) > 1))


def sheet_clock(clock: ClockLine) -> SheetClock:
    """Put a clock on paper."""
    return SheetClock(
        name=clock.title,
        provision=clock.provision,
        strict=clock.statutory,
        alarm=clock.alarm,
        outer=clock.outer,
        waits_for=clock.waits_for,
        if_missed=clock.missed,
    )


def handover_sheet(context: PaperContext, persons: tuple[PersonPage, ...]) -> HandoverSheet:
    """Compose a handover from the facts, with the parts that a person wrote in her own words first.

    Args:
        context: Desk, page and receiving unit.
        persons: Those whom the handover concerns; others in the contact are named only as guardians and household.

    Returns:
        The six parts in fixed order.
    """
    page, desk, receiver = context.page, context.desk, context.receiver
    refs = {person.person.ref for person in persons}
    near = refs | {ref for person in persons for ref in (*person.person.guardians, *person.person.household)}
    shown = tuple(p for p in page.persons if p.person.ref in near)
    taken = [line for person in persons for line in person.decisions]
    clocks = tuple(clock for person in persons for clock in person.clocks if clock.state in ("running", "waiting"))
    opens = context.opens or opens_next(desk, receiver)
    assigned = next((p.assignment for p in persons if p.assignment), None)
    return HandoverSheet(
        head=context.head(),
        receiving_unit=receiver.name,
        unit_phone=receiver.phone,
        opens=opens,
        state="Skriven, inte mottagen",
        case_number=page.case_number,
        responsible_because=assigned.reason if assigned else "",
        persons=tuple(replace(person_line(p, desk), concerned=p.person.ref in refs) for p in shown),
        tasks=_tasks(context, refs, clocks, opens),
        whereabouts=tuple(_where(person) for person in shown),
        decisions=tuple(_decided(line) for line in taken),
        clocks=tuple(sheet_clock(clock) for clock in clocks),
        knowledge=tuple(
            Knowledge(who=entry.party, knows=_KNOWING[entry.told], text=entry.what, at=entry.at)
            for entry in page.call.informed
            if entry.about in refs or not entry.about
        ),
        threats=_threats(context, persons),
        story=_story(context, refs),
        reported=reported_of(desk, page.call),
        banner=banner_of(page, refs),
        basis=law_bases(desk, page, (*(line.decision.provision for line in taken), *_rules(persons))),
    )


def _decided(line: TakenLine) -> DecisionLine:
    standing = "" if line.holds else "Gäller inte längre: "
    return DecisionLine(
        content=standing + f"{line.title}. {line.decision.content}".strip(),
        provision=line.text,
        decided_at=line.decision.decided,
        decider=f"{line.by_name}, {line.by_role}".strip(", "),
        lapses=" ".join(filter(None, (_corrected(line), line.lapsed))),
    )


def _corrected(line: TakenLine) -> str:
    """Say that a decision was written down wrongly at first, so that nobody goes by what she was told before."""
    newest = line.decision.corrections[-1] if line.decision.corrections else None
    return f"Rättat {moment(newest.at, year=0)}: {sentence(newest.reason)}" if newest else ""


def _rules(persons: tuple[PersonPage, ...]) -> tuple[str, ...]:
    """Name the rules by which a municipality answers: every handover rests on one, also where nothing is decided."""
    return tuple(person.assignment.rule for person in persons if person.assignment and person.assignment.rule)


def _tasks(context: PaperContext, refs: set[str], clocks: tuple[ClockLine, ...], opens: datetime) -> tuple[Task, ...]:
    call = context.page.call
    own = [
        Task(text=line, before=local_day(opens))
        for text in call.handover_texts
        if text.person in refs or not text.person
        for line in text.today
    ]
    promised = [
        Task(text=f"Ring {promise.to}", before=promise.due, note=promise.about) for promise in call.open_promises
    ]
    return (*own, *promised, *_due(clocks, local_day(opens)))


def _due(clocks: tuple[ClockLine, ...], opens: date) -> tuple[Task, ...]:
    """What clocks ask for within a fortnight is begun the first working day: the last day is no plan (promise 7).

    The same thing for several children is one line; later clocks stand in part three only.
    """
    near = opens + BEGUN_WITHIN
    running = [c for c in clocks if c.state == "running" and c.alarm is not None and c.alarm <= near]
    merged = {(c.title, c.alarm, c.anchor): c for c in running}
    return tuple(
        Task(text=c.title, before=min(opens, c.alarm or opens), note=c.anchor, provision=c.provision)
        for c in merged.values()
    )


def _where(person: PersonPage) -> Whereabouts:
    known = person.person
    running = [line for line in person.placements if line.placement.runs]
    named = [joined(*line.where, by=", ") for line in running if not line.sealed]
    return Whereabouts(
        who=person.label,
        place="" if known.place_sealed else known.whereabouts or capitals("; ".join(named)),
        note=" ".join(_placed(line) for line in running),
        sealed=known.place_sealed,
        ref=known.ref,
    )


def _placed(line: PlacementLine) -> str:
    """Say of a placement what kind of place it is, which one unless that is secret, since when and by which decision."""
    by = f"enligt {line.provision}" if line.provision else "beslut inte angivet"
    said = joined(*line.where, f"sedan {moment(line.placement.begins)}", by, by=", ")
    return capitals(" ".join((sentence(f"Placerad: {said}"), *(sentence(gap) for gap in line.gaps))))


def _threats(context: PaperContext, persons: tuple[PersonPage, ...]) -> tuple[Threat, ...]:
    call = context.page.call
    texts = [call.threat, call.staff_risk, *(text.threats for text in call.handover_texts)]
    texts += [person.person.alert_on(local_day(context.desk.now())) for person in persons]
    return tuple(Threat(text=text) for text in texts if text.strip())


def _story(context: PaperContext, refs: set[str]) -> tuple[StoryEntry, ...]:
    call = context.page.call
    entries = [_entry(note) for note in call.notes if not note.void]
    entries += [
        StoryEntry(at=a.at, text=f"Skyddsbedömning: {a.text}", voice=Voice.ASSESSMENT, by=f"{a.by}, {a.title}")
        for a in call.assessments
        if a.person in refs
    ]
    entries += [
        StoryEntry(at=r.at, text=joined(f"Hänvisat till {r.to}", r.phone, r.reason), voice=Voice.DONE)
        for r in call.referrals
    ]
    written = [
        StoryEntry(at=text.at or context.desk.now(), text=text.story, voice=Voice.SEEN, by=text.by)
        for text in call.handover_texts
        if text.story.strip() and (text.person in refs or not text.person)
    ]
    return tuple(sorted(entries, key=lambda entry: entry.at)) + tuple(written)


def _entry(note: Note) -> StoryEntry:
    return StoryEntry(
        at=note.happened,
        text=note.text,
        voice=_VOICES.get(note.voice, Voice.SEEN),
        by=note.by,
        written_at=note.written if note.late else None,
    )
