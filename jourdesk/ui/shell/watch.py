"""When to lock without being asked: nobody has touched the desk for a while, the session was locked, the laptop slept."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
TICK_S = 5
SLEPT = timedelta(seconds=60)


class IdleLock(QObject):
    """Counts from the last key or movement of the mouse, on an injected clock."""

    idle = Signal()
    slept = Signal()

    def __init__(self, minutes: int, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Make a counter; it runs when it is started.

        Args:
            minutes: After how many untouched minutes it tells; 0 never.
            now: The clock, aware.
            parent: The object that it ends with.
        """
        super().__init__(parent)
        self._after = timedelta(minutes=minutes)
        self._now = now
        self._touched = self._looked = now()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_S * 1000)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to count, and to see every touch of the program."""
        self._touched = self._looked = self._now()
        self._listen()
        self._timer.start()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()
        self._deafen()

    def look(self) -> None:
        """See how long it has been; a clock that jumped between two looks means that the laptop slept."""
        now = self._now()
        if self._timer.isActive():
            self._listen()
        jumped = now - self._looked > SLEPT
        self._looked = now
        if jumped:
            self._touched = now
            self.slept.emit()
        elif self._after and now - self._touched >= self._after:
            self._touched = now
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; nothing is kept back. Until the next look one touch is enough."""
        if event.type() in _TOUCHES:
            self._touched = self._now()
            self._deafen()
        return False

    def _listen(self) -> None:
        QGuiApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is an application

    def _deafen(self) -> None:
        """Hear nothing until the next look: a filter on the program is asked of every paint and every layout."""
        app = QGuiApplication.instance()
        if app is not None:
            app.removeEventFilter(self)


def _slot(signature: str) -> bytes:
    """Write a slot as D-Bus wants it."""
    return SLOT(signature).encode()


class SessionWatch(QObject):
    """Tells when the system locks the session or is about to sleep, where the system says so."""

    locked = Signal()
    sleeping = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        """Listen for one window (Windows speaks to windows; Linux speaks on D-Bus)."""
        super().__init__(parent)
        self._filter: _WindowsSession | None = None
        if sys.platform == "win32":
            self._filter = _WindowsSession(self)
            self._filter.listen(window)
        else:
            self._listen_on_bus()

    def _listen_on_bus(self) -> None:
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            login, manager = "org.freedesktop.login1", "org.freedesktop.login1.Manager"
            system.connect(login, "/org/freedesktop/login1", manager, "PrepareForSleep", self, _slot("_sleep(bool)"))
            system.connect(login, "", "org.freedesktop.login1.Session", "Lock", self, _slot("_lock()"))
        if session.isConnected():
            saver = "org.freedesktop.ScreenSaver"
            session.connect("", "", saver, "ActiveChanged", self, _slot("_cover(bool)"))

    @Slot(bool)
    def _sleep(self, going: bool) -> None:
        if going:
            self.sleeping.emit()

    @Slot(bool)
    def _cover(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot()
    def _lock(self) -> None:
        self.locked.emit()


class _WindowsSession(QAbstractNativeEventFilter):
    """Reads two messages that Windows sends to a window: the session's state and the power's."""

    WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
    PBT_APMSUSPEND, WTS_SESSION_LOCK = 0x0004, 0x7

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def listen(self, window: QWidget) -> None:
        """Ask Windows to tell this window about its session, and see every message."""
        QGuiApplication.instance().installNativeEventFilter(self)  # type: ignore[union-attr]  # there is an application
        load = getattr(ctypes, "windll", None)
        if load is not None:
            load.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), 0)

    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803  # Qt's own name
        message: int,
    ) -> tuple[bool, int]:
        """Tell about a lock and about sleep; nothing is kept back."""
        kind, what = _read(int(message))
        if kind == self.WM_WTSSESSION_CHANGE and what == self.WTS_SESSION_LOCK:
            self._watch.locked.emit()
        elif kind == self.WM_POWERBROADCAST and what == self.PBT_APMSUSPEND:
            self._watch.sleeping.emit()
        return False, 0


class _Message(ctypes.Structure):
    _fields_ = (("window", ctypes.c_void_p), ("kind", ctypes.c_uint), ("what", ctypes.c_size_t))


def _read(address: int) -> tuple[int, int]:
    """Read kind and first value of a Windows message that lies at an address."""
    found = _Message.from_address(address)
    return int(found.kind), int(found.what)
