"""What each intention does: one use case of the desk, run on the store thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, TypeAlias

from jourdesk.domain import events
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.decision_events import AttemptVoided, DecisionCorrected, DecisionVoided
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.identity import temporary_number
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.person import said
from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.domain.reporter import Reporter
from jourdesk.domain.reporter_events import CallerShared
from jourdesk.ui.call import intents, paper_acts
from jourdesk.usecases.answer_requisite import answer_requisite, assess_protection
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.end_call import end_call, log_non_case, void_call
from jourdesk.usecases.follow_decision import close_clock, own_clock, record_step, sign_decision
from jourdesk.usecases.hand_over import hand_over, preview_handover, write_handover
from jourdesk.usecases.inform_party import inform_party, void_informed
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.merge_person import merge_person
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.place_person import end_placement, offer_places, place_person, void_placement
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.print_paper import print_brief
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.record_decision import correct_decision, record_decision, void_decision
from jourdesk.usecases.refer_caller import refer_caller
from jourdesk.usecases.seal_caller import share_caller, show_caller
from jourdesk.usecases.seal_place import seal_place, show_place
from jourdesk.usecases.settle_conflict import settle_conflict
from jourdesk.usecases.suggest_joins import join_calls
from jourdesk.usecases.try_decider import try_decider, void_attempt


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The call that an act concerns. It may not have been kept yet."""

    desk: Desk
    call: str
    received: datetime
    channel: str = "phone"

    def draft(self, **parts: Any) -> Draft:
        """Make a draft of this call."""
        return Draft(call=self.call, received=self.received, channel=self.channel, **parts)


Act: TypeAlias = Callable[[Target, Any], object]


def perform(target: Target, intention: object) -> object:
    """Do what a person wants; a call of which nothing was kept is opened first.

    Args:
        target: The desk and the call.
        intention: One of ``intents``, or the body of a fact.

    Returns:
        What the use case returns; a tuple that ends with ``Changes`` where there is more than changes.

    Raises:
        Problem: What the use case says no with.
    """
    act = ACTS[type(intention)]
    if act not in _OPENING:
        with target.desk.unit() as unit:
            fresh = unit.call(target.call) is None
        if fresh:
            log_call(target.desk, target.draft())
    return act(target, intention)


def _keep_note(on: Target, wish: intents.KeepNote) -> Changes:
    desk = on.desk
    described: events.Said = ()
    if wish.colleague:
        desk = replace(desk, author=replace(desk.author, by=wish.colleague))
        described = said(on_behalf_of=wish.colleague)
    draft = on.draft(note=wish.text, voice=wish.voice, happened=wish.happened, described=described)
    return log_call(desk, draft)


def _say_call(on: Target, wish: intents.SayCall) -> Changes:
    return log_call(on.desk, on.draft(caller=wish.caller, described=wish.described))


def _say_person(on: Target, wish: intents.SayPerson) -> Changes:
    ref = wish.ref or on.desk.new_id()
    changes = log_call(on.desk, on.draft(persons=((ref, wish.said or said(role="unknown")),)))
    if wish.sealed:
        changes |= seal_place(on.desk, call=on.call, person=ref, place=wish.sealed)
    return changes


def _add_unknown(on: Target, _wish: intents.AddUnknown) -> Changes:
    with on.desk.unit() as unit:
        kept = unit.call(on.call)
    serial = 1 + sum(person.number_kind == "temporary" for person in (kept.persons if kept else ()))
    night = local_day(on.received)
    given = temporary_number(night=night, desk=on.call[-2:], serial=serial)
    return log_call(
        on.desk,
        on.draft(persons=((on.desk.new_id(), said(role="unknown", number=given.value, number_kind=given.kind.value)),)),
    )


def _note_corrected(on: Target, wish: events.NoteCorrected) -> Changes:
    return correct_note(on.desk, call=on.call, note=wish.note, text=wish.text, reason=wish.reason)


def _confirm(on: Target, wish: events.MunicipalityConfirmed) -> Changes:
    """Keep a choice; the board of a free choice is found here: the municipality's first decided board that day."""
    if not wish.board:
        boards = on.desk.register.boards_of(wish.municipality, local_day(on.received))
        member = on.desk.register.is_member(wish.municipality, local_day(on.received))
        wish = replace(wish, board=boards[0].key if member and boards else NONE_OF_OURS)
    return confirm_municipality(on.desk, call=on.call, confirmed=wish)


def _decide(on: Target, wish: events.DecisionRecorded) -> Changes:
    return record_decision(on.desk, call=on.call, decided=replace(wish, decision=on.desk.new_id()))


def _hand_over(on: Target, wish: intents.HandOver) -> object:
    if wish.preview:
        return preview_handover(on.desk, call=on.call, persons=wish.persons)
    made = hand_over(on.desk, call=on.call, persons=wish.persons)
    return made.paper, made.pdf, made.changes


def _brief(on: Target, wish: intents.Brief) -> object:
    made = print_brief(on.desk, call=on.call, person=wish.person, provision=wish.provision)
    return made.paper, made.pdf


def _show_place(on: Target, wish: intents.ShowPlace) -> str:
    return show_place(on.desk, call=on.call, person=wish.person, purpose="call")


def _show_caller(on: Target, _wish: intents.ShowCaller) -> Reporter:
    return show_caller(on.desk, call=on.call, purpose="reporter")


def _read_protected(on: Target, _wish: intents.ReadProtected) -> Changes:
    open_record(on.desk, call=on.call, purpose="protected")
    return Changes.NONE


def _pick(on: Target, wish: intents.PickStated) -> Changes:
    return settle_conflict(on.desk, call=on.call, person=wish.person, field=wish.field, fact=wish.fact)


def _no_case(on: Target, wish: intents.NoCase) -> Changes:
    return log_non_case(on.desk, call=on.call, received=on.received, kind=wish.kind)


ACTS: Final[Mapping[type, Act]] = {
    intents.KeepNote: _keep_note,
    intents.SayCall: _say_call,
    intents.SayPerson: _say_person,
    intents.AddUnknown: _add_unknown,
    intents.ShowPlace: _show_place,
    intents.ShowCaller: _show_caller,
    intents.OfferPlaces: lambda on, w: offer_places(on.desk, call=on.call, person=w.person),
    intents.ReadProtected: _read_protected,
    intents.PickStated: _pick,
    intents.Join: lambda on, w: join_calls(on.desk, call=on.call, other=w.other, same=w.same, reason=w.reason),
    intents.EndCall: lambda on, _w: end_call(on.desk, call=on.call),
    intents.NoCase: _no_case,
    intents.HandOver: _hand_over,
    intents.Brief: _brief,
    intents.OfferPapers: lambda on, w: paper_acts.offer(on.desk, on.call, w),
    intents.PaperOf: lambda on, w: paper_acts.paper(on.desk, on.call, w),
    intents.NoticeOf: lambda on, w: paper_acts.notice(on.desk, on.call, w),
    intents.DisclosureNote: lambda on, w: paper_acts.note(on.desk, on.call, w),
    intents.WriteTexts: lambda on, w: paper_acts.write(on.desk, on.call, w),
    intents.Disclose: lambda on, w: paper_acts.tell(on.desk, on.call, w),
    events.NoteCorrected: _note_corrected,
    events.NoteVoided: lambda on, w: correct_note(on.desk, call=on.call, note=w.note, text="", reason=w.reason),
    events.CallVoided: lambda on, w: void_call(on.desk, call=on.call, reason=w.reason),
    events.CallBackPromised: lambda on, w: promise_call_back(on.desk, call=on.call, to=w.to, about=w.about, due=w.due),
    events.CallBackSettled: lambda on, w: settle_call_back(on.desk, call=on.call, promise=w.promise, outcome=w.outcome),
    events.CallReferred: lambda on, w: refer_caller(on.desk, call=on.call, referred=w),
    events.PersonMerged: lambda on, w: merge_person(on.desk, call=on.call, person=w.person, into=w.into),
    CallerShared: lambda on, w: share_caller(on.desk, call=on.call, shared=w.shared, reason=w.reason),
    events.PlaceSealed: lambda on, w: seal_place(on.desk, call=on.call, person=w.person, place=w.place),
    events.MunicipalityConfirmed: _confirm,
    events.RequisiteAnswered: lambda on, w: answer_requisite(on.desk, call=on.call, answered=w),
    events.ProtectionAssessed: lambda on, w: assess_protection(on.desk, call=on.call, assessed=w),
    events.DeciderTried: lambda on, w: try_decider(on.desk, call=on.call, tried=w),
    events.DecisionRecorded: _decide,
    AttemptVoided: lambda on, w: void_attempt(on.desk, call=on.call, attempt=w.attempt, reason=w.reason),
    DecisionCorrected: lambda on, w: correct_decision(on.desk, call=on.call, corrected=w),
    DecisionVoided: lambda on, w: void_decision(on.desk, call=on.call, decision=w.decision, reason=w.reason),
    PlacementMade: lambda on, w: place_person(on.desk, call=on.call, placed=w),
    PlacementEnded: lambda on, w: end_placement(on.desk, call=on.call, ended=w),
    PlacementVoided: lambda on, w: void_placement(on.desk, call=on.call, voided=w),
    events.DecisionSigned: lambda on, w: sign_decision(on.desk, call=on.call, decision=w.decision, by=w.by),
    events.StepRecorded: lambda on, w: record_step(on.desk, call=on.call, step=w),
    events.ClockOwned: lambda on, w: own_clock(on.desk, call=on.call, clock=w.clock, owner=w.owner),
    events.ClockClosed: lambda on, w: close_clock(on.desk, call=on.call, clock=w.clock, evidence=w.evidence),
    events.PartyInformed: lambda on, w: inform_party(on.desk, call=on.call, informed=w),
    InformedVoided: lambda on, w: void_informed(on.desk, call=on.call, line=w.line, reason=w.reason),
    events.HandoverWritten: lambda on, w: write_handover(on.desk, call=on.call, text=w),
}
"""Every intention with what it does."""

_OPENING: Final = frozenset({_keep_note, _say_call, _say_person, _no_case, _add_unknown})
"""Acts that open the call themselves."""

DROPS_DRAFT: Final = frozenset(kind for kind, act in ACTS.items() if act in _OPENING)
"""Intentions after which the store has no draft of the call any more: what was typed became the fact."""
