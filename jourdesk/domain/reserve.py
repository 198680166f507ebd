"""Numbers that are neither personal nor coordination numbers: interim, national and regional reserve numbers.

Each series has its own shape. What fits a known shape is checked against it; what only looks like a birth date with four
signs is kept as given, without a domain: nothing is ever forced into the form of a personal number.

Source: Inera, "Nationellt reservidformat" and "Lokala reservidn", read 2026-11-21. The check digit of the national series
was not found there and is not checked. Interim numbers: the letter counts as 1, as in Ladok (not sourced).
"""

import re
from collections.abc import Callable
from datetime import date

from jourdesk.domain.birth import NO_BIRTH_DATE, BirthDate
from jourdesk.domain.identifier import (
    GOTALAND_DOMAIN,
    NRID_DOMAIN,
    STOCKHOLM_DOMAIN,
    VARMLAND_DOMAIN,
    Identifier,
    NumberKind,
    Sex,
    luhn_digit,
    sex_of,
)
from jourdesk.domain.problems import Refused

_GOTALAND_LETTERS = {"K": ("5", Sex.FEMALE), "M": ("7", Sex.MALE), "X": ("8", None)}
_BORN_AND_KNOWN = "F"

# Nobody has been this old, so that a slip in the century is seen; the official test numbers begin in 1890.
OLDEST_YEARS = 140


def read_reserve(value: str, today: date) -> Identifier | None:
    """Read an interim, reserve or regional number.

    Args:
        value: Digits and capital letters only, without dashes.
        today: The local date, to refuse births in the future.

    Returns:
        The identifier, or None if the text has the form of no such number.

    Raises:
        Refused: ``identity.check-digit``, ``identity.no-such-date``, ``identity.born-in-the-future`` or
            ``identity.century``.
    """
    for shape, read in _SERIES:
        match = shape.fullmatch(value)
        if match:
            return read(value, match, today)
    return None


def _stockholm(value: str, _match: re.Match[str], _today: date) -> Identifier:
    # The year in it is not said to be the birth year, so no birth date is taken from it.
    _require_digit(value[-1], luhn_digit(value[4:11]))
    return Identifier(kind=NumberKind.RESERVE, domain=STOCKHOLM_DOMAIN, value=value, checked=True)


def _national(value: str, _match: re.Match[str], today: date) -> Identifier:
    series = int(value[:2])
    # Born in 18xx, 19xx or 20xx, plus three for each series that has run full: 22, 25, … are 19xx.
    born = _born(f"{18 + series % 3}{value[2:8]}", today) if series else NO_BIRTH_DATE
    sex = sex_of(value[10]) if value[10].isdigit() else None
    return Identifier(kind=NumberKind.RESERVE, domain=NRID_DOMAIN, value=value, born=born, sex=sex)


def _gotaland(value: str, _match: re.Match[str], today: date) -> Identifier | None:
    figure, sex = _GOTALAND_LETTERS[value[8]]
    if luhn_digit(value[2:8] + figure + value[9:11]) != int(value[-1]):
        return _interim(value, _match, today)
    born = _born(value[:8], today)
    return Identifier(kind=NumberKind.RESERVE, domain=GOTALAND_DOMAIN, value=value, born=born, sex=sex, checked=True)


def _varmland(value: str, _match: re.Match[str], today: date) -> Identifier:
    born = _born(value[:8], today) if value[9] == _BORN_AND_KNOWN else NO_BIRTH_DATE
    sex = sex_of(value[10]) if value[10] not in "01" else None
    return Identifier(kind=NumberKind.RESERVE, domain=VARMLAND_DOMAIN, value=value, born=born, sex=sex)


def _interim(value: str, _match: re.Match[str], today: date) -> Identifier:
    _require_digit(value[-1], luhn_digit(value[-10:-4] + "1" + value[-3:-1]))
    born = _born(value[:-4], today)
    return Identifier(kind=NumberKind.INTERIM, domain="", value=value, born=born, checked=True)


def _unknown_series(value: str, _match: re.Match[str], today: date) -> Identifier:
    return Identifier(kind=NumberKind.RESERVE, domain="", value=value, born=_born(value[:-4], today))


def _require_digit(given: str, right: int) -> None:
    if int(given) != right:
        raise Refused("identity.check-digit", field="number")


def _born(digits: str, today: date) -> BirthDate:
    """Read six or eight digits; with six the latest year that is not in the future is meant."""
    year = int(digits[:-4]) if len(digits) == 8 else today.year - (today.year - int(digits[:2])) % 100
    try:
        born = date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        raise Refused("identity.no-such-date", field="number") from None
    return BirthDate.of(require_past(born, today))


def require_past(born: date, today: date) -> date:
    """Refuse a birth after today, or so long ago that the century must be wrong.

    Raises:
        Refused: ``identity.born-in-the-future`` or ``identity.century``.
    """
    if born > today:
        raise Refused("identity.born-in-the-future", field="number")
    if today.year - born.year > OLDEST_YEARS:
        raise Refused("identity.century", field="number")
    return born


_Reader = Callable[[str, "re.Match[str]", date], Identifier | None]

# The first shape that fits is the one that is read: the narrow series stand before the wide ones.
_SERIES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"99(?:1[89]|2[0-2])\d{2}\d{6}"), _stockholm),
    (re.compile(r"\d{8}S[FUXPL]\d[A-UW-Z1-9]"), _varmland),
    (re.compile(r"(?:00\d{2}[2-9]\d[45]\d|(?:2[2-9]|[3-9]\d)\d{6})[A-HJ-NPR-UX-Z]{2}[A-HJ-NPR-UX-Z\d]\d"), _national),
    (re.compile(r"\d{8}[KMX](?:0[6-9]|[1-8]\d)\d"), _gotaland),
    (re.compile(r"(?:\d{2})?\d{6}[TRSUWXJKLMN]\d{3}"), _interim),
    (re.compile(r"(?:\d{2})?\d{6}(?=\d*[A-Z])[A-Z\d]{4}"), _unknown_series),
)
