"""What is loaded before the first paint, and what the window does with settings and folders."""

import json
import subprocess
import sys

import pytest

from regdesk import files
from regdesk.app.options import Options
from regdesk.app.parts import join
from regdesk.app.practice import CODE, PASSWORD, set_up_practice
from tests.warm import start

UNTIL_PAINTED = """
import sys
from pathlib import Path
import regdesk.app.desk as desk
from regdesk.app.options import Options
from PySide6.QtCore import QEventLoop
with desk.open_desk(Options(Path(sys.argv[1]), ("none",))) as window:
    loop = QEventLoop()
    window.painted.connect(loop.quit)
    window._jobs.run = window._jobs.ask = lambda *_given: None  # what comes after the paint
    window.show()
    loop.exec()
    names = {name.split(".")[0] for name in sys.modules}
    print("\\n".join(sorted(names)))
    print("\\n".join(name for name in sys.modules if name.startswith("regdesk.")))
    sys.stdout.flush()
    import os
    os._exit(0)
"""
OURS = {"regdesk"}
QT = {"PySide6", "shiboken6", "shibokensupport", "fontpkg_inter", "signature_bootstrap"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk that is set up."""
    folder = tmp_path_factory.mktemp("start") / "desk"
    parts = join(Options(folder, tuple(files.program_command()), practice=True))
    set_up_practice(parts.sign_in, files.find_resources() / "practice/streets.csv")
    parts.close()
    return folder


@pytest.fixture(scope="module")
def loaded(desk):
    command = [sys.executable, "-c", UNTIL_PAINTED, str(desk)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_nothing_but_qt_and_the_standard_library_before_the_first_paint(loaded):
    tops = {name for name in loaded if "." not in name}
    strange = {
        name
        for name in tops - OURS - QT - set(sys.stdlib_module_names)
        if not name.startswith(("_", "PySide6"))
    }
    assert strange <= {"__main__", "__feature__"}


def test_the_law_the_database_and_the_paper_come_later(loaded):
    later = ("regdesk.rulebook", "regdesk.printing", "regdesk.protocol", "regdesk.storage.store")
    assert not [name for name in loaded if name.startswith(later)]
    assert "regdesk.services.accept" not in loaded
    assert "regdesk.ui.wizard" not in loaded


def test_the_tables_of_an_upgrade_come_only_with_one():
    asked = "import sys, regdesk.storage.upgrade; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert "sqlalchemy" in done.stdout.split()
    assert "sqlalchemy.orm" not in done.stdout.split()


def run(*arguments, python=sys.executable, pass_fds=()):
    command = [python, "-m", "regdesk", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=120, pass_fds=pass_fds
    )


def import_list(desk, what, path, secret=f"{CODE}\n{PASSWORD}\n"):
    import os

    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as told:
        told.write(secret)
    try:
        return run(
            what, str(path), "--data-dir", str(desk), "--password-fd", str(reading),
            python=start.python(), pass_fds=(reading,),
        )  # fmt: skip
    finally:
        os.close(reading)


def test_streets_are_imported_by_who_signs_in(desk):
    done = import_list(desk, "import-streets", files.find_resources() / "practice/streets.csv")

    assert (done.returncode, done.stdout, done.stderr) == (0, "9 rows\n", "")


def test_places_are_imported_from_the_form_of_the_classifier(desk):
    done = import_list(desk, "import-kato", files.find_resources() / "places.csv")

    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_list_is_refused_with_file_row_and_reason(desk, tmp_path):
    broken = tmp_path / "broken.csv"
    broken.write_text("kato,street_kk,street_ru\n999999999,а,б\n", encoding="utf-8")

    done = import_list(desk, "import-streets", broken)

    assert done.returncode == 1
    assert "broken.csv" in done.stderr
    assert "2" in done.stderr


def test_nothing_is_imported_with_a_wrong_password(desk):
    streets = files.find_resources() / "practice/streets.csv"

    done = import_list(desk, "import-streets", streets, f"{CODE}\nwrong password\n")

    assert done.returncode == 1
    assert PASSWORD not in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["enrol", "--hub", "https://hub.test:8443", "--code", "CODE", "--ca"],
        ["import-kato"],
        ["import-streets"],
    ],
)
def test_who_has_set_up_no_desk_yet_is_told_so_and_asked_for_no_password(tmp_path, command):
    given = tmp_path / "given"
    given.write_text("", encoding="ascii")

    done = run(*command, str(given), "--data-dir", str(tmp_path / "new"), "--language", "en")

    assert done.returncode == 1
    assert done.stderr.startswith("No desk is set up in this folder yet. Open RegDesk")


def test_a_second_program_on_the_folder_is_told_so(desk):
    from regdesk.app.door import open_door

    holder = open_door(Options(desk, ("none",)))
    holder.claim()
    try:
        done = import_list(desk, "import-streets", files.find_resources() / "practice/streets.csv")
    finally:
        holder.close()

    assert done.returncode == 1
    assert "already open" in done.stderr


def test_the_support_bundle_holds_versions_settings_and_log_and_nobody(desk, tmp_path):
    import zipfile

    kept = {"clerk_code": CODE, "language": "ru", "wears": {CODE: {"look": "dark"}}}
    (desk / "settings.json").write_text(json.dumps(kept))
    (desk / "log").mkdir(exist_ok=True)
    (desk / "log" / "regdesk.log").write_text("started\n")
    (desk / "log" / "crash.log").touch()

    done = run("support-bundle", "--data-dir", str(desk), "--out", str(tmp_path / "support.zip"))

    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "support.zip") as bundle:
        assert set(bundle.namelist()) == {
            "versions.json",
            "settings.json",
            "log/regdesk.log",
            "log/crash.log",
        }
        assert json.loads(bundle.read("settings.json")) == {"language": "ru"}
        assert json.loads(bundle.read("versions.json"))["PySide6_Essentials"] == "6.12.0"
        assert not any(CODE.encode() in bundle.read(name) for name in bundle.namelist())


def test_the_selftest_says_a_line_for_each_part():
    done = run("selftest")

    assert done.returncode == 0, done.stdout + done.stderr
    said = [line.split()[0] for line in done.stdout.splitlines()]
    assert said == ["regdesk", "translations", "worker", "database", "rulebook", "places", "slip",
                    "receipt", "scanner", "documents", "line", "disk", "backup", "morning",
                    "window"]  # fmt: skip
