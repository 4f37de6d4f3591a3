"""Port ``Press``: sheets are made and printed in the worker."""

from collections.abc import Mapping
from typing import Any

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.facts_wire import facts_to_wire
from regdesk.services.ports import Printer, PrintState, Worker

_PRINT_TIMEOUT_S = 60.0  # a network printer that wakes up


class WorkerPress:
    """Asks the worker for every sheet; this process loads no paper library."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def make(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        header = {
            "kind": sheet.kind.value,
            "facts": facts_to_wire(sheet),
            "layout": layout.value,
        }
        return self._worker.ask("sheet.make", header)[1]

    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        name = desk.centre.name
        header = {
            "centre": [f"{desk.centre.code} · {name.kk}", f"{desk.centre.code} · {name.ru}"],
            "desk": str(desk.number),
            "key": key,
            "made_on": made_on,
        }
        return self._worker.ask("sheet.recovery", header)[1]

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        return self._worker.ask("pdf.raster", {"width": width, "page": page}, pdf)[1]

    def count_pages(self, pdf: bytes) -> int:
        return int(self._worker.ask("pdf.pages", {}, pdf)[0]["pages"])

    def list_printers(self) -> tuple[Printer, ...]:
        answer = self._ask_queue("printers.list", {})
        return tuple(Printer(name, default) for name, default in answer["printers"])

    def print(self, pdf: bytes, printer: str, title: str, copies: int = 1) -> str:
        header = {"printer": printer, "title": title, "copies": copies}
        return str(self._ask_queue("print.pdf", header, pdf)["job"])

    def state(self, printer: str, job: str) -> PrintState:
        return PrintState(self._ask_queue("print.state", {"printer": printer, "job": job})["state"])

    def _ask_queue(
        self, job: str, header: Mapping[str, Any], payload: bytes = b""
    ) -> dict[str, Any]:
        try:
            return self._worker.ask(job, header, payload, timeout_s=_PRINT_TIMEOUT_S)[0]
        except Fault as fault:
            if fault.key == "worker.timeout":
                raise Fault("printer.not_answering") from fault
            raise
