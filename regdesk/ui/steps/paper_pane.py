"""The paper at hand: the page that is looked at and how good it is, what the law calls it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.paper import Page
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_preview import Preview
from regdesk.ui.steps.paper_verdict import VerdictBox
from regdesk.ui.steps.paper_views import (
    PaperView,
    explain_retention,
    explain_state,
    legal_title,
)
from regdesk.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.fields import DateField
from regdesk.ui.widgets.labels import Label


class PaperPane(Card):
    """What the clerk looks at and can do with the focused paper."""

    seen_asked = Signal()
    absent_asked = Signal()
    reason_asked = Signal()
    rotate_asked = Signal()
    zoom_asked = Signal()
    pass_asked = Signal()
    remove_asked = Signal()
    put_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview()
        self._title = Label("", Role.PRIMARY, wrap=True)
        self._place = Label("", Role.HINT, "ink3", tabular=True)
        self._reason = Label("", Role.TEXT, "ink2", wrap=True)
        self._kept = Label("", Role.HINT, "ink3", wrap=True)
        self._stands = Label("", Role.LABEL, "danger", wrap=True)
        self.last_day = DateField()
        self._seen = SecondaryButton("", "Space", "check", small=True)
        self._absent = SecondaryButton("", "Shift Space", small=True)
        self._why = LinkButton("", "Shift F1")
        self._verdict = VerdictBox()
        self._pass = SecondaryButton("", "Ctrl Shift Enter", small=True)
        self._rotate = SecondaryButton("", "Ctrl R", small=True)
        self._zoom = SecondaryButton("", "Ctrl +", small=True)
        self._remove = LinkButton("", "Del")
        self._put = PrimaryButton("", "Enter")
        self._lay_out()
        for button, asked in (
            (self._seen, self.seen_asked),
            (self._absent, self.absent_asked),
            (self._why, self.reason_asked),
            (self._rotate, self.rotate_asked),
            (self._zoom, self.zoom_asked),
            (self._pass, self.pass_asked),
            (self._remove, self.remove_asked),
            (self._put, self.put_asked),
        ):
            # the focus stays on the card, where the keys act
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(asked)

    def show_view(self, view: PaperView, image: QImage | None, shown: int) -> None:
        """Show ``view`` with page ``shown`` (from 0) of its pages."""
        pages = view.paper.pages
        page = pages[shown] if pages else None
        self._put.hide()
        self._title.setText(legal_title(view))
        self.preview.show_page(image)
        self._place.setText(self.tr("Page {at} of {count}").format(at=shown + 1, count=len(pages)))
        self._place.setVisible(len(pages) > 1)
        self._verdict.show_page(page)
        required = view.required
        self._reason.setText(words.pick(required.reason) if required else "")
        self._reason.setVisible(page is None)
        self._kept.setText(explain_retention(required.image) if required else "")
        self._kept.setVisible(page is None or not page.is_poor)
        self._stands.setText(explain_state(view))
        self._stands.setVisible(bool(self._stands.text()))
        self._show_last_day(view)
        self._show_buttons(view, page)

    def show_piece(self, view: PaperView, image: QImage) -> None:
        """Show a page that belongs to nobody yet; Enter would give it to ``view``."""
        self._title.setText(self.tr("Whose paper is this?"))
        self.preview.show_page(image)
        self._verdict.show_page(None)
        self._put.setText(self.tr("Put it here"))
        self._remove.setText(self.tr("Throw away"))
        self._reason.setText(f"{view.title} · {view.whose}")
        shown = (self._title, self.preview, self._put, self._remove, self._reason)
        for one in self._parts:
            one.setVisible(one in shown)

    def _show_buttons(self, view: PaperView, page: Page | None) -> None:
        for button in (self._rotate, self._zoom, self._remove):
            button.setVisible(page is not None)
        self._pass.setVisible(page is not None and page.is_poor)
        asked = view.required is not None
        seen, absent = view.paper.original_seen, view.paper.absent
        self._seen.setText(self.tr("Original seen") if not seen else self.tr("Take back: seen"))
        self._absent.setText(self.tr("Not here") if not absent else self.tr("Take back: not here"))
        self._why.setText(self.tr("Why"))
        self._seen.setVisible(asked or seen)
        self._absent.setVisible(asked and (page is None or absent))
        self._why.setVisible(asked and page is None)
        self._rotate.setText(self.tr("Rotate"))
        self._zoom.setText(self.tr("Zoom"))
        self._pass.setText(self.tr("Keep as it is"))
        self._remove.setText(self.tr("Delete page"))

    def _show_last_day(self, view: PaperView) -> None:
        self.last_day.setVisible(view.is_dated)
        self.last_day.set_label(self.tr("Valid until"))
        self.last_day.set_optional(self.tr("if the paper says so"))
        if self.last_day.value() != view.paper.valid_until:
            self.last_day.set_value(view.paper.valid_until)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(10)
        line = QHBoxLayout()
        line.addWidget(self._place)
        line.addStretch(1)
        line.addWidget(self._remove)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._rotate)
        below.addWidget(self._zoom)
        self.column.addWidget(self._title)
        self.column.addWidget(self.preview, 1)
        self.column.addLayout(line)
        rest = (self._verdict, self._stands, self._reason, self._why, self._kept, self.last_day)
        buttons = (self._pass, self._put, self._seen, self._absent)
        for widget in (*rest, *buttons):
            self.column.addWidget(widget)
        self.column.setAlignment(self._why, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(below)
        lines = (self._title, self.preview, self._place, self._remove, self._rotate, self._zoom)
        self._parts: tuple[QWidget, ...] = (*lines, *rest, *buttons)
