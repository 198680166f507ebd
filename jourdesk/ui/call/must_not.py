"""The band at the top of a call in which somebody must not be told."""

from __future__ import annotations

from jourdesk.domain.disclosure import must_not
from jourdesk.domain.page import CallPage
from jourdesk.ui.widgets.strips import Band, Urgency


class MustNotBand(Band):
    """*Får inte veta*: stays as long as it holds and cannot be put away."""

    def show_page(self, page: CallPage) -> None:
        """Show who must not be told, or nothing."""
        barred = must_not(page.call)
        if not barred:
            self.quiet()
            return
        said = "; ".join(", ".join(part for part in (one.party, one.what, one.ground) if part) for one in barred)
        self.say(Urgency.LATE, self.tr("Must not be told: %1").replace("%1", said))
