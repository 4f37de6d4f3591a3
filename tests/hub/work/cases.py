"""What a desk of the tests tells of invented people: acceptances, corrections, claims."""

import itertools
import json
import uuid

from regdesk.domain.number import SlipNumber
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CLAIM_APPLICATION_V1,
)
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from tests.hub.desks import PAYLOAD

_SERIALS = itertools.count(1)
_MOMENT = "2026-11-22T10:00:00+05:00"
DAY = "2026-11-22"


def make_iin():
    """Return a number that no other case of the run has."""
    return f"900101{next(_SERIALS):06}"


class VisitCase:
    """One case at a desk: each call gives the next envelope of the desk's chain."""

    def __init__(self, desk, *, iin=None, **told):
        self.desk = desk
        self.case_id = str(uuid.uuid4())
        self.slip = str(SlipNumber("417", desk.number, 1, next(_SERIALS)))
        self.last = ""
        self.told = {"iin": make_iin() if iin is None else iin, **told}

    def accept(self, **told):
        body = self._say(told)
        return self._seal(CASE_ACCEPTED_V1, {"slip": self.slip}, body)

    def correct(self, *, supersedes=None, **told):
        header = {
            "type": "case.corrected",
            "slip": self.slip,
            "supersedes": supersedes or self.last,
        }
        body = {
            "case": self._say(told),
            "asked_by": "register",
            "why": "flat",
            "fields": ["address.dwelling.address.flat"],
            "corrected_at": _MOMENT,
            "clerk": "C-1",
        }
        return self._seal(CASE_CORRECTED_V1, header, body)

    def cancel(self, *, supersedes=None):
        header = {
            "type": "case.cancelled",
            "slip": self.slip,
            "supersedes": supersedes or self.last,
            "blobs": [],
        }
        body = {
            "asked_by": "applicant",
            "reason": "withdrawn",
            "why": "",
            "cancelled_at": _MOMENT,
            "clerk": "C-1",
            "confirmed_by": "S-1",
        }
        return self._seal(CASE_CANCELLED_V1, header, body)

    def claim(self, application):
        header = {"type": "claim.portal_application"}
        body = {"application": application, "claimed_at": _MOMENT, "clerk": "C-1"}
        return self._seal(CLAIM_APPLICATION_V1, header, body, slip=False)

    def _say(self, told):
        told = self.told | told
        body = json.loads(PAYLOAD)["body"]
        person = body["registrants"][0]["person"]
        address = body["dwelling"]["address"]
        for name, value in told.items():
            (address if name in address else person)[name] = value
        self.told = told
        return body

    def _seal(self, kind, more, body, *, slip=True):
        desk = self.desk
        header = json.loads(PAYLOAD)["header"] | {
            "desk": desk.desk_id,
            "epoch": desk.epoch,
            "seq": desk.seq + 1,
            "prev": desk.prev,
            "case": self.case_id,
        } | more  # fmt: skip
        if not slip:
            for name in ("slip", "rulebook", "blobs"):
                del header[name]
        payload = json.dumps({"header": header, "body": body}).encode()
        envelope = seal_envelope(kind, payload, desk)
        desk.seq, desk.prev = desk.seq + 1, name_envelope(envelope)
        if slip:
            self.last = desk.prev
        return envelope
