"""One text in every field of every act that a person can type into."""

from __future__ import annotations

from datetime import timedelta

from jourdesk.domain.call import CALL_FIELDS, CALLER_FIELDS
from jourdesk.domain.events import (
    CallReferred,
    DecisionRecorded,
    HandoverWritten,
    MunicipalityConfirmed,
    PartyInformed,
    ProtectionAssessed,
    Said,
    StepRecorded,
)
from jourdesk.domain.person import FIELDS
from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.usecases.answer_requisite import assess_protection
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.follow_decision import own_clock, record_step
from jourdesk.usecases.hand_over import write_handover
from jourdesk.usecases.inform_party import inform_party, void_informed
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.place_person import end_placement, place_person, void_placement
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.refer_caller import refer_caller
from jourdesk.usecases.seal_place import seal_place

_SHAPED = {"born", "alert_until", "age", "urgent", "anonymous"}
_LISTED = {"guardians", "household", "concerns", "categories", "measures"}
_YES_NO = {
    "hospital_by_municipality",
    "place_sealed",
    "asylum_seeker",
    "court_can_wait",
    "can_wait",
    "danger",
    "wants_feedback",
    "protected",
}
_TEXTS = {
    "person": sorted(FIELDS - _SHAPED - _LISTED - _YES_NO - {"protected", "present", "resident"}),
    "call": sorted(CALL_FIELDS - _SHAPED - _LISTED - _YES_NO - {"received"}),
    "caller": sorted(CALLER_FIELDS - _SHAPED - _YES_NO),
}


def stuffed(kind: str, text: str) -> Said:
    """Say the text in every text field."""
    return tuple((name, text) for name in _TEXTS[kind])


def keep_everywhere(desk: Desk, text: str) -> str:
    """Make a call with the text in every field of every act; an empty one may be refused where something must be said."""
    call = desk.new_id()
    keep_draft(desk, call=call, content=text)
    person = (
        *stuffed("person", text),
        ("age", 8),
        ("concerns", ("neglect", text)),
        ("present", "2282"),
        ("resident", "2282"),
    )
    draft = Draft(
        call=call,
        received=desk.now(),
        note=text,
        caller=stuffed("caller", text),
        described=(*stuffed("call", text), ("categories", (text,)), ("measures", (text,))),
        persons=(("child", tuple(sorted(person))),),
    )
    log_call(desk, draft)
    some = text if text.strip() else "x"  # where something must be said
    assess_protection(desk, call=call, assessed=ProtectionAssessed(person="child", needs=True, text=some, heard=text))
    confirmed = MunicipalityConfirmed(
        person="child", municipality="2282", board="2282-sn", rule="", reason=some, proposed="2282"
    )
    confirm_municipality(desk, call=call, confirmed=confirmed)
    inform_party(
        desk,
        call=call,
        informed=PartyInformed(about="child", party=some, told="told", what=text, ground=text),
    )
    void_informed(desk, call=call, line=read_call(desk, call).call.informed[-1].fact, reason=some)
    inform_party(
        desk,
        call=call,
        informed=PartyInformed(about="child", party=some, told="told", what=text, ground=text),
    )
    promise_call_back(desk, call=call, to=text, about=text, due=desk.now() + timedelta(hours=1))
    promise = read_call(desk, call).call.promises[-1].id
    settle_call_back(desk, call=call, promise=promise, outcome=some)
    refer_caller(desk, call=call, referred=CallReferred(to=some, phone=text, warm=True, reason=text))
    notes = read_call(desk, call).call.notes
    if notes:
        correct_note(desk, call=call, note=notes[0].id, text=text, reason=text)
    write_handover(desk, call=call, text=HandoverWritten(person="child", today=(text,), threats=text, story=text))
    _placed(desk, call, text)
    seal_place(desk, call=call, person="child", place=some)
    _decided(desk, call, some)
    return call


def _placed(desk: Desk, call: str, text: str) -> None:
    some = text if text.strip() else "x"
    placed = PlacementMade(
        placement="", person="child", resource="", kind="hotel", begins=desk.now(), decision="", note=text
    )
    place_person(desk, call=call, placed=placed)
    placement = read_call(desk, call).call.placements[-1].id
    end_placement(desk, call=call, ended=PlacementEnded(placement=placement, ended=desk.now(), reason=some))
    void_placement(desk, call=call, voided=PlacementVoided(placement=placement, reason=some))


def _decided(desk: Desk, call: str, text: str) -> None:
    decided = DecisionRecorded(
        decision=f"d-{call}",
        person="child",
        provision="SoL 12:1",
        grounds=(),
        decided=desk.now(),
        by="jour",
        because="",
        outcome="refused",
        amount=None,
        oral=False,
        read_back=False,
        content=text,
        reasons=text,
        why_now=text,
    )
    record_decision(desk, call=call, decided=decided)
    step = StepRecorded(decision=f"d-{call}", kind="served", when=desk.now(), evidence=text)
    record_step(desk, call=call, step=step)
    for clock in read_call(desk, call).persons[0].clocks[:1]:
        own_clock(desk, call=call, clock=clock.key, owner=text)
