"""A sheet as a list of marks, planned before anything is drawn. Points from the top left corner."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from reportlab.pdfgen.canvas import Canvas

from regdesk.printing.style import Colour, Style
from regdesk.printing.tags import BEGIN_ARTIFACT, END, Tags
from regdesk.printing.text import measure

Run = tuple[float, float, str, Style]  # x, top, text, style
_SAME = 0.1  # of a point between the bases of what stands on one line


class Side(Enum):
    """Which side of a text ``x`` names."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


class Plan:
    """Shapes below, texts above, both in the order they were added."""

    def __init__(self) -> None:
        self._shapes: list[Callable[[Canvas], None]] = []
        self._said: list[tuple[Run, ...]] = []

    def text(self, x: float, top: float, text: str, style: Style, side: Side = Side.LEFT) -> None:
        """Write one line whose top is at ``top``."""
        self.lines(x, top, (text,), style, side)

    def lines(
        self, x: float, top: float, lines: Sequence[str], style: Style, side: Side = Side.LEFT
    ) -> float:
        """Write ``lines`` under each other; return where the next one would begin."""
        runs = []
        for line in lines:
            left = x if side is Side.LEFT else x - measure(line, style) * side.value
            runs.append((left, top, line, style))
            top += style.leading
        self.runs(runs)
        return top

    def runs(self, runs: Sequence[Run]) -> None:
        """Write (x, top, text, style) one after the other: what belongs together is read so."""
        if runs:
            self._said.append(tuple(runs))

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

    def draw(self, canvas: Canvas, left: float, top: float, tags: Tags) -> None:
        """Draw it all with the sheet's top left corner at (``left``, ``top``) of the page."""
        canvas.saveState()
        canvas.translate(left, top)
        if self._shapes:
            canvas.addLiteral(BEGIN_ARTIFACT)
            for draw in self._shapes:
                draw(canvas)
            canvas.addLiteral(END)
        written = canvas.beginText()
        current: Style | None = None
        for runs in self._said:
            written._code.append(tags.begin_paragraph())
            for x, base, text, style in _spaced(runs):
                if style is not current:
                    written.setFont(style.font, style.size)
                    written.setFillColorRGB(*style.colour)
                    current = style
                written.setTextOrigin(x, -base)
                written.textOut(text)
            written._code.append(END)
        canvas.drawText(written)
        canvas.restoreState()


def _spaced(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs by their base, a blank after each line: two lines' words are not one word."""
    for number, (x, top, text, style) in enumerate(runs, start=1):
        base = top + style.drop
        ends = number < len(runs) and abs(runs[number][1] + runs[number][3].drop - base) > _SAME
        yield x, base, f"{text} " if ends else text, style
