"""The line of the top bar about the rules. Imports nothing heavy: the bar stands there first."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.days import format_day
from regdesk.domain.rules_news import EditionNews

translate = QCoreApplication.translate


def news_line(news: EditionNews) -> str:
    """Return what everybody is told of the rules, in a few words."""
    if news.wrong:
        return translate("Rules", "Look at the rules")
    if news.begins is not None:
        return translate("Rules", "New rules from %1").replace("%1", format_day(news.begins))
    return translate("Rules", "New rules wait") if news.waits else ""
