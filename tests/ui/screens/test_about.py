"""Ctrl F11: what this installation is, read without a mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from regdesk.app.about import gather
from regdesk.app.options import Options
from regdesk.services.unverified import list_unverified
from regdesk.ui.language import Language
from regdesk.ui.screens.about_panel import AboutPanel
from regdesk.ui.screens.guide_text import list_pieces
from tests.ui.screens.conftest import CTRL
from tests.ui.states.about import FACTS


@pytest.fixture
def panel(show):
    clerk = show(tell_about=lambda: FACTS, language=Language.RU)
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F11, CTRL)
    panel = clerk.question()
    assert isinstance(panel, AboutPanel)
    panel.clerk = clerk
    return panel


def read(panel):
    return panel.text.toPlainText()


def test_it_tells_version_commit_folder_and_the_rules_in_force(panel):
    said = read(panel)
    assert all(one in said for one in (FACTS.version, FACTS.commit, FACTS.folder, "V0"))


def test_its_chapters_are_read_by_the_arrows(panel):
    told = {}
    for _ in panel.rows:
        told[panel.chapter().name] = read(panel)
        panel.clerk.press(Qt.Key.Key_Down)
    assert "The first release." in told["changes"]
    assert "numpy 2.4.6: BSD-3-Clause" in told["licences"]
    assert FACTS.texts in told["licences"]
    assert "бағдарлама туралы — о программе" in told["editor"]
    assert "Всего 2 текста." in told["editor"]


LONG = "- First.\n" + "\n".join(f"- Number {at}." for at in range(298)) + "\n\n## H\n\n- Last."


def list_lines(document):
    """Return each line of ``document`` with how it stands."""
    blocks = (document.findBlockByNumber(at) for at in range(document.blockCount()))
    return [
        (one.text(), one.blockFormat().topMargin(), one.textList() is not None) for one in blocks
    ]


def test_a_chapter_is_told_once_after_a_longer_one(panel):
    panel.text.show_chapter(replace(panel.chapter(), text=LONG))
    panel.text.show_chapter(replace(panel.chapter(), text="- Once."))
    panel.clerk.settle()
    assert read(panel) == "Once."


def test_a_long_chapter_comes_in_pieces_and_whole(panel, qtbot):
    panel.text.show_chapter(replace(panel.chapter(), text=LONG))
    assert read(panel).startswith("First.\nNumber 0.\n")
    assert "Last." not in read(panel)
    qtbot.waitUntil(lambda: "Last." in read(panel), timeout=60_000)
    whole = QTextDocument()
    whole.setDefaultStyleSheet(panel.text.document().defaultStyleSheet())
    whole.setHtml("".join(list_pieces(LONG)))
    assert list_lines(panel.text.document()) == list_lines(whole)
    assert panel.text.verticalScrollBar().value() == 0


def test_every_statement_of_law_that_nobody_compared_is_listed(panel):
    unverified = list_unverified(panel.clerk.window.desk.counter)
    assert unverified
    panel.choose(3)
    said = read(panel)
    assert all(one.id in said and one.clause.title.ru in said for one in unverified)


def test_escape_leaves_it(panel):
    panel.clerk.press(Qt.Key.Key_Escape)
    assert panel.clerk.question() is None


def test_what_a_working_copy_tells_of_itself_is_all_there(tmp_path):
    facts = gather(Options(tmp_path, ("none",)))
    assert (facts.commit, facts.texts, facts.folder) == ("", "", str(tmp_path))
    assert all(one.startswith("- ") for one in facts.changes.values())
    assert len(facts.awaiting) > 1500
    assert all(one.kk.strip() for one in facts.awaiting)
    assert {"slip", "consent", "Keys"} <= {one.place for one in facts.awaiting}
