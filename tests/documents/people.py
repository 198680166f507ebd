"""The people, times and clocks of an invented night. All are invented; the numbers are official test numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from jourdesk.domain.paper import Watermark
from jourdesk.domain.papers import Basis, Letterhead, Named, PersonLine, SheetClock

CET = timezone(timedelta(hours=1))
SERVICE = "Gemensam socialjour Västernorrland"


def at(day: int, hour: int, minute: int) -> datetime:
    """An instant of November 2026, Swedish winter time, given in UTC as the program keeps it."""
    return datetime(2026, 11, day, hour, minute, tzinfo=CET).astimezone(UTC)


def head(*, watermark: Watermark = Watermark.NONE) -> Letterhead:
    return Letterhead(
        service=SERVICE,
        municipality="Kramfors",
        municipality_code="2282",
        board="Socialnämnden",
        reference="K7R4",
        made=at(22, 7, 15),
        written_by="Sara Wallin",
        written_role="socialsekreterare i jour",
        watermark=watermark,
    )


GIRL = PersonLine(
    ref="girl",
    role="Flicka",
    age=6,
    name="Nova Testsson",
    number="20200507-2380",
    address="Provgatan 4, 872 30 Kramfors",
)
DECIDER = Named(name="Per Ek", role="förordnad ledamot")
MOTHER = PersonLine(
    ref="mother",
    role="Mamma, ensam vårdnadshavare",
    age=29,
    concerned=False,
    name="Lina Testsson",
    address="Provgatan 4, 872 30 Kramfors",
)

LVU_BASIS = (
    Basis(provision="LVU 6 §", wording="SFS 2025:410", checked=date(2026, 11, 21)),
    Basis(provision="LVU 11 §", wording="SFS 2025:410", checked=date(2026, 11, 21)),
)

SUBMISSION = SheetClock(
    name="Underställning till förvaltningsrätten",
    provision="LVU 7 §",
    strict=date(2026, 11, 29),
    alarm=date(2026, 11, 27),
    outer=date(2026, 11, 30),
    if_missed="Missas den upphör omhändertagandet.",
)
APPLICATION = SheetClock(
    name="Ansökan om vård",
    provision="LVU 8 §",
    strict=date(2026, 12, 20),
    alarm=date(2026, 12, 18),
    outer=date(2026, 12, 21),
    if_missed="Räknas från verkställigheten.",
)
APPEAL_CLOCK = SheetClock(
    name="Överklagande av placeringen", provision="FL 44 §", waits_for="att vårdnadshavaren får del av beslutet"
)
