"""Pages: parts in any order through any instance, a receipt only for the page that was named."""

import hashlib
import json
import random
import time

import pytest

from regdesk.protocol import wire
from regdesk.protocol.page import write_completion
from tests.hub.desks import cut, make_page


def put(desk, page, number, content, **spoilt):
    return desk.send("PUT", wire.PART.format(page=page, number=number), content, **spoilt)


def make_manifest(parts, size=None):
    hashes = tuple(hashlib.sha256(one).hexdigest() for one in parts)
    return wire.CompleteRequest(bytes=size or sum(map(len, parts)), parts=hashes)


def complete(desk, page, parts, size=None):
    return desk.post(wire.COMPLETE.format(page=page), make_manifest(parts, size))


def complete_with(desk, page, parts, last):
    body = write_completion(make_manifest(parts), last)
    return desk.send("POST", wire.COMPLETE.format(page=page), body)


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
    kept = site.pages / "pages" / digest[:2] / digest
    assert kept.read_bytes() == content
    assert not list((site.pages / "parts").rglob(f"{digest}*"))
    assert complete(desk, page, parts).json()["receipt"] == receipt
    assert ask(desk, page)[0].receipt == receipt


@pytest.mark.parametrize("size", [1, wire.PART_BYTES, wire.PART_BYTES + 1, 600_000])
def test_the_last_part_comes_with_the_completion(desk, site, check_receipt, size):
    content, page = make_page(size)
    parts = cut(content)
    for number, part in enumerate(parts[:-1]):
        put(desk, page, number, part)

    receipt = complete_with(desk, page, parts, parts[-1]).json()["receipt"]

    check_receipt(receipt, "page", page, size)
    digest = page.removeprefix("sha256:")
    assert (site.pages / "pages" / digest[:2] / digest).read_bytes() == content


def test_a_manifest_that_stands_alone_may_have_lines(desk):
    content, page = make_page(10)
    put(desk, page, 0, content)
    path, body = wire.COMPLETE.format(page=page), make_manifest([content])
    written = body.model_dump_json(indent=2).encode()
    fields = desk.headers("POST", path, written) | {"content-type": wire.JSON}

    answer = desk.client.post(path, content=written, headers=fields)

    assert answer.status_code == 200


def test_a_last_part_that_came_too_early_is_kept(desk):
    content, page = make_page(600_000)
    parts = cut(content)
    put(desk, page, 1, parts[1])

    answer = complete_with(desk, page, parts, parts[2])

    assert (answer.status_code, answer.json()["code"]) == (409, "page.parts_missing")
    assert answer.json()["missing"] == [0]
    assert ask(desk, page)[0].have == (1, 2)
    put(desk, page, 0, parts[0])
    assert complete(desk, page, parts).status_code == 200


def test_a_last_part_that_is_not_of_the_page_is_named(desk):
    content, page = make_page(300_000)
    parts = cut(content)
    put(desk, page, 0, parts[0])

    answer = complete_with(desk, page, parts, b"another")

    assert (answer.status_code, answer.json()["code"]) == (422, "page.digest")
    assert answer.json()["missing"] == [1]
    assert ask(desk, page)[0].have == (0,)


def test_a_last_part_is_no_larger_than_a_part(desk):
    content, page = make_page(wire.PART_BYTES + 1)

    answer = complete_with(desk, page, [content], content)

    assert answer.json()["code"] in ("request.too_large", "request.malformed")
    assert ask(desk, page)[0] == wire.PageState(id=page)


def test_the_same_request_again_does_the_same(desk):
    """Nothing of a page's requests is remembered: while their nonce is fresh they may come."""
    content, page = make_page(300_000)
    parts = cut(content)
    path, body = wire.COMPLETE.format(page=page), write_completion(make_manifest(parts), parts[1])
    part = wire.PART.format(page=page, number=0)
    desk.take_nonce()
    fields = desk.headers("PUT", part, parts[0]), desk.headers("POST", path, body)

    put_twice = [desk.client.put(part, content=parts[0], headers=fields[0]) for _ in range(2)]
    told = [desk.client.post(path, content=body, headers=fields[1]) for _ in range(2)]
    put_after = desk.client.put(part, content=parts[0], headers=fields[0])

    assert [one.status_code for one in (*put_twice, put_after)] == [204, 204, 204]
    assert told[0].json()["receipt"] == told[1].json()["receipt"]
    assert ask(desk, page)[0].have == ()


def test_a_page_whose_file_was_removed_is_not_asked_for_again(desk, site):
    content, page = make_page(10)
    receipt = complete_with(desk, page, [content], content).json()["receipt"]
    digest = page.removeprefix("sha256:")
    (site.pages / "pages" / digest[:2] / digest).unlink()

    assert complete(desk, page, [content]).json()["receipt"] == receipt


def test_a_page_is_one_line_of_the_log(desk, instance):
    content, page = make_page(600_000)
    parts = cut(content)
    before = len(instance.lines)
    for number, part in enumerate(parts[:-1]):
        put(desk, page, number, part)
    complete_with(desk, page, parts, parts[-1])
    put(desk, page, 0, b"")
    desk.say_hello()

    until = time.monotonic() + 60
    while not any('"/v1/hello"' in line for line in instance.lines[before:]):
        assert time.monotonic() < until
        time.sleep(0.01)
    told = [json.loads(line) for line in instance.lines[before:] if "/blobs/" in line]
    assert [(one["method"], one["status"]) for one in told] == [("POST", 200), ("PUT", 400)]


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


def test_what_a_desk_destroyed_is_noted_once_and_nothing_that_is_here(desk):
    (content, here), (_, gone) = make_page(10), make_page(11)
    put(desk, here, 0, content)
    receipt = complete(desk, here, [content]).json()["receipt"]
    asked = wire.GoneRequest(pages=(here, gone, gone))

    assert desk.post(wire.PAGES_GONE, asked).json() == {"noted": 1}
    assert desk.post(wire.PAGES_GONE, asked).json() == {"noted": 0}
    assert [one.receipt for one in ask(desk, here, gone)] == [receipt, None]
