"""The first slip after a start, the day's register, and the way from Save into the print system."""

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.desk import make_ready, open_counter, start_worker
from benchmarks.floors import paper as paper_floor
from benchmarks.measure import Measure, in_ms, in_turn, timed
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.register import RegisterFacts
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.printing.press import WorkerPress
from regdesk.services.counter import Counter
from tests.cups import private_cups

_ROWS = 500
_QUEUE = "Wire"


def measure_all() -> list[Measure]:
    """Return the three measures."""
    with private_cups() as cups:
        os.environ["CUPS_SERVER"] = cups.address
        try:
            with open_counter() as counter:
                saved = _save_to_printer(counter)
                slip = counter.accept(make_ready(counter, 9100)).slip
                register = _fill_register(counter)
                return [_slip_first(slip), _register(counter, register), saved]
        finally:
            del os.environ["CUPS_SERVER"]


def list_lines(facts: SlipFacts | RegisterFacts) -> list[str]:
    """Return every line of text that stands on the sheet, both languages apart."""
    return [line for line in _list_texts(facts) if line]


def _list_texts(part: object) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [line for one in part for line in _list_texts(one)]
    if hasattr(part, "__dataclass_fields__"):
        return [
            line for name in part.__dataclass_fields__ for line in _list_texts(getattr(part, name))
        ]
    return []


def _slip_first(slip: SlipFacts) -> Measure:
    """Time the first slip of a child that was warmed, as at the review step."""
    lines = list_lines(replace(slip, qr=""))  # drawn, not written

    def first() -> float:
        with closing(start_worker()) as worker:
            press = WorkerPress(worker, worker)
            press.warm()
            return timed(lambda: press.make(slip, SheetFormat.A5_LANDSCAPE))()

    def bare() -> float:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.floors.paper"],
            input="\n".join(lines), text=True, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return float(done.stdout)

    ours, plain = in_turn(first, bare, 9)
    return in_ms("slip_first", ours, plain, 150)


def _fill_register(counter: Counter) -> RegisterFacts:
    """Return the register of a day of ``_ROWS`` cases."""
    facts = counter.register_sheet(counter.clock.now().date())
    rows = tuple(replace(facts.rows[at % len(facts.rows)]) for at in range(_ROWS))
    return replace(facts, rows=rows)


def _register(counter: Counter, facts: RegisterFacts) -> Measure:
    lines = list_lines(facts)

    made = timed(lambda: counter.sheet_pdf(facts, SheetFormat.A4_PAGE))
    made()
    ours, plain = in_turn(made, lambda: paper_floor.time_pages(lines), 7)
    return in_ms("register_500", ours, plain, 2000)


def _save_to_printer(counter: Counter) -> Measure:
    """Time acceptance, the slip and its way into the queue of a real print system."""
    serials = count(9200)
    choice = PrintChoice(SheetFormat.A5_LANDSCAPE, _QUEUE)

    def save() -> float:
        draft = make_ready(counter, next(serials))
        began = perf_counter()
        number = str(counter.accept(draft).case.number)
        counter.print_slip(number, choice)
        (task,) = [one for one in counter.advance_prints() if one.label == number]
        took = perf_counter() - began
        if not task.job:
            raise RuntimeError(task.trouble)
        return took

    with TemporaryDirectory(prefix="regdesk-floor-") as folder:
        ready = Path(folder) / "slip.pdf"
        slip = counter.accept(make_ready(counter, next(serials))).slip
        ready.write_bytes(counter.press.make(slip, SheetFormat.A5_LANDSCAPE))
        save()
        ours, plain = in_turn(save, lambda: paper_floor.time_queued(_QUEUE, ready), 5, 5)
    return in_ms("save_to_printer", ours, plain, 500)
