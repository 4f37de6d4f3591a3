"""Focus ring, dialogs, toasts, banner and watermark: what lies over the window."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui import theme
from regdesk.ui.focus import FocusRing
from regdesk.ui.widgets.banner import AlarmBanner
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.motion import cross_fade
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.widgets.watermark import Watermark
from tests.ui.typing import send_key, type_digits_on_kazakh_layout

REASONS = [("owner", "Үй иесі келе жатыр"), ("paper", "Құжатқа барып келеді")]


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.first, window.second = QLineEdit(window), QLineEdit(window)
    window.first.setGeometry(40, 40, 200, 40)
    window.second.setGeometry(40, 120, 200, 40)
    window.show()
    window.first.setFocus()
    QApplication.processEvents()
    return window


def around(widget: QWidget, window: QWidget, reach: int) -> QRect:
    corner = widget.mapTo(window, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach)


def test_the_ring_follows_the_focus_and_the_control(window):
    ring = FocusRing(window)
    assert ring.geometry() == around(window.first, window, 4)
    window.second.setFocus()
    assert ring.geometry() == around(window.second, window, 4)
    window.second.setGeometry(60, 200, 300, 48)
    assert ring.geometry() == around(window.second, window, 4)
    window.second.clearFocus()
    assert not ring.isVisible()


def test_the_ring_is_wider_in_high_contrast_and_lets_the_mouse_through(window, look):
    ring = FocusRing(window)
    look.set_mode(theme.Mode.HIGH_CONTRAST)
    assert ring.geometry() == around(window.first, window, 5)
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_ring_scrolls_along_and_never_leaves_the_view(window):
    area, inside = QScrollArea(window), QWidget()
    inside.resize(300, 1500)
    field = QLineEdit(inside)
    field.setGeometry(20, 300, 200, 40)
    area.setWidget(inside)
    area.setGeometry(300, 40, 400, 400)
    area.show()
    field.setFocus()
    ring = FocusRing(window)
    assert ring.geometry() == around(field, window, 4)
    area.verticalScrollBar().setValue(320)
    assert around(field, window, 4).contains(ring.geometry())
    assert around(area.viewport(), window, 4).contains(ring.geometry())
    area.verticalScrollBar().setValue(1000)
    assert not ring.isVisible()


def ask(window: QWidget, **more) -> tuple[QuestionDialog, list[object]]:
    texts = {"accept": "Кейінге қалдыру", "refuse": "Іске оралу"}
    dialog = QuestionDialog(window, "Істі кейінге қалдырасыз ба?", "Бәрі сақталды.", **texts | more)
    answers: list[object] = []
    dialog.accepted.connect(answers.append)
    dialog.refused.connect(lambda: answers.append("refused"))
    dialog.open()
    QApplication.processEvents()
    return dialog, answers


def press(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    send_key(QApplication.focusWidget(), key, modifiers)


def test_a_reason_is_chosen_by_digit_and_enter_does_what_is_stated(window):
    _dialog, answers = ask(window, options=REASONS, caption="Себебі")
    type_digits_on_kazakh_layout(QApplication.focusWidget(), "2")
    press(Qt.Key.Key_Return)
    assert answers == ["paper"]
    assert QApplication.focusWidget() is window.first


def test_escape_is_the_safe_answer(window):
    dialog, answers = ask(window, options=REASONS)
    press(Qt.Key.Key_Escape)
    assert answers == ["refused"]
    assert not dialog.isVisible()


def test_a_destructive_act_needs_ctrl_enter(window):
    _dialog, answers = ask(window, destructive=True, options=REASONS)
    press(Qt.Key.Key_Return)
    assert answers == []
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Return)
    assert answers == []
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["owner"]


def test_a_destructive_act_is_not_under_the_first_focus(window):
    _dialog, answers = ask(window, destructive=True)
    press(Qt.Key.Key_Return)
    assert answers == ["refused"]


def test_the_focus_stays_inside_the_dialog(window):
    dialog, _answers = ask(window, options=REASONS)
    reached = set()
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert len(reached) == 3
    assert all(dialog.isAncestorOf(widget) for widget in reached)


def test_a_dialog_covers_the_window_whatever_its_size(window):
    dialog, _answers = ask(window)
    window.resize(1200, 800)
    assert dialog.geometry() == window.rect()
    assert dialog.card.width() == 500


def test_an_answer_that_lacks_its_reason_is_not_given(window):
    dialog, answers = ask(window)
    reason = TextField("Себебі")
    dialog.body.addWidget(reason)
    dialog.set_ready(False)
    reason.editor.setFocus()
    press(Qt.Key.Key_Return)
    assert answers == []
    dialog.set_ready(True)
    press(Qt.Key.Key_Return)
    assert answers == [None]


def test_there_is_one_toast_and_it_can_be_undone_once(window, announced):
    undone = []
    Toast.show_over(window, "Бірінші")
    toast = Toast.show_over(window, "Сканерден оқылды", lambda: undone.append(1))
    assert Toast.find_over(window) is toast
    assert announced == ["Бірінші", "Сканерден оқылды"]
    assert toast.take_back()
    assert not toast.take_back()
    assert undone == [1]
    assert Toast.find_over(window) is None


def test_a_toast_goes_by_itself_and_an_error_stays(window):
    calm = Toast.show_over(window, "Сақталды")
    assert calm._timer.isActive()
    calm._timer.timeout.emit()
    assert not calm.isVisible()
    assert not Toast.show_over(window, "Принтерде қағаз жоқ", kind="danger")._timer.isActive()


def test_a_toast_stands_above_the_action_bar_in_the_middle(window):
    toast = Toast.show_over(window, "Сақталды")
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.height() - toast.geometry().bottom() - 1 == 66 + 16
    window.resize(1200, 700)
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.height() - toast.geometry().bottom() - 1 == 66 + 16


def test_a_toast_never_covers_the_field_with_the_focus(window, qtbot):
    low, high = TextField("Аты"), TextField("Тегі")
    for field, top in ((low, window.height() - 150), (high, 100)):
        field.setParent(window)
        field.setGeometry(window.width() // 2 - 150, top, 300, 70)
        field.show()
    low.editor.setFocus()
    toast = Toast.show_over(window, "Сканерден оқылды: 4 өріс толтырылды")

    assert not toast.geometry().intersects(low.geometry())
    high.editor.setFocus()
    qtbot.waitUntil(lambda: toast.geometry().top() > window.height() // 2)
    low.editor.setFocus()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(low.geometry()))
    assert window.rect().contains(toast.geometry())


def test_a_moving_toast_ends_where_a_still_one_stands(window, look, qtbot):
    still = Toast.show_over(window, "Сақталды").pos()
    look.set_reduced_motion(False)
    moving = Toast.show_over(window, "Сақталды")
    assert moving.pos() != still
    qtbot.waitUntil(lambda: moving.pos() == still)


def test_a_step_fades_into_the_next_or_changes_at_once(window, look, qtbot):
    stack, pages = QStackedWidget(window), [QPushButton("1"), QPushButton("2")]
    for page in pages:
        stack.addWidget(page)
    stack.show()
    cross_fade(stack, pages[1])
    assert stack.currentWidget() is pages[1]
    before = len(stack.children())
    look.set_reduced_motion(False)
    cross_fade(stack, pages[0])
    assert stack.currentWidget() is pages[0]
    assert len(stack.children()) == before + 1
    qtbot.waitUntil(lambda: len(stack.children()) == before)


def test_the_banner_has_no_way_to_be_dismissed(window, announced):
    banner = AlarmBanner()
    QVBoxLayout(window).addWidget(banner)
    banner.show_text("Дискіге жазылмады. Әкімшіге хабарлаңыз.")
    assert banner.isVisible()
    assert banner.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not banner.findChildren(QPushButton)
    banner.show_text("")
    assert not banner.isVisible()
    assert announced == ["Дискіге жазылмады. Әкімшіге хабарлаңыз."]


def test_the_watermark_covers_everything_and_stops_nothing(window):
    mark = Watermark(window)
    mark.show()
    window.resize(1000, 700)
    assert mark.geometry() == window.rect()
    assert mark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
