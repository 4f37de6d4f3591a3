from dataclasses import asdict
from json import dumps, loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk import settings
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.settings import Look, Settings, Tongue

chosen = st.builds(
    Settings,
    language=st.sampled_from(Tongue),
    look=st.sampled_from(Look),
    text_size=st.sampled_from(settings.TEXT_SIZES),
    slip_format=st.sampled_from(FORMATS[SheetKind.SLIP]),
    printer=st.text(st.characters(exclude_categories=("Cs",))),
    clerk_code=st.text("0123456789-"),
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
        b'{"printer": null}',
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
    kept = asdict(Settings(printer="Front"))
    del kept["text_size"]
    path.write_text(dumps(kept))

    assert settings.load(path).settings == Settings(printer="Front")


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path):
    taken = tmp_path / "a file"
    taken.write_text("")

    settings.save(taken / "settings.json", Settings())


def test_the_file_reads_well(tmp_path):
    path = tmp_path / "settings.json"
    settings.save(path, Settings(language=Tongue.RUSSIAN))

    assert loads(path.read_text())["language"] == "ru"
