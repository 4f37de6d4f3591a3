"""A sheet as a list of marks, planned before anything is drawn. Points from the top left corner."""

from collections.abc import Callable, Sequence
from enum import Enum

from reportlab.pdfgen.canvas import Canvas

from regdesk.printing.style import Colour, Style
from regdesk.printing.text import measure


class Side(Enum):
    """Which side of a text ``x`` names."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


class Plan:
    """Shapes below, texts above, both in the order they were added."""

    def __init__(self) -> None:
        self._shapes: list[Callable[[Canvas], None]] = []
        self._texts: list[tuple[float, float, str, Style]] = []

    def text(self, x: float, top: float, text: str, style: Style, side: Side = Side.LEFT) -> None:
        """Write one line whose top is at ``top``."""
        if side is not Side.LEFT:
            x -= measure(text, style) * side.value
        self._texts.append((x, top + style.drop, text, style))

    def lines(
        self, x: float, top: float, lines: Sequence[str], style: Style, side: Side = Side.LEFT
    ) -> float:
        """Write ``lines`` under each other; return where the next one would begin."""
        for line in lines:
            self.text(x, top, line, style, side)
            top += style.leading
        return top

    def runs(self, runs: Sequence[tuple[float, float, str, Style]]) -> None:
        """Write (x, top, text, style) one after the other: what belongs together is read so."""
        for x, top, text, style in runs:
            self.text(x, top, text, style)

    def rule(
        self,
        left: float,
        right: float,
        y: float,
        colour: Colour,
        weight: float,
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """Draw a level line, ``dashes`` (on, off) long where given."""

        def draw(canvas: Canvas) -> None:
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(weight)
            canvas.setDash(*dashes) if dashes else canvas.setDash()
            canvas.line(left, -y, right, -y)

        self._shapes.append(draw)

    def box(
        self, left: float, top: float, width: float, height: float, radius: float, colour: Colour
    ) -> None:
        """Fill a rectangle with round corners."""

        def draw(canvas: Canvas) -> None:
            canvas.setFillColorRGB(*colour)
            canvas.roundRect(left, -top - height, width, height, radius, stroke=0, fill=1)

        self._shapes.append(draw)

    def frame(
        self, left: float, top: float, width: float, height: float, colour: Colour, weight: float
    ) -> None:
        """Draw the outline of a rectangle."""

        def draw(canvas: Canvas) -> None:
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(weight)
            canvas.setDash()
            canvas.rect(left, -top - height, width, height)

        self._shapes.append(draw)

    def shape(self, draw: Callable[[Canvas], None]) -> None:
        """Add a drawing of its own; its origin is the sheet's top left, y goes up."""
        self._shapes.append(draw)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it all with the sheet's top left corner at (``left``, ``top``) of the page."""
        canvas.saveState()
        canvas.translate(left, top)
        for draw in self._shapes:
            draw(canvas)
        written = canvas.beginText()
        current: Style | None = None
        for x, y, text, style in self._texts:
            if style is not current:
                written.setFont(style.font, style.size)
                written.setFillColorRGB(*style.colour)
                current = style
            written.setTextOrigin(x, -y)
            written.textOut(text)
        canvas.drawText(written)
        canvas.restoreState()
