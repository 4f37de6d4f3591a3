"""The card of one paper: its thumbnail, whose it is and where it stands. Files can be dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_thumb import Thumb
from regdesk.ui.steps.paper_views import PaperView
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pace import PaceBar
from regdesk.ui.widgets.pills import Pill

_HEIGHT = 108


class PaperCard(Card):
    """``focused`` tells that the clerk came to it, ``dropped`` what he let fall on it (files, and a
    picture or None), ``retake_asked`` that he wants a poor page anew.
    """

    focused = Signal()
    dropped = Signal(list, object)
    retake_asked = Signal()
    ring_radius = 10
    spoken_as = "ListItem"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumb = Thumb()
        self._title = Label("", Role.CARD_TITLE, wrap=True)
        self._whose = Label("", Role.HINT, "ink2", wrap=True)
        self._pill = Pill()
        self._pace = PaceBar(72)
        self._retake = LinkButton("")
        self._retake.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._retake.clicked.connect(self.retake_asked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._lay_out()

    def show_view(self, view: PaperView, *, failed: str) -> None:
        """Show the paper; ``failed`` says why its last page could not be taken."""
        muted = view.required is None
        self._title.setText(view.title)
        self._title.set_ink("ink3" if muted else "ink")
        self._whose.setText(failed or view.whose)
        self._whose.set_ink("danger" if failed else "ink3" if muted else "ink2")
        self._pill.setVisible(not failed)
        self._pill.show_state(view.state, view.tone, view.icon)
        self._retake.setText(self.tr("Take anew"))
        self._retake.setVisible(view.is_poor and not failed)
        self._pace.stop()
        icon = {"danger": "plus", "ok": "idcard"}.get(view.tone, "minus")
        icon = "cross" if view.paper.absent else icon
        self.thumb.show_frame(icon, view.tone)
        self.setAccessibleName(f"{view.title}, {view.whose}")
        self.setAccessibleDescription(failed or self._pill.text())

    def show_reading(self, usual_s: float, came: int) -> None:
        """Say that a page is being read, which usually takes so long; ``came`` are there."""
        said = self.tr("Reading…")
        self._pill.show_state(f"{said} {came}" if came else said, "accent", "dot")
        self._pill.show()
        self._retake.hide()
        self._pace.start(usual_s)
        self.setAccessibleDescription(said)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if list_files(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dropped.emit(list_files(event.mimeData()), find_picture(event.mimeData()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(12, 12, 12, 12)
        says = QVBoxLayout()
        says.setSpacing(1)
        says.addWidget(self._title)
        says.addWidget(self._whose)
        says.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._pill)
        foot.addStretch(1)
        foot.addWidget(self._retake)
        says.addLayout(foot)
        says.addSpacing(4)
        says.addWidget(self._pace)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(says, 1)
        self.column.addLayout(row)


def list_files(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that were dropped or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def find_picture(mime: QMimeData) -> QImage | None:
    """Return the picture that was dropped or pasted where no file was."""
    picture = mime.imageData() if mime.hasImage() and not list_files(mime) else None
    return picture if isinstance(picture, QImage) and not picture.isNull() else None
