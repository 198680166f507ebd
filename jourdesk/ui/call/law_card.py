"""*Bedömning och lag*: what to consider for each person, its questions, and the page to read aloud."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from jourdesk.domain.events import RequisiteAnswered
from jourdesk.domain.page import CallPage, Considered, Gap, PersonPage, RequisiteLine
from jourdesk.ui.call.changing import Keep
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import Brief, PaperOf
from jourdesk.ui.call.law_forms import AssessmentForm, FactForm
from jourdesk.ui.call.law_rows import (
    PROTECTION,
    LawColumn,
    LawHead,
    MoreRow,
    SourceRow,
    answered,
    near,
    opened_first,
    settled,
)
from jourdesk.ui.call.lines import concerned, line, prose
from jourdesk.ui.call.paper_texts import TextForm, text_key
from jourdesk.ui.call.protection_row import ProtectionRow
from jourdesk.ui.call.requisite import RequisiteRow
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark

PROTECTION_PAPER = "protection-assessment"


class LawCard(DeskCard):
    """The fourth card."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(4, QCoreApplication.translate("LawCard", "Assessment and law"), around)
        self._turned: set[tuple[str, str]] = set()
        self._out: set[str] = set()
        self.laws = LawColumn()
        self.laws.provision_asked.connect(around.hub.provision_asked)
        for part in (self.laws, self.slot, self.problem):
            self.body.addWidget(part)

    def show_page(self, page: CallPage) -> None:
        """Show what to consider."""
        self._page = page
        self._show()
        questions = [r for p in concerned(page) for law in self._open_laws(p) for r in law.requisites]
        missing = [gap for gap in page.open_gaps if gap.card == 4]
        if not any(person.considered for person in page.persons):
            self.set_state(Mark.MISSING, self.tr("Nothing to consider yet"))
        elif missing:
            label = self.around.codes.label("gaps", missing[0].key)
            self.set_state(Mark.ONGOING, self.tr("%1 is missing").replace("%1", label))
        elif all(one.answer for one in questions):
            self.set_state(Mark.DONE, self.tr("Read aloud to whoever decides") if questions else "")
        else:
            self.set_state(Mark.ONGOING, self.tr("Questions are open"))

    def focus_first(self) -> None:
        """Put the cursor on the first question without an answer."""
        self.unfold()
        rows = self.laws.findChildren(RequisiteRow)
        first = next((row for row in rows if not row.line.answer), next(iter(rows), None))
        if first is None:
            super().focus_first()
        else:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def point_at(self, gap: Gap) -> None:
        """Open the assessment that is missing."""
        if gap.key == "protection":
            self.open_assessment(gap.person)

    def open_assessment(self, ref: str) -> None:
        """Open the protection assessment of a child."""
        form = self.form_of(f"assess:{ref}", self._page) if self._page else None
        if form is not None:
            self.open(form)

    def ask_paper(self) -> None:
        """Ask for the page that is read aloud."""
        for person in concerned(self._page) if self._page else ():
            law = next((one for one in self._open_laws(person) if one.needs_decider), None)
            if law is not None:
                self.around.hub.ask(Brief(person=person.person.ref, provision=law.provision), self)
                return

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        kind, _, rest = key.partition(":")
        for person in page.persons:
            ref = person.person.ref
            if kind == "assess" and rest == ref:
                return AssessmentForm(self.around, person)
            if key == text_key(PROTECTION_PAPER, ref):
                return TextForm(self.around.hub, page.call, PROTECTION_PAPER, ref)
            if kind == "fact" and rest.startswith(f"{ref}:"):
                found = ((law, one) for law in person.considered for one in law.requisites)
                return next(
                    (
                        FactForm(self.around, person, law.provision, one)
                        for law, one in found
                        if rest == f"{ref}:{law.provision}:{one.key}"
                    ),
                    None,
                )
        return None

    def reset(self) -> None:
        """Forget what was turned over."""
        super().reset()
        self._turned.clear()
        self._out.clear()

    def _show(self) -> None:
        people = concerned(self._page) if self._page else ()
        shown = tuple((p.person.ref, p.label, p.considered, p.assessment) for p in people)
        self.laws.fill((shown, frozenset(self._turned), frozenset(self._out)), lambda: self._made(people))

    def _open_laws(self, person: PersonPage) -> list[Considered]:
        first = opened_first(person)
        ref = person.person.ref
        return [law for law in person.considered if (law is first) != ((ref, law.provision) in self._turned)]

    def _made(self, people: tuple[PersonPage, ...]) -> list[QWidget | Keep]:
        made: list[QWidget | Keep] = []
        for number, person in enumerate(people):
            if number:
                made.append(Rule())
            if len(people) > 1:
                made.append(prose(person.label, Role.GROUP, "text2"))
            made += self._laws_of(person)
            if not person.considered:
                made.append(prose(self.tr("Write the age, the concern and the municipality."), Role.BODY, "text2"))
        return made

    def _laws_of(self, person: PersonPage) -> list[QWidget | Keep]:
        """What is being decided first, then what is worked with; the rest is one row until it is laid out."""
        ref = person.person.ref
        opened = self._open_laws(person)
        begun = [law for law in person.considered if law not in opened and near(person, law)]
        more = [law for law in person.considered if law not in opened and law not in begun]
        made: list[QWidget | Keep] = []
        for law in (*opened, *begun):
            made += self._law(person, law, whole=law in opened)
        if more:
            out = ref in self._out
            made.append(Keep(("more", ref, len(more), out), lambda: self._more(ref, len(more), out=out)))
            for law in more if out else ():
                made += self._law(person, law, whole=False)
        return made

    def _law(self, person: PersonPage, law: Considered, *, whole: bool) -> list[QWidget | Keep]:
        ref, cited = person.person.ref, self._cited(law)
        shown = (ref, law.provision, law.title, cited, whole, answered(law), len(law.requisites), settled(person, law))
        made: list[QWidget | Keep] = [Keep(("head", shown), lambda: self._head(person, law, cited, whole=whole))]
        if law.provision == PROTECTION:
            value = ("protection", ref, person.label, person.assessment)
            made.append(Keep(value, lambda: self._protection(person)))
        if whole:
            made.append(Keep(("why", ref, law.provision, law.why), lambda: prose(law.why, Role.SMALL, "text2")))
            made += [
                Keep(("ask", ref, law.provision, one), partial(self._requisite, person, law, one))
                for one in law.requisites
            ]
            made += [line(Mark.NEAR, Label(words, Role.BODY, "text2", wrap=True)) for words in law.warnings]
            made.append(Keep(("read", ref, law.provision, law.wording, law.read), lambda: self._source(ref, law)))
        return made

    def _more(self, ref: str, number: int, *, out: bool) -> QWidget:
        row = MoreRow(ref, number, out=out)
        row.pressed.connect(lambda: self._show_more(ref))
        return row

    def _source(self, ref: str, law: Considered) -> QWidget:
        row = SourceRow(ref, law)
        row.asked.connect(self.laws.provision_asked)
        return row

    def _head(self, person: PersonPage, law: Considered, cited: str, *, whole: bool) -> QWidget:
        ref = person.person.ref
        head = LawHead(ref, law, cited, whole=whole, settled=settled(person, law))
        head.pressed.connect(lambda: self._turn(ref, law.provision))
        head.brief_asked.connect(lambda: self.around.hub.ask(Brief(person=ref, provision=law.provision), self))
        return head

    def _cited(self, law: Considered) -> str:
        grounds = ", ".join(text.split(",")[0].split(" ", 1)[-1] for _, text in law.grounds)
        parts = [law.text, self.tr("ground %1").replace("%1", grounds) if grounds else ""]
        return ", ".join(part for part in parts if part)

    def _protection(self, person: PersonPage) -> QWidget:
        ref = person.person.ref
        row = ProtectionRow(person)
        row.wrote.connect(lambda: self.open_assessment(ref))
        row.paper_asked.connect(lambda: self.around.hub.ask(PaperOf(kind=PROTECTION_PAPER, subject=ref), self))
        row.texts_asked.connect(lambda: self._open_texts(ref))
        return row

    def _open_texts(self, ref: str) -> None:
        if self._page is not None:
            self.open(TextForm(self.around.hub, self._page.call, PROTECTION_PAPER, ref))

    def _requisite(self, person: PersonPage, law: Considered, one: RequisiteLine) -> QWidget:
        spot = f"ask:{person.person.ref}:{law.provision}:{one.key}"
        row = RequisiteRow(spot, one, lambda said: self._answer(person, law, one, said))
        row.pressed.connect(lambda: self.open(FactForm(self.around, person, law.provision, one)))
        return row

    def _answer(self, person: PersonPage, law: Considered, one: RequisiteLine, said: str) -> None:
        """Keep the answer and walk on to the next question; Enter there or here writes the fact."""
        self.around.hub.ask(
            RequisiteAnswered(
                person=person.person.ref, provision=law.provision, requisite=one.key, answer=said, because=one.because
            ),
            self,
        )
        rows = self.laws.findChildren(RequisiteRow)
        here = next((number for number, row in enumerate(rows) if row.hasFocus()), len(rows))
        if here + 1 < len(rows):
            rows[here + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self, ref: str) -> None:
        self._out ^= {ref}
        self._show()

    def _turn(self, ref: str, provision: str) -> None:
        self._turned ^= {(ref, provision)}
        self._show()
