"""The first start: which desk this is, who is its administrator, the key that must not be lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from regdesk.domain.desk import Desk
from regdesk.domain.errors import RegDeskError
from regdesk.ui import theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.recovery import RecoveryForm
from regdesk.ui.screens.set_up_forms import AdministratorForm, CentreForm, SetUpForm
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.shortcuts import Command, find_command, is_enter
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.actionbar import ActionBar
from regdesk.ui.widgets.base import Translated, follow_theme
from regdesk.ui.widgets.icon import Mark
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.topbar import HEIGHT
from regdesk.ui.widgets.track import LanguageSwitch

if TYPE_CHECKING:
    from regdesk.services.sign_in import SignIn

_WIDTH = 880
_PLACES = {
    "set_up.centre_code": (0, "code"),
    "set_up.number": (0, "number"),
    "set_up.password": (1, "password"),
    "set_up.code_twice": (1, "code"),
}
_TEXTS = {
    "name": (0, "name.kk"),
    "address": (0, "address.kk"),
    "police": (0, "police.kk"),
    "phone": (0, "phone"),
    "code": (1, "code"),
    "clerk_name": (1, "clerk_name"),
}


class _Head(QWidget):
    """The bar across the top: mark, name, and what is put into ``row``."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 0, 28, 1)
        self.row.setSpacing(12)
        self.row.addWidget(Mark(28))
        self.row.addWidget(Label("RegDesk", Role.CARD_TITLE))
        self.row.addSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), paint.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), paint.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), theme.current().tokens.surface)
        bottom = self.height() - 0.5
        paint.hairline(painter, QPointF(0, bottom), QPointF(self.width(), bottom))


class SetUpScreen(Translated):
    """Three pages. ``finished`` gives the desk and the administrator's code."""

    finished = Signal(object, str)

    def __init__(
        self,
        jobs: Jobs,
        get_door: "Callable[[], SignIn]",
        print_recovery: Callable[[Desk, str], None] | None,
    ) -> None:
        super().__init__()
        self._jobs = jobs.of(self)
        self._get_door = get_door
        self._print_recovery = print_recovery
        self._key = ""
        self._desk: Desk | None = None
        self._busy = False
        self.centre = CentreForm()
        self.administrator = AdministratorForm()
        self.recovery = RecoveryForm(can_print=print_recovery is not None)
        self.language = LanguageSwitch()
        self._count = Label("", Role.TEXT, "ink3")
        self._pages = QStackedWidget()
        self.bar = ActionBar()
        self.bar.postpone.hide()
        self._lay_out()
        theme.current().changed.connect(self._measure)
        self._measure()
        self.bar.back_asked.connect(self.go_back)
        self.bar.primary_asked.connect(self.go_on)
        self.recovery.print_asked.connect(self._print)
        self._turn_to(0)

    def _lay_out(self) -> None:
        for page in (self.centre, self.administrator, self.recovery):
            self._pages.addWidget(page)
        head = _Head()
        head.row.addWidget(self._count)
        head.row.addStretch(1)
        head.row.addWidget(self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Scrolling(self._middle()), 1)
        column.addWidget(self.bar)

    def _middle(self) -> QWidget:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(32, 24, 32, 16)
        row.addStretch(1)
        row.addWidget(self._pages)
        row.addStretch(1)
        return middle

    def _measure(self) -> None:
        self._pages.setMinimumWidth(paint.px(_WIDTH))

    def retranslate(self) -> None:
        at = self._pages.currentIndex()
        said = self.tr("Setting the desk up, %1 of 3").replace("%1", str(at + 1))
        self._count.setText(said)
        button = (self.tr("Continue"), self.tr("Set the desk up"), self.tr("To the sign-in"))[at]
        self.bar.set_primary(button)
        self.bar.set_back(at == 1)
        self.bar.set_ready(
            not self._busy, self.tr("Making keys and database…") if self._busy else ""
        )

    def focus_first(self) -> None:
        page = self._form()
        if page is not None:
            page.focus_first()

    def _form(self) -> SetUpForm | None:
        """Return the page with fields; None where the key is shown."""
        return (self.centre, self.administrator, None)[self._pages.currentIndex()]

    def _turn_to(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self.retranslate()
        self.focus_first()

    def key(self, event: QKeyEvent) -> bool:
        """Enter goes to the next field and on; Alt ← back; Ctrl P prints the key."""
        command = find_command(event)
        if is_enter(event):
            return self._enter()
        if command is Command.GO_ON:
            self.go_on()
        elif command is Command.BACK:
            self.go_back()
        elif command is Command.PRINT:
            self._print()
        else:
            return False
        return True

    def _enter(self) -> bool:
        form, focused = self._form(), QApplication.focusWidget()
        editors: list[QWidget] = [self.recovery.last.editor]
        if form is not None:
            editors = form.editors()
        if focused is None or focused not in editors:
            return False
        following = editors[editors.index(focused) + 1 :]
        if following:
            following[0].setFocus()
        else:
            self.go_on()
        return True

    def go_back(self) -> None:
        """Go back to the centre; the key cannot be left without being copied."""
        if self._pages.currentIndex() == 1 and not self._busy:
            self._turn_to(0)

    def go_on(self) -> None:
        """Go on from a complete page; the second one sets the desk up."""
        at, form = self._pages.currentIndex(), self._form()
        if self._busy or (form is not None and not form.check()):
            return
        if at == 0:
            self._turn_to(1)
        elif at == 1:
            self._set_up()
        elif self.recovery.is_copied() and self._desk is not None:
            self._key = ""
            self.finished.emit(self._desk, self.administrator.text("code"))

    def _set_up(self) -> None:
        centre, number, role = self.centre.centre(), self.centre.number(), self.centre.role()
        administrator, password = (
            self.administrator.administrator(),
            self.administrator.password.value(),
        )

        def work() -> tuple[str, Desk | None]:
            door = self._get_door()
            key = door.set_up(centre, number, role, administrator, password)
            return key, door.desk()

        self._show_busy(True)
        self._jobs.run(work, self._show_key, self._refuse)

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.retranslate()

    def _show_key(self, made: tuple[str, Desk | None]) -> None:
        self._key, self._desk = made
        self._show_busy(False)
        self._turn_to(2)
        self.recovery.show_key(self._key)

    def _refuse(self, error: RegDeskError) -> None:
        self._show_busy(False)
        place = _PLACES.get(error.key)
        if error.key in ("set_up.empty", "set_up.too_long"):
            place = _TEXTS.get(str(error.params.get("field")))
        if place is None:
            self._jobs.unhandled.emit(error)
            return
        at, name = place
        self._turn_to(at)
        form = self._form()
        if form is not None:
            form.show_error(name, words.failure(error))

    def _print(self) -> None:
        desk, key, print_key = self._desk, self._key, self._print_recovery
        if desk is None or not key or print_key is None:
            return
        self.recovery.tell_print(self.tr("Printing…"))
        self._jobs.ask(
            lambda: print_key(desk, key),
            lambda _none: self.recovery.tell_print(self.tr("Sent to the printer.")),
            lambda error: self.recovery.tell_print(words.failure(error)),
        )
