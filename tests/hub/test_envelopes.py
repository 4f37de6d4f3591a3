"""Custody: what is authentic is held once, with one receipt for ever; the rest is told why."""

import base64
import json

import pytest

from regdesk.protocol import wire
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1


def test_an_accepted_case_is_stored_verbatim_and_receipted(desk, site, check_receipt):
    envelope = desk.accept()

    (told,) = desk.deliver(envelope)

    assert (told.result, told.reason, told.id) == ("stored", "", name_envelope(envelope))
    check_receipt(told.receipt, "envelope", told.id, len(envelope))
    ((raw,),) = site.ask(
        "select raw from envelope where slip is not null and desk_id = %s", desk.desk_id
    )
    assert raw == envelope


def test_the_same_again_is_a_duplicate_with_the_same_receipt(desk):
    envelope = desk.accept()
    (first,) = desk.deliver(envelope)

    again = [one for _ in range(3) for one in desk.deliver(envelope, envelope)]

    assert {one.result for one in again} == {wire.Result.DUPLICATE}
    assert {one.receipt for one in again} == {first.receipt}


def test_two_instances_on_one_database_are_one_hub(desk, second_instance):
    here, there = desk.accept(), desk.accept()
    (first,) = desk.deliver(here)
    desk.move_to(second_instance.url)
    told = desk.deliver(there, here)

    assert [one.result for one in told] == ["stored", "duplicate"]
    assert told[1].receipt == first.receipt
    assert desk.say_hello().prefix == 2


def test_what_no_program_reads_yet_is_held_with_a_receipt(desk, check_receipt):
    later = desk.accept(
        "application/vnd.regdesk.case.moved.v7+json", type="case.moved", version="7.0"
    )
    odd = desk.accept(slip=7, rulebook=[])
    nothing = seal_envelope(CASE_ACCEPTED_V1, b"\xff\x00", desk)
    deep = seal_envelope("x\0y", b"[" * 100_000, desk)

    told = desk.deliver(later, odd, nothing, deep)

    assert {one.result for one in told} == {wire.Result.HELD}
    assert [one.reason for one in told] == [
        "unknown_type",
        "unreadable",
        "unreadable",
        "unknown_type",
    ]
    for one, raw in zip(told, (later, odd, nothing, deep), strict=True):
        check_receipt(one.receipt, "envelope", name_envelope(raw), len(raw))


def test_a_header_that_speaks_for_another_desk_takes_no_place_in_its_chain(desk, newcomer, site):
    other = newcomer()
    other.enrol(site.make_code(other.number))
    forged = desk.accept(desk=other.desk_id)

    (told,) = desk.deliver(forged)

    assert (told.result, told.reason) == ("held", "unreadable")
    assert other.say_hello().prefix == 0


def test_two_envelopes_at_one_place_are_both_held_and_the_desk_is_looked_at(desk):
    first, second = desk.accept(seq=1, prev=""), desk.accept(seq=1, prev="")
    desk.deliver(first)

    (fork,) = desk.deliver(second)
    (next_one,) = desk.deliver(desk.accept())

    assert (fork.result, fork.reason) == ("held", "fork")
    assert (next_one.result, next_one.reason) == ("held", "desk_held")
    hello = desk.say_hello()
    assert hello.forked
    assert hello.state is wire.DeskState.HELD


def test_a_fork_inside_one_batch_is_found_too(desk):
    twins = desk.accept(seq=1, prev=""), desk.accept(seq=1, prev="")

    told = desk.deliver(*twins)

    assert sorted(one.result for one in told) == ["held", "stored"]


def test_a_gap_is_stored_and_told_and_closes(desk):
    links = [desk.accept() for _ in range(5)]
    desk.deliver(links[4], links[1], links[0])
    assert desk.say_hello().prefix == 2

    desk.deliver(*links[2:4])

    assert desk.say_hello().prefix == 5


def test_a_link_that_follows_another_envelope_ends_the_prefix_and_holds_the_desk(desk):
    desk.deliver(desk.accept(), desk.accept())
    desk.say_hello()
    desk.deliver(desk.accept(prev="sha256:" + "0" * 64), desk.accept())

    hello = desk.say_hello()

    assert (hello.prefix, hello.forked, hello.state) == (2, True, wire.DeskState.HELD)


def test_a_receipt_is_given_again_when_its_month_was_archived(desk, site):
    envelope = desk.accept()
    (first,) = desk.deliver(envelope)
    site.ask("delete from envelope where desk_id = %s", desk.desk_id)

    (again,) = desk.deliver(envelope)

    assert (again.result, again.receipt) == ("duplicate", first.receipt)


def test_a_desk_restored_from_an_old_copy_is_told_of_its_fork(desk):
    desk.deliver(desk.accept(), desk.accept())

    desk.seq, desk.prev = 0, ""
    desk.accept()

    assert desk.say_hello().forked


def test_what_a_revoked_desk_accepted_is_held(desk, site):
    site.ask("update desk set state = 'revoked' where desk_id = %s", desk.desk_id)

    (told,) = desk.deliver(desk.accept())

    assert (told.result, told.reason) == ("held", "desk_revoked")
    assert told.receipt
    assert desk.say_hello().state is wire.DeskState.REVOKED


def test_what_is_not_authentic_is_refused_alone(desk, newcomer):
    good, other = desk.accept(), desk.accept()
    stranger = newcomer().accept()
    changed = json.loads(other)
    changed["payload"] = base64.b64encode(b"{}").decode()
    told = desk.deliver(
        b"{", good[:-9], json.dumps(changed, separators=(",", ":")).encode(), stranger, b"", good
    )

    assert [(one.result, one.code) for one in told] == [
        ("refused", "envelope.malformed"),
        ("refused", "envelope.malformed"),
        ("refused", "envelope.signature"),
        ("refused", "envelope.key_unknown"),
        ("refused", "envelope.malformed"),
        ("stored", ""),
    ]
    assert not [one.receipt for one in told[:-1] if one.receipt]


def test_an_item_that_is_not_base64_is_refused_alone(desk):
    items = ("***", base64.b64encode(desk.accept()).decode())

    answer = desk.post(wire.ENVELOPES, wire.EnvelopesRequest(items=items))

    assert [one["result"] for one in answer.json()["results"]] == ["refused", "stored"]


def test_a_batch_beyond_its_size_comes_again_and_a_giant_never(desk):
    large = [seal_envelope("large", bytes(540_000), desk) for _ in range(1)]
    giant = seal_envelope("giant", bytes(790_000), desk)

    told = desk.deliver(*large, large[0][:-1] + b" ")

    assert [(one.result, one.code) for one in told] == [
        ("held", ""),
        ("retry", "request.too_large"),
    ]
    assert [(one.result, one.code) for one in desk.deliver(giant)] == [
        ("refused", "envelope.too_large")
    ]


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"items":[]}', b'{"items":[7]}', b'{"items":["aa"],"more":1}', b"\xff",
     b'{"items":' + b"[" * 50_000, json.dumps({"items": ["YQ=="] * 51}).encode()],
)  # fmt: skip
def test_a_malformed_batch_is_told_so(desk, body):
    answer = desk.send("POST", wire.ENVELOPES, body)

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "request.malformed"
