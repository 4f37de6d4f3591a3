"""The order in which a page is read aloud: a paragraph for each thing that is said on it.

ReportLab writes no structure of its own; it lets us name marks in a page and hang objects into the
file, which is all that ISO 32000-1, 14.7 and 14.8 ask for.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

BEGIN_ARTIFACT = "/Artifact BMC"  # rules, boxes and marks say nothing
END = "EMC"


class Tags:
    """Numbers what is said, page by page, and writes the tree of it at the end."""

    def __init__(self) -> None:
        self._counts: list[int] = []

    def begin_page(self) -> None:
        self._counts.append(0)

    def begin_paragraph(self) -> str:
        """Return the operator that begins the next paragraph of this page."""
        number = self._counts[-1]
        self._counts[-1] += 1
        return f"/P <</MCID {number}>> BDC"

    def write(self, canvas: Canvas) -> None:
        """Hang the tree into the file of ``canvas``, whose pages are all shown."""
        document = canvas._doc
        root, whole = _Written(), _Written()
        root_id, whole_id = (_refer(document, one) for one in (root, whole))
        said: list[bytes] = []
        parents: list[bytes] = []
        for number, (page, count) in enumerate(
            zip(document.Pages.pages, self._counts, strict=True)
        ):
            on_page = _list_paragraphs(document, whole_id, _refer(document, page), count)
            _name_parent(page, number)
            parents.append(b"%d [%s]" % (number, b" ".join(on_page)))
            said += on_page
        whole.text = b"<</Type/StructElem/S/Document/P %s/K[%s]>>" % (root_id, b" ".join(said))
        root.text = (
            b"<</Type/StructTreeRoot/K %s/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>"
            % (
                whole_id,
                b" ".join(parents),
                len(parents),
            )
        )
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = _Written(b"<</Marked true>>")


class _Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object of the file whose text is known."""

    __RefOnly__ = 1

    def __init__(self, text: bytes = b"") -> None:
        self.text = text

    def format(self, _document: Any) -> bytes:
        return self.text


def _refer(document: Any, target: Any) -> bytes:
    reference: bytes = document.Reference(target).format(document)
    return reference


def _list_paragraphs(document: Any, whole: bytes, page: bytes, count: int) -> Sequence[bytes]:
    return [
        _refer(document, _Written(b"<</Type/StructElem/S/P/P %s/Pg %s/K %d>>" % (whole, page, at)))
        for at in range(count)
    ]


def _name_parent(page: Any, number: int) -> None:
    """Let the page find its paragraphs, and Tab go through them in their order."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = PDFName("S")
