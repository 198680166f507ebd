"""What a unit reads round a contact that it was given: that it has moved, that there is another like it, who reported."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.problems import Problem
from jourdesk.domain.reporter import Reporter
from jourdesk.ui.call.changing import Changing
from jourdesk.ui.call.kin import moved_words, same_words
from jourdesk.ui.call.lines import line
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import SealedStrip
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_kin import Kin, read_kin
from jourdesk.usecases.seal_caller import show_caller


class UnitStrips(Changing):
    """Lines above a contact; none when nothing stands round it."""

    reporter_asked = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(spacing=4)
        self._cover: SealedStrip | None = None
        self.hide()

    def show_kin(self, call: str, kin: Kin) -> None:
        """Show it."""
        self.fill((call, kin.moved, kin.same, kin.reporter), lambda: self._made(kin))

    def show_reporter(self, reporter: Reporter) -> None:
        """Show who called: the reading has been kept."""
        if self._cover is not None:
            words = (reporter.name, reporter.phone, reporter.relation)
            said = ", ".join(one for one in words if one) or self.tr("Nothing is written")
            back = self.tr("feedback to %1").replace("%1", reporter.feedback_to) if reporter.feedback_to else ""
            self._cover.show_content(" · ".join(filter(None, (said, back))), self.tr("Logged in your name."))

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown."""
        if self._cover is not None:
            self._cover.cover(text_of(problem), "")

    @property
    def covers(self) -> bool:
        """True while who called is covered and may be shown."""
        return self._cover is not None and not self._cover.shown

    def _made(self, kin: Kin) -> list[QWidget]:
        made = [line(Mark.SOON, Label(moved_words(one), Role.BODY, wrap=True)) for one in kin.moved]
        made += [line(Mark.DONE, Label(same_words(one), Role.BODY, "text2", wrap=True)) for one in kin.same]
        self._cover = None
        if kin.reporter == "kept":
            said = self.tr("Who called is sealed at the duty service. Ask them if you need to know.")
            made.append(line(Mark.SEALED, Label(said, Role.BODY, "seal", wrap=True)))
        elif kin.reporter:
            self._cover = SealedStrip(
                self.tr("Who called is sealed"),
                self.tr("Reading is logged in your name."),
                verb=self.tr("Show who called"),
                keys="",
            )
            self._cover.opened.connect(self.reporter_asked)
            made.append(self._cover)
        return made


class UnitKin(QObject):
    """Reads what stands round the contact that is shown, and again when something has come."""

    def __init__(self, strips: UnitStrips, desk: Desk, ops: Ops, parent: QObject | None = None) -> None:
        """Tie the lines to a desk; :meth:`look` says of which contact.

        Args:
            strips: The lines.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the lines if nothing else is said.
        """
        super().__init__(parent or strips)
        self._strips, self._desk, self._ops, self._call = strips, desk, ops, ""
        strips.reporter_asked.connect(self.show_reporter)
        ops.changed.connect(self._look_again)

    def look(self, call: str) -> None:
        """Read of this contact; of none, show nothing."""
        if call != self._call:
            self._strips.show_kin(call, Kin())
        self._call = call
        if call:
            self._ops.run(lambda: read_kin(self._desk, call), lambda kin: self._take(call, kin), owner=self)

    def show_reporter(self) -> None:
        """Show who called, with a trace."""
        call = self._call
        if self._strips.covers:
            self._ops.run(
                lambda: show_caller(self._desk, call=call, purpose="reporter"),
                self._strips.show_reporter,
                owner=self,
                failed=self._strips.refuse,
            )

    def _take(self, call: str, kin: Kin) -> None:
        if call == self._call:
            self._strips.show_kin(call, kin)

    def _look_again(self, changes: Changes) -> None:
        if self._call and changes & (Changes.CALLS | Changes.ROAD):
            self.look(self._call)
