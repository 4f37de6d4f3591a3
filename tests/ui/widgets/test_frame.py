"""Rail, clock, top bar, action bar, summary and strip; and the language switched under them."""

import subprocess
from datetime import datetime
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regdesk.ui import icons, language, theme
from regdesk.ui.language import Language
from regdesk.ui.tokens import LIGHT
from regdesk.ui.widgets.actionbar import ActionBar
from regdesk.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.clock import ServiceClock
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rail import StepRail
from regdesk.ui.widgets.scanstrip import ScanStrip
from regdesk.ui.widgets.summary import ErrorSummary
from regdesk.ui.widgets.topbar import TopBar
from tests.ui.clipping import list_clipped
from tests.ui.conftest import RESOURCES
from tests.ui.typing import send_key, type_text

LRELEASE = Path(PySide6.__file__).parent / "lrelease"
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en"><context><name>ActionBar</name>
<message><source>Back</source><translation>Артқа</translation></message>
<message><source>Postpone</source><translation>Кейінге қалдыру</translation></message>
</context></TS>
"""


def texts(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)}


def test_the_rail_always_says_when_everything_was_saved(qtbot, announced):
    rail = StepRail()
    qtbot.addWidget(rail)
    rail.set_saving()
    assert "Saving…" in texts(rail)
    rail.set_saved(datetime(2026, 11, 23, 10, 57, 12))
    assert {"Everything is saved", "on this computer, 10:57:12"} <= texts(rail)
    rail.set_failed()
    assert "Not saved" in texts(rail)
    assert announced == ["Not saved"]


def test_a_step_is_asked_for_by_the_mouse_and_an_error_keeps_its_row_current(qtbot):
    rail, asked = StepRail(), []
    qtbot.addWidget(rail)
    rail.step_asked.connect(asked.append)
    rail.rows[3].click()
    rail.set_current(1)
    rail.rows[1].set_state("error")
    assert asked == [3]
    assert [row.current for row in rail.rows] == [False, True, False, False, False, False]


@pytest.mark.parametrize(
    ("seconds", "digits"), [(1800, "30:00"), (1656, "27:36"), (0, "00:00"), (-130, "+02:10")]
)
def test_the_clock_counts_down_and_then_over(qtbot, seconds, digits):
    clock = ServiceClock()
    qtbot.addWidget(clock)
    clock.show_remaining(seconds)
    assert clock.text() == digits


def test_a_change_of_tone_is_announced_once_not_every_second(qtbot, announced):
    clock = ServiceClock()
    qtbot.addWidget(clock)
    clock.set_limit(30)
    clock.show()
    for seconds, tone in ((601, "neutral"), (600, "amber"), (599, "amber"), (180, "red")):
        clock.show_remaining(seconds, tone)
    assert announced == ["10:00 left · of 30 minutes", "03:00 left · of 30 minutes"]


def test_that_time_runs_out_is_told_once_of_each_case(qtbot, announced):
    clock = ServiceClock()
    qtbot.addWidget(clock)
    clock.set_limit(30)
    clock.show()
    for seconds, tone, case_id in (
        (1800, "neutral", "a"),
        (600, "amber", "a"),
        (599, "amber", "a"),
        (1700, "neutral", "b"),
        (590, "amber", "a"),
        (180, "red", "a"),
        (500, "amber", "b"),
        (-1, "over", "a"),
        (-2, "over", "a"),
    ):
        clock.show_remaining(seconds, tone, case_id)

    assert [says.split()[0] for says in announced] == ["10:00", "03:00", "08:20", "+00:01"]


def test_the_crumbs_say_where_the_clerk_is(qtbot):
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.set_clerk("А. Жұмабаева", "7-терезе")
    bar.set_crumbs(("Журнал", "Іс 031"))
    bar.set_crumbs(("Журнал", "Іс 032"))
    assert texts(bar) == {"RegDesk", "Журнал", "Іс 032", "А. Жұмабаева", "7-терезе"}


def test_continue_is_never_disabled_and_says_why_it_is_grey(qtbot):
    bar, asked = ActionBar(), []
    qtbot.addWidget(bar)
    bar.primary_asked.connect(lambda: asked.append("primary"))
    bar.set_primary("Жалғастыру")
    bar.set_ready(False, "Тіркеу түрін таңдаңыз")
    assert bar.primary.isEnabled()
    assert bar.primary.accessibleDescription() == "Тіркеу түрін таңдаңыз"
    bar.primary.click()
    assert asked == ["primary"]


def test_the_way_to_close_a_case_shows_only_where_there_is_one(qtbot):
    bar, asked = ActionBar(), []
    qtbot.addWidget(bar)
    bar.end_asked.connect(lambda: asked.append("end"))
    assert bar.end.isHidden()

    bar.set_end(True)
    bar.end.click()

    assert not bar.end.isHidden()
    assert asked == ["end"]


def test_a_reason_that_would_be_cut_gives_way_to_the_buttons(qtbot):
    bar = ActionBar()
    qtbot.addWidget(bar)
    bar.set_end(True)
    bar.set_primary("Жалғастыру")
    bar.set_ready(False, "Тіркеу түрін таңдаңыз")
    for width, stands in ((1100, True), (560, False), (1100, True)):
        bar.resize(width, 66)
        bar.show()
        assert bar.reason.isVisible() is stands
    assert bar.primary.accessibleDescription() == "Тіркеу түрін таңдаңыз"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_answers_enter_and_space(qtbot, key):
    button, pressed = PrimaryButton("Кіру", "Enter"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(key))
    QTest.keyClick(button, key)
    assert pressed == [key]


def test_the_summary_has_a_link_for_every_problem_and_enter_takes_the_first(qtbot, announced):
    summary, asked = ErrorSummary(), []
    qtbot.addWidget(summary)
    summary.asked.connect(asked.append)
    summary.show_problems([("r1.iin", "ЖСН: бақылау цифры"), ("r1.surname", "Тегі")])
    summary.take_focus()
    send_key(summary, Qt.Key.Key_Return)
    summary.findChildren(LinkButton)[1].click()
    assert asked == ["r1.iin", "r1.surname"]
    assert announced == ["Mend 2 things"]
    summary.show_problems([])
    assert not summary.isVisible()


def test_the_strip_says_what_goes_on_and_else_nothing_it_does_not_know(qtbot):
    strip = ScanStrip()
    qtbot.addWidget(strip)
    strip.show()
    assert not strip._pill.isVisible()
    strip.show_progress("Reading…")
    assert (strip._pill.isVisible(), strip._pill.text()) == (True, "Reading…")
    strip.show_progress("")
    assert not strip._pill.isVisible()


def test_a_label_never_takes_text_for_markup(qtbot):
    label = Label("<b>Омаров</b> & «Ко»")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_paragraph_grows_with_its_words(qtbot):
    label = Label("Тұрғын үй иесінің өзі қатысуы міндетті. " * 4, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(150) > 2 * label.heightForWidth(400)


def test_a_paragraph_stands_where_it_is_aligned(qtbot):
    label = Label("Тұрғын үй\nиесі", wrap=True)
    qtbot.addWidget(label)
    label.resize(300, label.heightForWidth(300))
    left = _ink_columns(label)
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    right = _ink_columns(label)
    assert (min(left) < 10, max(left) < 150) == (True, True)
    assert (min(right) > 150, max(right) > 290) == (True, True)


def _ink_columns(widget: QWidget) -> set[int]:
    """Return every column of pixels in which ``widget`` draws something."""
    image = widget.grab().toImage()
    width, ground = image.width(), image.pixel(image.width() // 2, 0)
    return {x for x in range(width) for y in range(image.height()) if image.pixel(x, y) != ground}


def test_a_summary_told_the_same_again_keeps_its_links_and_the_focus(qtbot):
    summary = ErrorSummary()
    qtbot.addWidget(summary)
    problems = [("r1.iin", "ЖСН: бақылау цифры"), ("r1.surname", "Тегі")]
    summary.show_problems(problems)
    summary.activateWindow()
    qtbot.waitUntil(summary.isActiveWindow)
    link = summary.findChildren(LinkButton)[1]
    link.setFocus()
    summary.show_problems(list(problems))
    assert link.hasFocus()
    summary.show_problems(problems[:1])
    assert [one.text() for one in summary.findChildren(LinkButton) if one.isVisible()] == [
        "ЖСН: бақылау цифры"
    ]


@pytest.mark.parametrize("wrap", [False, True])
def test_what_a_label_is_set_in_by_is_room_of_its_own(qtbot, wrap):
    bare, indented = (Label("Тұрғын үй иесінің өзі қатысуы міндетті. ", wrap=wrap) for _ in "12")
    indented.set_inset(52, 3)
    for label in (bare, indented):
        qtbot.addWidget(label)
    assert indented.sizeHint() == bare.sizeHint() + QSize(52, 3)
    assert indented.minimumSizeHint() == bare.minimumSizeHint() + QSize(52, 3)
    if wrap:
        assert indented.heightForWidth(152) == bare.heightForWidth(100) + 3


def test_the_first_button_of_a_notice_begins_where_its_words_do(qtbot):
    card = NoticeCard("warn", "Үй иесі жоқ", "Өтініш берушіге жазба беріңіз.")
    boxed, quiet = SecondaryButton("Кейінге қалдыру", small=True), QuietButton("Жазба шығару")
    card.add_button(boxed)
    card.add_button(quiet)
    qtbot.addWidget(card)
    card.resize(400, 140)
    card.show()
    left = card.findChild(Label).x()
    assert boxed.x() == left
    boxed.hide()
    theme.current().set_scale(1.3)
    QApplication.processEvents()
    words = quiet.x() + (quiet.width() - quiet.sizeHint().width()) / 2 + quiet.text_inset()
    assert words == card.findChild(Label).x()
    theme.current().set_scale(1.0)


def test_every_icon_draws_something(dressed):
    names = [path.stem for path in (RESOURCES / "icons").glob("*.svg")]
    assert "mark" in names
    for each in names:
        image = icons.icon_pixmap(each, 18, LIGHT.accent, 1.5).toImage()
        assert (image.width(), image.height()) == (27, 27)
        drawn = {image.pixelColor(x, y).name() for x in range(27) for y in range(27)}
        assert LIGHT.accent.name() in drawn, each


def test_the_language_changes_under_the_clerks_hands(qtbot, dressed, tmp_path):
    (tmp_path / "regdesk_kk.ts").write_text(TS, encoding="utf-8")
    subprocess.run([LRELEASE, "-silent", tmp_path / "regdesk_kk.ts"], check=True)
    page, field, bar = QWidget(), TextField("Тегі"), ActionBar()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(bar)
    page.show()
    QApplication.processEvents()
    field.setFocus()
    type_text(field.editor, "Омар")
    field.editor.setCursorPosition(2)

    before = QLocale()
    language.install(dressed, Language.KK, tmp_path)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    try:
        assert (bar.back.text(), bar.postpone.text()) == ("Артқа", "Кейінге қалдыру")
        assert language.current() is Language.KK
        assert (field.value(), field.editor.cursorPosition()) == ("Омар", 2)
        assert QApplication.focusWidget() is field.editor
    finally:
        language.install(dressed, Language.EN, tmp_path)
        QLocale.setDefault(before)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert bar.back.text() == "Back"


def test_a_collapsed_rail_keeps_its_signs_and_says_the_rest_to_the_pointer(qtbot):
    rail = StepRail()
    qtbot.addWidget(rail)
    rail.show()
    rail.rows[0].set_answer("Citizen of the RK")
    rail.set_saved(datetime(2026, 11, 23, 10, 57, 12))
    rail.set_collapsed(True)

    assert rail.sizeHint().width() == 56
    assert rail.rows[0].toolTip() == "Category and kind: Citizen of the RK"
    assert rail.rows[0].accessibleName() == "Category and kind"
    assert "10:57:12" in rail._icon.toolTip()
    assert not rail._saved.isVisible()
    assert list_clipped(rail) == []

    rail.set_collapsed(False)
    assert rail._saved.isVisible()
    assert rail.rows[0].toolTip() == ""
