"""The head of the journal: which cases are shown, how many, and what is done with all of them."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from regdesk.domain.case_filter import Filter
from regdesk.domain.rights import Right
from regdesk.services.listing import Listing
from regdesk.services.search_ports import MOST_COUNTED
from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from regdesk.ui.widgets.labels import Label

_GAP = 8


class JournalHead(Translated):
    """``register_asked``, ``export_asked`` and ``new_asked`` come from its buttons; where there is
    little room, exporting has its key alone.
    """

    register_asked = Signal()
    export_asked = Signal()
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listing: Listing | None = None
        self._written: float | None = None
        self._title = Label("", Role.STEP_TITLE)
        self._line = Label("", Role.BODY, "ink2", tabular=True)
        self._export = QuietButton("", "Ctrl E", "folder")
        self._register = QuietButton("", "Shift F3", "document")
        self._new = PrimaryButton("", "F2", "plus")
        self._new.need(Right.WORK)
        self._export.clicked.connect(self.export_asked)
        self._register.clicked.connect(self.register_asked)
        self._new.clicked.connect(self.new_asked)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words)
        row.addStretch(1)
        self._buttons = (self._export, self._register, self._new)
        for button in self._buttons:
            row.addSpacing(_GAP)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.current().changed.connect(self._fit)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = sum(one.sizeHint().width() + _GAP for one in self._buttons)
        words = max(one.sizeHint().width() for one in (self._title, self._line))
        self._export.setVisible(buttons + words <= self.width() or self._written is not None)

    def show_export(self, share: float | None) -> None:
        """Say on its button how much of a file is written (0-1), and that Esc stops it; None: no
        file is.
        """
        self._written = share
        self._name_export()
        self._fit()

    def _name_export(self) -> None:
        is_open = self._written is not None
        says = self.tr("Stop: %1 %").replace("%1", f"{100 * (self._written or 0):.0f}")
        self._export.setText(says if is_open else self.tr("Export"))
        self._export.set_key("Esc" if is_open else "Ctrl E")

    def show_listing(self, listing: Listing) -> None:
        """Say what ``listing``, the first rows of an answer, is about."""
        self._listing = listing
        self.retranslate()

    def retranslate(self) -> None:
        self._name_export()
        self._register.setText(self.tr("Register of the day"))
        self._new.setText(self.tr("New case"))
        self._tell(self._listing)
        self._fit()

    def _tell(self, listing: Listing | None) -> None:
        self._title.setText(self._name(listing))
        if listing is not None:
            is_day = not listing.question.is_search
            is_day = is_day and listing.question.filter is not Filter.NOT_ENTERED
            self._line.setText(self._day_line(listing) if is_day else self._found_line(listing))

    def _name(self, listing: Listing | None) -> str:
        if listing is not None and listing.question.is_search:
            return self.tr("Search in all cases")
        if listing is not None and listing.question.filter is Filter.NOT_ENTERED:
            return self.tr("Not entered in the register")
        return self.tr("Today's cases")

    def _day_line(self, listing: Listing) -> str:
        """Return «Дүйсенбі, 23 қараша · 31 іс, орташа уақыты 12:40»."""
        on = listing.day
        day = QLocale().toString(QDate(on.year, on.month, on.day), "dddd, d MMMM")
        cases = self.tr("%n cases", "", listing.cases_today)
        line = f"{day[:1].upper()}{day[1:]} · {cases}"
        if listing.mean_served_s is None:
            return line
        mean = self.tr("%1 on average").replace("%1", clock_text(listing.mean_served_s))
        return f"{line}, {mean}"

    def _found_line(self, listing: Listing) -> str:
        """Return how many cases were found, and where they are too many to be sorted."""
        count = listing.counts[listing.question.filter]
        line = self.tr("%n cases found", "", count)
        if not listing.is_counted:
            line = self.tr("More than %1 cases found").replace("%1", str(MOST_COUNTED))
        if listing.is_ordered:
            return line
        too_many = self.tr("Newest first: too many to sort")
        return f"{line}. {too_many}"
