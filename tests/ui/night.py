"""A part of the invented night, played into a real encrypted store that lives on its own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.domain.fact import Author
from jourdesk.ui.ops import Ops
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import PlayedNight, play_night
from jourdesk.usecases.ports import Desk
from jourdesk.wire.night_toml import read_night

T = TypeVar("T")
AUTHOR = Author(by="Sara Wallin", typed_by="Sara Wallin", title="socialsekreterare", desk="A7")


@dataclass(slots=True)
class NightDesk:
    """The desk with its bridge; ``on_store`` does something on the store thread and waits for it."""

    demo: DemoDesk
    ops: Ops
    played: PlayedNight
    on_store: Callable[[Callable[[], object]], object]

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.demo.desk

    def read(self, work: Callable[[], T]) -> T:
        """Read something on the store thread."""
        found: T = self.on_store(work)  # type: ignore[assignment]  # the same value comes back
        return found


@contextmanager
def night_desk(folder: Path, contacts: tuple[str, ...], until: datetime) -> Iterator[NightDesk]:
    """Play some contacts of the night.

    Args:
        folder: An empty folder.
        contacts: Keys of contacts in the example night.
        until: The instant the night stands at, aware.
    """
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    whole = read_night(text, file="vasternorrland.toml")
    night = replace(whole, contacts=tuple(one for one in whole.contacts if one.key in contacts))
    with ThreadPoolExecutor(1) as executor, ExitStack() as stack:

        def opened() -> tuple[DemoDesk, PlayedNight]:
            demo = stack.enter_context(open_demo(folder, night.begins, author=AUTHOR))
            import_register(demo.desk, text=example_register())
            return demo, play_night(demo.desk, night, clock=demo.clock, until=until)

        demo, played = executor.submit(opened).result()
        ops = Ops(executor)
        try:
            yield NightDesk(demo, ops, played, lambda work: executor.submit(work).result())
        finally:
            ops.close()
            executor.submit(stack.close).result()
