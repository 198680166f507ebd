"""Places are never named without their municipality; municipalities and courts are values that compare."""

from __future__ import annotations

from jourdesk.domain.place import Court, Municipality, PlaceHit

ANGE = Municipality(
    code="2260",
    name="Ånge",
    formal_name="Ånge kommun",
    county_code="22",
    county="Västernorrlands län",
    county_letter="Y",
    seat="Ånge",
)


def test_a_place_is_always_named_with_its_municipality() -> None:
    assert PlaceHit(place="Östby", municipality=ANGE).label == "Östby, Ånge"


def test_a_place_is_far_from_every_border_unless_somebody_has_measured_otherwise() -> None:
    near = PlaceHit(place="Alby", municipality=ANGE, near_border=("2281",))
    plain = PlaceHit(place="Alby", municipality=ANGE)
    assert (near.near_border, near.border_known) == (("2281",), True)
    assert (plain.near_border, plain.border_known, plain.score) == ((), True, 100.0)


def test_the_same_court_is_equal_and_one_of_less_confidence_is_not() -> None:
    def court(confidence: str) -> Court:
        return Court(
            municipality="2260", name="Förvaltningsrätten i Härnösand", confidence=confidence, source="2009:1403"
        )

    assert court("high") == court("high")
    assert court("high") != court("low")
