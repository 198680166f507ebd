"""The bridge to the store thread: order, threads, answers to the dead, problems and bugs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.ui.ops import Ops, changes_in
from jourdesk.usecases.ports import Changes


@pytest.fixture
def ops(qtbot: QtBot) -> Iterator[Ops]:
    with ThreadPoolExecutor(1, "store") as pool:
        bridge = Ops(pool)
        yield bridge
        bridge.close()


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    if shiboken6.isValid(made):
        shiboken6.delete(made)


def test_work_runs_on_the_store_thread_and_its_answer_comes_home(ops: Ops, owner: QObject, qtbot: QtBot) -> None:
    came: list[tuple[str, str]] = []
    ops.run(
        lambda: threading.current_thread().name,
        lambda name: came.append((name, threading.current_thread().name)),
        owner=owner,
    )
    assert ops.busy
    qtbot.waitUntil(lambda: bool(came))
    assert came[0][0].startswith("store")
    assert came[0][1] == threading.main_thread().name
    assert not ops.busy


def test_answers_come_in_the_order_asked_for(ops: Ops, owner: QObject, qtbot: QtBot) -> None:
    came: list[int] = []
    for number in range(50):
        ops.run(partial(int, number), came.append, owner=owner)
    qtbot.waitUntil(lambda: len(came) == 50)
    assert came == list(range(50))


def test_changes_are_told_after_the_answer(ops: Ops, owner: QObject, qtbot: QtBot) -> None:
    told: list[object] = []
    ops.changed.connect(told.append)
    ops.run(lambda: ("call-1", Changes.CALLS | Changes.DRAFTS), told.append, owner=owner)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [("call-1", Changes.CALLS | Changes.DRAFTS), Changes.CALLS | Changes.DRAFTS]


def test_an_act_that_changed_nothing_tells_nothing() -> None:
    assert changes_in(Changes.NONE) is None
    assert changes_in(("x", "y")) is None
    assert changes_in(Changes.CLOCKS) == Changes.CLOCKS


def test_an_answer_to_the_dead_is_dropped_and_its_changes_are_told(ops: Ops, qtbot: QtBot) -> None:
    gate, came, told, gone = threading.Event(), list[object](), list[object](), QObject()
    ops.changed.connect(told.append)

    def work() -> Changes:
        gate.wait(5)
        return Changes.CALLS

    ops.run(work, came.append, owner=gone)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert came == []


def test_a_refusal_goes_to_the_one_who_asked(ops: Ops, owner: QObject, qtbot: QtBot) -> None:
    problems: list[Problem] = []

    def work() -> None:
        raise Refused("person.month", field="number")

    ops.run(work, owner=owner, failed=problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert isinstance(problems[0], Refused)
    assert problems[0].field == "number"


def test_a_problem_that_nobody_takes_is_told_by_the_bridge(ops: Ops, owner: QObject, qtbot: QtBot) -> None:
    def work() -> None:
        raise Unavailable("store.disk-full")

    with qtbot.waitSignal(ops.failed) as told:
        ops.run(work, owner=owner)
    assert told.args[0].code == "store.disk-full"


def test_a_bug_is_one_calm_line_and_its_log_holds_no_value(
    ops: Ops, owner: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise KeyError("Tova Lillhed 220314")

    problems: list[Problem] = []
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(ops.failed) as told:
        ops.run(work, owner=owner, failed=problems.append)
    assert told.args[0].code == "bug"
    assert problems == []
    assert "KeyError" in caplog.text
    assert "Tova" not in caplog.text
    assert "Tova" not in str(told.args[0])


def test_closing_waits_for_what_is_under_way_and_takes_no_more(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    with ThreadPoolExecutor(1) as pool:
        bridge = Ops(pool)
        started, gate = threading.Event(), threading.Event()

        def work() -> None:
            started.set()
            gate.wait(5)
            done.append("kept")

        bridge.run(work, owner=owner)
        started.wait(5)
        threading.Timer(0.05, gate.set).start()
        bridge.close()
        assert done == ["kept"]
        bridge.run(lambda: done.append("late"), owner=owner)
    assert done == ["kept"]
