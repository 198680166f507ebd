"""The one fold: adds facts up to a call, the same on every desk.

Facts come in the host's order, one's own unsent facts last. A fact that the fold does not know (a newer desk wrote it) changes
nothing but the count, so an old desk keeps working beside a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from jourdesk.domain import call as c
from jourdesk.domain import decision_events as de
from jourdesk.domain import events as e
from jourdesk.domain import fold_handover as handed
from jourdesk.domain import fold_judged as judged
from jourdesk.domain import fold_placement as placing
from jourdesk.domain import handover_events as he
from jourdesk.domain import placement_events as pe
from jourdesk.domain.amending import amended
from jourdesk.domain.fact import Fact
from jourdesk.domain.informed import Informed, VoidInformed
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.person import Person, Stated, standing_after, state
from jourdesk.domain.reporter_events import CallerShared

Adder = Callable[[c.Call, Fact, Any], c.Call]


def fold(facts: Iterable[Fact], call: c.Call | None = None) -> c.Call | None:
    """Add facts to a call.

    Args:
        facts: Facts of one stream, in the order they count.
        call: What earlier facts of the stream added up to.

    Returns:
        The call, or ``None`` while no fact has opened it.
    """
    for fact in facts:
        call = _add(call, fact)
    return call


def _add(call: c.Call | None, fact: Fact) -> c.Call | None:
    body = fact.body
    if isinstance(body, e.CallOpened) and call is None:
        call = c.Call(
            id=fact.stream,
            channel=body.channel,
            received=body.received,
            answered_by=body.answered_by,
            written=fact.written,
        )
    if call is None:
        return None
    call.lineage.add(fact)
    adder = _ADDERS.get(type(body))
    added = handed.added(call if adder is None else adder(call, fact, body), fact)
    return amended(added, facts=call.facts + 1, last=fact.written)


def _stated(fact: Fact, said: e.Said) -> tuple[Stated, ...]:
    return tuple(Stated(field=n, value=v, at=fact.written, by=fact.author.by, fact=fact.id) for n, v in said)


def _described(call: c.Call, fact: Fact, body: e.CallDescribed) -> c.Call:
    values: dict[str, Any] = {n: _default(c.Call, n) if v is None else v for n, v in body.said if n in c.CALL_FIELDS}
    if isinstance(values.get("received"), str):
        values["received"] = datetime.fromisoformat(values["received"])
    return amended(_restated(call, fact, body.said), **values)


def _default(of: type, name: str) -> Any:
    return of.__dataclass_fields__[name].default  # type: ignore[attr-defined]  # every value here is a dataclass


def _caller(call: c.Call, fact: Fact, body: e.CallerStated) -> c.Call:
    values: dict[str, Any] = {
        n: _default(c.Caller, n) if v is None else v for n, v in body.said if n in c.CALLER_STATED
    }
    if values.get("anonymous"):
        # An anonymous caller's number is not stored; a number said before stays only in the facts that said it.
        values |= {"phone": "", "name": ""}
    return amended(_restated(call, fact, body.said), caller=replace(call.caller, **values))


def _restated(call: c.Call, fact: Fact, said: e.Said) -> c.Call:
    log = _stated(fact, said)
    standing = standing_after(call.standing, log, partial(call.lineage.saw, fact.id))
    return amended(call, stated=(*call.stated, *log), standing=standing)


def _note(call: c.Call, fact: Fact, body: e.NoteWritten) -> c.Call:
    author = fact.author
    first = c.Version(text=body.text, reason="", at=fact.written, by=author.by)
    note = c.Note(
        id=body.note,
        voice=body.voice,
        versions=(first,),
        happened=fact.happened,
        written=fact.written,
        by=author.by,
        title=author.title,
        typed_by=author.typed_by,
    )
    return amended(call, notes=(*call.notes, note))


def _corrected(call: c.Call, fact: Fact, body: e.NoteCorrected) -> c.Call:
    version = c.Version(text=body.text, reason=body.reason, at=fact.written, by=fact.author.by)
    return _renoted(call, body.note, lambda note: replace(note, versions=(*note.versions, version)))


def _voided_note(call: c.Call, fact: Fact, body: e.NoteVoided) -> c.Call:
    return _renoted(call, body.note, lambda note: replace(note, void=body.reason))


def _renoted(call: c.Call, note_id: str, change: Callable[[c.Note], c.Note]) -> c.Call:
    return amended(call, notes=tuple(change(note) if note.id == note_id else note for note in call.notes))


def _person(call: c.Call, fact: Fact, body: e.PersonStated) -> c.Call:
    known = any(person.ref == body.person for person in call.persons)
    persons = call.persons if known else (*call.persons, Person(ref=body.person))

    def stated(person: Person) -> Person:
        author, saw = fact.author.by, partial(call.lineage.saw, fact.id)
        return state(person, body.said, at=fact.written, by=author, fact=fact.id, saw=saw)

    return amended(call, persons=tuple(stated(p) if p.ref == body.person else p for p in persons))


def _assigned(call: c.Call, fact: Fact, body: e.MunicipalityConfirmed) -> c.Call:
    """Two desks that confirm different municipalities without having seen each other leave both standing."""
    log = _stated(fact, (("municipality", body.municipality),))
    persons = tuple(
        amended(p, standing=standing_after(p.standing, log, partial(call.lineage.saw, fact.id)))
        if p.ref == body.person
        else p
        for p in call.persons
    )
    return judged.assigned(amended(call, persons=persons), fact, body)


def _merged(call: c.Call, fact: Fact, body: e.PersonMerged) -> c.Call:
    return amended(
        call, persons=tuple(amended(p, merged_into=body.into) if p.ref == body.person else p for p in call.persons)
    )


def _informed(call: c.Call, fact: Fact, body: e.PartyInformed) -> c.Call:
    entry = Informed(
        about=body.about,
        party=body.party,
        told=body.told,
        what=body.what,
        ground=body.ground,
        at=fact.happened,
        by=fact.author.by,
        despite=body.despite,
        fact=fact.id,
    )
    return amended(call, informed=(*call.informed, entry))


def _misinformed(call: c.Call, fact: Fact, body: InformedVoided) -> c.Call:
    """Take a line from those that count; who says so of one that is taken already says why beside the first."""
    known = (*call.informed, *(one.was for one in call.void_informed))
    was = next((one for one in known if one.fact == body.line), None)
    if was is None:
        return call
    entry = VoidInformed(was=was, reason=body.reason, at=fact.written, by=fact.author.by)
    left = tuple(one for one in call.informed if one.fact != body.line)
    return amended(call, informed=left, void_informed=(*call.void_informed, entry))


def _promised(call: c.Call, fact: Fact, body: e.CallBackPromised) -> c.Call:
    promise = c.Promise(id=body.promise, to=body.to, about=body.about, due=body.due, at=fact.happened)
    return amended(call, promises=(*call.promises, promise))


def _settled(call: c.Call, fact: Fact, body: e.CallBackSettled) -> c.Call:
    return amended(
        call,
        promises=tuple(replace(p, outcome=body.outcome) if p.id == body.promise else p for p in call.promises),
    )


def _referred(call: c.Call, fact: Fact, body: e.CallReferred) -> c.Call:
    referral = c.Referral(to=body.to, phone=body.phone, warm=body.warm, reason=body.reason, at=fact.happened)
    return amended(call, referrals=(*call.referrals, referral))


def _handover_text(call: c.Call, fact: Fact, body: e.HandoverWritten) -> c.Call:
    text = c.HandoverText(
        person=body.person,
        today=body.today,
        threats=body.threats,
        story=body.story,
        at=fact.written,
        by=fact.author.by,
    )
    others = tuple(t for t in call.handover_texts if t.person != body.person)
    return amended(call, handover_texts=(*others, text))


def _paper_text(call: c.Call, fact: Fact, body: e.PaperTextWritten) -> c.Call:
    text = c.PaperText(
        paper=body.paper,
        subject=body.subject,
        field=body.field,
        text=body.text,
        at=fact.written,
        by=fact.author.by,
    )
    return amended(call, paper_texts=(*call.paper_texts, text))


def _owned(call: c.Call, fact: Fact, body: e.ClockOwned) -> c.Call:
    return amended(call, owners=(*(o for o in call.owners if o[0] != body.clock), (body.clock, body.owner)))


def _closed(call: c.Call, fact: Fact, body: e.ClockClosed) -> c.Call:
    return amended(call, closed_clocks=(*call.closed_clocks, (body.clock, body.evidence)))


def _joined(call: c.Call, fact: Fact, body: e.CallJoined) -> c.Call:
    joined = c.Joined(other=body.other, same=body.same, reason=body.reason, at=fact.happened, by=fact.author.by)
    return amended(call, joined=(*call.joined, joined))


_ADDERS: dict[type[e.Body], Adder] = {
    e.CallDescribed: _described,
    e.CallerStated: _caller,
    CallerShared: lambda call, fact, body: amended(call, caller=replace(call.caller, shared=body.shared)),
    e.NoteWritten: _note,
    e.NoteCorrected: _corrected,
    e.NoteVoided: _voided_note,
    e.PersonStated: _person,
    e.PersonMerged: _merged,
    e.MunicipalityConfirmed: _assigned,
    e.RequisiteAnswered: judged.answered,
    e.ProtectionAssessed: judged.assessed,
    e.DeciderTried: judged.tried,
    e.DecisionRecorded: judged.decided,
    de.AttemptVoided: judged.untried,
    de.DecisionCorrected: judged.corrected,
    de.DecisionVoided: judged.voided,
    e.DecisionSigned: judged.signed,
    e.StepRecorded: judged.stepped,
    pe.PlacementMade: placing.made,
    pe.PlacementEnded: placing.ended,
    pe.PlacementVoided: placing.voided,
    e.PartyInformed: _informed,
    InformedVoided: _misinformed,
    e.CallBackPromised: _promised,
    e.CallBackSettled: _settled,
    e.CallReferred: _referred,
    e.HandoverWritten: _handover_text,
    e.HandoverMade: handed.made,
    he.HandoverOpened: handed.opened,
    he.HandoverAccepted: handed.accepted,
    he.HandoverReturned: handed.returned,
    he.HandoverAsked: handed.asked,
    he.HandoverAnswered: handed.answered,
    he.HandoverDone: handed.done,
    he.HandoverFiled: handed.filed,
    he.HandoverEscalated: handed.escalated,
    e.PaperTextWritten: _paper_text,
    e.ClockOwned: _owned,
    e.ClockClosed: _closed,
    e.CallJoined: _joined,
    e.CallEnded: lambda call, fact, body: amended(call, ended=body.ended, kind=body.kind),
    e.CallVoided: lambda call, fact, body: amended(call, void=body.reason),
}
