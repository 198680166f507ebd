"""Who is on duty now: a strip for the top of a page, with the telephone number and the way to step in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_on_duty import read_on_duty
from jourdesk.usecases.roster_reading import own_key
from jourdesk.usecases.roster_values import DutyNow, DutyPost
from jourdesk.usecases.take_over_shift import take_over_shift

_MARKS = {"jour": Mark.DUTY, "backup": Mark.BACKUP}


class OnDutyStrip(Plane):
    """Shows who has which post of the staff now; ``taken`` tells which shift somebody wants to take over."""

    taken = Signal(object)  # DutyPost

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty strip."""
        super().__init__("raised", "bottom", parent)
        self.setAccessibleName(self.tr("On duty now"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 6, 16, 6)
        self._row.setSpacing(28)
        self._said = Label("", Role.SMALL, "late", wrap=True)
        self._shown: list[QWidget] = []
        self._row.addWidget(self._said)
        self._row.addStretch(1)
        self._said.hide()
        self.posts: tuple[DutyPost, ...] = ()

    def show_duty(self, now: DutyNow, own: str = "") -> None:
        """Show who is on; a post that should be filled and is not stands first, in red and in words.

        Args:
            now: Who is on.
            own: The person at the desk: she cannot take over what she has.
        """
        for gone in self._shown:
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.posts = now.staff
        self._shown = [self._missing(name) for name in now.missing]
        self._shown += [self._post(post, own) for post in now.staff if post.person]
        for place, one in enumerate(self._shown):
            self._row.insertWidget(place, one)
        said = [f"{post.role_name} {post.name}" for post in now.staff if post.person]
        self.setAccessibleDescription(", ".join([*(self._lack(name) for name in now.missing), *said]))
        self.say("")

    def say(self, words: str) -> None:
        """Say what went wrong, until the next reading."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _lack(self, role: str) -> str:
        return self.tr("{role} is missing now").format(role=role.capitalize())

    def _missing(self, role: str) -> QWidget:
        return self._block(Mark.LATE, Label(self._lack(role), Role.STRONG, "late"), self.tr("Nobody has the post."))

    def _post(self, post: DutyPost, own: str) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(post.name, Role.STRONG))
        line.addWidget(Label(post.phone, Role.BODY, "text", code=True))
        until = self.tr("until {time}").format(time=clock(post.until))
        note = " · ".join(filter(None, (post.role_name, until, post.conflict or post.says)))
        button = None
        if post.person != own:
            button = Button(self.tr("Take over"), Kind.QUIET, inset=True)
            button.setAccessibleName(self.tr("Take over {role} now").format(role=post.role_name))
            button.clicked.connect(lambda _checked=False: self.taken.emit(post))
        return self._block(Mark.LATE if post.conflict else _MARKS.get(post.role, Mark.BACKUP), head, note, button)

    def _block(self, mark: Mark, head: QWidget, note: str, button: Button | None = None) -> QWidget:
        block = QWidget()
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(head)
        lines.addWidget(Label(note, Role.SMALL, "text2"))
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines)
        if button is not None:
            row.addWidget(button)
        return block


class OnDutyPresenter(QObject):
    """Ties the strip to the roster; reads again when the roster, the register or the shift changes."""

    def __init__(self, strip: OnDutyStrip, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a strip to a desk; call :meth:`refresh` when it is shown, and each minute.

        Args:
            strip: The strip.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the strip if nothing else is said.
        """
        super().__init__(parent or strip)
        self._strip, self._desk, self._ops = strip, desk, ops
        strip.taken.connect(self._take)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read who is on."""
        self._ops.run(lambda: (read_on_duty(self._desk), own_key(self._desk)), self._show, owner=self)

    def _show(self, read: tuple[DutyNow, str]) -> None:
        self._strip.show_duty(*read)

    def _take(self, post: DutyPost) -> None:
        self._ops.run(
            lambda: take_over_shift(self._desk, shift=post.shift, begins=post.begins), owner=self, failed=self._say
        )

    def _say(self, problem: Problem) -> None:
        self._strip.say(text_of(problem))

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.ROSTER | Changes.REGISTER | Changes.SHIFT):
            self.refresh()
