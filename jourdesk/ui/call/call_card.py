"""*Samtalet*: who rang, the timed notes, and the line where one writes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.call import Call, Note, Promise
from jourdesk.domain.page import CallPage, Gap
from jourdesk.ui.call.call_forms import (
    CorrectionForm,
    LateForm,
    NoCaseForm,
    PromiseForm,
    SettleForm,
    VoidForm,
)
from jourdesk.ui.call.caller_form import CallerForm, ShareForm
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.conflicts import ConflictRows, of_contact
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around, CodeLists
from jourdesk.ui.call.intents import NoCase
from jourdesk.ui.call.kin import JoinForm, KinRows
from jourdesk.ui.call.notes import LATE_KEY, NoteLine, NoteRow, NoteRows
from jourdesk.ui.call.referring import REFER_KEY, ReferralForm, referral_row
from jourdesk.ui.call.sealed_caller import SealedCaller
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.read_kin import Kin

translate = QCoreApplication.translate
WRONG_NUMBER_KEY = "Ctrl M"
NO_CASE_KEY = "Ctrl Shift M"
PROMISE_KEY = "Ctrl T"


class CallCard(DeskCard):
    """The first card. The cursor stands in its note line when a call begins."""

    typed = Signal()
    looked = Signal(str)
    """Which contact is shown, to whoever knows what stands round it."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(1, QCoreApplication.translate("CallCard", "The call"), around)
        self._page: CallPage | None = None
        self._own = ""
        self.kin, self.conflicts = KinRows(around), ConflictRows(around)
        self.caller, self.cover, self.promises = Changing(), Changing(), Changing()
        self.notes = NoteRows()
        self.line = NoteLine(around.hub)
        self.promise = Button(self.tr("Promise to call back"), Kind.QUIET, keys=PROMISE_KEY)
        self.refer = Button(self.tr("Refer"), Kind.QUIET, keys=REFER_KEY)
        self.wrong_number = Button(self.tr("Wrong number"), Kind.QUIET, keys=WRONG_NUMBER_KEY, inset=True)
        self.no_case = Button(self.tr("No case"), Kind.QUIET, keys=NO_CASE_KEY, inset=True)
        self.void = Button(self.tr("Mark as wrong"), Kind.QUIET, inset=True)
        first = QHBoxLayout()
        first.addWidget(self.caller, 1)
        for act in (self.wrong_number, self.no_case, self.void):
            first.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        for above in (self.kin, self.conflicts):
            self.body.addWidget(above)
        self.body.addLayout(first)
        for part in (self.cover, self.notes, self.promises, self.line, self.slot):
            self.body.addWidget(part)
        for act, opens in ((self.promise, self.open_promise), (self.refer, self.open_referral)):
            self.line.acts.addWidget(act)
            act.clicked.connect(opens)
        self.notes.corrected.connect(self._correct)
        self.line.more_asked.connect(self.open_late)
        self.wrong_number.clicked.connect(self.log_wrong_number)
        self.no_case.clicked.connect(self.open_no_case)
        around.hub.typed.connect(self._offer)
        self.void.clicked.connect(self.open_void)
        self.kin.decide_asked.connect(self._decide)
        bind(self, Key.EDIT, self.open_caller)
        bind(self, LATE_KEY, self.open_late)

    def show_page(self, page: CallPage) -> None:
        """Show the call's own part."""
        self._page, call = page, page.call
        self.caller.fill(
            (call.caller, call.danger, call.threat, call.staff_risk, call.can_wait_reason), self._caller_rows
        )
        sealed = sum(one.field == "sealed" for one in call.stated)
        self.cover.fill((call.id, call.caller, sealed), lambda: self._covers(call))
        self.conflicts.show_conflicts(page, of_contact(page))
        self.notes.show_notes(call.notes, self._own, self.line)
        self.promises.fill((call.open_promises, call.referrals), self._promise_rows)
        _say_state(self, call)
        self._offer()
        self.looked.emit(call.id)

    def show_own(self, name: str) -> None:
        """Say who is on duty: her own notes do not name her."""
        self._own = name

    def focus_first(self) -> None:
        """Unfold and put the cursor into the note line."""
        self.unfold()
        self.line.field.box.setFocus()

    def open_caller(self) -> None:
        """Open who rang."""
        if self._page is not None:
            self.open(CallerForm(self.around, self._page.call))

    def open_share(self) -> None:
        """Open who may read who rang."""
        if self._page is not None:
            self.open(ShareForm(self.around, self._page.call))

    def show_sealed(self) -> bool:
        """Ask to see who rang; tell if it is covered here."""
        form = self.slot.form
        if isinstance(form, CallerForm) and form.covers:
            form.ask()
            return True
        cover = next((one for one in self.cover.findChildren(SealedCaller) if not one.shown), None)
        if cover is not None:
            cover.ask()
        return cover is not None

    def open_late(self) -> None:
        """Open a late note."""
        self.open(LateForm(self.around, self.line))

    def open_promise(self) -> None:
        """Open a promise."""
        self.open(PromiseForm(self.around))

    def open_referral(self) -> None:
        """Open whom the caller is sent on to."""
        self.open(ReferralForm(self.around, None))

    @property
    def empty(self) -> bool:
        """True while nothing has been kept or typed of an open call."""
        call = self._page.call if self._page else None
        begun = (
            call is None
            or bool(call.persons or call.notes or call.promises or call.referrals)
            or call.ended is not None
        )
        return not begun and not self.line.field.text().strip() and self.slot.form is None

    def log_wrong_number(self) -> None:
        """Log an empty call as a wrong number at once; of one that is not, ask which kind it is."""
        if self.empty:
            self.around.hub.ask(NoCase(kind="wrong-number"), self)
        else:
            self.open_no_case()

    def open_no_case(self) -> None:
        """Open the kinds of contact that concern nobody."""
        if self.no_case.isVisibleTo(self):
            self.open(NoCaseForm(self.around))

    def open_void(self) -> None:
        """Open marking the call as wrong."""
        self.open(VoidForm(self.around))

    def point_at(self, gap: Gap) -> None:
        """Open who rang, with the cursor in the field that is missing."""
        name = {"caller": "code", "can-wait": "can_wait"}.get(gap.key)
        if name is not None:
            self.open_caller()
            if self.slot.form is not None and name in self.slot.form.inputs:
                self.slot.form.inputs[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        self._page = page
        return _form_of(self, key, page)

    def reset(self) -> None:
        """Empty the line as well."""
        super().reset()
        self.kin.show_kin(Kin())
        self.line.restore("", "caller")

    def _decide(self, other: str, named: str, same: bool) -> None:  # a signal's payload
        self.open(JoinForm(self.around, other, named, same=same))

    def _offer(self) -> None:
        """Offer what can be done with the whole call as it is now."""
        call = self._page.call if self._page else None
        self.wrong_number.setVisible(self.empty)
        self.no_case.setVisible(call is not None and not call.persons and call.ended is None)
        self.void.setVisible(call is not None and call.facts > 0 and not call.void)

    def _caller_rows(self) -> list[QWidget]:
        call = self._page.call if self._page else None
        if call is None:
            return []
        row = ActRow("caller", said_of(call, self.around.codes) or self.tr("Who called?"))
        row.setToolTip(self.tr("Ctrl E changes who called"))
        row.row.addWidget(Label(row.accessibleName(), Role.SMALL, "text2", wrap=True), 1)
        row.pressed.connect(self.open_caller)
        warned: list[QWidget] = [row]
        for words in (call.threat, call.staff_risk):
            if words:
                warned.append(_warning(words))
        return warned

    def _covers(self, call: Call) -> list[QWidget]:
        if not call.caller.sealed:
            return []
        cover = SealedCaller(call, self.around)
        cover.share_asked.connect(self.open_share)
        return [cover]

    def _promise_rows(self) -> list[QWidget]:
        call = self._page.call if self._page else None
        if call is None:
            return []
        return [*map(referral_row, call.referrals), *(self._promise_row(one) for one in call.open_promises)]

    def _promise_row(self, promise: Promise) -> QWidget:
        words = self.tr("Call %1 back at the latest %2. %3").replace("%1", promise.to or self.tr("the caller"))
        words = words.replace("%2", clock(promise.due)).replace("%3", promise.about).strip()
        row = ActRow(f"promise:{promise.id}", words)
        row.row.addWidget(Sign(Mark.SOON if promise.due >= self.around.now() else Mark.LATE))
        row.row.addWidget(Label(words, Role.BODY, wrap=True), 1)
        row.pressed.connect(lambda: self.open(SettleForm(self.around, promise)))
        return row

    def _correct(self, row: object) -> None:
        if isinstance(row, NoteRow):
            note: Note = row.note
            self.open(CorrectionForm(self.around, note))


def _warning(words: str) -> QWidget:
    row = ActRow(f"warning:{words}", words)
    row.row.addWidget(Sign(Mark.LATE))
    row.row.addWidget(Label(words, Role.BODY, "late", wrap=True), 1)
    return row


def said_of(call: Call, codes: CodeLists) -> str:
    """Say who rang and what they want, as one line."""
    caller = call.caller
    who = codes.label("callers", caller.code) if caller.code else ""
    named = ", ".join(part for part in (caller.name or who, caller.phone) if part)
    said = []
    if who or named or caller.anonymous:
        anonymous = translate("CallCard", "anonymous") if caller.anonymous else ""
        whole = ", ".join(part for part in (named or translate("CallCard", "Unknown"), anonymous) if part)
        said.append(translate("CallCard", "%1 called.").replace("%1", whole))
    if caller.wants_feedback:
        said.append(translate("CallCard", "Wants feedback."))
    if call.can_wait_reason:
        said.append(call.can_wait_reason)
    return " ".join(said)


def _say_state(card: CallCard, call: Call) -> None:
    mark = Mark.DONE if call.ended else Mark.ONGOING
    if call.void:
        card.set_state(Mark.DROPPED, translate("CallCard", "Marked as wrong: %1").replace("%1", call.void))
    elif call.danger:
        card.set_state(Mark.LATE, translate("CallCard", "Danger to life or health"), tone="late")
    elif call.can_wait is False:
        card.set_state(mark, translate("CallCard", "Cannot wait until office hours"), tone="text")
    elif call.can_wait:
        card.set_state(mark, translate("CallCard", "Can wait until office hours"))
    else:
        card.set_state(mark, translate("CallCard", "Ended %1").replace("%1", clock(call.ended)) if call.ended else "")


def _form_of(card: CallCard, key: str, page: CallPage) -> Form | None:
    kind, _, ref = key.partition(":")
    note = next((one for one in page.call.notes if one.id == ref), None)
    promise = next((one for one in page.call.promises if one.id == ref), None)
    if kind == "note" and note is not None:
        return CorrectionForm(card.around, note)
    if kind == "settle" and promise is not None:
        return SettleForm(card.around, promise)
    if kind in ("caller", "share"):
        return CallerForm(card.around, page.call) if kind == "caller" else ShareForm(card.around, page.call)
    if kind == "late":
        return LateForm(card.around, card.line)
    if kind == "referral":
        return ReferralForm(card.around, None)
    if kind == "void":
        return VoidForm(card.around)
    return PromiseForm(card.around) if kind == "promise" else None
