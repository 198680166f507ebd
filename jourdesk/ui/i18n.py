"""The language of the screen: source strings are English, Swedish is complete, Qt's own texts come with PySide6."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

Language = Literal["sv", "en"]

_state: dict[str, Language] = {"language": "sv"}
_kept: list[tuple[QTranslator, bytes]] = []


def language() -> Language:
    """The language that the screen has now."""
    return _state["language"]


def install(app: QCoreApplication, chosen: Language = "sv") -> None:
    """Give the program its language, whatever the system's locale is.

    Args:
        app: The application.
        chosen: ``"sv"`` (the default of the program) or ``"en"``.
    """
    remove(app)
    _state["language"] = chosen
    QLocale.setDefault(QLocale("sv_SE" if chosen == "sv" else "en_GB"))
    if chosen == "sv":
        of_qt = QTranslator()
        if of_qt.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(of_qt)
            _kept.append((of_qt, b""))
        own = QTranslator()
        # The bytes are kept: Qt reads the texts out of them as long as the translator lives.
        texts = files("jourdesk.resources").joinpath("i18n", "jourdesk_sv.qm").read_bytes()
        if own.load(texts):
            app.installTranslator(own)
            _kept.append((own, texts))


def remove(app: QCoreApplication) -> None:
    """Take the texts away again; the screen then speaks the source's English."""
    for translator, _ in _kept:
        app.removeTranslator(translator)
    _kept.clear()
    _state["language"] = "en"
