"""Corrections lie beside the case that was accepted; read, the case stands as corrected last."""

from dataclasses import replace

import pytest

from regdesk.domain.corrected import stand_corrected
from tests.storage.corrections import a_correction, correct
from tests.storage.desks import a_case, a_draft, a_slip, accept, an_envelope

SLIP = replace(a_slip(str(a_case().number)), service_time="11:00")


@pytest.fixture
def accepted(store):
    with store.write() as unit:
        accept(unit, a_case())
        unit.sheets.add_slip(str(a_case().number), a_slip(str(a_case().number)))
    return store


def test_a_case_is_read_as_corrected_last(accepted):
    first = a_correction()
    second = a_correction(2, serial=8, supersedes=first.envelope_id)
    with accepted.write() as unit:
        unit.drafts.keep(a_draft(first.draft_id, corrects="case-1"))
        correct(unit, first)
        correct(unit, second, serial=8)

    with accepted.read() as unit:
        stands = stand_corrected(a_case(), second)
        assert unit.cases.find("case-1") == unit.cases.get(str(a_case().number)) == stands
        assert unit.corrections.list("case-1") == (first, second)
        assert unit.corrections.find(first.draft_id) == first
        assert unit.drafts.find_correction("case-1") is None
        (row,) = unit.journal.list_day(first.corrected_at.date())
        assert row.corrections == 2
        assert "47" in row.address.kk


def test_only_what_was_written_to_the_byte_is_held(accepted):
    correction = a_correction()
    with accepted.write() as unit:
        correct(unit, correction)

    with accepted.read() as unit:
        assert unit.corrections.holds(correction, an_envelope(7))
        assert not unit.corrections.holds(correction, an_envelope(8))
        assert not unit.corrections.holds(replace(correction, why="басқа"), an_envelope(7))


def test_every_slip_that_was_ever_given_out_stays(accepted):
    number, first = str(a_case().number), a_slip(str(a_case().number))
    with accepted.write() as unit:
        correct(unit, a_correction())
        correct(unit, a_correction(2, serial=8, slip=SLIP), serial=8)
        correct(unit, a_correction(3, serial=9), serial=9)

    with accepted.read() as unit:
        assert unit.sheets.list_slips(number) == (first, SLIP)
        assert unit.sheets.get_slip(number) == SLIP


def test_a_page_of_an_ended_case_is_never_condemned(signed_in, store):
    held, loose = (
        signed_in.pages.keep(image, media="image/png", width=1, height=1) for image in (b"1", b"2")
    )
    paper = replace(a_draft().papers[0], pages=(held,))
    with store.write() as unit:
        accept(unit, a_case(a_draft(papers=(paper,))))

    with store.write() as unit:
        assert unit.condemned.add((held, loose)) == (loose,)
        assert unit.condemned.list_pages() == (loose,)
