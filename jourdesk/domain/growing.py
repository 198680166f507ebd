"""A mapping of which every version stays as it was, while the next is made in the time that one change takes.

A directory of ten thousand desks has thirty thousand entries. To copy all desks for each of them would take longer the more there
are; here versions share their rows, and each sees those that were written before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class _Rows(Generic[Key, Value]):
    """What versions share: for each key the versions in which it was written, and what was written then."""

    __slots__ = ("lock", "newest", "written")

    def __init__(self) -> None:
        self.written: dict[Key, tuple[list[int], list[Value]]] = {}
        self.newest = 0
        self.lock = Lock()


class Growing(Mapping[Key, Value]):
    """A mapping in the order in which its keys were first written. Nothing is ever taken out of it."""

    __slots__ = ("_rows", "_size", "_version")

    def __init__(self) -> None:
        """Begin empty."""
        self._rows: _Rows[Key, Value] = _Rows()
        self._version = 0
        self._size = 0

    def having(self, key: Key, value: Value) -> Growing[Key, Value]:
        """Give the next version, in which a key has a value. Threads may make and read versions at the same time.

        Whoever goes on from a version that is not the newest gets rows of its own: that costs a copy, once.
        """
        rows = self._rows
        with rows.lock:
            if rows.newest == self._version:
                return self._with(rows, key, value)
        own: _Rows[Key, Value] = _Rows()
        for name, held in self.items():
            own.written[name] = ([0], [held])
        own.newest = self._version
        return self._with(own, key, value)

    def _with(self, rows: _Rows[Key, Value], key: Key, value: Value) -> Growing[Key, Value]:
        later: Growing[Key, Value] = Growing()
        later._rows = rows
        later._version = rows.newest + 1
        later._size = self._size + (key not in self)
        versions, values = rows.written.setdefault(key, ([], []))
        # The value first: a version is only looked up once it is known.
        values.append(value)
        versions.append(later._version)
        rows.newest = later._version
        return later

    def __getitem__(self, key: Key) -> Value:
        """Give the value of a key as this version knows it."""
        versions, values = self._rows.written[key]
        place = bisect_right(versions, self._version)
        if place == 0:
            raise KeyError(key)
        return values[place - 1]

    def __iter__(self) -> Iterator[Key]:
        """Name the keys, in the order in which they were first written."""
        for key in tuple(self._rows.written):
            if key in self:
                yield key

    def __len__(self) -> int:
        """Count the keys."""
        return self._size
