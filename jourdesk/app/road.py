"""Ties the road: the open desk, the open vault's keys, the host's address; on which threads things run."""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from time import monotonic
from typing import Any, TypeVar

from jourdesk.app.desk_clerk import DeskClerk
from jourdesk.app.desk_seals import DeskSeals
from jourdesk.domain.directory import is_active
from jourdesk.domain.problems import Unavailable
from jourdesk.road.courier import Courier
from jourdesk.road.link import HttpLink, Signer
from jourdesk.store.sync import at_store, sync_unit
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.enrol_desk import ADDRESS, HOME, ROOT, Entrance
from jourdesk.usecases.fold_on import fold_on
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.sync_once import Trip, sync_once
from jourdesk.usecases.use_register import take_register
from jourdesk.vault import sealing
from jourdesk.vault.device import Device
from jourdesk.vault.directory import SignKey
from jourdesk.vault.slots import NORMAL, Work
from jourdesk.wire.invitation import InvitationText

T = TypeVar("T")
Run = Callable[[Callable[[], Any]], Any]


def directly(work: Callable[[], T]) -> T:
    """Run work on this very thread: a command has only one."""
    return work()


def on(executor: Executor) -> Run:
    """Run work on the thread of an executor and wait for its answer."""
    return lambda work: executor.submit(work).result()


class _Waiting:
    """A thread that waits for the host's answer while the trip's own thread seals; it is begun when a long trip first asks."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="answer")

    def __call__(self, work: Callable[[], T], /) -> Callable[[], T]:
        """Begin work; wait for it with what is given back."""
        return self._executor.submit(work).result

    def close(self) -> None:
        """Take nothing more; whoever began something has waited for it."""
        self._executor.shutdown(wait=False)


@dataclass(slots=True, kw_only=True)
class DeskRoad:
    """The road of an open desk; ``close`` hangs up. ``tell`` hears of every exchange of a trip, on the thread of the trip."""

    road: Road
    clerk: DeskClerk
    link: HttpLink
    waiting: _Waiting
    desk: Desk
    run: Run
    tell: Callable[[Trip], None] | None = None

    def trip(self) -> Trip:
        """Make a trip; a register that comes with it is in use from then on, also for what comes after it."""

        trip = sync_once(self.road, tell=self._told)
        while Changes.REGISTER in trip.changes and self.run(partial(fold_on, self.desk))[0]:
            pass  # the store's thread takes what else waits for it in between
        return trip

    def greet(self) -> bool:
        """Make one exchange, and tell whether the host lets this desk in; what is left goes with the next trip."""
        sync_once(self.road, tell=self._told, rounds=1)
        return self.road.directory is not None and is_active(self.road.directory, self.road.seals.desk)

    def _told(self, trip: Trip) -> None:
        if Changes.REGISTER in trip.latest:
            self.run(partial(take_register, self.desk))
        if self.tell is not None:
            self.tell(trip)

    def courier(self, executor: Executor) -> Courier:
        """Give a courier that makes this desk's trips on the road thread."""
        return Courier(self.trip, executor, now=self.desk.now, steady_s=monotonic, chance=random.random)

    def cut(self) -> None:
        """Break off a trip that is under way; from any thread."""
        self.link.cut()

    def close(self) -> None:
        """Hang up."""
        self.waiting.close()
        self.link.close()


def store_of(desk: Desk) -> EncryptedStore:
    """Give the encrypted store behind a desk's port."""
    if not isinstance(desk.store, EncryptedStore):
        raise TypeError("only a desk with an encrypted store has a road")
    return desk.store


def open_road(desk: Desk, device: Device, *, run: Run = directly, work: Work = NORMAL) -> DeskRoad:
    """Open the road of a desk that has a host.

    Args:
        desk: The open desk.
        device: The open vault's identity.
        run: Runs work on the store thread and waits for its answer.
        work: What a short code costs.

    Raises:
        Unavailable: ``road.none`` while the desk has no host.
    """
    address, root, home = run(partial(_settings, desk))
    if not address:
        raise Unavailable("road.none")
    seals = DeskSeals(device, desk.author.desk, random=secrets.token_bytes)
    signer = Signer(name=f"desk:{seals.desk}", sign=device.sign, root=bytes.fromhex(root))
    link = HttpLink(address, signer, now=desk.now, random=secrets.token_bytes)
    waiting = _Waiting()
    road = Road(
        at_store=at_store(store_of(desk), seals.desk, run),
        seals=seals,
        link=link,
        root=signer.root,
        unit=home,
        register=lambda: desk.register,
        now=desk.now,
        new_id=desk.new_id,
        beside=waiting,
        skew_ms=lambda: link.skew_ms,
        program=f"jourdesk {version('jourdesk')}",
    )
    clerk = DeskClerk(device, seals, work=work)
    return DeskRoad(road=road, clerk=clerk, link=link, waiting=waiting, desk=desk, run=run)


def has_road(desk: Desk) -> bool:
    """Tell whether a desk has a host; runs on the store thread."""
    return bool(_settings(desk)[0])


def entrance(desk: Desk, device: Device, *, run: Run = directly, work: Work = NORMAL) -> Entrance:
    """Give what enrolling this desk needs."""
    seals = DeskSeals(device, desk.author.desk, random=secrets.token_bytes)

    def link(text: InvitationText, name: str, sign: Callable[[bytes], bytes]) -> HttpLink:
        signer = Signer(name=name, sign=sign, root=text.root)
        return HttpLink(text.address, signer, now=desk.now, random=secrets.token_bytes)

    def as_invitation(text: InvitationText) -> AbstractContextManager[HttpLink]:
        return closing(link(text, f"invitation:{text.id}", SignKey(text.secret).sign))

    return Entrance(
        at_store=at_store(store_of(desk), seals.desk, run),
        clerk=DeskClerk(device, seals, work=work),
        verify=sealing.verify,
        as_invitation=as_invitation,
        desk=seals.desk,
        now=desk.now,
    )


def _settings(desk: Desk) -> tuple[str, str, str]:
    with sync_unit(store_of(desk), desk.author.desk) as unit:
        return unit.setting(ADDRESS), unit.setting(ROOT), unit.setting(HOME)
