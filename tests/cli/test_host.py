"""``jourdesk host`` as an operator runs it: set up, invite with two shares, look, copy, restore."""

from __future__ import annotations

import io
import json
import logging
import re
from pathlib import Path

import pytest

from jourdesk.cli import run
from jourdesk.wire import invitation

INIT = ["--name", "Länets socialjour", "--municipality", "2281", "--decided-by", "KS 2026/114"]
ADDRESS = ["--address", "https://lager.example.se"]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of a file that is not there yet."""
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    url = f"sqlite:///{(tmp_path / 'host.db').as_posix()}"
    monkeypatch.setenv("JOURDESK_DATABASE", url)
    return url


def begun(capsys: pytest.CaptureFixture[str]) -> tuple[list[str], str]:
    """Set a service up; give its three shares, each on one line, and the invitation."""
    assert run(["host", "init", *INIT, *ADDRESS]) == 0
    said = capsys.readouterr().out
    shares = [" ".join(part.split()) for part in re.findall(r"Del \d\n((?:[A-Z0-9 ]+\n){4})", said)]
    return shares, next(line for line in said.splitlines() if line.startswith("JOURDESK:"))


def test_a_service_is_set_up_with_three_shares_and_an_invitation(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shares, text = begun(capsys)
    assert len(set(shares)) == 3
    read = invitation.read(text, now_ms=0)
    assert (read.address, read.unit) == ("https://lager.example.se", "jour")
    assert run(["host", "status", "--json"]) == 0
    status = json.loads(capsys.readouterr().out)
    assert (status["name"], status["entries"], status["root"]) == ("Länets socialjour", 3, read.root.hex())


@pytest.mark.parametrize("chosen", [(0, 1), (2, 0), (1, 2)])
def test_any_two_shares_invite(
    database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, chosen: tuple[int, int]
) -> None:
    shares, _ = begun(capsys)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(shares[n] for n in chosen) + "\n"))
    assert run(["host", "invite", "--unit", "jour", "--decided-by", "KS 1", *ADDRESS]) == 0
    assert "JOURDESK:" in capsys.readouterr().out


def test_one_share_twice_is_refused_in_one_line(
    database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shares, _ = begun(capsys)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{shares[0]}\n{shares[0]}\n"))
    assert run(["host", "revoke", "jour-1", "--decided-by", "KS 1"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert shares[0][:9] not in said


def test_a_copy_is_restored_into_an_empty_database(
    database: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    begun(capsys)
    copy, other = tmp_path / "copy.db", f"sqlite:///{(tmp_path / 'other.db').as_posix()}"
    assert run(["host", "backup", str(copy)]) == 0
    assert run(["host", "backup", str(copy)]) == 1
    assert run(["host", "restore", str(copy), "--database", other]) == 0
    assert run(["host", "restore", str(copy), "--database", other]) == 1
    capsys.readouterr()
    assert run(["host", "status", "--json", "--database", other]) == 0
    assert json.loads(capsys.readouterr().out)["entries"] == 3


def test_an_empty_database_has_no_service_yet(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["host", "status"]) == 3
    assert "jourdesk host init" in capsys.readouterr().err


def test_without_a_certificate_nobody_else_is_listened_to(
    database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("jourdesk.host", "uvicorn", "uvicorn.error"):  # the service's log would outlive this test's stderr
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "handlers", logger.handlers)
        monkeypatch.setattr(logger, "propagate", logger.propagate)
    assert run(["host", "serve", "--host", "0.0.0.0"]) == 1
    assert run(["host", "serve", "--tls-cert", "/nowhere.pem", "--tls-key", "/nowhere.pem"]) == 3
    assert "--tls-cert" in capsys.readouterr().err
