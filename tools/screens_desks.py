"""The page of desks and units, filled with an invented directory, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jourdesk.ui.desks.page import DesksPage
from jourdesk.usecases.run_directory import DeskLine, DirectoryView, InvitationLine, UnitLine
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]
_DAY = 1_795_000_000_000


def _desk(desk: str, label: str, units: tuple[str, ...], state: str = "active", **more: bool) -> DeskLine:
    base = {"admin": False, "mine": False, "may_approve": False, "may_revoke": state != "revoked"}
    since = 0 if state == "waiting" else _DAY - 40 * 86_400_000
    until = _DAY - 86_400_000 if state == "revoked" else 0
    return DeskLine(
        desk=desk, label=label, person="p", state=state, units=units, since_ms=since, until_ms=until, **(base | more)
    )


def _unit(unit: str, name: str, municipality: str, desks: int, *, stale: bool = False) -> UnitLine:
    epoch = 3 if desks else 0
    return UnitLine(
        unit=unit,
        name=name,
        municipality=municipality,
        desks=desks,
        epoch=epoch,
        epoch_ms=_DAY - 9 * 86_400_000 if epoch else 0,
        stale=stale,
        may_invite=True,
        may_renew=unit == "jour",
    )


def _view() -> DirectoryView:
    return DirectoryView(
        name="Länets socialjour",
        number=41,
        root="c0ffee",
        admin=True,
        desks=(
            _desk("k7rm4w", "Ånges dator", ("2260-barn",), "waiting", may_approve=True),
            _desk("a1", "Jourens dator 1", ("jour",), admin=True, mine=True, may_revoke=False),
            _desk("a2", "Jourens dator 2", ("jour",)),
            _desk("b1", "Kramfors mottagning", ("2282-barn", "2282-vuxen")),
            _desk("a3", "Jourens gamla dator", (), "revoked"),
        ),
        units=(
            _unit("jour", "Jouren", "2280", 2),
            _unit("2282-barn", "Kramfors barn och familj", "2282", 1, stale=True),
            _unit("2260-barn", "Ånge barn och familj", "2260", 0),
        ),
        invitations=(InvitationLine(invitation="i1", unit="2260-barn", expires_ms=_DAY + 500_000_000, expired=False),),
    )


def _page(key: str, then: Callable[[DesksPage], object] = lambda _page: None) -> Shown:
    page = DesksPage()

    def ready() -> None:
        page.show_directory(_view())
        page.rows.choose(key)
        page.rows.chosen.emit(key)
        page.rows.setFocus()
        then(page)

    return framed(page, ready)


def waiting() -> Shown:
    """A desk waits; the code that is read aloud is typed."""
    return _page("desk:k7rm4w", lambda page: page.panel.approve.code.setFocus())


def unit() -> Shown:
    """A unit, and whom to invite to it."""
    return _page("unit:2282-barn", lambda page: page.panel.ask_invite.click())


def lost() -> Shown:
    """A desk is shut out; why is asked first."""
    return _page("desk:a2", lambda page: page.panel.ask_revoke.click())


def way_in() -> Shown:
    """A desk without a store."""
    page = DesksPage()
    return framed(page, page.focus_start)


SCREENS_DESKS = {"desks": waiting, "desks-unit": unit, "desks-lost": lost, "desks-none": way_in}
