"""The rules of the house that no single room can see: docstrings, sentences, what may stand in a file, what is shipped."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from jourdesk.domain.deciders import ALLOWED
from jourdesk.usecases.read_law import read_catalogue

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "jourdesk"
PROBLEMS = ROOT / "resources" / "i18n" / "problems"
_CODE = re.compile(r"[a-z]+(\.[a-z0-9-]+)+")
_RAISING = ("Refused", "Unavailable", "Problem", "refuse")


@cache
def modules() -> dict[Path, ast.Module]:
    """Read every module of the program."""
    kept = (path for path in tracked() if path.suffix == ".py" and path.is_relative_to(SOURCE))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in kept}


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Read every sentence of a problem."""
    return {code: said for path in PROBLEMS.glob("*.toml") for code, said in _table(path).items()}


def _table(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def tracked() -> tuple[Path, ...]:
    """Name every file that is kept; outside a working copy of git every file that a build would see."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        found = [
            path for top in ("jourdesk", "resources", "tests", "tools", "docs") for path in (ROOT / top).rglob("*")
        ]
    return tuple(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def texts() -> Iterator[tuple[str, str]]:
    """Give every kept file that is text, with its name."""
    for path in tracked():
        try:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


# --- docstrings ---------------------------------------------------------------------------------------------------------------


def _public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
                    yield part


@pytest.mark.parametrize("room", ["domain", "usecases", "wire", "vault"])
def test_whatever_a_room_offers_says_what_it_does(room: str) -> None:
    silent = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path, tree in modules().items()
        if path.relative_to(SOURCE).parts[0] == room
        for node in _public(tree)
        if not (ast.get_docstring(node) or "").strip()
    ]
    assert silent == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(path.relative_to(ROOT)) for path, tree in modules().items() if not ast.get_docstring(tree)]
    assert silent == []


def test_nobody_leaves_a_stub_or_a_note_to_himself() -> None:
    words = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|NotImplemented" r"Error)\b")
    found = [
        name for name, text in texts() if name.startswith(("jourdesk/", "tests/", "tools/")) and words.search(text)
    ]
    assert found == []


# --- problems and their sentences -----------------------------------------------------------------------------------------------


@cache
def raised() -> dict[str, str]:
    """Find every code that a problem is raised with, and where."""
    found: dict[str, str] = {}
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name_of(node.func) in _RAISING:
                for part in (leaf for argument in node.args for leaf in ast.walk(argument)):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and _CODE.fullmatch(part.value):
                        found[part.value] = str(path.relative_to(ROOT))
    return found


def _name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


@cache
def written() -> tuple[frozenset[str], frozenset[str]]:
    """Find every text in the source, and every beginning of a text that is put together."""
    whole: set[str] = set()
    begun: set[str] = set()
    for tree in modules().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
    return frozenset(whole), frozenset(text for text in begun if re.fullmatch(r"[a-z]+\.[a-z0-9.-]*", text))


def test_whatever_is_refused_has_a_sentence() -> None:
    assert len(raised()) > 60
    assert {code: where for code, where in raised().items() if code not in sentences()} == {}


def test_every_sentence_can_come_to_be_said() -> None:
    whole, begun = written()
    unused = {code for code in sentences() if code not in whole and not code.startswith(tuple(begun))}
    assert unused == set()


def test_whoever_may_not_decide_is_told_why() -> None:
    reasons = {said.code.partition(".")[2] for said in read_catalogue().sentences if said.code.startswith("because.")}
    assert len(reasons) > 5
    assert {reason for reason in reasons - set(ALLOWED) if f"deciders.{reason}" not in sentences()} == set()


def test_no_code_has_two_sentences() -> None:
    codes = [code for path in PROBLEMS.glob("*.toml") for code in _table(path)]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_a_sentence_is_said_calmly_in_both_languages_with_the_same_values() -> None:
    for code, said in sentences().items():
        assert set(said) == {"sv", "en"}, code
        values = [set(re.findall(r"{(\w+)}", text)) for text in said.values()]
        assert values[0] == values[1], code
        for text in said.values():
            assert text.strip() == text, code
            assert text.endswith((".", "?", ":", "}")), code
            assert not set("!\n") & set(text), code


# --- what may stand in a file ---------------------------------------------------------------------------------------------------

_CLASSICS = frozenset({"191212121212", "201212121212"})
_NUMBER = re.compile(r"(?<![\d.-])((?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67][1-9]|[89]\d)-?\d{4})(?!\d)")
_PHONE = re.compile(r"(?<![\d-])(0\d{1,2}[- ]\d{2,3}[ ]\d{2}[ ]\d{2})(?!\d)")
_HOSTS = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "files" + r"\.python", "registry" + r"\.npm", "npm" + "js"))
)


def test_no_file_names_a_package_registry_or_a_place_on_somebodys_machine() -> None:
    machine = re.compile(r"(?<![\w.])/(?:work|root|home/\w+)/|C:\\Users\\")
    found = [name for name, text in texts() if _HOSTS.search(text) or machine.search(text)]
    assert [name for name in found if name != "tests/house/test_house.py"] == []


def test_every_telephone_number_is_one_of_those_set_aside_for_stories() -> None:
    allowed = {f"070-174 06 {last:02}" for last in range(5, 100)}
    for name, text in texts():
        if name.endswith((".svg", ".csv", ".ts")) or name.startswith("resources/law"):
            continue
        assert {phone for phone in _PHONE.findall(text) if phone not in allowed} == set(), name


def test_every_identity_number_that_could_be_somebodys_is_an_official_test_number() -> None:
    for name, text in texts():
        if name.endswith((".svg", ".csv")):
            continue
        found = {number.replace("-", "") for number in _NUMBER.findall(text)}
        assert {number for number in found if _could_be(number) and not _is_for_tests(number)} == set(), name


def _could_be(number: str) -> bool:
    """Tell whether the control digit is right: else nobody can have the number."""
    digits = [int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(number[2:])]
    return sum(d - 9 if d > 9 else d for d in digits) % 10 == 0


def _is_for_tests(number: str) -> bool:
    """Skatteverket sets the birth numbers 238, 239 and 980 to 999 aside for tests."""
    return number in _CLASSICS or number[8:11] in ("238", "239") or int(number[8:11]) >= 980


# --- the floors, and what is shipped --------------------------------------------------------------------------------------------


def test_the_floors_of_the_house_hold() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-2000:]
    assert re.search(r"[5-9] kept, 0 broken", told.stdout)


def test_no_module_and_no_class_has_grown_too_big() -> None:
    long = {}
    for path, tree in modules().items():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        too_big = [node.name for node in classes if (node.end_lineno or 0) - node.lineno + 1 > 200]
        if lines > 300 or too_big:
            long[str(path.relative_to(ROOT))] = (lines, too_big)
    assert long == {}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Build the wheel from a copy, without a network, and name what lies in it."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "copy"
    for path in tracked():
        name = path.relative_to(ROOT)
        if name.parts[0] in ("jourdesk", "resources") or len(name.parts) == 1:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(path.read_bytes())
    build = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
    made = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=copy, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr[-2000:]
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return frozenset(archive.namelist())


def test_every_resource_is_shipped_where_the_program_looks_for_it(wheel: frozenset[str]) -> None:
    resources = [path.relative_to(ROOT / "resources") for path in tracked() if path.is_relative_to(ROOT / "resources")]
    assert len(resources) > 50
    assert [str(name) for name in resources if f"jourdesk/resources/{name.as_posix()}" not in wheel] == []


def test_every_module_is_shipped_and_no_test_is(wheel: frozenset[str]) -> None:
    source = [path.relative_to(ROOT).as_posix() for path in tracked() if path.is_relative_to(SOURCE)]
    assert [name for name in source if name not in wheel] == []
    assert [name for name in wheel if name.startswith(("tests/", "tools/"))] == []
