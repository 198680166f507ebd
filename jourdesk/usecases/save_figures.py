"""Put the figures of a period into a file: what is shown, with its period and how it is counted; small numbers stay hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from jourdesk.domain.figures import SMALL, Table, turned
from jourdesk.domain.papers.words import local
from jourdesk.usecases.csv_table import Cell, csv_table
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_costs import CostsView
from jourdesk.usecases.read_figures import Figures, Target

Rows = Iterator[tuple[Cell, ...]]


def save_figures(desk: Desk, figures: Figures, costs: CostsView) -> str:
    """Put figures and costs that somebody looks at into the folder of papers, as a table (CSV).

    The name of the file says which period and nothing else.

    Args:
        desk: The desk.
        figures: As they are shown.
        costs: As they are shown, of the same period.

    Returns:
        Where it lies.

    Raises:
        ValueError: The figures tell small numbers: those do not leave the program.
        Unavailable: ``documents.full`` or ``documents.folder``.

    Source:
        SoLPuL 7 a § (what leaves the host is counts), read 2026-11-21.
    """
    if not figures.hidden:
        raise ValueError("figures that tell small numbers do not leave the program")
    table = figures_table(figures, costs, service=desk.register.agreement.name, made=desk.now())
    name = f"nyckeltal-{figures.first:%Y%m%d}-{figures.last:%Y%m%d}.csv"
    return desk.save_file(name, table.encode("utf-8"))


def figures_table(figures: Figures, costs: CostsView, *, service: str, made: datetime) -> str:
    """Write figures as a table: a head with period and definitions, then each picture with its own head."""
    return csv_table((*_head(figures, service, made), *_sums(figures), *_pictures(figures), *_costs(costs)))


def _head(figures: Figures, service: str, made: datetime) -> Rows:
    yield ("Nyckeltal för socialjouren", service)
    yield ("Period", figures.first.isoformat(), figures.last.isoformat())
    yield ("Gjord", f"{local(made):%Y-%m-%d %H.%M}")
    yield (
        "Så räknas det",
        "En kontakt räknas en gång: för kommunen som svarar för den första personen, när den kom in, svensk tid.",
    )
    yield (
        "",
        "Den kan stå under flera orosområden och flera beslut. Felringningar, prov och felmarkerade räknas inte.",
    )
    yield (
        "Kvitterad i tid",
        "Senast en halvtimme efter att enheten öppnade. Överlämningar som kom tillbaka räknas inte.",
    )
    yield ("Streck", "Ett tal under fem är dolt, och vid behov ett till, så att ingen kan pekas ut.")
    if figures.lacking:
        yield ("Räknas inte", "Äldre kontakter från perioden som bara ligger i lagret", figures.lacking)
    if figures.away:
        yield ("Obs", "Datorn är inte jourens: den känner bara till det som har lämnats till den.")


def _sums(figures: Figures) -> Rows:
    yield ()
    yield ("Kontakter", _told(figures.contacts))
    enough = figures.handed >= SMALL
    yield ("Överlämningar", _told(figures.handed))
    yield ("Kvitterade i tid", figures.in_time if enough else None)
    if figures.targets:
        yield ()
        yield ("Avtalets mål", "Utfall", "Mål", "Enhet")
        yield from (_target(one) for one in figures.targets)
    if figures.granted:
        yield ()
        yield ("Beviljat, efter ansvarig kommun", "Kronor")
        yield from figures.granted


def _target(one: Target) -> tuple[Cell, ...]:
    came: Cell = one.outcome
    if one.outcome is None:
        came = "för få för att säga" if one.measured else "räknas inte här"
    return (one.name, came, "inget satt" if one.target is None else one.target, one.unit)


def _pictures(figures: Figures) -> Rows:
    if not figures.contacts:
        return
    yield ()
    yield ("Timme", "Kontakter")
    yield from figures.hours
    yield from _table("Kommun och månad", figures.by_month)
    yield from _table("Orosområde", turned(figures.by_category))
    yield from _table("Vem som ringde", turned(figures.by_caller))
    yield from _table("Beslut", turned(figures.by_decision))
    yield from _table("Placering", turned(figures.by_placement))


def _table(name: str, table: Table) -> Rows:
    if table.rows:
        yield ()
        yield (name, *table.columns)
        yield from ((row, *cells) for row, cells in zip(table.rows, table.cells, strict=True))


def _costs(costs: CostsView) -> Rows:
    if costs.invoices:
        yield ()
        yield ("Vad var och en betalar", "Kostnad", "Kronor")
    for invoice in costs.invoices:
        own = " (värdens egen del)" if invoice.own else ""
        yield from ((f"{invoice.place}{own}", name, sek) for name, sek in invoice.lines)
        yield (f"{invoice.place}{own}", "Summa", invoice.total)
    yield from (("Inte fördelat", lack) for lack in costs.lacking)


def _told(count: int) -> int | None:
    return None if 0 < count < SMALL else count
