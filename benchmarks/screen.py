"""The window under keys: verdict on a number, change of step, stalls over a whole walk."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.desk import options_of, set_up_folder
from benchmarks.measure import Measure, in_ms
from regdesk import files
from regdesk.app.desk import open_desk
from regdesk.app.options import Options
from regdesk.app.practice import CODE, PASSWORD
from regdesk.domain.draft import StepId
from regdesk.ui import theme
from regdesk.walk.clerk import Clerk
from regdesk.walk.filling import fill_in_step
from regdesk.walk.form import Scenario
from regdesk.walk.invented import fill_in
from regdesk.walk.play import play_run
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import Segment, cut
from regdesk.walk.sheets import FolderPress

STORY = files.find_resources() / "practice" / "own-flat.toml"
ROUNDS, TIMES = 5, 200
_CHANGE_S = 0.25  # a change of step and its cross-fade
_WRONG = "870412303005"  # the check digit is 4


def measure_all() -> list[Measure]:
    """Return the three measures, all taken in one window, without the mark of practice."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder = Path(kept)
        set_up_folder(folder / "desk")
        with open_walker(options_of(folder / "desk", practice=False), folder) as clerk:
            (segment,) = cut(fill_in(read_scenario(STORY)))
            stall = _gui_stall(clerk, segment)
            verdict = _key_to_verdict(clerk, segment.facts)
            return [verdict, _step_change(clerk, segment.facts), stall]


class Walker(Clerk):
    """Walks as in a scenario, takes no pictures, and notes when steps change."""

    def __init__(self, *given, **named) -> None:
        super().__init__(*given, **named)
        self.changes: list[tuple[float, float]] = []

    def picture(self, _name: str) -> None:
        self.hands.rest()

    def go_on(self) -> bool:
        began = perf_counter()
        went = super().go_on()
        self.changes.append((began, perf_counter() + _CHANGE_S))
        self.hands.rest(_CHANGE_S)
        return went

    def is_changing(self, before: float, after: float) -> bool:
        """Tell whether a step changed between two moments."""
        return any(began < after and before < ended for began, ended in self.changes)


@contextmanager
def open_walker(options: Options, folder: Path) -> Iterator[Walker]:
    """Give who works at the window, in which nothing moves; sheets are printed into ``folder``."""
    with open_desk(options, press=lambda press: FolderPress(press, folder)) as window:
        window.show()
        window.activateWindow()
        theme.current().set_reduced_motion(True)
        yield Walker(window, folder, first=0)


@contextmanager
def ticking() -> Iterator[list[float]]:
    """Give the moments at which a timer of the window ticks, once a millisecond where it can."""
    ticks: list[float] = []
    timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    yield ticks
    timer.stop()


def stall(name: str, gaps: list[float]) -> Measure:
    """Return the p99 of ``gaps`` between ticks, beside that of an idle bare window."""
    return in_ms(name, gaps, _floor("gaps", 2000), 16, share=0.99)


def _gui_stall(clerk: Walker, segment: Segment) -> Measure:
    """Return the p99 gap between ticks of a timer while a whole case is worked, and when idle."""
    with ticking() as ticks:
        play_run(clerk, segment, (CODE, PASSWORD), {})
    gaps = [
        after - before for before, after in pairwise(ticks) if not clerk.is_changing(before, after)
    ]
    return stall("gui_stall", gaps)


class Watch(QObject):
    """Notes when a kind of event last came to a widget."""

    def __init__(self, widget, kind: QEvent.Type) -> None:
        super().__init__(widget)
        self._kind = kind
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:
        if event.type() == self._kind:
            self.at = perf_counter()
        return False


def _when(seen) -> float:
    """Let the window work until ``seen``, and return the time then."""
    until = perf_counter() + 5
    while not seen():
        QApplication.processEvents()
        if perf_counter() > until:
            raise TimeoutError
    return perf_counter()


def _key_to_verdict(clerk: Walker, facts: Scenario) -> Measure:
    """Return the p95 from a number's last digit, let through by the wedge filter, to its verdict
    painted.
    """
    clerk.hands.press(Qt.Key.Key_F2)
    clerk.come_to(StepId.CATEGORY)
    fill_in_step(clerk, facts, StepId.CATEGORY)
    clerk.go_on()
    path = "registrants.r1.iin"
    field = clerk.page().fields()[path]
    clerk.fill(path, _WRONG[:-1])
    keys = Watch(field.editor, QEvent.Type.KeyPress)
    paints = Watch(field.editor, QEvent.Type.Paint)

    def one() -> float:
        clerk.hands.strike_digit(int(_WRONG[-1]))
        _when(field.error)
        took = _when(lambda: paints.at > keys.at) - keys.at
        clerk.hands.press(Qt.Key.Key_Backspace)
        clerk.see(lambda: not field.error(), "the verdict to go")
        return took

    measured = _in_turn("key_to_verdict", one, "key", 16)
    clerk.fill(path, "")
    return measured


def _step_change(clerk: Walker, facts: Scenario) -> Measure:
    """Return the p95 from the key to the other step painted, back and forth in a whole case."""
    while clerk.page().step is not StepId.REVIEW:
        fill_in_step(clerk, facts, clerk.page().step)
        clerk.go_on()
    steps = list(StepId)
    turns = cycle(steps)

    def one() -> float:
        wanted = next(turns)
        page = clerk.window.desk.wizard.frames[wanted].page
        paints = Watch(page, QEvent.Type.Paint)
        began = perf_counter()
        clerk.hands.strike_digit(steps.index(wanted) + 1, Qt.KeyboardModifier.AltModifier)
        took = _when(lambda: paints.at > began) - began
        page.removeEventFilter(paints)
        clerk.hands.rest(0.05)
        return took

    return _in_turn("step_change", one, "turn", 50)


def _in_turn(name: str, one: Callable[[], float], plain_name: str, goal: float) -> Measure:
    """Measure rounds of ours and of the floor, in a process of its own, in turn."""
    ours, plain = [], []
    for _ in range(ROUNDS):
        ours += [one() for _ in range(TIMES // ROUNDS)]
        plain += _floor(plain_name, TIMES // ROUNDS)
    return in_ms(name, ours, plain, goal)


def _floor(what: str, count: int) -> list[float]:
    """Return the seconds of ``count`` times ``what`` in a bare program."""
    command = [sys.executable, "-m", "benchmarks.floors.screen", what, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)
