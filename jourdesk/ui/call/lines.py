"""Small rows that several cards share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.page import CallPage, PersonPage
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

NAME_WIDTH = 92
INSET = 4
"""Room at both sides of a row for the frame of the cursor; the text's edge is inside it."""


def line(mark: Mark, *labels: Label, right: str = "") -> QWidget:
    """Make a row: sign, labels (the last one takes the room), something small at the right."""
    row = QWidget()
    lay = QHBoxLayout(row)
    lay.setContentsMargins(INSET, 2, INSET, 2)
    lay.setSpacing(8)
    if mark is not Mark.NONE:
        lay.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
    for number, label in enumerate(labels, 1):
        lay.addWidget(label, 1 if number == len(labels) else 0, Qt.AlignmentFlag.AlignTop)
    if right:
        lay.addWidget(Label(right, Role.SMALL, "text3"), 0, Qt.AlignmentFlag.AlignTop)
    return row


def prose(text: str, role: Role = Role.BODY, tone: str = "text") -> Label:
    """Make running text whose left edge is that of the rows above and below it."""
    label = Label(text, role, tone, wrap=True)
    label.setContentsMargins(INSET, 0, INSET, 0)
    return label


def concerned(page: CallPage) -> tuple[PersonPage, ...]:
    """Return those whom the contact is about: persons with concerns or decisions, else the first."""
    found = tuple(person for person in page.persons if person.concerned)
    return found or page.persons[:1]


def fixed(label: Label, width: int) -> Label:
    """Give a label a fixed width; longer words are kept whole in the tooltip."""
    label.setFixedWidth(width)
    label.setToolTip(label.text())
    return label


def joined(parts: Sequence[str], by: str = " · ") -> str:
    """Join what is not empty."""
    return by.join(part for part in parts if part)
