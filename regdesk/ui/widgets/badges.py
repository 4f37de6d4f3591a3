"""What came from the hub and nobody has looked at yet: quiet counts beside the sync pill."""

from abc import abstractmethod

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.domain.rules_news import EditionNews
from regdesk.ui.rules_line import news_line
from regdesk.ui.widgets.base import TranslatedButton
from regdesk.ui.widgets.pills import paint_pill, pill_size

_HEIGHT = 28


class NewsBadge(TranslatedButton):
    """Icon, words and a number; hidden while there is nothing. ``key`` opens the same."""

    ring_radius = 14
    kind = "accent"

    def __init__(self, icon: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._count = 0
        self._short = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    @abstractmethod
    def words(self, count: int) -> str:
        """Return what came, and how much of it."""

    def brief(self, count: int) -> str:
        """Return what is said where there is little room."""
        return str(count)

    def show_count(self, count: int) -> None:
        """Show that ``count`` things wait to be looked at."""
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def set_short(self, short: bool) -> None:
        """Show the number alone; the words stay for screen readers."""
        if short != self._short:
            self._short = short
            self.retranslate()

    def full_width(self) -> int:
        """Return how wide it is with its words, in px."""
        return pill_size(self.words(self._count), self._icon, _HEIGHT).width()

    def short_width(self) -> int:
        """Return how wide it is with its number alone, in px."""
        return pill_size(self.brief(self._count), self._icon, _HEIGHT).width()

    def retranslate(self) -> None:
        said = self.words(self._count)
        self.setText(self.brief(self._count) if self._short else said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text(), self._icon, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(self, self.text(), self.kind, self._icon)


class NoticesBadge(NewsBadge):
    """The hub's notices that were not read yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bell", "Shift F9", parent)

    def words(self, count: int) -> str:
        return self.tr("%n new notice(s)", "", count)


class PortalBadge(NewsBadge):
    """The citizens who wait to be received: they applied at the portal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("globe", "Shift F7", parent)

    def words(self, count: int) -> str:
        return self.tr("%n from the portal", "", count)


class RulesBadge(NewsBadge):
    """The rules of which everybody should know: new ones that come, or that something is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._news = EditionNews()
        super().__init__("journal", "Ctrl F1", parent)

    def show_news(self, news: EditionNews) -> None:
        """Show ``news``, or nothing where all goes on as before."""
        self._news = news
        self.kind = "danger" if news.wrong else "accent" if news.begins else "warn"
        self.show_count(1 if news else 0)

    def words(self, count: int) -> str:  # noqa: ARG002 - there is only one news of the rules
        return news_line(self._news)

    def brief(self, count: int) -> str:  # noqa: ARG002 - as above
        begins = self._news.begins
        return "!" if self._news.wrong or begins is None else f"{begins:%d.%m}"
