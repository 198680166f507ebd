"""The one bridge between the screen and the store thread.

Everything that touches the store, a file, a key or the road is handed to :meth:`Ops.run`; the answer comes back on the GUI
thread. No other part of ``ui`` knows that there are threads.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from jourdesk.domain.problems import Problem
from jourdesk.usecases.ports import Changes

T = TypeVar("T")

log = logging.getLogger(__name__)


class _Answer:
    """What came back from the store thread, with those who wait for it."""

    __slots__ = ("failed", "future", "owner", "then")

    def __init__(
        self,
        owner: QObject,
        then: Callable[[object], None],
        failed: Callable[[Problem], object] | None,
    ) -> None:
        self.owner = owner
        self.then = then
        self.failed = failed
        self.future: Future[Any] | None = None


class Ops(QObject):
    """Runs work on the store thread and brings the answers home."""

    changed = Signal(object)  # Changes: a set of flags that tells which screens should look again
    failed = Signal(object)  # Problem: nobody else takes it; one calm line for the person
    _came = Signal(object)  # _Answer: emitted on the store thread, received on the GUI thread

    def __init__(self, executor: Executor, parent: QObject | None = None, *, beside: Executor | None = None) -> None:
        """Make the bridge.

        Args:
            executor: The store thread, a ``ThreadPoolExecutor(1)``; its owner shuts it down.
            parent: The object that it ends with.
            beside: A thread for the one piece of work that must not stand in the way of typing: the check of a large store.
        """
        super().__init__(parent)
        self._executor, self._beside = executor, beside or executor
        self._waiting: set[_Answer] = set()
        self._closed = False
        # Queued: the signal is emitted by the store thread, and the answer must be taken where the widgets live.
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """True while some work has not been answered."""
        return bool(self._waiting)

    @property
    def closed(self) -> bool:
        """True once no more work is taken; long work that asks can then end early. Any thread may ask."""
        return self._closed

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        owner: QObject,
        failed: Callable[[Problem], object] | None = None,
        beside: bool = False,
    ) -> None:
        """Do work on the store thread, in the order asked for, and hand the answer to ``then`` on the GUI thread.

        If the work returns Changes, or a tuple that ends with Changes, ``changed`` tells about them after ``then``.

        Args:
            work: What to do; it must not touch a widget.
            then: Takes the answer; may be left out for work whose only answer is Changes.
            owner: Who asked. When it is gone, the answer is dropped (the changes are told all the same).
            failed: Takes a problem; without it, ``failed`` of the bridge does.
            beside: Do it on the thread beside; such work touches nothing that the store thread holds.
        """
        if not self._closed:
            future = (self._beside if beside else self._executor).submit(work)
            self.follow(future, then, owner=owner, failed=failed)

    def follow(
        self,
        future: Future[T],
        then: Callable[[T], object] | None = None,
        *,
        owner: QObject,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        """Bring the answer of work that another thread does, such as the road's, home as :meth:`run` does.

        Args:
            future: The work.
            then: Takes the answer.
            owner: Who asked. When it is gone, the answer is dropped (the changes are told all the same).
            failed: Takes a problem; without it, ``failed`` of the bridge does.
        """
        if self._closed:
            return
        answer = _Answer(owner, _taking(then), failed)
        self._waiting.add(answer)
        answer.future = future
        future.add_done_callback(lambda _done: self._home(answer))

    def close(self) -> None:
        """Take no more work, wait until all that was handed in is done, and drop the answers.

        Nothing is cancelled: the last thing handed in is what somebody was typing.
        """
        self._closed = True
        for answer in list(self._waiting):
            if answer.future is not None:
                answer.future.exception()
        self._waiting.clear()

    def _home(self, answer: _Answer) -> None:
        if shiboken6.isValid(self):
            self._came.emit(answer)

    def _take(self, answer: _Answer) -> None:
        if answer not in self._waiting or answer.future is None or answer.future.cancelled():
            return
        self._waiting.discard(answer)
        problem = answer.future.exception()
        if problem is not None:
            self._tell_failure(answer, problem)
            return
        result = answer.future.result()
        if shiboken6.isValid(answer.owner):
            answer.then(result)
        changes = changes_in(result)
        if changes is not None:
            self.changed.emit(changes)

    def _tell_failure(self, answer: _Answer, error: BaseException) -> None:
        if not isinstance(error, Problem):
            report_bug(error)
            error = Problem("bug", kind=type(error).__name__)
            self.failed.emit(error)
        elif not shiboken6.isValid(answer.owner):
            self.failed.emit(error)
        elif answer.failed is not None:
            answer.failed(error)
        else:
            self.failed.emit(error)


def _taking(then: Callable[[T], object] | None) -> Callable[[object], None]:
    def take(result: object) -> None:
        if then is not None:
            then(result)  # type: ignore[arg-type]  # run() ties the two types together

    return take


def changes_in(result: object) -> Changes | None:
    """Find the changes in an answer: the answer itself, or the last of a tuple; none if nothing changed."""
    last = result[-1] if isinstance(result, tuple) and result else result
    return last if isinstance(last, Changes) and last else None


def report_bug(error: BaseException) -> None:
    """Log where a bug is, without its message and without any value: those may hold what a person wrote."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("bug %s at %s", type(error).__name__, " > ".join(places))
