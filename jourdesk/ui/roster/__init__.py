"""The roster: a month on one page, made and changed by keys or by dragging."""
