"""On the command line: support makes the trip whatever the limit says, nothing else goes round the gate, and the doctor tells."""

from __future__ import annotations

import io
import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk import app, cli
from jourdesk.app.road import entrance, open_road
from jourdesk.app.three_desks import Service
from jourdesk.domain.contact_limit import State
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.fact import Author
from jourdesk.usecases.contact import CONTACT, SEEN, set_contact
from jourdesk.usecases.contact_limit import read_standing
from jourdesk.usecases.enrol_desk import ADDRESS, enrol_desk
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Desk
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means, Vault, create

PASSPHRASE = "fyra ord som ingen gissar"
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="d1")


@dataclass
class Made:
    """A desk with a host over loopback, closed, that can have been without contact for any time."""

    where: app.Paths
    means: Means
    service: Service

    @contextmanager
    def opened(self) -> Iterator[tuple[Desk, Vault]]:
        """Open it behind the gate's back."""
        vault = Vault(self.where.vault, self.means)
        vault.unlock(PASSPHRASE)
        with app.open_desk(self.where, vault.key, author=AUTHOR) as desk:
            yield desk, vault
        vault.lock()

    def leave_alone(self, days: int) -> None:
        """Let the last contact be so long ago."""
        since: datetime = app.now() - timedelta(days=days)
        with self.opened() as (desk, _), desk.unit() as unit:
            unit.set_setting(CONTACT, "")
            unit.set_setting(SEEN, "")
            set_contact(unit, since)
            # Facts of today stand in the store; what was seen by then is what the contact knew.
            unit.set_setting(CONTACT, f"{since.isoformat()} {since.isoformat()}")

    def move_host(self, address: str) -> None:
        """Let the host be somewhere else."""
        with self.opened() as (desk, _), desk.unit() as unit:
            unit.set_setting(ADDRESS, address)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    """A desk that has founded its service and was in touch today."""
    with ExitStack() as stack:
        service = Service(tmp_path / "host", lambda: int(app.now().timestamp() * 1000))
        stack.callback(service.host.close)
        service.say(UnitMade(unit="jour", name="Jouren", municipality="2280"))
        where = app.Paths(tmp_path / "desk")
        means = Means(keeper=None, random=secrets.token_bytes, now=app.now, work=LIGHT)
        where.vault.mkdir(parents=True)
        vault, _ = create(where.vault, PASSPHRASE, desk=AUTHOR.desk, means=means)
        with app.open_desk(where, vault.key, author=AUTHOR, create=True) as desk:
            import_register(desk, text=app.example_register())
            text = service.invite("jour", "")
            enrol_desk(entrance(desk, vault.device, work=LIGHT), text, person="p", label="jour 1")
            road = open_road(desk, vault.device, work=LIGHT)
            road.trip()
            road.close()
        vault.lock()
        yield Made(where, means, service)


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(made: Made, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Said:
    """Run a command of the desk: exit code, what it printed, what it complained of."""

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE + "\n"))
        capfd.readouterr()
        code = cli.run([*words, "--folder", str(made.where.folder)])
        out, err = capfd.readouterr()
        return code, out, err

    return run


def contact_of(out: str) -> tuple[str, str]:
    rows = {row["what"]: row for row in map(json.loads, out.splitlines())}
    return rows["Kontakt"]["state"], rows["Kontakt"]["said"]


def test_the_doctor_tells_days_since_contact_and_the_limit(made: Made, say: Said) -> None:
    assert contact_of(say("doctor", "--json")[1]) == ("ok", "i dag, gränsen är 30 dygn")
    made.leave_alone(24)
    assert contact_of(say("doctor", "--json")[1]) == ("look", "för 24 dygn sedan, gränsen är 30 dygn")
    made.leave_alone(40)
    code, out, _ = say("doctor", "--json")
    assert (code, contact_of(out)) == (0, ("look", "för 40 dygn sedan, gränsen är 30 dygn"))


def test_the_doctor_says_that_a_desk_without_a_host_has_no_limit(made: Made, say: Said) -> None:
    made.leave_alone(4000)
    made.move_host("")
    assert contact_of(say("doctor", "--json")[1]) == ("ok", "inget lager, ingen gräns")
    with made.opened() as (desk, _):
        assert read_standing(desk).state is State.OPEN


def test_after_the_limit_support_makes_the_trip_and_what_was_unsent_leaves(made: Made, say: Said) -> None:
    with made.opened() as (desk, _):
        log_call(desk, Draft(call="c1", received=desk.now(), note="Osänt", voice="caller"))
    made.leave_alone(40)
    code, out, err = say("sync", "--once", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["unsent"] == 0
    assert contact_of(say("doctor", "--json")[1]) == ("ok", "i dag, gränsen är 30 dygn")


def test_after_the_limit_a_closed_road_loses_nothing_and_a_sealed_file_can_be_made(
    made: Made, say: Said, tmp_path: Path
) -> None:
    with made.opened() as (desk, _):
        log_call(desk, Draft(call="c1", received=desk.now(), note="Osänt", voice="caller"))
        with desk.unit() as unit:
            before = unit.unsent()
    made.leave_alone(40)
    made.service.host.close()
    assert say("sync", "--once")[0] == 3
    assert say("sync", "--export", str(tmp_path / "osänt.jour"))[0] == 0
    with made.opened() as (desk, _), desk.unit() as unit:
        assert unit.unsent() == before > 0


def test_after_the_limit_no_other_command_opens_the_desk(made: Made, say: Said, tmp_path: Path) -> None:
    file = tmp_path / "register.toml"
    file.write_text(app.example_register().replace("days = 30", "days = 3000"), encoding="utf-8")
    made.leave_alone(40)
    for words in (("register", "export", "-"), ("register", "import", str(file)), ("register", "changes")):
        code, out, err = say(*words)
        assert (code, out) == (3, "")
        assert "jourdesk sync --once" in err
    assert say("sync", "--once")[0] == 0
    assert say("register", "export", "-")[0] == 0
