"""Pictures of screens: ``python tools/shots.py [NAME…] [--scale 2] [--size 1366x768]`` writes them to ``shots/``.

Each named screen is made in both themes on Qt's offscreen platform with the program's own fonts.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from jourdesk.ui import i18n, theme
from tools import screens

OUT = Path(__file__).resolve().parent.parent / "shots"


def main() -> int:
    """Make the pictures that were asked for, all if none was named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(screens.SCREENS)}")
    parser.add_argument("--scale", default="1", help="2 for 200 %%")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--out", default=str(OUT))
    chosen = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    app = QApplication(["jourdesk"])
    theme.start(app)
    i18n.install(app, "sv")
    width, height = (int(part) for part in chosen.size.split("x"))
    out = Path(chosen.out)
    out.mkdir(exist_ok=True)
    for name in chosen.names or screens.SCREENS:
        for theme_name in ("night", "day"):
            ending = "" if chosen.scale == "1" else f"-{chosen.scale}"
            target = out / f"{name}-{theme_name}{ending}.png"
            theme.use(app, theme_name)
            _take(app, screens.SCREENS[name], (width, height), target)
            print(target.name)
    return 0


def _take(app: QApplication, make: screens.Maker, size: tuple[int, int], target: Path) -> None:
    widget, ready = make()
    widget.resize(*size)
    widget.show()
    widget.activateWindow()
    ready()

    def grab() -> None:
        _picture(widget).save(str(target))
        widget.close()
        app.quit()

    QTimer.singleShot(250, grab)
    app.exec()
    widget.deleteLater()


def _picture(widget: QWidget) -> QPixmap:
    """Take a picture; a page with several ``cursors`` is pictured with the cursor in each of them."""
    whole = widget.grab()
    for one in getattr(widget, "cursors", ()):
        one.setFocus()
        box = QRect(one.mapTo(widget, QPoint(0, 0)), one.size())
        with QPainter(whole) as painter:
            painter.drawPixmap(box.topLeft(), widget.grab(box))
    return whole


if __name__ == "__main__":
    sys.exit(main())
