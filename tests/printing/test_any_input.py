"""Whatever was typed comes to paper as it was typed, inside the page; nothing is cut or hidden."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.words import Bilingual
from regdesk.printing.glyphs import SHOWN_INSTEAD, make_printable
from regdesk.printing.sheets import make_sheet
from tests.printing.facts import NOTE, PERMANENT
from tests.printing.forms import closing, consent, handover, list_said, refusal
from tests.printing.papers import dense, list_words_with_boxes, poppler_text, size_of

SAMPLES = {
    SheetKind.SLIP: PERMANENT,
    SheetKind.NOTE: NOTE,
    SheetKind.REFERRAL: replace(NOTE, kind=SheetKind.REFERRAL),
    SheetKind.REFUSAL: refusal(),
    SheetKind.CONSENT: consent(),
    SheetKind.REGISTER: closing(2),
    SheetKind.HANDOVER: handover(2),
}
UNSAID = {refusal().day, PERMANENT.handed_in}  # said in words, and by its time alone
PAPERS = [(kind, layout) for kind, layouts in FORMATS.items() for layout in layouts]
papers = pytest.mark.parametrize(("kind", "layout"), PAPERS, ids=lambda one: one.value)

_LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_NASTY = ("<b>", "</b>", "&amp;", "%s", "{0}", "\\n", "()", "\u202eо", "\u200f", "\x07", "😀", "ع")
TYPED = (
    st.lists(
        st.one_of(
            st.text(_LETTERS + _LETTERS.upper() + " -'’\"«»№", min_size=1, max_size=40),
            st.sampled_from(_NASTY),
            st.text("abcXYZ019.,;:/|~^_", min_size=1, max_size=12),
        ),
        min_size=1,
        max_size=8,
    )
    .map("".join)
    .filter(str.strip)
)

# what nobody types: codes and moments, and words of our own or the law's
_FIXED = {"qr", "label", "day", "number", "handed_in", "accepted", "service_time", "name", "title"}
_FIXED |= {"window", "next_step", "status", "disclaimer", "how_to_check", "law", "columns"}
_FIXED |= {"totals", "printed_at", "closing", "proof", "more", "nothing", "gives", "takes"}


_DESK_S = {
    "office",
    "clerk",
    "phone",
}  # typed when the desk is set up, by who sees them on a first sheet
_OF_DESK = 120


def typed_into(value, text):
    """The facts with ``text`` in every field that people type, Kazakh and Russian apart."""
    if isinstance(value, Bilingual):
        return Bilingual(f"қ{text}", f"р{text}") if value.kk else value
    if is_dataclass(value):
        changed = {
            field.name: typed_into(
                getattr(value, field.name), text[:_OF_DESK] if field.name in _DESK_S else text
            )
            for field in fields(value)
            if field.name not in _FIXED
        }
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(typed_into(one, text) for one in value)
    if isinstance(value, str) and not isinstance(value, Enum) and value:
        return f"т{text}"
    return value


def assert_all_is_there(facts, layout):
    pdf = make_sheet(facts, layout)
    text = dense(poppler_text(pdf))
    shown = make_printable(facts)
    missing = [one for one in list_said(shown) if dense(one) not in text]
    assert [one for one in missing if one not in UNSAID] == []
    width, height = size_of(pdf)
    for _, word, (left, top, right, bottom) in list_words_with_boxes(pdf):
        assert left >= 0, word
        assert top >= 0, word
        assert right <= width, word
        assert bottom <= height, word


@papers
def test_whatever_is_typed_is_printed_letter_for_letter(kind, layout):
    @given(TYPED)
    @example("<b>Омаров</b> & \u202eяинем\u202c 😀\x00\x1b[31m")
    @example("Ұзақатты" * 50)
    @example("Құнанбайұлы-Әбдірахмановтегі Ңұрсұлтанғали " * 3)
    @settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def is_printed(text):
        assert_all_is_there(typed_into(SAMPLES[kind], text), layout)

    is_printed()


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_every_character_is_printed_or_visibly_replaced(text):
    shown = make_printable(Bilingual(text, text)).kk

    breaks = "\t\r\n"
    assert len(shown) <= len(text)
    assert not set(shown) & set(breaks)
    kept = [one for one in text if one in shown or one in breaks]
    replaced = shown.count(SHOWN_INSTEAD)
    assert len(kept) + replaced >= len(text.replace(SHOWN_INSTEAD, ""))


@pytest.mark.parametrize("hidden", ["\u202e", "\u200f", "\u200b", "\x00", "\x1b", "\u2028", "😀"])
def test_nothing_can_hide_or_turn_round_what_stands_beside_it(hidden):
    assert make_printable(Bilingual(f"а{hidden}б", "")).kk == f"а{SHOWN_INSTEAD}б"


def test_a_line_break_inside_a_field_is_a_blank():
    assert make_printable(Bilingual("а\r\n\tб", "")).kk == "а б"


def test_what_can_be_printed_is_left_alone():
    for sheet in SAMPLES.values():
        assert make_printable(sheet) is sheet
