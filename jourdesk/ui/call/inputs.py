"""Inputs that the kit does not have: several of many, a place that suggests a municipality, a time of day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.call.hub import Suggest
from jourdesk.ui.texts import STOCKHOLM, clock, local
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option, folded
from jourdesk.ui.widgets.field import Captioned, Field
from jourdesk.ui.widgets.note import NoteField

_TIME = re.compile(r"^\s*(\d{1,2})[.:, ]?(\d{2})\s*$")


class PlaceField(ComboField):
    """A municipality, found by its name or by a place in it. The place only suggests."""

    def __init__(self, label: str, municipalities: Sequence[Option], suggest: Suggest, *, hint: str = "") -> None:
        """Make a place field.

        Args:
            label: The caption.
            municipalities: Every municipality, its code as key.
            suggest: Looks for places; each option's key is the code of its municipality.
            hint: What helps, below.
        """
        super().__init__(label, municipalities, hint=hint)
        self._suggest = suggest

    def _typed(self, text: str) -> None:
        super()._typed(text)
        if text.strip():
            self._suggest(text, self, lambda found: self._came(text, found))

    def _came(self, text: str, found: Sequence[Option]) -> None:
        if self.box.text() != text or self._value:
            return
        if not self.box.hasFocus():
            self._take_same(text, found)
            return
        known = [one for one in self._shown if all(one.key != other.key for other in found)]
        self._fill([*found, *known])
        if self._shown:
            self._completer.complete()
            self._popup.setCurrentIndex(self._words.index(0))

    def _settle(self) -> None:
        typed = self.box.text().strip()
        if typed and not self._value:
            self._take_same(typed, self._shown)
        super()._settle()

    def _take_same(self, typed: str, found: Sequence[Option]) -> None:
        """Take what was typed out in full, without the mark under the cursor having to be pressed."""
        first = next(iter(found), None)
        if first is not None and folded(first.words).split(",")[0] == folded(typed).split(",")[0]:
            self._take(first)


class _Chosen(Button):
    """One thing that was chosen; pressing it takes it away."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(f"{words}  ×", Kind.QUIET, inset=True)
        self.key = key
        self.setAccessibleName(words)


class MultiField(QWidget):
    """Several of a code list, by typing: what is picked stands below, each with a way to take it back."""

    changed = Signal()

    def __init__(self, label: str, options: Sequence[Option], *, hint: str = "", remove: str = "") -> None:
        """Make a field for several. ``remove`` is what a screen reader says of taking one away."""
        super().__init__()
        self._options = {one.key: one.words for one in options}
        self._remove = remove
        self._keys: list[str] = []
        self.combo = ComboField(label, options, hint=hint)
        self.setFocusProxy(self.combo)
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.combo)
        column.addLayout(self._below)
        self.combo.picked.connect(self._add)

    def value(self) -> str:
        """The picked keys, with a space between."""
        return " ".join(self._keys)

    def set_value(self, value: str) -> None:
        """Pick without telling."""
        self._keys = [key for key in value.split() if key in self._options]
        self._show()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong."""
        self.combo.set_error(sentence)

    def _add(self, key: str) -> None:
        if key not in self._keys:
            self._keys.append(key)
        self.combo.set_value("")
        self._show()
        self.changed.emit()

    def _drop(self) -> None:
        button = self.sender()
        if isinstance(button, _Chosen):
            self._keys.remove(button.key)
            self.combo.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        while (item := self._below.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._keys:
            chosen = _Chosen(key, self._options[key])
            chosen.setAccessibleDescription(self._remove)
            chosen.clicked.connect(self._drop)
            self._below.addWidget(chosen, 0, Qt.AlignmentFlag.AlignLeft)


class TimeField(Field):
    """A time of day, ``23.40``; it means the last time the clock on the wall showed it."""

    def __init__(self, label: str, now: Callable[[], datetime], *, hint: str = "") -> None:
        """Make a time field; empty means now."""
        super().__init__(label, hint=hint, placeholder=clock(now()))
        self._now = now

    def moment(self) -> datetime | None:
        """The instant that is meant; ``None`` while it is empty.

        Raises:
            ValueError: What is written is no time of day.
        """
        if not self.text().strip():
            return None
        return last_time(self.text(), self._now())


def last_time(text: str, now: datetime) -> datetime:
    """Find the last instant at which the clock on the wall showed a time, up to five minutes ahead of now.

    Raises:
        ValueError: The text is no time of day.
    """
    found = _TIME.match(text)
    if found is None:
        raise ValueError("no time of day")
    wall = local(now + timedelta(minutes=5))
    meant = wall.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    return meant if meant <= wall else (meant - timedelta(days=1)).replace(tzinfo=STOCKHOLM)


def next_time(text: str, now: datetime) -> datetime:
    """Find the next instant at which the clock on the wall shows a time; a bare number of up to three digits is minutes from now.

    Raises:
        ValueError: The text is neither.
    """
    bare = text.strip()
    if bare.isdigit() and len(bare) <= 3:
        return now + timedelta(minutes=int(bare))
    found = _TIME.match(text)
    if found is None:
        raise ValueError("no time of day")
    wall = local(now)
    meant = wall.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    return meant if meant > wall else meant + timedelta(days=1)


Input: TypeAlias = Captioned | MultiField


def not_in_list(one: Input) -> bool:
    """Tell if something is typed that no code of the list answers to: it must not be lost without a word."""
    combo = one.combo if isinstance(one, MultiField) else one
    return isinstance(combo, ComboField) and bool(combo.text().strip()) and not combo.value()


def read(one: Input) -> str:
    """Read any input as text: what is written, or the key that is picked."""
    if isinstance(one, (Field, NoteField)):
        return one.text()
    return one.value() if isinstance(one, (ComboField, Choice, MultiField)) else ""


def write(one: Input, text: str) -> None:
    """Write into any input without telling."""
    if isinstance(one, (Field, NoteField)):
        one.set_text(text)
    elif isinstance(one, (ComboField, Choice, MultiField)):
        one.set_value(text)
