"""How every PDF of ours begins: our face, our language, nothing of the moment in it."""

from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from regdesk.printing.fonts import REGULAR, register_fonts


def open_canvas(stream: BytesIO) -> Canvas:
    """Return a canvas whose bytes depend on what is drawn alone: no clock, no random id."""
    register_fonts()
    rl_config.useA85 = 0  # plain bytes: a quarter smaller, and no slow encoding
    canvas = Canvas(
        stream,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        lang="kk",
        pdfVersion=(1, 7),
    )
    canvas.setCreator("RegDesk")
    return canvas
