"""The jobs of the worker, by the name they are asked by.

Each is ``job(args, payload) -> (answer, payload)``; ``args`` and ``answer`` are JSON objects.
Imports stay inside the jobs: the child is up in a moment and loads only what it is asked for.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from regdesk.capture.gui import open_gui
from regdesk.worker.scan_jobs import SCAN_JOBS

Job = Callable[[Mapping[str, Any], bytes], tuple[dict[str, Any], bytes]]


def ping(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Answer with what was sent: the child is alive."""
    return dict(args), payload


def sheet_warm(_args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Load what the first sheet needs, while the clerk still looks."""
    import regdesk.printing.slip  # noqa: F401
    from regdesk.printing.fonts import register_fonts

    register_fonts()
    return {}, b""


def print_warm(_args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Load what the first print needs."""
    open_gui()
    import regdesk.printing.paper  # noqa: F401

    return {}, b""


def page_read(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``path``, or the file itself as payload, and ``cards`` -> its pages, packed."""
    from regdesk.capture.decode import read_pages
    from regdesk.capture.mrz_page import load_aside
    from regdesk.capture.page_wire import pack

    load_aside()
    source = Path(args["path"]) if "path" in args else payload
    return pack(read_pages(source, cards=args["cards"]))


def page_turn(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """One page's JPEG and ``degrees`` (90, 180, 270), clockwise -> that page, packed."""
    from regdesk.capture.page_wire import pack
    from regdesk.capture.turn import turn_page

    return pack([turn_page(payload, args["degrees"])])


def codes_read(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``path`` -> ``codes``, the texts of the barcodes in the file."""
    from regdesk.capture.file_codes import read_codes

    return {"codes": list(read_codes(Path(args["path"])))}, b""


def sheet_make(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``kind``, ``facts`` and ``layout`` -> the sheet's PDF."""
    from regdesk.domain.print_task import SheetKind
    from regdesk.domain.sheet import facts_of
    from regdesk.domain.sheet_format import SheetFormat
    from regdesk.printing.facts_wire import facts_from_wire
    from regdesk.printing.sheets import make_sheet

    sheet = facts_from_wire(facts_of(SheetKind(args["kind"])), args["facts"])
    return {}, make_sheet(sheet, SheetFormat(args["layout"]))


def sheet_recovery(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``centre`` (kk, ru), ``desk``, ``key``, ``made_on`` -> the recovery key's page as PDF."""
    from regdesk.domain.words import Bilingual
    from regdesk.printing.recovery import make_recovery_sheet

    centre = Bilingual(*args["centre"])
    return {}, make_recovery_sheet(centre, args["desk"], args["key"], args["made_on"])


def pdf_raster(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Our own PDF, ``width`` in px and ``page`` from 0 -> that page as PNG."""
    from regdesk.printing.raster import make_png

    open_gui()
    return {}, make_png(payload, args["width"], args["page"])


def pdf_pages(_args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Our own PDF -> ``pages``, how many it has."""
    from regdesk.printing.raster import Raster

    open_gui()
    return {"pages": Raster(payload).pages}, b""


def printers_list(_args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """-> ``printers``: name and whether it is the default, of each."""
    from regdesk.printing.queues import list_printers

    if sys.platform == "win32":
        open_gui()
    return {"printers": [[printer.name, printer.default] for printer in list_printers()]}, b""


def print_pdf(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """Our own PDF, ``printer``, ``title`` -> ``job``, its id in the queue."""
    from regdesk.printing.paper import print_pdf as bring_to_paper

    open_gui()
    job = bring_to_paper(payload, args["printer"], args["title"])
    return {"job": job}, b""


def print_watch(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``printer`` and ``job`` -> ``state`` and ``trouble``, which may be None."""
    from regdesk.printing.queues import queues_of

    seen = queues_of(args["printer"]).watch(args["printer"], args["job"])
    trouble = None if seen.trouble is None else seen.trouble.value
    return {"state": seen.state.value, "trouble": trouble}, b""


def print_find(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``printer`` and ``title`` -> ``job`` or None. ``Fault`` ``printer.unsure``: nobody knows."""
    from regdesk.domain.errors import Fault
    from regdesk.printing.queues import queues_of

    queues = queues_of(args["printer"])
    job = queues.find_job(args["printer"], args["title"])
    if job is None and queues.forgets:
        raise Fault("printer.unsure", printer=args["printer"])
    return {"job": job}, b""


def print_back(args: Mapping[str, Any], _payload: bytes) -> tuple[dict[str, Any], bytes]:
    """``printer`` and ``job`` -> ``back``, whether it comes to paper no more."""
    from regdesk.printing.queues import queues_of

    return {"back": queues_of(args["printer"]).take_back(args["printer"], args["job"])}, b""


def edition_try(_args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """A published edition -> ``id``, once it was read beside the shipped rules and tried."""
    from regdesk import files
    from regdesk.rulebook import load
    from regdesk.services.published_check import CheckHere

    shipped = load(files.find_resources() / "rulebook")
    return {"id": CheckHere(shipped).try_edition(payload)}, b""


def classifier_try(_args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """A published list of places -> nothing, once it was read whole."""
    from regdesk.services.published_check import try_classifier

    try_classifier(payload)
    return {}, b""


def desk_back_up(args: Mapping[str, Any], payload: bytes) -> tuple[dict[str, Any], bytes]:
    """The desk's ``folder``, where its backups go ``into``, ``at``, and the database's key as
    payload -> ``night``, ``cases``, ``pages`` of the backup that was made and checked.
    """
    from datetime import datetime

    from regdesk.storage.backup import back_up
    from regdesk.worker.limits import allow_cpu

    at = datetime.fromisoformat(args["at"])
    folder, into = Path(args["folder"]), Path(args["into"])
    made = back_up(folder, payload, into, at, between=allow_cpu)
    return {"night": str(made.folder), "cases": made.counts.cases, "pages": made.pages}, b""


JOBS: Mapping[str, Job] = {
    "ping": ping,
    "sheet.warm": sheet_warm,
    "print.warm": print_warm,
    "page.read": page_read,
    "page.turn": page_turn,
    "codes.read": codes_read,
    "sheet.make": sheet_make,
    "sheet.recovery": sheet_recovery,
    "pdf.raster": pdf_raster,
    "pdf.pages": pdf_pages,
    "printers.list": printers_list,
    "print.pdf": print_pdf,
    "print.watch": print_watch,
    "print.find": print_find,
    "print.back": print_back,
    "edition.try": edition_try,
    "classifier.try": classifier_try,
    "desk.back_up": desk_back_up,
    **SCAN_JOBS,
}
