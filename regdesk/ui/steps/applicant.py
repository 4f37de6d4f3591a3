"""Step 2: who is registered. The IIN fills what it knows; a scan finds its field by itself."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.case import JournalRow
from regdesk.domain.draft import StepId
from regdesk.domain.iin import Iin, find_iin
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps import edits
from regdesk.ui.steps.offers import Offer
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.side import KeysCard, RuleCard, stack_cards
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.pills import PersonTab
from regdesk.ui.widgets.scanstrip import ScanStrip

_PEOPLE = "registrants."


class ApplicantPage(StepPage):
    """Asks for the people of the case, one tab each."""

    step = StepId.APPLICANT
    owns = ("registrants", "owners")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._key = ""
        self._tabs: dict[str, PersonTab] = {}
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(8)
        self._add_button = QuietButton("", "F4", "plus")
        self._add_button.clicked.connect(self._add_person)
        self._tab_row.addWidget(self._add_button)
        self._tab_row.addStretch(1)
        self._strip = ScanStrip()
        self._form = PersonForm()
        card = Card()
        card.column.addWidget(self._form)
        self._rows.addLayout(self._tab_row)
        self._rows.addWidget(self._strip)
        self._rows.addWidget(card)
        self._rows.addStretch(1)
        self._rule, self._keys = RuleCard(), KeysCard("Tab", "F4", "Ctrl Tab", "Ctrl Z")
        stack_cards(self.side, self._rule, self._keys)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Applicant")

    def fields(self) -> dict[str, Field]:
        return {f"{_PEOPLE}{self._key}.{name}": f for name, f in self._form.fields().items()}

    def focus_field(self, path: str) -> None:
        key = path.removeprefix(_PEOPLE).split(".")[0]
        if path.startswith(_PEOPLE) and key in self._tabs and key != self._key:
            self._open(key)
        super().focus_field(path)

    def focus_first(self) -> None:
        """Begin at the first field of the person that is still empty."""
        self._form.first_empty().editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F4 and plain(event):
            self._add_person()
        elif event.key() == Qt.Key.Key_Tab and ctrl(event):
            self._open_next()
        else:
            return self._form.key(event) or super().key(event)
        return True

    def undo(self) -> bool:
        return self._form.undo()

    def burst(self, text: str) -> bool:
        number = find_iin(text)
        if number is None:
            return False
        self._form.take_scan(number)
        return True

    def retranslate(self) -> None:
        self._add_button.setText(self.tr("Add a person"))
        self._rule.set_words(
            self.tr("Comparison"), self.tr("Compare the photo in the document with the person.")
        )
        says = (
            self.tr("next field"),
            self.tr("member of the family"),
            self.tr("next person"),
            self.tr("undo the filling"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        if self._tabs:
            self._word_tabs()

    def _connect(self) -> None:
        self._form.changed.connect(self._typed)
        self._form.completed.connect(self._look_up)
        for name, field in self._form.fields().items():
            field.left.connect(partial(self._judge_here, name))

    def _judge_here(self, name: str) -> None:
        self._judge(f"{_PEOPLE}{self._key}.{name}")

    def _refresh(self) -> None:
        keys = [one.key for one in self._draft.registrants]
        if list(self._tabs) != keys:
            self._make_tabs(keys)
        if self._key not in keys:
            self._key = keys[0]
        self._form.show_person(self._draft.get_registrant(self._key).person)
        self._word_tabs()

    def _typed(self) -> None:
        registrant = self._draft.get_registrant(self._key)
        changed = replace(registrant, person=self._form.person)
        self._claim(edits.put_registrant(self._draft, changed))
        for path, field in self.fields().items():
            if field.error() and not path.endswith(".iin"):
                self._judge(path)

    def _make_tabs(self, keys: list[str]) -> None:
        for tab in self._tabs.values():
            tab.deleteLater()
        self._tabs = {}
        for at, key in enumerate(keys):
            tab = PersonTab(at + 1)
            tab.clicked.connect(self._opener(key))
            self._tab_row.insertWidget(at, tab)
            self._tabs[key] = tab

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self._open(key)

    def _word_tabs(self) -> None:
        for at, one in enumerate(self._draft.registrants):
            person = one.person
            named = f"{person.surname} {person.given}" if at == 0 else person.given
            nameless = self.tr("Applicant") if at == 0 else self.tr("New person")
            self._tabs[one.key].set_text(named.strip() or nameless)
            self._tabs[one.key].setChecked(one.key == self._key)

    def _open(self, key: str) -> None:
        self._key = key
        self._form.offers.close_line()
        self.clear_problems()
        self._refresh()
        self.focus_first()

    def _open_next(self) -> None:
        keys = list(self._tabs)
        self._open(keys[(keys.index(self._key) + 1) % len(keys)])

    def _add_person(self) -> None:
        draft = edits.add_registrant(self._draft)
        self._claim(draft)
        self._open(draft.registrants[-1].key)

    def _look_up(self, number: Iin) -> None:
        """Ask whether this person was served today; the answer counts while he is still shown."""
        self._jobs.run(lambda: (number, self._counter.find_today(number.digits)), self._tell_of)

    def _tell_of(self, answer: tuple[Iin, JournalRow | None]) -> None:
        number, row = answer
        if row is None or row.case_id == self._draft.case_id:
            return
        if self._form.person.iin != number.digits:
            return
        label = f"{row.ordinal:03}"
        open_it = Offer(self.tr("Open"), "Enter", lambda: self.asked.emit("open_case", row.case_id))
        says = words.say("case.same_iin_today", label=label)
        self._form.ask(says, [open_it], "warn")
        if not self._form.person.surname:
            self._form.offers.focus_first()
