"""A code brings one desk in, once, in its time; what it proves cannot be borrowed."""

import pytest

from regdesk.protocol import wire
from regdesk.protocol.enrolment import derive_secret, is_proof, prove_desk, prove_hub


def code_of(answer):
    return answer.json()["code"]


def test_a_desk_with_its_code_is_taken_in_and_the_hub_proves_itself(newcomer, site):
    desk = newcomer()
    code = site.make_code(desk.number)

    answer = wire.EnrolAnswer.model_validate_json(desk.enrol(code).content)

    right = prove_hub(derive_secret(code), desk.claim.encode(), answer.grant.encode())
    assert is_proof(answer.proof, right)
    grant = wire.HubGrant.model_validate_json(answer.grant)
    assert [bytes.fromhex(one.public) for one in grant.keys] == [site.ring.current.public]
    assert grant.hub == site.ring.current.key_id == grant.keys[0].id
    assert desk.say_hello().state is wire.DeskState.ACTIVE


def test_the_database_holds_no_code(newcomer, site):
    desk = newcomer()
    code = site.make_code(desk.number)

    rows = site.ask("select c::text from enrolment_code c where number = %s", desk.number)

    assert len(rows) == 1
    assert not any(part in str(rows) for part in (code, code.replace("-", "")))


def test_an_answer_that_was_lost_is_given_again(newcomer, site):
    desk = newcomer()
    code = site.make_code(desk.number)
    desk.enrol(code)

    assert desk.enrol(code).status_code == 200
    assert site.ask("select count(*) from desk where desk_id = %s", desk.desk_id) == [(1,)]


def test_a_code_is_good_once(newcomer, site):
    desk = newcomer()
    code = site.make_code(desk.number)
    desk.enrol(code)
    second = newcomer()
    second.number = desk.number

    assert code_of(second.enrol(code)) == "enrol.code"
    desk.epoch = 2  # the same desk, but it brings a key that the code was not used for
    assert code_of(desk.enrol(code)) == "enrol.code"


@pytest.mark.parametrize("how", ["wrong", "other desk", "other centre", "expired"])
def test_a_code_that_is_not_for_it_lets_no_desk_in(newcomer, site, how):
    desk = newcomer()
    code = site.make_code(desk.number, centre="418" if how == "other centre" else "417")
    if how == "wrong":
        code = "0000-0000-0000-0000-0000"
    if how == "other desk":
        desk.number = 999
    if how == "expired":
        site.ask("update enrolment_code set expires_at = now() where number = %s", desk.number)

    answer = desk.enrol(code)

    assert (answer.status_code, code_of(answer)) == (403, "enrol.code")
    assert desk.send("POST", wire.HELLO, b"{}").json()["code"] == "request.key_unknown"


def test_a_window_that_is_taken_stays_so_unless_the_code_says_replace(newcomer, site):
    desk, second = newcomer(), newcomer()
    second.number = desk.number
    desk.enrol(site.make_code(desk.number))

    assert code_of(second.enrol(site.make_code(desk.number))) == "enrol.taken"
    assert second.enrol(site.make_code(desk.number, replaces=True)).status_code == 200

    assert desk.say_hello().state is wire.DeskState.REVOKED
    assert second.say_hello().state is wire.DeskState.ACTIVE


def test_a_desk_that_was_held_begins_anew_with_a_new_key(desk, newcomer, site):
    twins = desk.accept(seq=1, prev=""), desk.accept(seq=1, prev="")
    desk.deliver(*twins)
    renewed = newcomer(epoch=2, desk_id=desk.desk_id)
    renewed.number = desk.number

    assert renewed.enrol(site.make_code(desk.number)).status_code == 200

    hello = renewed.say_hello()
    assert (hello.state, hello.forked, hello.prefix) == ("active", False, 0)
    assert [one.result for one in renewed.deliver(renewed.accept())] == ["stored"]
    assert desk.say_hello().forked


def test_a_known_key_cannot_be_put_in_place_of_another(desk, newcomer, site):
    thief = newcomer(desk_id=desk.desk_id)
    thief.number = desk.number

    assert code_of(thief.enrol(site.make_code(desk.number))) == "enrol.taken"
    assert desk.say_hello().state is wire.DeskState.ACTIVE


def test_a_claim_changed_on_its_way_is_not_believed(newcomer, site):
    desk = newcomer()
    secret = derive_secret(site.make_code(desk.number))
    desk.take_nonce()
    claim = wire.DeskClaim(
        desk=desk.desk_id,
        centre="417",
        number=desk.number,
        keys=(wire.DeskKey(epoch=1, public=desk.public.hex()),),
        app="1",
        nonce=desk.nonce,
    ).model_dump_json()
    proof = prove_desk(secret, claim.encode())
    changed = claim.replace('"app":"1"', '"app":"2"')

    answer = desk.post(wire.ENROL, wire.EnrolRequest(claim=changed, proof=proof))

    assert code_of(answer) == "enrol.code"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ([(2, "own"), (1, "own")], "request.malformed"),
        ([(1, "own"), (1, "own")], "request.malformed"),
        ([(10_000, "own")], "request.malformed"),
        ([(1, "00" * 32)], "request.signature"),
    ],
)
def test_a_claim_of_keys_that_cannot_be_is_refused(newcomer, site, keys, code):
    desk = newcomer()
    desk.epoch = keys[-1][0]
    desk.take_nonce()
    claim = wire.DeskClaim(
        desk=desk.desk_id,
        centre="417",
        number=desk.number,
        keys=tuple(
            wire.DeskKey(epoch=epoch, public=desk.public.hex() if key == "own" else key)
            for epoch, key in keys
        ),
        app="1",
        nonce=desk.nonce,
    ).model_dump_json()

    answer = desk.post(wire.ENROL, wire.EnrolRequest(claim=claim, proof="0" * 64))

    assert code_of(answer) == code
