"""A chapter of the guide as it is read: in the colours and the size in force, with its pictures."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.guide import Chapter
from regdesk.ui.scrolling import ThinBar

_KEY = re.compile(r"`([^`]+)`")
_PICTURE = re.compile(r"!\[(.+)\]\((.+)\)$")
_NUMBERED = re.compile(r"\d+\. ")
_LINES = 100
"""Of a piece: it fills a panel, and no window stands still for as long as it is laid out."""

# Qt puts the first paragraph of what is added into the last line there is, in that line's format.
_LINE_BEFORE = '<p style="-qt-paragraph-type:empty"></p>'
# A heading is a paragraph: Qt enlarges h2 by itself, and knows no weight of a variable font.
_SHEET = """
    p, li {{ color: {ink}; line-height: 125%; margin: 0 0 {near}px 0; }}
    ol, ul {{ margin: 0 0 {near}px 0; }}
    .picture {{ line-height: 100%; margin: {gap}px 0 {near}px 0; }}
    .heading {{ color: {accent}; font-size: {large}px; margin: {gap}px 0 {near}px 0; }}
    .caption {{ color: {ink3}; font-size: {small}px; margin: 0 0 {gap}px 0; }}
    .key {{ color: {accent}; background-color: {soft}; }}
"""


class GuideText(QTextBrowser):
    """Reads its own pictures and nothing else; no link is followed. What is long comes in pieces,
    between which the window lives.
    """

    def __init__(self) -> None:
        super().__init__()
        self._chapter: Chapter | None = None
        self._wide = self._seen = 0
        self._is_drawing = False
        self._rest: Iterator[str] = iter(())
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._add_piece)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ThinBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        theme.current().changed.connect(self._draw)

    def show_chapter(self, chapter: Chapter) -> None:
        """Show ``chapter`` from its beginning."""
        self._chapter = chapter
        self.setAccessibleName(chapter.title)
        self.verticalScrollBar().setValue(0)
        self._draw()

    def turn(self, share: float) -> None:
        """Go on by ``share`` of what is seen, back where it is negative."""
        self._seen = 0
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(share * bar.pageStep()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        picture = QTextDocument.ResourceType.ImageResource.value
        if self._chapter is None or kind != picture or not url.isRelative():
            return None
        pixmap = QPixmap(str(self._chapter.folder / url.path()))
        if pixmap.width() > self._wide > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaledToWidth(self._wide, smooth)
        return _framed(pixmap) if not pixmap.isNull() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._wide and not self._is_drawing:
            self._draw()

    def _draw(self) -> None:
        if self._chapter is None:
            return
        self._seen = self.verticalScrollBar().value()
        self.document().setDefaultFont(fonts.font(Role.BODY))
        self.document().setDocumentMargin(0)
        self.document().setDefaultStyleSheet(_dress())
        self._is_drawing = True  # its scroll bar comes or goes meanwhile, and resizes it
        if self._begin(self._chapter) != self.viewport().width():
            self._begin(self._chapter)  # pictures are as wide as there is room
        self._is_drawing = False
        self._go_on()

    def _begin(self, chapter: Chapter) -> int:
        """Show the first piece of ``chapter``; return for which width."""
        wide = self._wide = self.viewport().width()
        self._rest = list_pieces(chapter.text)
        self.setHtml(next(self._rest, ""))
        return wide

    def _add_piece(self) -> None:
        piece = next(self._rest, None)
        if piece is None:
            return
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertHtml(f"{_LINE_BEFORE}{piece}")
        self._go_on()

    def _go_on(self) -> None:
        """Stand where it stood before, as soon as there is as much; the next piece follows."""
        if self._seen:
            self.verticalScrollBar().setValue(self._seen)
        self._next.start(0)


def list_pieces(text: str) -> Iterator[str]:
    """Yield ``text`` (Markdown of headings, lists, paragraphs, pictures and keys) for Qt, without
    the title, some ``_LINES`` lines at a time.
    """
    piece, lines = "", 0
    for block in re.split(r"\n{2,}", text.strip()):
        for part in _cut(block):
            piece, lines = piece + _block(part), lines + part.count("\n") + 1
            if lines >= _LINES:
                yield piece
                piece, lines = "", 0
    if piece:
        yield piece


def _cut(block: str) -> Iterator[str]:
    """Yield ``block``, a long list in several; of a title nothing."""
    if block.startswith("# "):
        return
    lines = block.split("\n") if block.startswith("- ") else [block]
    for at in range(0, len(lines), _LINES):
        yield "\n".join(lines[at : at + _LINES])


def _block(text: str) -> str:
    picture = _PICTURE.match(text)
    if picture is not None:
        says, source = (escape(one) for one in picture.groups())
        shown = f'<p class="picture"><img src="{source}"></p>'
        return f'{shown}<p class="caption">{says}</p>'
    if text.startswith("## "):
        return f'<p class="heading">{_inline(text.removeprefix("## "))}</p>'
    if text.startswith("- "):
        return _list("ul", (line.removeprefix("- ") for line in text.split("\n")))
    if _NUMBERED.match(text):
        return _list("ol", (_NUMBERED.sub("", line, count=1) for line in text.split("\n")))
    return f"<p>{_inline(text)}</p>"


def _list(tag: str, lines: Iterable[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{_inline(line)}</li>' for line in lines)}</{tag}>"


def _inline(text: str) -> str:
    """Return a line for Qt; a key of several words is never broken."""
    return _KEY.sub(_keycap, escape(text, quote=False))


def _keycap(key: re.Match[str]) -> str:
    return f'<span class="key">&nbsp;{key[1].replace(" ", "&nbsp;")}&nbsp;</span>'


def _dress() -> str:
    """Return the style sheet of a chapter in the look in force."""
    look = theme.current()
    tokens = look.tokens
    return _SHEET.format(
        large=look.px(17),
        small=look.px(12),
        near=look.px(6),
        gap=look.px(14),
        ink=tokens.ink.name(),
        ink3=tokens.ink3.name(),
        accent=tokens.accent.name(),
        soft=tokens.accent_soft.name(),
    )


def _framed(picture: QPixmap) -> QPixmap:
    """Return ``picture`` with a hairline, which parts it from a page of its own colour."""
    painter = QPainter(picture)
    painter.setPen(theme.current().tokens.control)
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture
