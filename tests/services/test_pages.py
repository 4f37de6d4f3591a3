import contextlib
from dataclasses import replace

import pytest

from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.services.ports import Act
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
