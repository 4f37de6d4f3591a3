"""The settings at the window: each change holds at once, leaves its row, and can be taken back."""

from dataclasses import asdict, replace

import pytest
from PySide6.QtCore import Qt

from regdesk import settings
from regdesk.app.memory import Memory
from regdesk.domain.desk import ClerkRole
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.trail import TrailQuery
from regdesk.services.pc_settings import PcSettings, form_of_ticket
from regdesk.services.ports import Act
from regdesk.services.settings_ports import FOR_EVER, DeskSetting
from regdesk.settings import Settings
from regdesk.ui import theme
from regdesk.ui.language import Language, current
from regdesk.ui.screens.printers_panel import PrintersPanel
from regdesk.ui.screens.rules_panel import RulesPanel
from regdesk.ui.screens.settings_panel import SettingsPanel
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.toast import Toast
from tests.ui.screens.conftest import CTRL

IDLE, TICKET, BACKUP = DeskSetting.IDLE_MINUTES, DeskSetting.TICKET, DeskSetting.BACKUP_FOLDER
PROXY = DeskSetting.HUB_PROXY
PAGES, CASES = DeskSetting.KEEP_PAGES_DAYS, DeskSetting.KEEP_CASES_DAYS


@pytest.fixture
def memory(tmp_path):
    return Memory(tmp_path / "settings.json", Settings())


@pytest.fixture
def clerk(show, memory):
    clerk = show(settings=memory, ticket=Settings().ticket)
    clerk.sign_in()
    yield clerk
    theme.current().set_scale(1.0)


def be(clerk, role):
    counter = clerk.window.desk.counter
    object.__setattr__(counter, "clerk", replace(counter.clerk, role=role))
    return counter


def open_settings(clerk):
    clerk.press(Qt.Key.Key_F9, CTRL)
    panel = clerk.question()
    assert isinstance(panel, SettingsPanel)
    return panel


def rows(clerk, *acts):
    with clerk.window.desk.counter.store.read() as unit:
        asked = TrailQuery(acts=frozenset(act.value for act in acts))
        return [dict(one.facts) for one in unit.audit.list_page(asked)]


def leave(clerk, field, text):
    field.editor.setFocus()
    field.set_value(text)
    clerk.enter()


def test_a_change_holds_at_once_is_told_of_and_taken_back(clerk, memory):
    panel = open_settings(clerk)
    panel.pc.choices[IDLE].set_value(20)
    panel.pc.choices[IDLE].changed.emit()
    clerk.settle()

    assert memory.get(IDLE) == 20
    assert rows(clerk, Act.SETTING_CHANGED) == [
        {"setting": "idle_minutes", "before": 10, "after": 20}
    ]

    clerk.press(Qt.Key.Key_Z, CTRL, scan_code=52)
    assert memory.get(IDLE) == 10
    assert panel.pc.choices[IDLE].value() == 10
    assert len(rows(clerk, Act.SETTING_CHANGED)) == 2
    assert Toast.find_over(clerk.window)._undo is None


def test_how_long_things_are_kept_is_chosen_and_the_trail_says_from_what_to_what(clerk, memory):
    panel = open_settings(clerk)
    assert panel.pc.choices[CASES].editor.currentText() == "365 days"
    for name, value in ((PAGES, 30), (CASES, FOR_EVER)):
        panel.pc.choices[name].set_value(value)
        panel.pc.choices[name].changed.emit()
        clerk.settle()

    assert settings.glance(memory._path).keep_pages_days == 30, "the night reads the file"
    assert rows(clerk, Act.SETTING_CHANGED) == [
        {"setting": "keep_cases_days", "before": 365, "after": 0},
        {"setting": "keep_pages_days", "before": 7, "after": 30},
    ]
    assert panel.pc.choices[CASES].editor.currentText() == "for ever"


@pytest.mark.parametrize(("name", "value"), [(PAGES, 0), (PAGES, 3651), (CASES, 29), (CASES, -1)])
def test_no_term_is_taken_that_would_cost_work_or_the_law(clerk, memory, name, value):
    before = memory.get(name)
    with pytest.raises(BadInput) as refused:
        PcSettings(clerk.window.desk.counter, memory).change(name, value)

    assert refused.value.key == f"setting.{name.value}"
    assert memory.get(name) == before


def test_a_term_set_by_hand_is_shown_as_it_is(show, tmp_path):
    clerk = show(settings=Memory(tmp_path / "settings.json", Settings(keep_pages_days=11)))
    clerk.sign_in()

    assert open_settings(clerk).pc.choices[PAGES].editor.currentText() == "11 days"


def test_an_example_tells_the_form_of_the_tickets_and_it_is_read_at_once(clerk, memory):
    leave(clerk, open_settings(clerk).pc.texts[TICKET], "Q 77")
    assert memory.get(TICKET) == r"[A-Z]{1} \d{2}"

    clerk.press(Qt.Key.Key_Escape)
    clerk.window.burst("Q 31")
    clerk.settle()
    assert clerk.wizard.draft.ticket == "Q 31"


@pytest.mark.parametrize(
    ("typed", "form"),
    [("", ""), ("A012", r"[A-Z]{1}\d{3}"), ("a-1", r"[A-Z]{1}-\d{1}"), (r"\d+", r"\d+")],
)
def test_forms_of_tickets(typed, form):
    assert form_of_ticket(typed) == form


def test_what_is_no_form_is_refused():
    with pytest.raises(BadInput):
        form_of_ticket("[A")


def test_a_folder_that_is_not_there_is_said_at_its_field(clerk, memory, tmp_path):
    panel = open_settings(clerk)
    leave(clerk, panel.pc.texts[BACKUP], str(tmp_path / "none"))

    assert panel.pc.texts[BACKUP].message.text()
    assert (memory.get(BACKUP), rows(clerk, Act.SETTING_CHANGED)) == ("", [])

    leave(clerk, panel.pc.texts[BACKUP], str(tmp_path))
    assert settings.load(tmp_path / "settings.json").settings.backup_folder == str(tmp_path)


def test_a_proxy_is_read_as_people_write_it_and_no_secret_is_taken(clerk, memory, tmp_path):
    panel = open_settings(clerk)
    leave(clerk, panel.pc.texts[PROXY], "me:secret@proxy:3128")
    assert panel.pc.texts[PROXY].message.text()
    assert rows(clerk, Act.SETTING_CHANGED) == []

    leave(clerk, panel.pc.texts[PROXY], "Proxy:3128")
    assert settings.load(tmp_path / "settings.json").settings.hub_proxy == "http://proxy:3128"
    assert panel.pc.texts[PROXY].value() == "http://proxy:3128"


def test_what_was_typed_last_is_taken_along_when_the_panel_closes(clerk, memory, tmp_path):
    field = open_settings(clerk).pc.texts[BACKUP]
    field.editor.setFocus()
    field.set_value(str(tmp_path))

    clerk.press(Qt.Key.Key_Escape)

    assert memory.get(BACKUP) == str(tmp_path)


def test_no_change_without_its_row_and_no_row_without_the_change(clerk, memory, disk):
    changing = PcSettings(clerk.window.desk.counter, memory)
    disk.fault = Fault("disk.full")
    with pytest.raises(Fault):
        changing.change(IDLE, 20)
    assert memory.get(IDLE) == 10

    disk.fault = None
    memory._path = memory._path / "not a folder" / "settings.json"
    with pytest.raises(Fault) as refused:
        changing.change(IDLE, 20)
    assert refused.value.key == "settings.not_saved"
    assert rows(clerk, Act.SETTING_CHANGED) == []


def test_the_centre_is_called_otherwise_on_the_next_sheet(clerk):
    counter = clerk.window.desk.counter
    before = counter.desk.centre
    panel = open_settings(clerk)
    leave(clerk, panel.centre.fields["name.kk"], "№9 бөлім")

    assert counter.desk.centre.name.kk == "№9 бөлім"
    assert counter.desk.centre.name.ru == before.name.ru
    assert rows(clerk, Act.CENTRE_CHANGED) == [{"parts": "name"}]
    with counter.store.read() as unit:
        assert unit.epochs.get_running().desk == counter.desk
    slip = counter.accept(clerk.whole_draft()).slip
    assert "№9 бөлім" in str(asdict(slip))

    Toast.find_over(clerk.window).take_back()
    clerk.settle()
    assert counter.desk.centre == before


def test_a_centre_without_a_name_is_refused_at_its_field(clerk):
    counter = clerk.window.desk.counter
    panel = open_settings(clerk)
    leave(clerk, panel.centre.fields["name.ru"], "")

    assert panel.centre.fields["name.ru"].message.text()
    assert rows(clerk, Act.CENTRE_CHANGED) == []
    with pytest.raises(BadInput):
        PcSettings(counter, None).change_centre(replace(counter.desk.centre, code="418"))


def test_a_clerk_sees_what_is_his_own_and_changes_nothing_else(clerk, memory):
    counter = be(clerk, ClerkRole.CLERK)
    panel = open_settings(clerk)

    assert (panel.pc, panel.centre) == (None, None)
    for change in (
        lambda: PcSettings(counter, memory).change(IDLE, 20),
        lambda: PcSettings(counter, memory).change_centre(counter.desk.centre),
    ):
        with pytest.raises(Refusal):
            change()


def test_the_own_screen_changes_as_it_is_chosen(clerk):
    panel = open_settings(clerk)
    panel.own.text_size.set_value(130)
    panel.own.text_size.changed.emit()
    panel.own.language.set_value("ru")
    panel.own.language.changed.emit()
    clerk.settle()

    assert theme.current().scale == 1.3
    assert current() is Language.RU
    assert clerk.window.desk.bar.language.value() == "ru"
    assert isinstance(clerk.question(), SettingsPanel), "it says its words anew"


def test_other_panels_of_settings_open_from_here(clerk):
    open_settings(clerk)
    clerk.press(Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)

    assert isinstance(clerk.question(), PrintersPanel)


@pytest.mark.parametrize(("words", "opened"), [("Printers", PrintersPanel), ("Rules", RulesPanel)])
def test_other_panels_of_settings_open_by_the_mouse(clerk, words, opened):
    panel = open_settings(clerk)
    buttons = panel.card.findChildren(SecondaryButton)
    next(one for one in buttons if one.text().startswith(words)).click()
    clerk.settle()
    assert isinstance(clerk.question(), opened)


def test_where_a_sheet_goes_is_a_setting_too(clerk):
    prints = clerk.window.desk.prints.choices
    prints.choose_layout(SheetKind.SLIP, SheetFormat.ROLL_80)
    clerk.settle()

    (row,) = rows(clerk, Act.SETTING_CHANGED)
    assert (row["setting"], row["after"]) == ("prints.slip", "80mm")
