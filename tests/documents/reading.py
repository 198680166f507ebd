"""Open a finished file again and read what stands in it, with nothing but a PDF parser."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def page_count(pdf: bytes) -> int:
    with opened(pdf) as file:
        return len(file.pages)


def text(pdf: bytes) -> str:
    """All text of all pages in the order it is drawn, without spaces and hyphenation, as a search would see it."""
    with opened(pdf) as file:
        return squeezed("".join(_page_text(page) for page in file.pages))


def squeezed(string: str) -> str:
    """Leave out what line breaking changes: white space, soft hyphens, zero-width breaks."""
    return re.sub("[\\s\u00ad\u200b]", "", string)


def structure(pdf: bytes) -> list[str]:
    """The tags of the structure tree, in order."""
    with opened(pdf) as file:
        return list(_tags(file.Root.StructTreeRoot))


def artifact_text(pdf: bytes) -> str:
    """What is drawn but passed by when the page is read aloud."""
    with opened(pdf) as file:
        return squeezed("".join(_page_text(page, artifacts=True) for page in file.pages))


def _tags(node: Any) -> Iterator[str]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        yield str(node.S).lstrip("/")
    kids: Any = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from _tags(kid)


def _page_text(page: pikepdf.Page, *, artifacts: bool = False) -> str:
    maps = {str(name): _unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: list[str] = []
    current: dict[int, str] = {}
    marks: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            marks.append(str(operands[0]) == "/Artifact")
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            current = maps[str(operands[0])]
        elif operator in ("Tj", "TJ") and (any(marks) or not artifacts):
            pieces = operands[0] if operator == "TJ" else [operands[0]]
            found += [_decoded(bytes(piece), current) for piece in pieces if isinstance(piece, pikepdf.String)]
    return "".join(found)


def _decoded(codes: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(int.from_bytes(codes[at : at + 2]), "") for at in range(0, len(codes), 2))


def _unicode(font: Any) -> dict[int, str]:
    table: dict[int, str] = {}
    for line in font.ToUnicode.read_bytes().splitlines():
        values = _HEX.findall(line)
        if len(values) == 2 and len(values[0]) == 4:
            table[int(values[0], 16)] = bytes.fromhex(values[1].decode()).decode("utf-16-be")
    return table
