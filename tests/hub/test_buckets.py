"""One desk that asks too much is asked to wait; nobody else is, and nothing is lost."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regdesk.hub.buckets import Buckets
from regdesk.protocol import wire
from tests.hub.desks import cut, make_page

SLOW = {"desk_rate": 0.5, "desk_burst": 3, "centre_rate": 0.5, "centre_burst": 5}


@pytest.fixture(scope="module")
def slow(site):
    instance = site.start(**SLOW)
    yield instance
    instance.stop()


def ask(desk):
    return desk.post(wire.PAGES_QUERY, wire.PagesRequest(pages=(make_page(1)[1],)))


def test_a_desk_waits_and_then_goes_on(slow, desk):
    desk.move_to(slow.url)
    answers = [ask(desk) for _ in range(4)]

    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    told = answers[-1].json()
    assert (told["code"], told["retry"], told["scope"]) == ("hub.rate", "later", "lane")
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 2
    assert desk.say_hello().state is wire.DeskState.ACTIVE
    page = make_page(10)
    path = wire.PART.format(page=page[1], number=0)
    assert desk.send("PUT", path, cut(page[0])[0]).status_code == 429


def test_a_centre_waits_together_and_others_do_not(slow, site, newcomer):
    desks = [newcomer() for _ in range(3)]
    for desk, centre in zip(desks, ("500", "500", "501"), strict=True):
        assert desk.enrol(site.make_code(desk.number, centre=centre), centre=centre).is_success
        desk.move_to(slow.url)
    first, second, other = ([ask(one).status_code for _ in range(3)] for one in desks)

    assert first == [200] * 3
    assert second == [200, 200, 429]
    assert other == [200] * 3


@given(
    steps=st.lists(st.tuples(st.floats(0, 5), st.integers(1, 4)), max_size=40),
    rate=st.floats(0.1, 100),
    burst=st.integers(1, 10),
)
@example(steps=[(2.0584343960519065, 1), (0.0, 1)], rate=0.5, burst=1)
def test_no_more_than_the_burst_and_the_rate_goes_through(steps, rate, burst):
    clock = [0.0]
    buckets = Buckets(rate=rate, burst=burst, now=lambda: clock[0])
    taken = 0
    for pause, asked in steps:
        clock[0] += pause
        for _ in range(asked):
            wait_s = buckets.wait_s("one")
            if not wait_s:
                buckets.take("one")
                taken += 1
            else:
                ahead = Buckets(rate=rate, burst=burst, now=lambda at=wait_s: clock[0] + at)
                ahead._left = buckets._left
                assert ahead.wait_s("one") == 0
    assert taken <= burst + rate * clock[0] + 1e-6


def test_buckets_are_bounded_and_zero_means_none(monkeypatch):
    monkeypatch.setattr("regdesk.hub.buckets._MOST", 10)
    buckets = Buckets(rate=1, burst=1)
    for number in range(100):
        buckets.take(str(number))

    assert len(buckets) == 10
    free = Buckets(rate=0, burst=1)
    for _ in range(100):
        assert free.wait_s("one") == 0
        free.take("one")
    assert len(free) == 0
