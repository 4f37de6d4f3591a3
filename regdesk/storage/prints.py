"""The desk's own print queue on the disk: what waits survives the program and the power."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import (
    PrintChoice,
    PrintStage,
    PrintTask,
    PrintTrouble,
    SheetKind,
)
from regdesk.domain.sheet import Sheet, facts_of
from regdesk.domain.sheet_format import SheetFormat
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import PrintTaskRow

_ADD = sa.insert(PrintTaskRow)
_TASKS = sa.select(*(column for column in sa.inspect(PrintTaskRow).c if column.key != "facts"))
_IS_OPEN = PrintTaskRow.stage.in_([PrintStage.WAITING, PrintStage.HANDED])
_OPEN = _TASKS.where(_IS_OPEN).order_by(PrintTaskRow.seq)
_LATEST = _TASKS.order_by(PrintTaskRow.seq.desc()).limit(sa.bindparam("limit"))
_FIND = _TASKS.where(PrintTaskRow.task_id == sa.bindparam("task_id"))
_FACTS = sa.select(PrintTaskRow.kind, PrintTaskRow.facts).where(
    PrintTaskRow.task_id == sa.bindparam("task_id")
)
# A sheet that was taken back keeps its job's id where the printer would not give it back.
_CAME = sa.or_(
    PrintTaskRow.stage.in_([PrintStage.PRINTED, PrintStage.HANDED]),
    sa.and_(PrintTaskRow.stage == PrintStage.DROPPED, PrintTaskRow.job != ""),
)
_COPIES = (
    sa.select(sa.func.count())
    .where(PrintTaskRow.kind == sa.bindparam("kind"))
    .where(PrintTaskRow.case_id == sa.bindparam("case_id"))
    .where(PrintTaskRow.label == sa.bindparam("label"))
    .where(_CAME)
)


@dataclass(frozen=True, slots=True)
class PrintTable:
    """Implements ``services.ports.PrintQueue``."""

    connection: sa.Connection

    def add(self, task: PrintTask, sheet: Sheet) -> None:
        facts = to_json(sheet) if task.open else None
        self.connection.execute(_ADD, _row(task) | {"facts": facts})

    def put(self, task: PrintTask) -> None:
        """Keep how far ``task`` came; what its sheet says goes once it has ended.

        Errors: ``Fault`` ``print.ended`` where it is not open any more.
        """
        row = _row(task) | ({} if task.open else {"facts": None})
        mine = sa.update(PrintTaskRow).where(PrintTaskRow.task_id == task.task_id)
        if self.connection.execute(mine.where(_IS_OPEN).values(row)).rowcount != 1:
            raise Fault("print.ended", label=task.label)

    def find(self, task_id: str) -> PrintTask | None:
        row = self.connection.execute(_FIND, {"task_id": task_id}).first()
        return None if row is None else _task(row)

    def get_sheet(self, task_id: str) -> Sheet:
        """Return what the sheet says. ``Fault`` ``print.ended`` once that is thrown away."""
        row = self.connection.execute(_FACTS, {"task_id": task_id}).first()
        if row is None or row.facts is None:
            raise Fault("print.ended", label="")
        return from_json(facts_of(SheetKind(row.kind)), row.facts)

    def list_open(self) -> tuple[PrintTask, ...]:
        return tuple(_task(row) for row in self.connection.execute(_OPEN))

    def list_latest(self, limit: int) -> tuple[PrintTask, ...]:
        """Return the latest tasks, ended ones too, newest first."""
        return tuple(_task(row) for row in self.connection.execute(_LATEST, {"limit": limit}))

    def count_copies(self, kind: SheetKind, case_id: str, label: str) -> int:
        asked = {"kind": kind.value, "case_id": case_id, "label": label}
        return self.connection.scalar(_COPIES, asked) or 0


def _row(task: PrintTask) -> dict[str, Any]:
    return {
        "task_id": task.task_id,
        "kind": task.kind.value,
        "label": task.label,
        "case_id": task.case_id,
        "layout": task.choice.layout.value,
        "printer": task.choice.printer,
        "queued_at": task.queued_at.isoformat(),
        "stage": task.stage.value,
        "job": task.job,
        "trouble": None if task.trouble is None else task.trouble.value,
        "ended_at": None if task.ended_at is None else task.ended_at.isoformat(),
        "copy": task.copy,
    }


def _task(row: Any) -> PrintTask:
    return PrintTask(
        task_id=row.task_id,
        kind=SheetKind(row.kind),
        label=row.label,
        case_id=row.case_id,
        choice=PrintChoice(SheetFormat(row.layout), row.printer),
        queued_at=datetime.fromisoformat(row.queued_at),
        copy=row.copy,
        stage=PrintStage(row.stage),
        trouble=None if row.trouble is None else PrintTrouble(row.trouble),
        job=row.job,
        ended_at=None if row.ended_at is None else datetime.fromisoformat(row.ended_at),
    )
