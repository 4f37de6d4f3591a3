"""The recovery key, shown once: large, in groups, to be printed and put into a safe."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted, Translated
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.cards import Card, NoticeCard
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label

_COLUMNS = 3
_GROUP = QSize(150, 56)
_GAP = 10


class KeyGroups(Painted):
    """The groups of the key, numbered, three in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[str]) -> None:
        self._groups = tuple(groups)
        self.setAccessibleName(" ".join(groups))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = -(-len(self._groups) // _COLUMNS)
        wide = _COLUMNS * paint.px(_GROUP.width()) + (_COLUMNS - 1) * _GAP
        return QSize(wide, max(0, rows * paint.px(_GROUP.height()) + (rows - 1) * _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        wide = (self.width() - (_COLUMNS - 1) * _GAP) // _COLUMNS
        high = paint.px(_GROUP.height())
        for at, group in enumerate(self._groups):
            left, top = (at % _COLUMNS) * (wide + _GAP), (at // _COLUMNS) * (high + _GAP)
            rect = QRectF(left, top, wide, high)
            paint.box(painter, rect, 8, tokens.sunken, tokens.line, paint.edge_width())
            number = rect.adjusted(12, 0, 0, 0)
            paint.line(painter, number, str(at + 1), fonts.font(Role.HINT), tokens.ink3)
            centre = Qt.AlignmentFlag.AlignHCenter
            font = fonts.font(Role.STEP_TITLE, tabular=True)
            paint.line(painter, rect, group, font, tokens.ink, centre)


class RecoveryForm(Translated):
    """``print_asked`` from its button; ``is_copied`` once the last group is typed back."""

    print_asked = Signal()

    def __init__(self, *, can_print: bool) -> None:
        super().__init__()
        self._groups: tuple[str, ...] = ()
        self._title = Label("", Role.STEP_TITLE)
        self._says = Label("", Role.BODY, "ink2", wrap=True)
        self._key = KeyGroups()
        self._print = SecondaryButton("", "Ctrl P", "printer")
        if not can_print:  # shown before it has a parent it would be a window of its own
            self._print.hide()
        self._told = Label("", Role.TEXT, "ink2", wrap=True)
        self.last = TextField()
        self.last.changed.connect(lambda: self.last.set_error(""))
        self._print.clicked.connect(self.print_asked)
        self._warning = NoticeCard("warn")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card()
        card.column.addWidget(self._key)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._print)
        row.addWidget(self._told, 1)
        row.addStretch(1)
        card.column.addLayout(row)
        card.column.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._says)
        column.addSpacing(12)
        column.addWidget(card)
        column.addSpacing(8)
        column.addWidget(self._warning)
        column.addStretch(1)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Keep the recovery key"))
        self._says.setText(
            self.tr("It opens the database when every password is forgotten. It is shown only now.")
        )
        self._print.setText(self.tr("Print the key"))
        self._warning.set_text(
            self.tr("Without it a forgotten password cannot be replaced"),
            self.tr("Put the sheet into the safe of the centre. Do not photograph it."),
        )
        self.last.set_label(self.tr("Type group 9 to show that you have it"))

    def show_key(self, key: str) -> None:
        """Show ``key``, groups joined by hyphens."""
        self._groups = tuple(key.split("-"))
        self._key.show_groups(self._groups)
        self.last.editor.setFocus()

    def tell_print(self, sentence: str) -> None:
        """Say how the printing went."""
        self._told.setText(sentence)

    def is_copied(self) -> bool:
        """Tell whether the last group was typed back; say so at the field when it was not."""
        if is_last_group(self.last.value(), self._groups):
            return True
        self.last.set_error(self.tr("This is not group 9. Look at the sheet and type it again."))
        self.last.editor.selectAll()
        self.last.editor.setFocus()
        return False


def is_last_group(typed: str, groups: Sequence[str]) -> bool:
    """Tell whether ``typed`` is the last of ``groups``; an O of either alphabet is a nought."""
    return typed.strip().upper().replace("О", "0").replace("O", "0") == groups[-1]
