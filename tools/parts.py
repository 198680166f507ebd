"""The page of parts: every state of the kit, night and day side by side. Made for looking at, by ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from jourdesk.ui import theme
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import Band, EmptyState, Urgency

_SWATCHES = (
    "rail",
    "ground",
    "surface",
    "raised",
    "sel",
    "line",
    "edge",
    "text3",
    "text2",
    "text",
    "accent",
    "soon",
    "late",
    "ok",
    "seal",
)

_SIGNS = (
    (Mark.LATE, "försenad"),
    (Mark.SOON, "inom en timme"),
    (Mark.NEAR, "inom tre dagar"),
    (Mark.RUNS, "löper"),
    (Mark.WAITS, "har inte startat"),
    (Mark.MISSING, "saknas"),
    (Mark.ONGOING, "pågår, utkast"),
    (Mark.DONE, "klart"),
    (Mark.DROPPED, "prövat, föll bort"),
    (Mark.BARRED, "lagen hindrar"),
    (Mark.SEALED, "förseglad"),
    (Mark.UNSENT, "osänd"),
)


class _Swatches(QWidget):
    """The colours of the theme, one square each."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(28 * len(_SWATCHES), 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.colour("line"), 1))
            for number, name in enumerate(_SWATCHES):
                painter.setBrush(tokens.colour(name))
                painter.drawRoundedRect(QRectF(28 * number + 4.5, 0.5, 23, 20), 4, 4)


class Half(Plane):
    """Every part in one theme; ``cursors`` are the parts that are pictured with the cursor in them."""

    def __init__(self, name: str, theme_name: str) -> None:
        super().__init__("ground")
        theme.use(self, theme_name)
        self.cursors: list[QWidget] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 14, 24, 18)
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Label(name, Role.PAGE))
        head.addStretch(1)
        head.addWidget(_Swatches())
        self.column.addLayout(head)
        self._part("Fältet: tomt, fokus, ifyllt, fel, avstängt, förseglat", 10, self._fields())
        self._part("Knappen: viktigast, fokus, vanlig, tyst, avstängd", 12, self._buttons())
        self._part("Tecknen i marginalen: form och ord, färgen sist", 10, _signs())
        self._part("Bandet: lugnt, viktigt, stopp", 10, _bands())
        self._part("Raden: vilar, vald, vald och i fokus", 12, self._rows())
        self._part("Tomt läge", 8, _empty())
        self.column.addStretch(1)

    def _part(self, name: str, space: int, content: QLayout) -> None:
        self.column.addSpacing(space)
        self.column.addWidget(Label(name, Role.GROUP, "text2"))
        self.column.addSpacing(6)
        self.column.addLayout(content)

    def _fields(self) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(13)
        grid.setVerticalSpacing(6)
        empty = Field("Uppringare", placeholder="Namn eller funktion")
        focused = Field("Uppringare")
        focused.set_text("Polis i yt")
        filled = Field("Uppringare")
        filled.set_text("Polis i yttre tjänst")
        wrong = Field("Personnummer", code=True)
        wrong.set_text("220341-1234")
        wrong.set_error("Mars har ingen dag 41.")
        shut = Field("Nummer")
        shut.set_text("Sparas inte")
        shut.disable("Uppringaren är anonym.")
        sealed = Field("Vistelseort")
        sealed.seal("Förseglad", "Visas med F7. Läsningen loggas.")
        for place, one in enumerate((empty, focused, filled, wrong, shut, sealed)):
            grid.addWidget(one, place // 3, place % 3, Qt.AlignmentFlag.AlignTop)
        self.cursors.append(focused.box)
        return grid

    def _buttons(self) -> QLayout:
        first = Button("Ta emot", Kind.PRIMARY)
        second = Button("Ta emot", Kind.PRIMARY, keys="Enter")
        shut = Button("Fortsätt", keys="Enter")
        shut.disable("Båda grupperna ska stämma.")
        self.cursors.append(second)
        return actions(
            first,
            second,
            Button("Inget svar", keys="Ctrl I"),
            Button("Öppna", Kind.QUIET, keys="Enter"),
            shut,
        )

    def _rows(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        rows = (
            ListRow(key="a", mark=Mark.DONE, title="Pappa till tonåring", sub="Timrå · råd", state="21.12"),
            ListRow(key="b", mark=Mark.ONGOING, title="Flicka 4 år", sub="Kramfors · polis", state="23.40"),
        )
        resting = RowList("Vilar och vald", one_line=True)
        resting.show_sections([Section(title="", rows=rows)])
        resting.choose("b")
        focused = RowList("I fokus", one_line=True)
        man = ListRow(key="c", mark=Mark.UNSENT, title="Man 83 år", sub="Ånge · hänvisad · osänd", state="22.51")
        focused.show_sections([Section(title="", rows=(man,))])
        focused.choose("c")
        for one, count in ((resting, 2), (focused, 1)):
            one.setFixedHeight(38 * count)
            column.addWidget(one)
        self.cursors.append(focused)
        return column


def _signs() -> QLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    for number, (mark, word) in enumerate(_SIGNS):
        sign = Sign(mark, side=15)
        sign.show_mark(mark, 0.25)
        grid.addWidget(sign, number // 4, 2 * (number % 4))
        grid.addWidget(Label(word), number // 4, 2 * (number % 4) + 1)
    for column in range(4):
        grid.setColumnStretch(2 * column + 1, 1)
    return grid


def _bands() -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    calm, soon, late = Band(), Band(), Band()
    calm.say(
        Urgency.CALM,
        "Inget nät sedan 00.12. Allt sparas här och skickas när nätet är tillbaka.",
        verb="Dölj",
        keys="Esc",
    )
    soon.say(Urgency.SOON, "Ring tillbaka till grannen senast 02.15.", verb="Öppna", keys="F8", key="c")
    late.say(Urgency.LATE, "Sollefteå har inte kvitterat. Ring 070-174 06 47.", verb="Öppna", keys="F8", key="h")
    for one in (calm, soon, late):
        column.addWidget(one)
    return column


def _empty() -> QLayout:
    box = QVBoxLayout()
    button = Button("Nytt samtal", keys="Ctrl N", inset=True)
    box.addWidget(
        EmptyState(
            "moon", "Inga samtal än i natt", "Tryck Ctrl N när telefonen ringer. Allt annat kan vänta.", button=button
        )
    )
    return box


class PartsPage(QWidget):
    """Night and day side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Jourdesk")
        self.setMinimumSize(640, 480)
        halves = (Half("Natt", "night"), Half("Dag", "day"))
        self.cursors = [one for half in halves for one in half.cursors]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for half in halves:
            row.addWidget(half, 1)


def parts() -> tuple[QWidget, Callable[[], None]]:
    """Make the page; the pictures show the cursor in all of its ``cursors`` at once."""
    page = PartsPage()
    return page, page.cursors[0].setFocus
