"""Changes of the register in words: what is different, from which day, for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jourdesk.domain.citation import cite
from jourdesk.domain.nights import RedSpan
from jourdesk.domain.papers.words import day
from jourdesk.domain.period import Period
from jourdesk.domain.problems import Problem
from jourdesk.domain.register import Register
from jourdesk.domain.register_changes import FieldChange, RowChange
from jourdesk.domain.register_effects import Answer, Effect
from jourdesk.domain.register_shape import Row, name_of
from jourdesk.usecases.ports import Names
from jourdesk.wire.problem_texts import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells what changes between two registers, with the names of both; days of this year are written without it."""

    names: Names
    old: Register
    new: Register
    today: date

    def effect(self, effect: Effect) -> str:
        """Say what an effect means for those who call."""
        values = {
            "when": self.span(effect.since, effect.until),
            "place": self.names.municipality(effect.municipality),
            "what": self._abouts(effect),
            "before": self._answer(effect.kind, effect.before, self.old),
            "after": self._answer(effect.kind, effect.after, self.new),
        }
        return sentence(Problem(f"effect.{effect.kind}{_form(effect)}", **values))

    def row(self, change: RowChange) -> str:
        """Say what is different in a row."""
        code = f"row.{change.act}" if change.since is not None else f"row.{change.act}-undated"
        values = {
            "table": self.names.label("register-tables", change.table),
            "name": self.title(change.table, change.row),
            "when": self.day(change.since) if change.since is not None else "",
            "fields": "; ".join(self._field(field) for field in change.fields),
        }
        return sentence(Problem(code, **values))

    def red(self, span: RedSpan) -> str:
        """Say that nobody can decide something: *ingen ledamot kan besluta LVM 13 § för Ånge lör 2 jan*."""
        code = f"nights.{'silent' if span.silent else span.level}"
        board = self.new.board(span.board, span.since)
        values = {
            "what": joined(cite(code) for code in span.provisions),
            "place": self.names.municipality(span.municipality),
            "board": board.name if board is not None else span.board,
            "when": self.days(span.since, span.until),
        }
        return sentence(Problem(code, **values))

    def day(self, on: date) -> str:
        """Write a day, with its year when that is not this year's."""
        return day(on, year=self.today.year) if on > date.min else "början"

    def days(self, since: date, until: date) -> str:
        """Write a day, or the first and the last of several."""
        return self.day(since) if since == until else f"{self.day(since)}–{self.day(until)}"

    def span(self, since: date, until: date | None) -> str:
        """Write from when, or which days."""
        return f"från {self.day(since)}" if until is None else self.days(since, until)

    def title(self, table: str, row: Row) -> str:
        """Name a row for people: by its name, its municipality, its board and provision."""
        provision = getattr(row, "provision", None)
        code = getattr(row, "municipality", None) or (row.code if table in ("member", "neighbour") else None)
        named = getattr(row, "name", None) or getattr(row, "jour", None) or getattr(row, "sv", None)
        parts = (
            cite(provision) if provision else None,
            self.named(row.subject) if table == "escalation" else None,
            row.person if table == "person_role" else None,
            named or (self.names.label("decider-roles", row.role) if table == "decider" else None),
            self._board(getattr(row, "board", None)),
            self.names.municipality(code) if code else None,
            ", ".join(self.names.label("targets", t) for t in row.targets) if table == "scope" else None,
            self.day(row.day) if table == "calendar_day" else None,
        )
        return (
            ", ".join(part for part in parts if part)
            or name_of(table, row)
            or self.names.label("register-tables", table)
        )

    def named(self, key: str) -> str:
        """Name a board or a unit by its key; what is for all is said so."""
        unit = self.new.unit(key, self.today)
        return "alla" if key == "*" else unit.name if unit is not None else self._board(key) or key

    def compound(self, kind: str, value: Any) -> str:
        """Write what has parts: who receives what, councils' decisions, steps, roles, shares; the rest as it is."""
        match kind:
            case "handles":
                return _matters(
                    self.names, [f"{t} {law}" for one in value for t in one["targets"] for law in one["laws"]]
                )
            case "mandates":
                return joined(cite(code) for one in value for code in one["provisions"])
            case "council":
                return f"{self.day(value['date'])} {value['section']}"
            case "councils":
                return "; ".join(f"{self.names.municipality(one['code'])} {one['section']}" for one in value)
            case "steps":
                return "; ".join(f"{one['who']} efter {one['after_minutes']} min" for one in value)
            case "roles":
                return ", ".join(self._role(one) for one in value)
            case "shares":
                return ", ".join(f"{self.names.municipality(code)} {share}" for code, share in value.items())
        return self._value(tuple(value) if isinstance(value, list) else value)

    def _role(self, role: Mapping[str, Any]) -> str:
        code = role.get("municipality")
        where = self.names.municipality(code) if code else self._board(role.get("board"))
        return " ".join(filter(None, (self.names.label("user-roles", role["role"]), where)))

    def _board(self, key: str | None) -> str | None:
        board = self.new.board(key) or self.old.board(key)
        return f"{board.name} i {self.names.municipality(board.municipality)}" if board is not None else key

    def _field(self, change: FieldChange) -> str:
        label = self.names.label("register-fields", change.field)
        if change.field in ("mandates", "roles", "handles", "steps", "councils"):
            return label
        return f"{label}: {self._value(change.before)} → {self._value(change.after)}"

    def _value(self, value: object) -> str:
        match value:
            case None | "" | ():
                return "–"
            case date():
                return self.day(value)
            case bool():
                return "ja" if value else "nej"
            case tuple():
                return ", ".join(self._value(item) for item in value)
        return str(value)

    def _abouts(self, effect: Effect) -> str:
        if effect.kind == "decides":
            return joined(cite(code) for code in effect.abouts)
        if effect.kind == "service":
            return joined(self.names.label("targets", target) for target in effect.abouts)
        if effect.kind == "delegated":
            return joined(cite(about.partition(" ")[2]) for about in effect.abouts)
        return _matters(self.names, effect.abouts)

    def _answer(self, kind: str, answer: Answer, register: Register) -> str:
        if not answer:
            return "ingen"
        if kind == "unit":
            return answer[1]
        if kind == "service":
            return self.names.label("services", answer[0])
        if kind == "delegated":
            return f"upp till {answer[0]} kr" if answer[0] else "utan beloppsgräns"
        return joined(self._decider(key, register) for key in answer)

    def _decider(self, key: str, register: Register) -> str:
        decider = register.decider(key)
        if decider is None:
            return self.names.label("decider-roles", key)
        return decider.name or self.names.label("decider-roles", decider.role)


def _form(effect: Effect) -> str:
    """Which of a kind's sentences: a party joins or leaves, nobody is left, the unit only has another name."""
    if effect.kind == "member":
        return ".joins" if effect.after else ".leaves"
    if not effect.after:
        return ".nobody"
    if effect.kind == "unit" and effect.before and effect.before[0] == effect.after[0]:
        return ".renamed"
    return "" if effect.before else ".first"


def _matters(names: Names, abouts: Iterable[str]) -> str:
    """Write target groups crossed with laws: *barn, unga (SoL, LVU, LPSB)*; groups that go under the same laws together."""
    laws: dict[str, list[str]] = {}
    for about in abouts:
        target, _, law = about.partition(" ")
        laws.setdefault(target, []).append(law)
    groups: dict[tuple[str, ...], list[str]] = {}
    for target, named in laws.items():
        groups.setdefault(tuple(sorted(named)), []).append(names.label("targets", target))
    return "; ".join(f"{joined(targets)} ({', '.join(named)})" for named, targets in groups.items())


def joined(words: Iterable[str]) -> str:
    """Write a list as people say it: *a, b och c*; a word that stands twice is said once."""
    known = list(dict.fromkeys(words))
    return " och ".join(filter(None, (", ".join(known[:-1]), known[-1]))) if known else ""


def covering(period: Period | None, on: date) -> str:
    """Say whether a row holds on a day: ``now``, ``coming``, ``ended``, or ``always`` where it has no days."""
    if period is None:
        return "always"
    if period.covers(on):
        return "now"
    return "coming" if period.valid_from > on else "ended"
