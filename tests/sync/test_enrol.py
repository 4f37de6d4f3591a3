"""Enrolment: only a hub that knows the code is ever trusted, and only for what it proved."""

import pytest

from regdesk.domain.errors import BadInput, Fault
from regdesk.hub.tls import make_self_signed
from regdesk.protocol import wire
from regdesk.protocol.enrolment import make_code
from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unanswered, Unreached
from tests.storage.desks import DESK
from tests.sync.small_hub import Cut


@pytest.fixture
def ask(newcomer, hub, code, ca):
    def ask(**other):
        told = {"url": hub.url, "code": code, "ca": ca} | other
        return enrol(newcomer.opened, newcomer.clock, **told)

    return ask


def test_the_hub_that_knows_the_code_is_trusted_by_its_key(ask, hub, ca, newcomer):
    granted = ask(url=hub.url + "/")

    assert (granted.url, granted.name, granted.ca) == (hub.url, "small", ca)
    assert granted.keys == {hub.key.key_id: hub.key.public}
    (key,) = hub.desk_keys.values()
    assert key.public_bytes_raw() == newcomer.opened.signer.public_key
    assert list(hub.desk_keys) == [f"desk:{DESK.desk_id}:1"]


def test_the_code_may_be_typed_as_people_do(ask, code):
    assert ask(code=f" {code.lower().replace('-', ' ')} ").name == "small"


def test_an_answer_that_was_lost_is_asked_for_again(ask, hub):
    def cut(when, path, body):
        if path == wire.ENROL and when == "after":
            hub.faults.clear()
            raise Cut

    hub.faults.append(cut)
    with pytest.raises(Unanswered, match=r"line\.cut"):
        ask()

    assert ask().name == "small"


def test_another_code_is_refused(ask):
    with pytest.raises(Fault, match=r"enrol\.code"):
        ask(code=make_code())


def test_what_is_no_code_is_not_sent(ask, hub):
    with pytest.raises(BadInput, match=r"enrol\.code_form"):
        ask(code="1234")
    assert not hub.bodies


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:1",
        "localhost",
        "https://",
        "https://localhost/hub",
        "https://localhost?x",
        "https://u@localhost",
        "https://localhost:99999",
        "https://[",
        "",
    ],
)
def test_what_is_no_address_of_a_hub_is_not_asked(ask, url):
    with pytest.raises(BadInput, match=r"enrol\.url"):
        ask(url=url)


@pytest.mark.parametrize(
    "ca", ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"]
)
def test_what_is_no_certificate_is_told(ask, ca):
    with pytest.raises(BadInput, match=r"enrol\.ca"):
        ask(ca=ca)


def test_a_stranger_with_another_certificate_is_not_spoken_to(ask, hub, tmp_path):
    other, _key = make_self_signed(tmp_path, ("localhost",))

    with pytest.raises(Unreached, match=r"line\.certificate"):
        ask(ca=other.read_text())
    assert not hub.bodies


@pytest.mark.parametrize("change", ["grant", "proof"])
def test_a_hub_that_does_not_know_the_code_is_not_trusted(ask, hub, change):
    """It has the right certificate and says yes; but it cannot prove the code."""
    real = hub._enrol

    def lie(*args):
        answer = real(*args)
        false = {"grant": answer.grant.replace("small", "large"), "proof": "0" * 64}
        return answer.model_copy(update={change: false[change]})

    hub._enrol = lie

    with pytest.raises(BadInput, match=r"hub\.unproven"):
        ask()
