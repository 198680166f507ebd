"""``jourdesk doctor`` names what is wrong with a desk, and says plainly when nothing is."""

from __future__ import annotations

import io
import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from jourdesk import app, cli
from jourdesk.domain.fact import Author
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Desk
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means, Vault, create

PASSPHRASE = "fyra ord som ingen gissar"
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="doctor")
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Made:
    """A desk that has been used, closed in order."""

    where: app.Paths
    means: Means

    @contextmanager
    def opened(self, *, ahead: timedelta = timedelta()) -> Iterator[Desk]:
        """Open it behind the doctor's back, perhaps with a clock that runs ahead."""
        vault = Vault(self.where.vault, self.means)
        vault.unlock(PASSPHRASE)
        try:
            with app.open_desk(self.where, vault.key, author=AUTHOR, clock=lambda: app.now() + ahead) as desk:
                yield desk
        finally:
            vault.lock()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A desk with a register and some calls."""
    where, means = app.Paths(tmp_path), Means(keeper=None, random=secrets.token_bytes, now=app.now, work=LIGHT)
    where.vault.mkdir()
    vault, _ = create(where.vault, PASSPHRASE, desk=AUTHOR.desk, means=means)
    vault.confirm_code()
    with app.open_desk(where, vault.key, author=AUTHOR, create=True) as desk:
        import_register(desk, text=app.example_register())
        for number in range(6):
            log_call(desk, Draft(call=f"c{number}", received=desk.now(), note="En lång anteckning. " * 300))
    vault.lock()
    return Made(where, means)


Asked = Callable[..., tuple[int, dict[str, tuple[str, str]], str]]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Asked:
    """Ask the doctor: the exit code, each finding's state and words, and what stands on stderr."""

    def asked(passphrase: str = PASSPHRASE, folder: Path = tmp_path) -> tuple[int, dict[str, tuple[str, str]], str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(passphrase + "\n"))
        capfd.readouterr()
        code = cli.run(["doctor", "--json", "--folder", str(folder)])
        out, err = capfd.readouterr()
        rows = [json.loads(line) for line in out.splitlines()]
        return code, {row["what"]: (row["state"], row["said"]) for row in rows}, err

    return asked


def behind_the_door(made: Made, *statements: str) -> None:
    """Change the store's rows as no program of ours would."""
    with made.opened() as desk:
        assert isinstance(desk.store, EncryptedStore)
        with desk.store.unit(AUTHOR) as unit:
            for statement in statements:
                unit.connection.execute(text(statement))


def triggers(made: Made) -> list[str]:
    """Name the triggers that guard the facts."""
    with made.opened() as desk:
        assert isinstance(desk.store, EncryptedStore)
        with desk.store.unit(AUTHOR) as unit:
            rows = unit.connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            return [str(name) for (name,) in rows]


def test_a_healthy_desk_has_nothing_to_remark(made: Made, ask: Asked) -> None:
    code, found, err = ask()
    assert (code, err) == (0, "")
    assert {state for state, _ in found.values()} <= {"ok", "look"}
    assert {what for what, (state, _) in found.items() if state == "look"} <= {"Disk"}
    assert {"Kryptering", "Nyckelring", "Återställningskod", "Lagrets sidor", "Kedjor", "Osända", "Klocka"} <= set(
        found
    )
    assert found["Osända"][1] == found["Kedjor"][1].split()[0] == "13"


def test_for_a_person_every_finding_is_one_line(
    made: Made, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE + "\n"))
    assert cli.run(["doctor", "--folder", str(made.where.folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 8
    assert all(line[0] in "✓!" for line in lines)


def test_a_damaged_page_is_bad(made: Made, ask: Asked) -> None:
    whole = made.where.store.read_bytes()
    broken = bytearray(whole)
    broken[len(whole) - 2 * _PAGE + 100] ^= 1
    made.where.store.write_bytes(broken)
    code, found, _ = ask()
    assert code == 1
    assert found["Lagrets sidor"][0] == "bad"
    assert "1 sida" in found["Lagrets sidor"][1] or "sidor" in found["Lagrets sidor"][1]


def test_a_damaged_first_page_is_bad_and_the_store_is_not_opened(made: Made, ask: Asked) -> None:
    broken = bytearray(made.where.store.read_bytes())
    broken[200] ^= 1
    made.where.store.write_bytes(broken)
    code, found, _ = ask()
    assert code == 1
    assert found["Lagrets sidor"][0] == "bad"
    assert found["Lager"][0] == "bad"
    assert "Kedjor" not in found


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE fact SET body = CAST(replace(CAST(body AS TEXT), 'lång', 'kort') AS BLOB) WHERE stream = 'c2' AND number = 2",
        "DELETE FROM fact WHERE stream = 'c2' AND number = 1",
        "UPDATE fact SET number = 9 WHERE stream = 'c2' AND number = 2",
        "UPDATE fact SET previous = zeroblob(32) WHERE stream = 'c2' AND number = 2",
    ],
)
def test_a_row_that_somebody_changed_breaks_its_chain(made: Made, ask: Asked, change: str) -> None:
    guards = triggers(made)
    assert len(guards) >= 2
    behind_the_door(made, *(f'DROP TRIGGER "{name}"' for name in guards), change)
    code, found, _ = ask()
    assert code == 1
    state, said = found["Kedjor"]
    assert state == "bad"
    assert " 1 " in said


def test_a_clock_that_has_gone_back_is_told_with_the_day(made: Made, ask: Asked) -> None:
    with made.opened(ahead=timedelta(hours=2)) as desk:
        log_call(desk, Draft(call="c9", received=desk.now(), note="Klockan gick före."))
    code, found, _ = ask()
    assert code == 0
    assert found["Klocka"][0] == "look"


def test_a_code_that_was_never_confirmed_is_worth_a_look(tmp_path: Path, ask: Asked) -> None:
    folder = tmp_path / "new"
    where, means = app.Paths(folder), Means(keeper=None, random=secrets.token_bytes, now=app.now, work=LIGHT)
    where.vault.mkdir(parents=True)
    vault, _ = create(where.vault, PASSPHRASE, desk=AUTHOR.desk, means=means)
    with app.open_desk(where, vault.key, author=AUTHOR, create=True):
        pass
    vault.lock()
    code, found, _ = ask(folder=folder)
    assert code == 0
    assert found["Återställningskod"][0] == "look"


def test_without_a_desk_the_doctor_says_so_in_one_line(tmp_path: Path, ask: Asked) -> None:
    code, _, err = ask(folder=tmp_path / "nowhere")
    assert code == 3
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "nowhere").exists()


def test_a_wrong_passphrase_opens_nothing(made: Made, ask: Asked) -> None:
    code, found, err = ask("fel fras")
    assert code == 1
    assert "Lagrets sidor" not in found
    assert len(err.splitlines()) == 1
    assert "fel fras" not in err
    assert ask()[0] == 0


def test_a_store_that_another_program_has_open_is_left_alone(made: Made, ask: Asked) -> None:
    with made.opened():
        code, _, err = ask()
    assert code == 3
    assert len(err.splitlines()) == 1


def test_a_store_that_is_gone_is_told_and_not_replaced(made: Made, ask: Asked) -> None:
    made.where.store.unlink()
    code, _, err = ask()
    assert code == 3
    assert len(err.splitlines()) == 1
    assert not made.where.store.exists()
