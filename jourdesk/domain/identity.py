"""Reading and showing the numbers that people are known by, and when a second identifier is needed."""

import calendar
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from jourdesk.domain.birth import Age, BirthDate, age_on
from jourdesk.domain.identifier import (
    COORDINATION_DOMAIN,
    PERSONAL_DOMAIN,
    Identifier,
    NumberKind,
    Sex,
    luhn_digit,
    sex_of,
)
from jourdesk.domain.names import name_tokens
from jourdesk.domain.problems import Refused
from jourdesk.domain.reserve import read_reserve, require_past

__all__ = [
    "Age",
    "BirthDate",
    "Identifier",
    "NumberKind",
    "SecondIdentifier",
    "Sex",
    "age_on",
    "compact_number",
    "full_form",
    "keep_number",
    "masked_form",
    "read_number",
    "require_second_identifier",
    "share_name",
    "temporary_number",
]

_FIELD = "number"
_COORDINATION_SHIFT = 60


class SecondIdentifier(StrEnum):
    """What may confirm that a person found by name is the right one."""

    NUMBER = "number"
    LAST_FOUR = "last-four"
    BIRTH_DATE = "birth-date"
    GUARDIAN = "guardian"
    ADDRESS = "address"
    PHONE = "phone"


def compact_number(text: str) -> str:
    """Normalise a typed or pasted number: ASCII digits, capital letters, ``-`` and ``+``; all else falls away or stays.

    Spaces of every width, line ends and signs without width are dropped; every dash and the minus sign become ``-``; digits of
    any script become ASCII. A sign that belongs in no number is kept, so that the reader can refuse it.
    """
    return "".join(map(_plain_sign, unicodedata.normalize("NFKC", text))).upper()


def _plain_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    if category in ("Zs", "Zl", "Zp", "Cf") or sign.isspace():
        return ""
    return sign


def read_number(text: str, today: date) -> Identifier:
    """Read a personal, coordination, interim, reserve or regional number as typed or pasted.

    With a two-digit year a dash or nothing means somebody who does not turn 100 this year, a plus sign somebody a century
    older. Month 00 and day 60 (unknown) are legal in a coordination number.

    Args:
        text: What was typed; see `compact_number` for what is forgiven.
        today: The local date, to refuse births in the future.

    Returns:
        The number with what it says about birth and sex.

    Raises:
        Refused: With field ``number`` and a code ``identity.…`` that says precisely what does not hold.

    Source:
        Folkbokföringslagen (1991:481) 18, 18 a §§, from general knowledge; the wording was not read.
    """
    compact = compact_number(text)
    if not compact:
        raise Refused("identity.empty", field=_FIELD)
    if not (compact.isascii() and all(sign.isalnum() or sign in "-+" for sign in compact)):
        raise Refused("identity.strange-sign", field=_FIELD)
    value = compact.replace("-", "").replace("+", "")
    reserve = read_reserve(value, today)
    if reserve is not None:
        return reserve
    if not value.isdigit():
        raise Refused("identity.unknown-form", field=_FIELD)
    _require_length(value)
    return _read_digits(value, older=_is_older(compact), today=today)


def _require_length(digits: str) -> None:
    if len(digits) in (6, 8):
        raise Refused("identity.only-birth-date", field=_FIELD)
    if len(digits) not in (10, 12):
        raise Refused("identity.length", field=_FIELD, count=str(len(digits)))


def _is_older(compact: str) -> bool:
    """Tell whether a plus sign stands before the last four."""
    if "+" not in compact:
        return False
    if compact.count("+") > 1 or compact[-5] != "+":
        raise Refused("identity.misplaced-plus", field=_FIELD)
    return True


def _read_digits(digits: str, *, older: bool, today: date) -> Identifier:
    year = int(digits[:4]) if len(digits) == 12 else _year_of(int(digits[:2]), older=older, today=today)
    month, day = int(digits[-8:-6]), int(digits[-6:-4])
    coordination = day >= _COORDINATION_SHIFT
    if year // 100 not in (18, 19, 20, 21):
        raise Refused("identity.century", field=_FIELD)
    born = _read_birth(year, month, day - _COORDINATION_SHIFT if coordination else day, coordination=coordination)
    _require_past(born, today)
    if luhn_digit(digits[-10:-1]) != int(digits[-1]):
        raise Refused("identity.check-digit", field=_FIELD)
    if digits[-4:-1] == "000":
        raise Refused("identity.no-such-serial", field=_FIELD)
    return Identifier(
        kind=NumberKind.COORDINATION if coordination else NumberKind.PERSONAL,
        domain=COORDINATION_DOMAIN if coordination else PERSONAL_DOMAIN,
        value=f"{year:04d}{digits[-8:]}",
        born=born,
        sex=sex_of(digits[-2]),
        checked=True,
    )


def _year_of(short: int, *, older: bool, today: date) -> int:
    """Give the year that two digits mean; the plus sign is used from the year in which a person turns 100."""
    return today.year - (today.year - short) % 100 - (100 if older else 0)


def _read_birth(year: int, month: int, day: int, *, coordination: bool) -> BirthDate:
    """Check the month and the day; 0 stands for unknown in a coordination number."""
    if month > 12 or (month == 0 and not coordination):
        raise Refused("identity.no-such-month", field=_FIELD, month=f"{month:02d}")
    if day == 0 and not coordination:
        raise Refused("identity.no-such-day", field=_FIELD, day="00")
    _require_day(year, month, day)
    return BirthDate(year=year, month=month or None, day=day or None)


def _require_day(year: int, month: int, day: int) -> None:
    if month == 0:
        if day > 31:
            raise Refused("identity.no-such-day", field=_FIELD, day=str(day))
        return
    if (month, day) == (2, 29) and not calendar.isleap(year):
        raise Refused("identity.no-leap-day", field=_FIELD)
    if day > calendar.monthrange(year, month)[1]:
        raise Refused(f"identity.no-such-day.{month:02d}", field=_FIELD, day=str(day))


def _require_past(born: BirthDate, today: date) -> None:
    """Refuse the future, judging an unknown month or day by the earliest one that is possible."""
    require_past(date(born.year or 0, born.month or 1, born.day or 1), today)


def keep_number(text: str, domain: str) -> Identifier:
    """Keep a number of a series that the program does not know, as given, with the issuer that the worker names.

    Raises:
        Refused: ``identity.empty`` (field ``number``) or ``identity.domain-missing`` (field ``domain``).
    """
    value, issuer = compact_number(text), domain.strip()
    if not value:
        raise Refused("identity.empty", field=_FIELD)
    if not issuer:
        raise Refused("identity.domain-missing", field="domain")
    return Identifier(kind=NumberKind.RESERVE, domain=issuer, value=value)


def temporary_number(*, night: date, desk: str, serial: int) -> Identifier:
    """Name an unknown person until somebody knows who it is.

    Args:
        night: The local date on which the night began.
        desk: A short name of the desk, so that two desks without network never give the same number.
        serial: The person's number in the night at that desk, from 1.

    Returns:
        An identifier such as ``X-20261121-A7-03``; it holds nothing personal.
    """
    return Identifier(kind=NumberKind.TEMPORARY, domain="", value=f"X-{night:%Y%m%d}-{desk.upper()}-{serial:02d}")


def full_form(identifier: Identifier) -> str:
    """Write the whole number: ``19800101-2384``, a reserve number as given.

    For the person's own page and documents only, never for lists, titles or notifications.
    """
    if identifier.kind in (NumberKind.PERSONAL, NumberKind.COORDINATION):
        return f"{identifier.value[:8]}-{identifier.value[8:]}"
    return identifier.value


def masked_form(identifier: Identifier) -> str:
    """Write the number for lists, with the last four hidden: ``800101-xxxx``. A temporary number is shown whole."""
    if identifier.kind is NumberKind.TEMPORARY:
        return identifier.value
    if identifier.kind in (NumberKind.PERSONAL, NumberKind.COORDINATION):
        return f"{identifier.value[2:8]}-xxxx"
    return f"{identifier.value[:-4]}-xxxx"


def share_name(name: str, others: Iterable[str]) -> int:
    """Count how many of the other names are the same name, whatever the marks, case, hyphens and order of the parts."""
    own = sorted(name_tokens(name))
    return sum(sorted(name_tokens(other)) == own for other in others)


def require_second_identifier(name: str, others: Iterable[str], confirmed: frozenset[SecondIdentifier]) -> None:
    """Refuse to open a record found by name when several have that name and nothing else was confirmed.

    Args:
        name: The name on the record that is to be opened.
        others: The names on all other records that the search found.
        confirmed: What the worker has confirmed beside the name.

    Raises:
        Refused: ``identity.second-identifier`` with field ``confirmed`` and the value ``count``.

    Source:
        Issue A part 5; a wrong number in a search that nobody noticed has led to lex Sarah reports (practice).
    """
    count = share_name(name, others)
    if count and not confirmed:
        raise Refused("identity.second-identifier", field="confirmed", count=str(count + 1))
