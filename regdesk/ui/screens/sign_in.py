"""The sign-in: employee code and password, the desk's name, devices; also the locked screen."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.desk import Desk
from regdesk.ui import theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.screens.devices import DeviceStrip
from regdesk.ui.screens.tall import TallPrimary
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.shortcuts import is_enter
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.artwork import SignInArtwork
from regdesk.ui.widgets.base import Translated, announce
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.fields import PasswordField, TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.sync import SyncPill
from regdesk.ui.widgets.track import LanguageSwitch

_FORM_WIDTH = 400
_ARTWORK_FROM = 1100  # px of the window at 100 %


class Countdown(QObject):
    """Counts seconds down: ``ticked`` with what is left, 0 at the end."""

    ticked = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left_s = 0
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(lambda: self.start(self.left_s - 1))

    def start(self, seconds: int) -> None:
        """Count from ``seconds``."""
        self.left_s = max(0, seconds)
        if self.left_s and not self._timer.isActive():
            self._timer.start()
        elif not self.left_s:
            self._timer.stop()
        self.ticked.emit(self.left_s)


class SignInForm(Translated):
    """Title, code, password, the one button, a notice. ``asked`` gives code and password.

    ``leave_asked`` comes from the link below: another way in, offered once a try has failed; on
    the locked screen the way out.

    ``practice`` is the code and the password that stand on the card of the practice desk.
    """

    asked = Signal(str, str)
    leave_asked = Signal()

    def __init__(self, desk: Desk | None, practice: tuple[str, str] | None) -> None:
        super().__init__()
        self._desk = desk
        self._practice = practice
        self._locked = ""
        self._busy = False
        self._title = Label("", Role.SIGN_IN_TITLE)
        self._place = Label("", Role.BODY, "ink2", wrap=True)
        self.code = TextField()
        self.password = PasswordField()
        self._button = TallPrimary("", "Enter")
        self._leave = LinkButton()
        self._leave.hide()
        self._notice = NoticeCard("info")
        self._wait = Countdown(self)
        self._wait.ticked.connect(self._show_button)
        self._button.clicked.connect(self._ask)
        self._leave.clicked.connect(self.leave_asked)
        self.password.changed.connect(lambda: self.password.set_error(""))
        self.code.changed.connect(self._show_button)
        theme.current().changed.connect(self._measure)
        self._measure()
        self._lay_out()
        self.retranslate()

    def _measure(self) -> None:
        self.setFixedWidth(paint.px(_FORM_WIDTH))

    def event(self, event: QEvent) -> bool:
        layout = self.layout()
        if event.type() == QEvent.Type.LayoutRequest and layout is not None:
            # whoever holds the form asks for its height at another width than its own
            self.setMinimumHeight(layout.heightForWidth(self.width()))
        return super().event(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, space in (
            (self._title, 4),
            (self._place, 24),
            (self.code, 16),
            (self.password, 18),
            (self._button, 18),
            (self._notice, 18),
            (self._leave, 14),
        ):
            column.addWidget(widget)
            column.addSpacing(space)

    def retranslate(self) -> None:
        title = self.tr("The screen is locked") if self._locked else self.tr("Sign in")
        self._title.setText(title)
        if self._desk is not None:
            window = self.tr("Window %1").replace("%1", str(self._desk.number))
            self._place.setText(f"{window} · {words.pick(self._desk.centre.name)}")
        self.code.set_label(self.tr("Employee code"))
        self.password.set_label(self.tr("Password"))
        if self._locked:
            self._leave.setText(self.tr("Sign out: another clerk works here"))
        else:
            self._leave.setText(self.tr("Password forgotten: take the recovery key"))
        self._show_button()
        self._show_notice()

    def _show_notice(self) -> None:
        if self._locked:
            self._notice.set_text(
                self.tr("The open case is kept"),
                self.tr(
                    "Enter your password to go on where you stopped. Another clerk types a code"
                    " of his own: the case stays yours."
                ),
            )
        elif self._practice is not None:
            code, password = self._practice
            says = self.tr("Code %1, password %2. Nothing here reaches a register.")
            self._notice.set_text(
                self.tr("This is the practice desk"),
                says.replace("%1", code).replace("%2", password),
            )
        else:
            self._notice.set_text(
                self.tr("You can sign in without a connection"),
                self.tr(
                    "Cases are kept encrypted on this computer and are sent by themselves"
                    " when the connection is back."
                ),
            )

    def lock(self, code: str) -> None:
        """Let the clerk of ``code`` go on, or another one sign in."""
        self._locked = code
        self.code.set_value(code)
        self._leave.show()
        self.retranslate()

    def focus_first(self) -> None:
        """Go to what has to be typed: the password, the code where it is not known."""
        field = self.password if self.code.value() else self.code
        field.editor.setFocus()

    def begin_anew(self) -> None:
        """Ask for the password once more, as nobody was let in by it."""
        self.set_busy(False)
        self.password.set_value("")
        self.focus_first()

    def set_busy(self, busy: bool) -> None:
        """Say that the password is being tried."""
        self._busy = busy
        self._show_button()

    def wait(self, seconds: int) -> None:
        """Take no try for so long, and count down."""
        self._wait.start(seconds)

    def show_refusal(self, sentence: str, wait_s: int) -> None:
        """Say why it did not open; the next try is taken in ``wait_s`` seconds."""
        self.set_busy(False)
        self._leave.show()
        self.password.set_error(sentence)
        self.password.editor.selectAll()
        self.password.editor.setFocus()
        announce(self.password, sentence)
        self.wait(wait_s)

    def key(self, event: QKeyEvent) -> bool:
        """Let Enter go on from the code to the password, and from there to the desk."""
        if not is_enter(event):
            return False
        if self.code.editor.hasFocus() and not self.password.value():
            self.password.editor.setFocus()
        elif self.code.editor.hasFocus() or self.password.editor.hasFocus():
            self._ask()
        else:
            return False
        return True

    def _ask(self) -> None:
        if self._busy or self._wait.left_s:
            return
        if not self.code.value().strip() or not self.password.value():
            self.focus_first()
            return
        self.set_busy(True)
        self.asked.emit(self.code.value().strip(), self.password.value())

    def _show_button(self) -> None:
        left_s = self._wait.left_s
        if left_s:
            text = self.tr("Try again in %1 s").replace("%1", str(left_s))
        elif self._busy:
            text = self.tr("Opening…")
        else:
            back = self._locked and self.code.value().strip() == self._locked
            text = self.tr("Unlock") if back else self.tr("Enter the desk")
        self._button.setText(text)
        self._button.set_ready(not left_s and not self._busy)


class SignInScreen(Translated):
    """The whole window of the sign-in."""

    def __init__(self, desk: Desk | None = None, practice: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._artwork = SignInArtwork()
        self.form = SignInForm(desk, practice)
        self.language = LanguageSwitch()
        self.devices = DeviceStrip()
        self._line = SyncPill()
        self._line.show_state("offline")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._artwork)
        row.addLayout(self._right(), 1)
        theme.current().changed.connect(self._measure)
        self.retranslate()

    def _right(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addStretch(1)
        head.addWidget(self._line)
        head.addWidget(self.language)
        place = QWidget()
        middle = QGridLayout(place)
        middle.setContentsMargins(0, 8, 0, 8)
        middle.addWidget(self.form, 0, 0, Qt.AlignmentFlag.AlignCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(56, 0, 28, 0)
        foot.addWidget(self.devices)
        column = QVBoxLayout()
        column.setContentsMargins(0, 24, 28, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Scrolling(place), 1)
        column.addLayout(foot)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Let the artwork go where the form needs the room."""
        self._artwork.setVisible(self.width() / theme.current().scale >= _ARTWORK_FROM)

    def retranslate(self) -> None:
        self._artwork.set_texts(
            self.tr("Registration\nat the place of residence"),
            self.tr(
                "30 minutes from the moment the papers are handed in.\n"
                "Work goes on without a connection."
            ),
            self.tr("State corporation “Government for citizens”"),
        )

    def key(self, event: QKeyEvent) -> bool:
        return self.form.key(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.begin(self).fillRect(self.rect(), theme.current().tokens.surface)
