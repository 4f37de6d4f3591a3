import pytest

from regdesk.domain.finding import Clause, Findings, Outcome, PaperState, RequiredPaper
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.domain.words import Bilingual
from regdesk.walk.form import ExpectedForm, ExpectedPerson
from regdesk.walk.told import is_met, list_differences, tell

CITED = {"act": "Приказ № 267", "point": "приложение 2, п. 8", "kk": "…", "ru": "Стандарт"}
OTHER = {"act": "Закон № 73-V", "point": "22", "kk": "…", "ru": "…"}


def finding(verdict, clause, outcome=None):
    return {"rule": "R", "verdict": verdict, "clause": clause, "outcome": outcome}


def paper(code, about, state="present", clause=CITED, optional=False):
    return {"code": code, "about": about, "state": state, "clause": clause, "optional": optional}


def told(outcome, *findings, papers=(), registrants=()):
    return {
        "outcome": outcome,
        "registrants": registrants,
        "edition": "V0",
        "findings": list(findings),
        "papers": papers,
    }


def registrant(key, outcome, *papers):
    return {"key": key, "outcome": outcome, "papers": list(papers), "missing": []}


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


def test_each_person_is_compared_where_he_is_named():
    found = told(
        "accepted",
        finding("passed", CITED),
        registrants=[
            registrant("r1", "accepted", "APP-ID r1"),
            registrant("r2", "not_registrable_alone"),
        ],
    )
    right = (
        ExpectedPerson(key="r1", outcome=Outcome.ACCEPTED, papers=("APP-ID r1",)),
        ExpectedPerson(key="r2", outcome=Outcome.NOT_REGISTRABLE_ALONE),
    )
    wrong = (
        ExpectedPerson(key="r2", outcome=Outcome.ACCEPTED, papers=("BIRTH r2",)),
        ExpectedPerson(key="r3", outcome=Outcome.ACCEPTED),
    )

    def differences(people):
        expected = ExpectedForm(outcome=Outcome.ACCEPTED, clause="267", person=people)
        return list_differences(found, expected)

    assert differences(right) == []
    assert [one.split(",")[0] for one in differences(wrong)] == [
        "outcome of r2 is not_registrable_alone",
        "papers asked for r2 are []",
        "r3 never came into the case",
    ]


def test_a_registrant_is_told_with_the_papers_asked_for_his_sake():
    says = Bilingual("қазақша", "по-русски")
    clause = Clause("267", "8", says, "")

    def asked(code, about, state, *people, optional=False):
        return RequiredPaper(
            code, about, says, says, clause, ImageRule.KEEP, state, optional, asked_for=people
        )

    findings = Findings(
        edition="V0",
        rules=(),
        papers=(
            asked(PaperCode.APPLICANT_ID, "r1", PaperState.PRESENT, "r1"),
            asked(PaperCode.BIRTH, "r2", PaperState.EXPIRED, "r2"),
            asked(PaperCode.PASSPORT, "r2", PaperState.MISSING, "r2", optional=True),
            asked(PaperCode.CONSENT, "", PaperState.MISSING, "r2"),
        ),
        outcome=Outcome.PAPERS_MISSING,
        per_registrant=(("r1", Outcome.ACCEPTED), ("r2", Outcome.PAPERS_MISSING)),
    )

    assert tell(findings, ("r1", "r2", "r3"))["registrants"] == [
        {"key": "r1", "outcome": "accepted", "papers": ["APP-ID r1"], "missing": []},
        {
            "key": "r2",
            "outcome": "papers_missing",
            "papers": ["BIRTH r2", "CONSENT"],
            "missing": ["BIRTH r2", "CONSENT"],
        },
        {"key": "r3", "outcome": None, "papers": [], "missing": []},
    ]
