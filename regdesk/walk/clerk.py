"""What a clerk does with eyes and hands: looks at the window, and presses keys until it is done.

The eyes read the window's own fields; the hands only press keys. What a clerk could not do with
keys, a walk cannot do either.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings
from regdesk.ui.desk import DeskScreen
from regdesk.ui.steps.page import StepPage
from regdesk.ui.widgets.choices import ChoiceGroup
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import ChoiceField
from regdesk.ui.widgets.segmented import Segmented
from regdesk.walk.glass import Glass
from regdesk.walk.hands import LONG_S, Hands, Stuck

W = TypeVar("W", bound=QWidget)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MOST_TABS = 80
_SOON_S = 30.0  # what is painted in the blink of an eye, on a machine that has much to do
_SCAN_S = 90.0  # a page is read on one core that others use too
_QUICKLY_PACKED = 80  # of 0 to 100: a picture is a twentieth larger, and no pixel is another
_RUNNING = QAbstractAnimation.State.Running


class Clerk:
    """Works at ``window``; pictures go to ``pictures``, numbered in order from ``first``, and none
    are taken where nobody wants them. Without a ``glass`` there is no scanner.
    """

    def __init__(
        self, window: QWidget, pictures: Path, *, first: int, wants_pictures: bool = True
    ) -> None:
        self.window = window
        self.glass: Glass | None = None
        self.hands = Hands()
        self.lost: list[str] = []
        self.pictures = pictures
        self._taken = first
        self._wants_pictures = wants_pictures

    def settle(self) -> None:
        """Wait until nothing moves: no step fades in, no toast rises."""
        self.hands.rest(0.02)
        self.see(lambda: not self._moving(), "the window to come to rest")

    def _moving(self) -> bool:
        moving = self.window.findChildren(QAbstractAnimation)
        return any(one.state() is _RUNNING for one in moving)

    def picture(self, name: str) -> None:
        """Take a picture of the window as it is once it has come to rest."""
        self.settle()
        if not self._wants_pictures:
            return
        self._taken += 1
        path = self.pictures / f"step-{self._taken:02}-{name}.png"
        self.window.grab().save(str(path), quality=_QUICKLY_PACKED)

    def has_sheet(self, *kinds: str) -> bool:
        """Tell whether a sheet of one of ``kinds`` came out of the printer."""
        return any(list(self.pictures.glob(f"{kind}-*.pdf")) for kind in kinds)

    def find_shown(self, kind: type[W]) -> W | None:
        """Return the widget of ``kind`` that is on the screen, if there is one."""
        return next((one for one in self.window.findChildren(kind) if one.isVisible()), None)

    def see_question(self, called: str) -> None:
        """Wait until the window asks something."""
        self.see(lambda: self.find_shown(QuestionDialog) is not None, called)

    def find_page(self) -> StepPage | None:
        """Return the step on the screen, if a case is open."""
        desk = self.find_desk()
        return desk.wizard.page if desk is not None and desk.wizard.isVisible() else None

    def find_desk(self) -> DeskScreen | None:
        """Return the desk of who signed in, if it is on the screen."""
        return self.find_shown(DeskScreen)

    def desk(self) -> DeskScreen:
        desk = self.find_desk()
        if desk is None:
            raise Stuck("the desk of a signed-in clerk")
        return desk

    def draft(self) -> Draft:
        """Return the case as it stands on the screen; looked at, never touched."""
        self.hands.rest()
        return self.desk().wizard.draft

    def findings(self) -> Findings:
        """Return what the law says of the case on the screen."""
        return self.desk().counter.findings(self.draft())

    def page(self) -> StepPage:
        page = self.find_page()
        if page is None:
            raise Stuck("a step of a case")
        return page

    def list_shown(self, kind: type[W]) -> list[W]:
        """Return the visible widgets of ``kind`` on the step, in reading order."""
        page = self.page()
        shown = [one for one in page.findChildren(kind) if one.isVisible()]
        corner = {one: one.mapTo(page, one.rect().topLeft()) for one in shown}
        return sorted(shown, key=lambda one: (corner[one].y(), corner[one].x()))

    def first_shown(self, kind: type[W]) -> W:
        """Return the first visible widget of ``kind`` on the step. ``Stuck`` when there is none."""
        shown = self.list_shown(kind)
        if not shown:
            raise Stuck(f"a {kind.__name__} in step {self.page().step}")
        return shown[0]

    def see(self, seen: Callable[[], bool], waiting_for: str, limit_s: float = LONG_S) -> None:
        """Wait until something can be seen. ``Stuck`` when it does not come."""
        self.hands.wait(seen, waiting_for, limit_s)

    def see_soon(self, seen: Callable[[], bool], waiting_for: str) -> None:
        """Wait for what the window answers by itself, without disk or child process."""
        self.see(seen, waiting_for, _SOON_S)

    def come_to(self, step: StepId) -> None:
        """Wait for ``step`` and let it settle."""
        self.see(lambda: (page := self.find_page()) is not None and page.step is step, str(step))
        self.settle()

    def reach(self, widget: QWidget, called: str) -> None:
        """Press Tab until ``widget`` or something inside it has the focus."""
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None and (focused is widget or widget.isAncestorOf(focused)):
                return
            self.hands.press(Qt.Key.Key_Tab)
        raise Stuck(f"the focus on {called}")

    def fill(self, path: str, wanted: object) -> None:
        """Bring the field of ``path`` to show ``wanted``; what shows it already is left alone."""
        field = self._field(path)
        if _value(field) == wanted:
            return
        self.reach(field.editor, path)
        if isinstance(field, ChoiceField):
            self._choose(field, wanted, path)
        else:
            self._type_over(field, str(wanted))
        self.see_soon(lambda: self.shows(path, wanted), f"{path} to show what was typed")

    def scan(self, held: Qt.KeyboardModifier, came: Callable[[], bool], called: str) -> None:
        """Press F5 and wait until what lies on the glass has come."""
        self.hands.press(Qt.Key.Key_F5, held)
        self.see(came, called, _SCAN_S)

    def choose(self, group: ChoiceGroup | Segmented, wanted: Any, digit: int) -> None:
        """Let ``group`` show ``wanted``, which has the number ``digit``."""
        if group.value() == wanted:
            return
        self.reach(group, group.accessibleName())
        self.hands.digit(digit)
        self.see_soon(lambda: group.value() == wanted, f"{wanted} to be chosen")

    def expect(self, path: str, wanted: object) -> None:
        """Note it as lost when the field of ``path`` does not show ``wanted`` by itself."""
        if not self.shows(path, wanted):
            self.lost.append(f"{path} was lost")

    def go_on(self) -> bool:
        """Press Ctrl Enter; tell whether the window went on to another step.

        A step is turned within the key press, so that nothing is waited for.
        """
        before = self.page()
        self.hands.press(Qt.Key.Key_Return, CTRL)
        self.settle()
        return self.find_page() is not before

    def shows(self, path: str, wanted: object) -> bool:
        field = self.page().fields().get(path)
        return field is not None and _value(field) == wanted

    def _field(self, path: str) -> Field:
        field = self.page().fields().get(path)
        if field is None:
            raise Stuck(f"a field for {path}")
        return field

    def _type_over(self, field: Field, text: str) -> None:
        if _value(field):
            self.hands.press(Qt.Key.Key_A, CTRL)
            self.hands.press(Qt.Key.Key_Delete)
        self.hands.type(text)

    def _choose(self, field: ChoiceField, wanted: object, path: str) -> None:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for _ in range(field.editor.count()):
                if field.value() == wanted:
                    return
                self.hands.press(key)
        raise Stuck(f"{wanted} among the choices of {path}")


def _value(field: Any) -> Any:
    """Return what the field holds; every kind of field says it alike, of another type."""
    return field.value()
