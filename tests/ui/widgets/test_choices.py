"""Choosing by digit, arrow, Space and mouse; digits by where they are on the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regdesk.ui.widgets.choices import ChoiceCard, ChoiceGroup
from regdesk.ui.widgets.pills import PersonTab
from regdesk.ui.widgets.segmented import Segmented
from regdesk.ui.widgets.sync import SyncPill
from regdesk.ui.widgets.track import LanguageSwitch, TrackSwitch
from tests.ui.typing import send_key, type_digits_on_kazakh_layout

LEFT = Qt.MouseButton.LeftButton


class Page(QWidget):
    """Two groups and a row of segments, as on the first step."""

    def __init__(self) -> None:
        super().__init__()
        self.category, self.kind = ChoiceGroup("Санаты"), ChoiceGroup("Түрі")
        for number, title in enumerate(("ҚР азаматы", "Шетелден", "Шетелдік", "Босқын"), start=1):
            self.category.add(f"c{number}", ChoiceCard("user", title, "Тұрады", number))
        for number, title in enumerate(("Тұрақты", "Уақытша"), start=1):
            self.kind.add(f"k{number}", ChoiceCard("home", title, "", number))
        self.presence = Segmented("Қатысуы")
        self.presence.add(True, "Иә", 1, "ok")
        self.presence.add(False, "Жоқ", 2, "danger")
        column = QVBoxLayout(self)
        for widget in (self.category, self.kind, self.presence):
            column.addWidget(widget)
        self.told: list[object] = []
        for group in (self.category, self.kind, self.presence):
            group.chosen.connect(self.told.append)
        self.passed: list[int] = []

    def keyPressEvent(self, event) -> None:
        self.passed.append(event.key())


@pytest.fixture
def page(qtbot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(700, 400)
    page.show()
    QApplication.processEvents()
    return page


def focused() -> QWidget:
    return QApplication.focusWidget()


def test_digits_act_on_the_focused_group_only(page):
    page.category.setFocus()
    type_digits_on_kazakh_layout(focused(), "1")
    page.kind.setFocus()
    type_digits_on_kazakh_layout(focused(), "2")

    assert (page.category.value(), page.kind.value()) == ("c1", "k2")
    assert page.told == ["c1", "k2"]


def test_arrows_move_and_space_chooses(page):
    page.category.setFocus()
    send_key(focused(), Qt.Key.Key_Right)
    send_key(focused(), Qt.Key.Key_Down)
    assert page.category.value() is None
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert page.category.value() == "c4"
    send_key(focused(), Qt.Key.Key_Down)
    assert focused() is page.category.card("c4")


def test_exactly_one_is_chosen_and_pressing_it_again_keeps_it(page):
    card = page.category.card("c2")
    QTest.mouseClick(card, LEFT)
    QTest.mouseClick(card, LEFT)
    assert page.category.value() == "c2"
    assert [c.isChecked() for c in page.category.findChildren(ChoiceCard)].count(True) == 1


def test_a_muted_card_can_still_be_chosen(page):
    page.category.card("c4").set_muted(True)
    page.category.setFocus()
    type_digits_on_kazakh_layout(focused(), "4")
    assert page.told == ["c4"]


def test_showing_a_value_tells_nobody(page):
    page.category.set_value("c3")
    page.presence.set_value(False)
    assert (page.category.value(), page.presence.value(), page.told) == ("c3", False, [])
    page.category.set_value(None)
    assert page.category.value() is None


def test_tab_reaches_one_card_of_each_group(page):
    page.category.set_value("c3")
    page.kind.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is page.category.card("c3")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is page.kind.card("k1")


def test_enter_and_unknown_digits_go_on_to_the_page(page):
    page.category.setFocus()
    send_key(focused(), Qt.Key.Key_Return)
    send_key(focused(), Qt.Key.Key_9, text="9")
    page.presence.setFocus()
    send_key(focused(), Qt.Key.Key_Return)
    assert page.passed == [Qt.Key.Key_Return, Qt.Key.Key_9, Qt.Key.Key_Return]


def test_segments_are_chosen_by_digit_and_arrow(page):
    page.presence.setFocus()
    type_digits_on_kazakh_layout(focused(), "2")
    assert page.presence.value() is False
    send_key(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert page.told == [False, True]


def test_a_muted_row_takes_no_answer(page):
    page.presence.set_value(True)
    page.presence.set_muted(True)
    assert not page.presence.press(2)
    QTest.mouseClick(page.presence.findChildren(QWidget)[1], LEFT)
    assert (page.presence.value(), page.told) == (True, [])


def test_a_track_always_has_one_and_tells_only_of_the_clerk(qtbot):
    track, told = TrackSwitch("Сүзгі"), []
    qtbot.addWidget(track)
    for value, text in ((1, "Барлығы"), (2, "Кезекте")):
        track.add(value, text)
    track.set_count(2, 6)
    track.chosen.connect(told.append)
    track.set_value(2)
    assert (track.value(), told) == (2, [])
    QTest.mouseClick(track.findChildren(QWidget)[0], LEFT)
    assert (track.value(), told) == (1, [1])


def test_the_language_switch_says_the_language(qtbot):
    switch, told = LanguageSwitch(), []
    qtbot.addWidget(switch)
    switch.chosen.connect(told.append)
    QTest.mouseClick(switch.findChildren(QWidget)[1], LEFT)
    assert told == ["ru"]


@pytest.mark.parametrize(
    ("state", "count", "words"),
    [
        ("online", 0, "Online · everything is sent"),
        ("sending", 3, "Sending · 3"),
        ("offline", 6, "Offline · 6 in the queue"),
        ("offline", 0, "No connection"),
        ("returned", 1, "1 case returned"),
    ],
)
def test_the_pill_says_the_state_of_the_line(qtbot, state, count, words):
    pill = SyncPill()
    qtbot.addWidget(pill)
    pill.show_state(state, count)
    assert (pill.text(), pill.accessibleName()) == (words, words)


def test_one_person_is_shown_at_a_time(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    tabs = [PersonTab(1, "Омаров Ерлан"), PersonTab(2, "Айгүл")]
    for tab in tabs:
        column.addWidget(tab)
        tab.click()
    assert [tab.isChecked() for tab in tabs] == [False, True]
    assert tabs[1].accessibleName() == "2 Айгүл"


def test_a_screen_reader_hears_radio_buttons_in_named_groups(page):
    page.category.set_value("c2")
    card = QAccessible.queryAccessibleInterface(page.category.card("c2"))
    assert card.role() == QAccessible.Role.RadioButton
    assert card.text(QAccessible.Text.Name) == "Шетелден"
    assert card.text(QAccessible.Text.Description) == "Тұрады"
    assert bool(card.state().checked)
    assert card.parent().text(QAccessible.Text.Name) == "Санаты"
    segment = QAccessible.queryAccessibleInterface(page.presence.findChildren(QWidget)[0])
    assert segment.role() == QAccessible.Role.RadioButton
