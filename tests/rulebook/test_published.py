"""A published edition is read beside the shipped files, and never judges by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.errors import Fault
from regdesk.domain.words import Bilingual
from regdesk.rulebook import Rulebook
from regdesk.rulebook.published import read_published
from regdesk.rulebook.timeline import Activation, lay_out
from tests.rulebook.cases import BOOK, DAY
from tests.rulebook.next_edition import AGE, OWN_ACT, write_edition

PLAIN = read_published(BOOK, write_edition())
AT_ONCE = date(2026, 12, 1)


def refuse(content):
    with pytest.raises(Fault) as caught:
        read_published(BOOK, content)
    assert caught.value.key == "rulebook.broken"
    return caught.value.params


def test_it_brings_the_points_that_the_desk_does_not_know():
    unknown = write_edition(OWN_ACT[0])
    assert "no point «1» of «NEW»" in refuse(unknown)["reason"]

    edition = read_published(BOOK, write_edition(*OWN_ACT))

    assert edition.clause.title == Bilingual(
        "2027 жылғы № 1 бұйрық, 1-тармақ", "Приказ № 1 от 2027 года, пункт 1"
    )


def test_its_own_acts_are_for_it_alone():
    read_published(BOOK, write_edition(*OWN_ACT))

    assert ("NEW", "1") not in BOOK.clauses


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (write_edition(AGE[0]), "its example"),
        (write_edition(('check = "is_at_least"', 'check = "is_wise"')), "unknown check «is_wise»"),
        (write_edition(more="closed = 2027-01-01"), "«closed» is the centre's"),
        (write_edition(edition_id="V0"), "two editions are called V0"),
        (
            write_edition(legal="{ until = 2026-12-31 }", more="activated = 2027-02-01"),
            "its last day here is before its first",
        ),
        (b'form = "acts"', "only an edition is published"),
        (b'form = "edition', "at end of document"),
        (b"\xff", "utf-8"),
        (b"a = " + b"[" * 100_000, ""),
    ],
)
def test_what_is_wrong_is_told(content, reason):
    assert reason in refuse(content)["reason"]


def test_a_day_that_its_publisher_wrote_is_only_proposed():
    edition = read_published(BOOK, write_edition(more="activated = 2026-06-01"))

    [judging, idle] = lay_out(BOOK.editions, [edition], [])

    assert (judging.id, idle.id) == ("V0", "V1")
    assert idle.activated is None
    assert Rulebook((judging, idle), BOOK.retentions).edition_on(DAY).id == "V0"


def test_what_is_activated_closes_what_judged_until_then():
    laid = lay_out(BOOK.editions, [PLAIN], [Activation("V1", AT_ONCE)])

    assert [(one.id, one.first_day, one.last_day) for one in laid] == [
        ("V0", date(2020, 5, 1), AT_ONCE - timedelta(1)),
        ("V1", AT_ONCE, date.max),
    ]


def test_a_day_before_the_law_waits_for_the_law():
    legal = read_published(BOOK, write_edition(legal="{ from = 2027-01-01, until = 2027-12-31 }"))

    book = Rulebook(lay_out(BOOK.editions, [legal], [Activation("V1", AT_ONCE)]), BOOK.retentions)

    assert book.edition_on(date(2026, 12, 31)).id == "V0"
    assert book.edition_on(date(2027, 1, 1)).id == "V1"
    with pytest.raises(Fault):
        book.edition_on(date(2028, 1, 1))


def test_an_activation_of_what_cannot_be_read_changes_nothing():
    [laid] = lay_out(BOOK.editions, [], [Activation("V1", AT_ONCE)])

    assert laid == BOOK.editions[0]


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(
    legal=st.tuples(st.none() | DAYS, st.none() | DAYS),
    made=st.lists(st.tuples(st.sampled_from(["V0", "V1", "gone"]), DAYS), max_size=5),
    day=DAYS,
)
@settings(max_examples=200, deadline=None)
def test_no_day_ever_has_two_editions_and_the_past_stands(legal, made, day):
    edition = replace(PLAIN, legal_from=legal[0], legal_until=legal[1])
    activations = [Activation(*one) for one in made]
    laid = lay_out(BOOK.editions, [edition], activations)

    assert sum(one.judges_on(day) for one in laid) <= 1
    if made:
        before = lay_out(BOOK.editions, [edition], activations[:-1])
        if day < made[-1][1]:
            assert [one.id for one in before if one.judges_on(day)] == [
                one.id for one in laid if one.judges_on(day)
            ]
