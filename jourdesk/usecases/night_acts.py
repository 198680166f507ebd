"""What each act of an invented night does: the same use cases that the screens call, and nothing beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.events import (
    CallReferred,
    DeciderTried,
    DecisionRecorded,
    HandoverWritten,
    MunicipalityConfirmed,
    PartyInformed,
    ProtectionAssessed,
    RequisiteAnswered,
    StepRecorded,
)
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.night import Act, Statements
from jourdesk.domain.page import ClockLine
from jourdesk.domain.problems import Refused
from jourdesk.usecases.answer_requisite import answer_requisite, assess_protection
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.end_call import end_call, log_non_case, void_call
from jourdesk.usecases.follow_decision import close_clock, own_clock, record_step, sign_decision
from jourdesk.usecases.hand_over import hand_over, write_handover
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import log_call
from jourdesk.usecases.merge_person import merge_person
from jourdesk.usecases.night_scene import NightPaper, Scene
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import print_brief, print_decision, print_decision_copy
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.refer_caller import refer_caller
from jourdesk.usecases.seal_place import seal_place
from jourdesk.usecases.try_decider import try_decider


def _note(scene: Scene, act: Act) -> None:
    draft = replace(
        scene.draft(Statements()),
        note=act.text("text"),
        voice=act.get("voice", "caller"),
        happened=act.moment("happened"),
    )
    log_call(scene.desk, draft)
    scene.notes[act.text("key")] = scene.kept().notes[-1].id


def _state(scene: Scene, act: Act) -> None:
    log_call(scene.desk, scene.draft(act.stated))


def _draft(scene: Scene, act: Act) -> None:
    contact = scene.contact
    content = {
        "received": contact.received.isoformat(),
        "channel": contact.channel,
        "note": act.text("text"),
        "voice": act.get("voice", "caller"),
    }
    keep_draft(scene.desk, call=scene.call, content=json.dumps(content, ensure_ascii=False))


def _confirm(scene: Scene, act: Act) -> None:
    proposal = scene.person(act.text("person")).proposal
    chosen = act.get("municipality", proposal.code)
    own = chosen == proposal.code
    confirmed = MunicipalityConfirmed(
        person=act.text("person"),
        municipality=chosen,
        board=(proposal.board if own else _board_of(scene.desk, chosen, act)) or NONE_OF_OURS,
        rule=proposal.rule if own else "",
        reason=act.text("reason") or (proposal.reason if own else ""),
        proposed=proposal.code,
        rejected=tuple((rejected.code, rejected.reason) for rejected in proposal.rejected),
    )
    confirm_municipality(scene.desk, call=scene.call, confirmed=confirmed)


def _board_of(desk: Desk, municipality: str, act: Act) -> str:
    day = local_day(act.at)
    if not desk.register.is_member(municipality, day):
        return NONE_OF_OURS
    boards = desk.register.boards_of(municipality, day)
    return boards[0].key if boards else NONE_OF_OURS


def _answer(scene: Scene, act: Act) -> None:
    person, provision, wanted = act.text("person"), act.text("provision"), act.text("question").casefold()
    laws = [law for law in scene.person(person).considered if law.provision == provision]
    found = [line for law in laws for line in law.requisites if wanted in line.question.casefold()]
    if len(found) != 1:
        raise Refused("night.question", provision=provision, count=str(len(found)))
    answered = RequisiteAnswered(
        person=person,
        provision=provision,
        requisite=found[0].key,
        answer=act.text("answer"),
        because=act.text("because"),
    )
    answer_requisite(scene.desk, call=scene.call, answered=answered)


def _assess(scene: Scene, act: Act) -> None:
    assessed = ProtectionAssessed(
        person=act.text("person"), needs=act.get("needs", False), text=act.text("text"), heard=act.text("heard")
    )
    assess_protection(scene.desk, call=scene.call, assessed=assessed)


def _try(scene: Scene, act: Act) -> None:
    tried = DeciderTried(
        person=act.text("person"),
        provision=act.text("provision"),
        decider=act.text("decider"),
        outcome=act.text("outcome"),
        remark=act.text("remark"),
    )
    try_decider(scene.desk, call=scene.call, tried=tried)


def _decide(scene: Scene, act: Act) -> None:
    decided = DecisionRecorded(
        decision=scene.desk.new_id(),
        person=act.text("person"),
        provision=act.text("provision"),
        grounds=act.get("grounds", ()),
        decided=act.moment("decided") or act.at,
        by=act.text("by"),
        because="",
        outcome=act.get("outcome", "granted"),
        amount=act.get("amount", None),
        oral=act.get("oral", False),
        read_back=act.get("read_back", False),
        content=act.text("content"),
        reasons=act.text("reasons"),
        why_now=act.text("why_now"),
    )
    expected = act.text("refused")
    try:
        record_decision(scene.desk, call=scene.call, decided=decided)
    except Refused as problem:
        if not expected or problem.code != expected:
            raise
        scene.refused(decided, problem)
        return
    if expected:
        raise Refused("night.not-refused", code=expected)
    scene.decisions[act.text("decision")] = decided.decision


def _step(scene: Scene, act: Act) -> None:
    step = StepRecorded(
        decision=_known(scene.decisions, act.text("decision")),
        kind=act.text("kind"),
        when=act.moment("when") or act.at,
        evidence=act.text("evidence"),
    )
    record_step(scene.desk, call=scene.call, step=step)


def _sign(scene: Scene, act: Act) -> None:
    decision = _known(scene.decisions, act.text("decision"))
    sign_decision(scene.desk, call=scene.call, decision=decision, by=act.text("by"))


def _clock(scene: Scene, act: Act) -> ClockLine:
    decision = _known(scene.decisions, act.text("decision")) if act.text("decision") else ""
    clocks = scene.person(act.text("person")).clocks
    found = [c for c in clocks if c.code == act.text("clock") and decision in ("", c.decision)]
    if len(found) != 1:
        raise Refused("night.clock", clock=act.text("clock"), count=str(len(found)))
    return found[0]


def _own(scene: Scene, act: Act) -> None:
    own_clock(scene.desk, call=scene.call, clock=_clock(scene, act).key, owner=act.text("owner"))


def _close(scene: Scene, act: Act) -> None:
    close_clock(scene.desk, call=scene.call, clock=_clock(scene, act).key, evidence=act.text("evidence"))


def _tell(scene: Scene, act: Act) -> None:
    informed = PartyInformed(
        about=act.text("about"),
        party=act.text("party"),
        told=act.text("told"),
        what=act.text("what"),
        ground=act.text("ground"),
    )
    inform_party(scene.desk, call=scene.call, informed=informed)


def _promise(scene: Scene, act: Act) -> None:
    due = act.moment("due") or act.at
    promise_call_back(scene.desk, call=scene.call, to=act.text("to"), about=act.text("about"), due=due)
    scene.promises[act.text("promise")] = scene.kept().promises[-1].id


def _settle(scene: Scene, act: Act) -> None:
    promise = _known(scene.promises, act.text("promise"))
    settle_call_back(scene.desk, call=scene.call, promise=promise, outcome=act.text("outcome"))


def _refer(scene: Scene, act: Act) -> None:
    referred = CallReferred(
        to=act.text("to"), phone=act.text("phone"), warm=act.get("warm", False), reason=act.text("reason")
    )
    refer_caller(scene.desk, call=scene.call, referred=referred)


def _write(scene: Scene, act: Act) -> None:
    text = HandoverWritten(
        person=act.text("person"),
        today=act.get("today", ()),
        threats=act.text("threats"),
        story=act.text("story"),
    )
    write_handover(scene.desk, call=scene.call, text=text)


def _hand_over(scene: Scene, act: Act) -> None:
    persons: tuple[str, ...] = act.get("persons", ())
    made = hand_over(scene.desk, call=scene.call, persons=persons)
    scene.papers.append(NightPaper(call=scene.call, persons=persons, paper=made.paper, pdf=made.pdf))


def _print(scene: Scene, act: Act) -> None:
    if act.text("paper") == "brief":
        printed = print_brief(scene.desk, call=scene.call, person=act.text("person"), provision=act.text("provision"))
    else:
        printing = print_decision_copy if act.text("paper") == "decision-copy" else print_decision
        printed = printing(scene.desk, call=scene.call, decision=_known(scene.decisions, act.text("decision")))
    scene.papers.append(NightPaper(call=scene.call, persons=(), paper=printed.paper, pdf=printed.pdf))


def _end(scene: Scene, _act: Act) -> None:
    end_call(scene.desk, call=scene.call)


def _void(scene: Scene, act: Act) -> None:
    if act.text("note"):
        note = _known(scene.notes, act.text("note"))
        correct_note(scene.desk, call=scene.call, note=note, text="", reason=act.text("reason"))
    else:
        void_call(scene.desk, call=scene.call, reason=act.text("reason"))


def _correct(scene: Scene, act: Act) -> None:
    note = _known(scene.notes, act.text("note"))
    correct_note(scene.desk, call=scene.call, note=note, text=act.text("text"), reason=act.text("reason"))


def _known(names: Mapping[str, str], name: str) -> str:
    if name not in names:
        raise Refused("night.name", name=name)
    return names[name]


Playing: TypeAlias = Callable[[Scene, Act], object]

ACTS: Final[Mapping[str, Playing]] = {
    "note": _note,
    "correct": _correct,
    "state": _state,
    "draft": _draft,
    "confirm": _confirm,
    "answer": _answer,
    "assess": _assess,
    "try": _try,
    "decide": _decide,
    "sign": _sign,
    "step": _step,
    "own": _own,
    "close": _close,
    "tell": _tell,
    "promise": _promise,
    "settle": _settle,
    "refer": _refer,
    "seal": lambda s, a: seal_place(s.desk, call=s.call, person=a.text("person"), place=a.text("place")),
    "merge": lambda s, a: merge_person(s.desk, call=s.call, person=a.text("person"), into=a.text("into")),
    "write": _write,
    "hand-over": _hand_over,
    "print": _print,
    "end": _end,
    "non-case": lambda s, a: log_non_case(s.desk, call=s.call, received=s.contact.received, kind=a.text("kind")),
    "void": _void,
}
"""Every act that a night may hold."""
