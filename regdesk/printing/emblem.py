"""The program's mark as vectors: a round lattice on a square with soft corners."""

from math import sqrt

from reportlab.pdfgen.canvas import Canvas

from regdesk.printing.style import WHITE, Colour

# Shares of the side of the square.
_CORNER = 0.24
_RADIUS = 0.312
_RING = 0.058
_BAR = 0.069
_BETWEEN_BARS = 0.133


def draw_emblem(canvas: Canvas, left: float, bottom: float, side: float, colour: Colour) -> None:
    """Draw the mark, ``side`` points wide, its lower left corner at (``left``, ``bottom``)."""
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.scale(side, side)
    canvas.setDash()
    canvas.setFillColorRGB(*colour)
    canvas.roundRect(0, 0, 1, 1, _CORNER, stroke=0, fill=1)
    canvas.translate(0.5, 0.5)
    canvas.setStrokeColorRGB(*WHITE)
    canvas.setLineWidth(_RING)
    canvas.circle(0, 0, _RADIUS, stroke=1, fill=0)
    canvas.setLineWidth(_BAR)
    canvas.rotate(45)
    bars = []
    for offset in (-_BETWEEN_BARS, 0.0, _BETWEEN_BARS):
        reach = sqrt(_RADIUS**2 - offset**2)
        bars += [(-reach, offset, reach, offset), (offset, -reach, offset, reach)]
    canvas.lines(bars)
    canvas.restoreState()
