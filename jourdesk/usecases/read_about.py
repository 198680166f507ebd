"""Read what the program has to say of itself and of those whose work it builds on."""

from __future__ import annotations

from importlib.resources import files


def read_attribution() -> str:
    """Return the acknowledgements that the licences of data, typefaces and libraries ask for, one a line."""
    return (files("jourdesk.resources") / "data" / "attribution.txt").read_text(encoding="utf-8")
