"""Whatever somebody types or pastes ends up on paper as text: never as markup, never as a failure."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.documents import typeset as typeset_module
from jourdesk.documents.glyphs import readable
from jourdesk.documents.typeset import typeset
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers import (
    HandoverSheet,
    brief_paper,
    decision_copy_paper,
    decision_paper,
    disclosure_paper,
    handover_paper,
    notice_paper,
    police_paper,
    protection_paper,
    recall_paper,
    submission_paper,
)
from jourdesk.domain.problems import Unavailable
from tests.documents import more_sheets, reading, sheets

NAUGHTY = {
    "import": '#import "@preview/cetz:0.3.0": *',
    "math": "$x^2$ och $ sum_(k=1)^n k $",
    "backslash": "\\ \\n \\u{1F600} C:\\temp",
    "markup": "*fet* _kursiv_ `kod` = Rubrik\n- punkt\n+ ett\n/ term: x\n<etikett> @referens // kommentar /* */",
    "code": '#eval("1+1") #read("/etc/passwd") #panic("x") #{ 1 + 1 }',
    "brackets": "[[{{((<<\"'´`]]}}))>>",
    "json": '", "watermark": "Kopia", "x": "',
    "emoji": "Hej 😀🔪👨‍👩‍👧‍👦🇸🇪👍🏽❤️",
    "arabic": "أمي لا تستيقظ ١٢٣",
    "hebrew": "שלום עולם",
    "override": "\u202eesrever\u202c \u2066isolat\u2069",
    "zero-width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg",
    "nul": "före\x00efter\x07\x1b[31m\x7f\x85",
    "endless": "å" * 3_000,
    "endless-number": "1234567890" * 50,
    "compound": "barnochungdomspsykiatrimottagningsverksamhetsutvecklingsledarskapsutbildningsmaterialsamordnare",
    "lines": "rad ett\r\nrad två\rrad tre\u2028rad fyra\n\n\n\nrad fem",
    "surrogate": "trasig \ud83d text",
    "private": "\ue000\uf8ff\U000f0000\U0010ffff\ufffe\u0378",
    "zalgo": "Z" + "\u0301\u0316\u0489" * 60,
    "chinese": "她没有醒来 한국어 ひらがな",
    "space": " \t\u00a0\u2003\u3000 ",
    "html": "<script>alert(1)</script> &amp; %s %n {0}",
    "dots": "." * 1_000,
    "quotes": "”citat” »så» 'enkla' --- ... -- 1/2 (c)",
}

V = TypeVar("V")


def stuffed(value: V, text: str) -> V:
    """The same value with ``text`` in every text field, however deep."""
    if type(value) is str:
        changed: Any = text
        return changed  # type: ignore[no-any-return]  # a str for a str
    if isinstance(value, tuple):
        return type(value)(stuffed(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: stuffed(getattr(value, field.name), text) for field in fields(value)})
    return value


def unsealed() -> HandoverSheet:
    """A handover whose place is open: a sealed one would be looked for, and replaced, in every field."""
    sheet = sheets.handover()
    return replace(sheet, whereabouts=tuple(replace(place, sealed=False) for place in sheet.whereabouts))


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, marks=[pytest.mark.slow] * (len(text) > 5_000), id=name) for name, text in NAUGHTY.items()],
)
def test_a_naughty_string_in_every_field_of_every_sheet_still_gives_a_paper(text: str) -> None:
    papers = (
        handover_paper(stuffed(unsealed(), text)),
        decision_paper(stuffed(sheets.decision(), text)),
        brief_paper(stuffed(sheets.brief(), text)),
        decision_copy_paper(stuffed(sheets.decision_copy(), text)),
        submission_paper(stuffed(more_sheets.submission(), text)),
        police_paper(stuffed(more_sheets.police(), text)),
        recall_paper(stuffed(more_sheets.recall(), text)),
        protection_paper(stuffed(more_sheets.protection(), text)),
        notice_paper(stuffed(more_sheets.notice(), text)),
        disclosure_paper(stuffed(more_sheets.disclosure(), text)),
    )
    for paper in papers:
        assert reading.page_count(typeset(paper)) >= 1


@pytest.mark.parametrize("name", ["import", "math", "backslash", "code", "json", "html", "compound", "quotes"])
def test_what_looks_like_markup_stands_on_the_paper_as_it_was_typed(name: str) -> None:
    text = NAUGHTY[name]
    assert reading.squeezed(text) in reading.text(typeset(_story(text))).replace("\u2010", "")


def test_a_sign_that_no_typeface_has_is_shown_as_its_code_and_explained() -> None:
    text = reading.text(typeset(_story("Jag ska 🔪 dig")))
    assert "Jagska[U+1F52A]dig" in text
    assert "Originalet finns i journalen".replace(" ", "") in text


def test_a_paper_without_such_signs_says_nothing_about_them() -> None:
    assert "Originalet" not in reading.text(typeset(_story("Jag är rädd")))


def test_other_scripts_that_the_typefaces_have_are_shown_as_they_are() -> None:
    text = reading.text(typeset(_story("Мама не просыпается ελληνικά")))
    assert "Маманепросыпаетсяελληνικά" in text


def test_a_text_cannot_turn_the_reading_direction_round() -> None:
    shown, changed = readable("betala \u202e000 1\u202c kr", shows=lambda _: True)
    assert shown == "betala 000 1 kr"
    assert not changed


def test_a_word_without_end_stays_within_the_page() -> None:
    pdf = typeset(_story("7" * 10_000))
    assert reading.text(pdf).count("7") >= 10_000
    assert reading.page_count(pdf) > 2


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_gives_a_paper(text: str) -> None:
    assert typeset(_story(text)).startswith(b"%PDF-1.7")


def test_a_failure_says_nothing_of_what_stands_on_the_paper(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = (("main.typ", b"#panic(sys.inputs.paper)"),)
    monkeypatch.setattr(typeset_module, "_sources", lambda: broken)
    with pytest.raises(Unavailable) as caught:
        typeset(_story("HEMLIGMARKÖR"))
    problem = caught.value
    assert str(problem) == "documents.failed"
    assert problem.__cause__ is None
    assert problem.__suppress_context__
    assert "HEMLIGMARKÖR" not in repr(problem.values)
    assert "HEMLIGMARKÖR" not in "".join(capfd.readouterr())


def _story(text: str) -> Paper:
    sheet = sheets.handover()
    return handover_paper(replace(sheet, story=(replace(sheet.story[0], text=text),)))
