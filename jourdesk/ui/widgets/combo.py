"""One of many, by typing: a code list in which any word's beginning finds, also without å ä ö."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from jourdesk.ui.theme import Role, font
from jourdesk.ui.widgets.field import Captioned, LineBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One line of a code list: its key, its words, and other words that should find it.

    ``barred`` says why a line is shown and cannot be chosen.
    """

    key: str
    words: str
    also: str = ""
    barred: str = ""


def folded(text: str) -> str:
    """Write text so that case, å ä ö and accents make no difference when searching."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))


def matching(options: Sequence[Option], typed: str) -> list[Option]:
    """Find the options in which each typed word begins some word; those that begin with the text come first."""
    sought = folded(typed).split()

    def rank(one: Option) -> int:
        return 0 if folded(one.words).startswith(folded(typed)) else 1

    found = [
        one
        for one in options
        if all(any(word.startswith(part) for word in folded(f"{one.words} {one.also}").split()) for part in sought)
    ]
    return sorted(found, key=rank)


class _Lines(QStringListModel):
    """The words of the list; the cursor walks past what cannot be chosen."""

    barred: frozenset[int] = frozenset()

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What cannot be chosen is there to be read."""
        flags = super().flags(index)
        return Qt.ItemFlag.NoItemFlags if index.row() in self.barred else flags


class ComboField(Captioned):
    """A box with type-ahead over a code list; Down opens the whole list, Enter takes what is marked."""

    picked = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        label: str,
        options: Sequence[Option] = (),
        *,
        hint: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a combo field.

        Args:
            label: The caption, also the accessible name.
            options: The code list, in the order shown when nothing is typed.
            hint: What helps, below.
            placeholder: What could stand in it, while it is empty.
            parent: The widget it stands in.
        """
        self.box = LineBox()
        super().__init__(label, self.box, hint=hint, parent=parent)
        self._options: list[Option] = list(options)
        self._shown: list[Option] = []
        self._value = ""
        self._words = _Lines(self)
        self._popup = QListView()
        self._completer = QCompleter(self._words, self)
        self._dress(placeholder)
        self.box.textEdited.connect(self._typed)
        self.box.left.connect(self._settle)
        self.box.installEventFilter(self)
        self._completer.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]  # an overload of Qt's

    def value(self) -> str:
        """The key that is picked; empty when nothing is."""
        return self._value

    def text(self) -> str:
        """What stands in the box, picked or only typed."""
        return self.box.text()

    def set_options(self, options: Sequence[Option]) -> None:
        """Change the code list; what is picked stays if it is still there."""
        self._options = list(options)
        self.set_value(self._value)

    def set_value(self, key: str) -> None:
        """Pick without telling; an unknown or empty key picks nothing."""
        found = next((one for one in self._options if one.key == key), None)
        self._value = found.key if found else ""
        self.box.setText(found.words if found else "")

    def open_list(self) -> None:
        """Show the whole list below the box."""
        self._fill(self._options)
        self._completer.complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list with Down, take the only match with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._popup.isVisible():
            if event.key() == Qt.Key.Key_Down:
                self.open_list()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._settle()
        return super().eventFilter(watched, event)

    def _dress(self, placeholder: str) -> None:
        self.box.setPlaceholderText(placeholder)
        self._popup.setObjectName("choices")
        self._popup.setFont(font(Role.BODY))
        self._popup.setAccessibleName(self.label)
        self._popup.setUniformItemSizes(True)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self.box)
        self._completer.setMaxVisibleItems(9)

    def _typed(self, text: str) -> None:
        self._value = ""
        self._fill(matching(self._options, text))
        if self._shown:
            self._completer.complete()
            first = next((n for n, one in enumerate(self._shown) if not one.barred), 0)
            self._popup.setCurrentIndex(self._words.index(first))
        else:
            self._popup.hide()

    def _fill(self, options: Sequence[Option]) -> None:
        self._shown = list(options)
        self._words.barred = frozenset(n for n, one in enumerate(self._shown) if one.barred)
        self._words.setStringList([one.words for one in self._shown])

    def _take_row(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._shown):
            self._take(self._shown[index.row()])

    def _take(self, option: Option) -> None:
        if option.barred:
            self.set_error(option.barred)
            return
        self._value = option.key
        self.box.setText(option.words)
        self.clear_error()
        self.picked.emit(option.key)

    def _settle(self) -> None:
        typed = self.box.text()
        if typed.strip() and not self._value:
            same = [one for one in self._options if folded(one.words) == folded(typed.strip())]
            found = same or matching(self._options, typed)
            if len(found) == 1:
                self._take(found[0])
        if not typed.strip():
            self._value = ""
        self.left.emit(self.box.text())
