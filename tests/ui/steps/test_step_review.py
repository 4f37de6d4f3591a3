"""Step 6: the case is read once more; what only a register knows is neither passed nor failed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.address import Premises
from regdesk.domain.draft import HandIn, StepId
from regdesk.domain.owner import Capacity, Consent
from regdesk.domain.paper import Page, Paper, PaperCode
from regdesk.domain.people import Applicant, HandsIn, RegistrationKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.labels import Label
from tests.services.families import CHILD, FATHER, MOTHER, NEWCOMER, NOW, TEENAGER, family
from tests.services.people import HOST
from tests.ui.steps.people import CITIZEN, HOSTED

DEREG = (PaperCode.DEREGISTRATION, "r2")


@pytest.fixture
def ready(counter):
    seen = [
        Paper(one.code, one.about, original_seen=True, seen_at=counter.clock.now())
        for one in counter.findings(HOSTED).papers
    ]
    return replace(HOSTED, papers=tuple(seen))


def texts(widget):
    QApplication.processEvents()  # what was just added shows itself in a turn of its own
    return [label.text() for label in widget.findChildren(Label) if not label.isHidden()]


def test_the_whole_case_can_be_read(show, ready):
    frame = show(StepId.REVIEW, ready)
    said = " | ".join(texts(frame.page))

    for fact in (
        "Омаров Ерлан Болатұлы",
        "870412 301 266",
        "041 758 822",
        "Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер",
        "0201300098341272",
        "Жақсыбеков Қ. Ө.",
    ):
        assert fact in said


def test_a_case_that_lacks_nothing_is_ready(show, ready):
    frame = show(StepId.REVIEW, ready)

    assert frame.page._ready._fill == "ok"


def test_a_case_that_lacks_something_says_what(show):
    frame = show(StepId.REVIEW, CITIZEN)

    assert frame.page._ready._fill == "warn"
    assert "Write the surname as it stands in the document." in texts(frame.page._ready)


def test_a_check_of_the_register_is_shown_as_put_off(show, ready, counter):
    frame = show(StepId.REVIEW, ready)
    deferred = counter.findings(ready).deferred

    assert deferred
    for finding in deferred:
        said = finding.says.kk[0].lower() + finding.says.kk[1:]
        assert f"Only the state register can answer: {said}" in texts(frame.page)


def test_plain_enter_does_not_save(show, ready):
    frame = show(StepId.REVIEW, ready)

    frame.enter()

    assert frame.advanced == 0
    assert frame.asked == []


def test_the_links_lead_back_to_their_steps(show, ready):
    frame = show(StepId.REVIEW, ready)

    frame.page._cards[StepId.ADDRESS]._change.click()
    frame.page._papers._change.click()

    assert frame.asked == [("go", StepId.ADDRESS), ("go", StepId.DOCUMENTS)]


def test_f11_goes_round_the_formats_and_asks_to_remember(show, ready):
    frame = show(StepId.REVIEW, ready)
    frame.page.slip_format = SheetFormat.A4_TWO_UP

    frame.press(Qt.Key.Key_F11)
    frame.press(Qt.Key.Key_F11)

    assert frame.page.slip_format is SheetFormat.A5_LANDSCAPE
    assert frame.asked == [
        ("slip_format", SheetFormat.ROLL_80),
        ("slip_format", SheetFormat.A5_LANDSCAPE),
    ]


def test_a_family_stands_on_a_line_each_and_together_where_it_ends_alike(show):
    frame = show(StepId.REVIEW, family(FATHER, MOTHER, TEENAGER))
    said = texts(frame.page)

    for fact in ("Омарова Айгүл Сәкенқызы", "05.03.1989", "Birth certificate АБ 1234567"):
        assert fact in said
    assert "Accepted" not in said


def test_who_only_follows_and_who_owes_a_paper_is_told_apart(show):
    with_child = texts(show(StepId.REVIEW, family(FATHER, CHILD)).page)
    assert with_child[with_child.index("Accepted") + 1] == "Омаров Ерлан"
    assert with_child[with_child.index("Follows the parents") + 1] == "Омарова Әсел"

    owing = texts(show(StepId.REVIEW, family(FATHER, NEWCOMER, without=[DEREG])).page)
    assert owing[owing.index("Until the document") + 1] == "Омарова Айгүл"
    paper = "бұрын тұрған елінен есептен шыққанын растайтын құжат"
    assert any(paper in one and "permanent registration is applied for" in one for one in owing)


def test_alone_without_proof_the_paper_is_named_and_the_kind_is_temporary(show):
    said = texts(show(StepId.REVIEW, family(NEWCOMER, without=[DEREG])).page)

    assert "Citizen from abroad · temporary registration" in said
    assert any("бұрын тұрған елінен есептен шыққанын" in one for one in said)


def test_where_it_stops_for_one_the_others_are_still_told(show):
    draft = family(FATHER, TEENAGER, without=[(PaperCode.BIRTH, "r3")])
    said = texts(show(StepId.REVIEW, draft).page)

    assert said[said.index("Stopped") + 1] == "Омаров Дәурен"
    assert "The case cannot be accepted: papers are missing." in said


def test_what_follows_by_law_is_told_and_an_unverified_rule_as_such(show):
    permanent = texts(show(StepId.REVIEW, family(FATHER)).page)
    assert (
        "Жаңа тұрақты тіркеу кезінде бұрынғы тіркеу мекенжайы автоматты түрде алынады" in permanent
    )

    draft = replace(family(FATHER), registration=RegistrationKind.TEMPORARY)
    temporary = texts(show(StepId.REVIEW, draft).page)
    assert any(one.startswith("Unverified rule: уақытша тіркеу тұрақты") for one in temporary)


def test_both_hand_ins_of_a_postponed_case_are_shown_with_their_times(show):
    earlier = HandIn(NOW - timedelta(days=1, minutes=20), NOW - timedelta(days=1))
    draft = replace(family(FATHER), hand_ins=(earlier, HandIn(NOW)))

    frame = show(StepId.REVIEW, draft)

    tail = frame.page.heading_tail.text()
    assert tail == "Handed in 22.11 10:32–10:52, 10:52 · 30 minutes · free of charge"


def test_an_owner_is_told_as_represented_or_as_a_tenant(show):
    ward = replace(HOST, capacity=Capacity.INCAPABLE, representative=MOTHER.person)
    tenant = replace(HOST, key="o2", tenant=True)
    said = texts(show(StepId.REVIEW, replace(family(FATHER), owners=(ward, tenant))).page)

    assert "legal representative Омарова А. С. agrees to permanent registration" in said
    assert "Tenant of state housing" in said


def test_a_petition_stands_where_the_owners_would(show):
    draft = family(FATHER)
    dwelling = replace(draft.dwelling, petition=True, premises=Premises.DORMITORY)
    said = texts(show(StepId.REVIEW, replace(draft, owners=(), dwelling=dwelling)).page)

    assert "Petition of the organisation's administration" in said
    assert "in place of the owner's presence and consent" in said


@pytest.mark.parametrize(
    ("hands_in", "standing", "paper"),
    [
        (HandsIn.REPRESENTATIVE, "parent, guardian or trustee", "Заңды өкілдің өкілеттігін"),
        (HandsIn.ATTORNEY, "attorney by a notarised power", "Нотариат куәландырған сенімхат"),
    ],
)
def test_who_hands_in_for_another_is_told_with_the_paper(show, hands_in, standing, paper):
    helper = Applicant(hands_in, MOTHER.person)
    draft = family(FATHER, draft=replace(family(FATHER), applicant=helper))
    said = texts(show(StepId.REVIEW, draft).page)

    note = said[said.index("Hands in") + 2]
    assert said[said.index("Hands in") + 1] == "Омарова Айгүл Сәкенқызы"
    assert standing in note
    assert paper in note
    assert "890305 400 454" in note


def test_why_an_unclear_page_was_let_pass_is_shown(show):
    draft = family(FATHER)
    page = Page("sha256:0", "image/png", 10, 10, 10, "түпнұсқасы айқын")
    papers = tuple(
        replace(one, pages=(page,)) if one.code is PaperCode.CONSENT else one
        for one in draft.papers
    )
    frame = show(StepId.REVIEW, replace(draft, papers=papers))

    assert "Consent to registration: түпнұсқасы айқын" in texts(frame.page.side)
    assert any(one.endswith("papers, 1 page") for one in texts(frame.page.side))


def test_a_changed_kind_is_told_with_what_was_asked_for(show):
    draft = replace(
        family(FATHER),
        registration=RegistrationKind.TEMPORARY,
        asked_for=RegistrationKind.PERMANENT,
        owners=(replace(HOST, consent=Consent.TEMPORARY),),
    )

    said = texts(show(StepId.REVIEW, draft).page)

    assert "permanent was asked for, changed to temporary by the owner's consent" in said
    unchanged = replace(draft, asked_for=None)
    assert not any("was asked for" in one for one in texts(show(StepId.REVIEW, unchanged).page))


def test_what_is_missing_leads_to_its_step(show):
    nameless = replace(FATHER, person=replace(FATHER.person, surname=""))
    draft = family(nameless, without=[(PaperCode.APPLICANT_ID, "r1")])
    frame = show(StepId.REVIEW, draft)

    for link in frame.page._ready.findChildren(LinkButton):
        link.setFocus(Qt.FocusReason.TabFocusReason)
        frame.enter()

    assert frame.asked == [("go", StepId.APPLICANT), ("go", StepId.DOCUMENTS)]


def test_more_papers_than_fit_are_counted(show):
    draft = family(FATHER, MOTHER, TEENAGER)
    frame = show(StepId.REVIEW, draft)

    assert f"+{len(draft.papers) - 3}" in texts(frame.page._papers)
