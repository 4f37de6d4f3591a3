"""Editions follow each other by their days; changing one is data alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome, Verdict
from regdesk.rulebook import load
from tests.rulebook.cases import BOOK, DAY, FOLDER, all_seen, judge, usual

V0 = "2020-service-card.toml"
MADE_UP = Path(__file__).parent / "made-up-edition.toml"
LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)


@pytest.fixture
def folder(tmp_path):
    """The shipped rulebook, and beside it an edition that no law has."""
    folder = shutil.copytree(FOLDER, tmp_path / "rulebook")
    shutil.copy(MADE_UP, folder)
    return folder


def end_v0(folder, line):
    text = (folder / V0).read_text(encoding="utf-8")
    (folder / V0).write_text(text.replace("legal = {}", line), encoding="utf-8")


def test_changing_the_edition_is_data_alone(folder):
    """A made-up edition lets owners stay away and wants people of 16: two files, no code."""
    end_v0(folder, "legal = { until = 2026-12-31 }")
    book = load(folder)
    draft = usual(owners__o1__presence="absent", registrants__r1__person__born="05.06.2011")

    before = judge(draft, day=LAST_DAY, book=book)
    after = judge(draft, day=FIRST_DAY, book=book)
    grown = usual(owners__o1__presence="absent")
    later = judge(all_seen(grown, day=FIRST_DAY, book=book), day=FIRST_DAY, book=book)

    assert (before.edition, before.outcome) == ("V0", Outcome.OWNER_ABSENT)
    assert (after.edition, after.outcome) == ("M1", Outcome.NOT_REGISTRABLE_ALONE)
    assert (later.edition, later.outcome) == ("M1", Outcome.ACCEPTED)
    said = next(one for one in later.rules if one.rule == "M1-PRESENCE")
    assert (said.verdict, said.verified) == (Verdict.WARNS, False)
    assert [one.code for one in later.papers] == ["APP-ID"]


def test_each_edition_has_its_own_limits(folder):
    end_v0(folder, "legal = { until = 2026-12-31 }")
    book = load(folder)

    assert book.edition_on(LAST_DAY).limits.provide_minutes == 30
    assert book.edition_on(FIRST_DAY).limits.provide_minutes == 45


def test_two_editions_for_one_day_are_refused(folder):
    with pytest.raises(Fault) as caught:
        load(folder)

    assert caught.value.params["file"] == MADE_UP.name
    assert "overlaps with edition V0" in str(caught.value.params["reason"])


def test_one_day_in_common_is_an_overlap(folder):
    end_v0(folder, "legal = { until = 2027-01-01 }")

    with pytest.raises(Fault):
        load(folder)


def test_a_centre_may_end_an_edition_whose_legal_end_is_unknown(folder):
    end_v0(folder, "legal = {}\nclosed = 2026-12-31")

    book = load(folder)

    assert book.edition_on(LAST_DAY).id == "V0"
    assert book.edition_on(FIRST_DAY).id == "M1"


def test_an_edition_that_is_not_activated_judges_nothing(folder):
    text = (folder / MADE_UP.name).read_text(encoding="utf-8")
    idle = text.replace("activated = 2027-01-01\n", "")
    (folder / MADE_UP.name).write_text(idle, encoding="utf-8")

    book = load(folder)

    assert {one.id for one in book.editions} == {"V0", "M1"}
    assert book.edition_on(FIRST_DAY).id == "V0"


def test_an_edition_judges_no_day_before_its_legal_first(folder):
    end_v0(folder, "legal = { until = 2026-12-31 }")
    text = (folder / MADE_UP.name).read_text(encoding="utf-8")
    early = text.replace("legal = {}", "legal = { from = 2027-02-01 }")
    (folder / MADE_UP.name).write_text(early, encoding="utf-8")

    book = load(folder)

    assert book.edition_on(date(2027, 2, 1)).id == "M1"
    with pytest.raises(Fault) as caught:
        book.edition_on(date(2027, 1, 31))
    assert caught.value.key == "rulebook.no_edition"
    assert caught.value.params == {"day": "31.01.2027"}


def test_two_editions_of_one_name_are_refused(folder):
    shutil.copy(folder / V0, folder / "copy.toml")

    with pytest.raises(Fault) as caught:
        load(folder)

    assert "two editions are called V0" in str(caught.value.params["reason"])


def test_a_day_before_all_editions_cannot_be_judged():
    with pytest.raises(Fault) as caught:
        judge(usual(), day=date(2020, 4, 30))

    assert caught.value.key == "rulebook.no_edition"


def test_the_2020_standard_is_in_force_here_and_sets_its_limits():
    edition = BOOK.edition_on(DAY)

    assert (edition.id, edition.verified) == ("V0", True)
    limits = edition.limits
    assert (limits.provide_minutes, limits.wait_minutes, limits.serve_minutes) == (30, 15, 20)
    assert limits.fee_tenge == 0
