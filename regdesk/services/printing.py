"""The desk's own print queue: a sheet waits here until it is out, whatever its printer does.

A sheet is marked as handed over before a printer gets it, and that mark is kept with the job's id
after. What a crash leaves in between is looked up in the print system by its title, which no other
job has: so that nothing is lost and nothing printed twice.
"""

import logging
from dataclasses import replace

from regdesk.domain.errors import Bug, Fault, RegDeskError
from regdesk.domain.print_task import (
    FORMATS,
    PrintChoice,
    PrintStage,
    PrintTask,
    PrintTrouble,
)
from regdesk.domain.sheet import Sheet
from regdesk.services.ids import new_id
from regdesk.services.ports import Act, Printer, PrintState, Unit
from regdesk.services.session import Session
from regdesk.services.whose import check_work

log = logging.getLogger(__name__)

_LISTED = 50
_NOBODY_KNOWS = "?"  # the id of a job that may or may not have come to paper
_TROUBLES = {f"printer.{trouble.value}": trouble for trouble in PrintTrouble} | {
    "printer.none": PrintTrouble.NO_PRINTER
}
_TAKEN_NOTHING = frozenset(_TROUBLES) - {"printer.not_answering", "printer.unsure"}
_OF_ONE_SHEET = (PrintTrouble.REFUSED, PrintTrouble.UNSURE)


class _Overtaken(Exception):
    """Somebody else moved the task on meanwhile."""


def queue_sheet(
    session: Session,
    sheet: Sheet,
    choice: PrintChoice,
    *,
    case_id: str,
    label: str,
) -> PrintTask:
    """Put ``sheet`` into the queue and leave an audit row, in one transaction.

    Errors: those of the disk.
    """
    check_work(session)
    if choice.layout not in FORMATS[sheet.kind]:
        raise Bug("sheet.layout", layout=choice.layout.value)
    now = session.clock.now()
    with session.store.write() as unit:
        copy = unit.prints.count_copies(sheet.kind, case_id, label)
        task = PrintTask(new_id(), sheet.kind, label, case_id, choice, now, copy)
        unit.prints.add(task, sheet)
        _write_audit(session, unit, Act.SHEET_PRINTED, task, copy=copy, layout=choice.layout.value)
    return task


def mark_copy(session: Session, sheet: Sheet, *, case_id: str, label: str) -> Sheet:
    """Return ``sheet`` with the mark that its next print will carry."""
    with session.store.read() as unit:
        return replace(sheet, copy=unit.prints.count_copies(sheet.kind, case_id, label))


def advance(session: Session) -> tuple[PrintTask, ...]:
    """Go round all printers once; return what is on its way and what has ended in this round.

    Each gets its sheets oldest first. It may take as long as the slowest printer. Errors: those of
    the disk.
    """
    with session.store.read() as unit:
        waiting = unit.prints.list_open()
    # who did not answer the last time may take as long again: all others come first
    turns = sorted(waiting, key=lambda task: task.trouble is PrintTrouble.NOT_ANSWERING)
    moved: dict[str, PrintTask] = {}
    shut: dict[str, PrintTrouble] = {}
    for task in turns:
        printer = task.choice.printer
        if printer in shut and not task.asks:
            after = _tell(session, task, shut[printer])
        else:
            after = _go_on(session, task)
        moved[task.task_id] = after
        if after.trouble is not None and after.trouble not in _OF_ONE_SHEET:
            shut[printer] = after.trouble
    return tuple(moved[task.task_id] for task in waiting)


def drop(session: Session, task_id: str) -> PrintTask:
    """Take the sheet out of the queue, and out of its printer's where that still can be.

    Errors: ``Fault`` ``print.ended`` where it is out already.
    """
    check_work(session)
    while True:
        task = _get_open(session, task_id)
        job = "" if _take_back(session, task) else task.job
        now = session.clock.now()
        after = replace(task, stage=PrintStage.DROPPED, trouble=None, job=job, ended_at=now)
        try:
            return _keep(session, task, after, Act.SHEET_DROPPED)
        except _Overtaken:
            continue


def send_elsewhere(session: Session, task_id: str, choice: PrintChoice) -> PrintTask:
    """Let the sheet wait for the printer of ``choice``: another one, or the same once more.

    Errors: ``Fault`` ``print.ended``; ``print.with_printer`` where its printer has it and would
    not give it back, so that it might come twice.
    """
    check_work(session)
    while True:
        task = _get_open(session, task_id)
        if not task.asks and not _take_back(session, task):
            raise Fault("print.with_printer", label=task.label)
        after = replace(task, choice=choice, stage=PrintStage.WAITING, trouble=None, job="")
        try:
            return _keep(session, task, after, Act.SHEET_MOVED)
        except _Overtaken:
            continue


def list_prints(session: Session) -> tuple[PrintTask, ...]:
    """Return the latest sheets, newest first."""
    with session.store.read() as unit:
        return unit.prints.list_latest(_LISTED)


def find_usual(printers: tuple[Printer, ...]) -> str:
    """Return the system's own choice of ``printers``, or the only one; empty where it has none."""
    usual = [one.name for one in printers if one.default] or [one.name for one in printers]
    return usual[0] if len(usual) == 1 else ""


def _go_on(session: Session, task: PrintTask) -> PrintTask:
    """Bring one task as far as it comes now."""
    try:
        if task.asks:
            return task
        if task.stage is PrintStage.WAITING:
            return _hand_over(session, task)
        return _watch(session, task) if task.job else _look_up(session, task)
    except _Overtaken:
        with session.store.read() as unit:
            return unit.prints.find(task.task_id) or task


def _hand_over(session: Session, task: PrintTask) -> PrintTask:
    """Mark the sheet as handed over, hand it over, keep the job's id."""
    try:
        printer = task.choice.printer or find_usual(session.press.list_printers())
    except RegDeskError as error:
        return _tell(session, task, _trouble_of(error, PrintTrouble.NOT_ANSWERING))
    if not printer:
        return _tell(session, task, PrintTrouble.NO_PRINTER)
    try:
        with session.store.read() as unit:
            sheet = unit.prints.get_sheet(task.task_id)
            copy = unit.prints.count_copies(task.kind, task.case_id, task.label)
        pdf = session.press.make(replace(sheet, copy=copy), task.choice.layout)
    except RegDeskError as error:  # this sheet's own trouble: those behind it go on
        log.warning("not made: %s", error.key)
        return _tell(session, task, PrintTrouble.REFUSED)
    choice = replace(task.choice, printer=printer)
    handed = replace(task, stage=PrintStage.HANDED, choice=choice, copy=copy, trouble=None)
    _keep(session, task, handed)
    try:
        job = session.press.print(pdf, printer, _title(task))
    except RegDeskError as error:
        trouble = _trouble_of(error, PrintTrouble.NOT_ANSWERING)
        if error.key in _TAKEN_NOTHING:
            return _keep(session, handed, replace(task, trouble=trouble))
        return _tell(session, handed, trouble)
    try:
        return _keep(session, handed, replace(handed, job=job))
    except _Overtaken:  # dropped or sent elsewhere while the printer took it
        _take_back(session, replace(handed, job=job))
        raise


def _look_up(session: Session, task: PrintTask) -> PrintTask:
    """Find out whether the printer got what was being handed over when the program ended."""
    try:
        job = session.press.find_job(task.choice.printer, _title(task))
    except RegDeskError as error:
        trouble = _trouble_of(error, PrintTrouble.NOT_ANSWERING)
        if trouble is PrintTrouble.UNSURE:
            task = _keep(session, task, replace(task, job=_NOBODY_KNOWS))
        return _tell(session, task, trouble)
    if job is not None:
        return _watch(session, _keep(session, task, replace(task, job=job)))
    waiting = replace(task, stage=PrintStage.WAITING, trouble=None)
    return _hand_over(session, _keep(session, task, waiting))


def _watch(session: Session, task: PrintTask) -> PrintTask:
    """Ask after what a printer has."""
    try:
        seen = session.press.watch(task.choice.printer, task.job)
    except RegDeskError as error:
        return _tell(session, task, _trouble_of(error, PrintTrouble.NOT_ANSWERING))
    if seen.state is PrintState.PRINTED:
        now = session.clock.now()
        out = replace(task, stage=PrintStage.PRINTED, trouble=None, ended_at=now)
        return _keep(session, task, out)
    if seen.state is PrintState.FAILED:
        refused = PrintTrouble.REFUSED
        back = replace(task, stage=PrintStage.WAITING, job="", trouble=refused)
        return _keep(session, task, back)
    return _tell(session, task, seen.trouble)


def _take_back(session: Session, task: PrintTask) -> bool:
    """Tell whether the sheet surely comes to paper no more."""
    if task.stage is PrintStage.WAITING:
        return True
    try:
        job = task.job or session.press.find_job(task.choice.printer, _title(task))
        if job is None:
            return True
        return job != _NOBODY_KNOWS and session.press.take_back(task.choice.printer, job)
    except RegDeskError as error:
        log.warning("not taken back: %s", error.key)
        return False


def _tell(session: Session, task: PrintTask, trouble: PrintTrouble | None) -> PrintTask:
    return task if task.trouble is trouble else _keep(session, task, replace(task, trouble=trouble))


def _keep(
    session: Session, before: PrintTask, after: PrintTask, act: Act | None = None
) -> PrintTask:
    """Put ``after`` in the place of ``before``. ``_Overtaken`` where that is not what is kept."""
    with session.store.write() as unit:
        if unit.prints.find(before.task_id) != before:
            raise _Overtaken
        unit.prints.put(after)
        if act is not None:
            _write_audit(session, unit, act, after)
    return after


def _get_open(session: Session, task_id: str) -> PrintTask:
    with session.store.read() as unit:
        task = unit.prints.find(task_id)
    if task is None or not task.open:
        raise Fault("print.ended", label="" if task is None else task.label)
    return task


def _title(task: PrintTask) -> str:
    """Return by what name the print system knows the sheet; nobody's own name is in it."""
    return f"RegDesk {task.label} {task.task_id}"


def _trouble_of(error: RegDeskError, else_this: PrintTrouble) -> PrintTrouble:
    log.warning("not printed: %s", error.key)
    if error.key.startswith("worker."):
        return PrintTrouble.NOT_ANSWERING
    return _TROUBLES.get(error.key, else_this)


def _write_audit(
    session: Session, unit: Unit, act: Act, task: PrintTask, **facts: str | int
) -> None:
    now, clerk = session.clock.now(), session.clerk.code
    facts |= {"task": task.task_id, "kind": task.kind.value, "label": task.label}
    unit.audit.append(act, at=now, clerk=clerk, case_id=task.case_id, facts=facts)
