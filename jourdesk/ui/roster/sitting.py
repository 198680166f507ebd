"""What the parts of the roster page share while a desk is open."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.ui.ops import Ops
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.planning import Leaf
from jourdesk.usecases.ports import Desk


@dataclass(slots=True)
class Sitting:
    """The page, the desk (only used on the store thread), the bridge to it, and which month of whose roster is open."""

    page: RosterPage
    desk: Desk
    ops: Ops
    leaf: Leaf
