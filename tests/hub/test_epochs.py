"""A desk's next epoch: once, by who has the keys, and whatever a rival signed is taken too."""

import pytest

from regdesk.hub.enrolment import set_state
from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH, EpochAnswer, EpochClaim, EpochRequest, prove_epoch


def claim(copy, *, by=None, proof_by=None, **changes):
    """Let ``by`` ask the hub for the epoch of ``copy``."""
    told = {"desk": copy.desk_id, "epoch": copy.epoch, "public": copy.public.hex()} | changes
    written = EpochClaim.model_construct(**told).model_dump_json()
    proof = prove_epoch(written.encode(), proof_by or copy)
    return (by or copy).post(EPOCH, EpochRequest(claim=written, proof=proof))


def read(answer):
    assert answer.status_code == 200, answer.text
    return EpochAnswer.model_validate_json(answer.content)


@pytest.fixture
def later(desk, newcomer):
    """Makes copies of ``desk`` in a later epoch."""

    def make(epoch=2):
        copy = newcomer(epoch=epoch, desk_id=desk.desk_id)
        copy.number = desk.number
        return copy

    return make


def test_the_old_key_brings_the_new_one_in_however_often_it_says_so(desk, later):
    copy = later()
    first, again = (read(claim(copy, by=desk)) for _ in range(2))

    assert first == again == EpochAnswer(granted=True, next_epoch=3)
    assert [one.result for one in copy.deliver(copy.accept())] == ["stored"]
    assert (copy.say_hello().prefix, desk.say_hello().prefix) == (1, 0)


def test_a_later_key_may_vouch_for_a_still_later_one(desk, later):
    second, third = later(), later(3)
    assert read(claim(second, by=desk)).granted
    assert read(claim(third, by=second)) == EpochAnswer(granted=True, next_epoch=4)


def test_an_epoch_has_one_key_and_a_rivals_cases_are_held(desk, later, site, check_receipt):
    copy, rival = later(), later()
    read(claim(copy, by=desk))

    assert read(claim(rival, by=desk)) == EpochAnswer(granted=False, next_epoch=3)

    mine, theirs, forged = copy.accept(), rival.accept(), later().accept()
    results = desk.deliver(mine, theirs, forged)
    assert [(one.result, one.reason, one.code) for one in results] == [
        ("stored", "", ""),
        ("held", "fork", ""),
        ("refused", "", "envelope.signature"),
    ]
    check_receipt(results[1].receipt, "envelope", results[1].id, len(theirs))
    assert desk.deliver(theirs)[0].result is wire.Result.DUPLICATE
    assert copy.say_hello().state is wire.DeskState.ACTIVE
    assert site.ask("select count(*) from chain_link where desk_id = %s", desk.desk_id) == [(1,)]


def test_however_many_rivals_come_their_cases_are_taken_and_few_keys_kept(
    desk, newcomer, later, site, check_receipt
):
    read(claim(later(), by=desk))
    rivals = [later() for _ in range(18)]
    for one in rivals:
        assert not read(claim(one, by=desk)).granted

    known, beyond, stranger = rivals[0].accept(), rivals[-1].accept(), newcomer().accept()
    results = desk.deliver(known, beyond, stranger)

    assert [(one.result, one.reason, one.code) for one in results] == [
        ("held", "fork", ""),
        ("held", "unproven", ""),
        ("refused", "", "envelope.key_unknown"),
    ]
    check_receipt(results[1].receipt, "envelope", results[1].id, len(beyond))
    kept = site.ask("select count(*) from rival_key where desk_id = %s", desk.desk_id)
    assert kept == [(16,)]


def test_a_desk_with_many_rivals_speaks_for_no_other_desk(desk, newcomer, later, site):
    other = newcomer()
    other.enrol(site.make_code(other.number))
    copy = newcomer(epoch=1, desk_id=other.desk_id)
    read(claim(later(), by=desk))
    for _ in range(16):
        read(claim(later(), by=desk))

    assert desk.deliver(copy.accept())[0].code == "envelope.signature"


def test_what_the_desk_was_held_for_stays_with_its_old_epoch(desk, later):
    twins = desk.accept(seq=1, prev=""), desk.accept(seq=1, prev="")
    desk.deliver(*twins)
    assert desk.say_hello().state is wire.DeskState.HELD
    copy = later()
    read(claim(copy, by=desk))

    assert copy.say_hello().state is wire.DeskState.ACTIVE
    assert desk.deliver(desk.accept(seq=1, prev=""))[0].reason == "fork"
    assert [one.result for one in copy.deliver(copy.accept())] == ["stored"]


def test_the_same_claim_again_ends_no_later_hold(desk, later):
    copy = later()
    read(claim(copy, by=desk))
    copy.deliver(copy.accept(seq=1, prev=""), copy.accept(seq=1, prev=""))
    assert copy.say_hello().state is wire.DeskState.HELD

    assert read(claim(copy, by=desk)).granted

    assert copy.say_hello().state is wire.DeskState.HELD


def test_a_hold_that_a_person_made_is_not_ended_so(desk, later, site):
    assert set_state(site.database, "417", desk.number, wire.DeskState.HELD)
    copy = later()
    read(claim(copy, by=desk))

    assert copy.say_hello().state is wire.DeskState.HELD
    assert copy.deliver(copy.accept())[0].reason == "desk_held"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"epoch": 1}, "request.malformed"),
        ({"epoch": 10}, "request.malformed"),
        ({"public": "00"}, "request.malformed"),
        ({"public": "00" * 32}, "request.signature"),
        ({"desk": "0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d"}, "request.malformed"),
    ],
)
def test_a_claim_that_cannot_be_is_refused(desk, later, changes, code):
    assert claim(later(), by=desk, **changes).json()["code"] == code


def test_who_has_not_both_keys_gets_no_epoch(desk, later, newcomer):
    copy, stranger = later(), newcomer()

    assert claim(copy, by=desk, proof_by=stranger).json()["code"] == "request.signature"
    assert claim(copy, by=copy).json()["code"] == "request.key_unknown"
    assert read(claim(copy, by=desk)).granted


def test_a_revoked_desks_copy_is_taken_into_custody_only(desk, later, site):
    site.ask("update desk set state = 'revoked' where desk_id = %s", desk.desk_id)
    copy = later()
    read(claim(copy, by=desk))

    assert copy.say_hello().state is wire.DeskState.REVOKED
    assert copy.deliver(copy.accept())[0].reason == "desk_revoked"


def test_hello_names_the_envelope_at_the_end_of_the_whole_part(desk):
    assert desk.say_hello().checkpoint == ""
    first = desk.deliver(desk.accept())[0].id
    desk.deliver(desk.accept(seq=3))

    hello = desk.say_hello()

    assert (hello.prefix, hello.checkpoint) == (1, first)
