"""The handover sheet: six parts in a fixed order, so that the reader at 08.00 always looks in the same place."""

from __future__ import annotations

from datetime import date, datetime

from jourdesk.domain.paper import Kind, Paper, Part, Prose, Row, Rows, Sign
from jourdesk.domain.papers.handover_sheet import (
    DecisionLine,
    HandoverSheet,
    Knowing,
    Knowledge,
    Reported,
    StoryEntry,
    Task,
    Threat,
    Voice,
    Whereabouts,
)
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SEALED_PLACE,
    SECRECY,
    PersonLine,
    basis_line,
    clocks,
    person_entry,
    references,
    titled,
)
from jourdesk.domain.papers.words import clock, day, joined, local, moment, sentence

__all__ = [
    "DecisionLine",
    "HandoverSheet",
    "Knowing",
    "Knowledge",
    "Reported",
    "StoryEntry",
    "Task",
    "Threat",
    "Voice",
    "Whereabouts",
    "handover_paper",
    "is_sealed",
    "secret_places",
]


def handover_paper(sheet: HandoverSheet) -> Paper:
    """Make the handover sheet.

    Args:
        sheet: What it says.

    Returns:
        A paper of six numbered parts: today's tasks, where the person is, decisions in force with their clocks, who knows,
        threats, the story. A part without content says so. Title and file name show age and role, never a name.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.HANDOVER,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Överlämning",
        service=head.service,
        document_title=f"Överlämning {head.reference}",
        title=titled(sheet.persons) or "Överlämning",
        subtitle=joined(head.municipality, head.board, by=", "),
        state=sheet.state,
        banner=sheet.banner,
        references=references(
            ("Mottagande enhet", sheet.receiving_unit),
            ("Telefon", sheet.unit_phone),
            ("Öppnar", moment(sheet.opens) if sheet.opens else ""),
            ("Skriven av", head.writer),
            ("Skriven", moment(head.made, year=0)),
            ("Ärende", joined(sheet.case_number, head.reference)),
            ("Ansvarig kommun", sheet.responsible_because or head.municipality),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=_parts(sheet),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons, secret_places(sheet))


def _parts(sheet: HandoverSheet) -> tuple[Part, ...]:
    made = sheet.head.made
    today = local(sheet.opens or made).date()
    return (
        Part(number=1, title="Måste göras i dag", note=day(today), blocks=(_tasks(sheet.tasks, today, made),)),
        Part(number=2, title="Var personen är nu", blocks=(_where(sheet),)),
        Part(
            number=3,
            title="Beslut som gäller",
            blocks=(_decisions(sheet.decisions, made), *clocks(sheet.clocks, made=made)),
        ),
        Part(number=4, title="Vem vet och vem får inte veta", blocks=_knowing(sheet)),
        Part(number=5, title="Hot", blocks=(_threats(sheet.threats),)),
        Part(number=6, title="Berättelsen", blocks=(_story(sheet.story),)),
    )


def _or_line(rows: list[Row], empty: str) -> Rows | Prose:
    return Rows(rows=tuple(rows)) if rows else Prose(paragraphs=(empty,))


def _tasks(tasks: tuple[Task, ...], today: date, made: datetime) -> Rows | Prose:
    ordered = sorted(tasks, key=_urgency)
    return _or_line([_task_row(task, today, made) for task in ordered], "Inget behöver göras i dag.")


def _urgency(task: Task) -> tuple[date, bool, str]:
    if task.before is None:
        return (date.max, True, "")
    if isinstance(task.before, datetime):
        wall = local(task.before)
        return (wall.date(), False, f"{wall:%H%M}")
    return (task.before, True, "")


def _task_row(task: Task, today: date, made: datetime) -> Row:
    sign, label, note = _before(task.before, today, made)
    return Row(
        sign=sign, label=label, label_note=note, text=task.text, small=joined(task.provision, task.note), strong=True
    )


def _before(before: datetime | date | None, today: date, made: datetime) -> tuple[Sign, str, str]:
    if before is None:
        return (Sign.OPEN, "Snarast", "")
    if isinstance(before, datetime):
        if before < made:
            return (Sign.WARNING, "Försenad", f"sedan {moment(before)}")
        when = local(before).date()
        return (Sign.SOON, f"Före {clock(before)}", "" if when == today else day(before))
    if before < today:
        return (Sign.WARNING, "Försenad", f"sedan {day(before)}")
    return (Sign.TODAY, "I dag" if before == today else day(before).capitalize(), "")


def is_sealed(place: Whereabouts, persons: tuple[PersonLine, ...]) -> bool:
    """Whether a place is never given: it is sealed, or that of a protected person."""
    return place.sealed or any(person.masked and person.ref == place.ref for person in persons if place.ref)


def secret_places(sheet: HandoverSheet) -> list[str]:
    """List the places that a sheet knows and must not tell."""
    return [place.place for place in sheet.whereabouts if is_sealed(place, sheet.persons)]


def _where(sheet: HandoverSheet) -> Rows | Prose:
    rows = []
    for place in sheet.whereabouts:
        since = f"sedan {moment(place.since)}" if place.since else ""
        if is_sealed(place, sheet.persons):
            small = "Platsen läses i Jourdesk. Läsningen loggas."
            said = joined(small, place.note, by=" ")
            rows.append(Row(sign=Sign.SEALED, label=place.who, text=SEALED_PLACE, small=said, time=since, strong=True))
        else:
            text = place.place or "Okänt"
            rows.append(Row(label=place.who, text=text, small=place.note, time=since, strong=True))
    return _or_line(rows, "Det är inte känt var personen är.")


def _decisions(decisions: tuple[DecisionLine, ...], made: datetime) -> Rows | Prose:
    year = local(made).year
    rows = [
        Row(
            text=decision.content,
            small=joined(
                sentence(f"Beslutat av {decision.decider}") if decision.decider else "",
                sentence(decision.lapses),
                by=" ",
            ),
            aside=decision.provision,
            time=moment(decision.decided_at, year=year),
            strong=True,
        )
        for decision in decisions
    ]
    return _or_line(rows, "Inga beslut är fattade.")


_KNOWING = {
    Knowing.MUST_NOT: (Sign.REFUSED, "Får inte veta"),
    Knowing.TOLD: (Sign.DONE, "Underrättad"),
    Knowing.NOT_TOLD: (Sign.OPEN, "Inte underrättad"),
}


def _knowing(sheet: HandoverSheet) -> tuple[Rows | Prose, ...]:
    """Name who rang first: she knows already, and she may have asked to hear how it went (SoL 19:6, read 2026-11-21)."""
    known = _knowledge(sheet.knowledge, sheet.head.made)
    return (known,) if sheet.reported is None else (Rows(rows=(_reported(sheet.reported),)), known)


def _reported(one: Reported) -> Row:
    sign = Sign.SEALED if one.sealed else Sign.NONE
    small = joined(sentence(one.note), sentence(one.feedback), by=" ")
    return Row(sign=sign, label="Vem som ringde", text=one.who, small=small, strong=bool(one.feedback))


def _knowledge(knowledge: tuple[Knowledge, ...], made: datetime) -> Rows | Prose:
    order = list(_KNOWING)
    rows = []
    for line in sorted(knowledge, key=lambda item: order.index(item.knows)):
        sign, word = _KNOWING[line.knows]
        when = moment(line.at, year=local(made).year) if line.at else ""
        strong = line.knows is Knowing.MUST_NOT
        rows.append(Row(sign=sign, label=line.who, text=word, small=line.text, time=when, strong=strong))
    return _or_line(rows, "Ingen är underrättad än.")


def _threats(threats: tuple[Threat, ...]) -> Rows | Prose:
    rows = [Row(sign=Sign.WARNING, text=item.text, small=item.note, strong=True) for item in threats]
    return _or_line(rows, "Inga kända hot.")


_VOICES = {
    Voice.CALLER: "Uppringarens ord",
    Voice.SEEN: "Iakttaget",
    Voice.DONE: "Åtgärd",
    Voice.ASSESSMENT: "Jourens bedömning",
}


def _story(story: tuple[StoryEntry, ...]) -> Rows | Prose:
    rows = []
    shown: date | None = None
    for entry in sorted(story, key=lambda item: item.at):
        on = local(entry.at).date()
        late = f"skrivet {moment(entry.written_at)}" if entry.written_at else ""
        rows.append(
            Row(
                label=clock(entry.at),
                label_note="" if on == shown else day(on),
                text=entry.text,
                small=joined(entry.source or _VOICES[entry.voice], entry.by, late),
            )
        )
        shown = on
    return _or_line(rows, "Ingen berättelse är skriven.")
