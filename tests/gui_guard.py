"""The net under the GUI thread: store, file, network and key-derivation calls made on it fail, naming the call.

Two means, because neither sees everything: an audit hook (files, sockets, processes) and a profile function (calls into the
store, the vault, SQLCipher, the road and Argon2id). Resources that are read at the start are read before the net is armed.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType, ModuleType

_EVENTS = ("open", "os.remove", "os.rename", "socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen")
_CODE = (".py", ".pyc", ".so", ".pyd", ".dll")
_ROOMS = ("jourdesk.store", "jourdesk.vault", "jourdesk.road", "jourdesk.documents", "jourdesk.host")
_FOREIGN = ("sqlcipher3", "sqlite3", "_sqlite3", "sqlalchemy.engine", "keyring.backend", "typst")
_DERIVATIONS = ("Argon2id", "Scrypt", "PBKDF2HMAC")


class CalledOnGuiError(AssertionError):
    """A call that must not be made on the GUI thread; its message names the call."""


class _State:
    """Whether the net is armed, for which thread, and what is let through."""

    def __init__(self) -> None:
        self.thread: int | None = None
        self.allowed: tuple[str, ...] = ()
        self.hooked = False
        self.caught: list[str] = []


_state = _State()


@contextmanager
def armed(*, allow: Sequence[str] = ()) -> Iterator[list[str]]:
    """Arm the net on this thread for a while; yields the list of what was caught.

    Args:
        allow: Beginnings of names that may be called, such as ``jourdesk.vault.quality``.

    Raises:
        CalledOnGuiError: In the call itself, and once more when the net is put away if something swallowed it.
    """
    if not _state.hooked:
        sys.addaudithook(_audit)
        _state.hooked = True
    before = sys.getprofile()
    _state.thread, _state.allowed, _state.caught = threading.get_ident(), tuple(allow), []
    sys.setprofile(_profile)
    try:
        yield _state.caught
    finally:
        _state.thread = None
        sys.setprofile(before)
    if _state.caught:
        raise CalledOnGuiError(_state.caught[0])


def _here() -> bool:
    return _state.thread is not None and _state.thread == threading.get_ident()


def _fail(name: str) -> None:
    message = f"{name} was called on the GUI thread"
    _state.caught.append(message)
    raise CalledOnGuiError(message)


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS or not _here():
        return
    what = str(arguments[0]) if arguments else ""
    if event == "open" and (what.endswith(_CODE) or what.isdigit() or "zoneinfo" in what or what.startswith("/proc/")):
        return
    _fail(f"{event} {what}")


def _profile(frame: FrameType, event: str, argument: object) -> None:
    if not _here():
        return
    if event == "call":
        module = str(frame.f_globals.get("__name__", ""))
        # A class body or a module that is being imported is not a call of what it offers.
        if module.startswith((*_ROOMS, *_FOREIGN)) and not frame.f_code.co_name.startswith("<"):
            _check(f"{module}.{frame.f_code.co_qualname}", frame)
    elif event == "c_call":
        name = _c_name(argument)
        if name.startswith(_FOREIGN) or any(f".{one}." in name for one in _DERIVATIONS):
            _check(name, frame)


def _c_name(called: object) -> str:
    """Name a function written in C: its module and name, or the type and name of a method."""
    owner, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    if owner is None or isinstance(owner, ModuleType):
        return f"{getattr(owner, '__name__', '') or getattr(called, '__module__', '')}.{name}"
    return f"{type(owner).__module__}.{type(owner).__name__}.{name}"


def _check(name: str, frame: FrameType) -> None:
    if (_state.allowed and name.startswith(_state.allowed)) or _importing(frame):
        return
    _fail(name)


def _importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_globals.get("__name__") == "importlib._bootstrap":
            return True
        frame = frame.f_back
    return False
