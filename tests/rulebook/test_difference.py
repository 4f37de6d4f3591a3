"""What another edition changes is told whole: nothing of what is the same, all that is not."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.words import Bilingual, same
from regdesk.rulebook.checks import ArrivedWithin, IsAtLeast
from regdesk.rulebook.circumstances import Among, Span
from regdesk.rulebook.difference import About, Change, Kind, Point, compare
from regdesk.rulebook.published import read_published
from tests.rulebook.cases import BOOK
from tests.rulebook.next_edition import AGE, DAYS, MINUTES, write_edition

[V0] = BOOK.editions
V1 = read_published(
    BOOK, write_edition(*AGE, *DAYS, *MINUTES, without_child_paper=True), tried=True
)


def find(changes, about, name):
    return next(one for one in changes if (one.about, one.id) == (about, name))


def test_an_edition_changes_nothing_of_itself():
    assert compare(V0, V0) == ()


def test_rules_of_another_name_are_the_same_rules():
    assert compare(V0, read_published(BOOK, write_edition(), tried=True)) == ()


def test_numbers_are_told_from_and_to():
    changes = compare(V0, V1)

    assert [(one.kind, one.about, one.id) for one in changes] == [
        (Kind.CHANGED, About.LIMITS, "V1"),
        (Kind.CHANGED, About.RULE, "V1-AGE"),
        (Kind.CHANGED, About.RULE, "V1-TEN-DAYS"),
        (Kind.REMOVED, About.PAPER, "V0-PASS-CHILD"),
    ]
    assert Point("provide_minutes", 30, 45) in find(changes, About.LIMITS, "V1").points
    assert Point("least", 14, 12, "age") in find(changes, About.RULE, "V1-AGE").points
    assert Point("calendar_days", 10, 3) in find(changes, About.RULE, "V1-TEN-DAYS").points


def test_it_can_be_gone_back():
    back = compare(V1, V0)

    assert [one.id for one in back if one.kind is Kind.ADDED] == ["V0-PASS-CHILD"]
    assert Point("least", 12, 14, "age") in find(back, About.RULE, "V0-AGE").points


def change_rule(edition, place, /, **changes):
    rules = list(edition.rules)
    rules[place] = replace(rules[place], **changes)
    return replace(edition, rules=tuple(rules))


def test_a_rule_that_applies_otherwise_is_told_by_its_facts():
    new = change_rule(
        V0, 0, when=((Span("age", 14, 16), Among("category", frozenset({"refugee"}))),)
    )

    [change] = compare(V0, new)

    assert change.points == (
        Point("when", ("citizen", "citizen_from_abroad"), ("refugee",), "category"),
        Point("when", None, ("14–15",), "age"),
    )


def test_a_rule_that_asks_something_else_is_told_as_such():
    at = next(at for at, one in enumerate(V0.rules) if isinstance(one.check, IsAtLeast))

    [change] = compare(V0, change_rule(V0, at, check=ArrivedWithin(3)))

    assert change.points == (Point("check", "IsAtLeast", "ArrivedWithin"),)


LAW = [one.name for one in fields(V0.rules[0]) if one.name not in ("id", "examples", "shared")]


@pytest.mark.parametrize("field", LAW)
def test_every_part_of_a_rule_is_looked_at(field):
    donors = [one for one in V0.rules if getattr(one, field) != getattr(V0.rules[0], field)]
    other = {field: getattr(donors[0], field)} if donors else {"says": same("иначе")}

    [change] = compare(V0, change_rule(V0, 0, **other))

    assert change.id == V0.rules[0].id
    assert change.points


@given(
    dropped=st.sets(st.sampled_from([one.id for one in V0.all_rules])),
    reworded=st.sets(st.sampled_from([one.id for one in V0.all_rules])),
)
@settings(max_examples=60, deadline=None)
def test_every_rule_that_changed_is_named_and_no_other(dropped, reworded):
    word = Bilingual("басқаша", "иначе")
    rules = tuple(
        replace(one, says=word) if one.id in reworded else one
        for one in V0.rules
        if one.id not in dropped
    )
    papers = tuple(
        replace(one, title=word) if one.id in reworded else one
        for one in V0.papers
        if one.id not in dropped
    )

    changes = compare(V0, replace(V0, rules=rules, papers=papers))

    named = {kind: {one.id for one in changes if one.kind is kind} for kind in Kind}
    assert named == {
        Kind.REMOVED: dropped,
        Kind.CHANGED: reworded - dropped,
        Kind.ADDED: set(),
    }
    assert all(isinstance(one, Change) for one in changes)
