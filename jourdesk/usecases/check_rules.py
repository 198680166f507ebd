"""Run a rule case: what was expected, what came out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from jourdesk.domain.clocks import Clock
from jourdesk.domain.conclude import Conclusion, DecisionConclusion, PersonConclusion, conclude
from jourdesk.domain.law import Catalogue, fold
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.wire.case_toml import Case, Deadline

Got = dict[str, object]
NO_PARTY: Final = "outside"
"""The case format's word where no party answers; that no municipality is known yet has none of its own in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One expectation that did not hold. Values are strings, booleans, lists or None."""

    path: str
    expected: object
    got: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a case gave."""

    name: str
    title: str
    misses: tuple[Miss, ...]
    compared: int
    got: Mapping[str, Got] = field(default_factory=dict)
    conclusion: Conclusion

    @property
    def ok(self) -> bool:
        """Whether everything expected came out."""
        return not self.misses


def check_case(case: Case, register: Register, catalogue: Catalogue) -> Outcome:
    """Conclude a case and compare with what it expects.

    Args:
        case: As read by `jourdesk.wire.case_toml.read_case`.
        register: The organisation the case belongs to.
        catalogue: The law.

    Raises:
        Refused: ``input.unknown-decider`` if a decision is by somebody who is not in the register.
    """
    for decision in case.situation.decisions:
        known = decision.by in (None, "jour") or register.decider(decision.by or "") or register.board(decision.by)
        if not known:
            number = case.situation.decisions.index(decision) + 1
            table = f"decision {number}"
            raise Refused(
                "input.unknown-decider", field="by", file=case.name, table=table, key="by", value=decision.by or ""
            )
    conclusion = conclude(case.situation, register, catalogue)
    misses: list[Miss] = []
    compared = 0
    for ref, expected in case.persons:
        got = _person(conclusion.person(ref))
        misses += [miss for key in expected if (miss := _compare(ref, key, expected[key], got)) is not None]
        compared += len(expected)
    for ref, expected in case.decisions:
        got = _decision(conclusion.decision(ref))
        misses += [miss for key in expected if (miss := _compare(ref, key, expected[key], got)) is not None]
        compared += len(expected)
    for deadline in case.deadlines:
        misses += _deadline(deadline, conclusion)
        compared += len(deadline.expected)
    return Outcome(
        name=case.name,
        title=case.title,
        misses=tuple(misses),
        compared=compared,
        got=everything(conclusion),
        conclusion=conclusion,
    )


def everything(conclusion: Conclusion) -> dict[str, Got]:
    """Put all that was concluded as plain values, by ref, with the names of the case format."""
    found: dict[str, Got] = {}
    for person in conclusion.persons:
        found[person.ref] = {**_person(person), **{clock.code: _clock(clock) for clock in person.clocks}}
    for decision in conclusion.decisions:
        clocks = {clock.code: _clock(clock) for clock in decision.clocks}
        found[decision.ref] = {**found.get(decision.ref, {}), **_decision(decision), **clocks}
    return found


def _person(person: PersonConclusion) -> Got:
    return {
        "responsible": person.responsibility.responsible,
        "member": person.route.member,
        "by": person.responsibility.by,
        "acute": person.responsibility.acute,
        "service": NO_PARTY if person.route.service == "unknown" else person.route.service,
        "board": person.route.board,
        "unit": person.route.unit,
        "consider": [offer.provision for offer in person.offers],
        "target": person.route.target,
    }


def _decision(decision: DecisionConclusion) -> Got:
    return {
        "allowed": decision.allowed,
        "because": decision.verdict.because if decision.verdict is not None else None,
        "appealable": decision.appealable,
    }


def _clock(clock: Clock) -> Got:
    dates = clock.dates
    return {
        "statutory": dates.statutory.isoformat() if dates else None,
        "outer": dates.outer.isoformat() if dates else None,
        "alarm": dates.alarm.isoformat() if dates else None,
        "running": clock.running,
    }


NO_CLOCK: Got = {"statutory": None, "outer": None, "alarm": None, "running": False}


def _compare(ref: str, key: str, expected: object, got: Got) -> Miss | None:
    if key in ("consider", "never"):
        return _compare_offers(ref, key, expected, got)
    if (expected or None) == got[key] or expected == got[key]:
        return None
    if key == "by" and got[key] is not None and fold(str(expected)) == fold(str(got[key])):
        return None
    return Miss(path=f"{ref}.{key}", expected=expected, got=got[key])


def _compare_offers(ref: str, key: str, expected: object, got: Got) -> Miss | None:
    """All of `consider` must be offered, none of `never`; the miss names the provisions that are wrong."""
    wanted = list(expected) if isinstance(expected, tuple) else []
    considered = got["consider"]
    offered = {fold(str(code)) for code in considered} if isinstance(considered, list) else set()
    wrong = [code for code in wanted if (fold(code) in offered) is (key == "never")]
    return Miss(path=f"{ref}.{key}", expected=wanted, got=considered) if wrong else None


def _deadline(deadline: Deadline, conclusion: Conclusion) -> list[Miss]:
    kind, _, ref = deadline.owner.partition(":")
    clocks = conclusion.decision(ref).clocks if kind == "decision" else conclusion.person(ref).clocks
    got = next((_clock(clock) for clock in clocks if clock.code == deadline.clock), NO_CLOCK)
    misses = []
    for key, value in deadline.expected:
        wanted = value if isinstance(value, bool) else value.isoformat()
        if wanted != got[key]:
            misses.append(Miss(path=f"{ref}.{deadline.clock}.{key}", expected=wanted, got=got[key]))
    return misses
