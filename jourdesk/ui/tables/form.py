"""The form of one row: a field for each of its values, and the day from which they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.tables import values
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField
from jourdesk.usecases.register_forms import FieldForm, TableForm

translate = QCoreApplication.translate
DAYS: Final = ("valid_from", "valid_to", "joined", "left")
"""Days that the form itself asks for: from when on, and (by ending the row) until when."""
_CHOSEN: Final = frozenset({"choice", "word", "municipality", "board", "unit", "provision", "subject"})

Editor = Field | ComboField | NoteField


class RowForm(QWidget):
    """Made anew for each row that is chosen."""

    def __init__(self, form: TableForm, names: Mapping[str, Sequence[tuple[str, str]]], since: date) -> None:
        """Make an empty form.

        Args:
            form: The table's fields.
            names: Code and name of what kinds of field point at: ``municipality``, ``board``, ``unit``.
            since: The day that stands in the field for it.
        """
        super().__init__()
        self._form = form
        self._before: dict[str, Any] = {}
        self.editors: dict[str, Editor] = {}
        self.since = Field(translate("Tables", "Holds from"), code=True)
        self.since.set_text(since.isoformat())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.since)
        for field in form.fields:
            if field.key not in DAYS:
                editor = _editor(field, names)
                self.editors[field.key] = editor
                column.addWidget(editor)

    def fill(self, row: Sequence[tuple[str, object]]) -> None:
        """Show a row as it is; what is then changed is what differs from it."""
        self._before = dict(row)
        kinds = {field.key: field.kind for field in self._form.fields}
        for key, editor in self.editors.items():
            written = values.typed(kinds[key], self._before.get(key))
            if isinstance(editor, ComboField):
                editor.set_value(written)
                if not editor.value():
                    editor.box.setText(written)
            else:
                editor.set_text(written)

    def day(self) -> date:
        """The day from which the row holds.

        Raises:
            Refused: ``edit.day``.
        """
        return values.day("since", self.since.text().strip())

    def whole(self) -> tuple[tuple[str, object], ...]:
        """Everything that was written: a new row.

        Raises:
            Refused: With the field.
        """
        return tuple((key, value) for key, value in self._read().items() if value is not None)

    def changed(self) -> tuple[tuple[str, object], ...]:
        """What was written anew; nothing stands for what was taken away.

        Raises:
            Refused: With the field.
        """
        now = self._read()
        return tuple((key, value) for key, value in now.items() if _plain(value) != _plain(self._before.get(key)))

    def refuse(self, problem: Problem) -> bool:
        """Show a refusal at its field; tell whether there was one."""
        key = problem.field if isinstance(problem, Refused) else ""
        editor: Editor | None = self.since if key in ("since", *DAYS) else self.editors.get(key)
        if editor is None:
            return False
        editor.set_error(text_of(problem))
        editor.setFocus()
        return True

    def _read(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field in self._form.fields:
            editor = self.editors.get(field.key)
            if editor is None:
                continue
            editor.clear_error()
            text = (editor.value() or editor.text()) if isinstance(editor, ComboField) else editor.text()
            found[field.key] = values.meant(field.key, field.kind, text)
        return found


def _plain(value: Any) -> Any:
    """Make values that mean the same equal: a tuple and a list, nothing and an empty text."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if one is not None}
    return None if value == "" or value == [] else value


def _editor(field: FieldForm, names: Mapping[str, Sequence[tuple[str, str]]]) -> Editor:
    title = field.title[:1].upper() + field.title[1:]
    title += "" if field.required else translate("Tables", " (may be empty)")
    if field.kind in _CHOSEN:
        choices = field.choices or tuple(names.get(field.kind, ()))
        return ComboField(title, [Option(key=code, words=words, also=code) for code, words in choices])
    example = values.EXAMPLES.get(field.kind, "")
    if field.kind in values.LINES:
        hint = translate("Tables", "For example: %1").replace("%1", example)
        return NoteField(title, hint=hint, lines=(1, 5), enter_keeps=False)
    return Field(title, placeholder=example, code=field.kind in ("key", "day", "hour", "phone", "number"))
