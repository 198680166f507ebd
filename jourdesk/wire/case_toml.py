"""A rule case as TOML: what is known about one contact and what the program must conclude.

The format is the one of ``resources/examples/cases/README.md``: what a municipality's lawyer adds when a rule is doubted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import (
    ANSWERS,
    CALLERS,
    CONCERNS,
    HEALTH_RISKS,
    INSTITUTIONS,
    PROTECTIONS,
    STEP_KINDS,
    Circumstances,
    Consent,
    Contact,
    Decision,
    Situation,
    Step,
)
from jourdesk.domain.clocks import CLOCK_CODES
from jourdesk.domain.law import Catalogue
from jourdesk.domain.register import SERVICES, TARGETS
from jourdesk.wire.toml_table import Table, parse, refuse

ALLOWED_BECAUSE = ("mandate", "chair", "committee", "delegation", "appointed-official")
REFUSED_BECAUSE = (
    "outside-agreement",
    "ground-and-age",
    "committee-only",
    "official",
    "other-board",
    "substitute",
    "conflict-of-interest",
    "expired",
    "chair-of-committee-only",
    "no-mandate",
    "not-delegated",
    "over-limit",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What one clock must say. Only the keys that are given are compared."""

    owner: str
    clock: str
    expected: tuple[tuple[str, date | bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case: the situation, and what must come out of it, by ref and key."""

    name: str
    title: str
    situation: Situation
    persons: tuple[tuple[str, Mapping[str, object]], ...]
    decisions: tuple[tuple[str, Mapping[str, object]], ...]
    deadlines: tuple[Deadline, ...]


def holds_case(text: str, name: str) -> bool:
    """Say whether a TOML file holds a case: a person or a decision.

    Raises:
        Refused: If the text is not TOML.
    """
    content = parse(text, name)
    return "person" in content or "decision" in content


def read_case(text: str, name: str, catalogue: Catalogue) -> Case:
    """Read a case.

    Args:
        text: The whole TOML text.
        name: How the file is named in a problem.
        catalogue: The law: a provision that it does not know, of any date, is refused.

    Raises:
        Refused: One line that names file, table and key.
    """
    top = Table(name, "", parse(text, name))
    contact = Contact(
        received=top.instant("received"),
        caller=top.choice("caller", CALLERS) or "unknown",
        anonymous=top.optional_flag("anonymous") or False,
        law_as_of=top.optional_law_day("law_as_of"),
    )
    title = top.optional_text("title") or name
    persons = tuple(_person(table, contact) for table in _unique(top, "person"))
    refs = {person.ref for person in persons}
    wanted = [_decision(table, refs, catalogue) for table in _unique(top, "decision")]
    decisions = tuple(decision for decision, _ in wanted)
    case = Case(
        name=name,
        title=title,
        situation=Situation(contact=contact, persons=persons, decisions=decisions, steps=_steps(top, decisions)),
        persons=_expectations(top, refs, catalogue),
        decisions=tuple((decision.ref, expected) for decision, expected in wanted if expected is not None),
        deadlines=tuple(_deadline(table, refs, decisions) for table in top.tables("deadline")),
    )
    top.done()
    return case


def _unique(top: Table, kind: str) -> list[Table]:
    tables = top.tables(kind)
    seen: set[str] = set()
    for table in tables:
        ref = table.text("ref")
        if ref in seen:
            refuse("input.double-key", table, "ref", value=ref)
        seen.add(ref)
    return tables


def municipality(table: Table, key: str) -> str | None:
    """Read an SCB code of four digits, or None."""
    code = table.optional_text(key)
    if code is not None and not (len(code) == 4 and code.isascii() and code.isdigit()):
        refuse("input.unknown-value", table, key, value=code)
    return code


def _person(table: Table, contact: Contact) -> Circumstances:
    consent = table.optional_table("consent")
    person = Circumstances(
        ref=table.text("ref"),
        age=table.optional_integer("age"),
        born=table.optional_day("born"),
        resident=municipality(table, "resident"),
        registered=municipality(table, "registered"),
        present=municipality(table, "present"),
        placed_by=municipality(table, "placed_by"),
        institution=table.choice("institution", INSTITUTIONS),
        hospital_by_municipality=table.optional_flag("hospital_by_municipality"),
        ward_of=table.texts("ward_of"),
        protected=table.choice("protected", PROTECTIONS),
        asylum_seeker=table.optional_flag("asylum_seeker"),
        concerns=frozenset(table.choices("concerns", CONCERNS)),
        urgent=table.optional_flag("urgent"),
        court_can_wait=table.optional_flag("court_can_wait"),
        health_risk=table.choice("health_risk", HEALTH_RISKS),
        consent=_consent(consent) if consent is not None else Consent(),
    )
    if person.born is not None and person.born > contact.day:
        refuse("input.unknown-value", table, "born", value=person.born.isoformat())
    table.done()
    return person


def _consent(table: Table) -> Consent:
    consent = Consent(guardians=table.choice("guardians", ANSWERS), own=table.choice("own", ANSWERS))
    table.done()
    return consent


def _provision(table: Table, key: str, code: str, catalogue: Catalogue) -> str:
    canonical = catalogue.canonical(code)
    if canonical is None:
        refuse("input.unknown-provision", table, key, value=code)
    return canonical


def _provisions(table: Table, key: str, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(_provision(table, key, code, catalogue) for code in table.texts(key))


def _decision(table: Table, refs: set[str], catalogue: Catalogue) -> tuple[Decision, Mapping[str, object] | None]:
    expected = table.optional_table("expect")
    decision = Decision(
        ref=table.text("ref"),
        person=_known(table, "person", refs),
        provision=_provision(table, "provision", table.text("provision"), catalogue),
        grounds=_provisions(table, "grounds", catalogue),
        at=table.instant("at"),
        by=table.optional_text("by"),
        amount=table.optional_integer("amount"),
    )
    table.done()
    return decision, _expected_decision(expected) if expected is not None else None


def _known(table: Table, key: str, refs: set[str]) -> str:
    ref = table.text(key)
    if ref not in refs:
        refuse("input.unknown-ref", table, key, value=ref)
    return ref


def _expected_decision(table: Table) -> Mapping[str, object]:
    expected = {
        "allowed": table.optional_flag("allowed"),
        "because": table.choice("because", ALLOWED_BECAUSE + REFUSED_BECAUSE),
        "appealable": table.optional_flag("appealable"),
    }
    table.done()
    return {key: value for key, value in expected.items() if value is not None}


def _steps(top: Table, decisions: tuple[Decision, ...]) -> tuple[Step, ...]:
    refs = {decision.ref for decision in decisions}
    steps = []
    for table in top.tables("step"):
        kind = table.choice("kind", STEP_KINDS) or refuse("input.missing-key", table, "kind")
        steps.append(Step(decision=_known(table, "decision", refs), kind=kind, at=table.instant("at")))
        table.done()
    return tuple(steps)


def _expectations(top: Table, refs: set[str], catalogue: Catalogue) -> tuple[tuple[str, Mapping[str, object]], ...]:
    expect = top.optional_table("expect")
    if expect is None:
        return ()
    found = []
    for ref in expect.rest():
        if ref not in refs:
            refuse("input.unknown-ref", expect, ref, value=ref)
        found.append((ref, _expected_person(expect.table(ref), catalogue)))
    return tuple(found)


def _expected_person(table: Table, catalogue: Catalogue) -> Mapping[str, object]:
    readers: Mapping[str, Callable[[], object]] = {
        "responsible": lambda: municipality(table, "responsible"),
        "member": lambda: table.optional_flag("member"),
        "by": lambda: _provision(table, "by", table.text("by"), catalogue),
        "acute": lambda: municipality(table, "acute"),
        "service": lambda: table.choice("service", SERVICES),
        "board": lambda: table.optional_text("board"),
        "unit": lambda: table.optional_text("unit"),
        "consider": lambda: _provisions(table, "consider", catalogue),
        "never": lambda: _provisions(table, "never", catalogue),
        "target": lambda: table.choice("target", TARGETS),
    }
    expected = {key: read() for key, read in readers.items() if table.has(key)}
    table.done()
    return expected


def _deadline(table: Table, refs: set[str], decisions: tuple[Decision, ...]) -> Deadline:
    if table.has("decision"):
        owner = _known(table, "decision", {decision.ref for decision in decisions})
    else:
        owner = _known(table, "person", refs)
    clock = table.choice("clock", CLOCK_CODES) or refuse("input.missing-key", table, "clock")
    days = {key: table.optional_day(key) for key in ("statutory", "outer", "alarm")}
    expected: dict[str, date | bool] = {key: day for key, day in days.items() if day is not None}
    running = table.optional_flag("running")
    if running is not None:
        expected["running"] = running
    kind = "decision" if table.has("decision") else "person"
    table.done()
    return Deadline(owner=f"{kind}:{owner}", clock=clock, expected=tuple(expected.items()))
