"""What is said of the page that is looked at: its verdict in words, and the three meters."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.paper import Page
from regdesk.ui.fonts import Role
from regdesk.ui.steps.page_words import list_gauges, say_page
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.meter import MeterRow


class VerdictBox(QWidget):
    """Hidden while no page is looked at, or nobody judged it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Role.PRIMARY, wrap=True)
        self._advice = Label("", Role.TEXT, "ink2", wrap=True)
        self._rows = [MeterRow() for _ in range(3)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        column.addSpacing(4)
        for row in self._rows:
            column.addWidget(row)
        self.hide()

    def show_page(self, page: Page | None) -> None:
        said = say_page(page) if page is not None else None
        self.setVisible(said is not None)
        if page is None or page.verdict is None or said is None:
            return
        self._title.setText(said.title)
        self._title.set_ink("warn" if said.tone == "warn" else "ink")
        self._advice.setText(said.advice)
        self._advice.setVisible(bool(said.advice))
        gauges = list_gauges(page.verdict)
        for row, gauge in zip(self._rows, gauges, strict=True):
            row.set_name(gauge.name)
            row.set_room([one.word for one in gauges])
            row.show_verdict(gauge.share, gauge.word, gauge.tone)
