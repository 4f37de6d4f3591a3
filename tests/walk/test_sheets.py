from pathlib import Path
from types import SimpleNamespace

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import PrintState
from regdesk.walk.sheets import NAME, FolderPress


class Paper:
    """Makes sheets whose bytes say what was asked of them."""

    def make(self, sheet, _layout):
        return f"{sheet.kind} {sheet.name} {sheet.copy}".encode()


@pytest.fixture
def press(tmp_path):
    return FolderPress(Paper(), tmp_path)


def slip(copy=0):
    return SimpleNamespace(kind=SheetKind.SLIP, name="000-001-1-000001-77", copy=copy)


@pytest.mark.parametrize("kind", SheetKind)
def test_a_sheet_is_named_by_its_kind(press, tmp_path, kind):
    facts = SimpleNamespace(kind=kind, name="031", copy=0)
    job = press.print(press.make(facts, SheetFormat.A5_LANDSCAPE), NAME, "RegDesk 031")

    assert Path(job) == tmp_path / f"{kind.value}-031.pdf"
    assert Path(job).read_bytes() == f"{kind} 031 0".encode()
    assert press.watch(NAME, job).state is PrintState.PRINTED


def test_further_prints_of_one_number_count_up(press, tmp_path):
    for copy in range(3):
        press.print(
            press.make(slip(copy), SheetFormat.A5_LANDSCAPE), NAME, "RegDesk 000-001-1-000001-77"
        )

    stem = "slip-000-001-1-000001-77"
    names = [f"{stem}-copy-1.pdf", f"{stem}-copy-2.pdf", f"{stem}.pdf"]
    assert sorted(one.name for one in tmp_path.iterdir()) == names


def test_a_jammed_printer_takes_nothing_and_then_everything(press, tmp_path):
    press.jammed = True
    sheet = press.make(slip(), SheetFormat.A5_LANDSCAPE)
    with pytest.raises(Fault) as jam:
        press.print(sheet, NAME, "RegDesk")
    assert (jam.value.key, list(tmp_path.iterdir())) == ("printer.jam", [])

    press.jammed = False
    assert Path(press.print(sheet, NAME, "RegDesk")).exists()


def test_a_sheet_that_never_came_out_is_no_paper(press):
    assert press.watch(NAME, "slip-031.pdf").state is PrintState.FAILED
