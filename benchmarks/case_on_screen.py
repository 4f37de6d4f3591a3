"""The desk with a family's case open at the step of papers; says what it and its worker hold.

``python -m benchmarks.case_on_screen FOLDER SCAN``: FOLDER is a practice desk whose one unfinished
case is the family's; SCAN is a page that the worker reads once more, so that it is warm.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk import files
from regdesk.app.desk import open_desk
from regdesk.app.options import Options
from regdesk.app.practice import CODE, PASSWORD
from regdesk.domain.draft import StepId
from regdesk.settings import Tongue
from regdesk.ui.screens.sign_in import SignInForm
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.walk.clerk import Clerk

SETTLED_S = 1.5


def measure(folder: Path, scan: Path) -> int:
    """Return the KiB that this process and its worker hold."""
    program = tuple(files.program_command())
    options = Options(folder, program, practice=True, language=Tongue.KAZAKH)
    with open_desk(options) as window:
        window.show()
        window.activateWindow()
        clerk = Clerk(window, folder, first=0)
        _sign_in(clerk)
        clerk.see(lambda: _is_shown(clerk, QuestionDialog), "the question")
        clerk.settle()
        clerk.hands.press(Qt.Key.Key_Return)
        clerk.come_to(StepId.DOCUMENTS)
        clerk.desk().counter.capture.read_file(scan)
        clerk.hands.rest(SETTLED_S)
        return _weigh(["self", *_list_children()])


def _sign_in(clerk: Clerk) -> None:
    clerk.see(lambda: _is_shown(clerk, SignInForm), "the sign-in")
    clerk.settle()
    form = clerk.window.findChild(SignInForm)
    if not form.code.value():
        clerk.reach(form.code.editor, "the employee code")
        clerk.hands.type(CODE)
    clerk.reach(form.password.editor, "the password")
    clerk.hands.type(PASSWORD)
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.find_desk() is not None, "the journal")


def _is_shown(clerk: Clerk, kind: type[QWidget]) -> bool:
    return any(one.isVisible() for one in clerk.window.findChildren(kind))


def _weigh(processes: list[str]) -> int:
    """Return the KiB all hold together; what they map from one file is in memory once."""
    own, mapped = 0, dict[str, int]()
    for process in processes:
        files_of_one = Counter[str]()
        for name, resident, anonymous in _list_mappings(process):
            own += anonymous
            files_of_one[name] += resident - anonymous
        for name, held in files_of_one.items():
            mapped[name] = max(mapped.get(name, 0), held)
    return own + sum(mapped.values())


def _list_mappings(process: str) -> Iterator[tuple[str, int, int]]:
    """Yield file, resident and anonymous KiB of every mapping, as the kernel tells them."""
    name, told = "", dict[str, int]()
    for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
        words = line.split()
        if not words[0].endswith(":"):
            name, told = words[5] if len(words) > 5 else "", {}
        elif words[0] in ("Rss:", "Anonymous:"):
            told[words[0]] = int(words[1])
            if len(told) == 2:
                yield name, told["Rss:"], told["Anonymous:"]


def _list_children() -> list[str]:
    tasks = Path("/proc/self/task").iterdir()
    return [child for task in tasks for child in (task / "children").read_text().split()]


if __name__ == "__main__":
    print(measure(Path(sys.argv[1]), Path(sys.argv[2])), flush=True)
