"""What the desk asks the hub, and what of the answers it believes."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.feeds import FEED_PAGE_V1, Feed, FeedAnswer, FeedPage
from regdesk.protocol.messages import Message
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.receipt import Held, verify_receipt
from regdesk.protocol.signed import Said, open_message
from regdesk.services.ports import Clock, Signer
from regdesk.services.send_ports import Hub
from regdesk.sync.trouble import Unanswered
from regdesk.sync.wire_line import WireLine

T = TypeVar("T")
SaidT = TypeVar("SaidT", bound=Said)


class HubLine:
    """The calls that a desk makes. Errors of each: ``Unreached``, ``Unanswered``."""

    def __init__(self, hub: Hub, signer: Signer, clock: Clock) -> None:
        self._keys = {
            key_id: Ed25519PublicKey.from_public_bytes(key) for key_id, key in hub.keys.items()
        }
        self._wire = WireLine(hub.url, hub.ca, signer, clock)
        self._nonce = ""

    def hello(self, request: wire.HelloRequest) -> wire.HelloAnswer:
        """Say that the desk is there, and hear how it stands with the hub."""
        answer = self._post(wire.HELLO, request, wire.HelloAnswer)
        self._nonce = answer.nonce
        return answer

    def send_envelopes(self, items: Sequence[str]) -> tuple[wire.ItemResult, ...]:
        """Send envelopes, each in base64; return as many results, in their order."""
        request = wire.EnvelopesRequest(items=tuple(items))
        results = self._post(wire.ENVELOPES, request, wire.EnvelopesAnswer).results
        if len(results) != len(items):
            raise Unanswered("line.not_hub")
        return results

    def query_pages(self, pages: Sequence[str]) -> tuple[wire.PageState, ...]:
        """Ask what the hub has of each page; return as many states, in their order."""
        request = wire.PagesRequest(pages=tuple(pages))
        states = self._post(wire.PAGES_QUERY, request, wire.PagesAnswer).pages
        if [one.id for one in states] != list(pages):
            raise Unanswered("line.not_hub")
        return states

    def put_part(self, page: str, number: int, part: bytes) -> None:
        """Send one part of a page; sending it again is fine."""
        path = wire.PART.format(page=page, number=number)
        self._fresh(lambda nonce: self._wire.put(path, part, nonce))

    def complete(self, page: str, manifest: wire.CompleteRequest) -> str:
        """Say that all parts are there; return the receipt, not yet judged."""
        path = wire.COMPLETE.format(page=page)
        return self._post(path, manifest, wire.CompleteAnswer).receipt

    def read_feed(self, feed: Feed, after: str, limit: int, most_bytes: int) -> FeedPage:
        """Return a page that the hub signed; whom and what it is for is not judged.

        Errors: also ``BadInput`` ``hub.unproven``.
        """
        path, query = wire.FEED.format(feed=feed.value), {"limit": str(limit)}
        query |= {"after": after} if after else {}
        answer = self._fresh(
            lambda nonce: self._wire.get_signed(path, query, FeedAnswer, nonce, most_bytes)
        )
        return open_message(answer.page, FEED_PAGE_V1, FeedPage, self._keys.get)[0]

    def check_receipt(self, receipt: str | None, kind: Held, item_id: str, size: int) -> str:
        """Return ``receipt`` if the enrolled hub signed it for just this; ``size`` is in bytes.

        Errors: ``BadInput`` ``hub.unproven``.
        """
        if receipt is None:
            raise BadInput("hub.unproven", why="none")
        verify_receipt(receipt, self._keys.get, kind=kind, held_id=item_id, size=size)
        return receipt

    def close(self) -> None:
        self._wire.close()

    def _post(self, path: str, message: Message, shape: type[SaidT]) -> SaidT:
        return self._fresh(lambda nonce: self._wire.post(path, message, shape, nonce))

    def _fresh(self, ask: Callable[[str], T]) -> T:
        """Ask under the nonce we have, and once more under a new one where that was too old."""
        if not self._nonce:
            self._nonce = self._get_nonce()
        try:
            return ask(self._nonce)
        except Unanswered as error:
            if not error.says(ProblemCode.NONCE):
                raise
        self._nonce = self._get_nonce()
        return ask(self._nonce)

    def _get_nonce(self) -> str:
        signed = self._wire.get(wire.TIME, wire.TimeAnswer).signed
        try:
            told, _ = open_message(signed, wire.TIME_V1, wire.HubTime, self._keys.get)
        except BadInput as error:
            raise Unanswered("line.not_hub") from error
        return told.nonce
