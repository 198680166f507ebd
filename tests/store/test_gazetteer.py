"""Places typed at night, and the tables they come from."""

import csv
from importlib.resources import files

import pytest

from jourdesk.store.gazetteer import Gazetteer
from tests.naughty import NAUGHTY
from tools.make_places import court_of, formal_name, read_supplement

KNOWN = Gazetteer.load()


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((files("jourdesk.resources") / "data" / name).read_text(encoding="utf-8").splitlines()))


def test_there_are_290_municipalities_with_code_county_and_seat() -> None:
    codes = [one.code for one in KNOWN.municipalities]
    assert len(codes) == len(set(codes)) == 290
    assert codes == sorted(codes)
    assert all(len(one.code) == 4 and one.code.startswith(one.county_code) and one.seat for one in KNOWN.municipalities)
    assert len({one.county_letter for one in KNOWN.municipalities}) == 21


@pytest.mark.parametrize(
    ("code", "formal_name", "county_letter", "seat"),
    [
        ("2260", "Ånge kommun", "Y", "Ånge"),
        ("2281", "Sundsvalls kommun", "Y", "Sundsvall"),
        ("2284", "Örnsköldsviks kommun", "Y", "Örnsköldsvik"),
        ("0880", "Kalmar kommun", "H", "Kalmar"),
        ("2080", "Falu kommun", "W", "Falun"),
        ("2326", "Bergs kommun", "Z", "Svenstavik"),
        ("0191", "Sigtuna kommun", "AB", "Märsta"),
        ("1440", "Ale kommun", "O", "Nödinge-Nol"),
        ("0980", "Gotlands kommun", "I", "Visby"),
    ],
)
def test_municipalities_are_right(code: str, formal_name: str, county_letter: str, seat: str) -> None:
    one = KNOWN.municipality(code)
    assert one is not None
    assert (one.formal_name, one.county_letter, one.seat) == (formal_name, county_letter, seat)


def test_an_unknown_code_gives_nothing() -> None:
    assert KNOWN.municipality("9999") is None
    assert KNOWN.court("9999") is None


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("fransta", "Fränsta, Ånge"),
        ("FRÄNSTA ", "Fränsta, Ånge"),
        ("backefors", "Bäckefors, Bengtsfors"),
        ("ornskoldsvik", "Örnsköldsvik, Örnsköldsvik"),
        ("ö-vik", "Ö-vik, Örnsköldsvik"),
        ("ljungaverk", "Ljungaverk, Ånge"),
        ("ljungverk", "Ljungaverk, Ånge"),
        ("matfors", "Matfors, Sundsvall"),
        ("junsele", "Junsele, Sollefteå"),
        ("ramsele", "Ramsele, Sollefteå"),
        ("långsele", "Långsele, Sollefteå"),
        ("husum", "Husum, Örnsköldsvik"),
        ("bredbyn", "Bredbyn, Örnsköldsvik"),
        ("liden", "Liden, Sundsvall"),
        ("kramf", "Kramfors, Kramfors"),
        ("haparnda", "Haparanda, Haparanda"),
        ("alby, ånge", "Alby, Ånge"),
        ("insjön", "Insjön, Leksand"),
        ("fjällbacka", "Fjällbacka, Tanum"),
        ("högsäter", "Högsäter, Färgelanda"),
        ("alsike", "Alsike, Knivsta"),
        ("björklinge", "Björklinge, Uppsala"),
        ("glommen", "Glommen, Falkenberg"),
        ("härjedalen", "Härjedalen, Härjedalen"),
        ("Örnsköldsviks lasarett i husum", "Husum, Örnsköldsvik"),
    ],
)
def test_the_place_that_is_meant_comes_first(typed: str, label: str) -> None:
    assert KNOWN.suggest(typed)[0].label == label


@pytest.mark.parametrize(
    ("place", "true", "false"),
    [
        ("Insjön", "Leksand", "Åsele"),
        ("Långsele", "Sollefteå", "Skellefteå"),
        ("Fjällbacka", "Tanum", "Åmål"),
        ("Ramsele", "Sollefteå", "Vindeln"),
    ],
)
def test_a_hamlet_with_a_borrowed_population_comes_after_its_namesake(place: str, true: str, false: str) -> None:
    assert [hit.label for hit in KNOWN.suggest(place)[:2]] == [f"{place}, {true}", f"{place}, {false}"]


def test_members_come_first_among_equals() -> None:
    assert KNOWN.suggest("sol")[0].municipality.name == "Sollentuna"
    assert KNOWN.suggest("sol", prefer=frozenset({"2283"}))[0].municipality.name == "Sollefteå"


def test_a_place_near_a_border_says_which() -> None:
    surte = KNOWN.suggest("Surte")[0]
    assert (surte.municipality.name, surte.near_border, surte.border_known) == ("Ale", ("1480", "1482"), True)
    assert KNOWN.suggest("Fränsta")[0].near_border == ()
    assert not KNOWN.suggest("Liden")[0].border_known


def test_no_more_than_the_limit_and_nothing_for_nothing() -> None:
    assert len(KNOWN.suggest("s", limit=5)) == 5
    assert KNOWN.suggest(" ") == ()
    assert KNOWN.suggest("qqqqq") == ()


def test_every_place_lies_in_a_municipality_once_and_each_border_code_exists() -> None:
    codes = {one.code for one in KNOWN.municipalities}
    places = rows("places.csv")
    pairs = [(row["place"], row["municipality"]) for row in places]
    assert len(pairs) == len(set(pairs)) > 2_500
    assert {code for _, code in pairs} == codes
    near = {code for row in places for code in row["near_border"].replace("?", "").split()}
    assert near <= codes
    assert {row["source"] for row in places} == {"geonames", "supplement"}


def test_every_seat_is_a_place_in_its_municipality() -> None:
    pairs = {(row["place"], row["municipality"]) for row in rows("places.csv")}
    assert all((one.seat, one.code) in pairs for one in KNOWN.municipalities)


@pytest.mark.parametrize(
    ("code", "court", "confidence"),
    [
        ("2260", "Förvaltningsrätten i Härnösand", "high"),
        ("1460", "Förvaltningsrätten i Göteborg", "high"),
        ("0687", "Förvaltningsrätten i Jönköping", "high"),
        ("0381", "Förvaltningsrätten i Uppsala", "high"),
        ("0188", "Förvaltningsrätten i Uppsala", "high"),
        ("0883", "Förvaltningsrätten i Linköping", "high"),
        ("1470", "Förvaltningsrätten i Jönköping", "low"),
        ("2480", "Förvaltningsrätten i Umeå", "medium"),
    ],
)
def test_a_court_is_proposed_with_how_certain_it_is(code: str, court: str, confidence: str) -> None:
    proposed = KNOWN.court(code)
    assert proposed is not None
    assert (proposed.name, proposed.confidence) == (court, confidence)


def test_every_municipality_has_one_of_twelve_courts() -> None:
    courts = rows("courts.csv")
    assert sorted(row["municipality"] for row in courts) == [one.code for one in KNOWN.municipalities]
    assert len({row["court"] for row in courts}) == 12


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_suggests_without_breaking(text: str) -> None:
    assert len(KNOWN.suggest(text)) <= 8


def test_the_tables_follow_the_rules_of_the_script_that_builds_them() -> None:
    assert all(formal_name(one.name) == one.formal_name for one in KNOWN.municipalities)
    for one in KNOWN.municipalities:
        proposed = KNOWN.court(one.code)
        assert proposed is not None
        assert (proposed.name, proposed.confidence, proposed.source) == court_of(one.code, one.name)
    pairs = {(row["place"], row["municipality"]) for row in rows("places.csv")}
    assert set(read_supplement({one.name: one.code for one in KNOWN.municipalities})) <= pairs


def test_a_municipality_without_a_court_stops_the_build() -> None:
    with pytest.raises(SystemExit):
        court_of("9999", "Ingenstans")
