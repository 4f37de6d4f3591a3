"""Beside the review: the papers, what follows, the slip's format."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from regdesk.domain.paper import Paper
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.print_words import count_slips, layout_name, sheet_name
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.names import paper_name
from regdesk.ui.steps.paper_thumb import Thumb
from regdesk.ui.steps.review_rows import list_poor_pages
from regdesk.ui.steps.side import IconLine, SideCard
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted, clear_layout
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label

_THUMBS = 4


class PapersSummary(SideCard):
    """The first pages of the papers, and how many papers there are."""

    change_asked = Signal()

    def __init__(self, gallery: Gallery) -> None:
        super().__init__()
        self._gallery = gallery
        self._papers: tuple[Paper, ...] = ()
        self._change = LinkButton("", "Alt 5")
        self._change.clicked.connect(self.change_asked)
        self.column.removeWidget(self.heading)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self._change)
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(9)
        self._poor = QVBoxLayout()
        self._poor.setSpacing(7)
        self.column.addLayout(head)
        self.column.addLayout(self._pictures)
        self.column.addLayout(self._poor)
        gallery.arrived.connect(lambda: self.show_papers(self._papers))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Documents"))
        self._change.setText(self.tr("Change"))

    def show_papers(self, papers: tuple[Paper, ...]) -> None:
        """Show the papers that were seen or have pages, four at most, and why one is unclear."""
        self._papers = papers
        clear_layout(self._pictures)
        held = [one for one in papers if one.original_seen or one.pages]
        shown = held if len(held) <= _THUMBS else held[: _THUMBS - 1]
        for paper in shown:
            thumb = Thumb(QSize(56, 44))
            thumb.show_frame("idcard" if paper.original_seen else "minus", "ok")
            thumb.show_picture(self._gallery.find_small(paper.pages[0]) if paper.pages else None)
            self._pictures.addWidget(thumb)
        if not held:
            self._pictures.addWidget(Label(self.tr("None yet"), Role.TEXT, "ink3"))
        if shown != held:
            self._pictures.addWidget(Label(f"+{len(held) - len(shown)}", Role.TEXT, "ink3"))
        self._pictures.addStretch(1)
        clear_layout(self._poor)
        for code, reason in list_poor_pages(papers):
            self._poor.addWidget(IconLine("alert", f"{paper_name(code)}: {reason}", "warn"))


class AfterCard(SideCard):
    """What happens by itself after saving, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._corrects = False
        self._says = [Label("", Role.TEXT, wrap=True) for _ in range(3)]
        for number, label in enumerate(self._says, 1):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self.column.addLayout(row)

    def correct(self, corrects: bool) -> None:
        """Tell what comes after a correction, or after a case of its own."""
        self._corrects = corrects
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("After saving"))
        saved = self.tr("The case is saved on this computer")
        slip = self.tr("The slip is printed in two languages")
        if self._corrects:
            saved = self.tr("The correction is saved on this computer")
            slip = self.tr("The number stays; a slip that says something else is offered anew")
        sent = self.tr("It is sent by itself when the line is there")
        for label, text in zip(self._says, (saved, slip, sent), strict=True):
            label.setText(text)


class SlipCard(Card):
    """What the slip is printed on; a click or ``F11`` takes the next format."""

    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = Label("", Role.BUTTON)
        self._note = Label("", Role.HINT, "ink3")
        self._format = SheetFormat.A5_LANDSCAPE
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.column.setContentsMargins(18, 10, 13, 10)
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(self._name)
        says.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon("printer", 18))
        row.addLayout(says, 1)
        row.addWidget(Keycap("F11"))
        self.column.addLayout(row)

    def show_format(self, layout: SheetFormat) -> None:
        self._format = layout
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(f"{sheet_name(SheetKind.SLIP)}: {layout_name(self._format)}")
        self._note.setText(self.tr("%n copy, as last time", "", count_slips(self._format)))
        self.setAccessibleName(self._name.text())

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.next_asked.emit()


class _Number(Painted):
    """A number in a soft circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(paint.px(22), paint.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, rect.height() / 2, tokens.accent_soft)
        face = fonts.font(Role.KEYCAP)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.line(painter, rect, str(self._number), face, tokens.accent, centre)
