from pathlib import Path

from regdesk import files


def test_the_program_finds_its_own_files_in_a_working_copy():
    assert (files.find_resources() / "practice" / "README.md").is_file()
    assert (files.find_translations() / "regdesk_kk.ts").is_file()


def test_practice_never_shares_a_folder_with_the_desk(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    desk = files.default_data_folder(practice=False)
    practice = files.default_data_folder(practice=True)

    assert desk != practice
    assert practice == tmp_path / "regdesk-practice"


def test_a_frozen_program_starts_itself_without_python(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/regdesk/regdesk")

    assert files.program_command() == ["/opt/regdesk/regdesk"]


def test_files_are_looked_for_inside_an_installed_package(monkeypatch, tmp_path):
    (tmp_path / "regdesk" / "resources").mkdir(parents=True)
    monkeypatch.setattr(files, "_PACKAGE", tmp_path / "regdesk")

    assert files.find_resources() == Path(tmp_path / "regdesk" / "resources")
