from dataclasses import asdict
from json import dumps, loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk import settings
from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.domain.sheet_format import SheetFormat
from regdesk.settings import Look, Settings, Tongue

words = st.text(st.characters(exclude_categories=("Cs",)))
prints = st.fixed_dictionaries(
    {
        kind: st.builds(PrintChoice, st.sampled_from(layouts), words)
        for kind, layouts in FORMATS.items()
    }
)
receipts = st.builds(
    ReceiptPrinter,
    st.sampled_from(("Чек", "Касса 2")),
    st.ip_addresses(v=4).map(str),
    st.integers(1, 65535),
    st.sampled_from((576, 512)),
)
scans = st.builds(
    ScanChoice, words, st.sampled_from(Source), st.sampled_from(Ink), st.integers(1, 1200)
)
chosen = st.builds(
    Settings,
    language=st.sampled_from(Tongue),
    look=st.sampled_from(Look),
    text_size=st.sampled_from(settings.TEXT_SIZES),
    prints=prints,
    receipts=st.lists(receipts, max_size=3).map(tuple),
    scan=scans,
    scanners=st.lists(words, max_size=3).map(tuple),
    clerk_code=st.text("0123456789-"),
    idle_minutes=st.sampled_from(settings.IDLE_MINUTES),
)


@given(chosen)
def test_what_is_saved_comes_back(tmp_path_factory, some):
    path = tmp_path_factory.mktemp("desk") / "settings.json"

    settings.save(path, some)

    assert settings.load(path) == settings.Remembered(some)


def test_a_new_desk_speaks_kazakh(tmp_path):
    assert settings.load(tmp_path / "settings.json").settings.language is Tongue.KAZAKH


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"language": "xx"}',
        b'{"text_size": "100"}',
        b'{"text_size": 90}',
        b'{"text_size": true}',
        b'{"idle_minutes": 0}',
        b'{"printer": null}',
        b'{"slip_format": "a6"}',
        b'{"prints": null}',
        b'{"prints": {"slip": {"layout": "a4_page", "printer": ""}}}',
        b'{"prints": {"slip": {"layout": "a5"}}}',
        b'{"prints": {"poster": {"layout": "a5", "printer": ""}}}',
        b'{"receipts": [{"name": "", "host": "a", "port": 9100}]}',
        b'{"receipts": [{"name": "a"}]}',
        b'{"scan": null}',
        b'{"scan": {"scanner": "sane:a"}}',
        b'{"scan": {"scanner": "", "source": "lap", "ink": "grey", "dpi": 300}}',
        b'{"scan": {"scanner": 1, "source": "glass", "ink": "grey", "dpi": 300}}',
        b'{"scanners": [1]}',
        b'{"colour": "blue"}',
        b'{"language": "ru"',
    ],
)
def test_a_file_spoilt_by_hand_is_put_aside_and_nothing_stops(tmp_path, garbage):
    path = tmp_path / "settings.json"
    path.write_bytes(garbage)

    found = settings.load(path)

    assert found.settings == Settings()
    assert found.set_aside is not None
    assert found.set_aside.read_bytes() == garbage
    assert not path.exists()


def test_a_missing_line_takes_its_usual_value(tmp_path):
    path = tmp_path / "settings.json"
    kept = asdict(Settings(clerk_code="041-7732"))
    del kept["text_size"]
    del kept["prints"]["register"]
    path.write_text(dumps(kept))

    assert settings.load(path).settings == Settings(clerk_code="041-7732")


@pytest.mark.parametrize(
    ("paper", "noted"),
    [("a5", SheetFormat.A5_LANDSCAPE), ("a4", SheetFormat.A5_LANDSCAPE), ("80mm", "80mm")],
)
def test_the_one_printer_of_earlier_settings_is_taken_over_once(tmp_path, paper, noted):
    path = tmp_path / "settings.json"
    path.write_text(dumps({"language": "ru", "slip_format": paper, "printer": "Front"}))

    found = settings.load(path).settings

    assert found.language is Tongue.RUSSIAN
    assert found.prints[SheetKind.SLIP] == PrintChoice(SheetFormat(paper), "Front")
    assert found.prints[SheetKind.NOTE] == PrintChoice(SheetFormat(noted), "Front")
    assert found.prints[SheetKind.CONSENT] == PrintChoice(SheetFormat.A4_PAGE)

    settings.save(path, found)
    assert not loads(path.read_text()).keys() & {"slip_format", "printer"}
    assert settings.load(path).settings == found


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path):
    taken = tmp_path / "a file"
    taken.write_text("")

    settings.save(taken / "settings.json", Settings())


def test_the_file_reads_well(tmp_path):
    path = tmp_path / "settings.json"
    settings.save(path, Settings(language=Tongue.RUSSIAN))

    assert loads(path.read_text())["language"] == "ru"
