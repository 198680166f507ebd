"""The look in code: colours, type and measures of one theme, and the one style sheet made from them.

Colours are tokens; a widget never names a colour. What is painted by hand asks :func:`tokens_of`; what Qt paints gets its
colours from ``resources/styles/desk.qss``, where ``@text2`` stands for a token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, as ``#RRGGBB``."""

    rail: str
    ground: str
    surface: str
    raised: str
    field: str
    sel: str
    line: str
    cap: str
    edge: str
    text: str
    text2: str
    text3: str
    accent: str
    onaccent: str
    soon: str
    soonbg: str
    late: str
    latebg: str
    ok: str
    seal: str
    sealbg: str

    def colour(self, name: str) -> QColor:
        """Give one token as a colour that can be painted with."""
        return QColor(str(getattr(self, name)))


NIGHT = Tokens(
    rail="#0E1113",
    ground="#14181A",
    surface="#1B2023",
    raised="#242A2E",
    field="#242A2E",
    sel="#1D3840",
    line="#2D3438",
    cap="#3C454A",
    edge="#75818A",
    text="#E8EAE6",
    text2="#B4BCBF",
    text3="#98A2A7",
    accent="#86C9D8",
    onaccent="#0B1F25",
    soon="#EBBB63",
    soonbg="#332913",
    late="#F69A8B",
    latebg="#3A201C",
    ok="#A5CFAC",
    seal="#C3B3F0",
    sealbg="#2A2540",
)

DAY = Tokens(
    rail="#E9E6DF",
    ground="#F4F2ED",
    surface="#FFFFFF",
    raised="#F3F1EC",
    field="#FFFFFF",
    sel="#E0EEF1",
    line="#DFDBD2",
    cap="#CDC9C0",
    edge="#7D7A73",
    text="#1A1D1F",
    text2="#4A5156",
    text3="#5A636A",
    accent="#0A5C72",
    onaccent="#FFFFFF",
    soon="#7F4C00",
    soonbg="#FBF0DA",
    late="#A3231A",
    latebg="#FBE6E2",
    ok="#27673A",
    seal="#5A3E9E",
    sealbg="#ECE7F8",
)


class Role(Enum):
    """The scale of type: pixels and weight."""

    SMALL = (12, 400)
    LABEL = (12, 500)
    GROUP = (12, 600)
    BODY = (14, 400)
    ROW = (14, 500)
    STRONG = (14, 600)
    CARD = (15, 600)
    PAGE = (20, 600)
    DATE = (28, 600)
    AGE = (32, 600)


CARD_RADIUS = 8
BOX_RADIUS = 6
CAP_RADIUS = 4
FIELD_HEIGHT = 34
ROW_HEIGHT = 50
RAIL_WIDTH, RAIL_NARROW = 88, 52
LIST_WIDTH, LIST_WIDE = 252, 344
PAGE_WIDTH = 720
PANEL_WIDTH, PANEL_WIDE = 256, 348
TABS_HEIGHT, STATUS_HEIGHT, BAND_HEIGHT = 42, 30, 34
FADE_MS = 120

_FAMILY = "Inter"
_PROPERTY = "jourdeskTheme"
_current: dict[str, Tokens] = {"app": NIGHT, "night": NIGHT, "day": DAY}


def font(role: Role, *, code: bool = False) -> QFont:
    """Make the font of a role.

    Args:
        role: Its place in the scale.
        code: True for personal numbers, case numbers and codes, where l, I, 1 and O, 0 must be told apart.
    """
    pixels, weight = role.value
    made = QFont(_FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("tnum", "zero", "ss02") if code else ("tnum",):
        made.setFeature(QFont.Tag(feature), 1)
    return made


@cache
def load_fonts() -> tuple[str, ...]:
    """Load every font file that is carried with the program, and name the families that were found."""
    families: set[str] = set()
    for entry in files("jourdesk.resources").joinpath("fonts").iterdir():
        if entry.name.endswith((".otf", ".ttf")):
            number = QFontDatabase.addApplicationFontFromData(QByteArray(entry.read_bytes()))
            families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def style_sheet(tokens: Tokens) -> str:
    """Fill the style sheet's ``@name`` places with one theme's colours.

    Raises:
        KeyError: If the sheet names a token that does not exist.
    """
    sheet = files("jourdesk.resources").joinpath("styles", "desk.qss").read_text(encoding="utf-8")
    names = {one.name: str(getattr(tokens, one.name)) for one in fields(tokens)}
    return re.sub(r"@([a-z][a-z0-9]*)", lambda found: names[found.group(1)], sheet)


def palette(tokens: Tokens) -> QPalette:
    """Make the palette for what the style sheet leaves to Fusion."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: "ground",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "raised",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "late",
        role.Highlight: "accent",
        role.HighlightedText: "onaccent",
        role.PlaceholderText: "text3",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Accent: "accent",
    }
    for where, token in pairs.items():
        made.setColor(where, tokens.colour(token))
    return made


def contrast_tokens(system: QPalette) -> Tokens:
    """Translate the palette of the system's contrast theme: its colours replace ours, shapes stay."""

    def of(role: QPalette.ColorRole) -> str:
        return system.color(role).name().upper()

    role = QPalette.ColorRole
    ground, text, base = of(role.Window), of(role.WindowText), of(role.Base)
    mark, onmark = of(role.Highlight), of(role.HighlightedText)
    planes = dict.fromkeys(("rail", "ground", "raised", "sel", "soonbg", "latebg", "sealbg"), ground)
    inks = dict.fromkeys(("text", "text2", "text3", "soon", "late", "ok", "seal", "line", "cap", "edge"), text)
    return Tokens(surface=base, field=base, accent=mark, onaccent=onmark, **planes, **inks)


def contrast_wanted() -> bool:
    """Tell if the system asks for more contrast."""
    # The hints are held by name: PySide lets the inner object go with the outer one.
    hints = QGuiApplication.styleHints()
    wish = hints.accessibility()
    return bool(wish.contrastPreference() == Qt.ContrastPreference.HighContrast)


def start(app: QApplication, name: str = "night") -> None:
    """Dress the whole program: Fusion, our fonts, one theme ("night" or "day"), or the system's contrast theme."""
    system = QGuiApplication.palette()
    load_fonts()
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font(Role.BODY))
    use(app, name, contrast_tokens(system) if contrast_wanted() else None)


def use(target: QApplication | QWidget, name: str, tokens: Tokens | None = None) -> None:
    """Change the theme of the program, or of one window, without touching any measure.

    Args:
        target: The application, or a widget and all within it.
        name: ``"night"`` or ``"day"``.
        tokens: Colours that replace the theme's own (the system's contrast theme).
    """
    chosen = tokens or _current[name]
    if isinstance(target, QApplication):
        _current["app"] = chosen
    else:
        target.setProperty(_PROPERTY, name)
    target.setPalette(palette(chosen))
    target.setStyleSheet(style_sheet(chosen))


def tokens_of(widget: QObject | None) -> Tokens:
    """Find the colours that hold where a widget stands: its nearest themed ancestor's, or the program's."""
    while widget is not None:
        name = widget.property(_PROPERTY)
        if name:
            return _current[str(name)]
        widget = widget.parent()
    return _current["app"]


def restate(widget: QWidget, **states: object) -> None:
    """Set properties that the style sheet looks at, and let the sheet look again if one of them changed."""
    changed = [name for name, value in states.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, states[name])
    # One that has not been dressed yet is dressed when it is shown; dressing it twice is what takes time.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
