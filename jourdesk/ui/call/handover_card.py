"""*Överlämning*: to which unit, who knows, in whose words, and the paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from jourdesk.domain.handover import Handover
from jourdesk.domain.page import CallPage, Gap, PersonPage, Receiver
from jourdesk.ui.call.caller_form import ShareForm
from jourdesk.ui.call.changing import ActRow, Changing, at
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.disclose_form import DiscloseForm
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.handover_forms import InformForm, WriteForm, mistake_form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import DisclosureNote, HandOver
from jourdesk.ui.call.known_rows import KnownRows
from jourdesk.ui.call.lines import concerned, joined, line, prose
from jourdesk.ui.call.referring import ReferralForm
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import clock, day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.flow import held
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.sheets import opening

SHARE_HERE = "share-here"
"""The key of the form, which the first card has as well under its own."""

Group = tuple[Receiver, tuple[PersonPage, ...]]


def groups_of(page: CallPage) -> list[Group]:
    """Put those whom the contact is about together by the unit that receives them."""
    found: dict[str, list[PersonPage]] = {}
    units: dict[str, Receiver] = {}
    for person in concerned(page):
        if person.receiver is not None:
            units[person.receiver.unit] = person.receiver
            found.setdefault(person.receiver.unit, []).append(person)
    return [(units[unit], tuple(people)) for unit, people in found.items()]


class HandoverCard(DeskCard):
    """The seventh card."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(7, QCoreApplication.translate("HandoverCard", "Handover"), around)
        self._page: CallPage | None = None
        self.groups = Changing(spacing=4)
        self.known = KnownRows(spacing=2)
        self.came, self.reporter = prose("", Role.SMALL, "text2"), Changing()
        self.came.hide()
        for part in (self.groups, self.came, self.reporter, self.known, self.slot, self.problem):
            self.body.addWidget(part)
        self.known.inform_asked.connect(lambda: self._open_known(InformForm))
        self.known.disclose_asked.connect(lambda: self._open_known(DiscloseForm))
        self.known.note_asked.connect(lambda fact: self.around.hub.ask(DisclosureNote(line=fact), self))
        self.known.mistake_asked.connect(self._open_mistake)

    def show_page(self, page: CallPage) -> None:
        """Show the receiving units and who knows."""
        self._page = page
        groups = groups_of(page)
        shown = tuple(
            (unit, tuple((p.person.ref, p.label, p.handover, p.assignment) for p in people)) for unit, people in groups
        )
        missing = tuple(gap for gap in page.open_gaps if gap.key != "handover")
        self.groups.fill((shown, len(missing), bool(page.persons)), lambda: self._made(groups, len(missing)))
        self.reporter.fill((page.call.caller.sealed, page.call.caller.shared), lambda: self._reporter(page))
        self.known.show_page(page)
        self._say(groups)

    def show_came(self, words: str) -> None:
        """Say how far what was written here has come; nothing where there is no host."""
        self.came.setText(words)
        self.came.setVisible(bool(words))

    def reset(self) -> None:
        """Forget how far the other contact had come."""
        super().reset()
        self.show_came("")

    def focus_first(self) -> None:
        """Put the cursor on handing over."""
        self.unfold()
        buttons = self.groups.findChildren(Button)
        first = next((one for one in buttons if one.isEnabled()), None)
        if first is None:
            super().focus_first()
        else:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def point_at(self, gap: Gap) -> None:
        """Open who knows, or the referral."""
        if self._page is None:
            return
        if gap.key == "informed":
            self.open(InformForm(self.around, self._page, gap.person))
        elif gap.key == "referred":
            person = next((one for one in self._page.persons if one.person.ref == gap.person), None)
            self.open(ReferralForm(self.around, person))

    def ask_paper(self) -> None:
        """Ask for the paper, as a draft."""
        for _, people in groups_of(self._page) if self._page else []:
            self._ask(people, preview=True)
            return

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        kind, _, ref = key.partition(":")
        if kind == SHARE_HERE:
            return ShareForm(self.around, page.call, SHARE_HERE)
        if kind in ("inform", "disclose"):
            return InformForm(self.around, page) if kind == "inform" else DiscloseForm(self.around, page)
        if kind == "mistake":
            return mistake_form(self.around, page, ref)
        if kind != "write":
            return None
        return WriteForm(self.around, page, next((one for one in page.persons if one.person.ref == ref), None))

    def _reporter(self, page: CallPage) -> list[QWidget]:
        """Remind of who reported where one hands over, with the way to let the receiving unit read it."""
        if not page.call.caller.sealed:
            return []
        kept = self.tr("Who called stays with the duty service. Enter lets the receiving unit read it.")
        shared = self.tr("The receiving unit may read who called. Enter takes it back.")
        words = shared if page.call.caller.shared else kept
        row = ActRow("share", words)
        row.row.addWidget(Sign(Mark.SEALED, side=14))
        row.row.addWidget(Label(words, Role.SMALL, "seal", wrap=True), 1)
        row.pressed.connect(lambda: self.open(ShareForm(self.around, page.call, SHARE_HERE)))
        return [row]

    def _ask(self, people: tuple[PersonPage, ...], *, preview: bool) -> None:
        wish = HandOver(persons=tuple(one.person.ref for one in people), preview=preview)
        self.around.hub.ask(wish, self)

    def _say(self, groups: list[Group]) -> None:
        people = [one for _, group in groups for one in group]
        done = [one.handover for one in people if one.handover is not None]
        if people and len(done) == len(people):
            words = self.tr("Handed over %1 by %2").replace("%1", clock(done[-1].at)).replace("%2", done[-1].by)
            self.set_state(Mark.DONE, words)
        elif groups:
            unit = groups[0][0]
            self.set_state(Mark.MISSING, joined([self._unit(unit), self._opens(unit)]))
        else:
            self.set_state(Mark.MISSING, self.tr("No receiving unit yet"))

    def _unit(self, unit: Receiver) -> str:
        return f"{unit.name}, {unit.municipality_name}"

    def _opens(self, unit: Receiver) -> str:
        if not unit.opens:
            return ""
        return self.tr("opens %1").replace(
            "%1", day_and_clock(unit.next_open or opening(unit.opens, self.around.now()))
        )

    def _made(self, groups: list[Group], missing: int) -> list[QWidget]:
        made: list[QWidget] = []
        for number, (unit, people) in enumerate(groups):
            if number:
                made.append(Rule())
            made += self._group(unit, people, missing)
        if not groups:
            words = self.tr("Confirm the municipality first: then the receiving unit is known.")
            made.append(prose(words, Role.BODY, "text2"))
        return made

    def _group(self, unit: Receiver, people: tuple[PersonPage, ...], missing: int) -> list[QWidget]:
        who = ", ".join(one.label for one in people)
        facts = joined([who, unit.board_name, unit.phone])
        made: list[QWidget] = [
            line(Mark.NONE, Label(self._unit(unit), Role.STRONG), Label(self._opens(unit), Role.BODY, "text2")),
            prose(facts, Role.BODY, "text2"),
        ]
        for one in people:
            if one.handover is not None:
                words = self.tr("%1 handed over %2 by %3").replace("%1", one.label)
                words = words.replace("%2", clock(one.handover.at)).replace("%3", one.handover.by)
                gaps = len(one.handover.gaps)
                named = self.tr("%n named as missing", "", gaps) if gaps else ""
                text = joined([words, self._accepted(one.handover), named])
                made.append(line(Mark.DONE, Label(text, Role.BODY, wrap=True)))
        if missing:
            words = self.tr("%n open questions are named on the paper. They stop nothing.", "", missing)
            made.append(prose(words, Role.SMALL, "text3"))
        made.append(self._acts(unit, people))
        return made

    def _accepted(self, made: Handover) -> str:
        if made.accepted is None:
            return self.tr("not accepted yet")
        words = self.tr("accepted %1 by %2").replace("%1", day_and_clock(made.accepted.at))
        return words.replace("%2", made.accepted.receiver)

    def _acts(self, unit: Receiver, people: tuple[PersonPage, ...]) -> QWidget:
        again = all(one.handover is not None for one in people)
        give = Button(self.tr("Hand over again") if again else self.tr("Hand over"))
        read = Button(self.tr("Read the paper"), keys=Key.PRINT.cap)
        write = Button(self.tr("In your own words"), Kind.QUIET)
        at(f"give:{unit.unit}", give)
        at(f"read:{unit.unit}", read)
        at(f"write:{unit.unit}", write)
        give.clicked.connect(lambda: self._ask(people, preview=False))
        read.clicked.connect(lambda: self._ask(people, preview=True))
        write.clicked.connect(lambda: self._write(people))
        return held(give, read, write)

    def _write(self, people: tuple[PersonPage, ...]) -> None:
        if self._page is not None:
            self.open(WriteForm(self.around, self._page, people[0] if len(people) == 1 else None))

    def _open_mistake(self, fact: str) -> None:
        form = mistake_form(self.around, self._page, fact) if self._page is not None else None
        if form is not None:
            self.open(form)

    def _open_known(self, make: type[InformForm] | type[DiscloseForm]) -> None:
        if self._page is not None:
            self.open(make(self.around, self._page))
