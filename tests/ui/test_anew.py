"""Contacts are shown anew by themselves, and a disk that says no once is asked again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jourdesk.domain.problems import Unavailable
from jourdesk.ui import anew
from jourdesk.ui.anew import ShownAnew
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ports import Changes, Desk
from tests.desks import open_test_desk


def test_a_disk_that_is_full_for_a_moment_is_asked_again_at_the_next_look(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int | Unavailable] = [2, Unavailable("store.full"), 1, 0]
    asked: list[int] = []

    def fold(_desk: Desk) -> tuple[int, Changes]:
        answer = answers[len(asked)]
        asked.append(len(asked))
        if isinstance(answer, Unavailable):
            raise answer
        return answer, Changes.NONE

    monkeypatch.setattr(anew, "fold_on", fold)
    with open_test_desk(tmp_path) as demo, ThreadPoolExecutor(1) as store:
        ops, said = Ops(store), list[object]()
        ops.failed.connect(said.append)
        parent = QObject()
        shown = ShownAnew(demo.desk, ops, parent=parent)
        qtbot.waitUntil(lambda: len(asked) == 2 and not ops.busy)
        shown.look()
        qtbot.waitUntil(lambda: len(asked) == 4 and not ops.busy)
        shown.look()
        assert not ops.busy, "the day has not turned"
        assert said == [], "nobody is told of what is tried again"
        shown.stop()
        ops.close()
