"""The way to the host as the pages need it: work on the road thread, its answer on the screen's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from jourdesk.app.errands import Errands
from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.usecases.enrol_desk import Enrolled
from jourdesk.usecases.ports_enrol import Clerk
from jourdesk.usecases.ports_road import Road

T = TypeVar("T")


class RoadOffice:
    """See ``ui.desks.presenter.Office`` for each verb."""

    def __init__(self, errands: Errands, ops: Ops, *, has_road: Callable[[], bool]) -> None:
        """Tie the road of an open desk to the bridge that brings answers home."""
        self._errands, self._ops, self._has_road = errands, ops, has_road

    def has_road(self) -> bool:
        """Tell whether this desk has a host."""
        return self._has_road()

    def ask(
        self,
        work: Callable[[Road, Clerk], T],
        then: Callable[[T], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Do work on the road thread, between two trips."""
        self._ops.follow(self._errands.ask(lambda way: work(way.road, way.clerk)), then, owner=owner, failed=failed)

    def join(
        self,
        text: str,
        label: str,
        then: Callable[[Enrolled], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Use an invitation; from then on there is a road."""
        self._ops.follow(self._errands.join(text, label), then, owner=owner, failed=failed)
