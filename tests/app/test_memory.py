"""What is remembered for the PC, and what for the clerk who is signed in."""

from threading import Thread

import pytest

from regdesk import settings
from regdesk.app.memory import Memory
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.settings_ports import DeskSetting
from regdesk.settings import Look, Settings, Tongue, Wear


@pytest.fixture
def memory(tmp_path):
    memory = Memory(tmp_path / "settings.json", Settings())
    memory.clerk = ""
    memory.find_clerk = lambda: memory.clerk
    return memory


def on_disk(memory):
    return settings.load(memory._path).settings


def test_each_clerk_has_his_own_look_and_language(memory):
    memory.clerk = "417-0002"
    memory.take("text_size", 130)
    memory.take("language", "ru")
    memory.clerk = "417-0003"
    memory.take("look", "dark")

    assert on_disk(memory).wears == {
        "417-0002": Wear(Tongue.RUSSIAN, Look.SYSTEM, 130),
        "417-0003": Wear(Tongue.RUSSIAN, Look.DARK, 130),
    }
    assert memory.put_on("417-0002") == Wear(Tongue.RUSSIAN, Look.SYSTEM, 130)
    assert on_disk(memory).look is Look.SYSTEM, "the sign-in screen is as the last one left it"
    assert memory.put_on("417-0004") is None


def test_what_is_chosen_before_anybody_signs_in_is_nobodys(memory):
    memory.take("language", "ru")

    assert on_disk(memory) == Settings(language=Tongue.RUSSIAN)


def test_a_setting_of_the_pc_is_on_the_disk_at_once(memory):
    memory.put(DeskSetting.IDLE_MINUTES, 25)

    assert memory.get(DeskSetting.IDLE_MINUTES) == 25
    assert on_disk(memory).idle_minutes == 25


def test_what_two_threads_choose_at_once_is_both_kept(memory, monkeypatch):
    """The administrator's change is on its way to the disk when the window remembers a look."""
    write = settings.write
    looks = Thread(target=memory.take, args=("look", "dark"))

    def meanwhile(path, chosen):
        if not looks.ident:
            looks.start()
            looks.join(0.1)
        write(path, chosen)

    monkeypatch.setattr(settings, "write", meanwhile)
    memory.put(DeskSetting.IDLE_MINUTES, 25)
    looks.join()

    assert (on_disk(memory).idle_minutes, on_disk(memory).look) == (25, Look.DARK)
    assert memory.settings == on_disk(memory)


def test_a_setting_of_no_use_is_refused(memory):
    with pytest.raises(BadInput) as refused:
        memory.put(DeskSetting.IDLE_MINUTES, 0)

    assert refused.value.key == "setting.idle_minutes"
    assert memory.get(DeskSetting.IDLE_MINUTES) == 10


def test_a_setting_that_cannot_be_kept_is_not_in_force(tmp_path):
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file" / "settings.json", Settings())

    with pytest.raises(Fault) as refused:
        memory.put(DeskSetting.BACKUP_FOLDER, "/mnt/stick")

    assert refused.value.key == "settings.not_saved"
    assert memory.get(DeskSetting.BACKUP_FOLDER) == ""
