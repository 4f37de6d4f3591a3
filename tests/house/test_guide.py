"""The clerk's guide says the same in both languages, shows what it names, and names real keys."""

import re
import runpy
from collections import Counter

import pytest
from PIL import Image

from regdesk.domain.draft import StepId
from regdesk.ui.guide import name_chapter, read_chapters
from regdesk.ui.help_keys import list_keys
from regdesk.ui.language import Language
from tests.house.sources import ROOT

GUIDE = ROOT / "resources" / "guide"
LANGUAGES = (Language.KK, Language.RU)
SCREENS = (("journal", None), ("done", None), *(("wizard", step) for step in StepId))
MOST_WIDE, MOST_BYTES, MOST_BYTES_OF_ALL = 683, 45_000, 900_000
HELD = ("Ctrl", "Shift", "Alt")


def list_pictures():
    return sorted((GUIDE / "pictures").rglob("*.*"))


def list_named(text):
    return re.findall(r"^!\[.+\]\((.+)\)$", text, re.MULTILINE)


def list_inside(text):
    return re.findall(r"`(.+?)`", text)


def spread(key):
    """Return each key that a line of F1 stands for: «Alt 1–6» is six, «Ctrl ↑ ↓» two."""
    held = [part for part in key.split() if part in HELD]
    for part in key.split():
        first, _, last = part.partition("–")
        own = [str(one) for one in range(int(first), int(last) + 1)] if last else [part]
        if part not in HELD:
            yield from (" ".join([*held, one]) for one in own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_one_of_those_that_f1_lists(language):
    listed = [
        key for screen, step in SCREENS for key, _ in list_keys(screen, step, correcting=False)
    ]
    known = {one for key in listed for one in spread(key)} | {"F1"}
    named = {key for one in read_chapters(GUIDE, language) for key in list_inside(one.text)}
    assert named - known == set()


def test_both_languages_have_the_same_chapters_headings_keys_and_pictures():
    told = [
        {
            one.name: (
                re.findall(r"^#+", one.text, re.MULTILINE),
                Counter(list_inside(one.text)),
                [path.rpartition("/")[2] for path in list_named(one.text)],
            )
            for one in read_chapters(GUIDE, language)
        }
        for language in LANGUAGES
    ]
    assert told[0] == told[1]
    assert len(told[0]) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_is_named(language):
    named = [
        (one.folder / path).resolve()
        for one in read_chapters(GUIDE, language)
        for path in list_named(one.text)
    ]
    there = [path for path in list_pictures() if path.parent.name == language]
    assert sorted(named) == there
    taken = runpy.run_path(str(ROOT / "docs/pictures/guide.py"))["TAKEN"]
    assert {path.stem for path in there} == set(taken)


def test_the_pictures_are_small():
    for path in list_pictures():
        with Image.open(path) as picture:
            assert (picture.format, picture.mode) == ("PNG", "P"), path.name
            assert picture.width <= MOST_WIDE, path.name
        assert path.stat().st_size <= MOST_BYTES, path.name
    assert sum(path.stat().st_size for path in list_pictures()) <= MOST_BYTES_OF_ALL


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_is_written_in_what_the_screen_can_show(language):
    """A title, headings, lists, paragraphs, pictures in a paragraph of their own, and keys."""
    for one in read_chapters(GUIDE, language):
        assert one.text.startswith(f"# {one.title}\n\n"), one.name
        plain = re.sub(r"^!\[.+\]\(.+\)$", "", one.text, flags=re.MULTILINE)
        assert re.findall(r"\]\(|\*\*|__|<|^[ \t]+\S|^###", plain, re.MULTILINE) == [], one.name
        assert one.text.count("`") % 2 == 0, one.name


@pytest.mark.parametrize("language", [*LANGUAGES, Language.EN])
def test_every_screen_and_step_has_its_chapter(language):
    names = {one.name for one in read_chapters(GUIDE, language)}
    for correcting in (False, True):
        fitting = {name_chapter(*one, correcting=correcting) for one in SCREENS}
        assert fitting <= names
