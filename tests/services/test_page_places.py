"""A page never goes to somebody whose number it does not carry, unless the clerk says so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from regdesk.domain.iin import Sex
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Person
from regdesk.services.page_places import find_document, place_pages
from regdesk.services.ports import CapturedPage
from tests.capture.synthetic.people import write_td1
from tests.services.families import MOTHER
from tests.services.people import HOST, OMAROV, ZHAKSYBEKOV, findings, paper, ready_draft

APPLICANT, OWNER = (PaperCode.APPLICANT_ID, "r1"), (PaperCode.OWNER_ID, "o1")
CONSENT = (PaperCode.CONSENT, "")
ASKED = findings(papers=tuple(paper(*key) for key in (APPLICANT, OWNER, CONSENT)))
DRAFT = ready_draft(datetime(2023, 11, 23, 10, 0, tzinfo=UTC))
OWNERS = replace(ZHAKSYBEKOV, born="23.09.1971", sex=Sex.MALE)


def blank(**read):
    return CapturedPage(b"", 1, 1, **read)


def back_of(person):
    return blank(mrz=write_td1(person))


def place(*pages, at=APPLICANT, cut=True):
    return [key for _page, key in place_pages(DRAFT, ASKED, pages, at, cut=cut)]


def test_cards_of_one_pass_go_to_the_people_whose_numbers_they_carry():
    assert HOST.person == ZHAKSYBEKOV
    assert place(back_of(OWNERS), back_of(OMAROV)) == [OWNER, APPLICANT]


def test_a_barcode_with_the_number_tells_as_well():
    assert place(blank(codes=("RD1:x", ZHAKSYBEKOV.iin))) == [OWNER]


def test_the_number_of_the_document_tells_where_there_is_no_iin():
    foreign = replace(DRAFT.registrants[0].person, iin="")
    draft = replace(DRAFT, registrants=(replace(DRAFT.registrants[0], person=foreign),))

    placed = place_pages(draft, ASKED, (back_of(OMAROV),), OWNER, cut=True)

    assert [key for _page, key in placed] == [APPLICANT]


def test_a_page_alone_without_a_number_goes_where_the_key_was_pressed():
    assert place(blank()) == [APPLICANT]
    assert place(blank(), at=OWNER) == [OWNER]


def test_several_cards_without_a_number_wait_for_the_clerk():
    assert place(blank(), back_of(OMAROV), blank()) == [None, APPLICANT, None]


def test_pages_of_a_file_are_the_paper_s_they_were_dropped_on():
    assert place(blank(), blank(), cut=False) == [APPLICANT, APPLICANT]


def test_the_number_of_a_stranger_is_no_one_s_page():
    assert place(back_of(MOTHER.person)) == [None]


def test_the_first_document_of_somebody_not_known_yet_is_his():
    nobody = replace(DRAFT.registrants[0], person=Person())
    draft = replace(DRAFT, registrants=(nobody,))

    (placed,) = place_pages(draft, findings(), (back_of(OMAROV),), APPLICANT, cut=True)
    assert placed.key == APPLICANT
    several = place_pages(draft, findings(), (back_of(OMAROV), blank()), APPLICANT, cut=True)
    assert [one.key for one in several] == [None, None]


def test_what_is_asked_need_not_be_known_yet():
    (placed,) = place_pages(DRAFT, findings(), (back_of(OMAROV),), APPLICANT)
    assert placed.key == APPLICANT
    assert find_document(DRAFT, findings(), "o1") == OWNER
    assert find_document(DRAFT, findings(), "r1") == APPLICANT
    asked = findings(papers=(paper(PaperCode.PASSPORT, "r1"),))
    assert find_document(DRAFT, asked, "r1") == (PaperCode.PASSPORT, "r1")


def test_a_zone_whose_digits_do_not_hold_names_nobody():
    top, middle, bottom = write_td1(OWNERS)
    broken = top[:5] + "999999999" + top[14:15] + "123456789012<<<"

    assert place(blank(mrz=(broken, middle, bottom)), blank()) == [None, None]


@pytest.mark.parametrize("page", [blank(), back_of(OWNERS)])
def test_what_is_no_identity_document_takes_all_that_is_scanned_into_it(page):
    assert place(page, blank(), at=CONSENT) == [CONSENT, CONSENT]
