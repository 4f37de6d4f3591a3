import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.errors import Bug
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.slip import make_slip
from tests.printing.facts import (
    PERMANENT,
    PRACTICE,
    REPRINT,
    TEMPORARY,
    list_words,
    long_facts,
)
from tests.printing.papers import (
    assert_nothing_overlaps,
    dense,
    list_words_with_boxes,
    pdf_facts,
    poppler_text,
    qt_text,
    read_codes,
    render,
    run,
    size_of,
)

ROOT = Path(__file__).resolve().parents[2]
ALPHABETS = (
    "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя "
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ₸№«»—–•…·/()!?.,:;'\"+-"
)

layouts = pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
slips = pytest.mark.parametrize(
    "facts", [PERMANENT, TEMPORARY, PRACTICE, REPRINT], ids=["permanent", "temporary", "p", "copy"]
)


@layouts
@slips
def test_every_word_is_there_letter_for_letter(facts, layout):
    pdf = make_slip(facts, layout)
    for text in (poppler_text(pdf), qt_text(pdf)):
        missing = [words for words in list_words(facts) if dense(words) not in dense(text)]
        assert not missing


@layouts
@pytest.mark.parametrize("facts", [PERMANENT, TEMPORARY, REPRINT], ids=["p", "t", "copy"])
def test_nothing_overlaps(facts, layout):
    pdf = make_slip(facts, layout)

    assert_nothing_overlaps(pdf, *size_of(pdf))


@layouts
@pytest.mark.parametrize("people", [1, 3, 9])
def test_the_longest_names_and_addresses_are_all_there(layout, people):
    facts = long_facts(people)
    pdf = make_slip(facts, layout)
    text = dense(poppler_text(pdf))

    assert [words for words in list_words(facts) if dense(words) not in text] == []
    assert_nothing_overlaps(pdf, *size_of(pdf))


@layouts
@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(
            st.text("ӘәҒғҚқҢңӨөҰұҮүҺһІіА-я .,-", min_size=1, max_size=300).map(str.strip),
            st.text("Қазақ ша/№12", max_size=200).map(str.strip),
        ).filter(lambda pair: pair[0]),
        min_size=1,
        max_size=9,
    )
)
def test_any_rows_are_all_there(layout, rows):
    facts = replace(
        PERMANENT,
        rows=tuple(
            SlipRow(Bilingual("Белгі", "Метка"), same(value), same(note) if note else None)
            for value, note in rows
        ),
    )
    text = dense(poppler_text(make_slip(facts, layout)))

    assert [words for words in list_words(facts) if dense(words) not in text] == []


@pytest.mark.parametrize("layout", [SheetFormat.A5_LANDSCAPE, SheetFormat.A4_TWO_UP])
def test_rows_for_which_no_sheet_is_large_enough_are_refused_not_cut(layout):
    row = SlipRow(Bilingual("Мекенжай", "Адрес"), same("Қонаев " * 2000))

    with pytest.raises(Bug) as error:
        make_slip(replace(PERMANENT, rows=(row,)), layout)

    assert error.value.key == "sheet.does_not_fit"


@layouts
def test_both_alphabets_and_all_signs_read_back(layout):
    row = SlipRow(Bilingual("Әріптер", "Буквы"), same(ALPHABETS))
    pdf = make_slip(replace(PERMANENT, rows=(row,)), layout)

    assert dense(ALPHABETS) in dense(poppler_text(pdf))
    assert dense(ALPHABETS) in dense(qt_text(pdf))


@layouts
@slips
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_reads_back_from_paper(facts, layout, dpi):
    codes = read_codes(render(make_slip(facts, layout), dpi))

    assert [code.text for code in codes] == [facts.qr] * (2 if layout == "a4" else 1)
    assert {code.ec_level for code in codes} == {"M"}


@layouts
def test_four_modules_of_white_surround_the_code(layout):
    dpi = 600
    picture = render(make_slip(PERMANENT, layout), dpi).convert("L")
    for code in read_codes(picture):
        at = code.position
        left, top = at.top_left.x, at.top_left.y
        right, bottom = at.bottom_right.x, at.bottom_right.y
        quiet = round((right - left) / 45 * 4)  # this text makes a code of 45 modules
        frame = picture.crop((left - quiet, top - quiet, right + quiet, bottom + quiet))
        frame.paste(255, (quiet - 6, quiet - 6, frame.width - quiet + 6, frame.height - quiet + 6))
        assert frame.getextrema() == (255, 255)


@layouts
def test_the_roll_is_pure_black(layout):
    colours = {
        colour
        for _, colour in render(make_slip(PERMANENT, layout), 150).convert("RGB").getcolors(1 << 20)
    }
    grey = {colour for colour in colours if len(set(colour)) == 1}

    assert (colours == grey) is (layout is SheetFormat.ROLL_80)


def test_pages_have_the_size_of_their_paper():
    def size(layout):
        return pdf_facts(make_slip(PERMANENT, layout))["Page size"].split(" pts")[0]

    assert size(SheetFormat.A5_LANDSCAPE) == "595.276 x 420.945"
    assert size(SheetFormat.A4_TWO_UP) == "595.276 x 841.89"
    width, height = map(float, size(SheetFormat.ROLL_80).split(" x "))
    assert width == pytest.approx(80 / 25.4 * 72, abs=0.01)
    assert height > 170 / 25.4 * 72


def test_the_roll_grows_with_its_content():
    heights = [
        size_of(make_slip(facts, SheetFormat.ROLL_80))[1]
        for facts in (PERMANENT, TEMPORARY, long_facts(1), long_facts(9))
    ]

    assert heights == sorted(heights)
    assert len(set(heights)) == 4


def test_a4_keeps_one_half_here():
    text = dense(poppler_text(make_slip(PERMANENT, SheetFormat.A4_TWO_UP)))

    for words in ("Өтініш берушіге / Заявителю", "Бөлімде қалады / Остаётся в отделе"):
        assert text.count(dense(words)) == 1
    assert text.count(PERMANENT.number) == 2


@pytest.mark.parametrize("layout", [SheetFormat.A5_LANDSCAPE, SheetFormat.A4_TWO_UP])
def test_the_watermark_moves_nothing(layout):
    plain = set(list_words_with_boxes(make_slip(PERMANENT, layout)))
    marked = set(list_words_with_boxes(make_slip(replace(PERMANENT, practice=True), layout)))

    assert plain < marked


@layouts
def test_a_copy_says_so(layout):
    assert dense("Көшірме 2 / Копия 2") in dense(poppler_text(make_slip(REPRINT, layout)))
    assert "Көшірме" not in poppler_text(make_slip(PERMANENT, layout))


@layouts
def test_practice_says_so(layout):
    words = f"{captions.PRACTICE.kk} / {captions.PRACTICE.ru}"

    assert dense(words) in dense(poppler_text(make_slip(PRACTICE, layout)))
    assert captions.PRACTICE.kk not in poppler_text(make_slip(PERMANENT, layout))


@layouts
def test_the_same_facts_make_the_same_bytes(layout):
    one, two = make_slip(PERMANENT, layout), make_slip(PERMANENT, layout)

    assert one == two
    assert make_slip(REPRINT, layout) != one


def test_another_process_on_another_day_makes_the_same_bytes():
    code = (
        "import hashlib\n"
        "from regdesk.domain.sheet_format import SheetFormat\n"
        "from regdesk.printing.slip import make_slip\n"
        "from tests.printing.facts import PERMANENT, TEMPORARY\n"
        "make_slip(TEMPORARY, SheetFormat.ROLL_80)\n"
        "print(hashlib.sha256(make_slip(PERMANENT, SheetFormat.A4_TWO_UP)).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    }

    here = hashlib.sha256(make_slip(PERMANENT, SheetFormat.A4_TWO_UP)).hexdigest()
    assert digests == {here}


@layouts
def test_only_our_faces_are_named_and_both_are_inside(layout):
    listed = run("pdffonts", "-", pdf=make_slip(PERMANENT, layout)).decode().splitlines()[2:]

    assert sorted(line.split()[0].split("+")[1] for line in listed) == [
        "NotoSans-Bold",
        "NotoSans-Regular",
    ]
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed)
    assert b"Helvetica" not in make_slip(PERMANENT, layout)


@layouts
def test_the_pdf_says_what_it_is_and_in_which_language(layout):
    pdf = make_slip(PERMANENT, layout)
    facts = pdf_facts(pdf)

    assert facts["Title"] == f"{PERMANENT.number} · {PERMANENT.title.kk}"
    assert facts["Subject"] == PERMANENT.title.ru
    assert facts["Author"] == PERMANENT.office.kk
    assert b"/Lang (kk)" in pdf


def test_no_caption_says_registered():
    words = [
        text.lower()
        for pair in vars(captions).values()
        if isinstance(pair, Bilingual)
        for text in (pair.kk, pair.ru)
    ]

    assert words
    assert not [text for text in words if "тіркелді" in text or "зарегистрирован" in text]
    assert all(pair.kk and pair.ru for pair in vars(captions).values() if hasattr(pair, "kk"))
