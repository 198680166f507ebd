"""Ties the page of desks to the directory. The host is asked on the road thread, never on that of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.desks.forms import ApproveForm, InviteForm, JoinForm, RevokeForm, UnitForm
from jourdesk.ui.desks.page import DesksPage
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import text_of
from jourdesk.usecases.enrol_desk import Enrolled, approve_desk
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_enrol import Clerk, Guest
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.run_directory import (
    DirectoryView,
    invite_desk,
    make_unit,
    read_directory,
    renew_key,
    revoke_desk,
    withdraw_invitation,
)

T = TypeVar("T")
Asking = JoinForm | ApproveForm | InviteForm | RevokeForm | UnitForm


class Office(Protocol):
    """The way to the host as the page needs it: work on the road thread, its answer on the screen's."""

    def has_road(self) -> bool:
        """Tell whether this desk has a host."""
        ...

    def ask(
        self,
        work: Callable[[Road, Clerk], T],
        then: Callable[[T], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Do work on the road thread, between two trips."""
        ...

    def join(
        self,
        text: str,
        label: str,
        then: Callable[[Enrolled], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Use an invitation; from then on there is a road."""
        ...


class DesksPresenter(QObject):
    """Decides what happens on the page of desks."""

    counted = Signal(int)  # how many wait to be let in

    def __init__(self, page: DesksPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to the changes of a desk; :meth:`take_office` gives the way to the host.

        Args:
            page: The page.
            desk: The open desk.
            ops: The bridge to the store thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk = page, desk
        self._office: Office | None = None
        panel = page.panel
        panel.join.asked.connect(self._join)
        page.approved.connect(self._approve)
        page.revoked.connect(self._revoke)
        panel.invite.asked.connect(self._invite)
        panel.unit.asked.connect(self._make_unit)
        panel.renewed.connect(self._renew)
        panel.withdrawn.connect(self._withdraw)
        ops.changed.connect(self._look_again)

    def take_office(self, office: Office) -> None:
        """Take the way to the host."""
        self._office = office
        self.refresh()

    def refresh(self) -> None:
        """Show the directory as this desk knows it."""
        if self._office is None or not self._office.has_road():
            self._page.show_none()
            return
        self._office.ask(lambda road, _clerk: read_directory(road), self._show, owner=self, failed=self._say)

    def _show(self, view: DirectoryView) -> None:
        self._page.show_directory(view)
        self.counted.emit(sum(line.may_approve for line in view.desks))

    def _look_again(self, changes: Changes) -> None:
        if Changes.ROAD in changes:
            self.refresh()

    def _join(self, text: str, label: str) -> None:
        form = self._page.panel.join
        if self._office is None:
            form.refuse(Problem("road.none"))
            return
        self._office.join(text, label, self._joined, owner=self, failed=form.refuse)

    def _joined(self, enrolled: Enrolled) -> None:
        self._page.panel.join.rest()
        self._page.panel.show_code(enrolled.unit_name, enrolled.code)

    def _approve(self, desk: str, heard: str) -> None:
        def work(road: Road, clerk: Clerk) -> DirectoryView:
            approve_desk(road, clerk, desk=desk, heard=heard)
            return read_directory(road)

        self._do(work, self._page.panel.approve, self.tr("The desk has been let in."))

    def _revoke(self, desk: str, reason: str) -> None:
        def work(road: Road, clerk: Clerk) -> DirectoryView:
            revoke_desk(road, clerk, desk=desk, reason=reason)
            return read_directory(road)

        said = self.tr("The desk is shut out. Its units get new keys on the next trip.")
        self._do(work, self._page.panel.revoke, said)

    def _make_unit(self, unit: str, name: str, municipality: str) -> None:
        def work(road: Road, clerk: Clerk) -> DirectoryView:
            make_unit(road, clerk, unit=unit, name=name, municipality=municipality)
            return read_directory(road)

        self._do(work, self._page.panel.unit, self.tr("The unit is made. Invite its first desk."))

    def _invite(self, guest: Guest) -> None:
        def work(road: Road, clerk: Clerk) -> tuple[str, DirectoryView]:
            return invite_desk(road, clerk, guest), read_directory(road)

        def then(made: tuple[str, DirectoryView]) -> None:
            self._page.panel.invite.rest()
            self._show(made[1])
            self._page.panel.show_text(made[0])

        if self._office is not None:
            self._office.ask(work, then, owner=self, failed=self._page.panel.invite.refuse)

    def _renew(self, unit: str) -> None:
        def work(road: Road, clerk: Clerk) -> DirectoryView:
            renew_key(road, clerk, unit)
            return read_directory(road)

        self._do(work, None, self.tr("The unit has a new key."))

    def _withdraw(self, invitation: str) -> None:
        def work(road: Road, clerk: Clerk) -> DirectoryView:
            withdraw_invitation(road, clerk, invitation)
            return read_directory(road)

        self._do(work, None, self.tr("The invitation is good for nothing any more."))

    def _do(self, work: Callable[[Road, Clerk], DirectoryView], form: Asking | None, said: str) -> None:
        def then(view: DirectoryView) -> None:
            if form is not None:
                form.rest()
                form.hide()
            self._show(view)
            self._page.panel.say(said)

        if self._office is not None:
            failed = form.refuse if form is not None else self._say
            self._office.ask(work, then, owner=self, failed=failed)

    def _say(self, problem: Problem) -> None:
        self._page.panel.say(text_of(problem))
