"""How an edition is judged: families, open facts, papers, and failing closed."""

from dataclasses import replace
from datetime import date

import pytest

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug, Fault
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.domain.people import (
    Category,
    Registrant,
)
from tests.rulebook.cases import BOOK, DAY, all_seen, judge, usual


def person(key, born, kind="01", **more):
    """Return the facts of one more registrant."""
    facts = {
        "category": "citizen",
        "person__born": born,
        "person__document__kind": kind,
        "person__document__valid_until": "01.01.2030",
        **more,
    }
    return {f"registrants__{key}__{name}": value for name, value in facts.items()}


CHILD = person("r2", "24.11.2012", "010")
TEEN = person("r3", "05.06.2011", "010")


def test_what_was_asked_last_is_known_and_what_changed_is_judged_anew():
    draft = all_seen(usual())
    open_kind = replace(draft, registration=None)

    first = judge(draft)

    assert judge(draft) is first
    assert judge(draft, role=DeskRole.PROVIDER) is not first
    assert judge(open_kind).outcome is None
    assert judge(draft) == first
    with pytest.raises(Fault, match=r"rulebook\.no_edition"):
        BOOK.findings(draft, date(2019, 1, 1), DeskRole.CORPORATION)


# --- families -------------------------------------------------------------------------------


def test_a_nine_year_old_follows_and_the_case_is_accepted():
    findings = judge(all_seen(usual(**person("r2", "01.02.2017", "010"))))

    assert findings.outcome is Outcome.ACCEPTED
    assert findings.per_registrant == (
        ("r1", Outcome.ACCEPTED),
        ("r2", Outcome.NOT_REGISTRABLE_ALONE),
    )
    assert not [one for one in findings.papers if one.about == "r2"]


def test_children_alone_are_not_accepted():
    findings = judge(all_seen(usual(registrants__r1__person__born="01.02.2017", **CHILD)))

    assert findings.outcome is Outcome.NOT_REGISTRABLE_ALONE


def test_a_family_of_four_is_judged_one_by_one_with_one_consent():
    draft = usual(**person("r2", "01.02.1990"), **TEEN, **person("r4", "01.02.2012", "010"))

    findings = judge(all_seen(draft))

    assert findings.outcome is Outcome.ACCEPTED
    asked = [(one.code, one.about) for one in findings.papers if not one.optional]
    assert sorted(asked) == [
        ("APP-ID", "r1"),
        ("APP-ID", "r2"),
        ("BIRTH", "r3"),
        ("BIRTH", "r4"),
        ("CONSENT", ""),
        ("OWN-ID", "o1"),
    ]


def test_one_missing_paper_of_a_family_stops_the_case_only_through_its_person():
    draft = all_seen(usual(**{**TEEN, "papers__BIRTH__r3": "absent"}))

    findings = judge(draft)

    assert dict(findings.per_registrant) == {
        "r1": Outcome.ACCEPTED,
        "r3": Outcome.PAPERS_MISSING,
    }
    assert findings.outcome is Outcome.PAPERS_MISSING


def test_the_strongest_outcome_of_a_family_holds():
    foreigner = person("r2", "01.02.1990", "04", category="foreigner")

    findings = judge(all_seen(usual(**foreigner, owners__o1__consent="refused")))

    assert dict(findings.per_registrant) == {
        "r1": Outcome.OWNER_REFUSED,
        "r2": Outcome.REFERRAL,
    }
    assert findings.outcome is Outcome.REFERRAL


def test_an_owner_needs_no_consent_for_himself_but_for_his_family():
    """Order 267, item 8, judged for each registrant."""
    own = {"owners__o1__registrant": "r1", "owners__o1__consent": ""}

    alone = judge(all_seen(usual(**own)))
    together = judge(all_seen(usual(**own, **person("r2", "01.02.1990"))))
    agreed = judge(
        all_seen(usual(**{**own, "owners__o1__consent": "permanent"}, **person("r2", "01.02.1990")))
    )

    assert alone.outcome is Outcome.ACCEPTED
    assert {one.code for one in alone.papers} == {"APP-ID"}
    assert together.outcome is None
    assert dict(together.per_registrant) == {"r1": Outcome.ACCEPTED}
    assert {one.code for one in agreed.papers} >= {"CONSENT", "OWN-ID"}


def test_a_paper_names_those_for_whose_sake_it_is_asked():
    """The owner's papers are not asked for his own registration."""
    own = {"owners__o1__registrant": "r1", **person("r2", "01.02.1990"), **TEEN}

    asked = {(one.code, one.about): one.asked_for for one in judge(usual(**own)).papers}

    assert asked[PaperCode.APPLICANT_ID, "r1"] == ("r1",)
    assert asked[PaperCode.OWNER_ID, "o1"] == asked[PaperCode.CONSENT, ""] == ("r2", "r3")


def test_a_finding_names_the_field_where_the_clerk_can_act_on_it():
    draft = usual(registrants__r1__person__born="24.11.2012")

    fields = {one.rule: one.at for one in judge(draft).rules}

    assert fields["V0-AGE"] == "registrants.r1.born"
    assert fields["V0-PLACE-CITIZEN"] == "registrants.r1.category"
    fields = {one.rule: one.at for one in judge(usual(arrived_on="01.11.2026")).rules}
    assert fields["V0-TEN-DAYS"] == "arrived_on"
    assert fields["V0-CONSENT-DAY"] == "owners.o1.consented_on"
    assert fields["V0-OWNERSHIP"] == ""


def test_one_form_of_consent_is_asked_for_once_however_many_owners():
    draft = usual(owners__o2__presence="present", **person("r2", "01.02.1990"))

    (consent,) = [one for one in judge(draft).papers if one.code is PaperCode.CONSENT]

    assert consent.asked_for == ("r1", "r2")


def test_an_owner_who_only_hands_in_for_another_still_consents():
    draft = usual(applicant__hands_in="representative", owners__o1__consent="refused")

    assert judge(all_seen(draft)).outcome is Outcome.OWNER_REFUSED


def test_the_document_of_an_owner_who_is_registered_too_is_shown_once():
    draft = usual(
        owners__o1__registrant="r1",
        **person("r2", "01.02.1990"),
        **{"papers__APP-ID__r1": "seen", "papers__APP-ID__r2": "seen", "papers__CONSENT__": "seen"},
    )

    findings = judge(draft)

    own = next(one for one in findings.papers if one.code is PaperCode.OWNER_ID)
    assert own.state is PaperState.PRESENT
    assert findings.outcome is Outcome.ACCEPTED


def test_an_adult_of_a_family_needs_no_power_of_attorney():
    draft = usual(applicant__hands_in="attorney", **person("r2", "01.02.1990"))

    assert PaperCode.POWER_OF_ATTORNEY not in {one.code for one in judge(draft).papers}


def test_an_absent_owner_stands_beside_each_registrant_once():
    findings = judge(usual(owners__o1__presence="absent", **person("r2", "01.02.1990")))

    absent = [one for one in findings.stops if one.outcome is Outcome.OWNER_ABSENT]
    assert [one.about for one in absent] == ["o1"]


def test_the_gravest_of_what_a_rule_says_beside_each_registrant_is_kept():
    """r1 is registered for good, r2 only until the proof is there; the owner agrees for a time."""
    abroad = person("r2", "01.02.1990", "02", category="citizen_from_abroad", abroad_proof="none")

    findings = judge(all_seen(usual(**abroad, owners__o1__consent="temporary")))

    assert dict(findings.per_registrant) == {
        "r1": Outcome.TYPE_CHANGE_OFFERED,
        "r2": Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF,
    }
    covers = [one for one in findings.rules if one.rule == "V0-CONSENT-COVERS"]
    assert [one.verdict for one in covers] == [Verdict.STOPS]


# --- facts still to be typed ------------------------------------------------------------------


def test_an_empty_case_has_no_outcome():
    findings = judge(Draft("c1", 1, DAY, (Registrant("r1"),)))

    assert findings.outcome is None
    assert findings.per_registrant == ()
    assert not findings.stops


@pytest.mark.parametrize(
    "untyped",
    [
        {"registration": ""},
        {"registrants__r1__category": ""},
        {"registrants__r1__person__born": "12.04."},
        {"registrants__r1__person__document__kind": ""},
        {"registrants__r1__person__document__valid_until": ""},
        {"owners": "none"},
        {"owners__o1__presence": ""},
        {"owners__o1__consent": ""},
        {"owners__o1__identity_checked": False},
        {"owners__o1__person__document__valid_until": "31.02.2030"},
    ],
    ids=str,
)
def test_an_untyped_fact_leaves_the_outcome_open(untyped):
    findings = judge(all_seen(usual(**untyped)))

    assert findings.outcome is None
    assert not findings.stops


def test_a_referral_stands_at_once():
    draft = Draft("c1", 1, DAY, (Registrant("r1", category=Category.REFUGEE),))

    findings = judge(draft)

    assert findings.outcome is Outcome.REFERRAL
    assert findings.papers == ()


def test_an_absent_owner_stands_before_his_consent_is_known():
    draft = usual(owners__o1__presence="absent", owners__o1__consent="")

    assert judge(draft).outcome is Outcome.OWNER_ABSENT


def test_a_child_waits_for_the_rest_of_the_family():
    """Whether the case is accepted or follows nobody is open while the parent is untyped."""
    draft = usual(registrants__r1__category="", **CHILD)

    findings = judge(draft)

    assert dict(findings.per_registrant) == {"r2": Outcome.NOT_REGISTRABLE_ALONE}
    assert findings.outcome is None


def test_the_papers_of_the_usual_case_are_foreseen_from_the_category_on():
    """What the applicant is told at step 1, before age and owner are typed."""
    citizen = Draft("c1", 1, DAY, (Registrant("r1", category=Category.CITIZEN),))

    findings = judge(citizen)

    assert findings.papers == ()
    assert [one.code for one in findings.foreseen] == ["APP-ID", "OWN-ID", "CONSENT"]
    assert findings.outcome is None


def test_nothing_is_foreseen_once_the_case_is_decided():
    assert judge(all_seen(usual())).foreseen == ()
    assert judge(usual(owners__o1__presence="absent")).foreseen == ()


def test_a_child_is_not_foreseen_to_be_grown_up():
    findings = judge(usual(owners="none", registrants__r1__person__born="05.06.2011"))

    assert [one.code for one in findings.papers] == ["BIRTH", "PASS"]
    assert [one.code for one in findings.foreseen] == ["OWN-ID", "CONSENT"]


# --- papers -----------------------------------------------------------------------------------


def test_a_paper_is_missing_until_its_original_was_seen():
    unseen = judge(usual())
    seen = judge(all_seen(usual()))

    assert {one.state for one in unseen.papers} == {PaperState.MISSING}
    assert unseen.outcome is Outcome.PAPERS_MISSING
    assert {one.state for one in seen.papers} == {PaperState.PRESENT}
    assert not seen.stops


def test_a_page_alone_does_not_show_a_paper():
    draft = replace(usual(), papers=(Paper(PaperCode.CONSENT, original_seen=False),))

    states = {one.code: one.state for one in judge(draft).papers}

    assert states[PaperCode.CONSENT] is PaperState.MISSING


@pytest.mark.parametrize("kind", ["010", "03", "011"])
def test_another_kind_of_document_is_not_the_one_asked_for(kind):
    findings = judge(all_seen(usual(registrants__r1__person__document__kind=kind)))

    assert findings.outcome is Outcome.PAPERS_MISSING
    lacking = [one for one in findings.papers if one.state is PaperState.MISSING]
    assert [one.code for one in lacking] == [PaperCode.APPLICANT_ID]


def test_every_paper_tells_why_and_by_which_clause_in_both_languages():
    for one in judge(usual(**TEEN)).papers:
        assert one.title.kk
        assert one.title.ru
        assert one.reason.kk != one.reason.ru
        assert one.clause.title.kk
        assert one.clause.url.startswith("https://")
        assert one.rule.startswith("V0-")


@pytest.mark.parametrize(
    ("day", "code", "image"),
    [
        (date(2024, 1, 31), PaperCode.APPLICANT_ID, ImageRule.KEEP),
        (date(2024, 2, 1), PaperCode.APPLICANT_ID, ImageRule.READ_ONLY),
        (date(2024, 2, 1), PaperCode.OWNER_ID, ImageRule.READ_ONLY),
        (date(2024, 1, 31), PaperCode.CONSENT, ImageRule.KEEP),
        (DAY, PaperCode.CONSENT, ImageRule.KEEP),
    ],
)
def test_what_a_page_leaves_behind_goes_by_the_day_of_hand_in(day, code, image):
    images = {one.code: one.image for one in judge(usual(), day=day).papers}

    assert images[code] is image


@pytest.mark.parametrize("code", list(PaperCode))
def test_identity_documents_alone_are_destroyed(code):
    kept = {"CONSENT", "PETITION", "POA", "REPR", "COURT", "DEREG", "NOCIT"}

    rule = BOOK.retentions.rule_on(code, DAY)

    assert (rule.image is ImageRule.KEEP) == (code in kept)
    if code not in kept:
        assert (rule.clause.act, rule.clause.point) == ("№ 73-V", "23(3)")


# --- failures --------------------------------------------------------------


class Raises:
    """A check with a mistake in it."""

    of_owner = of_registrant = False

    def __call__(self, subject):
        return 1 // 0


def test_a_check_that_raises_stops_acceptance():
    edition = BOOK.edition_on(DAY)
    rules = [replace(one, check=Raises()) if one.id == "V0-AGE" else one for one in edition.rules]
    book = replace(BOOK, editions=(replace(edition, rules=tuple(rules)),))

    with pytest.raises(Bug) as caught:
        judge(usual(), book=book)

    assert (caught.value.key, caught.value.params) == ("rulebook.check_failed", {"rule": "V0-AGE"})
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_day_without_an_image_rule_stops_acceptance():
    book = replace(BOOK, retentions=replace(BOOK.retentions, rules=()))

    with pytest.raises(Bug) as caught:
        judge(usual(), book=book)

    assert caught.value.key == "rulebook.no_image_rule"


def test_no_edition_stops_acceptance():
    with pytest.raises(Fault):
        judge(usual(), book=replace(BOOK, editions=()))
