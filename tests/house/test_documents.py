"""What the documents point at is there: files, headings, chapters, commands."""

import re
import subprocess
import sys

import pytest

from regdesk.ui.guide import read_chapters
from regdesk.ui.language import Language
from tests.house.sources import ROOT

PAGES = sorted(
    page
    for folder in (".", "docs", "docs/decisions", "resources/practice", "resources/rulebook")
    for page in (ROOT / folder).glob("*.md")
)


def make_anchor(heading):
    """Return what a page on the web calls a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", target):
            continue
        name, _, anchor = target.partition("#")
        led = (page.parent / name) if name else page
        assert led.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", led.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in map(make_anchor, headings), target


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_the_clerks_book_lists_every_chapter_in_its_order(language):
    text = (ROOT / "docs" / f"clerk.{language}.md").read_text(encoding="utf-8")
    told = re.findall(r"^1\. \[(.+)\]", text, re.MULTILINE)
    guide = ROOT / "resources" / "guide"
    assert told == [
        one.text.splitlines()[0].removeprefix("# ") for one in read_chapters(guide, language)
    ]


def test_every_command_that_is_named_exists():
    helped = subprocess.run(
        [sys.executable, "-m", "regdesk", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = set(re.findall(r"^    ([a-z-]+) ", helped, re.MULTILINE))
    named = {
        one
        for page in PAGES
        for one in re.findall(r"`(?:\S*/)?regdesk ([a-z][a-z-]+)", page.read_text(encoding="utf-8"))
    }
    assert named - commands - {"walk"} == set()
