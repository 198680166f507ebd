"""The look's numbers, computed from the tokens: contrast of text and of signs, on every plane, in both themes."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import jourdesk.ui
from jourdesk.ui import theme
from jourdesk.ui.theme import DAY, NIGHT, Role, Tokens

PLANES = ("rail", "ground", "surface", "raised", "field", "sel")
TEXTS = ("text", "text2", "text3", "accent", "soon", "late", "ok", "seal")
SIGNS = ("edge", "accent", "soon", "late", "ok", "seal", "text2", "text3")
PAIRS = (("onaccent", "accent"), ("soon", "soonbg"), ("late", "latebg"), ("seal", "sealbg"), ("text", "soonbg"))


def _light(colour: str) -> float:
    made = QColor(colour)

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(made.redF()) + 0.7152 * part(made.greenF()) + 0.0722 * part(made.blueF())


def contrast(one: str, other: str) -> float:
    """Compute the ratio of WCAG 2.1."""
    upper, lower = sorted((_light(one), _light(other)), reverse=True)
    return (upper + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("tokens", [NIGHT, DAY], ids=["night", "day"])
@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_plane(tokens: Tokens, plane: str, text: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, plane)) >= 4.5


@pytest.mark.parametrize("tokens", [NIGHT, DAY], ids=["night", "day"])
@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("sign", SIGNS)
def test_signs_and_borders_can_be_seen_on_every_plane(tokens: Tokens, plane: str, sign: str) -> None:
    assert contrast(getattr(tokens, sign), getattr(tokens, plane)) >= 3


@pytest.mark.parametrize("tokens", [NIGHT, DAY], ids=["night", "day"])
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_what_stands_on_a_colour_can_be_read(tokens: Tokens, ink: str, paper: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 4.5


@pytest.mark.parametrize("tokens", [NIGHT, DAY], ids=["night", "day"])
def test_acts_and_explanations_can_be_read_on_a_band(tokens: Tokens) -> None:
    for paper in (tokens.soonbg, tokens.latebg, tokens.sealbg, tokens.raised):
        for ink in (tokens.accent, tokens.text, tokens.text2):
            assert contrast(ink, paper) >= 4.5


def test_every_colour_of_the_sheet_is_a_token() -> None:
    sheet = theme.style_sheet(NIGHT)
    assert "@" not in sheet
    named = {str(getattr(NIGHT, one.name)) for one in fields(NIGHT)}
    assert set(re.findall(r"#[0-9A-F]{6}\b", sheet)) <= named


def test_the_sheet_says_nothing_about_fonts() -> None:
    assert "font" not in theme.style_sheet(NIGHT).lower().replace("fonts are set in code", "")


def test_both_themes_have_the_same_measures() -> None:
    night, day = (re.sub(r"#[0-9A-F]{6}", "", theme.style_sheet(one)) for one in (NIGHT, DAY))
    assert night == day


@pytest.mark.usefixtures("desk_app")
def test_the_carried_font_is_used_in_every_role() -> None:
    for role in Role:
        info = QFontInfo(theme.font(role))
        assert (info.family(), info.pixelSize()) == ("Inter", role.value[0])


@pytest.mark.usefixtures("desk_app")
def test_figures_are_tabular() -> None:
    metrics = QFontMetricsF(theme.font(Role.BODY))
    assert metrics.horizontalAdvance("11.11") == metrics.horizontalAdvance("00.00")


def test_the_systems_contrast_theme_replaces_every_colour() -> None:
    system = QPalette()
    for role, colour in ((QPalette.ColorRole.Window, "#000000"), (QPalette.ColorRole.WindowText, "#FFFF00")):
        system.setColor(role, QColor(colour))
    made = theme.contrast_tokens(system)
    assert (made.ground, made.text, made.late, made.edge) == ("#000000", "#FFFF00", "#FFFF00", "#FFFF00")


def test_a_widget_finds_the_theme_of_its_nearest_ancestor(desk_app: QApplication) -> None:
    outer, inner = QWidget(), QWidget()
    inner.setParent(outer)
    assert theme.tokens_of(inner) is NIGHT
    theme.use(outer, "day")
    assert theme.tokens_of(inner) is DAY
    outer.deleteLater()


SOURCES = sorted(Path(next(iter(jourdesk.ui.__path__))).rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_widget_names_a_colour_or_carries_a_style(path: Path) -> None:
    if path.name == "theme.py":
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"setStyleSheet|#[0-9A-Fa-f]{6}\b|\bQFont\(|setItalic|AllUppercase", text)
