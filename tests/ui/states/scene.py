"""The stage on which a state of a screen is reached, and the one list of all states.

A state is one function with ``@state``: it gets a ``Scene`` and brings the real window there by
keys, over the real encrypted desk. The audit and the pictures walk ``STATES``; nothing else has to
be told of a new one.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.ui.language import Language
from tests.ui.capture_here import draw
from tests.ui.screens.conftest import ALT, CTRL


@dataclass(frozen=True)
class State:
    """``fits``: shows whole at 1366 x 690 in Kazakh, nothing scrolls (DESIGN §3).

    ``said_once``: words are chosen when it opens (dialogs, toasts), so that another language
    has to open it anew.
    """

    reach: Callable[["Scene"], None]
    fits: bool = False
    said_once: bool = False


STATES: dict[str, State] = {}


def state(*, fits=False, said_once=False):
    """List the decorated function as a state, called by its name with hyphens."""

    def add(reach):
        name = reach.__name__.replace("_", "-")
        assert name not in STATES, f"{name} is listed twice"
        STATES[name] = State(reach, fits, said_once)
        return reach

    return add


class Scene:
    """What a state starts from: a window not yet shown, and what stands around the desk."""

    def __init__(self, show, clock, tray, disk, folder, scanners):
        self._show = show
        self.clock = clock
        self.tray = tray
        self.disk = disk
        self.folder = folder
        self.scanners = scanners
        self.language = Language.KK
        self.clerk = None

    def reach(self, name):
        """Bring the window to the state ``name`` and let it come to rest."""
        STATES[name].reach(self)
        self.clerk.wait(50)

    @property
    def page(self):
        return self.clerk.wizard.page

    @property
    def desk(self):
        return self.clerk.window.desk

    def show(self, **options):
        """Show the window over the folder, before anybody signs in."""
        self.clerk = self._show(language=self.language, **options)
        self.clerk.window.resize(1366, 690)
        self.clerk.settle()
        return self.clerk

    def sign_in(self):
        """Show the journal of a clerk who has signed in."""
        clerk = self.show()
        clerk.sign_in()
        return clerk

    def sign_in_again(self):
        """Show a second window, as after a break of work."""
        self.show().sign_in()

    def new_case(self):
        """Open a new case at its first question."""
        clerk = self.sign_in()
        clerk.press(Qt.Key.Key_F2)
        clerk.wait(50)
        return clerk

    def case_at(self, step, change=lambda draft: draft):
        """Open a whole case, but for what ``change`` made of it, at ``step``."""
        clerk = self.clerk or self.sign_in()
        counter = clerk.window.desk.counter
        draft = counter.reach(change(clerk.whole_draft(StepId.APPLICANT)), step)
        clerk.window.desk.cases.opened.emit(draft)
        clerk.settle()
        return clerk

    def save(self):
        """Save a whole case and stand before what is shown then."""
        clerk = self.case_at(StepId.REVIEW)
        self.go_on()
        return clerk

    def go_on(self):
        self.clerk.press(Qt.Key.Key_Return, CTRL)

    def go_to_step(self, number):
        self.clerk.press(ord(str(number)), ALT)

    def ctrl(self, key):
        self.clerk.press(key, CTRL)

    def field(self, path):
        """Put the focus into a field of the page, all of it selected."""
        self.page.focus_field(path)
        field = self.page.fields()[path]
        if hasattr(field.editor, "selectAll"):
            field.editor.selectAll()
        return field

    def add_pages(self, *shades):
        """Add a page to the focused paper from a file of the disk, one for each of ``shades``."""
        files = [self.folder / f"page-{at}.png" for at, _ in enumerate(shades)]
        for file, shade in zip(files, shades, strict=True):
            draw(shade=shade).save(file)
        self.page.choose_files = lambda _parent: files
        self.clerk.press(Qt.Key.Key_Insert)


def change_first(draft, **person):
    """Return ``draft`` with other facts of its first person."""
    first = draft.registrants[0]
    changed = replace(first, person=replace(first.person, **person))
    return replace(draft, registrants=(changed, *draft.registrants[1:]))
