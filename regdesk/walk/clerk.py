"""What a clerk does with eyes and hands: looks at the window, and presses keys until it is done.

The eyes read the window's own fields; the hands only press keys. What a clerk could not do with
keys, a walk cannot do either.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings
from regdesk.ui.desk import DeskScreen
from regdesk.ui.steps.page import StepPage
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import ChoiceField
from regdesk.walk.hands import Hands, Stuck

CTRL = Qt.KeyboardModifier.ControlModifier
_MOST_TABS = 80
_SETTLED_S = 0.16  # the cross-fade of a step and the rise of a toast are over


class Clerk:
    """Works at ``window``; pictures go to ``pictures``, numbered in order from ``first``."""

    def __init__(self, window: QWidget, pictures: Path, *, first: int) -> None:
        self.window = window
        self.hands = Hands()
        self.lost: list[str] = []
        self.pictures = pictures
        self._taken = first

    def picture(self, name: str) -> None:
        """Take a picture of the window as it is once it has come to rest."""
        self.hands.rest(_SETTLED_S)
        self._taken += 1
        self.window.grab().save(str(self.pictures / f"step-{self._taken:02}-{name}.png"))

    def find_page(self) -> StepPage | None:
        """Return the step on the screen, if a case is open."""
        return next((one for one in self.window.findChildren(StepPage) if one.isVisible()), None)

    def find_desk(self) -> DeskScreen | None:
        """Return the desk of who signed in, if it is on the screen."""
        return next((one for one in self.window.findChildren(DeskScreen) if one.isVisible()), None)

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

    def see(self, seen: Callable[[], bool], waiting_for: str, limit_s: float = 20.0) -> None:
        """Wait until something can be seen. ``Stuck`` when it does not come."""
        self.hands.wait(seen, waiting_for, limit_s)

    def come_to(self, step: StepId) -> None:
        """Wait for ``step`` and let it settle."""
        self.see(lambda: (page := self.find_page()) is not None and page.step is step, str(step))
        self.hands.rest(0.15)

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
        self.see(lambda: self.shows(path, wanted), f"{path} to show what was typed", 3.0)

    def expect(self, path: str, wanted: object) -> None:
        """Note it as lost when the field of ``path`` does not show ``wanted`` by itself."""
        if not self.shows(path, wanted):
            self.lost.append(f"{path} was lost")

    def go_on(self) -> bool:
        """Press Ctrl Enter; tell whether the window went on to another step."""
        before = self.page()
        self.hands.press(Qt.Key.Key_Return, CTRL)
        try:
            self.see(lambda: self.find_page() is not before, "the next step", 4.0)
        except Stuck:
            return False
        self.hands.rest(0.15)
        return True

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
