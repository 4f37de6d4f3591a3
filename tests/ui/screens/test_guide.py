"""F1, F1: the clerk's guide opens at what is done now, and is read without a mouse."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import StepId
from regdesk.ui import theme
from regdesk.ui.guide import read_chapters
from regdesk.ui.language import Language
from regdesk.ui.screens.guide_panel import GuidePanel
from regdesk.ui.screens.guide_text import list_pieces
from regdesk.ui.screens.keys_panel import KeysPanel
from regdesk.ui.widgets.buttons import SecondaryButton
from tests.ui.screens.conftest import CTRL_SHIFT, RESOURCES

IMAGE = QTextDocument.ResourceType.ImageResource
CATEGORY = QUrl("../pictures/ru/category.png")


def open_guide(clerk):
    clerk.press(Qt.Key.Key_F1)
    clerk.press(Qt.Key.Key_F1)
    panel = clerk.question()
    assert isinstance(panel, GuidePanel)
    return panel


def test_it_opens_at_the_step_and_gives_the_focus_back(at_desk):
    at_desk.open_whole_case(StepId.OWNER)
    before = at_desk.focused
    panel = open_guide(at_desk)
    assert panel.chapter().name == "04-owner"
    assert panel.rows[3].hasFocus()
    assert at_desk.says(panel.chapter().title)
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.question() is None
    assert at_desk.focused is before


def test_f1_closes_it_again(at_desk):
    assert open_guide(at_desk).chapter().name == "01-first-case"
    at_desk.press(Qt.Key.Key_F1)
    assert at_desk.question() is None


def test_the_button_below_the_keys_opens_it_too(at_desk):
    at_desk.press(Qt.Key.Key_F1)
    keys = at_desk.question()
    assert isinstance(keys, KeysPanel)
    (button,) = (one for one in keys.findChildren(SecondaryButton) if one.text() == "Guide")
    button.click()
    at_desk.settle()
    assert isinstance(at_desk.question(), GuidePanel)


def test_the_arrows_choose_a_chapter_and_the_page_keys_read_it(at_desk):
    panel = open_guide(at_desk)
    at_desk.press(Qt.Key.Key_Up)
    assert panel.chapter().name == "01-first-case"
    at_desk.press(Qt.Key.Key_PageDown)
    assert panel.text.verticalScrollBar().value() > 0
    at_desk.press(Qt.Key.Key_Down)
    assert panel.chapter().name == "02-family"
    assert panel.text.verticalScrollBar().value() == 0
    assert panel.rows[1].hasFocus()
    by_tab = Qt.FocusPolicy.TabFocus
    assert [row for row in panel.rows if row.focusPolicy() & by_tab] == [panel.rows[1]]
    assert panel.text.accessibleName() == panel.chapter().title
    for _ in panel.rows:
        at_desk.press(Qt.Key.Key_Down)
    assert panel.chapter().name == "11-trouble"


def test_a_chapter_is_chosen_by_a_click_too(at_desk):
    panel = open_guide(at_desk)
    QTest.mouseClick(panel.rows[4], Qt.MouseButton.LeftButton)
    at_desk.settle()
    assert panel.chapter().name == "05-papers"
    assert panel.rows[4].hasFocus()


def test_tab_goes_from_the_chosen_chapter_to_the_text_and_on(at_desk):
    panel = open_guide(at_desk)
    at_desk.press(Qt.Key.Key_Tab)
    assert at_desk.focused is panel.text
    at_desk.press(Qt.Key.Key_Tab)
    at_desk.press(Qt.Key.Key_Tab)
    assert at_desk.focused is panel.rows[0]


def test_its_pictures_are_shown_as_wide_as_there_is_room_and_nothing_else_is_loaded(at_desk):
    text = open_guide(at_desk).text
    whole = text.loadResource(IMAGE.value, CATEGORY)
    assert whole.width() == 683
    for other in ("https://example.kz/a.png", "file:///a.png", "../pictures/ru/none.png"):
        assert text.loadResource(IMAGE.value, QUrl(other)) is None
    at_desk.press(ord("+"), CTRL_SHIFT)
    at_desk.press(ord("+"), CTRL_SHIFT)
    at_desk.window.resize(1024, 640)
    at_desk.settle()
    assert text.loadResource(IMAGE.value, CATEGORY).width() == text.viewport().width() < 683
    assert text.document().size().width() <= text.viewport().width()


def test_it_follows_the_colours(at_desk, look):
    text = open_guide(at_desk).text
    look.set_mode(theme.Mode.DARK)
    QApplication.processEvents()
    assert theme.current().tokens.accent.name() in text.toHtml()


@pytest.mark.parametrize(("language", "title"), [("kk", "Бірінші іс"), ("ru", "Первое дело")])
def test_it_is_read_in_the_language_of_the_screen(show, language, title):
    clerk = show(language=Language(language))
    clerk.sign_in()
    assert open_guide(clerk).rows[0].accessibleName() == f"1. {title}"


def test_whatever_a_chapter_is_written_in_is_shown():
    text = "# Т\n\n## А\n\nа < б `Ctrl Z`\n\n- бір\n- екі\n\n1. үш\n\n![сурет](../a.png)"
    assert "".join(list_pieces(text)) == (
        '<p class="heading">А</p>'
        '<p>а &lt; б <span class="key">&nbsp;Ctrl&nbsp;Z&nbsp;</span></p>'
        "<ul><li>бір</li><li>екі</li></ul><ol><li>үш</li></ol>"
        '<p class="picture"><img src="../a.png"></p><p class="caption">сурет</p>'
    )


def test_no_chapter_shows_its_marks(qapp):
    document = QTextDocument()
    for one in read_chapters(RESOURCES / "guide", Language.KK):
        document.setHtml("".join(list_pieces(one.text)))
        assert not set("#`[]") & set(document.toPlainText()), one.name
