"""The rail: six steps with their answers, and at its foot what is saved."""

from datetime import datetime

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated, announce, follow_theme
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.step_row import EDGE, NARROW, StepRow

WIDTH = 256
WIDE = 288
_WIDER = 180  # px more per 100 % of text scale: 25 characters of an answer fit
_MARGIN = 12


class StepRail(Translated):
    """The six steps (``rows``) and the saved indicator. ``step_asked`` gives the index, 0-5.

    Collapsed it shows numbers and signs only, 56 px wide.
    """

    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [StepRow(number) for number in range(1, 7)]
        self._saved = Label("", Role.LABEL)
        self._where = Label("", Role.HINT, "ink3", tabular=True)
        self._icon = Icon("circle-check", 16, "ok")
        self._to_step = Label("", Role.HINT, "ink3")
        self._kept: datetime | None = None
        self._state = "saved"
        self.collapsed = False
        self.wide = False
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        follow_theme(self)
        self.retranslate()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 18, _MARGIN, 12)
        column.setSpacing(0)
        for at, row in enumerate(self.rows):
            row.last = at == len(self.rows) - 1
            row.clicked.connect(lambda _checked=False, at=at: self.step_asked.emit(at))
            column.addWidget(row)
        column.addStretch(1)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(8, 0, 0, 12)
        keys.setSpacing(6)
        keys.addWidget(Keycap("Alt"))
        keys.addWidget(Label("+", Role.HINT, "ink3"))
        keys.addWidget(Keycap("1–6"))
        keys.addWidget(self._to_step)
        keys.addStretch(1)
        column.addWidget(self._keys)
        foot = QHBoxLayout()
        foot.setContentsMargins(9, 11, 0, 0)
        foot.setSpacing(11)
        foot.addWidget(self._icon)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._saved)
        words.addWidget(self._where)
        foot.addWidget(self._words, 1)
        self._foot = foot
        column.addLayout(foot)

    def retranslate(self) -> None:
        titles = (
            self.tr("Category and kind"),
            self.tr("The applicant"),
            self.tr("The address"),
            self.tr("The owner's consent"),
            self.tr("The papers"),
            self.tr("Check and save"),
        )
        for row, title in zip(self.rows, titles, strict=True):
            row.set_text(title)
        self._to_step.setText(self.tr("go to a step"))
        self._show_saved()

    def set_collapsed(self, collapsed: bool) -> None:
        """Leave the words out, or show them again."""
        self.collapsed = collapsed
        for row in self.rows:
            row.set_collapsed(collapsed)
        self._keys.setVisible(not collapsed)
        self._words.setVisible(not collapsed)
        side = EDGE if collapsed else _MARGIN
        self._column.setContentsMargins(side, 18, side, 12)
        self._foot.setContentsMargins(0 if collapsed else 9, 11, 0, 0)
        alone = Qt.AlignmentFlag.AlignHCenter if collapsed else Qt.AlignmentFlag(0)
        self._foot.setAlignment(self._icon, alone)
        self._show_saved()
        self.updateGeometry()
        self.update()

    def set_wide(self, wide: bool) -> None:
        """Take the room of a large screen, or give it back."""
        self.wide = wide
        self.updateGeometry()

    def set_current(self, index: int) -> None:
        """Mark step ``index`` (0-5) as the open one."""
        for at, row in enumerate(self.rows):
            row.set_current(at == index)

    def set_saved(self, at: datetime) -> None:
        """Say that everything typed is on disk since ``at``."""
        self._kept = at
        self._state = "saved"
        self._show_saved()

    def set_saving(self) -> None:
        self._state = "saving"
        self._show_saved()

    def set_failed(self) -> None:
        """Say that saving failed; the red bar across the top says what to do."""
        self._state = "failed"
        self._show_saved()
        announce(self, self._saved.text())

    def _show_saved(self) -> None:
        words, icon, ink = {
            "saved": (self.tr("Everything is saved"), "circle-check", "ok"),
            "saving": (self.tr("Saving…"), "clock", "ink3"),
            "failed": (self.tr("Not saved"), "alert", "danger"),
        }[self._state]
        self._icon.set_icon(icon, ink)
        self._saved.setText(words)
        self._saved.set_ink("danger" if self._state == "failed" else "ink")
        at = f"{self._kept:%H:%M:%S}" if self._kept else ""
        self._where.setText(self.tr("on this computer, %1").replace("%1", at) if at else "")
        self._icon.setToolTip(f"{words}\n{self._where.text()}" if self.collapsed else "")

    def sizeHint(self) -> QSize:
        return QSize(self._wide(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(), super().minimumSizeHint().height())

    def _wide(self) -> int:
        if self.collapsed:
            return paint.px(NARROW)
        return round((WIDE if self.wide else WIDTH) + _WIDER * (theme.current().scale - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), theme.current().tokens.surface)
        right = self.width() - 0.5
        paint.hairline(painter, QPointF(right, 0), QPointF(right, self.height()))
        top = self._foot.geometry().top() + 0.5
        paint.hairline(painter, QPointF(_MARGIN, top), QPointF(self.width() - _MARGIN, top))
