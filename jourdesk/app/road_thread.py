"""The road thread of an open desk: takes work until it is ended, and lets nothing of it reach a store that is being closed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from jourdesk.domain.problems import Unavailable

T = TypeVar("T")


class RoadThread:
    """One thread beside the store's. Every verb but :meth:`at_store` and :meth:`finish` returns at once."""

    def __init__(self, store: Executor, lost: Callable[[BaseException], None]) -> None:
        """Make it.

        Args:
            store: The store thread.
            lost: Hears of what ended a piece of work that nobody waits for; called on the road thread.
        """
        self._store, self._lost = store, lost
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="road")
        self.is_shut = False

    def hand(self, work: Callable[[], Any]) -> Future[Any] | None:
        """Hand over work that nobody waits for; nothing is taken after the end."""

        def inside() -> Any:
            return None if self.is_shut else work()

        if self.is_shut:
            return None
        with suppress(RuntimeError):  # it was ended between the look and the submission
            done = self.executor.submit(inside)
            done.add_done_callback(self._look_at)
            return done
        return None

    def answer(self, work: Callable[[], T]) -> Future[T]:
        """Do work that somebody waits for; after the end its answer is ``vault.locked``."""

        def inside() -> T:
            if self.is_shut:
                raise Unavailable("vault.locked")
            return work()

        try:
            return self.executor.submit(inside)
        except RuntimeError:  # it was ended a moment ago
            gone: Future[T] = Future()
            gone.set_exception(Unavailable("vault.locked"))
            return gone

    def at_store(self, work: Callable[[], Any]) -> Any:
        """Run work on the store thread and wait for its answer; on the road thread only.

        Raises:
            Unavailable: ``vault.locked`` when the desk has been locked meanwhile.
        """

        def inside() -> Any:
            if self.is_shut:
                raise Unavailable("vault.locked")
            return work()

        if self.is_shut:
            raise Unavailable("vault.locked")
        return self._store.submit(inside).result()

    def end(self, *, cut: Callable[[], None], close: Callable[[], None]) -> None:
        """Take nothing more, and let nothing reach the store from now on; a second time does nothing.

        Args:
            cut: Breaks off what is under way; run on the store thread, before whatever is handed to that afterwards.
            close: The last work of the road thread.
        """
        if self.is_shut:
            return
        self.is_shut = True
        self._store.submit(cut)
        self.executor.submit(close)
        self.executor.shutdown(wait=False)

    def finish(self) -> None:
        """Wait until it is done; after :meth:`end`."""
        self.executor.shutdown(wait=True)

    def _look_at(self, done: Future[Any]) -> None:
        error = None if done.cancelled() else done.exception()
        # Once it is shut, whatever was under way is refused in one way or another, and there is nobody left to tell.
        if error is not None and not self.is_shut:
            self._lost(error)
