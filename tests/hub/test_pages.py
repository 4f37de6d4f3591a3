"""Pages: parts in any order through any instance, a receipt only for the page that was named."""

import hashlib
import random

import pytest

from regdesk.protocol import wire
from tests.hub.desks import cut, make_page


def put(desk, page, number, content, **spoilt):
    return desk.send("PUT", wire.PART.format(page=page, number=number), content, **spoilt)


def complete(desk, page, parts, size=None):
    hashes = tuple(hashlib.sha256(one).hexdigest() for one in parts)
    size = sum(map(len, parts)) if size is None else size
    path = wire.COMPLETE.format(page=page)
    return desk.post(path, wire.CompleteRequest(bytes=size, parts=hashes))


def ask(desk, *pages):
    answer = desk.post(wire.PAGES_QUERY, wire.PagesRequest(pages=pages))
    return wire.PagesAnswer.model_validate_json(answer.content).pages


def test_a_page_comes_in_parts_in_any_order_and_is_receipted(desk, site, check_receipt):
    content, page = make_page(600_000)
    parts = cut(content)
    order = random.Random(7).sample(range(len(parts)), len(parts))
    for number in (*order, order[0]):
        assert put(desk, page, number, parts[number]).status_code == 204

    receipt = complete(desk, page, parts).json()["receipt"]

    check_receipt(receipt, "page", page, len(content))
    digest = page.removeprefix("sha256:")
    kept = site.pages / "pages" / digest[:3] / digest
    assert kept.read_bytes() == content
    assert not list((site.pages / "parts").rglob(f"{digest}*"))
    assert complete(desk, page, parts).json()["receipt"] == receipt
    assert ask(desk, page)[0].receipt == receipt


def test_one_call_tells_what_is_missing_of_many_pages(desk):
    begun, whole, unknown = make_page(600_000), make_page(10), make_page(10)
    put(desk, begun[1], 2, cut(begun[0])[2])
    put(desk, begun[1], 0, cut(begun[0])[0])
    put(desk, whole[1], 0, whole[0])
    complete(desk, whole[1], [whole[0]])

    told = ask(desk, begun[1], whole[1], unknown[1])

    assert [one.have for one in told] == [(0, 2), (), ()]
    assert [one.receipt is not None for one in told] == [False, True, False]


def test_a_page_goes_on_at_another_instance(desk, second_instance):
    content, page = make_page(300_000)
    parts = cut(content)
    put(desk, page, 0, parts[0])
    desk.move_to(second_instance.url)
    put(desk, page, 1, parts[1])
    receipt = complete(desk, page, parts).json()["receipt"]

    assert ask(desk, page)[0].receipt == receipt


def test_parts_that_are_missing_are_named(desk):
    content, page = make_page(900_000)
    parts = cut(content)
    put(desk, page, 1, parts[1])

    answer = complete(desk, page, parts)

    assert (answer.status_code, answer.json()["code"]) == (409, "page.parts_missing")
    assert answer.json()["missing"] == [0, 2, 3]


def test_a_part_that_was_spoilt_on_the_disk_is_asked_for_again(desk, site):
    content, page = make_page(600_000)
    parts = cut(content)
    for number, part in enumerate(parts):
        put(desk, page, number, part)
    digest = page.removeprefix("sha256:")
    (site.pages / "parts" / digest[:2] / f"{digest}.1").write_bytes(b"torn")

    answer = complete(desk, page, parts)

    assert (answer.status_code, answer.json()["code"]) == (422, "page.digest")
    assert answer.json()["missing"] == [1]
    assert ask(desk, page)[0].have == (0, 2)
    put(desk, page, 1, parts[1])
    assert complete(desk, page, parts).status_code == 200


def test_parts_that_do_not_make_the_page_get_no_receipt(desk, site):
    _, page = make_page(10)
    put(desk, page, 0, b"another")

    answer = complete(desk, page, [b"another"])

    assert (answer.status_code, answer.json()["code"]) == (422, "page.digest")
    assert ask(desk, page)[0] == wire.PageState(id=page)
    assert site.ask("select count(*) from page where page_id = %s", bytes.fromhex(page[7:])) == [
        (0,)
    ]


def test_a_part_that_was_damaged_on_the_way_is_refused_alone(desk):
    content, page = make_page(100)
    desk.take_nonce()
    path = wire.PART.format(page=page, number=0)
    headers = desk.headers("PUT", path, content)

    answer = desk.client.put(path, content=content[:-1] + b"?", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (422, "page.part_digest")
    assert ask(desk, page)[0].have == ()


@pytest.mark.parametrize(("number", "size"), [(0, wire.PART_BYTES + 1), (0, 0), (256, 1), (-1, 1)])
def test_a_part_that_cannot_be_is_refused(desk, number, size):
    _, page = make_page(1)

    answer = put(desk, page, number, bytes(size))

    code = {256: "request.not_found", -1: "request.not_found"}.get(
        number, "request.too_large" if size else "request.malformed"
    )
    assert answer.json()["code"] == code


@pytest.mark.parametrize("size", [1, wire.PART_BYTES + 1])
def test_a_manifest_that_contradicts_itself_is_refused(desk, size):
    content, page = make_page(wire.PART_BYTES * 2)
    parts = cut(content)

    answer = complete(desk, page, parts if size == 1 else parts[:1], size)

    assert answer.json()["code"] == "request.malformed"
