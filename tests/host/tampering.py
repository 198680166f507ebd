"""A dishonest host: a real one whose answers are changed on their way, for tests of what a desk must notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx

from jourdesk.wire import frames
from jourdesk.wire.feed import item_digest
from jourdesk.wire.trip import FeedItem, FeedPage, TripAnswer

Tamper = Callable[[TripAnswer], TripAnswer]
_PASSED_ON = ("authorization", "jourdesk-protocol", "content-type")


class DishonestHost:
    """Stands between the desks and a real host at an ``address`` of its own; ``tamper`` may be changed at any time."""

    def __init__(self, real: str, tamper: Tamper) -> None:
        """Start to listen."""
        self.tamper = tamper
        self.client = httpx.Client(trust_env=False, timeout=60)
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name: value for name, value in self.headers.items() if name.lower() in _PASSED_ON}
                answer = outer.client.post(real + self.path, content=body, headers=headers)
                content = answer.content
                if answer.status_code == 200:
                    content = frames.write(outer.tamper(frames.read(TripAnswer, content)))
                self.send_response(answer.status_code)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self.client.close()


def honest(answer: TripAnswer) -> TripAnswer:
    """Change nothing."""
    return answer


def on_pages(change: Callable[[FeedPage], FeedPage]) -> Tamper:
    """Change every page that holds something."""

    def tamper(answer: TripAnswer) -> TripAnswer:
        return replace(answer, feeds=tuple(change(page) if page.items else page for page in answer.feeds))

    return tamper


def _without_first(page: FeedPage) -> FeedPage:
    return replace(page, items=page.items[1:])


def _renumbered_without_first(page: FeedPage) -> FeedPage:
    """Leave one out and close the gap: the feed's digest is another from here on."""
    items = tuple(replace(item, seq=item.seq - 1) for item in page.items[1:])
    return replace(page, items=items, head=page.head - 1)


def _swapped(page: FeedPage) -> FeedPage:
    return replace(page, items=page.items[::-1])


def _doubled(page: FeedPage) -> FeedPage:
    return replace(page, items=(*page.items[:1], *page.items))


def _invented(page: FeedPage) -> FeedPage:
    last = page.items[-1]
    bad = FeedItem(seq=last.seq, item=last.item, payload=last.payload[:-1] + bytes([last.payload[-1] ^ 1]))
    return replace(page, items=(*page.items[:-1], bad))


def _reforged(page: FeedPage) -> FeedPage:
    """Change an item and its digest with it: only the signature tells."""
    last = page.items[-1]
    payload = last.payload[:-1] + bytes([last.payload[-1] ^ 1])
    return replace(page, items=(*page.items[:-1], FeedItem(seq=last.seq, item=item_digest(payload), payload=payload)))


def _emptied(page: FeedPage) -> FeedPage:
    return replace(page, items=())


def _quiet(page: FeedPage) -> FeedPage:
    """Say that there is nothing new."""
    return replace(page, items=(), head=page.items[0].seq - 1)


def _rolled_back(page: FeedPage) -> FeedPage:
    return replace(page, items=(), head=0)


withholds = on_pages(_without_first)
withholds_all = on_pages(_emptied)
denies = on_pages(_quiet)
renumbers = on_pages(_renumbered_without_first)
reorders = on_pages(_swapped)
replays = on_pages(_doubled)
invents = on_pages(_invented)
forges = on_pages(_reforged)
rolls_back = on_pages(_rolled_back)


def truncates_directory(answer: TripAnswer) -> TripAnswer:
    """Hide the newest entries of the directory."""
    return replace(answer, entries=(), head=replace(answer.head, number=max(1, answer.head.number - 1)))


def lies_about_receipts(answer: TripAnswer) -> TripAnswer:
    """Leave out the last receipt."""
    return replace(answer, receipts=answer.receipts[:-1])
