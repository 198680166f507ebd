"""The net under the GUI thread catches what it is meant to catch, and nothing else."""

from __future__ import annotations

import contextlib
import importlib
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jourdesk.ui.ops import Ops
from tests.gui_guard import CalledOnGuiError, armed

sqlcipher: Any = importlib.import_module("sqlcipher3.dbapi2")


def test_a_file_opened_on_the_gui_thread_is_named(tmp_path: Path) -> None:
    target = tmp_path / "note.txt"
    with pytest.raises(CalledOnGuiError, match=r"open .*note.txt"), armed():
        target.write_text("x")


def test_the_store_called_on_the_gui_thread_is_named() -> None:
    with pytest.raises(CalledOnGuiError, match="sqlcipher3"), armed():
        sqlcipher.connect(":memory:")


def test_a_query_on_an_open_store_is_named() -> None:
    connection = sqlcipher.connect(":memory:")
    with pytest.raises(CalledOnGuiError, match="sqlcipher3"), armed():
        connection.execute("SELECT 1")
    connection.close()


def test_a_key_derived_on_the_gui_thread_is_named() -> None:
    derive = Argon2id(salt=b"0" * 16, length=32, iterations=1, lanes=1, memory_cost=32).derive
    with pytest.raises(CalledOnGuiError, match="Argon2id"), armed():
        derive(b"passphrase")


def test_the_network_on_the_gui_thread_is_named() -> None:
    with socket.socket() as made, pytest.raises(CalledOnGuiError, match=r"socket\.connect"), armed():
        made.connect(("127.0.0.1", 9))


def test_what_was_swallowed_is_told_when_the_net_is_put_away(tmp_path: Path) -> None:
    def careless() -> None:
        with armed() as caught:
            with contextlib.suppress(AssertionError):
                (tmp_path / "a").write_text("x")
            assert len(caught) == 1

    with pytest.raises(CalledOnGuiError):
        careless()


def test_the_store_thread_may_do_all_of_it(tmp_path: Path, qtbot: QtBot) -> None:
    done: list[str] = []

    def work() -> str:
        (tmp_path / "a").write_text("x")
        sqlcipher.connect(":memory:").close()
        return threading.current_thread().name

    with ThreadPoolExecutor(1, "store") as pool:
        ops, owner = Ops(pool), QObject()
        pool.submit(int).result()
        with armed():
            ops.run(work, done.append, owner=owner)
            qtbot.waitUntil(lambda: bool(done))
        ops.close()
    assert done[0].startswith("store")
