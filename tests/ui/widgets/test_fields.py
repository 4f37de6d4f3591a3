"""Fields take what is typed by key, paste or scan, lose nothing and say what is wrong."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from regdesk.ui import theme
from regdesk.ui.widgets.editors import shape_day
from regdesk.ui.widgets.fieldrow import FieldRow, keep_place
from regdesk.ui.widgets.fields import (
    ChoiceField,
    DateField,
    IinField,
    PasswordField,
    SearchField,
    TextField,
)
from tests.ui.typing import send_key, type_digits_on_kazakh_layout, type_text

VALID = "870412301266"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def shown(qtbot):
    """Show a widget and give it the focus."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.setFocus()
        QApplication.processEvents()
        return widget

    return show


def paste(field, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.editor.paste()


def test_an_iin_is_typed_on_the_kazakh_layout(shown):
    field = shown(IinField("ЖСН"))
    complete = []
    field.completed.connect(complete.append)

    type_digits_on_kazakh_layout(field.editor, VALID[:11])
    assert complete == []
    type_digits_on_kazakh_layout(field.editor, VALID[11:])

    assert (field.value(), complete) == (VALID, [VALID])


@pytest.mark.parametrize("pasted", ["870412 301 266", " 870412301266\n", "ЖСН: 870412-301-266"])
def test_a_pasted_iin_loses_its_spaces_not_its_digits(shown, pasted):
    field = shown(IinField("ЖСН"))
    paste(field, pasted)
    assert field.value() == VALID


def test_a_thirteenth_digit_changes_nothing(shown):
    field = shown(IinField("ЖСН"))
    field.set_value(VALID)
    field.editor.setCursorPosition(0)
    type_text(field.editor, "9")
    assert field.value() == VALID


def test_letters_never_get_into_an_iin(shown):
    field = shown(IinField("ЖСН"))
    type_text(field.editor, "8әQ7 0ж")
    assert field.value() == "870"


def test_an_iin_is_painted_in_groups_and_kept_without(shown):
    field = shown(IinField("ЖСН"))
    field.set_value(VALID)
    editor = field.editor

    def gap(at: int) -> int:
        editor.setCursorPosition(at)
        before = editor.cursorRect().x()
        editor.setCursorPosition(at + 1)
        return editor.cursorRect().x() - before

    assert gap(5) > gap(4) + 3
    assert gap(8) > gap(7) + 3
    assert editor.text() == VALID


@pytest.mark.parametrize(
    ("digits", "error", "icon"),
    [
        (VALID, "", "check"),
        (VALID[:-1] + "9", "", "alert"),
        (VALID[:5], "", ""),
        (VALID, "x", "alert"),
    ],
)
def test_the_verdict_stands_in_the_iin_field(shown, digits, error, icon):
    field = shown(IinField("ЖСН"))
    field.set_value(digits)
    field.set_error(error)
    assert field.editor.box.icon == icon


@pytest.mark.parametrize(
    ("typed", "shown_text"),
    [
        ("1", "1"),
        ("12", "12"),
        ("120", "12.0"),
        ("12041987", "12.04.1987"),
        ("12.04.1987", "12.04.1987"),
        ("5.4.1987", "5.4.1987"),
        ("12/04/1987", "12.04.1987"),
        ("120419879", "12.04.1987"),
    ],
)
def test_the_dots_of_a_day_come_by_themselves(shown, typed, shown_text):
    field = shown(DateField("Туған күні"))
    type_text(field.editor, typed)
    assert field.value() == shown_text


def test_a_day_is_typed_on_the_kazakh_layout(shown):
    field = shown(DateField("Туған күні"))
    type_digits_on_kazakh_layout(field.editor, "12041987")
    assert field.value() == "12.04.1987"


def test_a_digit_in_the_middle_of_a_day_is_mended_in_place(shown):
    field = shown(DateField("Туған күні"))
    field.set_value("12.04.1987")
    field.editor.setCursorPosition(2)
    send_key(field.editor, Qt.Key.Key_Backspace)
    assert field.value() == "1.04.1987"
    type_text(field.editor, "3")
    assert (field.value(), field.editor.cursorPosition()) == ("13.04.1987", 2)


def test_backspace_empties_a_day(shown):
    field = shown(DateField("Туған күні"))
    field.set_value("12.04.1987")
    field.editor.end(False)
    for _ in range(10):
        send_key(field.editor, Qt.Key.Key_Backspace)
    assert field.value() == ""


@given(st.text(alphabet="0123456789./-, ", max_size=14))
def test_shaping_a_day_loses_no_digit_and_is_settled(text):
    shaped = shape_day(text)
    if shaped is not None:
        assert [c for c in shaped if c.isdigit()] == [c for c in text if c.isdigit()]
        assert shape_day(shaped) == shaped


def test_only_the_clerk_changes_a_field(shown):
    field, told = shown(TextField("Тегі")), []
    field.changed.connect(lambda: told.append(field.value()))

    field.set_value("Омаров", "сканерден")
    assert told == []
    type_text(field.editor, "а")
    assert told == ["Омарова"]


def test_typing_takes_the_tag_away(shown):
    field = shown(TextField("Тегі"))
    field.set_value("Омаров", "сканерден")
    assert field.editor.box.filled
    type_text(field.editor, "а")
    assert not field.editor.box.filled


def test_an_error_takes_the_place_of_the_hint_and_gives_it_back(shown):
    field = shown(TextField("Тегі"))
    field.set_hint("Құжаттағыдай")
    field.set_error("Тегін құжаттағыдай жазыңыз.")
    assert (field.message.text(), field.editor.box.wrong) == ("Тегін құжаттағыдай жазыңыз.", True)
    assert field.editor.accessibleDescription() == "Тегін құжаттағыдай жазыңыз."
    field.set_error("")
    assert (field.message.text(), field.editor.box.wrong) == ("Құжаттағыдай", False)


@pytest.mark.parametrize("field", [TextField, IinField, DateField, PasswordField, ChoiceField])
def test_a_screen_reader_hears_the_label(shown, field):
    made = shown(field("Құжат нөмірі"))
    heard = QAccessible.queryAccessibleInterface(made.editor).text(QAccessible.Text.Name)
    buddies = [label.buddy() for label in made.findChildren(QLabel) if label.buddy()]
    assert (heard, buddies) == ("Құжат нөмірі", [made.editor])


def test_a_choice_is_none_until_chosen_and_keeps_its_value_when_reworded(shown):
    field = shown(ChoiceField("Жынысы", [("m", "Ер"), ("f", "Әйел")]))
    assert field.value() is None
    field.set_value("f")
    field.set_options([("m", "Мужской"), ("f", "Женский")])
    assert (field.value(), field.editor.currentText()) == ("f", "Женский")
    field.set_value("unknown")
    assert field.value() is None


def test_the_wheel_moves_a_choice_only_under_the_focus(shown):
    field = shown(ChoiceField("Жынысы", [("m", "Ер"), ("f", "Әйел")]))
    field.set_value("m")
    turn(field.editor)
    assert field.value() == "f"

    field.set_value("m")
    field.editor.clearFocus()
    assert not turn(field.editor)
    assert field.value() == "m"


def turn(widget: QWidget) -> bool:
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, wheel)
    return wheel.isAccepted()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_the_list_opens_by_key(shown, key, modifiers):
    field = shown(ChoiceField("Жынысы", [("m", "Ер"), ("f", "Әйел")]))
    send_key(field.editor, key, modifiers)
    assert field.editor.view().isVisible()
    field.editor.hidePopup()


def test_enter_goes_on_to_the_page(shown):
    class Page(QWidget):
        enters = 0

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.enters += event.key() == ENTER

    page = Page()
    fields = [TextField("Тегі"), IinField("ЖСН"), DateField("Күні"), ChoiceField("Жынысы")]
    for field in fields:
        field.setParent(page)
    shown(page)
    for field in fields:
        send_key(field.editor, ENTER, text="\r")
    assert page.enters == len(fields)


def test_leaving_a_field_is_told_even_when_its_value_is_wrong(shown):
    page = QWidget()
    first, second = IinField("ЖСН", page), TextField("Тегі", page)
    left = []
    first.left.connect(lambda: left.append(first.value()))
    shown(page)
    first.editor.setFocus()
    type_text(first.editor, "123")
    second.editor.setFocus()
    assert left == ["123"]


def test_caps_lock_is_told_from_a_capital_without_shift(shown):
    field = shown(PasswordField("Құпиясөз"))
    send_key(field.editor, Qt.Key.Key_A, text="A")
    assert field.message.text() == "Caps Lock is on"
    send_key(field.editor, Qt.Key.Key_A, text="a")
    assert field.message.text() == ""
    send_key(field.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "a")
    assert field.message.text() == "Caps Lock is on"


def test_a_password_shows_nothing_of_itself(shown):
    field = shown(PasswordField("Құпиясөз"))
    type_text(field.editor, "practice-desk")
    assert field.editor.displayText() == "•" * 13
    assert field.value() == "practice-desk"


def test_a_search_line_is_named_by_its_placeholder(shown):
    assert shown(SearchField("Іздеу")).editor.accessibleName() == "Іздеу"


def test_a_message_runs_on_under_the_neighbours_and_an_iin_keeps_its_room(shown):
    iin, born, name = IinField("ЖСН"), DateField("Туған күні"), TextField("Аты")
    row = FieldRow(iin, born, name)
    row.resize(440, 200)
    shown(row)
    born.set_error("Құжаттың мерзімі 04.09.2026 бітті. Басқа құжат сұраңыз.")
    QApplication.processEvents()

    assert iin.width() >= iin.editor.least_width()
    assert born.message.contentsMargins().left() == born.x()
    assert born.message.geometry().right() == row.width() - 1


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(typed=st.text(alphabet="0123456789 -әж", max_size=20))
def test_an_iin_field_only_ever_holds_up_to_twelve_digits(dressed, typed):
    field = IinField("ЖСН")
    type_text(field.editor, typed)
    digits = [c for c in typed if c.isdigit()]
    assert field.value() == "".join(digits[:12])


def test_a_key_press_of_another_type_is_left_alone(shown):
    field = shown(IinField("ЖСН"))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, "1")
    QApplication.sendEvent(field.editor, event)
    assert field.value() == ""


def test_two_messages_stand_side_by_side_each_below_its_field(shown):
    iin, born, name = IinField("ЖСН"), DateField("Туған күні"), TextField("Аты")
    row = FieldRow(iin, born, name)
    row.resize(720, 300)
    shown(row)
    iin.set_error("ЖСН-де 12 цифр болуы керек. Енгізілгені: 11.")
    name.set_error("Атын құжаттағыдай жазыңыз.")
    QApplication.processEvents()

    assert iin.message.geometry().right() < name.x() - 10
    assert name.message.x() == name.x()
    assert iin.message.y() == name.message.y()
    assert name.message.width() == name.width()


def test_a_field_hidden_in_its_place_follows_the_text_size_with_its_row(qtbot):
    shown, hidden = TextField("Аты"), TextField("Әкесінің аты")
    row = FieldRow(shown, hidden)
    keep_place(hidden)
    hidden.hide()
    qtbot.addWidget(row)
    row.show()
    QApplication.processEvents()
    heights = []
    for scale in (1.0, 1.3, 1.0):
        theme.current().set_scale(scale)
        for _ in range(3):  # each nested layout answers in a turn of its own
            QApplication.processEvents()
        row.grab()  # which lays out all that is shown, and only that
        heights.append(row.sizeHint().height())
    assert heights[0] == heights[2] < heights[1]
