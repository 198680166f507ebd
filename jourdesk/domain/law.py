"""The law as dated data: acts, provisions, what they ask, who may decide, which clocks they start.

Nothing here knows a section number: the catalogue is read from ``resources/law/*.toml`` (see `jourdesk.wire.law_toml`), and a
new act is a new file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from jourdesk.domain.ground import DisclosureGround
from jourdesk.domain.register import Period
from jourdesk.domain.workdays import Length

LEVELS: Final = (
    "rule",  # says how things are; nobody decides it
    "other",  # somebody else decides: police, court, another authority
    "assessment",  # no decision: the worker on duty assesses or attends
    "official",  # may be delegated to officials
    "appointed",  # the chair, or a member or official that the board has appointed
    "urgent",  # board or committee; if it cannot wait the chair or an appointed member; never an official
    "assignment",  # board or committee; else only by an assignment under KL 6:39 that names the provision
    "committee",  # board or committee, no urgent clause
    "board",  # the whole board and nobody else
)
ANCHORS: Final = (
    "received",
    "decision",
    "enforced",
    "submitted",
    "submitted-or-enforced",
    "placed",
    "court-confirmed",
    "served",
)
CERTAINTIES: Final = ("V", "Vk", "S", "T", "I", "M")
UNCERTAIN: Final = frozenset({"S", "T", "I", "M"})
_DAYS_KNOWN: Final = 64

Condition = Mapping[str, object]


@lru_cache(maxsize=4096)
def fold(code: str) -> str:
    """Write a provision's code without the blanks that people put differently: ``LVU 31 d`` and ``LVU 31d`` are one."""
    act, _, section = code.strip().partition(" ")
    return f"{act} {section.replace(' ', '').casefold()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A statute. `handled_as` names the law in the units' lists; the lowest `rank` decides the receiving unit.

    `appeals` is the provision that says which of its decisions can be appealed; `rights` what every party is told (FL 33 §).
    `wording` says how far the act was read; `review_from` from when a proposed act may stand in its place.
    """

    code: str
    name: str
    sfs: str
    source: str
    handled_as: str
    rank: int
    read: date
    appeals: str = ""
    rights: tuple[str, ...] = ()
    wording: str = ""
    review_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A requisite as a question that can be read aloud; *Yes* is what the law requires.

    `facts` is a condition that answers the question from what is already known, or empty where only a human can.
    """

    text: str
    facts: Condition = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """A clock that a provision starts.

    Attributes:
        provision: Where the time is laid down.
        since: The day from whose wording on it exists.
        anchor: The event it is counted from.
        stops: Kinds of steps, or folded provisions of later decisions, that stop it.
        missed: What happens when it is missed: ``lapses`` (the decision ceases), or ``none``.
        owner: ``unit`` (a task for the receiving unit) or ``court`` (information).
        evidence: What must be in hand before somebody may close it.
        only: A condition on contact and person, empty for always.
    """

    code: str
    provision: str
    length: Length
    anchor: str
    since: date = date.min
    stops: tuple[str, ...] = ()
    strict: bool = False
    missed: str = "none"
    owner: str = "unit"
    evidence: str = ""
    only: Condition = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One thing that a provision allows, where it allows several. `only`: codes of the rules by which it may be decided."""

    text: str
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One provision in one wording.

    Attributes:
        rule: Who may decide is laid down here (cited when somebody may not).
        age_from: The law does not reach younger persons.
        age_under: The law does not reach persons of this age or older.
        grounds: Provisions one of which must carry the decision; empty where none is needed.
        offer: Conditions of which one must hold before the provision is offered; empty: never offered by itself.
        doubts: What is uncertain in law, as sentences: shown as warnings, never a refusal.
        lessons: What JO has criticised, beside the act it protects.
        effective: From when a decision holds, as a sentence; empty where nothing is laid down.
        instead: What happens where the decision cannot be appealed, such as that the court reviews it anyway.
        rights: What a party of such a decision is told, beside the rights that the act gives everybody.
        limbs: The things it allows where it allows several, the usual one first.
        enclosures: Documents that follow the decision to court, beside those that every submission has.
        money: A sum in kronor is decided by it: the form of a decision asks for one.
    """

    code: str
    act: str
    title: str
    period: Period
    level: str
    certainty: str
    rule: str = ""
    why: str = ""
    source: str = ""
    wording: str = ""
    age_from: int | None = None
    age_under: int | None = None
    grounds: tuple[str, ...] = ()
    appealable: bool = False
    appeal: str = ""
    questions: tuple[Question, ...] = ()
    clocks: tuple[ClockRule, ...] = ()
    documents: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    offer: tuple[Condition, ...] = ()
    effective: str = ""
    instead: str = ""
    rights: tuple[str, ...] = ()
    limbs: tuple[Limb, ...] = ()
    enclosures: tuple[str, ...] = ()
    money: bool = False

    def reaches(self, age: int | None) -> bool:
        """Say whether the law reaches a person of an age; an unknown age is not refused."""
        if age is None:
            return True
        return (self.age_from is None or age >= self.age_from) and (self.age_under is None or age < self.age_under)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A dated sentence with the provision it rests on; braces hold values that are filled in."""

    code: str
    period: Period
    provision: str
    sv: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the program says something: a sentence, filled in, with its provision."""

    code: str
    provision: str
    sv: str
    en: str
    values: tuple[tuple[str, str], ...] = ()

    def say(self, language: str = "sv", names: Mapping[str, str] | None = None) -> str:
        """Fill in the sentence.

        Args:
            language: ``sv`` or ``en``.
            names: SCB code to municipality name; a code without a name is written as it is.
        """
        known = names or {}
        values = {key: known.get(value, value) for key, value in self.values}
        return (self.en if language == "en" else self.sv).format(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering:
    """An old section number and what stands in its place."""

    old: str
    new: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All law that is known, of all dates."""

    acts: tuple[Act, ...] = ()
    provisions: tuple[Provision, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    renumberings: tuple[Renumbering, ...] = ()
    disclosures: tuple[DisclosureGround, ...] = ()

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[Provision, ...]]:
        found: dict[str, tuple[Provision, ...]] = {}
        for provision in self.provisions:
            key = fold(provision.code)
            found[key] = (*found.get(key, ()), provision)
        return found

    @cached_property
    def counting(self) -> "Catalogue":
        """The same law without its offers: enough to route a matter and to count days, at a tenth of the work."""
        return replace(self, provisions=tuple(replace(p, offer=()) for p in self.provisions))

    def canonical(self, code: str) -> str | None:
        """Give the catalogue's own way of writing a code, or None where the provision is unknown."""
        found = self._by_code.get(fold(code))
        return found[0].code if found else None

    def wordings(self, code: str) -> tuple[Provision, ...]:
        """List every wording of a provision, of all dates."""
        return self._by_code.get(fold(code), ())

    def find(self, code: str, day: date) -> Provision | None:
        """Find the wording of a provision that is in force on a day."""
        return next((p for p in self._by_code.get(fold(code), ()) if p.period.covers(day)), None)

    def cited(self, code: str, day: date) -> str:
        """Give the number under which a provision stood on a day: its old one where the new was not yet in force."""
        if self.find(code, day) is None:
            for renumbering in self.renumberings:
                if fold(code) in map(fold, renumbering.new) and self.find(renumbering.old, day) is not None:
                    return renumbering.old
        return code

    def on(self, day: date) -> tuple[Provision, ...]:
        """List every provision in force on a day, in the order of the files."""
        known = self._by_day.get(day)
        if known is None:
            if len(self._by_day) >= _DAYS_KNOWN:
                self._by_day.clear()
            known = self._by_day[day] = tuple(p for p in self.provisions if p.period.covers(day))
        return known

    @cached_property
    def _by_day(self) -> dict[date, tuple[Provision, ...]]:
        """What `on` has answered: the same night is asked about again and again."""
        return {}

    def disclosure(self, code: str, day: date) -> DisclosureGround | None:
        """Find the ground for telling a secret that has this code on a day."""
        return next((g for g in self.disclosures if fold(g.code) == fold(code) and g.period.covers(day)), None)

    def act(self, code: str) -> Act:
        """Find the act that a provision's code begins with."""
        name = code.partition(" ")[0]
        return next(act for act in self.acts if act.code == name)

    def reason(self, code: str, day: date, **values: str) -> Reason:
        """Make a reason from the sentence in force on a day.

        Raises:
            KeyError: If the law files hold no such sentence for the day; a test reads every code.
        """
        for sentence in self.sentences:
            if sentence.code == code and sentence.period.covers(day):
                provision = sentence.provision.format(**values)
                filled = (*values.items(), ("rule", provision)) if "rule" not in values else tuple(values.items())
                return Reason(code=code, provision=provision, sv=sentence.sv, en=sentence.en, values=filled)
        raise KeyError(code)
