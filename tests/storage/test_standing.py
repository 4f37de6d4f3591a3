"""How the desk stands towards the hub: the line, what is set aside, whether the register spoke."""

from functools import partial
from types import SimpleNamespace

import pytest

from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from regdesk.services.hub_standing import read_hub_standing
from regdesk.services.send_ports import Contact, Hub
from tests.storage.desks import NOON

HUB = Hub("https://hub.example:8443", "Алматы", "", {"1": bytes(32)})


@pytest.fixture
def desk(store):
    return SimpleNamespace(store=store)


def test_a_desk_without_a_hub_has_no_line(desk):
    found = read_hub_standing(desk)
    assert (found.contact, found.aside, found.answers) == (None, 0, "")


def test_the_line_is_told_as_it_stood_last(desk):
    with desk.store.write() as unit:
        unit.enrolment.keep(HUB, NOON)
        unit.enrolment.note_contact(Contact(NOON, "line.cut"))
    assert read_hub_standing(desk).contact == Contact(NOON, "line.cut")


def test_an_answer_that_counts_nothing_is_noticed_too(desk):
    """A confirmed case waits for nobody, but the journal shows it otherwise than before."""
    before = read_hub_standing(desk)
    item = Item("case", 1, True, b"", NOON)
    with desk.store.write() as unit:
        unit.feeds.apply("decisions", [item], "c1", partial(TAKERS["decisions"], unit))
    after = read_hub_standing(desk)
    assert (after != before, after.told == before.told) == (True, True)
