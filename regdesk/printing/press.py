"""Port ``Press``: sheets are made and printed in the worker."""

from collections.abc import Mapping
from typing import Any

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.domain.note import NoteFacts
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.printing.facts_wire import facts_to_wire
from regdesk.services.ports import Printer, PrintState, Worker

_PRINT_TIMEOUT_S = 60.0  # a network printer that wakes up


class WorkerPress:
    """Asks the worker for every sheet; this process loads no paper library."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def slip(self, facts: SlipFacts, layout: SheetFormat) -> bytes:
        return self._make("slip.make", facts, layout)

    def note(self, facts: NoteFacts, layout: SheetFormat) -> bytes:
        return self._make("note.make", facts, layout)

    def _make(self, job: str, facts: SlipFacts | NoteFacts, layout: SheetFormat) -> bytes:
        header = {"facts": facts_to_wire(facts), "layout": layout.value}
        return self._worker.ask(job, header)[1]

    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        name = desk.centre.name
        header = {
            "centre": [f"{desk.centre.code} · {name.kk}", f"{desk.centre.code} · {name.ru}"],
            "desk": str(desk.number),
            "key": key,
            "made_on": made_on,
        }
        return self._worker.ask("sheet.recovery", header)[1]

    def preview(self, pdf: bytes, width: int) -> bytes:
        return self._worker.ask("pdf.raster", {"width": width}, pdf)[1]

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
