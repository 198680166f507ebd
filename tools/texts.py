"""The texts of the screen: ``python tools/texts.py`` brings ``jourdesk_sv.ts`` up to the sources and compiles the ``.qm``.

New strings come in as unfinished; write their Swedish into ``<translation>`` and run it again, or hand over a TOML file of
``"English" = "Svenska"`` lines with ``--words``. ``--check`` changes nothing and exits with 1 if the file is behind the
sources or something is untranslated.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "jourdesk_sv.ts"
QM = TS.with_suffix(".qm")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_LIBEXEC = Path(PySide6.__file__).parent


def update(ts: Path) -> None:
    """Read the strings of all sources into a ``.ts`` file, keeping what is translated."""
    sources = sorted(str(one) for one in (ROOT / "jourdesk" / "ui").rglob("*.py"))
    _run("lupdate", "-locations", "none", "-no-obsolete", "-source-language", "en_GB", *sources, "-ts", str(ts))
    ts.write_text(normalised(ts.read_text(encoding="utf-8")), encoding="utf-8")


def normalised(text: str) -> str:
    """Write a ``.ts`` file so that it says nothing of the machine and changes only when a text does.

    Contexts and messages are sorted, locations left out; a message whose Swedish is written is finished.
    """
    root = ET.fromstring(text)
    root.set("language", "sv_SE")
    root.set("sourcelanguage", "en_GB")
    contexts = sorted(root.findall("context"), key=lambda one: one.findtext("name", ""))
    for context in root.findall("context"):
        root.remove(context)
    for context in contexts:
        messages = sorted(context.findall("message"), key=lambda one: one.findtext("source", ""))
        for message in context.findall("message"):
            context.remove(message)
        for message in messages:
            _finish(message)
            context.append(message)
        root.append(context)
    ET.indent(root, "    ")
    return _HEAD + ET.tostring(root, encoding="unicode") + "\n"


def filled(text: str, words: dict[str, str]) -> str:
    """Write Swedish for strings that have none; both plural forms get the same words, which the file can tell apart later."""
    root = ET.fromstring(text)
    for message in root.iter("message"):
        swedish = words.get(message.findtext("source", ""))
        translation = message.find("translation")
        if swedish is None or translation is None or _written(message):
            continue
        for form in translation.findall("numerusform") or [translation]:
            form.text = swedish
    return normalised(ET.tostring(root, encoding="unicode"))


def lacking(text: str) -> list[str]:
    """Name the strings that have no Swedish, with their context."""
    found = []
    for context in ET.fromstring(text).iter("context"):
        name = context.findtext("name", "")
        for message in context.findall("message"):
            if not _written(message):
                found.append(f"{name}: {message.findtext('source', '')}")
    return found


def release(ts: Path, qm: Path) -> None:
    """Compile a ``.ts`` file into what Qt loads."""
    _run("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def fresh(words: dict[str, str] | None = None) -> tuple[str, bytes]:
    """Make the ``.ts`` and the ``.qm`` as they should be, beside the committed ones."""
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder) / TS.name, Path(folder) / QM.name
        if TS.exists():
            ts.write_bytes(TS.read_bytes())
        update(ts)
        ts.write_text(filled(ts.read_text(encoding="utf-8"), words or {}), encoding="utf-8")
        release(ts, qm)
        return ts.read_text(encoding="utf-8"), qm.read_bytes()


def _written(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None:
        return False
    forms = translation.findall("numerusform")
    return all((one.text or "").strip() for one in forms or [translation])


def _finish(message: ET.Element) -> None:
    for location in message.findall("location"):
        message.remove(location)
    translation = message.find("translation")
    if translation is not None:
        translation.attrib.pop("type", None)
        if not _written(message):
            translation.set("type", "unfinished")


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of PySide6; its own programs lie beside the package, whatever the PATH says."""
    found = next((one for one in (_LIBEXEC / tool, _LIBEXEC / "Qt" / "libexec" / tool) if one.exists()), None)
    if found is None:
        raise SystemExit(f"{tool} is missing in PySide6")
    done = subprocess.run([str(found), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stderr.strip()}")


def main() -> int:
    """Update, compile, and tell what has no Swedish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--words", type=Path, help="a TOML file of English = Swedish")
    chosen = parser.parse_args()
    words = tomllib.loads(chosen.words.read_text(encoding="utf-8")) if chosen.words else {}
    text, compiled = fresh(words)
    missing = lacking(text)
    behind = not TS.exists() or TS.read_text(encoding="utf-8") != text or QM.read_bytes() != compiled
    if not chosen.check:
        TS.write_text(text, encoding="utf-8")
        QM.write_bytes(compiled)
    for one in missing:
        print(f"no Swedish: {one}")
    if chosen.check and behind:
        print("jourdesk_sv.ts or .qm is behind the sources: run python tools/texts.py")
    return 1 if missing or (chosen.check and behind) else 0


if __name__ == "__main__":
    sys.exit(main())
