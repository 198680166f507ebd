"""Read the law that is shipped with the program."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

from jourdesk.domain.law import Catalogue
from jourdesk.wire.law_toml import read_law


def shipped_law() -> Mapping[str, str]:
    """Give the text of every law file of the program, by file name, in the order of the names."""
    folder = files("jourdesk.resources") / "law"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def read_catalogue(more: Iterable[tuple[str, str]] = ()) -> Catalogue:
    """Read the law into a catalogue.

    Args:
        more: Further files (name and text), such as an act that starts next year.

    Raises:
        Refused: If a file is not as it should be; the problem names file, table and key.
    """
    return read_law({**shipped_law(), **dict(more)})
