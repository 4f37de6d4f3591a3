"""What the desk asks the hub, and what of the answers it believes."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH, EpochAnswer, EpochClaim, EpochRequest, prove_epoch
from regdesk.protocol.feeds import FEED_PAGE_V1, Feed, FeedAnswer, FeedPage
from regdesk.protocol.hub_keys import KEYS, KeysAnswer, read_keys
from regdesk.protocol.messages import Message
from regdesk.protocol.page import write_completion
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.receipt import Held, verify_receipt
from regdesk.protocol.signed import Said, open_message
from regdesk.services.identity import Running
from regdesk.services.ports import Clock, Signer
from regdesk.services.send_ports import Hub, Offset
from regdesk.sync.trouble import Unanswered, Unreached
from regdesk.sync.wire_line import WireLine

log = logging.getLogger(__name__)

_CLOCK_OFF = timedelta(days=1)

T = TypeVar("T")
SaidT = TypeVar("SaidT", bound=Said)


class HubLine:
    """The calls that a desk makes. Errors of each: ``Unreached``, ``Unanswered``."""

    def __init__(self, hub: Hub, signer: Signer, clock: Clock, proxy: str = "") -> None:
        self._clock = clock
        self._wire = WireLine(hub.url, hub.ca, signer, clock, proxy)
        self._nonce = ""
        self._learned: Callable[[Hub], None] = lambda _: None
        self._trust(hub)

    def sign_as(self, signer: Signer) -> None:
        """Sign what is asked from now on with another key of the desk."""
        self._wire.signer = signer

    def tell_learned(self, learned: Callable[[Hub], None]) -> None:
        """Let ``learned`` keep the hub when its keys have changed; it may raise."""
        self._learned = learned

    def hello(self, request: wire.HelloRequest) -> tuple[wire.HelloAnswer, Offset]:
        """Say that the desk is there, and hear how it stands with the hub, and what time it is."""
        answer, offset = self._fresh(lambda nonce: self._timed(request, nonce))
        self._nonce = answer.nonce
        return answer, offset

    def claim_epoch(self, running: Running, voucher: Signer) -> EpochAnswer:
        """Tell the hub of the key of an epoch; ``voucher`` is an earlier key that it knows."""
        claim = EpochClaim(
            desk=running.desk.desk_id,
            epoch=running.desk.epoch,
            public=running.signer.public_key.hex(),
        ).model_dump_json()
        proof = prove_epoch(claim.encode(), running.signer)
        self.sign_as(voucher)
        return self._post(EPOCH, EpochRequest(claim=claim, proof=proof), EpochAnswer)

    def learn_keys(self, mark: str = "") -> bool:
        """Ask for the hub's keys unless the list of ``mark`` is known; return whether they changed.

        Only a list that a key vouches for which was not replaced, and which is newer than the one
        we have, changes anything; without one all stays as it is. Errors: also those of keeping it.
        """
        if mark and mark == self._hub.mark:
            return False
        try:
            told = read_keys(self._wire.get(KEYS, KeysAnswer), self._find_running_key)
        except (BadInput, Unanswered) as error:
            log.warning("the hub's keys were not learned: %s", error.params.get("why", error.key))
            return False
        if self._hub.told_at is not None and told.told_at <= self._hub.told_at:
            return False
        hub = replace(
            self._hub,
            keys={key.id: bytes.fromhex(key.public) for key in told.keys if not key.revoked},
            until={key.id: key.until for key in told.keys if key.until is not None},
            mark=told.mark,
            told_at=told.told_at,
        )
        self._learned(hub)
        self._trust(hub)
        return True

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

    def tell_gone(self, pages: Sequence[str]) -> None:
        """Say that these pages were destroyed here at the end of their term."""
        request = wire.GoneRequest(pages=tuple(pages))
        self._post(wire.PAGES_GONE, request, wire.GoneAnswer)

    def put_part(self, page: str, number: int, part: bytes) -> None:
        """Send one part of a page; sending it again is fine."""
        path = wire.PART.format(page=page, number=number)
        self._fresh(lambda nonce: self._wire.put(path, part, nonce))

    def complete(self, page: str, manifest: wire.CompleteRequest, last: bytes = b"") -> str:
        """Send the ``last`` part, unless the hub has it, and say that with it all are there;
        return the receipt, not yet judged.
        """
        path, body = wire.COMPLETE.format(page=page), write_completion(manifest, last)
        shape = wire.CompleteAnswer
        return self._fresh(lambda nonce: self._wire.post_bytes(path, body, shape, nonce)).receipt

    def read_feed(self, feed: Feed, after: str, limit: int) -> FeedPage:
        """Return a page that the hub signed; whom and what it is for is not judged.

        Errors: also ``BadInput`` ``hub.unproven``.
        """
        path, query = wire.FEED.format(feed=feed.value), {"limit": str(limit)}
        query |= {"after": after} if after else {}
        answer = self._fresh(lambda nonce: self._wire.get_signed(path, query, FeedAnswer, nonce))
        page, key_id = self._believe(
            lambda: open_message(answer.page, FEED_PAGE_V1, FeedPage, self._find_key)
        )
        if not self._hub.counts(key_id, self._clock.now()):  # a page does not say when it was said
            raise BadInput("hub.unproven", why="replaced")
        return page

    def check_receipt(self, receipt: str | None, kind: Held, item_id: str, size: int) -> str:
        """Return ``receipt`` if the enrolled hub signed it for just this; ``size`` is in bytes.

        Errors: ``BadInput`` ``hub.unproven``.
        """
        if receipt is None:
            raise BadInput("hub.unproven", why="none")
        told = self._believe(
            lambda: verify_receipt(receipt, self._find_key, kind=kind, held_id=item_id, size=size)
        )
        if not self._hub.counts(told.key, told.received_at):
            raise BadInput("hub.unproven", why="replaced")
        return receipt

    def close(self) -> None:
        self._wire.close()

    def _post(self, path: str, message: Message, shape: type[SaidT]) -> SaidT:
        return self._fresh(lambda nonce: self._wire.post(path, message, shape, nonce))

    def _fresh(self, ask: Callable[[str], T]) -> T:
        """Ask under the nonce we have, and once more under a new one where that was too old."""
        if not self._nonce:
            self._nonce = self._get_first_nonce()
        try:
            return ask(self._nonce)
        except Unanswered as error:
            if not error.says(ProblemCode.NONCE):
                raise
        self._nonce = self._get_nonce()
        return ask(self._nonce)

    def _get_first_nonce(self) -> str:
        """Return a nonce, also where the certificate's dates do not fit the clock here.

        Then the hub's own clock judges, signed by a key we trust: if ours is a day off, the dates
        say nothing, and the certificate is good without them.
        """
        try:
            return self._get_nonce()
        except Unreached as error:
            if error.key != "line.certificate_dates":
                raise
            self._wire.check_dates(check=False)
            told = self._get_time()
            if abs(told.time - self._clock.now()) < _CLOCK_OFF:
                self._wire.check_dates(check=True)
                raise
            log.warning("the clock is far off: the hub's certificate is judged without its dates")
            return told.nonce

    def _get_nonce(self) -> str:
        return self._get_time().nonce

    def _get_time(self) -> wire.HubTime:
        signed = self._wire.get(wire.TIME, wire.TimeAnswer).signed
        try:
            told, key_id = self._believe(
                lambda: open_message(signed, wire.TIME_V1, wire.HubTime, self._find_key)
            )
        except BadInput as error:
            raise Unanswered("line.not_hub") from error
        if not self._hub.counts(key_id, told.time):
            raise Unanswered("line.not_hub")
        return told

    def _believe(self, read: Callable[[], T]) -> T:
        """Return what ``read`` does; where it knows the key that signed not, ask for the keys once.

        Errors: ``BadInput`` ``hub.unproven``.
        """
        try:
            return read()
        except BadInput as error:
            if error.params.get("why") != "envelope.key_unknown" or not self.learn_keys():
                raise
        return read()

    def _timed(self, request: wire.HelloRequest, nonce: str) -> tuple[wire.HelloAnswer, Offset]:
        """Return the answer and how far the hub's clock is from ours, as of half the way."""
        at, began = self._clock.now(), time.monotonic()
        answer = self._wire.post(wire.HELLO, request, wire.HelloAnswer, nonce)
        half = timedelta(seconds=(time.monotonic() - began) / 2)
        return answer, Offset(round((answer.time - at - half).total_seconds() * 1000), at)

    def _trust(self, hub: Hub) -> None:
        self._hub = hub
        self._keys = {
            key_id: Ed25519PublicKey.from_public_bytes(key) for key_id, key in hub.keys.items()
        }

    def _find_key(self, key_id: str) -> Ed25519PublicKey | None:
        return self._keys.get(key_id)

    def _find_running_key(self, key_id: str) -> Ed25519PublicKey | None:
        return None if key_id in self._hub.until else self._keys.get(key_id)
