"""A slip of the practice desk goes to paper and back: ``verify-slip`` and ``trust-desk``."""

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from regdesk import files
from regdesk.app.options import Options
from regdesk.app.parts import join
from regdesk.app.practice import CODE, PASSWORD, set_up_practice
from regdesk.domain.desk import DeskName
from regdesk.domain.draft import StepId
from regdesk.domain.paper import PaperCode
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.qr import write_draft_code
from regdesk.storage.known_desks import FILE, KnownDesks
from tests.capture.papers import paper
from tests.printing.papers import render
from tests.services.people import whole_draft
from tests.services.ports import TickingClock
from tests.warm import start


@dataclass(frozen=True)
class Slip:
    """An accepted case's slip, and the folder of the desk that accepted it."""

    folder: Path
    number: str
    code: str
    pdf: bytes
    note_code: str


def make_slip(folder):
    """Set a practice desk up in ``folder`` and accept a case at it."""
    clock = TickingClock()
    program = tuple(files.program_command())
    parts = join(Options(folder, program, practice=True, clock=clock))
    try:
        set_up_practice(parts.sign_in, files.find_resources() / "practice/streets.csv")
        counter = parts.sign_in.sign_in(CODE, PASSWORD)
        draft = counter.reach(counter.open_case(), StepId.APPLICANT)
        clock.go(minutes=9)
        draft = whole_draft(draft, clock.now())
        owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1")
        draft = replace(draft, papers=(*draft.papers, owner))
        counter.keep(draft)
        left = replace(counter.open_case(), registrants=draft.registrants)
        accepted = counter.accept(draft)
        number = str(accepted.case.number)
        sheet = counter.slip_sheet(number)
        pdf = counter.sheet_pdf(sheet, SheetFormat.A4_TWO_UP)
        note_code = write_draft_code(counter.desk, left, counter.signer)
        return Slip(folder, number, sheet.qr, pdf, note_code)
    finally:
        parts.close()


@pytest.fixture(scope="module")
def slip(tmp_path_factory):
    return make_slip(tmp_path_factory.mktemp("here") / "desk")


@pytest.fixture(scope="module")
def other_slip(tmp_path_factory):
    return make_slip(tmp_path_factory.mktemp("elsewhere") / "desk")


def regdesk(folder, *arguments):
    command = [start.python(), "-m", "regdesk", *map(str, arguments), "--data-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def judge(slip, *arguments):
    done = regdesk(slip.folder, "verify-slip", *arguments)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_a_printed_slip_is_genuine_and_tells_what_it_says(slip):
    code, (sentence, *facts) = judge(slip, slip.code, "--language", "ru")

    assert code == 0
    assert sentence == "Подлинный талон учебного окна: он ничего не подтверждает."
    assert facts == [
        f"Номер талона: {slip.number}",
        "Документы приняты: 23.11.2023 11:01",
        "Вид регистрации: Постоянная регистрация",
    ]


def test_it_speaks_kazakh_where_nothing_else_is_chosen(slip):
    _, (sentence, *facts) = judge(slip, slip.code)

    assert sentence == "Жаттығу терезесінің түпнұсқа талоны: ол ештеңені растамайды."
    assert facts[0] == f"Талон нөмірі: {slip.number}"


@pytest.mark.parametrize("at", [4, 30, 38, 60, -1])
def test_one_changed_letter_is_an_alteration(slip, at):
    letter = "7" if slip.code[at] != "7" else "8"
    altered = slip.code[:at] + letter + slip.code[at:][1:]

    code, said = judge(slip, altered, "--language", "en")

    assert (code, said) == (1, ["The slip is altered: its desk did not sign what its code says."])


def test_a_desk_that_nobody_introduced_is_unknown(slip, tmp_path):
    done = regdesk(tmp_path / "nobody", "verify-slip", slip.code, "--language", "kk")

    assert done.returncode == 2
    assert "000 орталығының 1-терезесінің кілті мұнда белгісіз" in done.stdout
    assert slip.number in done.stdout
    assert not (tmp_path / "nobody").exists()


def test_what_is_no_slips_code_is_unreadable(slip):
    for text in ("", "hello", slip.code[:60], slip.note_code):
        assert judge(slip, text)[0] == 3


def test_the_file_that_was_printed_is_genuine(slip, tmp_path):
    path = tmp_path / "slip.pdf"
    path.write_bytes(slip.pdf)

    code, said = judge(slip, "--file", path, "--language", "en")

    assert code == 0
    assert f"Number of the slip: {slip.number}" in said
    assert len(said) == 4  # both halves carry one code


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_scan_of_the_page_is_genuine(slip, tmp_path, dpi):
    scan = tmp_path / "scan.jpg"
    render(slip.pdf, dpi).convert("RGB").rotate(2, fillcolor="white").save(scan, quality=60)

    assert judge(slip, "--file", scan)[0] == 0


def test_a_file_without_a_code_is_unreadable(slip, tmp_path):
    scan, none = tmp_path / "scan.png", tmp_path / "none.png"
    paper((620, 877)).save(scan)

    assert judge(slip, "--file", scan)[0] == 3
    missing = regdesk(slip.folder, "verify-slip", "--file", none, "--language", "en")
    assert (missing.returncode, missing.stdout) == (3, "")
    assert missing.stderr == "The file is gone. Choose it again.\n"


def test_a_list_of_desks_that_cannot_be_read_is_no_verdict(slip, tmp_path):
    (tmp_path / FILE).write_bytes(b"x")

    done = regdesk(tmp_path, "verify-slip", slip.code, "--language", "en")

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"The file {FILE} is damaged")


def test_wrong_usage_is_no_verdict(slip):
    for wrong in ((), (slip.code, "--file", "x"), (slip.code, "--none")):
        assert regdesk(slip.folder, "verify-slip", *wrong).returncode == 64


def test_a_desk_is_known_once_its_file_was_taken_in(slip, tmp_path):
    folder = tmp_path / "checker"
    done = regdesk(folder, "trust-desk", slip.folder / FILE, "--language", "ru")
    again = regdesk(folder, "trust-desk", slip.folder / FILE, "--language", "ru")

    assert done.returncode == again.returncode == 0
    assert done.stdout == "Теперь известно: центр 000, окно 1 (эпоха 1).\n"
    assert again.stdout == "Все эти окна уже известны.\n"
    assert regdesk(folder, "verify-slip", slip.code).returncode == 0


def test_another_key_of_a_known_desk_is_refused_in_words(slip, other_slip):
    before = (slip.folder / FILE).read_bytes()

    done = regdesk(slip.folder, "trust-desk", other_slip.folder / FILE, "--language", "ru")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Окно 1 центра 000 известно здесь с другим ключом.")
    assert (slip.folder / FILE).read_bytes() == before
    assert judge(slip, other_slip.code)[0] == 1


def test_a_key_file_of_another_desk_does_not_judge(slip, tmp_path):
    KnownDesks(tmp_path).keep_own({DeskName("417", 8, 1): bytes(32)})

    assert regdesk(tmp_path, "verify-slip", slip.code).returncode == 2
