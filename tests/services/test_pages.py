import contextlib
import itertools
from dataclasses import replace

import pytest

from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.page_verdict import GOOD, PageFault, PageVerdict
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.services import pages
from regdesk.services.ports import Act, CapturedPage
from tests.services.people import findings, paper


def consent_of(draft):
    return draft.find_paper(PaperCode.CONSENT)


def test_pages_of_a_file_are_kept_with_their_paper(counter):
    draft = counter.add_pages(counter.open_case(), PaperCode.CONSENT, "", "consent.pdf")

    assert [counter.page_image(page) for page in consent_of(draft).pages] == [b"one", b"two"]
    assert counter.list_unfinished() == (draft,)
    act, *_, facts = counter.store.tables.audit[-1]
    assert (act, facts) == (Act.PAGE_ADDED, {"paper": "CONSENT", "pages": 2})


def test_a_picture_is_not_the_sight_of_the_original(counter):
    draft = counter.add_pages(counter.open_case(), PaperCode.CONSENT, "", "consent.pdf")

    assert not consent_of(draft).original_seen


def test_more_pages_join_those_that_are_there_and_other_papers_stay(counter):
    draft = counter.add_pages(counter.open_case(), PaperCode.CONSENT, "", "a.png")
    draft = counter.add_pages(draft, PaperCode.OWNER_ID, "o1", "b.png")
    draft = counter.add_pages(draft, PaperCode.CONSENT, "", "c.png")

    assert [(one.code, len(one.pages)) for one in draft.papers] == [
        (PaperCode.CONSENT, 4),
        (PaperCode.OWNER_ID, 2),
    ]


def test_a_removed_page_is_destroyed(counter):
    draft = counter.add_pages(counter.open_case(), PaperCode.CONSENT, "", "consent.pdf")
    first, second = consent_of(draft).pages

    left = counter.remove_page(draft, PaperCode.CONSENT, "", first)

    assert consent_of(left).pages == (second,)
    assert list(counter.pages.images) == [second.blob]
    assert counter.list_unfinished() == (left,)


def test_a_paper_the_law_wants_no_picture_of_is_not_even_read(counter, law):
    law.says = findings(papers=(paper(PaperCode.OWNER_ID, "o1", image=ImageRule.NONE),))

    with pytest.raises(BadInput, match=r"page\.not_allowed"):
        counter.add_pages(counter.open_case(), PaperCode.OWNER_ID, "o1", "card.png")

    assert counter.pages.images == {}


def test_what_is_no_picture_leaves_the_draft_as_it_was(counter):
    draft = counter.open_case()
    unreadable = replace(counter, capture=_Unreadable())

    with pytest.raises(BadInput, match=r"file\.not_image"):
        unreadable.add_pages(draft, PaperCode.CONSENT, "", "notes.docx")

    assert counter.list_unfinished() == (draft,)


@pytest.mark.parametrize("calls", range(1, 12))
def test_no_draft_ever_names_a_page_that_is_not_there(counter, calls):
    draft = counter.open_case()
    weather = counter.store.weather
    weather.countdown, weather.error = calls, Fault("disk.full")

    with contextlib.suppress(Fault):
        counter.add_pages(draft, PaperCode.CONSENT, "", "consent.pdf")
    weather.countdown = -1

    (stored,) = counter.list_unfinished()
    held = {page.blob for paper in stored.papers for page in paper.pages}
    assert held <= set(counter.pages.images)


def test_a_disk_that_fills_up_between_two_pages_keeps_neither(counter):
    draft = counter.open_case()
    weather = counter.store.weather
    weather.countdown, weather.error = 2, Fault("disk.full")

    with pytest.raises(Fault, match=r"disk\.full"):
        counter.add_pages(draft, PaperCode.CONSENT, "", "consent.pdf")

    assert counter.pages.images == {}


class _Unreadable:
    def read_file(self, path):
        raise BadInput("file.not_image")


POOR = PageVerdict((PageFault.BLUR,), sharpness=30)


def scanned(image=b"scan", verdict=POOR):
    return CapturedPage(image, 10, 20, verdict)


@pytest.fixture
def draft(counter):
    """A case with three pages of the consent, all poor."""
    return add(counter, counter.open_case(), scanned(b"one"), scanned(b"two"), scanned(b"three"))


def add(counter, draft, *captured):
    paper = pages.get_paper(draft, PaperCode.CONSENT, "")
    return pages.add_captured(counter, draft, counter.findings(draft), paper, captured)


def last_act(counter):
    act, *_, facts = counter.store.tables.audit[-1]
    return act, facts


def test_what_was_captured_is_kept_with_its_verdict(counter, draft):
    assert [page.verdict for page in consent_of(draft).pages] == [POOR] * 3
    assert counter.list_unfinished() == (draft,)
    assert last_act(counter) == (Act.PAGE_ADDED, {"paper": "CONSENT", "pages": 3})


@pytest.mark.parametrize("order", [*itertools.permutations(range(3))])
def test_pages_are_put_into_any_order(counter, draft, order):
    before = consent_of(draft).pages
    wanted = tuple(before[at] for at in order)

    moved = pages.reorder(counter, draft, consent_of(draft), wanted)

    assert consent_of(moved).pages == wanted
    assert counter.list_unfinished() == (moved,)
    assert last_act(counter) == (Act.PAGE_MOVED, {"paper": "CONSENT"})


def test_no_page_is_lost_or_doubled_by_an_order(counter, draft):
    first, second, third = consent_of(draft).pages

    for wrong in ((first, second), (first, first, third)):
        with pytest.raises(BadInput, match=r"page\.other_pages"):
            pages.reorder(counter, draft, consent_of(draft), wrong)


def test_a_turned_page_stands_in_its_place_and_goes_only_once_it_is_let_go(counter, draft):
    first, second, third = consent_of(draft).pages
    fresh = scanned(b"turned", GOOD)

    turned = pages.turn(counter, draft, consent_of(draft), second, fresh)

    now = consent_of(turned).pages
    assert (now[0], now[2], now[1].verdict) == (first, third, GOOD)
    assert counter.page_image(now[1]) == b"turned"
    assert last_act(counter) == (Act.PAGE_TURNED, {"paper": "CONSENT"})
    assert counter.page_image(second) == b"two", "what is on screen may still name it"
    pages.let_go(counter, turned, second)
    assert second.blob not in counter.pages.images
    assert counter.list_unfinished() == (turned,)


def test_a_reason_stays_with_a_turned_page_while_it_is_still_poor(counter, draft):
    page = consent_of(draft).pages[0]
    passed = pages.accept_poor(counter, draft, consent_of(draft), page, "the paper is worn")
    page = consent_of(passed).pages[0]

    for verdict, reason in ((POOR, "the paper is worn"), (GOOD, "")):
        fresh = scanned(b"again", verdict)
        turned = pages.turn(counter, passed, consent_of(passed), page, fresh)
        assert consent_of(turned).pages[0].poor_reason == reason


def test_a_poor_page_stops_until_its_reason_is_said(counter, draft):
    stops = [one for one in counter.problems(draft) if one.key == "page.poor"]
    assert [one.field for one in stops] == ["papers.CONSENT."]

    for page in consent_of(draft).pages:
        draft = pages.accept_poor(counter, draft, consent_of(draft), page, "  the paper\nis worn ")

    assert {page.poor_reason for page in consent_of(draft).pages} == {"the paper is worn"}
    assert not [one for one in counter.problems(draft) if one.key == "page.poor"]
    assert counter.list_unfinished() == (draft,)
    assert last_act(counter) == (Act.PAGE_WAIVED, {"paper": "CONSENT"}), "no word of the clerk's"


@pytest.mark.parametrize("said", ["", "  \n", "a" * (pages.REASON_MOST + 1)])
def test_no_reason_is_none(counter, draft, said):
    with pytest.raises(BadInput, match=r"page\.reason"):
        pages.accept_poor(counter, draft, consent_of(draft), consent_of(draft).pages[0], said)


def test_what_came_while_the_case_was_left_is_given_to_it_as_it_was_left(counter, draft):
    first, second, _third = consent_of(draft).pages
    left = pages.with_paper(draft, replace(consent_of(draft), pages=(first,)))
    counter.keep(left)

    pages.add_late(counter, draft.case_id, PaperCode.CONSENT, "", (first, second))

    (kept,) = counter.list_unfinished()
    assert consent_of(kept).pages == (first, second)


def test_what_came_for_a_case_that_is_no_more_is_destroyed(counter, draft):
    counter.discard(draft)
    page = counter.pages.keep(b"late", media="image/jpeg", width=1, height=1)

    pages.add_late(counter, draft.case_id, PaperCode.CONSENT, "", (page,))

    assert page.blob not in counter.pages.images
