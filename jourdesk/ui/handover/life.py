"""A handover's life on the screen: its steps with their times, what came back, what was asked, how it ended."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.handover import DELIVERED, Escalation, Handover, Question
from jourdesk.ui.texts import clock, day_and_clock, local
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.flow import Flow
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.read_handovers import HandoverLine

translate = QCoreApplication.translate


def moment(at: datetime, now: datetime) -> str:
    """Write an instant: only the time where it is today."""
    return clock(at) if local(at).date() == local(now).date() else day_and_clock(at)


def steps(made: Handover, now: datetime, *, delivered: bool = False) -> list[tuple[Mark, str]]:
    """Give the steps of a handover's life, each with its sign and its time."""
    said = [(Mark.DONE, translate("HandoverLife", "Handed over {when}").format(when=moment(made.at, now)))]
    if delivered and made.opened is None:
        said.append((Mark.DONE, translate("HandoverLife", "Fetched by the unit")))
    if made.opened is not None:
        opened = translate("HandoverLife", "Opened {when}").format(when=moment(made.opened.at, now))
        said.append((Mark.DONE, opened))
    if made.returned is not None:
        back = translate("HandoverLife", "Returned {when}").format(when=moment(made.returned.at, now))
        said.append((Mark.DROPPED, back))
    elif made.accepted is not None:
        took = translate("HandoverLife", "Accepted {when} by {who}")
        said.append((Mark.DONE, took.format(when=moment(made.accepted.at, now), who=made.accepted.receiver)))
    else:
        said.append((Mark.MISSING, translate("HandoverLife", "Not accepted")))
    if made.done is not None:
        said.append((Mark.DONE, translate("HandoverLife", "Done {when}").format(when=moment(made.done.at, now))))
    if made.filed is not None:
        said.append((Mark.DONE, translate("HandoverLife", "Dnr {number}").format(number=made.filed.reference)))
    return said


def question(one: Question, now: datetime) -> list[str]:
    """Tell of a question with its answers, a line each."""
    asked = translate("HandoverLife", "{who} asked {when}: {text}")
    answered = translate("HandoverLife", "{who} answered {when}: {text}")
    lines = [asked.format(who=one.by, when=moment(one.at, now), text=one.text)]
    lines += [answered.format(who=a.by, when=moment(a.at, now), text=a.text) for a in one.answers]
    return lines if one.answers else [*lines, translate("HandoverLife", "Nobody has answered yet.")]


def escalation(one: Escalation, now: datetime) -> str:
    """Tell of an attempt to reach somebody because nobody had accepted."""
    outcomes = {
        "due": translate("HandoverLife", "is to be rung"),
        "reached": translate("HandoverLife", "was reached"),
        "no-answer": translate("HandoverLife", "did not answer"),
    }
    said = translate("HandoverLife", "Not accepted in time: {who} {outcome}, {when}")
    return said.format(who=one.to, outcome=outcomes.get(one.outcome, one.outcome), when=moment(one.at, now))


def chain(said: list[tuple[Mark, str]]) -> QWidget:
    """Lay steps side by side, on as many lines as it takes; the dash to the next one stays with its step."""
    row = QWidget()
    across = Flow()
    for number, (mark, text) in enumerate(said, 1):
        across.addWidget(_step(mark, text, last=number == len(said)))
    row.setLayout(across)
    row.setAccessibleName(", ".join(text for _, text in said))
    return row


def _step(mark: Mark, text: str, *, last: bool) -> QWidget:
    step = QWidget()
    across = QHBoxLayout(step)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(6)
    across.addWidget(Sign(mark, side=13))
    across.addWidget(Label(text, Role.SMALL, "text" if mark is Mark.MISSING else "text2"))
    if not last:
        across.addWidget(Label("–", Role.SMALL, "text3"))
    return step


def marked(mark: Mark, upper: str, lower: str, *, strong: bool) -> QWidget:
    """Lay a line beside its sign, with what explains it below."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    across.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
    both = QVBoxLayout()
    both.setSpacing(1)
    both.addWidget(Label(upper, Role.STRONG if strong else Role.BODY, wrap=True))
    if lower:
        both.addWidget(Label(lower, Role.BODY, "text2", wrap=True))
    across.addLayout(both, 1)
    return row


class LifeView(QWidget):
    """What the jour sees of a handover that it has made: empty while nothing is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_line(self, line: HandoverLine, now: datetime) -> None:
        """Show the life of a line."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if line.back is not None:
            self._column.addWidget(marked(Mark.NEAR, *_came_back(line, now), strong=True))
        if line.life is not None:
            self._add_life(line, line.life, now)
        self.setVisible(self._column.count() > 0)

    def _add_life(self, line: HandoverLine, life: Handover, now: datetime) -> None:
        self._column.addWidget(chain(steps(life, now, delivered=line.progress == DELIVERED)))
        if life.accepted is not None and life.accepted.first:
            first = translate("HandoverLife", "Does first: {what}").format(what=life.accepted.first)
            self._column.addWidget(Label(first, Role.BODY, "text2", wrap=True))
        if life.done is not None:
            self._column.addWidget(marked(Mark.YES, life.done.outcome, "", strong=True))
        for tried in life.escalations:
            self._column.addWidget(Label(escalation(tried, now), Role.SMALL, "text2", wrap=True))
        for one in life.questions:
            asked, *rest = question(one, now)
            mark = Mark.DONE if one.answers else Mark.NEAR
            self._column.addWidget(marked(mark, asked, "\n".join(rest), strong=not one.answers))


def _came_back(line: HandoverLine, now: datetime) -> tuple[str, str]:
    back = line.back
    assert back is not None
    said = translate("HandoverLife", "{unit} returned it {when}: {reason}")
    upper = said.format(unit=back.unit_name, when=moment(back.at, now), reason=back.reason)
    made = translate("HandoverLife", "Handed over there {made}, returned by {who}.")
    lower = made.format(made=moment(back.made, now), who=back.by)
    if back.elsewhere:
        there = translate(
            "HandoverLife", "Suggests {unit}. That is another municipality: confirm it in the call first."
        )
        return upper, f"{lower} {there.format(unit=back.elsewhere)}"
    name = dict(back.choices).get(back.suggested, "")
    suggests = translate("HandoverLife", "Suggests {unit}.").format(unit=name) if name else ""
    return upper, f"{lower} {suggests}".strip()
