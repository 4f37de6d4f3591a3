"""A family's slip, and what its members take along instead: worded by the desk, read from paper."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import HandIn
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Consent, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.facts_wire import facts_from_wire, facts_to_wire
from regdesk.printing.note import make_note
from regdesk.printing.slip import make_slip
from regdesk.services.note_words import word_note
from regdesk.services.referral import list_offices
from regdesk.services.slip_words import word_slip
from tests.printing.facts import PERMANENT, list_words
from tests.printing.papers import (
    assert_nothing_overlaps,
    dense,
    pdf_facts,
    poppler_text,
    qt_text,
    read_codes,
    render,
    size_of,
)
from tests.printing.test_note import list_words as list_note_words
from tests.services.conftest import CLERK, DESK, WORDS
from tests.services.families import (
    CHILD,
    FATHER,
    LAW,
    MOTHER,
    NEWCOMER,
    NOW,
    REFUGEE,
    TEENAGER,
    family,
    judged,
    nine,
)
from tests.services.people import HOST

END = NOW + timedelta(minutes=9)
FAMILIES = {
    "with a child": family(FATHER, MOTHER, TEENAGER, CHILD),
    "until a proof": family(FATHER, NEWCOMER, TEENAGER, without=[(PaperCode.DEREGISTRATION, "r2")]),
    "nine": nine(),
}
STOPPED = {
    "referral": family(FATHER, REFUGEE),
    "absent": replace(
        family(FATHER), owners=(replace(HOST, presence=Presence.ABSENT, consent=None),)
    ),
    "refused": replace(family(FATHER), owners=(replace(HOST, consent=Consent.REFUSED),)),
    "papers": family(FATHER, TEENAGER, without=[(PaperCode.BIRTH, "r3")]),
    "alone": family(CHILD),
}

layouts = pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])


def slip_of(draft):
    return word_slip(
        WORDS,
        replace(draft, hand_ins=(HandIn(NOW, END),)),
        judged(draft),
        desk=DESK,
        clerk=CLERK,
        number=SlipNumber("417", 7, 1, 31),
        accepted_at=END,
        qr=PERMANENT.qr,
    )


def note_of(draft, role=DeskRole.CORPORATION):
    says = judged(draft, role)
    offices = list_offices(LAW, draft, says, NOW.date())
    return word_note(WORDS, draft, says, desk=DESK, clerk=CLERK, offices=offices)


@layouts
@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_s_slip_holds_every_word_and_nothing_overlaps(name, layout):
    facts = slip_of(FAMILIES[name])
    pdf = make_slip(facts, layout)

    for text in (poppler_text(pdf), qt_text(pdf)):
        assert [words for words in list_words(facts) if dense(words) not in dense(text)] == []
    assert_nothing_overlaps(pdf, *size_of(pdf))
    assert {code.text for code in read_codes(render(pdf, 300))} == {facts.qr}


@pytest.mark.parametrize("layout", [SheetFormat.A5_LANDSCAPE, SheetFormat.A4_TWO_UP])
def test_nine_people_take_two_pages_of_the_paper_s_size_and_no_more(layout):
    pdf = make_slip(slip_of(FAMILIES["nine"]), layout)
    alone = make_slip(slip_of(family(FATHER)), layout)

    assert pdf_facts(pdf)["Pages"] == "2"
    assert pdf_facts(alone)["Pages"] == "1"
    assert size_of(pdf) == size_of(alone)
    assert dense("Парақ 1/2 / Лист 1/2") in dense(poppler_text(pdf))
    assert dense("Парақ 2/2 / Лист 2/2") in dense(poppler_text(pdf))


def test_the_roll_grows_with_the_family_and_stays_one_piece():
    heights = [
        size_of(make_slip(slip_of(draft), SheetFormat.ROLL_80))
        for draft in (family(FATHER), FAMILIES["with a child"], FAMILIES["nine"])
    ]

    assert len({width for width, _ in heights}) == 1
    assert heights == sorted(heights)
    assert pdf_facts(make_slip(slip_of(nine()), SheetFormat.ROLL_80))["Pages"] == "1"


@layouts
def test_a_masked_number_is_never_broken_over_two_lines(layout):
    facts = slip_of(FAMILIES["nine"])
    masked = [part.split(")")[0] for row in facts.rows for part in row.value.kk.split("(")[1:]]

    # a PDF reader gives the no-break space as a plain one
    text = poppler_text(make_slip(facts, layout)).replace("\u00a0", " ")
    assert masked
    assert [one for one in masked if one.replace("\u00a0", " ") not in text] == []


@layouts
@pytest.mark.parametrize("name", STOPPED)
def test_a_note_holds_every_word_and_nothing_overlaps(name, layout):
    facts = note_of(STOPPED[name])
    pdf = make_note(facts, layout)

    for text in (poppler_text(pdf), qt_text(pdf)):
        missing = [words for words in list_note_words(facts) if dense(words) not in dense(text)]
        assert missing == []
    assert_nothing_overlaps(pdf, *size_of(pdf))


@pytest.mark.parametrize("name", STOPPED)
def test_what_kind_of_sheet_it_is_reaches_the_worker(name):
    facts = note_of(STOPPED[name])

    assert facts_from_wire(type(facts), facts_to_wire(facts)) == facts
    assert facts.kind.value == ("referral" if name == "referral" else "note")
