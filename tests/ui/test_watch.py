"""Locking without being asked: untouched minutes, a laptop that slept, a session that was locked."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication, QWidget

from jourdesk.ui.shell.watch import IdleLock, SessionWatch, _Message, _WindowsSession
from jourdesk.ui.widgets.field import Field
from tests.keys import write

Show = Callable[[QWidget], None]


class Turned:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 21, 23, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, lock: IdleLock, seconds: int) -> None:
        """Let time go by in looks of five seconds."""
        for _ in range(seconds // 5):
            self.at += timedelta(seconds=5)
            lock.look()


def test_untouched_minutes_lock_once(desk_app: QApplication) -> None:
    clock, told = Turned(), list[str]()
    lock = IdleLock(10, clock)
    lock.idle.connect(lambda: told.append("idle"))
    clock.pass_by(lock, 595)
    assert told == []
    clock.pass_by(lock, 5)
    assert told == ["idle"]
    lock.deleteLater()


def test_a_key_begins_the_count_anew(shown: Show) -> None:
    clock, told, field = Turned(), list[str](), Field("Anteckning")
    shown(field)
    lock = IdleLock(10, clock)
    lock.idle.connect(lambda: told.append("idle"))
    lock.start()
    clock.pass_by(lock, 400)
    write(field.box, "å")
    clock.pass_by(lock, 400)
    assert told == []
    clock.pass_by(lock, 200)
    assert told == ["idle"]
    lock.stop()
    lock.deleteLater()


def test_zero_minutes_never_lock(desk_app: QApplication) -> None:
    clock, told = Turned(), list[str]()
    lock = IdleLock(0, clock)
    lock.idle.connect(lambda: told.append("idle"))
    clock.pass_by(lock, 36000)
    assert told == []
    lock.deleteLater()


def test_a_clock_that_jumps_means_that_the_laptop_slept(desk_app: QApplication) -> None:
    clock, told = Turned(), list[str]()
    lock = IdleLock(0, clock)
    lock.slept.connect(lambda: told.append("slept"))
    clock.at += timedelta(hours=2)
    lock.look()
    assert told == ["slept"]
    lock.look()
    assert told == ["slept"]
    lock.deleteLater()


def test_a_clock_that_is_set_back_locks_nothing(desk_app: QApplication) -> None:
    clock, told = Turned(), list[str]()
    lock = IdleLock(10, clock)
    lock.idle.connect(lambda: told.append("idle"))
    lock.slept.connect(lambda: told.append("slept"))
    clock.at -= timedelta(hours=2)
    lock.look()
    assert told == []
    lock.deleteLater()


def test_the_sessions_own_words_lock(shown: Show) -> None:
    window = QWidget()
    shown(window)
    watch, told = SessionWatch(window), list[str]()
    watch.locked.connect(lambda: told.append("locked"))
    watch.sleeping.connect(lambda: told.append("sleeping"))
    watch._lock()
    watch._cover(False)
    watch._cover(True)
    watch._sleep(False)
    watch._sleep(True)
    assert told == ["locked", "locked", "sleeping"]
    watch.deleteLater()


def test_windows_words_are_read_as_they_are_sent(shown: Show) -> None:
    window = QWidget()
    shown(window)
    watch, told = SessionWatch(window), list[str]()
    watch.locked.connect(lambda: told.append("locked"))
    watch.sleeping.connect(lambda: told.append("sleeping"))
    reader = _WindowsSession(watch)
    for kind, what in ((0x02B1, 0x7), (0x02B1, 0x8), (0x0218, 0x0004), (0x0218, 0x0012), (0x0100, 0x7)):
        message = _Message(None, kind, what)
        assert reader.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
    assert told == ["locked", "sleeping"]
    watch.deleteLater()
