"""Whatever is sent to a call of the OpenAPI, well formed or not, is answered as that paper says.

Every request is signed by an enrolled desk for the bytes that go, so that it comes to the reading
of its body.
"""

import itertools
import time

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from requests.auth import AuthBase
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH
from regdesk.protocol.hub_keys import KEYS

CALLS = [
    ("GET", wire.TIME),
    ("GET", KEYS),
    ("POST", wire.ENROL),
    ("POST", EPOCH),
    ("POST", wire.HELLO),
    ("POST", wire.ENVELOPES),
    ("POST", wire.PAGES_QUERY),
    ("POST", wire.PAGES_GONE),
    ("PUT", wire.PART),
    ("POST", wire.COMPLETE),
    ("GET", wire.FEED),
]
ASKED_NOTHING = (wire.TIME, KEYS)
"""Calls in which there is nothing to get wrong."""
CASES = [
    pytest.param(*call, mode, id=f"{mode.value} {call[0]} {call[1]}")
    for call in CALLS
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or call[1] not in ASKED_NOTHING
]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
LIMIT_S = 5  # a request waits no longer for a connection to the database
TIMES = 20
MOMENTS = itertools.count(1_700_000_000)
"""No two requests are signed for the same second: the hub knows the signature again."""


class Signed(AuthBase):
    """Signs what goes over the wire, whatever header fields the case had."""

    def __init__(self, desk):
        self._desk = desk

    def __call__(self, request):
        body = request.body or b""
        body = body.encode() if isinstance(body, str) else body
        path, _, query = request.path_url.partition("?")
        for name in ("content-digest", "signature-input", "signature"):
            request.headers.pop(name, None)
        signed = {"query": query, "created": next(MOMENTS)}
        request.headers.update(self._desk.headers(request.method, path, body, **signed))
        return request


@pytest.fixture(scope="module")
def paper(site, instance):
    with requests.get(f"{instance.url}/openapi.json", verify=site.certificate, timeout=9) as told:
        return told.json()


@pytest.fixture
def session(site, desk):
    desk.take_nonce()
    with requests.Session() as session:
        session.verify, session.auth, session.trust_env = str(site.certificate), Signed(desk), False
        yield session


def test_every_call_is_tried(paper):
    told = {(method.upper(), path) for path, calls in paper["paths"].items() for method in calls}

    assert told == set(CALLS)


@pytest.mark.parametrize(("method", "path", "mode"), CASES)
def test_whatever_is_sent_is_answered_as_the_paper_says(
    paper, session, instance, method, path, mode
):
    statuses = set()
    call = schemathesis.openapi.from_dict(paper)[path][method]

    @given(case=call.as_strategy(generation_mode=mode))
    @settings(
        max_examples=TIMES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        began = time.monotonic()
        response = case.call(base_url=instance.url, session=session, verify=session.verify)
        assert time.monotonic() - began < LIMIT_S
        case.validate_response(response, checks=CHECKS)
        statuses.add(response.status_code)

    ask()
    assert 401 not in statuses, "the signature of the test's desk stands"
