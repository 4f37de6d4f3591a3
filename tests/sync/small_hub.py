"""A hub of one process and no disk, which speaks the protocol through the protocol's own modules.

What it is told to do wrong it does wrong: that is what it is for. The real one is tested in
``tests/hub``, and with real desks in ``test_with_the_hub.py``.
"""

import base64
import hashlib
import itertools
import json
import ssl
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import RLock, Thread
from urllib.parse import parse_qsl

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.enrolment import is_proof, prove_desk, prove_hub
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.epochs import EPOCH, EpochAnswer, EpochClaim, EpochRequest, check_epoch
from regdesk.protocol.feeds import FEED_PAGE_V1, Feed, FeedAnswer, FeedItem, FeedPage
from regdesk.protocol.hub_keys import KEYS, HubKeys, state_keys
from regdesk.protocol.page import split_completion
from regdesk.protocol.problems import MEDIA, ProblemCode, make_problem
from regdesk.protocol.receipt import CustodyReceipt, Held, make_receipt
from regdesk.protocol.requests import RequestLine, verify_request
from regdesk.protocol.signed import seal_message

NAME = "small"
FEEDS = wire.FEED.format(feed="")


class HubKey:
    def __init__(self, key_id="hub:small:1"):
        self.key_id = key_id
        self._private = Ed25519PrivateKey.generate()

    @property
    def public(self):
        return self._private.public_key().public_bytes_raw()

    def sign(self, message):
        return self._private.sign(message)


class Refused(Exception):
    def __init__(self, code, **more):
        self.problem = make_problem(code, **more)


class Cut(Exception):
    """Close the connection without a word."""


class SmallHub:
    """``faults`` are asked before and after every request: ``fault(when, path, body)`` may raise
    ``Refused`` or ``Cut``, or return the bytes of another answer.
    """

    def __init__(self, tls):
        self.key = HubKey()
        self.secrets, self.desk_keys = [], {}
        self.envelopes, self.pages, self.parts, self.receipts = {}, {}, {}, {}
        self.items, self.bodies = {}, []
        self.faults = []
        self.lanes = {"envelopes": wire.Lane(open=True), "pages": wire.Lane(open=True)}
        self.nonce = "first"
        self.page_keys, self.rivals, self.gone = {}, [], set()
        self.away = timedelta(0)
        self.mark, self.listed, self.signing = "", [], []
        self.feeds, self.cursors, self.page_changes, self.feed_key = {}, "c", [], None
        self.thinks = {}
        self.turn = RLock()
        self._server = _Server(("localhost", 0), _Handler)
        self._server.hub = self
        self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self):
        return f"https://localhost:{self._server.server_address[1]}"

    def stop(self):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, method, path, fields, body):
        """Return the body of the answer, None where it has none."""
        with self.turn:
            self.bodies.append((path, body))
            if (other := self._fault("before", path, body)) is not None:
                return other
            answer = self._do(method, path, fields, body)
            other = self._fault("after", path, body)
            return answer if other is None else other

    def _fault(self, when, path, body):
        for fault in self.faults:
            if (other := fault(when, path, body)) is not None:
                return other
        return None

    def _do(self, method, path, fields, body):
        if path == wire.TIME:
            return self._time()
        if path == KEYS:
            return self._list_keys()
        if path == wire.ENROL:
            return self._enrol(body, RequestLine(method, fields["host"], path), fields)
        bare, _, query = path.partition("?")
        desk_id = self._check(RequestLine(method, fields["host"], bare, query), fields, body)
        if bare.startswith(FEEDS):
            return self._feed(Feed(bare.removeprefix(FEEDS)), desk_id, dict(parse_qsl(query)))
        if path == EPOCH:
            return self._begin(EpochRequest.model_validate_json(body), desk_id)
        if path == wire.HELLO:
            return self._hello(wire.HelloRequest.model_validate_json(body))
        if path == wire.ENVELOPES:
            asked = wire.EnvelopesRequest.model_validate_json(body)
            return wire.EnvelopesAnswer(results=tuple(map(self._take, asked.items)))
        if path == wire.PAGES_QUERY:
            asked = wire.PagesRequest.model_validate_json(body)
            return wire.PagesAnswer(pages=tuple(map(self._page_state, asked.pages)))
        if path == wire.PAGES_GONE:
            asked = wire.GoneRequest.model_validate_json(body)
            self.gone |= set(asked.pages)
            return wire.GoneAnswer(noted=len(asked.pages))
        blob, *rest = path.removeprefix("/v1/blobs/").split("/")
        if rest == ["complete"]:
            told, last = split_completion(body)
            return self._complete(blob, wire.CompleteRequest.model_validate_json(told), last)
        self.parts.setdefault(blob, {})[int(rest[1])] = body
        return None

    def _now(self):
        return datetime.now(UTC) + self.away

    def _time(self):
        told = wire.HubTime(time=self._now(), nonce=self.nonce)
        signed = seal_message(wire.TIME_V1, told, self.key)
        return wire.TimeAnswer(nonce=self.nonce, signed=signed)

    def _enrol(self, body, line, fields):
        asked = wire.EnrolRequest.model_validate_json(body)
        claim = wire.DeskClaim.model_validate_json(asked.claim)
        keys = {
            f"desk:{claim.desk}:{one.epoch}": Ed25519PublicKey.from_public_bytes(
                bytes.fromhex(one.public)
            )
            for one in claim.keys
        }
        verify_request(line, fields, keys.get).check_body(body)
        told = asked.claim.encode()
        for secret in self.secrets:
            if is_proof(asked.proof, prove_desk(secret, told)):
                self.desk_keys |= keys
                hub_key = wire.HubKey(id=self.key.key_id, public=self.key.public.hex())
                grant = wire.HubGrant(hub=NAME, keys=(hub_key,)).model_dump_json()
                proof = prove_hub(secret, told, grant.encode())
                return wire.EnrolAnswer(grant=grant, proof=proof)
        raise Refused(ProblemCode.CODE_WRONG)

    def _check(self, line, fields, body):
        try:
            signed = verify_request(line, fields, self.desk_keys.get)
            signed.check_body(body)
        except BadInput as error:
            raise Refused(ProblemCode(error.key)) from error
        if signed.nonce != self.nonce:
            raise Refused(ProblemCode.NONCE)
        return signed.key_id.split(":")[1]

    def publish(self, feed, key, body, version=None, desk=None, why=None):
        """Put a thing into a feed, for one desk or for all; None drops it, with ``why``."""
        with self.turn:
            rows = self.feeds.setdefault(feed, [])
            if version is None:
                version = max((one.version for _, one in rows if one.key == key), default=0) + 1
            item = FeedItem.model_construct(
                key=key,
                version=version,
                op="drop" if body is None else "put",
                body=body or why or {},
            )
            rows.append((desk, item))
            return item.version

    def _feed(self, feed, desk_id, asked):
        """A cursor is a number of this hub's run of rows, with its name before it."""
        after = asked.get("after", "")
        if after and not after.startswith(self.cursors):
            raise Refused(ProblemCode.CURSOR)
        begin = int(after.removeprefix(self.cursors) or 0)
        rows = list(enumerate(self.feeds.get(feed, []), 1))[begin:]
        mine = [(n, one) for n, (desk, one) in rows if desk in (None, desk_id)]
        shown = mine[: int(asked["limit"])]
        page = FeedPage.model_construct(
            feed=feed,
            desk=desk_id,
            after=after,
            items=tuple(one for _, one in shown),
            next=f"{self.cursors}{shown[-1][0]}" if shown else after,
            more=len(mine) > len(shown),
        )
        for change in self.page_changes:
            page = change(page)
        return FeedAnswer(page=seal_message(FEED_PAGE_V1, page, self.feed_key or self.key))

    def _hello(self, told):
        chain = self._chain(told.epoch)
        prefix = next(n for n in itertools.count() if n + 1 not in chain)
        thought = {
            "state": wire.DeskState.ACTIVE,
            "prefix": prefix,
            "forked": False,
            "checkpoint": chain[prefix][0] if prefix else "",
            "keys": self.mark,
        }
        return wire.HelloAnswer(
            time=self._now(), nonce=self.nonce, **self.lanes, **(thought | self.thinks)
        )

    def _chain(self, epoch):
        """Return the names of the envelopes at each place."""
        chain = {}
        for name, one in self.envelopes.items():
            opened = self._open(one)
            if opened is None:
                continue
            if opened.key_id.endswith(f":{epoch}"):
                chain.setdefault(self._place(opened.payload), []).append(name)
        return chain

    def _place(self, payload):
        """Return the place that a payload tells; a queued one of the tests begins with it."""
        return int(payload.split()[0])

    def _open(self, envelope):
        """Return what a desk signed; None of what a rival of it did, which has no place."""
        try:
            return open_envelope(envelope, self.desk_keys.get)
        except BadInput:
            for key in self.rivals:
                with suppress(BadInput):
                    open_envelope(envelope, lambda _, key=key: key)
                    return None
            raise

    def _begin(self, asked, desk_id):
        claim = EpochClaim.model_validate_json(asked.claim)
        assert claim.desk == desk_id
        check_epoch(asked.claim.encode(), claim.public, asked.proof)
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(claim.public))
        self.rivals.append(key)
        mine = self.desk_keys.setdefault(f"desk:{claim.desk}:{claim.epoch}", key)
        known = [int(one.rpartition(":")[2]) for one in self.desk_keys]
        return EpochAnswer(granted=mine == key, next_epoch=max(known) + 1)

    def _list_keys(self):
        if not self.mark:
            raise Refused(ProblemCode.NOT_FOUND)
        keys = tuple(self.listed)
        told = HubKeys(hub=NAME, told_at=self._now(), mark=self.mark, keys=keys)
        return state_keys(told, self.signing)

    def _take(self, item):
        envelope = base64.b64decode(item, validate=True)
        name = name_envelope(envelope)
        if name in self.items:
            return self.items[name](name)
        self._open(envelope)
        known = name in self.envelopes
        self.envelopes[name] = envelope
        result = wire.Result.DUPLICATE if known else wire.Result.STORED
        return wire.ItemResult(
            id=name, result=result, receipt=self.receipt(Held.ENVELOPE, name, len(envelope))
        )

    def _page_state(self, blob):
        if blob in self.pages:
            size = len(self.pages[blob])
            receipt = self.receipt(Held.PAGE, blob, size)
            return wire.PageState(id=blob, receipt=receipt, keyed=blob in self.page_keys)
        return wire.PageState(id=blob, have=tuple(sorted(self.parts.get(blob, {}))))

    def _complete(self, blob, manifest, last):
        self.page_keys.setdefault(blob, manifest.key)
        if blob in self.pages:
            size = len(self.pages[blob])
            return wire.CompleteAnswer(receipt=self.receipt(Held.PAGE, blob, size))
        parts = self.parts.setdefault(blob, {})
        if last:
            parts[len(manifest.parts) - 1] = last
        hashes = [hashlib.sha256(parts.get(n, b"")).hexdigest() for n in range(len(manifest.parts))]
        wrong = [n for n, one in enumerate(manifest.parts) if hashes[n] != one]
        if wrong:
            raise Refused(ProblemCode.PARTS_MISSING, missing=tuple(wrong))
        whole = b"".join(parts[number] for number in range(len(parts)))
        assert "sha256:" + hashlib.sha256(whole).hexdigest() == blob
        assert len(whole) == manifest.bytes
        self.pages[blob] = whole
        return wire.CompleteAnswer(receipt=self.receipt(Held.PAGE, blob, len(whole)))

    def receipt(self, kind, name, size):
        """The same thing is receipted once."""
        if name not in self.receipts:
            told = CustodyReceipt(
                kind=kind,
                id=name,
                bytes=size,
                received_at=self._now(),
                key=self.key.key_id,
            )
            self.receipts[name] = make_receipt(told, self.key)
        return self.receipts[name]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that went away is what is tested


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        self._serve()

    def do_POST(self):
        self._serve()

    def do_PUT(self):
        self._serve()

    def _serve(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fields = {name.lower(): value for name, value in self.headers.items()}
        try:
            answer = self.server.hub.answer(self.command, self.path, fields, body)
        except Refused as refused:
            self._write(refused.problem.status, MEDIA, refused.problem.model_dump_json().encode())
        except Cut:
            self.close_connection = True
            self.connection.close()
        else:
            if isinstance(answer, bytes):
                self._write(200, "text/html", answer)
            elif answer is None:
                self._write(204, None, b"")
            else:
                self._write(200, wire.JSON, json.dumps(answer.model_dump(mode="json")).encode())

    def _write(self, status, media, body):
        self.send_response(status)
        if media:
            self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):  # noqa: A002
        pass


def make_tls(certificate, key):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.minimum_version = ssl.TLSVersion.TLSv1_3
    tls.load_cert_chain(certificate, key)
    return tls
