"""Which characters can be shown, and what is kept together."""

from __future__ import annotations

import struct
from importlib.resources import files

import pytest

from jourdesk.documents.glyphs import bound, coverage, readable
from jourdesk.documents.typeset import typeset, warm_up
from jourdesk.domain.papers import brief_paper
from tests.documents import sheets

NBSP = "\u00a0"


def test_the_typefaces_show_all_swedish_letters_and_the_section_sign() -> None:
    font = (files("jourdesk.resources") / "fonts" / "Inter-Regular.otf").read_bytes()
    assert set(map(ord, "abcåäöÅÄÖéüøæÆß§–—”’…·→")) <= coverage(font)
    assert ord("🔪") not in coverage(font)


def test_all_weights_show_the_same_characters() -> None:
    folder = files("jourdesk.resources") / "fonts"
    weights = [(folder / f"Inter-{weight}.otf").read_bytes() for weight in ("Regular", "Medium", "SemiBold", "Bold")]
    assert len({coverage(font) for font in weights}) == 1


def test_a_typeface_without_a_table_of_characters_is_refused() -> None:
    with pytest.raises(ValueError, match="cmap"):
        coverage(struct.pack(">IHHHH", 0x00010000, 0, 0, 0, 0))


def test_a_typeface_with_an_old_table_only_is_refused() -> None:
    directory = struct.pack(">IHHHH4sIII", 0x00010000, 1, 0, 0, 0, b"cmap", 0, 28, 0)
    with pytest.raises(ValueError, match="format 12"):
        coverage(directory + struct.pack(">HHHHIH", 0, 1, 3, 1, 12, 4))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("LVU 6 §", f"LVU{NBSP}6{NBSP}§"),
        ("SoL 29 kap. 1 §", f"SoL 29{NBSP}kap. 1{NBSP}§"),
        ("11 och 31 d §§", f"11 och 31{NBSP}d{NBSP}§§"),
        ("6 § LVU", f"6{NBSP}§{NBSP}LVU"),
        ("flickan, 6 år", f"flickan, 6{NBSP}år"),
        ("6 åringar", "6 åringar"),
        ("27 nov", f"27{NBSP}nov"),
        ("klockan 00.29", f"klockan{NBSP}00.29"),
        ("070-174 06 11", f"070-174{NBSP}06{NBSP}11"),
        ("1 150 kronor", f"1{NBSP}150{NBSP}kronor"),
    ],
)
def test_what_is_read_in_one_breath_is_not_torn_apart(typed: str, kept: str) -> None:
    assert bound(typed) == kept


def test_letters_and_their_accents_are_composed() -> None:
    assert readable("O\u0308hrn", shows=lambda _: True) == ("Öhrn", False)


def test_warming_up_changes_nothing_but_the_wait() -> None:
    paper = brief_paper(sheets.brief())
    before = typeset(paper)
    warm_up()
    assert typeset(paper) == before


def test_a_long_swedish_word_is_left_to_the_rules_of_hyphenation_and_longer_runs_may_break_anywhere() -> None:
    word = "ungdomspsykiatrimottagningen"
    assert readable(word, shows=lambda _: True) == (word, False)
    shown, _ = readable("x1" * 20, shows=lambda _: True)
    assert [len(piece) for piece in shown.split("\u200b")] == [12, 12, 12, 4]


def test_the_code_of_a_sign_is_never_torn_apart() -> None:
    shown, changed = readable("🔪" * 4, shows=lambda code: code < 0x100)
    assert changed
    assert shown.split("\u200b") == ["[U+1F52A]"] * 4
