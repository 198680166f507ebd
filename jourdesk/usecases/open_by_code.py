"""Open a desk that has been too long without contact: its recovery code was given beside the passphrase."""

from __future__ import annotations

from jourdesk.domain.contact_limit import Standing
from jourdesk.domain.fact import Author
from jourdesk.usecases.contact_limit import note_code, record_opening
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.sign_in import NAME, ROLE, TITLE


def open_by_code(desk: Desk) -> Standing:
    """Let the desk be opened for 24 hours, and tell of it in the access log.

    It is told in the name of her whose shift goes on, as the gate does not ask for it again; else as soon as somebody has signed
    in. Before that no room is open.
    """
    with desk.unit() as unit:
        name, title, role = (unit.setting(key) for key in (NAME, TITLE, ROLE))
    author = Author(by=name, typed_by=name, title=title, desk=desk.author.desk) if role else desk.author
    with desk.store.unit(author) as unit:
        found = note_code(desk, unit)
        if role:
            record_opening(desk, unit)
    return found
