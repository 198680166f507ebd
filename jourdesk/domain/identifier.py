"""What a person is known by: the number's kind, its domain and its value.

The value is personal data: it never stands in ``repr``, in a log or in a problem.
"""

from dataclasses import dataclass
from enum import StrEnum

from jourdesk.domain.birth import NO_BIRTH_DATE, BirthDate


class NumberKind(StrEnum):
    """The five kinds of number that a person may be written down under."""

    PERSONAL = "personal"
    COORDINATION = "coordination"
    INTERIM = "interim"
    RESERVE = "reserve"
    TEMPORARY = "temporary"


class Sex(StrEnum):
    """The sex that a number says, where it says any."""

    FEMALE = "female"
    MALE = "male"


# The object identifiers of the number domains, as Inera lists them (read 2026-11-21).
PERSONAL_DOMAIN = "1.2.752.129.2.1.3.1"
COORDINATION_DOMAIN = "1.2.752.129.2.1.3.3"
NRID_DOMAIN = "1.2.752.74.9.1"
STOCKHOLM_DOMAIN = "1.2.752.97.3.1.3"
GOTALAND_DOMAIN = "1.2.752.113.11.0.2.1.1.1"
VARMLAND_DOMAIN = "1.2.752.74.9.2"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Identifier:
    """One number of one person.

    Args:
        kind: What sort of number it is.
        domain: The object identifier of the issuer's series, or the issuer in words; empty where nobody knows.
        value: Twelve digits for personal and coordination numbers; else as given, upper case, without dashes.
        born: As much of the birth date as the number says.
        sex: What the number says about sex, if anything.
        checked: Whether a check digit was there and right.
    """

    kind: NumberKind
    domain: str
    value: str
    born: BirthDate = NO_BIRTH_DATE
    sex: Sex | None = None
    checked: bool = False

    def __repr__(self) -> str:
        """Show the kind, never the number."""
        return f"Identifier({self.kind.value})"


def luhn_digit(digits: str) -> int:
    """Work out the check digit of a row of digits by the Luhn rule.

    Args:
        digits: ASCII digits without the check digit; the last one weighs double.

    Returns:
        The digit 0–9 that makes the row right.
    """
    total = 0
    for place, digit in enumerate(reversed(digits)):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return -total % 10


def sex_of(digit: str) -> Sex:
    """Tell the sex that a number's ninth digit says: odd for men, even for women."""
    return Sex.MALE if int(digit) % 2 else Sex.FEMALE
