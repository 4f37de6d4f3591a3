"""The 2020 standard, row by row, as written from its text in ``standard-2020-cases.tsv``."""

from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from regdesk.domain.desk import DeskRole
from regdesk.domain.finding import Findings, Outcome, PaperState, Verdict
from tests.rulebook.cases import all_seen, judge, usual


@dataclass(frozen=True)
class Row:
    category: str
    proof: str
    passport: str
    age: str
    kind: str
    hands_in: str
    owner: str
    consent: str
    absent: str
    role: str
    outcome: str
    papers: str
    law: str


def _read_rows():
    lines = (
        (Path(__file__).parent / "standard-2020-cases.tsv").read_text(encoding="utf-8").splitlines()
    )
    for number, line in enumerate(lines, 1):
        if not line.startswith("#"):
            yield pytest.param(Row(*line.split("\t")), id=f"line {number}")


DOCUMENT = {"citizen": "01", "foreigner": "04", "stateless": "05", "refugee": "08"}
PROOF = {"dereg": "deregistration", "nocit": "no_citizenship", "none": "none", "-": ""}
PAPER_PERSON = {"OWN-ID": "o1", "CONSENT": "", "PETITION": "", "COURT": "o1"}
PRESENT = {"presence": "present", "identity_checked": True}
DATED = {"person.document.kind": "01", "person.document.valid_until": "01.01.2030"}


def _owners(row: Row) -> dict[str, object]:
    """Return what the owner column says of each owner."""
    consent = "" if row.consent == "-" else row.consent
    there = {**DATED, **PRESENT, "consent": consent}
    away = {**DATED, "presence": "absent", "identity_checked": False, "consent": consent}
    represented = {**away, "representative.surname": "Ахметова"}
    owners = {
        "other": [there],
        "self": [{**there, "registrant": "r1", "consent": ""}],
        "absent": [away],
        "attorney_of_owner": [{**away, "representative.surname": "Ахметова"}],
        "two": [there, there],
        "two_one_refuses": [there, {**there, "consent": "refused"}],
        "two_one_absent": [there, {**away, "consent": ""}],
        "self_and_another": [there, {**there, "registrant": "r1", "consent": ""}],
        "minor": [{**represented, "capacity": "minor", "person.document.kind": "010"}],
        "minor_alone": [{**away, "capacity": "minor", "person.document.kind": "010"}],
        "incapable": [{**represented, "capacity": "incapable"}],
        "tenant": [{**there, "tenant": True}],
        "petition": [],
    }[row.owner]
    return {
        f"owners.o{number}.{name}": value
        for number, facts in enumerate(owners, 1)
        for name, value in facts.items()
    }


def _draft(row: Row):
    child = int(row.age) < 16
    kind = "02" if row.category == "citizen_from_abroad" else DOCUMENT[row.category]
    facts: dict[str, object] = {
        "registrants.r1.category": row.category,
        "registrants.r1.abroad_proof": PROOF[row.proof],
        "registrants.r1.passport": "valid" if row.passport == "-" else row.passport,
        "registrants.r1.person.born": f"23.11.{2026 - int(row.age)}",
        "registrants.r1.person.document.kind": "010" if child else kind,
        "registration": row.kind,
        "applicant.hands_in": row.hands_in,
        "dwelling.petition": row.owner == "petition",
        "dwelling.premises": "dormitory" if row.owner == "petition" else "flat",
        "dwelling.state_housing": row.owner == "tenant",
    }
    if row.owner == "petition":
        facts["owners"] = "none"
    facts |= _owners(row)
    for code in [] if row.absent == "-" else row.absent.split():
        facts[f"papers.{code}.{PAPER_PERSON.get(code, 'r1')}"] = "absent"
    return usual(**facts)


def _law(findings: Findings) -> set[str]:
    """Return the points that decide: of stops, of missing papers, else of what was asked."""
    stops = {one.clause.point for one in findings.stops if one.outcome is findings.outcome}
    lacking = [
        one for one in findings.papers if not one.optional and one.state is not PaperState.PRESENT
    ]
    if findings.outcome is Outcome.PAPERS_MISSING:
        return {one.clause.point for one in lacking}
    return stops or {one.clause.point for one in findings.papers}


@pytest.mark.parametrize("row", list(_read_rows()))
def test_the_law_is_kept(row):
    role = DeskRole(row.role)

    findings = judge(all_seen(_draft(row), role), role)

    assert findings.outcome == Outcome(row.outcome)
    assert findings.per_registrant == (("r1", Outcome(row.outcome)),)
    asked = sorted(one.code for one in findings.papers if not one.optional)
    assert asked == sorted([] if row.papers == "-" else row.papers.split())
    assert row.law in _law(findings)
    if row.outcome == "papers_missing":
        lacking = {
            one.code
            for one in findings.papers
            if not one.optional and one.state is PaperState.MISSING
        }
        assert lacking == set(row.absent.split())


def test_every_outcome_has_its_rows():
    named = {row.values[0].outcome for row in _read_rows()}

    assert named == set(Outcome)
    assert len(fields(Row)) == 13


def test_a_finding_says_its_clause_in_both_languages():
    findings = judge(usual(owners__o1__presence="absent"))

    stop = next(one for one in findings.stops if one.outcome is Outcome.OWNER_ABSENT)
    assert stop.says.kk == "Тұрғын үй иесінің өзінің қатысуы міндетті"
    assert stop.says.ru == "Личное присутствие собственника жилища обязательно"
    assert (stop.clause.act, stop.clause.point) == ("№ 267", "8")
    assert stop.clause.title.ru.endswith("№ 267, пункт 8 стандарта")
    assert stop.clause.title.kk.endswith("№ 267 бұйрығы, стандарттың 8-тармағы")
    assert stop.clause.url.startswith("https://adilet.zan.kz/")
    assert stop.about == "o1"


def test_what_only_a_state_system_knows_is_neither_passed_nor_a_stop():
    owned = judge(all_seen(usual()))
    let = judge(all_seen(usual(owners__o1__tenant=True, dwelling__state_housing=True)))

    assert [one.rule for one in owned.deferred] == ["V0-OWNERSHIP"]
    assert [one.rule for one in let.deferred] == ["V0-LEASE"]
    assert owned.outcome is let.outcome is Outcome.ACCEPTED


def test_permanent_ends_the_former_address_and_temporary_leaves_it():
    def told(draft):
        return {one.rule for one in judge(draft).rules if one.verdict is Verdict.TELLS}

    assert told(usual()) == {"V0-FORMER-ENDS"}
    assert told(usual(registration="temporary")) == {"V0-FORMER-STAYS"}


def test_what_the_card_does_not_say_only_warns_unverified():
    draft = usual(
        registration="temporary",
        arrived_on="01.10.2026",
        stay_until="24.11.2028",
        registrants__r1__person__born="05.06.2011",
        dwelling__premises="dacha",
    )

    findings = judge(all_seen(draft))

    warned = [one for one in findings.rules if one.verdict is Verdict.WARNS]
    assert {one.rule for one in warned} == {
        "V0-TEMPORARY-AGE",
        "V0-TEMPORARY-TERM",
        "V0-TEN-DAYS",
        "V0-PREMISES",
    }
    assert not any(one.verified for one in warned)
    assert findings.outcome is Outcome.ACCEPTED
