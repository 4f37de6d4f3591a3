"""Beside the review: whether it can be saved, the papers, what follows, the slip's format."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from regdesk.domain.draft import Draft
from regdesk.domain.finding import ACCEPTING, Findings, Problem
from regdesk.domain.paper import Paper
from regdesk.domain.slip import SheetFormat
from regdesk.ui import fonts, theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.names import format_name
from regdesk.ui.steps.paper_card import Thumb
from regdesk.ui.steps.side import IconLine, SideCard, clear_layout
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label

_LINES = 3
_THUMBS = 4


class ReadyCard(SideCard):
    """Green when the case can be saved, else what is missing; checks put off stand apart."""

    def __init__(self) -> None:
        super().__init__()
        self.heading.set_role(Role.CARD_TITLE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        self.column.addLayout(self._lines)

    def show_case(self, draft: Draft, findings: Findings, problems: Sequence[Problem]) -> None:
        """Show how the case stands."""
        missing = [one for one in problems if not one.warning]
        clear_layout(self._lines)
        if missing or findings.outcome not in ACCEPTING:
            self._show_missing(missing)
        else:
            self._show_ready(draft)
        for one in problems:
            if one.warning:
                self._add("alert", words.problem(one), "warn")

    def _show_ready(self, draft: Draft) -> None:
        self.set_soft("ok")
        self.heading.set_ink("ok")
        self.heading.setText(self.tr("Ready to save"))
        pages = sum(len(one.pages) for one in draft.papers)
        papers = sum(bool(one.original_seen or one.pages) for one in draft.papers)
        counted = self.tr("%n paper(s)", "", papers)
        if pages:
            counted = f"{counted}, {self.tr('%n page(s)', '', pages)}"
        said = [self.tr("Required fields are complete"), self.tr("Owners were present"), counted]
        if draft.dwelling.address.rka:
            said.append(self.tr("IIN and address are checked"))
        for says in said:
            self._add("check", says, "ok")

    def _show_missing(self, missing: Sequence[Problem]) -> None:
        self.set_soft("warn")
        self.heading.set_ink("warn")
        self.heading.setText(self.tr("Not ready yet"))
        said = list(dict.fromkeys(words.problem(one) for one in missing))
        for text in said[:_LINES]:
            self._add("alert", text, "danger")
        if len(said) > _LINES:
            self._add("minus", self.tr("and %n more", "", len(said) - _LINES), "ink3", "ink2")

    def _add(self, icon: str, text: str, ink: str, said: str = "ink") -> None:
        self._lines.addWidget(IconLine(icon, text, ink, said))


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
        self.column.addLayout(head)
        self.column.addLayout(self._pictures)
        gallery.arrived.connect(lambda: self.show_papers(self._papers))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Documents"))
        self._change.setText(self.tr("Change"))

    def show_papers(self, papers: tuple[Paper, ...]) -> None:
        """Show the papers that were seen or have pages, four at most."""
        self._papers = papers
        clear_layout(self._pictures)
        held = [one for one in papers if one.original_seen or one.pages]
        for paper in held[:_THUMBS]:
            thumb = Thumb(QSize(56, 44))
            thumb.show_frame("idcard" if paper.original_seen else "minus", "ok")
            thumb.show_picture(self._gallery.find(paper.pages[0]) if paper.pages else None)
            self._pictures.addWidget(thumb)
        if not held:
            self._pictures.addWidget(Label(self.tr("None yet"), Role.TEXT, "ink3"))
        self._pictures.addStretch(1)


class AfterCard(SideCard):
    """What happens by itself after saving, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._says = [Label("", Role.TEXT, wrap=True) for _ in range(3)]
        for number, label in enumerate(self._says, 1):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self.column.addLayout(row)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("After saving"))
        for label, text in zip(
            self._says,
            (
                self.tr("The case is saved on this computer"),
                self.tr("The slip is printed in two languages"),
                self.tr("It is sent by itself when the line is there"),
            ),
            strict=True,
        ):
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
        self._name.setText(format_name(self._format))
        copies = 2 if self._format is SheetFormat.A4_TWO_UP else 1
        self._note.setText(self.tr("%n copy, as last time", "", copies))
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
