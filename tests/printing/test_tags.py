"""Every sheet can be listened to: a paragraph for each thing it says, in the order of the page."""

import re

import pytest

from regdesk.domain.print_task import FORMATS
from regdesk.printing import captions
from regdesk.printing.recovery import make_recovery_sheet
from regdesk.printing.sheets import make_sheet
from tests.printing.forms import list_said
from tests.printing.papers import dense, pdf_facts, run
from tests.printing.test_any_input import SAMPLES, UNSAID

papers = pytest.mark.parametrize(
    ("kind", "layout"),
    [(kind, layout) for kind, layouts in FORMATS.items() for layout in layouts],
    ids=lambda one: one.value,
)


def spoken(pdf):
    """The paragraphs as a screen reader is given them."""
    told = run("pdfinfo", "-struct-text", "-", pdf=pdf).decode()
    return re.findall(r'^ {4}"(.*)"$', told, re.MULTILINE)


@papers
def test_the_file_says_that_it_is_tagged_and_in_which_order_it_is_read(kind, layout):
    facts = SAMPLES[kind]
    pdf = make_sheet(facts, layout)

    assert pdf_facts(pdf)["Tagged"] == "yes"
    whole = dense(" ".join(spoken(pdf)))
    said = [text for text in list_said(facts) if text not in UNSAID]
    assert [one for one in said if dense(one) not in whole] == []


@papers
def test_the_title_is_said_first(kind, layout):
    facts = SAMPLES[kind]

    first = dense("".join(spoken(make_sheet(facts, layout))[:3]))
    assert first.startswith(dense(facts.title.kk))


@papers
def test_words_of_two_lines_stay_two_words(kind, layout):
    for one in spoken(make_sheet(SAMPLES[kind], layout)):
        assert not re.search(r"[а-яәғқңөұүһі][А-ЯӘҒҚҢӨҰҮҺІ]", one), one


def test_each_page_numbers_its_own_paragraphs():
    pdf = make_sheet(SAMPLES["register"], FORMATS["register"][0])
    parents = re.search(rb"/Nums\[(.*?)\]>>", pdf)[1]

    assert parents.count(b"[") == int(pdf_facts(pdf)["Pages"])
    assert len(re.findall(rb"/StructParents \d+", pdf)) == int(pdf_facts(pdf)["Pages"])


def test_the_recovery_key_is_said_too():
    pdf = make_recovery_sheet(captions.CASE, "7", "K7QF-2M9X", "23.11.2026")

    assert "K7QF-2M9X" in spoken(pdf)
