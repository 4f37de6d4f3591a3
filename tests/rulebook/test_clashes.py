"""Facts that cannot both be true stop acceptance with a sentence; the draft stays as typed."""

from dataclasses import replace

import pytest

from regdesk.domain.desk import DeskRole
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import PaperCode
from tests.rulebook.cases import all_seen, judge, usual

NUMBER = "880412401006"


def clash(findings):
    """Return the only contradiction, by rule and field, of a case that concludes nothing."""
    assert findings.outcome is None
    assert findings.per_registrant == ()
    (said,) = {(one.rule, one.at) for one in findings.stops if one.outcome is None}
    return said


@pytest.mark.parametrize(
    ("category", "kind", "rule"),
    [
        ("stateless", "01", "V0-FACTS-STATELESS"),
        ("stateless", "03", "V0-FACTS-STATELESS"),
        ("foreigner", "02", "V0-FACTS-FOREIGNER"),
        ("foreigner", "05", "V0-FACTS-FOREIGNER"),
        ("citizen", "04", "V0-FACTS-CITIZEN"),
        ("citizen_from_abroad", "08", "V0-FACTS-CITIZEN"),
        ("refugee", "01", "V0-FACTS-REFUGEE"),
    ],
)
@pytest.mark.parametrize("role", list(DeskRole))
def test_a_category_that_the_document_denies(category, kind, rule, role):
    """A stateless citizen is nobody: he is not even sent to another office before it is mended."""
    facts = {"category": category, "person__document__kind": kind}
    draft = usual(**{f"registrants__r1__{name}": value for name, value in facts.items()})

    found = clash(judge(all_seen(draft, role), role))

    assert found == (rule, "registrants.r1.document.kind")


@pytest.mark.parametrize(
    ("facts", "rule", "field"),
    [
        ({"registrants__r1__person__born": "24.11.2026"},
         "V0-FACTS-BORN", "registrants.r1.born"),
        ({"owners__o1__person__born": "24.11.2026"},
         "V0-FACTS-OWNER-BORN", "owners.o1.born"),
        ({"owners__o1__consented_on": "24.11.2026"},
         "V0-CONSENT-DAY", "owners.o1.consented_on"),
        ({"owners__o1__consented_on": "24.11.2026", "owners__o1__presence": "absent"},
         "V0-CONSENT-DAY", "owners.o1.consented_on"),
        ({"arrived_on": "24.11.2026"}, "V0-FACTS-ARRIVED", "arrived_on"),
        ({"registration": "temporary", "stay_until": "22.11.2026"},
         "V0-FACTS-STAY", "stay_until"),
        ({"owners__o1__registrant": "r9"}, "V0-FACTS-OWNER-KNOWN", "owners.o1.iin"),
        ({"owners__o1__person__iin": NUMBER, "owners__o1__representative__iin": NUMBER},
         "V0-FACTS-OWNER-ONE-PERSON", "owners.o1.iin"),
        ({"owners__o1__person__iin": NUMBER, "registrants__r1__person__iin": NUMBER},
         "V0-FACTS-OWNER-ONE-PERSON", "owners.o1.iin"),
    ],
)  # fmt: skip
def test_a_clash_is_said_where_it_can_be_mended(facts, rule, field):
    draft = all_seen(usual(**facts))

    findings = judge(draft)

    assert clash(findings) == (rule, field)
    said = next(one for one in findings.stops if one.rule == rule)
    assert said.says.kk != said.says.ru
    assert said.clause.act == "№ 267"


def test_one_number_of_two_registrants_is_said_beside_both():
    twins = {f"registrants__r{number}__person__iin": NUMBER for number in (1, 2)}

    findings = judge(usual(**twins, registrants__r2__category="citizen"))

    assert findings.outcome is None
    said = [one.at for one in findings.stops if one.rule == "V0-FACTS-ONE-PERSON"]
    assert said == ["registrants.r1.iin", "registrants.r2.iin"]


def test_one_number_of_two_owners_is_said_beside_both():
    owners = {f"owners__o{number}__person__iin": NUMBER for number in (1, 2)}

    findings = judge(usual(**owners))

    said = [one.at for one in findings.stops if one.rule == "V0-FACTS-OWNER-ONE-PERSON"]
    assert said == ["owners.o1.iin", "owners.o2.iin"]


def test_an_owner_who_is_the_registrant_stands_once():
    own = {"owners__o1__registrant": "r1", "owners__o1__consent": ""}
    numbers = {"owners__o1__person__iin": NUMBER, "registrants__r1__person__iin": NUMBER}

    assert judge(all_seen(usual(**own, **numbers))).outcome is Outcome.ACCEPTED


def test_a_day_without_a_kind_of_stay_clashes_with_nothing():
    """It may be left over from when the stay was temporary."""
    assert judge(all_seen(usual(stay_until="22.11.2026"))).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    "facts", [{"owners__o1__consented_on": "31.02.2026"}, {"arrived_on": "2026"}], ids=str
)
def test_a_day_that_cannot_be_read_is_waited_for(facts):
    findings = judge(all_seen(usual(**facts)))

    assert findings.outcome is None
    assert not findings.stops


@pytest.mark.parametrize("code", [PaperCode.POWER_OF_ATTORNEY, PaperCode.CONSENT])
def test_a_last_day_of_a_paper_that_cannot_be_read_is_waited_for(code):
    draft = all_seen(usual(applicant__hands_in="attorney"))
    papers = tuple(
        replace(one, valid_until="31.02.2027") if one.code is code else one for one in draft.papers
    )

    assert judge(replace(draft, papers=papers)).outcome is None


def test_forty_owners_are_judged():
    many = {}
    for number in range(1, 41):
        owner = {
            "presence": "present",
            "identity_checked": True,
            "consent": "permanent",
            "person__document__kind": "01",
            "person__document__valid_until": "01.01.2030",
            "person__iin": f"{number:012}",
        }
        many |= {f"owners__o{number}__{name}": value for name, value in owner.items()}
    draft = all_seen(usual(**many))

    findings = judge(draft)

    assert findings.outcome is Outcome.ACCEPTED
    assert len([one for one in findings.papers if one.code is PaperCode.OWNER_ID]) == 40
