"""Names read in Latin letters, shown as they may be written: nobody's until the clerk passes them.

DESIGN §4: a suggestion that needs a decision is confirmed by passing it with ``Enter`` or ``Tab``.
Whatever else takes the focus away (the mouse, a dialog, the lock, another step) passes nothing.
"""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent

from regdesk.services.reading import Suggestion
from regdesk.ui.steps.offers import MOST, Offer, OfferLine
from regdesk.ui.widgets.fields import TextField

_PASSING = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class SuggestedNames(QObject):
    """Shows suggestions in ``fields``, other ways to write one on the line of ``offers``.

    ``passed`` carries field and name once the clerk has left it as it stands or chosen another.
    """

    passed = Signal(str, str)

    def __init__(self, fields: Mapping[str, TextField], offers: OfferLine) -> None:
        super().__init__(offers)
        self._fields, self._offers = fields, offers
        self._waiting: dict[str, tuple[str, ...]] = {}
        for name, field in fields.items():
            field.changed.connect(partial(self.drop, name))
            field.editor.installEventFilter(self)

    def show(self, suggestions: Iterable[Suggestion]) -> None:
        """Show the best of each in its field, to be looked at."""
        for one in suggestions:
            self._waiting[one.field] = one.texts
            self._fields[one.field].set_value(one.texts[0])
        self.retranslate()

    def waits(self, name: str) -> bool:
        """Tell whether what stands in field ``name`` is nobody's yet."""
        return name in self._waiting

    def first(self) -> TextField | None:
        """Return the first field to be looked at."""
        return next((self._fields[name] for name in self._waiting), None)

    def forget(self) -> None:
        """Take away what was not passed."""
        waiting, self._waiting = self._waiting, {}
        for name in waiting:
            self._fields[name].set_value("")

    def drop(self, name: str) -> None:
        """Let go of a suggestion: the clerk writes the name himself."""
        if self._waiting.pop(name, None) is not None:
            self._offers.close_line()

    def retranslate(self) -> None:
        for name in self._waiting:
            self._fields[name].set_tag(self.tr("check it"), "warn")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            name = next((n for n in self._waiting if self._fields[n].editor is watched), "")
            if name and event.gotFocus():
                self._offer_others(name, self._waiting[name])
            elif name and event.reason() in _PASSING and self._fields[name].isVisible():
                self._pass(name)
        return super().eventFilter(watched, event)

    def _offer_others(self, name: str, texts: tuple[str, ...]) -> None:
        others = [
            Offer(text, f"Ctrl {at}", partial(self._choose, name, text))
            for at, text in enumerate(texts[1 : MOST + 1], 1)
        ]
        self._offers.show_offers(self.tr("Or:"), others)

    def _choose(self, name: str, text: str) -> None:
        self._fields[name].set_value(text)
        self._pass(name)

    def _pass(self, name: str) -> None:
        if name not in self._waiting:
            return
        del self._waiting[name]
        self._offers.close_line()
        field = self._fields[name]
        field.set_tag("")
        self.passed.emit(name, field.value())
