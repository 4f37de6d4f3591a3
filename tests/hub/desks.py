"""A desk of the tests: real keys, signatures and connections, and none of our own client."""

import base64
import hashlib
import json
import ssl
import time
import uuid
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from regdesk.protocol import wire
from regdesk.protocol.enrolment import derive_secret, prove_desk
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from regdesk.protocol.requests import RequestLine, sign_request

SAMPLE = Path(__file__).parents[1] / "protocol" / "samples" / "case.accepted.v1.envelope"
PAYLOAD = base64.b64decode(json.loads(SAMPLE.read_bytes())["payload"])


class Desk:
    """Signs as the protocol says; every part of it can be spoilt by the test."""

    def __init__(self, url, certificate, number, *, epoch=1, desk_id=None):
        self.desk_id = desk_id or str(uuid.uuid4())
        self.number = number
        self.epoch = epoch
        self.key = Ed25519PrivateKey.generate()
        self.seq = 0
        self.prev = ""
        self.nonce = ""
        self.patience = 0  # how often it comes again when the hub is busy
        context = ssl.create_default_context(cafile=str(certificate))
        self.client = httpx.Client(base_url=url, verify=context, timeout=60, trust_env=False)

    @property
    def key_id(self):
        return f"desk:{self.desk_id}:{self.epoch}"

    @property
    def public(self):
        return self.key.public_key().public_bytes_raw()

    def sign(self, message):
        return self.key.sign(message)

    def move_to(self, url):
        self.client.base_url = httpx.URL(url)

    def take_nonce(self):
        answer = self.client.get(wire.TIME)
        self.nonce = answer.json()["nonce"]
        return answer

    def headers(self, method, path, body, *, nonce=None, query="", created=None):
        line = RequestLine(method, self.client.base_url.netloc.decode(), path, query)
        created = int(time.time()) if created is None else created
        nonce = self.nonce if nonce is None else nonce
        return sign_request(line, body, signer=self, nonce=nonce, created=created)

    def send(self, method, path, body=b"", *, query="", **spoilt):
        """Send a signed request with a nonce of its own."""
        target = f"{path}?{query}" if query else path
        for _ in range(self.patience + 1):
            if "nonce" not in spoilt:
                self.take_nonce()
            headers = self.headers(method, path, body, query=query, **spoilt)
            answer = self.client.request(method, target, content=body, headers=headers)
            if answer.status_code != 503 or not self.patience:
                break
            time.sleep(0.2)
        return answer

    def post(self, path, message, **spoilt):
        return self.send("POST", path, message.model_dump_json().encode(), **spoilt)

    def enrol(self, code, *, centre="417"):
        self.take_nonce()
        claim = wire.DeskClaim(
            desk=self.desk_id,
            centre=centre,
            number=self.number,
            keys=(wire.DeskKey(epoch=self.epoch, public=self.public.hex()),),
            app="1.0.0",
            nonce=self.nonce,
        ).model_dump_json()
        proof = prove_desk(derive_secret(code), claim.encode())
        self.claim = claim
        return self.post(wire.ENROL, wire.EnrolRequest(claim=claim, proof=proof), nonce=self.nonce)

    def accept(self, kind=CASE_ACCEPTED_V1, **header):
        """Return the next envelope of the chain, its header changed by ``header``."""
        payload = json.loads(PAYLOAD)
        payload["header"] |= {
            "desk": self.desk_id,
            "epoch": self.epoch,
            "seq": self.seq + 1,
            "prev": self.prev,
            "case": str(uuid.uuid4()),
        } | header
        envelope = seal_envelope(kind, json.dumps(payload).encode(), self)
        self.seq, self.prev = payload["header"]["seq"], name_envelope(envelope)
        return envelope

    def deliver(self, *envelopes, **spoilt):
        """Send a batch and return its results."""
        items = tuple(base64.b64encode(one).decode() for one in envelopes)
        for _ in range(self.patience + 1):
            answer = self.post(wire.ENVELOPES, wire.EnvelopesRequest(items=items), **spoilt)
            assert answer.status_code == 200, answer.text
            results = wire.EnvelopesAnswer.model_validate_json(answer.content).results
            if not self.patience or all(one.code != "hub.busy" for one in results):
                break
            time.sleep(0.2)
        return results

    def say_hello(self):
        hello = wire.HelloRequest.model_validate(
            {
                "app": "1.0.0",
                "epoch": self.epoch,
                "head": {"seq": self.seq, "hash": self.prev},
                "queue": {"envelopes": 0, "pages": 0, "bytes": 0, "oldest_s": 0},
                "disk_free": 1,
                "time": "2026-11-22T10:00:00+05:00",
                "rulebook": "V0",
                "cursors": {},
            },
            strict=False,
        )
        answer = self.post(wire.HELLO, hello)
        assert answer.status_code == 200, answer.text
        return wire.HelloAnswer.model_validate_json(answer.content)


def make_page(size):
    """Return the bytes of an invented page and its name."""
    content = hashlib.shake_128(uuid.uuid4().bytes).digest(size)
    return content, f"sha256:{hashlib.sha256(content).hexdigest()}"


def cut(content):
    return [content[at : at + wire.PART_BYTES] for at in range(0, len(content), wire.PART_BYTES)]
