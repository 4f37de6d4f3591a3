"""What says on every page of a practice desk that it is none of a real one."""

from reportlab.pdfgen.canvas import Canvas

from regdesk.printing import captions
from regdesk.printing.style import WATERMARK, bold
from regdesk.printing.text import both

_ANGLE = 20


def draw_practice(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Write it askew around (``x``, ``y``), pale enough to be read through."""
    style = bold(size, size, WATERMARK)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(_ANGLE)
    canvas.setFillColorRGB(*style.colour)
    canvas.setFont(style.font, style.size)
    canvas.drawCentredString(0, -style.size * 0.36, both(captions.PRACTICE))
    canvas.restoreState()
