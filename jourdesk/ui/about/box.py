"""Om Jourdesk: version, what it is, and whose work it builds on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jourdesk.ui.about.sheet import Sheet
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label, Rule


class AboutBox(Sheet):
    """Says what the program is. It holds no personal data."""

    def __init__(self, version: str, attribution: str, parent: QWidget | None = None) -> None:
        """Make the box.

        Args:
            version: The program's version.
            attribution: The acknowledgements, one a line (see ``usecases.read_about``).
            parent: The window it lies over.
        """
        super().__init__(self.tr("About Jourdesk"), parent)
        self.body.addWidget(Label(self.tr("Version {number}").format(number=version), Role.STRONG))
        for text in (
            self.tr(
                "An encrypted desk for a socialjour that several municipalities share. It works without a network."
            ),
            self.tr("The program proposes with reasons and sources. You decide."),
            self.tr("The law was read on the day that stands beside each provision. It is no legal advice."),
        ):
            self.body.addWidget(Label(text, Role.BODY, wrap=True))
        self.body.addWidget(Rule())
        self.body.addWidget(Label(self.tr("Built on the work of others"), Role.GROUP, "text2"))
        for line in attribution.splitlines():
            if line.strip():
                self.body.addWidget(Label(line.strip(), Role.SMALL, "text2", wrap=True))
        self.body.addStretch(1)
