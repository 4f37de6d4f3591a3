"""Port ``Press``: sheets are made and printed in the worker."""

from collections.abc import Mapping
from typing import Any

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.facts_wire import facts_to_wire
from regdesk.services.ports import Printer, PrintState, PrintWatch, Worker

_PRINT_TIMEOUT_S = 40.0  # a printer that wakes up, or is full and takes it as fast as it prints
_ASK_TIMEOUT_S = 10.0


class WorkerPress:
    """Asks the worker for every sheet; this process loads no paper library.

    ``printing`` is a second child that talks to printers: one that hangs holds up nothing else.
    """

    def __init__(self, worker: Worker, printing: Worker) -> None:
        self._worker = worker
        self._printing = printing

    def warm(self) -> None:
        self._worker.ask("sheet.warm", {})
        self._ask_queue("print.warm", {})

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

    def print(self, pdf: bytes, printer: str, title: str) -> str:
        header = {"printer": printer, "title": title}
        return str(self._ask_queue("print.pdf", header, pdf, _PRINT_TIMEOUT_S)["job"])

    def watch(self, printer: str, job: str) -> PrintWatch:
        answer = self._ask_queue("print.watch", {"printer": printer, "job": job})
        trouble = answer["trouble"]
        return PrintWatch(PrintState(answer["state"]), PrintTrouble(trouble) if trouble else None)

    def find_job(self, printer: str, title: str) -> str | None:
        answer = self._ask_queue("print.find", {"printer": printer, "title": title})
        return None if answer["job"] is None else str(answer["job"])

    def take_back(self, printer: str, job: str) -> bool:
        return bool(self._ask_queue("print.back", {"printer": printer, "job": job})["back"])

    def _ask_queue(
        self,
        job: str,
        header: Mapping[str, Any],
        payload: bytes = b"",
        timeout_s: float = _ASK_TIMEOUT_S,
    ) -> dict[str, Any]:
        """Ask the child that only printers can keep waiting."""
        try:
            return self._printing.ask(job, header, payload, timeout_s=timeout_s)[0]
        except Fault as fault:
            if fault.key in ("worker.timeout", "worker.died"):
                raise Fault("printer.not_answering") from fault
            raise
