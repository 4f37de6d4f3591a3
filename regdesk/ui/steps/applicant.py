"""Step 2: who is registered, and who hands in for them. The IIN fills what it knows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings, Problem
from regdesk.domain.people import Category, HandsIn
from regdesk.domain.scanned_code import ScannedCode
from regdesk.services import page_places
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.steps import edits
from regdesk.ui.steps.applicant_words import list_tabs, name_registrant, rule_words
from regdesk.ui.steps.elsewhere import list_elsewhere
from regdesk.ui.steps.hands_in import HandsInChoice
from regdesk.ui.steps.helper_form import HelperForm
from regdesk.ui.steps.page import ctrl, plain
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.person_notice import PersonNotice
from regdesk.ui.steps.person_tabs import PersonTabs
from regdesk.ui.steps.reading_page import ReadingPage
from regdesk.ui.steps.side import KeysCard, RuleCard, stack_cards
from regdesk.ui.steps.status_row import StatusRow
from regdesk.ui.steps.twins import TwinsLine
from regdesk.ui.steps.undoing import UndoToast
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.scanstrip import ScanStrip

_PEOPLE = "registrants."
_HELPER = page_places.HELPER  # the key of his tab, and his path


class ApplicantPage(ReadingPage):
    """Asks for the people of the case, one tab each; the last is who hands in for them."""

    step = StepId.APPLICANT
    owns = ("registrants", "registration", "owners", "applicant")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._key = ""
        self._devices: ScanDevices | None = None
        self._is_checked = False
        self.hands_in = HandsInChoice()
        self.heading_tail = self.hands_in
        self._tabs = PersonTabs()
        self._offices: Mapping[Category, DeskRole] = {}
        self._strip, self._notice = ScanStrip(), PersonNotice()
        self._status = StatusRow()
        self._form, self._helper = PersonForm(), HelperForm()
        self._twins = TwinsLine(counter, jobs, self._form)
        self._removal = UndoToast(self)
        card = Card()
        card.column.setSpacing(0)
        card.column.addWidget(self._status)
        card.column.addWidget(self._form)
        card.column.addWidget(self._helper)
        for widget in (self._tabs, self._strip, self._notice, card):
            self._rows.addWidget(widget)
        self._rows.addStretch(1)
        self._rule = RuleCard()
        self._keys = KeysCard("Tab", "F4", "Ctrl Tab", "Delete", "Ctrl Z")
        stack_cards(self.side, self._reader.card, self._rule, self._keys)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Applicant")

    def show_draft(self, draft: Draft, findings: Findings) -> None:
        self._offices = list_elsewhere(self._counter, draft)
        self._twins.own = (draft.case_id, draft.corrects)
        super().show_draft(draft, findings)

    def fields(self) -> dict[str, Field]:
        if self._key == _HELPER:
            return {f"{_HELPER}.{name}": field for name, field in self._helper.fields().items()}
        own = {**self._status.fields(), **self._form.fields()}
        return {f"{_PEOPLE}{self._key}.{name}": field for name, field in own.items()}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems(problems)
        self._is_checked = True

    def clear_problems(self) -> None:
        super().clear_problems()
        self._is_checked = False

    def focus_field(self, path: str) -> None:
        if path == "applicant.hands_in":
            self.hands_in.take_focus()
            return
        key = path.removeprefix(_PEOPLE).split(".")[0]
        if key in self._tabs.list_keys() and key != self._key:
            self._open(key)
        super().focus_field(path)

    def focus_first(self) -> None:
        """Begin at the first field of the person that is still empty."""
        unanswered = None if self._key == _HELPER else self._status.find_empty()
        first = unanswered or self._shown_form().first_empty()
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if plain(event) and self._plain_key(event):
            return True
        if event.key() == Qt.Key.Key_Tab and ctrl(event):
            self._open_next()
            return True
        return self._shown_form().key(event) or super().key(event)

    def undo(self) -> bool:
        return self._shown_form().undo()

    def burst(self, code: ScannedCode) -> bool:
        return self._reader.take(code, self._key, self._shown_form())

    def show_progress(self, says: str) -> None:
        self._strip.show_progress(says)

    def follow_scanner(self, devices: ScanDevices) -> None:
        self._devices = devices
        self._strip.follow(devices)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._devices is not None:
            self._devices.wake()

    def leave(self) -> None:
        super().leave()
        for form in (self._form, self._helper):
            form.forget_filling()

    def retranslate(self) -> None:
        says = (
            self.tr("next field"),
            self.tr("member of the family"),
            self.tr("next person"),
            self.tr("remove, on a tab"),
            self.tr("undo the filling"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        if self._key:
            self._word_people()

    def _connect(self) -> None:
        self.hands_in.chosen.connect(self._choose_hands_in)
        self._tabs.opened.connect(self._open)
        self._tabs.added.connect(self._add_person)
        self._notice.parent_asked.connect(self._add_person)
        self._notice.note_asked.connect(lambda: self.asked.emit("print_note", None))
        self._status.changed.connect(self._take_status)
        self._form.changed.connect(self._take_person)
        self._twins.open_asked.connect(lambda case_id: self.asked.emit("open_case", case_id))
        self._twins.look_asked.connect(lambda found: self.asked.emit("look", found))
        self._helper.changed.connect(self._take_helper)
        for form in (self._form, self._helper):
            for name, field in form.fields().items():
                field.left.connect(partial(self._judge_here, name))

    def _plain_key(self, event: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        in_head = focused is not None and self.hands_in.isAncestorOf(focused)
        tab = self._tabs.find_focused()
        if event.key() == Qt.Key.Key_F4:
            self._add_person()
        elif event.key() == Qt.Key.Key_Delete and tab not in ("", _HELPER):
            self._remove(tab)
        elif event.key() in ENTERS and (in_head or tab):
            self.focus_first()
        else:
            return False
        return True

    def _name_scanned(self) -> str:
        return self._key

    def _shown_form(self) -> PersonForm:
        return self._helper if self._key == _HELPER else self._form

    def _judge_here(self, name: str) -> None:
        path = _HELPER if self._key == _HELPER else f"{_PEOPLE}{self._key}"
        self._judge(f"{path}.{name}")

    def _refresh(self) -> None:
        keys = [one.key for one in self._draft.registrants]
        himself = self._draft.applicant.hands_in is HandsIn.SELF
        if self._key not in keys and (self._key != _HELPER or himself):
            self._key = keys[0]
        self.hands_in.row.set_value(self._draft.applicant.hands_in)
        helping = self._key == _HELPER
        self._helper.setVisible(helping)
        self._form.setVisible(not helping)
        if helping:
            self._status.hide()
            self._helper.show_person(self._draft.applicant.person)
        else:
            registrant = self._draft.get_registrant(self._key)
            self._status.show_registrant(registrant, family=len(keys) > 1)
            self._form.show_person(registrant.person)
        self._notice.show_way_out(self._draft, self._findings, self._key, self._offices)
        self._strip.setVisible(self._notice.isHidden())  # one or the other: room is short
        self._reader.show(self._draft.case_id, self._key, self._shown_form())
        self._word_people()

    def _word_people(self) -> None:
        self._tabs.show_people(list_tabs(self._draft, _HELPER), self._key)
        self._rule.set_words(*rule_words(self._draft.applicant, self._key == _HELPER))

    def _choose_hands_in(self, who: HandsIn) -> None:
        self._claim_asking(edits.put_hands_in(self._draft, who))

    def _take_helper(self) -> None:
        applicant = replace(self._draft.applicant, person=self._helper.person)
        self._claim(replace(self._draft, applicant=applicant))
        self._judge_mended()

    def _take_status(self, name: str) -> None:
        before = self._draft.get_registrant(self._key)
        changed = replace(self._status.registrant, person=before.person)
        draft = edits.put_registrant(self._draft, changed)
        self._claim_asking(edits.settle_kind(self._draft, draft))
        self._judge_here(name)

    def _take_person(self) -> None:
        before = self._draft.get_registrant(self._key)
        changed = replace(before, person=self._form.person)
        draft = edits.put_registrant(self._draft, changed)
        if changed.person.born != before.person.born:  # what the law says of the age shows at once
            self._claim_asking(draft)
        else:
            self._claim(draft)
        if not self._notice.isHidden():
            self._judge_here("born")
        self._judge_mended()

    def _judge_mended(self) -> None:
        for path, field in self.fields().items():
            if field.error() and not path.endswith(".iin"):
                self._judge(path)

    def _open(self, key: str) -> None:
        """Turn to ``key``; where Continue has shown what is wrong, it is shown of him too."""
        checked = self._is_checked
        self.clear_problems()
        for form in (self._form, self._helper):
            form.forget_filling()
        self._key = key
        self._twins.forget()
        self._refresh()
        self._reader.suggest_again()
        if checked:
            found = self._counter.problems(self._draft)
            self.show_problems(one for one in found if one.step is self.step)
        self.focus_first()

    def _open_next(self) -> None:
        keys = self._tabs.list_keys()
        self._open(keys[(keys.index(self._key) + 1) % len(keys)])

    def _add_person(self) -> None:
        self._removal.close()
        draft = edits.add_registrant(self._draft)
        self._claim_asking(draft)
        self._open(draft.registrants[-1].key)

    def _remove(self, key: str) -> None:
        """Leave a person out; the last one stays, for a case is about somebody."""
        before = self._draft
        if len(before.registrants) == 1:
            return
        at = [one.key for one in before.registrants].index(key)
        name = name_registrant(before.registrants[at].person, first=at == 0)
        self._reader.forget(key)
        self._claim_asking(edits.remove_registrant(before, key))
        self._open(self._key)
        says = self.tr("Taken out of the case: %1").replace("%1", name)
        self._removal.show(says, partial(self._bring_back, before, key))

    def _bring_back(self, before: Draft, key: str) -> None:
        self._claim_asking(edits.bring_back(self._draft, before, key))
        self._open(key)
