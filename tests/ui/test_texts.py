"""The Swedish of the screen is complete and belongs to the sources."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jourdesk import app
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.ui import i18n
from jourdesk.ui.texts import sentences
from jourdesk.ui.unlock.page import UnlockPage
from tools import texts

TS = texts.TS.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def fresh() -> tuple[str, bytes]:
    return texts.fresh()


def test_every_string_of_the_sources_has_its_swedish(fresh: tuple[str, bytes]) -> None:
    assert texts.lacking(fresh[0]) == []


def test_the_texts_are_those_of_the_sources(fresh: tuple[str, bytes]) -> None:
    assert fresh[0] == TS, "run python tools/texts.py"


def test_the_compiled_texts_are_those_of_the_file(fresh: tuple[str, bytes]) -> None:
    assert texts.QM.read_bytes() == fresh[1], "run python tools/texts.py"


def test_nothing_is_unfinished_or_vanished() -> None:
    kinds = {one.get("type") for one in ET.fromstring(TS).iter("translation")}
    assert kinds == {None}


def test_the_file_says_nothing_of_the_machine() -> None:
    assert "<location" not in TS
    assert not re.search(r"[\"> ]/\w+/\w+", TS)


@pytest.mark.parametrize("mark", ["!", "vänligen", "Vänligen", "ogiltig", "Ogiltig", "skickat", "Skickat"])
def test_the_screen_never_shouts_nor_promises(mark: str) -> None:
    swedish = [one.text or "" for one in ET.fromstring(TS).iter("translation")]
    # To say that something is *not* closed by sending is no promise.
    assert not [one for one in swedish if mark in one and "inte på att" not in one]


def test_placeholders_are_the_same_in_both_languages() -> None:
    for message in ET.fromstring(TS).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        for form in translation.findall("numerusform") or [translation]:
            pattern = r"%n|%\d|\{\w*\}"
            source, swedish = message.findtext("source", ""), form.text or ""
            assert sorted(re.findall(pattern, source)) == sorted(re.findall(pattern, swedish)), source


def test_the_window_speaks_swedish_whatever_the_system_speaks(desk_app: QApplication) -> None:
    page = UnlockPage()
    assert page.title.text() == "Lås upp"
    page.deleteLater()
    i18n.install(desk_app, "en")
    page = UnlockPage()
    assert page.title.text() == "Unlock"
    page.deleteLater()


def test_qts_own_texts_are_swedish(desk_app: QApplication) -> None:
    assert desk_app.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_new_strings_come_in_as_unfinished_and_swedish_finishes_them() -> None:
    raw = (
        '<TS version="2.1"><context><name>B</name><message><location filename="/x/y.py" line="3"/>'
        '<source>Keep</source><translation type="unfinished"></translation></message></context></TS>'
    )
    made = texts.normalised(raw)
    assert texts.lacking(made) == ["B: Keep"]
    assert "location" not in made
    done = texts.filled(made, {"Keep": "Spara"})
    assert texts.lacking(done) == []
    assert "unfinished" not in done


def test_every_text_is_asked_for_in_the_class_it_is_written_in() -> None:
    """The reader of sources files a text under the class that encloses it: asked of another object it stays English."""
    asked = re.compile(r"(?<![\w.])(?!self\b)\w+\.tr\(")
    sources = sorted((texts.ROOT / "jourdesk" / "ui").rglob("*.py"))
    found = [path.name for path in sources if asked.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_the_gate_reads_the_sentences_of_problems_before_a_screen_needs_one(tmp_path: Path) -> None:
    sentences.cache_clear()
    LocalGatekeeper(app.paths(str(tmp_path))).wake()
    assert sentences.cache_info().currsize == 1
