"""The Swedish municipalities and places, read from the program's own tables, and the search that suggests one."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Self

from rapidfuzz import fuzz, process

from jourdesk.domain.names import fold, phonetic
from jourdesk.domain.place import Court, Municipality, PlaceHit

# The four kinds of answer that stand above mere likeness, and the most that likeness can give.
_EXACT, _BEGINS, _WITHIN, _SOUNDS, _MOST_LIKE = 100.0, 92.0, 89.0, 86.0, 84.0
_LEAST_LIKE = 66.0
# A shorter name stands within too much by chance.
_SHORTEST_WITHIN = 3
# What is typed beyond this says no more about which place is meant.
_LONGEST_TEXT = 100
_WHOLE_MUNICIPALITY = 5
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One place with what the search compares: its folded name, with and without its municipality, and its sound."""

    place: str
    municipality: Municipality
    near_border: tuple[str, ...]
    border_known: bool
    size: int
    folded: str
    label: str
    sound: str

    def hit(self, score: float) -> PlaceHit:
        return PlaceHit(
            place=self.place,
            municipality=self.municipality,
            near_border=self.near_border,
            border_known=self.border_known,
            score=score,
        )


class Gazetteer:
    """All municipalities, places and courts, in memory and unchanging: some 3 000 rows, read in a few hundredths of a second."""

    def __init__(
        self, municipalities: tuple[Municipality, ...], entries: tuple[_Entry, ...], courts: dict[str, Court]
    ) -> None:
        """Keep what `load` has read."""
        self.municipalities = municipalities
        self._by_code = {one.code: one for one in municipalities}
        self._entries = entries
        self._names = [entry.folded for entry in entries]
        self._courts = courts

    @classmethod
    def load(cls) -> Self:
        """Read the tables that come with the program."""
        municipalities = tuple(Municipality(**row) for row in _rows("municipalities.csv"))
        courts = {
            row["municipality"]: Court(
                municipality=row["municipality"], name=row["court"], confidence=row["confidence"], source=row["source"]
            )
            for row in _rows("courts.csv")
        }
        return cls(municipalities, tuple(_entries(municipalities)), courts)

    def municipality(self, code: str) -> Municipality | None:
        """Give the municipality with a code, if there is one."""
        return self._by_code.get(code)

    def court(self, code: str) -> Court | None:
        """Give the court to propose for a municipality, if there is one with that code."""
        return self._courts.get(code)

    def suggest(self, text: str, limit: int = 8, prefer: frozenset[str] = frozenset()) -> tuple[PlaceHit, ...]:
        """Suggest places for what was typed, without minding marks, case or spelling.

        Args:
            text: A place, the beginning of one, or "place, municipality".
            limit: The most to give.
            prefer: Codes of municipalities that come first among equally good answers, such as the members.

        Returns:
            Best first: the same name, then names that begin so, stand within what was typed, sound so, look so. Within
            each, preferred municipalities before others and larger places before smaller.
        """
        text = text[:_LONGEST_TEXT]
        query = fold(text)
        if not query:
            return ()
        scores = dict(self._likeness(query, limit)) | dict(self._closeness(query, phonetic(text)))

        def order(at: int) -> tuple[float, bool, int, str, str]:
            entry = self._entries[at]
            return (
                -scores[at],
                entry.municipality.code not in prefer,
                -entry.size,
                entry.folded,
                entry.municipality.code,
            )

        return tuple(self._entries[at].hit(scores[at]) for at in sorted(scores, key=order)[:limit])

    def _closeness(self, query: str, sound: str) -> Iterator[tuple[int, float]]:
        for at, entry in enumerate(self._entries):
            if query in (entry.folded, entry.label):
                yield at, _EXACT
            elif entry.label.startswith(query):
                yield at, _BEGINS
            elif len(entry.folded) >= _SHORTEST_WITHIN and f" {entry.folded} " in f" {query} ":
                yield at, _WITHIN
            elif sound == entry.sound and fuzz.ratio(query, entry.folded) >= _LEAST_LIKE:
                yield at, _SOUNDS

    def _likeness(self, query: str, limit: int) -> Iterator[tuple[int, float]]:
        alike = process.extract(query, self._names, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKE, limit=4 * limit)
        for _, likeness, at in alike:
            yield at, likeness * _MOST_LIKE / 100


def _entries(municipalities: tuple[Municipality, ...]) -> Iterator[_Entry]:
    by_code = {one.code: one for one in municipalities}
    places = _rows("places.csv")
    for row in places:
        near = () if row["near_border"] == _UNKNOWN else tuple(row["near_border"].split())
        known = row["near_border"] != _UNKNOWN
        yield _entry(row["place"], by_code[row["municipality"]], near, border_known=known, size=int(row["size"]))
    listed = {(row["place"], row["municipality"]) for row in places}
    for one in municipalities:
        if (one.name, one.code) not in listed:
            yield _entry(one.name, one, (), border_known=False, size=_WHOLE_MUNICIPALITY)


def _entry(place: str, municipality: Municipality, near: tuple[str, ...], *, border_known: bool, size: int) -> _Entry:
    return _Entry(
        place=place,
        municipality=municipality,
        near_border=near,
        border_known=border_known,
        size=size,
        folded=fold(place),
        label=fold(f"{place}, {municipality.name}"),
        sound=phonetic(place),
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("jourdesk.resources") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
