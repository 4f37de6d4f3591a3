"""The print queue on the disk: order, what is known of a task, and what must not stay."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import (
    PrintChoice,
    PrintStage,
    PrintTask,
    PrintTrouble,
    SheetKind,
)
from regdesk.domain.sheet_format import SheetFormat
from regdesk.storage.forms import to_json
from tests.storage.desks import NOON, a_slip

NUMBER = "417-008-1-000001-44"
CHOICE = PrintChoice(SheetFormat.A5_LANDSCAPE, "Зал 2")


def a_task(task_id="t1", **changes):
    return replace(PrintTask(task_id, SheetKind.SLIP, NUMBER, "case-1", CHOICE, NOON), **changes)


def queue(store, *tasks):
    with store.write() as unit:
        for task in tasks:
            unit.prints.add(task, a_slip(NUMBER))


def put(store, task):
    with store.write() as unit:
        unit.prints.put(task)


def test_a_task_comes_back_as_it_was(store):
    tasks = (
        a_task(),
        a_task("t2", copy=1, trouble=PrintTrouble.PAPER_OUT),
        a_task("t3", stage=PrintStage.HANDED, job="17"),
    )
    queue(store, *tasks)

    with store.read() as unit:
        assert unit.prints.list_open() == tasks
        assert unit.prints.list_latest(2) == (tasks[2], tasks[1])
        assert unit.prints.find("t2") == tasks[1]
        assert unit.prints.find("t9") is None
        assert unit.prints.get_sheet("t1") == a_slip(NUMBER)


@pytest.mark.parametrize("stage", [PrintStage.PRINTED, PrintStage.DROPPED])
def test_what_the_sheet_says_goes_with_its_end(store, stage):
    queue(store, a_task())
    ended = a_task(stage=stage, ended_at=NOON + timedelta(seconds=9))
    put(store, ended)

    with store.read() as unit:
        assert unit.prints.list_open() == ()
        assert unit.prints.find("t1") == ended
        with pytest.raises(Fault, match=r"print\.ended"):
            unit.prints.get_sheet("t1")
        kept = unit.connection.exec_driver_sql("SELECT facts FROM print_task").scalars().all()
    assert kept == [None]


def test_an_ended_task_is_never_opened_again(store):
    queue(store, a_task())
    put(store, a_task(stage=PrintStage.PRINTED, ended_at=NOON))

    with pytest.raises(Fault, match=r"print\.ended"):
        put(store, a_task())


def test_no_file_of_the_desk_shows_what_a_waiting_sheet_says(store, folder):
    queue(store, a_task())

    secrets = ["Жұмабаева".encode(), NUMBER.encode(), to_json(a_slip(NUMBER))[:40]]
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret in content for secret in secrets), path.name


def test_what_came_to_paper_counts_and_nothing_else(store):
    ended = {"ended_at": NOON}
    queue(
        store,
        a_task("printed", stage=PrintStage.PRINTED, **ended),
        a_task("waiting"),
        a_task("handed", stage=PrintStage.HANDED, job="3"),
        a_task("dropped", stage=PrintStage.DROPPED, **ended),
        a_task("dropped too late", stage=PrintStage.DROPPED, job="4", **ended),
        a_task("of another case", case_id="case-2", stage=PrintStage.PRINTED, **ended),
        a_task("of another kind", kind=SheetKind.REFUSAL, stage=PrintStage.PRINTED, **ended),
    )

    with store.read() as unit:
        assert unit.prints.count_copies(SheetKind.SLIP, "case-1", NUMBER) == 3
        assert unit.prints.count_copies(SheetKind.SLIP, "case-1", "other") == 0
