"""The pages of watches and of the shift, filled with an invented evening, for ``tools/shots.py``."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jourdesk.app import example_register, open_demo
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Refused
from jourdesk.domain.watch_events import WatchSent
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.unlock.shift import ShiftPage
from jourdesk.ui.watch.page import WatchPage
from jourdesk.usecases.begin_shift import ROLES, begin_shift
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.leave_shift import leave_shift, read_leaving
from jourdesk.usecases.lone_visits import Planned, begin_visit
from jourdesk.usecases.open_actions import note_action
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_shift import read_in, read_shift
from jourdesk.usecases.read_watches import WatchList, read_watch, read_watches
from jourdesk.usecases.send_watch import change_watch, send_watch
from jourdesk.usecases.sign_in import ROLE
from jourdesk.usecases.tick_watch import tick_watch
from jourdesk.usecases.watch_choices import read_watch_choices
from tools.night import night_desk
from tools.pages import framed
from tools.screens_call import Played, shown_call

Shown = tuple[QWidget, Callable[[], None]]
EVENING = datetime.fromisoformat("2026-11-21T16:10:00+01:00")

LEO = WatchSent(
    unit="2282-barn",
    headline="Kan söka sig till pappan i Timrå",
    name="Leo Bergström Åkerlund",
    number="20110412-2393",
    born="",
    protected="none",
    municipality="2282",
    situation="Leo bor i jourhem sedan i tisdags. Han har två gånger sagt att han tänker ta bussen till pappan i Timrå. "
    "Pappan vet om det och har lovat att ringa.",
    plan="Ring jourhemmet först: Birgitta, 070-174 06 44. Är Leo hos pappan och pappan är nykter får han stanna till i morgon.",
    plan_b="Är pappan inte nykter: be polisen om hjälp att hämta. Åk inte dit ensam. Beslut finns, LVU 6 §, från i tisdags.",
    risks="Pappan hotade en socialsekreterare 2025. Hund på gården.",
    approved_by="Mona Rask, enhetschef",
    contact="Mona Rask, 070-174 06 31, till 22.00",
    valid_from=EVENING - timedelta(hours=2),
    valid_until=EVENING + timedelta(hours=39, minutes=50),
)
"""A boy who may run; it holds until Monday at eight."""

WOMAN = replace(
    LEO,
    unit="2262-barn",
    headline="Mannen kan få veta var de är",
    name="Amina Yusuf Warsame",
    number="19850303-2388",
    protected="protected-registration",
    situation="Kvinnan och två barn är i skyddat boende. Mannen har fått veta vilken ort det är.",
    plan="Ring boendets nattpersonal. Säg inget om ort till någon som ringer, inte heller till släkt.",
    plan_b="Flytt är förberedd: ring bakjouren, adressen ligger förseglad i ärendet.",
    risks="Mannen utger sig för att vara polis.",
    approved_by="Ulla Persson, förste socialsekreterare",
    contact="Ulla Persson, 070-174 06 32",
    valid_until=EVENING + timedelta(hours=15, minutes=50),
)
OLD = replace(
    LEO,
    unit="2280-vuxen",
    headline="Ringer när hon blir orolig, vill höra en röst",
    name="Karin Maria Lund",
    number="19340705-2384",
    situation="Ringer ofta vid 21. Sonen är död sedan i torsdags.",
    plan="Lyssna. Fråga om hon har ätit. Hemtjänsten kommer 22.00.",
    plan_b="Säger hon att hon inte vill leva: 112.",
    risks="",
    approved_by="Jenny Holm, biståndshandläggare",
    contact="",
    valid_until=EVENING + timedelta(hours=63),
)


def empty_desk(at: datetime) -> Desk:
    """Make a desk with the invented register and nothing else."""
    stack = ExitStack()
    atexit.register(stack.close)
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    author = Author(by="Sara Wallin", typed_by="Sara Wallin", title="socialsekreterare", desk="A7")
    desk = stack.enter_context(open_demo(Path(folder), at, author=author)).desk
    import_register(desk, text=example_register())
    return desk


@cache
def watch_desk() -> tuple[Desk, tuple[str, ...]]:
    """A desk to which three units have told something, and the ids of what they told."""
    desk = empty_desk(EVENING)
    return desk, tuple(watched(desk))


def watched(desk: Desk) -> list[str]:
    """Let three units tell the jour what may happen; the first changed its plan."""
    desk.author = replace(desk.author, by="Mona Rask", typed_by="Mona Rask")
    ids = [send_watch(desk, one)[0] for one in (LEO, WOMAN, OLD)]
    change_watch(desk, watch=ids[0], sent=replace(LEO, plan=LEO.plan + " Mormor i Härnösand har också plats i natt."))
    desk.author = replace(desk.author, by="Sara Wallin", typed_by="Sara Wallin")
    return ids


def _watch(which: int, *, jour: bool) -> tuple[Shown, WatchPage, Desk]:
    desk, ids = watch_desk()
    with desk.unit() as unit:
        unit.set_setting(ROLE, "jour" if jour else "ifo")
        unit.set_setting("road.unit", "jour" if jour else "2282-barn")
    page = WatchPage(desk.now)

    def ready() -> None:
        page.show_watches(read_watches(desk), read_watch_choices(desk))
        page.rows.choose(ids[which])
        page.show_watch(read_watch(desk, watch=ids[which], purpose=""))
        page.rows.setFocus()

    return framed(page, ready), page, desk


def watch_jour() -> Shown:
    """The jour reads the first of three."""
    return _watch(0, jour=True)[0]


def watch_protected() -> Shown:
    """A watch about somebody with protected particulars: covered until it is asked for."""
    return _watch(1, jour=True)[0]


def watch_unit() -> Shown:
    """The unit that wrote it."""
    return _watch(0, jour=False)[0]


def watch_form() -> Shown:
    """A new watch is being written."""
    (window, ready), page, _ = _watch(0, jour=False)

    def write() -> None:
        ready()
        page.begin_new()

    return window, write


def watch_empty() -> Shown:
    """No watches."""
    desk, _ = watch_desk()
    page = WatchPage(desk.now)
    nothing = WatchList(now=EVENING, since=EVENING, lines=())
    return framed(page, lambda: page.show_watches(nothing, read_watch_choices(desk)))


NIGHT = datetime.fromisoformat("2026-11-22T00:50:00+01:00")


@cache
def shift_desk(*, read: bool) -> Desk:
    """The night as it stands when a worker has just come on, or has read in."""
    desk = night_desk.__wrapped__(NIGHT)
    watched(desk)
    sit(desk, "Jonas Hedlid", "backup")
    sit(desk, "Omar Haddad", "jour")
    note_action(desk, text="Boka tolk, sorani, till 10.00")
    leave_shift(desk, read_leaving(desk), note=LEFT, calls=tuple(row.call for row in read_shift(desk).calls)[:2])
    sit(desk, "Sara Wallin", "jour")
    due = desk.now() + timedelta(minutes=40)
    begin_visit(desk, Planned(place="Storgatan 3, Kramfors", due=due, phone="070-174 06 05"))
    if read:
        for line in read_watches(desk, tonight=True).lines:
            tick_watch(desk, watch=line.key, revision=line.revision)
        read_in(desk, seen=read_shift(desk).keys)
    return desk


def _shift(*, read: bool, late: bool = False) -> tuple[Shown, OnShiftPage, Desk]:
    desk = shift_desk(read=read)
    if late:
        desk = replace(desk, now=lambda: NIGHT + timedelta(minutes=59))
    page = OnShiftPage(desk.now)

    def ready() -> None:
        page.show_shift(read_shift(desk))
        page.rows.setFocus()

    return framed(page, ready), page, desk


LEFT = "Jourhemmet i Nyland ringer när flickan har somnat. Polisen lämnar papper om pappan vid sextiden."


def sit(desk: Desk, name: str, role: str) -> None:
    """Let somebody begin a shift at the desk."""
    desk.author = replace(desk.author, by=name, typed_by=name)
    begin_shift(desk, worker=name, role=role)


def shift_read_in() -> Shown:
    """A worker reads in, with a watch chosen."""
    (window, ready), page, desk = _shift(read=False)

    def choose() -> None:
        ready()
        line = read_watches(desk, tonight=True).lines[1]
        page.rows.choose(f"watch:{line.key}")
        page.put_forms_away()
        page.panel.show_watch(read_watch(desk, watch=line.key, purpose=""))

    return window, choose


def shift_night() -> Shown:
    """What the shift before left."""
    (window, ready), page, desk = _shift(read=False)

    def choose() -> None:
        ready()
        page.rows.choose(read_shift(desk).nights[0].key)
        page.put_forms_away()

    return window, choose


def shift_late() -> Shown:
    """Somebody has not been heard of."""
    return _shift(read=True, late=True)[0]


def shift_visit() -> Shown:
    """Where one goes alone, and when one is to be heard of."""
    (window, ready), page, _ = _shift(read=True)

    def ask() -> None:
        ready()
        page.ask_visit()

    return window, ask


def shift_leave() -> Shown:
    """Going off duty."""
    (window, ready), page, desk = _shift(read=True)

    def leave() -> None:
        ready()
        page.show_leaving(read_leaving(desk))

    return window, leave


def sign_in_all() -> Shown:
    """A desk that belongs to nobody yet: every role."""
    page = ShiftPage("Sara Wallin", "socialsekreterare", roles=ROLES)
    return page, page.name.setFocus


def sign_in_unit() -> Shown:
    """A desk of a receiving unit; the role that was chosen is held by others."""
    home = "Kramfors, Mottagning barn och unga"
    page = ShiftPage("Mona Rask", "enhetschef", roles=("ifo", "reviewer"), home=home)

    def refuse() -> None:
        page.role.set_value("reviewer")
        page.show_problem(Refused("shift.role-held", field="role"))

    return page, refuse


MOTHER = replace(
    LEO,
    headline="Mamman kan ha återfallit",
    name="Sanna Marie Lillhed",
    number="",
    born="1997-06-02",
    situation="Mamman avslutade behandling i måndags. Mormor är orolig och ringer om något händer.",
    plan="Mormor Gun i Sollefteå kan ta emot flickan, hon vet om det. 070-174 06 47.",
    plan_b="Kan mormor inte: jourhemmet i Nyland är tillfrågat.",
    risks="",
)


def call_watch() -> Shown:
    """A watch beside the mother of the contact, read."""

    def send(played: Played) -> None:
        desk = played.desk.desk
        played.executor.submit(lambda: send_watch(desk, MOTHER)).result()

    def read(played: Played) -> None:
        page = played.presenter.page
        page.go_to(2)
        played.settle()
        card = page.sheet.cards[1]
        if isinstance(card, PersonsCard):
            card.watches.press()

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", read, before=send)


SCREENS_BESIDE: dict[str, Callable[[], Shown]] = {"call-watch": call_watch}
"""The call page with a watch beside it: tried with the call page, in ``ui/call``."""

SCREENS_WATCH: dict[str, Callable[[], Shown]] = {
    "sign-in": sign_in_all,
    "sign-in-unit": sign_in_unit,
    "shift-read-in": shift_read_in,
    "shift-night": shift_night,
    "shift-late": shift_late,
    "shift-visit": shift_visit,
    "shift-leave": shift_leave,
    "watch-jour": watch_jour,
    "watch-protected": watch_protected,
    "watch-unit": watch_unit,
    "watch-form": watch_form,
    "watch-empty": watch_empty,
}
