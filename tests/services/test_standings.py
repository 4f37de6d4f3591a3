"""How a family's members stand: gathered, each of them once, in the order of the case."""

from dataclasses import replace

from regdesk.domain.desk import DeskRole
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import AbroadProof
from regdesk.services.flow import judged_on
from regdesk.services.referral import list_offices
from regdesk.services.standings import is_until_proof, list_awaited, list_standings
from tests.services.families import (
    CHILD,
    FATHER,
    LAW,
    MOTHER,
    NEWCOMER,
    REFUGEE,
    TEENAGER,
    family,
    judged,
)

DEREG = (PaperCode.DEREGISTRATION, "r2")


def endings(draft):
    return [
        (one.outcome, [each.key for each in one.people])
        for one in list_standings(draft, judged(draft))
    ]


def test_a_family_for_whom_it_ends_alike_stands_together():
    draft = family(FATHER, MOTHER, TEENAGER)

    assert endings(draft) == [(Outcome.ACCEPTED, ["r1", "r2", "r3"])]


def test_a_child_and_one_without_proof_stand_apart():
    draft = family(FATHER, NEWCOMER, TEENAGER, CHILD, without=[DEREG])

    assert endings(draft) == [
        (Outcome.ACCEPTED, ["r1", "r3"]),
        (Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF, ["r2"]),
        (Outcome.NOT_REGISTRABLE_ALONE, ["r4"]),
    ]


def test_the_paper_that_was_named_is_the_one_awaited():
    draft = family(FATHER, NEWCOMER, without=[DEREG])

    (title,) = list_awaited(judged(draft), "r2")
    assert title.ru == "Документ, подтверждающий снятие с учета в стране прежнего проживания"
    assert list_awaited(judged(draft), "r1") == ()


def test_where_none_was_named_either_will_do():
    none = replace(NEWCOMER, abroad_proof=AbroadProof.NONE)
    draft = family(FATHER, none)

    assert list_awaited(judged(draft), "r2") == ()
    assert list_standings(draft, judged(draft))[1].until_proof


def test_a_case_is_until_the_proof_when_nobody_is_accepted_otherwise():
    alone = family(NEWCOMER, without=[DEREG])
    mixed = family(FATHER, NEWCOMER, without=[DEREG])

    assert is_until_proof(judged(alone))
    assert not is_until_proof(judged(mixed))
    assert not is_until_proof(judged(family(FATHER)))


def test_of_whom_the_law_has_not_said_it_nothing_is_told():
    ageless = replace(FATHER, person=replace(FATHER.person, born=""))

    assert endings(family(ageless)) == []


def offices(draft, role):
    found = list_offices(LAW, draft, judged(draft, role), judged_on(draft))
    return [(one.role, [each.key for each in one.people]) for one in found]


def test_a_refugee_is_served_by_the_provider_whichever_desk_he_came_to():
    for role in (DeskRole.CORPORATION, DeskRole.PROVIDER_AT_CORPORATION):
        assert offices(family(REFUGEE), role) == [(DeskRole.PROVIDER, ["r2"])]
    assert offices(family(REFUGEE), DeskRole.PROVIDER) == []


def test_each_of_a_mixed_family_is_sent_where_he_is_served():
    draft = family(FATHER, REFUGEE)

    assert offices(draft, DeskRole.CORPORATION) == [(DeskRole.PROVIDER, ["r2"])]
    assert offices(draft, DeskRole.PROVIDER) == [(DeskRole.CORPORATION, ["r1"])]
    assert offices(draft, DeskRole.PROVIDER_AT_CORPORATION) == [
        (DeskRole.CORPORATION, ["r1"]),
        (DeskRole.PROVIDER, ["r2"]),
    ]
