import pytest

from regdesk.walk.form import ExpectedForm, Outcome
from regdesk.walk.told import is_met, list_differences

CITED = {"act": "Приказ № 267", "point": "приложение 2, п. 8", "kk": "…", "ru": "Стандарт"}
OTHER = {"act": "Закон № 73-V", "point": "22", "kk": "…", "ru": "…"}


def finding(verdict, clause, outcome=None):
    return {"rule": "R", "verdict": verdict, "clause": clause, "outcome": outcome}


def paper(code, about, state="present", clause=CITED, optional=False):
    return {"code": code, "about": about, "state": state, "clause": clause, "optional": optional}


def told(outcome, *findings, papers=()):
    return {"outcome": outcome, "edition": "V0", "findings": list(findings), "papers": papers}


@pytest.mark.parametrize("clause", ["267, 8", "267", "Приказ 267 п 8", "№ 267, ПРИЛОЖЕНИЕ 2", ""])
def test_a_clause_is_met_in_any_spelling(clause):
    assert is_met(clause, CITED)


@pytest.mark.parametrize("clause", ["267, 9", "26", "677, 8"])
def test_another_clause_is_not_met(clause):
    assert not is_met(clause, CITED)


def test_a_clause_must_be_that_of_the_rule_that_made_the_outcome():
    expected = ExpectedForm(outcome=Outcome.OWNER_ABSENT, clause="73, 22")
    found = told("owner_absent", finding("stops", CITED, "owner_absent"), finding("passed", OTHER))

    assert list_differences(found, expected) == ["no ground of the outcome cites '73, 22'"]


def test_an_acceptance_stands_on_every_rule_that_held_and_every_paper():
    found = told("accepted", finding("passed", OTHER), papers=[paper("APP-ID", "r1")])

    for clause in ("73, 22", "267, 8"):
        assert not list_differences(found, ExpectedForm(outcome=Outcome.ACCEPTED, clause=clause))


def test_missing_papers_stand_on_what_asks_for_them():
    found = told(
        "papers_missing",
        finding("passed", OTHER),
        papers=[paper("APP-ID", "r1", clause=OTHER), paper("OWN-ID", "o1", "missing")],
    )

    assert not list_differences(found, ExpectedForm(outcome=Outcome.PAPERS_MISSING, clause="267"))
    assert list_differences(found, ExpectedForm(outcome=Outcome.PAPERS_MISSING, clause="73"))


def test_papers_and_edition_are_compared_where_they_are_named():
    found = told("accepted", papers=[paper("APP-ID", "r1"), paper("PASS", "r1", optional=True)])
    right = ExpectedForm(outcome=Outcome.ACCEPTED, clause="267", papers=("APP-ID r1",))
    wrong = ExpectedForm(outcome=Outcome.ACCEPTED, clause="267", papers=(), edition="V4")

    assert list_differences(found, right) == []
    assert len(list_differences(found, wrong)) == 2
