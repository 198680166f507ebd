"""A caller is sent on from any call, with the keyboard; the referral is read where it began and goes with the handover."""

from __future__ import annotations

from jourdesk.ui.call.referring import ReferralForm
from jourdesk.ui.widgets.label import Label
from tests.ui.call.conftest import Desks, Hand
from tests.ui.call.test_rest_of_the_desk import _drafts, _form
from tests.ui.call.test_serious_call import fill


def _words(hand: Hand) -> str:
    card = hand.page.call_card
    return " ".join(one.text() for one in card.findChildren(Label) if one.isVisibleTo(card))


def test_a_caller_is_referred_from_a_call_that_concerns_nobody_yet(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.press("Ctrl H")
    form = _form(hand, 1)
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["to"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(hand, form, to="Kvinnofridslinjen", phone="070-174 06 61", warm="cold", reason="Vill prata i natt")
    hand.press("Ctrl Enter")
    hand.settle()
    (referral,) = hand.kept().referrals
    assert (referral.to, referral.phone, referral.warm) == ("Kvinnofridslinjen", "070-174 06 61", False)
    assert "till Kvinnofridslinjen, fick numret. Vill prata i natt" in _words(hand)
    assert not hand.page.call_card.empty, "a wrong number is no longer one key away"


def test_a_half_written_referral_is_back_after_a_crash(desks: Desks) -> None:
    first = desks.open()
    first.press("Ctrl N", "Ctrl H")
    fill(first, _form(first, 1), to="Vårdcentralen")
    first.bot.waitUntil(lambda: bool(_drafts(first)), timeout=20_000)
    first.settle()
    desks.crash(first)
    again = desks.open()
    again.settle()
    form = _form(again, 1)
    assert isinstance(form, ReferralForm)
    assert form.text("to") == "Vårdcentralen"
