"""Who else wrote what is inside: all of it is named, and none of it binds us to give ours away."""

import re

import pytest
from packaging.markers import Marker

from regdesk.app.third_party import list_distributions, list_parts, list_texts
from tests.house.sources import ROOT

PINNED = re.compile(r"([\w.-]+)(?:\[[\w,]+\])?==(\S+)(?: ; (.+))? \\")
FREE_OF_US = re.compile(r"(?<!L)\b(A?GPL|GNU (Affero )?General)", re.IGNORECASE)
TEXTLESS = {"fontpkg", "pyside6-essentials", "pyside6-pdf", "shiboken6"}


def list_pinned():
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if (pinned := PINNED.match(line)) and (not pinned[3] or Marker(pinned[3]).evaluate()):
            yield pinned[1], pinned[2]


def test_every_pinned_requirement_is_named_with_its_version():
    told = {(one.name, one.version) for one in list_parts()}
    assert set(list_pinned()) - told == set()


@pytest.mark.parametrize("part", list_parts(), ids=lambda one: one.name)
def test_each_may_be_linked_without_giving_our_source_its_licence(part):
    assert part.licence, "its metadata tells none: look it up for _UNTOLD"
    choices = re.split(r"\bOR\b", part.licence)
    assert any(not FREE_OF_US.search(one) for one in choices), part


def test_each_brings_its_text():
    without = {
        one.metadata["Name"].lower().replace("_", "-")
        for one in list_distributions("regdesk")
        if not list_texts(one)
    }
    assert without <= TEXTLESS
