"""Legal forms and the register on paper: whole, in order, the same each time, quickly made."""

import time
from dataclasses import replace

import pytest

from regdesk.domain.errors import Bug
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.facts_wire import facts_to_wire
from regdesk.printing.sheets import make_sheet
from regdesk.printing.text import both
from regdesk.worker.jobs import JOBS
from tests.printing.forms import (
    closing,
    consent,
    family,
    handover,
    list_said,
    refusal,
    register,
    with_ward,
)
from tests.printing.papers import (
    assert_nothing_overlaps,
    dense,
    list_words_with_boxes,
    pdf_facts,
    poppler_text,
    qt_text,
    run,
    size_of,
)
from tests.services.families import FATHER, nine

PAGE = SheetFormat.A4_PAGE
MARGIN = 15 / 25.4 * 72
LONG_NAME = ("Құнанбайұлы-Әбдірахмановтегі Ңұрсұлтанғали " * 10)[:400].strip()
LONG_LINE = Bilingual(
    "Солтүстік Қазақстан облысы, Ғабит Мүсірепов атындағы аудан, Шоқан Уәлиханов ауылдық " * 3,
    "Северо-Казахстанская область, район имени Габита Мусрепова, Чоканский сельский округ " * 3,
)


def make(sheet):
    return make_sheet(sheet, PAGE)


def pages_of(pdf):
    return [page for page in poppler_text(pdf).split("\f") if page.strip()]


def long_refusal():
    facts = refusal()
    many = tuple(LONG_LINE for _ in range(12))
    name = same(LONG_NAME)
    return replace(
        facts,
        addressee=name,
        addressee_place=LONG_LINE,
        missing=(*facts.missing, *many),
        received_by=LONG_NAME,
        clerk=LONG_NAME,
        executor=LONG_NAME,
        office=LONG_LINE,
        copy=12,
    )


def long_consent():
    facts = consent(with_ward(nine()))
    form = facts.forms[0]
    owners = tuple(replace(one, name=LONG_NAME, by=LONG_NAME) for one in form.owners * 4)
    fields = tuple(
        replace(one, value=LONG_LINE, parts=()) if one.parts else one for one in form.fields
    )
    signers = tuple(LONG_NAME for _ in owners)
    fields = (*fields[:-1], replace(fields[-1], signers=signers))
    return replace(facts, forms=(replace(form, owners=owners, fields=fields), facts.forms[1]))


def long_register():
    facts = register(30)
    row = replace(
        facts.rows[0],
        person=LONG_NAME,
        address=LONG_LINE,
        service=LONG_LINE,
        number="417-999-99-999999-99",
        clerk="А" * 60,
    )
    return replace(facts, rows=(*facts.rows, row))


SHEETS = {
    "refusal": refusal,
    "refusal, longest": long_refusal,
    "consent": consent,
    "consent of a ward": lambda: consent(with_ward(family(FATHER))),
    "consent, longest": long_consent,
    "register": register,
    "register, longest": long_register,
    "register of an empty day": lambda: register(0),
    "register of a closing": closing,
    "handover note": handover,
}
sheets = pytest.mark.parametrize("make_facts", SHEETS.values(), ids=SHEETS)


@sheets
def test_every_word_is_there_letter_for_letter(make_facts):
    facts = make_facts()
    pdf = make(facts)
    spoken = [text for text in list_said(facts) if text != getattr(facts, "day", "")]

    for text in (poppler_text(pdf), qt_text(pdf)):
        assert [one for one in spoken if dense(one) not in dense(text)] == []


@sheets
def test_nothing_overlaps_and_the_margins_stay_free(make_facts):
    pdf = make(make_facts())

    width, height = size_of(pdf)
    assert_nothing_overlaps(pdf, width, height)
    for _, text, (left, top, right, bottom) in list_words_with_boxes(pdf):
        assert left >= MARGIN - 1, text
        assert right <= width - MARGIN + 1, text
        assert top >= MARGIN - 2, text
        assert bottom <= height - 12 / 25.4 * 72 + 2, text


@sheets
def test_the_worker_makes_the_very_same_bytes_each_time(make_facts):
    facts = make_facts()
    args = {"kind": facts.kind.value, "facts": facts_to_wire(facts), "layout": PAGE.value}

    assert JOBS["sheet.make"](args, b"") == ({}, make(facts))


@sheets
def test_who_cannot_see_the_page_is_told_its_title_and_language(make_facts):
    facts = make_facts()
    pdf = make(facts)

    told = pdf_facts(pdf)
    assert told["Title"] == f"{facts.name} · {facts.title.kk}"
    assert told["Subject"] == facts.title.ru
    assert b"/Lang (kk)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    fonts = run("pdffonts", "-", pdf=pdf).decode().splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts


@pytest.mark.parametrize("make_facts", [refusal, consent, register])
def test_practice_is_written_over_every_page_and_only_there(make_facts):
    facts = make_facts()
    word = captions.PRACTICE.kk

    marked = pages_of(make(replace(facts, practice=True)))
    assert [word in page for page in marked] == [True] * len(marked)
    assert word not in poppler_text(make(facts))
    width, height = size_of(make(facts))
    for _, text, (left, top, right, bottom) in list_words_with_boxes(
        make(replace(facts, practice=True))
    ):
        assert 0 <= left < right <= width, text
        assert 0 <= top < bottom <= height, text


@pytest.mark.parametrize("make_facts", [refusal, consent, register])
def test_a_reprint_is_marked_on_every_page(make_facts):
    facts = make_facts()
    mark = both(captions.copy_mark(2))

    copied = pages_of(make(replace(facts, copy=2)))
    assert [mark in page for page in copied] == [True] * len(copied)
    assert captions.COPY.kk not in poppler_text(make(facts))


def test_both_parties_get_the_same_receipt_each_page_saying_whose_it_is():
    mine, theirs = pages_of(make(refusal()))

    assert both(captions.FOR_APPLICANT) in mine
    assert both(captions.STAYS_HERE) in theirs
    one = dense(mine).replace(dense(both(captions.FOR_APPLICANT)), "").replace("1/2", "")
    other = dense(theirs).replace(dense(both(captions.STAYS_HERE)), "").replace("2/2", "")
    assert one == other


def test_missing_papers_are_numbered_in_the_order_they_are_asked_for():
    text = poppler_text(make(refusal())).split("\f")[0]

    facts = refusal()
    places = [text.index(f"{number}) {paper.kk}") for number, paper in enumerate(facts.missing, 1)]
    assert places == sorted(places)
    assert len(places) == 3


@pytest.mark.parametrize("facts", [handover(), replace(handover(), parts=())])
def test_the_handover_note_is_one_page_with_two_lines_to_sign(facts):
    (page,) = pages_of(make(facts))

    assert page.index(facts.gives.kk) < page.index(facts.takes.kk)
    assert (facts.nothing.ru in page) is (not facts.parts)


def test_everyone_to_be_registered_has_a_page_of_his_own():
    pages = pages_of(make(consent()))

    assert len(pages) == 2
    assert [FATHER.person.iin in page for page in pages] == [True, False]


@pytest.mark.parametrize("draft", [family(FATHER), with_ward(family(FATHER))])
def test_a_form_for_one_or_two_owners_is_one_page(draft):
    assert len(pages_of(make(consent(draft)))) == 1


def test_the_fields_of_the_consent_form_are_read_in_the_official_order():
    text = pages_of(make(consent()))[0]

    places = [text.index(f"\n{number}. ") if number > 1 else text.index("1. ") for number in (1, 3)]
    places += [text.index(f"{number}. ", places[-1] + 1) for number in range(4, 20)]
    assert places == sorted(places)


def test_a_cell_is_read_to_its_end_before_the_next_one():
    text = " ".join(pages_of(make(consent()))[0].split())

    assert "Елді мекеннің орналасқан жері Р-н нас. пункта Медеу ауданы Медеуский район" in text


def test_the_head_of_the_register_is_on_every_page_and_the_pages_are_numbered():
    facts = register(60)
    pages = pages_of(make(facts))

    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert all(dense(name.kk) in dense(page) for name in facts.columns)
        assert f"{number}/{len(pages)}" in page


def test_five_hundred_cases_are_made_within_two_seconds():
    facts = register(500)
    make(register(1))  # the faces are loaded

    pdfs, took = [], []
    while not took or (min(took) > 2 and len(took) < 3):  # the machine may have much else to do
        began = time.thread_time()
        pdfs.append(make(facts))
        took.append(time.thread_time() - began)

    assert min(took) <= 2
    text = poppler_text(pdfs[-1])
    assert [one.number for one in facts.rows if one.number not in text] == []


def test_what_no_page_is_high_enough_for_is_refused_not_cut():
    facts = replace(refusal(), law=same("Қонаев " * 20_000))

    with pytest.raises(Bug) as error:
        make(facts)

    assert error.value.key == "sheet.does_not_fit"
