"""Legal forms and the register out of a real printer: the very pages that the preview shows."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import PrintState
from tests.printing.forms import consent, refusal, register
from tests.printing.papers import pdf_facts, render
from tests.printing.test_press import wait_for

A4 = (210, 297)


def measure_mm(paper):
    width, _, height = pdf_facts(paper)["Page size"].split(" pts")[0].split()
    return tuple(round(float(side) / 72 * 25.4) for side in (width, height))


@pytest.mark.parametrize(
    ("make_facts", "pages", "size"),
    [(refusal, 2, A4), (consent, 2, A4), (register, 2, A4[::-1])],
    ids=["refusal", "consent", "register"],
)
def test_every_page_comes_out_as_it_was_previewed(press, cups, make_facts, pages, size):
    facts = make_facts()
    title = f"Form-{facts.kind.value}"
    pdf = press.make(facts, SheetFormat.A4_PAGE)
    assert press.count_pages(pdf) == pages
    assert measure_mm(pdf) == size

    job = press.print(pdf, "Paper", title)
    wait_for(press, "Paper", job, PrintState.PRINTED)

    paper = cups.take_paper(title)
    assert pdf_facts(paper)["Pages"] == str(pages)
    for page in range(pages):
        assert_same_page(paper, pdf, press, page)


def assert_same_page(paper, pdf, press, page):
    """The ink of the paper and of the preview lies in the same places."""
    seen = Image.open(BytesIO(press.preview(pdf, 800, page))).convert("L")
    printed = render(paper, 150, page + 1).convert("L")
    if (printed.width > printed.height) != (seen.width > seen.height):
        printed = printed.rotate(90, expand=True)
    printed = printed.resize(seen.size)
    grids = [np.asarray(one.resize((40, 40)), dtype=float) for one in (seen, printed)]
    turned = np.abs(grids[0] - grids[1][::-1, ::-1]).mean()
    assert min(np.abs(grids[0] - grids[1]).mean(), turned) < 1.5  # two persons' forms differ by 2.6
    assert grids[0].std() > 3
