"""A package for a case system as one file: a zip of a BagIt bag (RFC 8493), so that any program can see that it is whole."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

from jourdesk.documents.files import keep_file, named
from jourdesk.domain.papers.package import Package
from jourdesk.domain.papers.words import local

_WORD = "overlamning"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip, which else would tell when it was written and differ each time."""
_MODE = 0o100600 << 16
_UNIX = 3


def bag_name(package: Package) -> str:
    """Name the folder in the zip, and the file without its ending; without any person (see ``files.file_name``)."""
    return named(_WORD, package.municipality_code, package.made, package.reference)


def bag(package: Package) -> bytes:
    """Lay a package out as a zip with one folder.

    Args:
        package: What goes into it.

    Returns:
        The same bytes for the same package: files are stored as they are, with one fixed time, in one fixed order.

    Source:
        RFC 8493 (BagIt 1.0); a bag of the invented night was found valid by ``bagit`` 1.9.0 on 2026-11-22.
    """
    payload = {f"data/{file.name}": file.content for file in package.files}
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": _info(package),
        "manifest-sha256.txt": _manifest(payload),
    }
    whole = tags | {"tagmanifest-sha256.txt": _manifest(tags)} | payload
    folder, written = bag_name(package), io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in whole.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}", _LONG_AGO)
            entry.create_system, entry.external_attr = _UNIX, _MODE
            archive.writestr(entry, content)
    return written.getvalue()


def write_bag(package: Package, folder: Path) -> Path:
    """Put a package into a folder as one file, whole or not at all; an earlier file is never written over.

    Returns:
        Where it lies.

    Raises:
        Unavailable: ``documents.full`` or ``documents.folder``.
    """
    return keep_file(f"{bag_name(package)}.zip", bag(package), folder)


def _manifest(files: dict[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()


def _info(package: Package) -> bytes:
    """Say where it comes from and how much it is, and nothing of anybody."""
    octets = sum(len(file.content) for file in package.files)
    lines = (
        ("Source-Organization", " ".join(package.sender.split())),
        ("External-Identifier", bag_name(package)),
        ("Bagging-Date", f"{local(package.made):%Y-%m-%d}"),
        ("Bag-Software-Agent", "Jourdesk"),
        ("Payload-Oxum", f"{octets}.{len(package.files)}"),
    )
    return "".join(f"{label}: {value}\n" for label, value in lines if value).encode()
