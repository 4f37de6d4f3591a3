"""The page on scenarios names every key the reader knows, with every word it may hold."""

import re
import typing
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum

import pytest

from regdesk.walk import form
from regdesk.walk.reading import read_scenario, word_of
from tests.house.sources import ROOT

PAGE = (ROOT / "resources/practice/README.md").read_text(encoding="utf-8")
TABLES = {
    "The file itself": form.Scenario,
    "`[hand_in]`": form.HandInForm,
    "`[[person]]`": form.PersonForm,
    "Who somebody is": form.Identity,
    "`[address]`": form.AddressForm,
    "`[[owner]]`": form.OwnerForm,
    "`[[paper]]` and `[[event.paper]]`": form.PaperForm,
    "`[[event]]`": form.EventForm,
    "`[[event.owner]]`": form.OwnerChange,
    "`[[event.person]]`": form.PersonChange,
    "`[expected]`": form.ExpectedForm,
    "`[[expected.person]]`": form.ExpectedPerson,
}
ROW = re.compile(r"^\| (\*\*)?`(\w+)`(?:\*\*)? \| (.+) \|$", re.M)


def rows_of(heading):
    _, _, after = PAGE.partition(f"### {heading}\n")
    return {key: (bool(bold), said) for bold, key, said in ROW.findall(after.split("\n### ")[0])}


def own_fields(table):
    """The fields a table's own part of the page tells: an identity is told once."""
    shared = {one.name for one in fields(form.Identity)}
    inherits = issubclass(table, form.Identity) and table is not form.Identity
    return [one for one in fields(table) if not (inherits and one.name in shared)]


def inner_kind(kind):
    """The enum or class behind an optional or an array."""
    args = [one for one in typing.get_args(kind) if one not in (type(None), ...)]
    return inner_kind(args[0]) if args else kind


@pytest.mark.parametrize("heading", TABLES)
def test_the_page_names_every_key_and_no_other(heading):
    rows = rows_of(heading)
    told = {one.name: one.default is MISSING for one in own_fields(TABLES[heading])}

    assert {key: bold for key, (bold, _) in rows.items()} == told


@pytest.mark.parametrize("heading", TABLES)
def test_the_page_lists_every_word_of_a_choice(heading):
    kinds = typing.get_type_hints(TABLES[heading])
    for key, (_, said) in rows_of(heading).items():
        kind = inner_kind(kinds[key])
        if issubclass(kind, StrEnum) and "as above" not in said and "a word of" not in said:
            assert {word_of(one) for one in kind} <= set(re.findall(r"`([\w-]+)`", said)), key


def test_every_table_of_the_form_is_told():
    tables = {one for one in vars(form).values() if isinstance(one, type) and is_dataclass(one)}
    assert tables == set(TABLES.values())


def test_the_story_on_the_page_can_be_walked(tmp_path):
    story = tmp_path / "story.toml"
    story.write_text(re.search(r"```toml\n(.+?)```", PAGE, re.S).group(1), encoding="utf-8")

    assert read_scenario(story).title
