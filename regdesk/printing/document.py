"""How every PDF of ours is made: our face, our language, nothing of the moment in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.words import Bilingual
from regdesk.printing.fonts import REGULAR, register_fonts
from regdesk.printing.plan import Plan
from regdesk.printing.tags import Tags


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page: its ``size`` in points, and what stands on it with the height its top is at."""

    size: tuple[float, float]
    plans: tuple[tuple[Plan, float], ...]


def write_sheet(
    name: str, title: Bilingual, office: Bilingual, pages: Iterable[SheetPage]
) -> bytes:
    """Return the PDF of ``pages``, called ``name`` and ``title``, by ``office``."""
    stream = BytesIO()
    canvas = open_canvas(stream)
    canvas.setTitle(f"{name} · {title.kk}")
    canvas.setSubject(title.ru)
    canvas.setAuthor(office.kk)
    write_pages(canvas, pages)
    return stream.getvalue()


def write_pages(canvas: Canvas, pages: Iterable[SheetPage]) -> None:
    """Draw ``pages``, say in which order they are read, and end the file."""
    tags = Tags()
    for page in pages:
        canvas.setPageSize(page.size)
        tags.begin_page()
        for plan, top in page.plans:
            plan.draw(canvas, 0, top, tags)
        canvas.showPage()
    tags.write(canvas)
    canvas.save()


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
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
