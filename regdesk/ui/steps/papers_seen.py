"""The originals of step 5: a card for every paper, whether it was seen, is not here, until when."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import StepId
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps import paper_edits
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.paper_grid import ARROWS, PaperGrid
from regdesk.ui.steps.paper_keys import IN_FIELDS, PaperAct, find_act
from regdesk.ui.steps.paper_pane import PaperPane
from regdesk.ui.steps.paper_reason import ReasonPanel
from regdesk.ui.steps.paper_strip import PaperCount
from regdesk.ui.steps.paper_views import PaperKey, PaperView, list_views
from regdesk.ui.widgets.field import Field


class PapersSeen(StepPage):
    """What is said of the papers themselves; their pages are the business of who builds on it."""

    step = StepId.DOCUMENTS
    side_width = 306
    wide_side_width = 560
    owns = ("papers",)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._views: dict[PaperKey, PaperView] = {}
        self._at: PaperKey | None = None
        self._count, self._pane = PaperCount(), PaperPane()
        self.heading_tail = self._count
        self._grid = PaperGrid()
        self._grid.focused.connect(self._look_at)
        self._pane.seen_asked.connect(self._toggle_seen)
        self._pane.absent_asked.connect(self._toggle_absent)
        self._pane.reason_asked.connect(self._tell_why)
        self._pane.last_day.changed.connect(self._take_last_day)
        self._pane.last_day.left.connect(self._judge_last_day)
        self._acts: dict[PaperAct, Callable[[], object]] = {
            PaperAct.SEEN: self._toggle_seen,
            PaperAct.ABSENT: self._toggle_absent,
            PaperAct.WHY: self._tell_why,
        }

    def title(self) -> str:
        return self.tr("Documents")

    def focus_field(self, path: str) -> None:
        code, about, last = [*path.removeprefix("papers.").split("."), "", ""][:3]
        keys = [key for key in self._grid.cards if key[0].value == code and key[1] == about]
        if not keys:
            self.focus_first()
            return
        self._grid.focus(keys[0])
        if last:
            super().focus_field(path)

    def fields(self) -> dict[str, Field]:
        """Return the one field of the paper at hand, where it may name a last day."""
        view = self._views.get(self._at) if self._at else None
        if view is None or not view.is_dated:
            return {}
        code, about = view.key
        return {f"papers.{code.value}.{about}.valid_until": self._pane.last_day}

    def focus_first(self) -> None:
        """Begin at the first paper that needs work."""
        needing = (key for key, view in self._views.items() if view.needs_work)
        key = next(needing, next(iter(self._views), None))
        if key is not None:
            self._grid.focus(key)

    def key(self, event: QKeyEvent) -> bool:
        act, in_field = find_act(event), self._in_field()
        if act in self._acts and self._at is not None and (not in_field or act in IN_FIELDS):
            self._acts[act]()
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not ctrl(event):
            return self._tab(forward=event.key() == Qt.Key.Key_Tab)
        if plain(event) and not in_field and event.key() in ARROWS:
            self._grid.move_from(self._at, Qt.Key(event.key()))
            return True
        return super().key(event)

    def retranslate(self) -> None:
        if self._views:
            self._refresh()

    def _in_field(self) -> bool:
        return self._pane.last_day.editor.hasFocus()

    def _tab(self, *, forward: bool) -> bool:
        """Let the last day follow its own card: the pane shows that of the card at hand alone."""
        view = self._views.get(self._at) if self._at else None
        if view is None or not view.is_dated:
            return False
        keys, editor = list(self._grid.cards), self._pane.last_day.editor
        following = keys[keys.index(view.key) + 1 :]
        if forward and self._grid.cards[view.key].hasFocus():
            editor.setFocus(Qt.FocusReason.TabFocusReason)
        elif editor.hasFocus() and (following or not forward):
            self._grid.focus(following[0] if forward else view.key)
        else:
            return False
        return True

    def _refresh(self) -> None:
        views = list_views(self._draft, self._findings)
        self._views = {view.key: view for view in views}
        self._grid.show_keys(list(self._views))
        if self._at not in self._views:
            self._at = next(iter(self._views), None)
        self._show_cards()

    def _show_cards(self) -> None:
        """Show every card, the pane beside them, and how many papers are ready."""
        counted = [view for view in self._views.values() if view.is_counted]
        self._count.show_count(sum(view.is_ready for view in counted), len(counted))
        self._pane.setVisible(self._at is not None)
        if self._at is not None:
            self._show_pane(self._views[self._at])

    def _show_pane(self, view: PaperView) -> None:
        """Show beside the cards what there is of the paper at hand."""

    def _look_at(self, key: PaperKey) -> None:
        if key != self._at:
            self._at = key
            self._show_pane(self._views[key])

    def _toggle_seen(self) -> None:
        key = self._at
        if key is None or not (self._is_asked(key) or self._views[key].paper.original_seen):
            return
        now = self._counter.clock.now()
        self._claim_asking(paper_edits.toggle_seen(self._draft, *key, now))
        self._go_on_after(key)

    def _toggle_absent(self) -> None:
        key = self._at
        if key is not None and self._is_asked(key):
            self._claim_asking(paper_edits.toggle_absent(self._draft, *key))
            self._go_on_after(key)

    def _is_asked(self, key: PaperKey) -> bool:
        return self._views[key].required is not None

    def _tell_why(self) -> None:
        required = self._views[self._at].required if self._at else None
        if required is not None:
            ReasonPanel(self.window(), required).open()

    def _take_last_day(self) -> None:
        if self._at is not None:
            typed = self._pane.last_day.value()
            self._claim_asking(paper_edits.put_last_day(self._draft, *self._at, typed))

    def _judge_last_day(self) -> None:
        for path in self.fields():
            self._judge(path)

    def _enter(self) -> bool:
        """From the last day back to its card, where the keys act; from a card on."""
        if self._at is not None and self._in_field():
            self._grid.focus(self._at)
            return True
        return super()._enter()

    def _go_on_after(self, key: PaperKey) -> None:
        """Go to the next paper that needs work, once nothing is left to say of this one."""
        paper = self._views[key].paper
        if (paper.original_seen or paper.absent) and not self._views[key].needs_work:
            self._go_on_from(key)

    def _go_on_from(self, key: PaperKey) -> None:
        """Go to the next paper that needs work, if there is one beside ``key``."""
        keys = list(self._views)
        at = keys.index(key)
        needing = [one for one in keys[at + 1 :] + keys[:at] if self._views[one].needs_work]
        if needing:
            self._grid.focus(needing[0])
