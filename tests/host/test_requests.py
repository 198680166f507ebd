"""Who may ask: signed, in time, once; a newcomer by an invitation; everybody politely refused otherwise."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import Role
from jourdesk.host import embedded, journal
from jourdesk.host.service import Rates
from jourdesk.host.signatures import verify
from jourdesk.vault import directory as acts
from jourdesk.vault.device import Device, draw_seeds
from jourdesk.vault.directory import SignKey
from jourdesk.wire import frames
from jourdesk.wire.directory import begin, grow
from jourdesk.wire.shapes import FIRST
from jourdesk.wire.trip import MAX_REQUEST, PATH, PROTOCOL_HEADER, SKEW_MS, Cursor, FeedState, Head, Sorry, TripAnswer
from tests.host.conftest import Hosted
from tests.host.desk import HostedDesk
from tests.vault.county import County


def test_a_request_is_answered_once(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    body = frames.write(desk.request())
    headers = desk.headers(body)
    assert desk.post(body, headers).status_code == 200
    said = desk.refused(body, headers)
    assert (said.status, said.sorry.code) == (401, "request.replayed")


def test_a_request_is_answered_once_by_two_instances(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    body = frames.write(desk.request())
    headers = desk.headers(body)
    desk.post(body, headers)
    desk.address = hosted.again().address
    assert desk.refused(body, headers).sorry.code == "request.replayed"


def test_a_changed_body_is_not_what_was_signed(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    headers = desk.headers(frames.write(desk.request()))
    said = desk.refused(frames.write(desk.request(b"JX")), headers)
    assert (said.status, said.sorry.code) == (401, "request.forged")


def test_a_clock_that_is_three_days_wrong_is_told_the_time(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    desk.skew_ms = -3 * 24 * 3600 * 1000
    said = desk.refused(frames.write(desk.request()))
    assert (said.status, said.sorry.code) == (401, "request.skew")
    assert said.sorry.now_ms == hosted.county.now
    desk.skew_ms = SKEW_MS
    desk.ask(desk.request())


def test_numbers_used_once_are_forgotten_when_their_time_has_passed(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    for _ in range(5):
        desk.ask(desk.request())
    hosted.county.now += 3 * SKEW_MS
    desk.ask(desk.request())
    with hosted.host.storage.snapshot() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM nonce").scalar_one() == 1


@pytest.mark.parametrize(
    ("version", "status", "code"), [("0", 426, "protocol.old"), ("2", 426, "protocol.new"), ("", 400, "wire.damaged")]
)
def test_old_and_new_programs_are_refused_politely(hosted: Hosted, version: str, status: int, code: str) -> None:
    desk = hosted.desk("jour-1")
    body = frames.write(desk.request())
    said = desk.refused(body, desk.headers(body) | {PROTOCOL_HEADER: version})
    assert (said.status, said.sorry.code) == (status, code)
    assert (said.sorry.oldest, said.sorry.newest) == (1, 1)


def test_a_newer_form_of_request_is_told_to_be_newer(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    data = bytearray(frames.write(desk.request()))
    data[3] = 2
    said = desk.refused(bytes(data))
    assert (said.status, said.sorry.code) == (426, "wire.newer")


def test_another_services_desk_is_told_that_its_service_is_not_here(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    desk.county = County(seed=99)
    said = desk.refused(frames.write(desk.request()))
    assert (said.status, said.sorry.code) == (403, "directory.no-root")


def test_too_much_is_refused_before_it_is_read(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    body = bytes(MAX_REQUEST + 1)
    said = desk.refused(body)
    assert (said.status, said.sorry.code) == (413, "wire.too-big")


def test_a_path_that_is_not_there_says_so(hosted: Hosted) -> None:
    for method, path in (("GET", "/trip"), ("POST", "/admin"), ("GET", "/")):
        answer = httpx.request(method, hosted.host.address + path, trust_env=False)
        assert answer.status_code in (404, 405)
        assert frames.read(Sorry, answer.content).code == "host.no-path"


def test_a_newcomer_enrols_with_its_invitation_and_sees_when_it_is_approved(hosted: Hosted) -> None:
    county = hosted.county
    text = county.invite(county.by("ange-1"), "ange")
    hosted.catch_up()
    desk = hosted.desk("ange-2")
    key, signer = SignKey(text.secret), f"invitation:{text.id}"

    def by_invitation(*items: bytes) -> TripAnswer:
        body = frames.write(replace(desk.request(*items), directory=Head(number=0, digest=FIRST)))
        answer = desk.post(body, desk.headers(body, signer, key))
        return frames.read(TripAnswer, answer.content)

    assert len(by_invitation().entries) == len(county.entries)
    other = hosted.desk("jour-1")
    stream = other.stream()
    refused = by_invitation(frames.write(other.grant(stream, "jour")))
    assert refused.receipts[0].code == "directory.not-allowed"
    enrolment = county.enrol("ange-2", text, "p-5")
    assert by_invitation(enrolment).receipts[0].state == "kept"
    hosted.admitted = len(county.entries)
    # Enrolled, not approved: the directory and nothing else, in its own name too.
    waiting = desk.ask(desk.request())
    assert waiting.head.number == county.directory.number
    desk.cursors = {"ange": Cursor(unit="ange")}
    assert desk.ask(desk.request(room=1)).feeds[0].state is FeedState.CLOSED
    county.let_in("ange-1", "ange-2", "ange")
    hosted.catch_up()
    assert desk.ask(desk.request(room=1)).feeds[0].state is FeedState.OK


def test_the_founding_desk_brings_all_that_it_signs_first(tmp_path: Path) -> None:
    chance = County(5).chance
    founded = acts.found("Ny tjänst", at_ms=1_795_300_800_000, decided_by="KS 1", random=chance.randbytes)
    root = acts.Hand(name="root", key=founded.root, decided_by="KS 1", at_ms=1_795_300_800_000)
    directory = begin(founded.entry, founded.fingerprint, verify)
    unit = acts.signed(directory, root, e.UnitMade(unit="jour", name="Jouren", municipality="2281"))
    directory = grow(directory, unit, verify)
    invited = acts.Invited(
        id="i-1", address="https://x", unit="jour", approver="", expires_ms=root.at_ms + 1000, role=Role.APPROVER,
        admin=True, founding=True,
    )  # fmt: skip
    issued, text = acts.issue_invitation(directory, root, invited, random=chance.randbytes)
    directory = grow(directory, issued, verify)
    county = County(5)
    county.directory, county.chance = directory, chance
    host = embedded(tmp_path, clock=lambda: county.now)
    host.admit(founded.fingerprint, (founded.entry, unit, issued))
    hand = acts.invitation_hand(text, at_ms=county.now, person="p-1")
    county.devices["d-1"] = Device(draw_seeds(chance.randbytes))
    newcomer = acts.Newcomer(desk="d-1", person="p-1", label="Bärbar")
    entries = [acts.enrol(directory, hand, newcomer, county.devices["d-1"])]
    directory = grow(directory, entries[-1], verify)
    entries.append(acts.signed(directory, hand, e.MemberAdded(desk="d-1", unit="jour", role=Role.APPROVER, wraps=())))
    directory = grow(directory, entries[-1], verify)
    own = acts.Hand(name="desk:d-1", key=county.devices["d-1"], decided_by="p-1", at_ms=county.now)
    entries.append(acts.begin_epoch(directory, own, "jour", random=chance.randbytes)[0])
    desk = HostedDesk(county, "d-1", host.address)
    body = frames.write(desk.request(*entries))
    answer = desk.post(body, desk.headers(body, f"invitation:{text.id}", SignKey(text.secret)))
    receipts = frames.read(TripAnswer, answer.content).receipts
    assert [receipt.state for receipt in receipts] == ["kept"] * 3
    desk.close()
    host.close()


def test_who_asks_too_often_is_asked_to_wait(tmp_path: Path, county: County) -> None:
    host = embedded(
        tmp_path, clock=lambda: county.now, rates=Rates(desk=0.001, desk_burst=3, address=1e9, address_burst=1e9)
    )
    host.admit(county.directory.root, county.entries)
    desk, other = HostedDesk(county, "jour-1", host.address), HostedDesk(county, "jour-2", host.address)
    for _ in range(3):
        desk.ask(desk.request())
    answer = desk.post(frames.write(desk.request()))
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "2")
    assert frames.read(Sorry, answer.content).code == "request.slow"
    other.ask(other.request())
    for one in (desk, other):
        one.close()
    host.close()


@given(data=st.binary(max_size=400), at=st.integers(0, 200), header=st.text(max_size=80))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_sent_the_service_never_breaks(hosted: Hosted, data: bytes, at: int, header: str) -> None:
    desk = hosted.desk("jour-1")
    whole = frames.write(desk.request(desk.grant(desk.stream(), "jour"), room=100))
    place = at % len(whole)
    for body in (data, whole[:place] + data + whole[place:], whole[:place], b"JQ\x00\x01" + data):
        assert desk.post(body).status_code in (200, 400, 426)
    plain = {b"Authorization": header.encode("utf-8", "replace"), PROTOCOL_HEADER.encode(): b"1"}
    answer = (
        httpx.post(hosted.host.address + PATH, content=data, headers=plain, trust_env=False)
        if _sendable(header)
        else None
    )
    assert answer is None or answer.status_code in (400, 401)
    desk.close()


def _sendable(header: str) -> bool:
    return all(32 <= ord(one) != 127 for one in header) and header == header.strip()


def test_the_log_holds_ids_codes_and_counts_and_no_content(hosted: Hosted) -> None:
    told = io.StringIO()
    journal.start(told)
    desk = hosted.desk("jour-1")
    desk.program = "HEMLIGT-PROGRAM"
    key = desk.stream("HEMLIGT-NAMN")
    desk.push(desk.grant(key, "jour"), desk.envelope(key, "HEMLIGT"), b"JXHEMLIGT")
    desk.post(b"HEMLIGT", {"Authorization": "HEMLIGT"})
    for name in ("jourdesk.host", "uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers = []
    lines = told.getvalue()
    assert '"kept": 2' in lines
    assert "wire.damaged" in lines
    assert "HEMLIGT" not in lines


def test_health_and_metrics_count_without_naming_anybody(hosted: Hosted) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    desk.push(desk.grant(key, "jour"), b"JX")
    health = httpx.get(hosted.host.address + "/health", trust_env=False)
    assert (health.status_code, health.json()["status"]) == (200, "ok")
    metrics = httpx.get(hosted.host.address + "/metrics", trust_env=False).text
    assert 'jourdesk_host_receipts_total{outcome="kept"} 1' in metrics
    assert "jour-1" not in metrics
