"""Rows of the law card: a provision, where its wording stands, and the provisions that may be considered as well."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.page import Considered, PersonPage
from jourdesk.ui.call.changing import SPOT, ActRow, Changing, at
from jourdesk.ui.call.lines import INSET
from jourdesk.ui.keys import Key
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label

PROTECTION = "SoL 20:1"


def opened_first(person: PersonPage) -> Considered | None:
    """Choose which provision lies open: the first that somebody else decides, else the first with questions."""
    asked = [law for law in person.considered if law.requisites]
    tried = _decided(person)
    decided = [law for law in asked if law.provision in tried and law.needs_decider]
    others = [law for law in asked if law.needs_decider]
    return next(iter((*decided, *others, *asked)), None)


def near(person: PersonPage, law: Considered) -> bool:
    """Tell if a provision is being worked with: decided, begun to be answered, or a child's protection assessment."""
    return law.provision == PROTECTION or law.provision in _decided(person) or answered(law) > 0


def answered(law: Considered) -> int:
    """Count the questions of a provision that have an answer."""
    return sum(bool(one.answer) for one in law.requisites)


def settled(person: PersonPage, law: Considered) -> bool:
    """Tell if a child's protection assessment is written: then its questions are no longer counted as open."""
    return law.provision == PROTECTION and person.assessment is not None


def provision_at(widget: QWidget | None) -> str:
    """Find which provision a row is about: the row itself or one that it stands in; empty if none."""
    while widget is not None:
        kind, _, rest = str(widget.property(SPOT) or "").partition(":")
        if kind in ("law", "ask", "source"):
            # The ref of a person holds no colon, that of a provision does: "law:ref:LVU 6", "ask:ref:SoL 20:1:seen".
            _, _, provision = rest.partition(":")
            return provision.rpartition(":")[0] if kind == "ask" else provision
        widget = widget.parentWidget()
    return ""


class LawColumn(Changing):
    """The provisions of a call. On any row of one, F1 is that provision and not the list of keys."""

    provision_asked = Signal(str)

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__(spacing=1)

    def event(self, event: QEvent) -> bool:
        """Claim F1 from the window while the cursor is on a provision."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._provision(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the provision that the cursor is on."""
        provision = self._provision(event)
        if provision:
            self.provision_asked.emit(provision)
        else:
            super().keyPressEvent(event)

    def _provision(self, event: QKeyEvent) -> str:
        return provision_at(self.window().focusWidget()) if event.key() == Qt.Key.Key_F1 else ""


class LawHead(ActRow):
    """A provision's name and number; Enter turns it over."""

    brief_asked = Signal()

    def __init__(self, ref: str, law: Considered, cited: str, *, whole: bool, settled: bool = False) -> None:
        """Make a head; ``whole`` where its questions stand below, ``settled`` where what they are for has been done."""
        super().__init__(f"law:{ref}:{law.provision}", f"{law.title}, {law.text}")
        self.row.addWidget(Label(law.title, Role.STRONG if whole else Role.BODY, "text" if whole else "text2"))
        self.row.addWidget(Label(cited, Role.SMALL, "text3"))
        self.row.addStretch(1)
        if not whole:
            self.row.addWidget(Label("" if settled else self._open_words(law), Role.SMALL, "text3"))
        elif law.needs_decider:
            brief = Button(self.tr("Brief on one page"), Kind.QUIET, keys=Key.PRINT.cap, inset=True)
            brief.clicked.connect(self.brief_asked)
            self.row.addWidget(brief)

    def _open_words(self, law: Considered) -> str:
        if not law.requisites:
            return ""
        words = self.tr("%1 of %2 questions answered")
        return words.replace("%1", str(answered(law))).replace("%2", str(len(law.requisites)))


class SourceRow(QWidget):
    """When the wording was read, and the key to the provision itself."""

    asked = Signal(str)

    def __init__(self, ref: str, law: Considered) -> None:
        """Make a row below the questions of a provision."""
        super().__init__()
        read = self.tr("Wording %1, read %2.").replace("%1", law.wording).replace("%2", law.read)
        source = Button(self.tr("Read the provision"), Kind.QUIET, keys=Key.HELP.cap, inset=True)
        source.setAccessibleDescription(law.text)
        at(f"source:{ref}:{law.provision}", source)
        source.clicked.connect(lambda: self.asked.emit(law.provision))
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.addWidget(Label(read, Role.SMALL, "text3", wrap=True), 1)
        row.addWidget(source)


class MoreRow(ActRow):
    """How many more provisions there are to consider; Enter lays them out or puts them away."""

    def __init__(self, ref: str, number: int, *, out: bool) -> None:
        """Make a row for one person."""
        words = self.tr("More to consider (%1)").replace("%1", str(number))
        super().__init__(f"more:{ref}", words)
        self.row.addWidget(Label(words, Role.ROW, "accent"))
        self.row.addStretch(1)
        self.row.addWidget(Label(self.tr("Put away") if out else self.tr("Show"), Role.SMALL, "text3"))
        self.setAccessibleDescription(self.tr("laid out") if out else self.tr("folded"))


def _decided(person: PersonPage) -> set[str]:
    return {line.decision.provision for line in person.decisions}
