"""*Ansvarig kommun*: the proposal with its reason, what was rejected, one key to confirm."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.page import CallPage, Gap, PersonPage
from jourdesk.ui.call.changing import Changing, at
from jourdesk.ui.call.conflicts import ConflictRows, of_persons
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import PlaceField
from jourdesk.ui.call.lines import INSET, NAME_WIDTH, concerned, fixed, line, prose
from jourdesk.ui.call.referring import ReferralForm
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.combo import Option
from jourdesk.ui.widgets.flow import held
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.sign import Mark


def confirmation(person: PersonPage) -> MunicipalityConfirmed:
    """Say yes to the proposal for a person."""
    proposal = person.proposal
    return MunicipalityConfirmed(
        person=person.person.ref,
        municipality=proposal.code,
        board=proposal.board or NONE_OF_OURS,
        rule=proposal.rule,
        reason=proposal.reason,
        proposed=proposal.code,
        rejected=tuple((one.code, one.reason) for one in proposal.rejected),
    )


def alike(people: tuple[PersonPage, ...]) -> list[tuple[PersonPage, ...]]:
    """Put persons together for whom the same is proposed and the same has been said: one key confirms for all of them."""
    groups: dict[object, list[PersonPage]] = {}
    for person in people:
        said = person.assignment
        same = (replace(person.proposal, target=""), said and (said.municipality, said.reason))
        groups.setdefault(same, []).append(person)
    return [tuple(group) for group in groups.values()]


class FreeChoiceForm(Form):
    """Another municipality than the proposal, with a written reason."""

    def __init__(self, around: Around, person: PersonPage) -> None:
        """Make the form."""
        super().__init__(f"municipality:{person.person.ref}", around.hub)
        self._person = person
        self.entitle(self.tr("Choose the municipality for %1").replace("%1", person.label), self.tr("Choose"))
        none = Option(key=NONE_OF_OURS, words=self.tr("None in the agreement, not known which"))
        self.add("municipality", PlaceField(self.tr("Municipality"), [*around.municipalities, none], around.suggest))
        self.add("reason", NoteField(self.tr("Why"), enter_keeps=False), wide=True)

    def intention(self) -> object | None:
        """Choose; the board is found by whoever keeps it."""
        chosen, proposal = self.text("municipality"), self._person.proposal
        if not chosen:
            self.wrong("municipality", self.tr("Choose a municipality in the list."))
            return None
        return MunicipalityConfirmed(
            person=self._person.person.ref,
            municipality=chosen,
            board="",
            rule=proposal.rule if chosen == proposal.code else "",
            reason=self.text("reason"),
            proposed=proposal.code,
            rejected=tuple((one.code, one.reason) for one in proposal.rejected),
        )


class MunicipalityCard(DeskCard):
    """The third card."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(3, QCoreApplication.translate("MunicipalityCard", "Responsible municipality"), around)
        self._page: CallPage | None = None
        self.conflicts, self.blocks = ConflictRows(around), Changing(spacing=4)
        for part in (self.conflicts, self.blocks, self.slot, self.problem):
            self.body.addWidget(part)

    def show_page(self, page: CallPage) -> None:
        """Show the proposal for each whom the contact is about."""
        self._page = page
        people = concerned(page)
        self.conflicts.show_conflicts(page, of_persons(page, municipality=True))
        shown = tuple((p.person.ref, p.label, p.proposal, p.assignment) for p in people)
        self.blocks.fill(shown, lambda: self._blocks(people))
        self._say(people)

    def focus_first(self) -> None:
        """Put the cursor on the confirming button."""
        self.unfold()
        target = next((self.blocks.spot(f"confirm:{p.person.ref}") for p in self._people() if not p.assignment), None)
        if target is None:
            super().focus_first()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def point_at(self, gap: Gap) -> None:
        """Put the cursor on the confirming button of the person, or where one chooses."""
        for spot in (f"confirm:{gap.person}", f"choose:{gap.person}"):
            found = self.blocks.spot(spot)
            if found is not None:
                found.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        kind, _, ref = key.partition(":")
        person = next((one for one in page.persons if one.person.ref == ref), None)
        if kind == "municipality" and person is not None:
            return FreeChoiceForm(self.around, person)
        return ReferralForm(self.around, None) if kind == "referral" else None

    def _confirm(self, group: tuple[PersonPage, ...]) -> None:
        for one in group:
            self.around.hub.ask(confirmation(one), self)

    def _people(self) -> tuple[PersonPage, ...]:
        return concerned(self._page) if self._page else ()

    def _say(self, people: tuple[PersonPage, ...]) -> None:
        said = [person.assignment for person in people if person.assignment is not None]
        if said and len(said) == len(people):
            words = self.tr("Confirmed %1 by %2").replace("%1", clock(said[-1].at)).replace("%2", said[-1].by)
            self.set_state(Mark.DONE, words)
        elif any(person.proposal.code for person in people):
            self.set_state(Mark.ONGOING, self.tr("Proposal, not confirmed"))
        else:
            self.set_state(Mark.MISSING, self.tr("Not known yet"))

    def _blocks(self, people: tuple[PersonPage, ...]) -> list[QWidget]:
        made: list[QWidget] = []
        groups = alike(people)
        for number, group in enumerate(groups):
            if number:
                made.append(Rule())
            if len(groups) > 1:
                made.append(prose(", ".join(one.label for one in group), Role.GROUP, "text2"))
            made += self._block(group)
        if not people:
            made.append(prose(self.tr("Add who it concerns and where she lives."), Role.BODY, "text2"))
        return made

    def _block(self, group: tuple[PersonPage, ...]) -> list[QWidget]:
        person = group[0]
        proposal, said = person.proposal, person.assignment
        own = said is not None and said.municipality != proposal.code
        made: list[QWidget] = []
        if proposal.code or said is not None:
            made.append(self._head(person))
        reason = said.reason if own and said else proposal.reason
        made.append(prose(reason, Role.BODY, "text" if proposal.code or own else "text2"))
        if proposal.acute and proposal.acute != proposal.code:
            words = self.tr("Tonight %1 answers for what is acute. %2").replace("%1", proposal.acute_name)
            made.append(line(Mark.NEAR, Label(words.replace("%2", proposal.acute_reason), Role.BODY, wrap=True)))
        made += self._rejected(person)
        if proposal.code and proposal.service != "act":
            made += self._outside(person)
        made.append(self._buttons(group))
        return made

    def _head(self, person: PersonPage) -> QWidget:
        proposal, said = person.proposal, person.assignment
        code = said.municipality if said else proposal.code
        own = said is not None and said.municipality != proposal.code
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(10)
        name = self.tr("None in the agreement") if code == NONE_OF_OURS else self.around.codes.municipality(code)
        row.addWidget(Label(name, Role.PAGE))
        if not own:
            row.addWidget(Label(proposal.board_name, Role.BODY, "text2"))
        row.addStretch(1)
        right = self.tr("chosen by %1").replace("%1", said.by) if own and said else proposal.rule_text
        row.addWidget(Label(right, Role.SMALL, "text3"))
        return head

    def _rejected(self, person: PersonPage) -> list[QWidget]:
        rows: list[QWidget] = [Rule()] if person.proposal.rejected else []
        for one in person.proposal.rejected:
            name = fixed(Label(one.name, Role.BODY, "text2"), NAME_WIDTH)
            rows.append(line(Mark.DROPPED, name, Label(one.reason, Role.BODY, "text2", wrap=True), right=one.provision))
        return rows

    def _outside(self, person: PersonPage) -> list[QWidget]:
        proposal = person.proposal
        words = self.tr("The duty service does not act here. Refer the caller.")
        if proposal.neighbour:
            words = self.tr("Not in the agreement. Refer to %1, %2.").replace("%1", proposal.neighbour)
            words = words.replace("%2", proposal.neighbour_phone or self.tr("number missing"))
        refer = Button(self.tr("Refer the caller"))
        at(f"refer:{person.person.ref}", refer)
        refer.clicked.connect(lambda: self.open(ReferralForm(self.around, person)))
        return [line(Mark.BARRED, Label(words, Role.BODY, wrap=True)), held(refer)]

    def _buttons(self, group: tuple[PersonPage, ...]) -> QWidget:
        person = group[0]
        proposal, said = person.proposal, person.assignment
        choose = Button(self.tr("Another municipality"), Kind.QUIET)
        at(f"choose:{person.person.ref}", choose)
        choose.clicked.connect(lambda: self.open(FreeChoiceForm(self.around, person)))
        if said is not None or not proposal.code:
            return held(choose)
        confirm = Button(self.tr("Confirm %1").replace("%1", proposal.name), Kind.PRIMARY, keys="Enter")
        at(f"confirm:{person.person.ref}", confirm)
        confirm.clicked.connect(lambda: self._confirm(group))
        return held(confirm, choose)
