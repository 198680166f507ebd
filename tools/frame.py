"""The frame with the kit in it, filled with the invented night of the look's pictures: a call page and a clocks page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, card_cap
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.theme import LIST_WIDTH, PAGE_WIDTH, PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.card import Card
from jourdesk.ui.widgets.daystrip import DayStrip, StripDay
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.figures import AgeFigure, DateFigure
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.panel import SidePanel, scrolled
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ClockRow, ListRow, Section
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import SealedStrip, Urgency
from jourdesk.ui.widgets.tabs import Tab, TabStrip


def _row(key: str, mark: Mark, time: str, title: str, sub: str) -> ListRow:
    return ListRow(key=key, mark=mark, time=time, title=title, sub=sub)


NIGHT = (
    Section(
        title="Pågår",
        rows=(
            _row("b", Mark.ONGOING, "00.18", "Granne, anonym", "Kommun okänd · 13 min"),
            _row("a", Mark.ONGOING, "23.40", "Flicka 4 år, mamma", "Kramfors · polis · 51 min"),
        ),
    ),
    Section(
        title="Avslutade",
        rows=(
            _row("c", Mark.UNSENT, "22.51", "Man 83 år", "Ånge · hänvisad · osänd"),
            _row("d", Mark.DONE, "21.12", "Pappa till tonåring", "Timrå · råd"),
            _row("e", Mark.DONE, "20.46", "Kvinna 44 år", "Sundsvall · kopplad vidare"),
            _row("f", Mark.DONE, "19.20", "Pojke 16 år", "Sollefteå · överlämnad"),
            _row("g", Mark.DONE, "17.32", "Fel nummer", "ingen kommun"),
        ),
    ),
    Section(
        title="Bevakning inför natten",
        rows=(
            _row("h", Mark.NEAR, "02.00", "Pojke 15 år, avvikit", "Härnösand · från HVB"),
            _row("i", Mark.WAITS, "", "Kvinna med hotbild", "Timrå · ring larmnumret"),
        ),
    ),
)


class CallShot(Page):
    """A call page made of the kit alone."""

    def __init__(self) -> None:
        super().__init__("calls", "Samtal", "phone")
        self.note = NoteField("Ny anteckning", placeholder="Skriv vad som sägs")
        self.note.show_label(False)
        tabs = TabStrip("Öppna samtal")
        tabs.show_tabs(
            [
                Tab(key="a", time="23.40", who="Flicka 4 år", running="51 min"),
                Tab(key="b", time="00.18", who="Anonym", running="13 min"),
            ],
            "a",
        )
        tabs.right.addWidget(Button("Nytt samtal", Kind.QUIET, keys=Key.NEW.cap, inset=True))
        self.assemble(self._body_part(), list_=_list_pane(), tabs=tabs, panel=_panel())
        self.say_panel_line(Mark.MISSING, "5 av 16 frågor är öppna")

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 12, 20, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Label("Flicka 4 år, mamman går inte att väcka", Role.PAGE))
        head.addStretch(1)
        head.addWidget(Label("Utkast sparat 00.31", Role.SMALL, "text2"))
        column.addLayout(head)
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 12, 0)
        cards.setSpacing(8)
        for card in (self._call_card(), _persons_card(), _kommun_card(), _decision_card()):
            card.setMaximumWidth(PAGE_WIDTH)
            cards.addWidget(card)
        cards.addStretch(1)
        column.addWidget(scrolled(inner, "Samtalet"), 1)
        return body

    def _call_card(self) -> Card:
        card = Card("Samtalet", card_cap(1))
        card.set_state(Mark.ONGOING, "Kan inte vänta till kontorstid", tone="text")
        card.body.addWidget(Label("Polis i yttre tjänst ringde. Återkoppling önskas.", Role.SMALL, "text2"))
        notes = (
            ("23.40", "Flicka ensam vaken i lägenhet i Kramfors. Mamman ligger på soffan och går inte att väcka."),
            ("23.58", "Mamman vaken, förs till sjukhus. Säger nej till att flickan får sova någon annanstans."),
        )
        for time, words in notes:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(time, Role.BODY, "text3"))
            row.addWidget(Label(words, wrap=True), 1)
            card.body.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label("00.31", Role.BODY, "accent"))
        row.addWidget(self.note, 1)
        card.body.addLayout(row)
        return card


def _persons_card() -> Card:
    card = Card("Personerna", card_cap(2))
    card.set_state(Mark.MISSING, "Telefon till mormor saknas")
    row = QHBoxLayout()
    row.setSpacing(16)
    people = (
        ("4", "Tova Lillhed", "flicka", "220314-xxxx · Kramfors", "hemma, polisen är kvar"),
        ("29", "Sanna Lillhed", "mamma, ensam vårdnad", "970602-xxxx · Kramfors", "akuten, Sollefteå"),
    )
    for age, name, role, number, now in people:
        row.addWidget(AgeFigure(age, "år"))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for strong, rest in ((name, role), ("", number), ("Nu:", now)):
            line = QHBoxLayout()
            line.setSpacing(4)
            if strong:
                line.addWidget(Label(strong, Role.STRONG))
            line.addWidget(Label(rest, Role.BODY, "text2", code=not strong))
            line.addStretch(1)
            lines.addLayout(line)
        row.addLayout(lines, 1)
    card.body.addLayout(row)
    sealed = SealedStrip(
        "Platsen är förseglad", "Läsningen loggas i ditt namn.", verb="Visa platsen", keys=Key.SHOW_SEALED.cap
    )
    card.body.addWidget(sealed)
    return card


def _kommun_card() -> Card:
    card = Card("Ansvarig kommun", card_cap(3))
    card.set_state(Mark.DONE, "Bekräftad 23.47 av Wallin")
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(Label("Kramfors", Role.PAGE))
    head.addWidget(Label("Socialnämnden", Role.BODY, "text2"))
    head.addStretch(1)
    head.addWidget(Label("SoL 29 kap. 1 §", Role.SMALL, "text3"))
    card.body.addLayout(head)
    card.body.addWidget(Label("Flickan bor stadigvarande i Kramfors. Då svarar Kramfors för stödet, även på natten."))
    card.body.addWidget(Rule())
    for name, why in (
        ("Härnösand", "Jourhemmet ligger där. En placering flyttar inte ansvaret."),
        ("Sollefteå", "Mormor bor där. Var en släkting bor avgör inte."),
    ):
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign(Mark.DROPPED, side=14))
        label = Label(name, Role.ROW, "text2")
        label.setFixedWidth(92)
        row.addWidget(label)
        row.addWidget(Label(why, Role.BODY, "text2"), 1)
        row.addWidget(Label("29 kap. 1 §", Role.SMALL, "text3"))
        card.body.addLayout(row)
    return card


def _decision_card() -> Card:
    card = Card("Frister", card_cap(6))
    card.set_state(Mark.RUNS, "1 löper", part=0.1)
    row = QHBoxLayout()
    row.setSpacing(12)
    sign = Sign(Mark.RUNS, side=14)
    sign.show_mark(Mark.RUNS, 0.1)
    row.addWidget(sign)
    date = DateFigure("29", "sön", "nov")
    date.setFixedWidth(118)
    row.addWidget(date)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label("Underställ beslutet, Förvaltningsrätten i Härnösand", Role.STRONG))
    words.addWidget(Label("Larm fre 27 nov. Yttersta dag mån 30 nov.", Role.SMALL, "text2"))
    row.addLayout(words, 1)
    row.addWidget(Label("LVU 7 §", Role.SMALL, "text3"))
    card.body.addLayout(row)
    card.body.addLayout(
        actions(
            Button("Skriv ner hennes beslut", Kind.PRIMARY, keys=Key.DECIDE.cap),
            Button("Inget svar", keys=Key.NO_ANSWER.cap),
            Button("Nästa i stegen", keys=Key.NEXT_IN_LADDER.cap),
        )
    )
    return card


def _list_pane() -> QWidget:
    pane = Plane("ground", "right")
    pane.setFixedWidth(LIST_WIDTH)
    column = QVBoxLayout(pane)
    column.setContentsMargins(6, 12, 5, 0)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.setContentsMargins(10, 0, 9, 0)
    head.addWidget(Label("I natt", Role.PAGE))
    head.addStretch(1)
    head.addWidget(Label("lör 21 – sön 22 nov", Role.SMALL, "text2"))
    column.addLayout(head)
    find = Field("", placeholder="Namn, nummer eller ärende")
    find.box.setAccessibleName("Sök")
    find.setContentsMargins(10, 0, 9, 0)
    column.addWidget(find)
    rows = RowList("Nattens samtal")
    rows.show_sections(NIGHT)
    rows.choose("a")
    column.addWidget(rows, 1)
    return pane


def _panel() -> SidePanel:
    panel = SidePanel("Saknas för ett komplett underlag", "5 av 16 frågor är öppna. Du kan avsluta ändå.")
    panel.body.addWidget(Rule())
    for mark, words in (
        (Mark.SOON, "Beslut om placering"),
        (Mark.MISSING, "När flickan hämtades"),
        (Mark.MISSING, "Telefon till mormor"),
        (Mark.MISSING, "Vem som får veta var flickan är"),
        (Mark.DONE, "Vad som hände"),
        (Mark.DONE, "Kan det vänta?"),
    ):
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Sign(mark, side=14))
        role, tone = (Role.BODY, "text2") if mark is Mark.DONE else (Role.STRONG, "text")
        row.addWidget(Label(words, role, tone, wrap=True), 1)
        panel.body.addLayout(row)
    panel.foot.addLayout(actions(Button("Avsluta samtalet", keys=Key.MAIN.cap)))
    return panel


CLOCKS = (
    Section(
        title="Försenad",
        tone="late",
        rows=(
            ClockRow(
                key="1",
                mark=Mark.LATE,
                big="20",
                above="fre",
                below="nov",
                words="Försenad",
                words_sub="sedan fre 08.30",
                title="Kvittens saknas för en överlämning",
                sub="Kvinna 52 år · Sollefteå, IFO vuxen · överlämnad fre 06.58",
                right="Löfte",
            ),
        ),
    ),
    Section(
        title="I natt",
        rows=(
            ClockRow(
                key="2",
                mark=Mark.SOON,
                big="02.15",
                words="Om 11 min",
                words_sub="lovat 01.45",
                title="Ring tillbaka till grannen",
                sub="Anonym · kommun inte känd",
                right="Löfte",
            ),
        ),
    ),
    Section(
        title="Den här veckan",
        rows=(
            ClockRow(
                key="3",
                mark=Mark.RUNS,
                part=0.1,
                big="29",
                above="sön",
                below="nov",
                words="7 dagar",
                words_sub="larm fre 27 nov",
                title="Underställ beslutet, Förvaltningsrätten i Härnösand",
                sub="Flicka 4 år · Kramfors, Socialnämnden · ingen ägare än",
                right="LVU 7 §",
                right_sub="yttersta mån 30 nov",
            ),
            ClockRow(
                key="4",
                mark=Mark.WAITS,
                big="–",
                words="Väntar",
                title="Överklagande av placeringen",
                sub="Flicka 4 år · startar när mamman har fått beslutet",
                right="LVU 41 §",
            ),
        ),
    ),
)

DAYS = (
    StripDay(weekday="sön", number="22", part="start", word="beslut", off=True),
    StripDay(weekday="mån", number="23"),
    StripDay(weekday="tis", number="24"),
    StripDay(weekday="ons", number="25"),
    StripDay(weekday="tor", number="26"),
    StripDay(weekday="fre", number="27", part="alarm", word="larm"),
    StripDay(weekday="lör", number="28", off=True),
    StripDay(weekday="sön", number="29", part="last", word="sista", off=True),
    StripDay(weekday="mån", number="30", part="outer", word="yttersta"),
)


class ClocksShot(Page):
    """A clocks page made of the kit alone."""

    def __init__(self) -> None:
        super().__init__("clocks", "Frister", "clock")
        body = Plane("ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 12, 8, 8)
        self.rows = RowList("Frister")
        self.rows.show_sections(CLOCKS)
        self.rows.choose("3")
        column.addWidget(Label("Frister", Role.PAGE))
        column.addWidget(self.rows, 1)
        panel = SidePanel("Underställ beslutet om omhändertagande", "Flicka 4 år, Kramfors.", width=PANEL_WIDE)
        panel.body.addWidget(Label("Så är dagen räknad", Role.STRONG))
        panel.body.addWidget(DayStrip(DAYS, name="Så är dagen räknad"))
        self.assemble(body, panel=panel)


def _desk() -> Desk:
    desk = Desk([CallShot(), ClocksShot()])
    desk.rail.set_count("clocks", 8)
    desk.status.show_unsent(Mark.UNSENT, "3 osända")
    desk.status.show_contact("senast i kontakt 00.12")
    desk.status.show_fact("inget försvinner, allt ligger på den här datorn")
    desk.status.show_duty("Jour", "S. Wallin", "Bakjour", "J. Hedlid")
    desk.status.show_clock("sön 22 nov 00.31")
    return desk


def frame() -> tuple[QWidget, Callable[[], None]]:
    """The desk on its call page, the cursor in the note."""
    window, desk = MainWindow(), _desk()
    window.show_desk(desk)
    page = desk.page("calls")

    def ready() -> None:
        if isinstance(page, CallShot):
            page.note.set_text("Mormor i Sollefteå kan komma först i morgon")
            page.note.box.setFocus()

    return window, ready


def clocks() -> tuple[QWidget, Callable[[], None]]:
    """The desk on its clocks page, with a band above it."""
    window, desk = MainWindow(), _desk()
    window.show_desk(desk)
    desk.go("clocks")
    desk.say(Urgency.SOON, "Ring tillbaka till grannen senast 02.15.", verb="Öppna", keys=Key.NEXT_LACK.cap, key="2")
    page = desk.page("clocks")

    def ready() -> None:
        if isinstance(page, ClocksShot):
            page.rows.setFocus()

    return window, ready
