"""The hub publishes only what a desk can read; a real desk takes it over the real line."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import psycopg
import pytest

from regdesk.domain.edition_news import EditionState
from regdesk.domain.errors import BadInput, Fault
from regdesk.hub.__main__ import main
from regdesk.hub.publishing import publish_classifier, publish_edition, withdraw_edition
from regdesk.protocol.feeds import EDITION_BYTES
from regdesk.services.edition_ports import CLASSIFIER
from tests.hub.conftest import NUMBERS
from tests.rulebook.next_edition import AGE, DAYS, MINUTES, OWN_ACT, write_edition
from tests.storage.test_classifier_import import GOOD, HEADER
from tests.sync.counters import CLERK, PASSWORD, Programme

PLACES = "\n".join((HEADER, *GOOD)).encode()
WAIT_S = 60


@pytest.fixture
def connection(site, instance):  # an instance has made the tables
    with psycopg.connect(site.database, autocommit=True) as connection:
        yield connection


@pytest.fixture
def signer(site):
    return site.ring.current


@pytest.fixture
def run(site, monkeypatch, capsys):
    """Runs a command here, as the shell would; returns its status, its output and its complaint."""

    def run(*arguments):
        for name, value in {"database": site.database, "hub_key": site.hub_key}.items():
            monkeypatch.setenv(f"REGDESK_HUB_{name.upper()}", str(value))
        status = main([str(one) for one in arguments])
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (write_edition(AGE[0]), "rulebook.broken"),
        (write_edition(('check = "is_at_least"', 'check = "is_wise"')), "rulebook.broken"),
        (write_edition(OWN_ACT[0]), "rulebook.broken"),
        (write_edition(edition_id="V0"), "rulebook.broken"),
        (b"#" * (EDITION_BYTES + 1), "edition.too_large"),
    ],
)
def test_what_no_desk_could_read_is_not_published(connection, signer, site, content, key):
    before = site.ask("select count(*) from feed_item where feed = 'editions'")

    with pytest.raises((BadInput, Fault)) as caught:
        publish_edition(connection, signer, content)

    assert caught.value.key == key
    assert site.ask("select count(*) from feed_item where feed = 'editions'") == before


def test_the_same_again_is_fine_and_other_rules_need_another_name(connection, signer):
    first = publish_edition(connection, signer, write_edition(edition_id="E1"))

    assert publish_edition(connection, signer, write_edition(edition_id="E1")) == first
    with pytest.raises(BadInput) as caught:
        publish_edition(connection, signer, write_edition(*MINUTES, edition_id="E1"))

    assert (caught.value.key, caught.value.params) == ("edition.published", {"id": "E1"})


def test_of_two_that_publish_at_once_under_one_name_one_does(connection, signer, site):
    key = "select pg_advisory_xact_lock(hashtextextended(%s, 0))"
    waiting = "select count(*) from pg_locks where not granted"
    contents = write_edition(edition_id="E8"), write_edition(*MINUTES, edition_id="E8")

    def publish(content):
        with psycopg.connect(site.database, autocommit=True) as one:
            return publish_edition(one, signer, content)

    with ThreadPoolExecutor(2) as both:
        with psycopg.connect(site.database) as holding:
            holding.execute(key, ("edition E8",))
            asked = [both.submit(publish, one) for one in contents]
            wait_for(lambda: site.ask(waiting) == [(2,)])
        told = [one.exception() for one in asked]

    assert sorted(type(one).__name__ for one in told) == ["BadInput", "NoneType"]


def test_what_was_withdrawn_may_come_back_as_it_was(connection, signer):
    content = write_edition(edition_id="E2")
    publish_edition(connection, signer, content)
    assert withdraw_edition(connection, "E2") == 2

    with pytest.raises(BadInput):
        withdraw_edition(connection, "E2")
    with pytest.raises(BadInput):
        publish_edition(connection, signer, write_edition(*DAYS, edition_id="E2"))

    assert publish_edition(connection, signer, content) == 3


@pytest.mark.parametrize(
    ("content", "version", "key"),
    [
        (PLACES, "v9", "classifier.version"),
        (PLACES.replace(b"110000000", b"110000001"), "v2", "classifier.broken"),
    ],
)
def test_a_list_with_a_fault_is_not_published(connection, signer, content, version, key):
    with pytest.raises(BadInput) as caught:
        publish_classifier(connection, signer, content, version)

    assert caught.value.key == key


def test_an_operator_is_told_what_is_wrong(run, tmp_path):
    file = tmp_path / "edition.toml"
    file.write_bytes(write_edition(AGE[0], edition_id="E3"))
    status, _, complaint = run("publish-edition", file)
    assert status == 1
    assert "the edition cannot be read: V1-AGE its example" in complaint

    assert run("withdraw-edition", "E3")[0] == 1
    file.write_bytes(PLACES)
    status, _, complaint = run("publish-classifier", file, "--version", "2027")
    assert (status, complaint) == (1, "regdesk.hub: the list says that it is version «v2»\n")


def wait_for(ask):
    until = time.monotonic() + WAIT_S
    while not (found := ask()):
        assert time.monotonic() < until
        time.sleep(0.1)
    return found


def test_from_the_operator_to_the_counter(site, instance, run, tmp_path):
    """Published, taken over the line, activated by a senior, judging; then taken back."""
    programme = Programme(tmp_path / "desk", next(NUMBERS))
    programme.enrol(instance.url, site)
    edition, places = tmp_path / "edition.toml", tmp_path / "kato.csv"
    edition.write_bytes(write_edition(*MINUTES, *OWN_ACT, edition_id="E9"))
    places.write_bytes(PLACES)
    assert run("publish-edition", edition)[0] == 0
    assert run("publish-classifier", places, "--version", "v2")[0] == 0
    programme.stop()
    programme.start()
    counter, rules = programme.counter, programme.counter.rules

    def states():
        rules.refresh()
        return {one.id: one.state for one in rules.list_editions()}

    wait_for(lambda: states().get("E9") is EditionState.WAITING)
    tomorrow = programme.clock.now().date() + timedelta(1)
    rules.activate("E9", tomorrow, CLERK.code, PASSWORD)
    assert counter.rulebook.provide_within(tomorrow) == timedelta(minutes=45)
    counter.send_now()
    wait_for(lambda: has_arrived(counter))
    programme.stop()
    programme.start()
    counter, rules = programme.counter, programme.counter.rules

    assert counter.places.find_place("750000000") is None
    told = "select told ->> 'rulebook' from desk_report where desk_id = %s"
    wait_for(lambda: site.ask(told, counter.desk.desk_id) == [("V0",)])
    assert counter.rulebook.provide_within(tomorrow) == timedelta(minutes=45)
    assert run("withdraw-edition", "E9")[0] == 0
    counter.send_now()
    wait_for(lambda: "E9" not in states())
    assert counter.rulebook.provide_within(tomorrow) == timedelta(minutes=30)
    programme.stop()


def has_arrived(counter):
    counter.rules.refresh()
    with counter.store.read() as unit:
        found = unit.classifiers.find(CLASSIFIER)
    return found is not None and found.read_by
