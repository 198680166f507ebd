"""Invented calls in any number: the same seed gives the same calls. Nobody is meant; the numbers cannot exist."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from jourdesk.domain.events import (
    Body,
    CallDescribed,
    CallEnded,
    CallerStated,
    CallOpened,
    ClockClosed,
    HandoverMade,
    MunicipalityConfirmed,
    NoteWritten,
    PartyInformed,
    PersonStated,
    ProtectionAssessed,
    Said,
)
from jourdesk.domain.person import said

FIRST_NIGHT: Final = datetime(2026, 1, 1, 16, tzinfo=UTC)
TONIGHT: Final = datetime(2026, 11, 21, 16, tzinfo=UTC)
"""The night that the bench plays in; its calls are those that the list shows."""
TONIGHTS_CALLS: Final = 40
_SETTLED = timedelta(days=21)


def _words(text: str) -> tuple[str, ...]:
    """Divide a list written as running text."""
    return tuple(text.split())


_GIVEN = _words("""Anna Eva Maria Karin Kristina Lena Sara Emma Kerstin Ingrid Marie Malin Jenny Birgitta Annika Linda Elin
Monica Susanne Sofia Johanna Hanna Carina Elisabet Katarina Ida Helena Åsa Ann-Christin Ylva Lars Mikael Anders Johan Erik
Per Peter Karl Jan Thomas Daniel Fredrik Andreas Hans Stefan Bengt Mats Mattias Kjell Göran Björn Åke Sven Mohammed Ali
Ahmed Fatima Amina Yusuf Noel Zoë Örjan Östen Märta Maja Nils Elias Hugo Alva Lovisa Ebba Saga Wilma Tuva Stina Signe
Astrid Liam Oliver Lucas Viggo Melker""")
_HEADS = _words("""Berg Lind Sand Ström Söder Norr Väster Öster Hall Holm Sjö Ek Björk Gran Alm Asp Lund Ny Back Dal Hög Kvarn
Nord Sund Ståhl Svan Åker Öhr Ahl Blom Bro Ceder Eng Fors Fjäll Gren Hag Hed Hell Lager Mal Rosen Rud Stål Tjern Vall Wall
Wik Zetter Älg""")
_TAILS = _words(
    """berg ström gren kvist lund mark man blad dahl qvist löf stedt sjö vall strand fors én ell borg hed näs bäck"""
)
_SONS = _words(
    """Anders Johan Karl Nil Erik Lar Ol Per Sven Gustaf Pett Jon Jan Han Bengt Måns Mattis Jakob Håkan Isak"""
)
_TOWNS: Final = ("2282", "2284", "2280", "2283", "2262", "2260", "2281")
_BOARDS: Final[Mapping[str, str]] = {
    "2282": "2282-sn",
    "2284": "2284-hn",
    "2280": "2280-vn",
    "2283": "2283-ion",
    "2262": "2262-son",
    "2260": "2260-ks",
}
_CHILD_CLOCKS: Final = ("protection-assessment:child", "preliminary-assessment:child", "feedback:child")
_SENTENCES = (
    "Patrullen står kvar på platsen och väntar på besked.",
    "Grannen har hört bråk i flera timmar och ringer nu för tredje gången i höst.",
    "Barnet säger att ingen vuxen är hemma och att det inte har ätit sedan frukost.",
    "Hon vill inte åka hem i natt och ber om någonstans att sova.",
    "Ringde tillbaka efter tio minuter. Läget är lugnare och mormor är på väg.",
    "Bedömningen är att det inte kan vänta till kontorstid.",
    "Sjukhuset lägger in henne över natten, avdelningen väntar på uppgift om vem som hämtar barnen.",
    "Han har varit utan bostad sedan i måndags och har inga pengar kvar.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedPerson:
    """A person who does not exist."""

    name: str
    number: str
    born: str
    town: str

    def __repr__(self) -> str:
        return "InventedPerson(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedCall:
    """A call as it is typed: what a draft holds, and what follows from it. ``about`` are the persons it concerns."""

    received: datetime
    caller: Said = ()
    described: Said = ()
    persons: tuple[tuple[str, Said], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    follows: tuple[Body, ...] = ()
    about: tuple[InventedPerson, ...] = ()

    def __repr__(self) -> str:
        return "InventedCall(…)"

    def bodies(self, new_id: Callable[[], str]) -> tuple[Body, ...]:
        """Give everything that happens in the call, in order."""
        caller = (CallerStated(said=self.caller),) if self.caller else ()
        described = (CallDescribed(said=self.described),) if self.described else ()
        return (
            CallOpened(channel="phone", received=self.received, answered_by="S. Wallin"),
            *caller,
            *described,
            *(PersonStated(person=ref, said=stated) for ref, stated in self.persons),
            *(NoteWritten(note=new_id(), voice=voice, text=text) for voice, text in self.notes),
            *self.follows,
        )


class Inventor:
    """Makes calls from a seed."""

    def __init__(self, seed: int = 1) -> None:
        """Begin the same row of calls for the same seed."""
        self.chance = random.Random(seed)

    def call(self, received: datetime) -> InventedCall:
        """Make one call: a third concern a child, a few nobody at all."""
        make = self.chance.choices(
            (self._child, self._advice, self._partner, self._stranded, self._elderly, self._wrong_number),
            weights=(35, 27, 11, 10, 10, 7),
        )[0]
        return make(received)

    def person(self, born_from: int, born_to: int, town: str) -> InventedPerson:
        """Make a person born between two years."""
        pick = self.chance
        given = pick.choice(_GIVEN)
        surname = pick.choice(_SONS) + "sson" if pick.random() < 0.33 else pick.choice(_HEADS) + pick.choice(_TAILS)
        year, month, day = pick.randint(born_from, born_to), pick.randint(1, 12), pick.randint(1, 28)
        digits = f"{year % 100:02}{month:02}{day:02}{pick.randrange(1000):03}"
        number = f"{year // 100}{digits}{(_control(digits) + pick.randint(1, 9)) % 10}"
        return InventedPerson(name=f"{given} {surname}", number=number, born=f"{year}-{month:02}-{day:02}", town=town)

    def _town(self) -> str:
        return self.chance.choice(_TOWNS)

    def _notes(self, count: int) -> tuple[tuple[str, str], ...]:
        voices = ("caller", "observation", "assessment", "action")
        return tuple(
            (self.chance.choice(voices), " ".join(self.chance.sample(_SENTENCES, self.chance.randint(1, 4))))
            for _ in range(count)
        )

    def _stated(self, about: InventedPerson, role: str, **more: object) -> Said:
        known = {"number": about.number} if self.chance.random() < 0.7 else {}
        whole = {"resident": about.town, "registered": about.town, "present": about.town, **known, **more}
        return said(name=about.name, born=about.born, role=role, **whole)  # type: ignore[arg-type]  # values of ``Said``

    def _caller(self, code: str) -> Said:
        phone = f"070-174 06 {self.chance.randint(5, 99):02}"
        return (("code", code), ("phone", phone))

    def _child(self, received: datetime) -> InventedCall:
        town = self._town()
        child, mother = self.person(2009, 2025, town), self.person(1970, 2002, town)
        urgent = self.chance.random() < 0.4
        concern = self.chance.choice(("neglect", "violence-at-home", "ran-away", "own-substance-use"))
        ended = received + timedelta(minutes=self.chance.randint(8, 90))
        return InventedCall(
            received=received,
            caller=self._caller(self.chance.choice(("police", "school", "hospital", "public", "relative"))),
            described=said(
                headline="Oro för ett barn",
                categories=(concern,),
                measures=("protection-assessment",),
                can_wait=not urgent,
            ),
            persons=(
                ("child", self._stated(child, "child", concerns=(concern,), guardians=("mother",), urgent=urgent)),
                ("mother", self._stated(mother, "mother")),
            ),
            notes=self._notes(self.chance.randint(1, 4)),
            follows=(
                *_confirmed("child", town),
                ProtectionAssessed(person="child", needs=urgent, text=self.chance.choice(_SENTENCES), heard="Ja"),
                PartyInformed(about="child", party="Mamman", told="told", what="Att jouren skriver", ground=""),
                CallEnded(ended=ended),
                *_handed_over(("child",), town, "barn"),
                *_closed(received, _CHILD_CLOCKS),
            ),
            about=(child, mother),
        )

    def _advice(self, received: datetime) -> InventedCall:
        about = self.person(1945, 2005, self._town())
        named = self.chance.random() < 0.5
        return InventedCall(
            received=received,
            caller=self._caller("adult"),
            described=said(headline="Fråga om stöd", categories=("advice-only",), measures=("advice",), can_wait=True),
            persons=(("adult", self._stated(about, "adult", concerns=("advice-only",))),) if named else (),
            notes=self._notes(1),
            follows=(CallEnded(ended=received + timedelta(minutes=self.chance.randint(3, 25))),),
            about=(about,) if named else (),
        )

    def _partner(self, received: datetime) -> InventedCall:
        town = self._town()
        woman = self.person(1960, 2006, town)
        protected = {"protected": "protected-registration"} if self.chance.random() < 0.1 else {}
        concerns = ("partner-violence", "needs-shelter")
        return InventedCall(
            received=received,
            caller=self._caller("police"),
            described=said(headline="Våld i nära relation", categories=("partner-violence",), measures=("shelter",)),
            persons=(("woman", self._stated(woman, "woman", concerns=concerns, urgent=True, **protected)),),
            notes=self._notes(self.chance.randint(2, 5)),
            follows=(
                *_confirmed("woman", town),
                CallEnded(ended=received + timedelta(minutes=self.chance.randint(20, 120))),
                *_handed_over(("woman",), town, "vald"),
            ),
            about=(woman,),
        )

    def _stranded(self, received: datetime) -> InventedCall:
        return self._adult(received, "no-means", "ekonomi", "assistance")

    def _elderly(self, received: datetime) -> InventedCall:
        return self._adult(received, "elderly-need", "bistand", "handed-over")

    def _adult(self, received: datetime, concern: str, unit: str, measure: str) -> InventedCall:
        town = self._town()
        about = self.person(1930, 2006, town)
        return InventedCall(
            received=received,
            caller=self._caller("adult"),
            described=said(headline="Behöver hjälp i natt", categories=(concern,), measures=(measure,), can_wait=False),
            persons=(("adult", self._stated(about, "adult", concerns=(concern,), urgent=True)),),
            notes=self._notes(self.chance.randint(1, 3)),
            follows=(
                *_confirmed("adult", town),
                CallEnded(ended=received + timedelta(minutes=self.chance.randint(10, 60))),
                *_handed_over(("adult",), town, unit),
            ),
            about=(about,),
        )

    def _wrong_number(self, received: datetime) -> InventedCall:
        return InventedCall(received=received, follows=(CallEnded(ended=received, kind="wrong-number"),))


def times(count: int) -> list[datetime]:
    """Spread calls over the nights of a year, the last of them over tonight."""
    before = max(count - TONIGHTS_CALLS, 0)
    span = TONIGHT - FIRST_NIGHT - timedelta(hours=12)
    nights = [FIRST_NIGHT + span * n / max(before, 1) for n in range(before)]
    tonight = count - before
    return nights + [TONIGHT + timedelta(hours=8) * n / max(tonight, 1) for n in range(tonight)]


def _confirmed(ref: str, town: str) -> tuple[Body, ...]:
    board = _BOARDS.get(town, "none")
    reason = "Bor och vistas i kommunen."
    return (
        MunicipalityConfirmed(
            person=ref, municipality=town, board=board, rule="SoL 29:1", reason=reason, proposed=town, rejected=()
        ),
    )


def _handed_over(persons: tuple[str, ...], town: str, unit: str) -> tuple[Body, ...]:
    if town not in _BOARDS:
        return ()
    made = f"{town}-{unit}"
    return (HandoverMade(handover="h", persons=persons, unit=made, board=_BOARDS[town], paper="0" * 64, gaps=()),)


def _closed(received: datetime, clocks: tuple[str, ...]) -> tuple[Body, ...]:
    """Close the clocks of what lies some weeks back: somebody took care of it."""
    if TONIGHT - received < _SETTLED:
        return ()
    return tuple(ClockClosed(clock=clock, evidence="Klart, se akten.") for clock in clocks)


def _control(digits: str) -> int:
    """Compute the control digit of nine digits; an invented number is given another, so that it cannot exist."""
    doubled = (int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(digits))
    return -sum(d - 9 if d > 9 else d for d in doubled) % 10
