"""Pauses: full jitter under a ceiling, what the hub asks for on top, one pause for each item."""

from hypothesis import given
from hypothesis import strategies as st

from regdesk.services.send_ports import Unsent
from regdesk.sync.pauses import BASE_S, CEILING_S, Backoff, Deferrals


def test_the_longest_pause_doubles_up_to_the_ceiling():
    backoff = Backoff(chance=lambda _least, most: most)

    pauses = [backoff.fail() for _ in range(2000)]

    assert pauses[:4] == [BASE_S, 4, 8, 16]
    assert max(pauses) == pauses[-1] == CEILING_S
    backoff.succeed()
    assert backoff.fail() == BASE_S


@given(st.integers(0, 50), st.integers(0, 100_000))
def test_a_pause_is_drawn_from_nought_and_never_shorter_than_asked(tries, asked):
    backoff = Backoff(tries=tries)

    pause = backoff.fail(asked)

    assert min(asked, 3600) <= pause <= min(asked, 3600) + CEILING_S


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 100)), max_size=30))
def test_an_item_goes_again_when_its_own_pause_is_over(failures):
    now = [0.0]
    deferrals = Deferrals(chance=lambda _least, most: most, now=lambda: now[0])
    tries, until = dict.fromkeys("abc", 0), dict.fromkeys("abc", 0.0)
    items = [Unsent(name, name) for name in "abc"]

    for name, later in failures:
        now[0] += later
        deferrals.defer(name)
        until[name] = now[0] + min(CEILING_S, BASE_S * 2 ** tries[name])
        tries[name] += 1

    free = [name for name in "abc" if until[name] <= now[0]]
    assert [one.item_id for one in deferrals.pick(items)] == sorted(free, key=tries.get)
    waits = [until[name] - now[0] for name in "abc" if tries[name]]
    assert deferrals.next_s() == (max(0.0, min(waits)) if waits else None)
    deferrals.clear()
    assert deferrals.pick(items) == items
