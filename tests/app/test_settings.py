import os
import stat
from dataclasses import asdict, replace
from json import dumps, loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk import settings
from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.domain.sheet_format import SheetFormat
from regdesk.settings import Look, Settings, Tongue, Wear

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
RECEIPT = '{"name": "a", "host": "192.0.2.7", "port": 9100}'
scans = st.builds(
    ScanChoice, words, st.sampled_from(Source), st.sampled_from(Ink), st.integers(1, 1200)
)
wears = st.builds(
    Wear, st.sampled_from(Tongue), st.sampled_from(Look), st.sampled_from(settings.TEXT_SIZES)
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
    wears=st.dictionaries(st.text("0123456789-"), wears, max_size=3),
)


@given(chosen)
def test_what_is_saved_comes_back(tmp_path_factory, some):
    path = tmp_path_factory.mktemp("desk") / "settings.json"

    settings.save(path, some)

    assert settings.load(path) == settings.Remembered(some)


def test_a_new_desk_speaks_kazakh(tmp_path):
    assert settings.load(tmp_path / "settings.json").settings.language is Tongue.KAZAKH


@pytest.mark.parametrize("garbage", [b"", b"\xff\xfe", b"[]", b"[" * 100_000, b'{"language": "ru"'])
def test_a_file_that_is_none_is_put_aside_and_nothing_stops(tmp_path, garbage):
    path = tmp_path / "settings.json"
    path.write_bytes(garbage)

    found = settings.load(path)

    assert (found.settings, found.lost) == (Settings(), ())
    assert found.set_aside.read_bytes() == garbage
    assert not path.exists()


@pytest.mark.parametrize(
    ("lost", "line"),
    [
        ("language", '"language": "xx"'),
        ("text_size", '"text_size": "100"'),
        ("text_size", '"text_size": 90'),
        ("text_size", '"text_size": true'),
        ("idle_minutes", '"idle_minutes": 0'),
        ("ticket", '"ticket": "[A"'),
        ("prints.slip", '"printer": null'),
        ("prints.slip", '"slip_format": "a6"'),
        ("prints", '"prints": null'),
        ("prints.slip", '"prints": {"slip": {"layout": "a4_page", "printer": ""}}'),
        ("prints.slip", '"prints": {"slip": {"layout": "a5"}}'),
        ("prints.poster", '"prints": {"poster": {"layout": "a5", "printer": ""}}'),
        ("receipts.0", '"receipts": [{"name": "", "host": "a", "port": 9100}]'),
        ("receipts.0", '"receipts": [{"name": "a"}]'),
        ("receipts.1", f'"receipts": [{RECEIPT}, 7]'),
        ("scan", '"scan": null'),
        ("scan", '"scan": {"scanner": "sane:a"}'),
        ("scan", '"scan": {"scanner": "", "source": "lap", "ink": "grey", "dpi": 300}'),
        ("scan", '"scan": {"scanner": 1, "source": "glass", "ink": "grey", "dpi": 300}'),
        ("scanners.0", '"scanners": [1]'),
        ("wears.417-0002", '"wears": {"417-0002": {"language": "kk"}}'),
        ("keep_pages_days", '"keep_pages_days": -1'),
        ("keep_pages_days", '"keep_pages_days": 9999999'),
        ("keep_cases_days", '"keep_cases_days": 9999999'),
        ("hub_proxy", '"hub_proxy": "http://me:secret@proxy:3128"'),
        ("hub_proxy", '"hub_proxy": 3128'),
        ("colour", '"colour": "blue"'),
    ],
)
def test_one_value_spoilt_by_hand_costs_that_value_and_is_told_once(tmp_path, lost, line):
    path = tmp_path / "settings.json"
    spoilt = f'{{"clerk_code": "041-7732", {line}, "backup_folder": "/mnt/stick"}}'
    path.write_text(spoilt)

    found = settings.load(path)

    assert lost in found.lost
    kept = found.settings
    assert (kept.clerk_code, kept.backup_folder) == ("041-7732", "/mnt/stick")
    assert replace(kept, clerk_code="", backup_folder="", receipts=()) == Settings()
    assert found.set_aside.read_text() == spoilt
    assert settings.load(path) == settings.Remembered(kept)


@pytest.mark.parametrize(
    ("written", "by_hand", "torn"),
    [
        ('"idle_minutes": 25,', '"idle_minutes": 25', ()),
        ('"idle_minutes": 25,', '"idle_minutes": abc,', ("idle_minutes",)),
        ('"language": "ru",', '"language": "ru,', ("language",)),
        ('"scanners": [],', '"scanners": [,', ("scanners",)),
    ],
    ids=["no comma", "no number", "no quote", "no bracket"],
)
def test_a_slip_of_the_hand_costs_its_own_line(tmp_path, written, by_hand, torn):
    path = tmp_path / "settings.json"
    chosen = Settings(language=Tongue.RUSSIAN, idle_minutes=25, backup_folder="/mnt/stick")
    settings.save(path, chosen)
    path.write_text(path.read_text().replace(written, by_hand))

    found = settings.load(path)

    assert found.lost == torn
    usual = {name: getattr(Settings(), name) for name in torn}
    assert found.settings == replace(chosen, **usual)


def test_a_file_saved_with_a_mark_of_its_bytes_is_read(tmp_path):
    path = tmp_path / "settings.json"
    for encoding in ("utf-8-sig", "utf-16"):
        path.write_text('{"idle_minutes": 25}', encoding=encoding)

        assert settings.load(path) == settings.Remembered(Settings(idle_minutes=25))


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


def test_at_a_desk_shared_by_a_group_every_account_reads_what_was_chosen(tmp_path):
    tmp_path.chmod(0o2770)
    before = os.umask(0o077)
    try:
        settings.write(tmp_path / "settings.json", Settings(idle_minutes=3))
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o660
