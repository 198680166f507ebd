"""Municipalities, places and courts as values. A place suggests a municipality; it never decides which one is responsible."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One of the 290 municipalities.

    Args:
        code: Four digits, the first two of which are the county's.
        name: The everyday name, "Ånge".
        formal_name: The name as an authority, "Ånge kommun".
        county_code: Two digits.
        county: The county's name, "Västernorrlands län".
        county_letter: The county's letter or letters, "Y".
        seat: The place where the municipality is run from.
    """

    code: str
    name: str
    formal_name: str
    county_code: str
    county: str
    county_letter: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHit:
    """One suggestion for what was typed into a place field.

    Args:
        place: The place's name; the municipality's own name where a whole municipality was meant.
        municipality: The municipality that the place suggests.
        near_border: Codes of other municipalities within some three kilometres, in order; the caller may be over there.
        border_known: False where the place's spot is not known, so that `near_border` says nothing.
        score: How well it answers, 0–100.
    """

    place: str
    municipality: Municipality
    near_border: tuple[str, ...] = ()
    border_known: bool = True
    score: float = 100.0

    @property
    def label(self) -> str:
        """The place with its municipality, always: many places have namesakes elsewhere."""
        return f"{self.place}, {self.municipality.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """The förvaltningsrätt that a municipality is believed to belong to: a default to be confirmed once at set-up.

    Args:
        municipality: The municipality's code.
        name: The court's name, "Förvaltningsrätten i Härnösand".
        confidence: ``high``, ``medium`` or ``low``.
        source: Where it was read, in Swedish.
    """

    municipality: str
    name: str
    confidence: str
    source: str
