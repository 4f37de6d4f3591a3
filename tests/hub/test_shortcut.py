"""What goes past the framework is answered, told and counted as what goes through it."""

import hashlib

import pytest

from regdesk.protocol import wire
from tests.hub.desks import make_page

NAME = "sha256:" + "5" * 64


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", wire.PART.format(page=NAME, number=255), 400),
        ("PUT", wire.PART.format(page=NAME, number=256), 404),
        ("PUT", wire.PART.format(page=NAME, number="0255"), 400),
        ("PUT", wire.PART.format(page=NAME[:-1], number=0), 404),
        ("PUT", wire.COMPLETE.format(page=NAME), 405),
        ("POST", wire.PART.format(page=NAME, number=0), 405),
        ("POST", wire.COMPLETE.format(page=NAME), 400),
        ("POST", wire.COMPLETE.format(page=NAME.upper()), 404),
    ],
)
def test_every_spelling_has_its_typed_answer(desk, method, path, status):
    answer = desk.send(method, path)

    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    )


def test_requests_and_refusals_are_counted_under_their_route(desk):
    content, page = make_page(10)
    before = desk.client.get("/metrics").text
    hashes = (hashlib.sha256(content).hexdigest(),)
    desk.send("PUT", wire.PART.format(page=page, number=0), content)
    manifest = wire.CompleteRequest(bytes=10, parts=hashes)
    desk.post(wire.COMPLETE.format(page=page), manifest)
    desk.send("PUT", wire.PART.format(page=page, number=1))
    after = desk.client.get("/metrics").text

    for counted in (
        f'requests_total{{method="PUT",route="{wire.PART}",status="204"}}',
        f'requests_total{{method="PUT",route="{wire.PART}",status="400"}}',
        f'requests_total{{method="POST",route="{wire.COMPLETE}",status="200"}}',
        'problems_total{code="request.malformed"}',
    ):
        assert find(after, counted) == find(before, counted) + 1


def find(metrics, counted):
    rows = [line.split(" ")[-1] for line in metrics.splitlines() if counted in line]
    return float(rows[0]) if rows else 0.0
