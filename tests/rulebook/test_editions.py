"""Editions follow each other by their days; changing one is data alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome, Verdict
from regdesk.rulebook import load
from regdesk.services import flow
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


def change(folder, *pairs):
    text = (folder / V0).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (folder / V0).write_text(text, encoding="utf-8")


@pytest.fixture
def another(tmp_path):
    """The shipped rulebook with one number and two words otherwise, by changing its file alone."""
    folder = shutil.copytree(FOLDER, tmp_path / "rulebook")
    change(
        folder,
        ("calendar_days = 10", "calendar_days = 30"),
        ("ішінде өтініш беріледі", "ішінде келеді"),
        ("в течение 10 календарных дней", "в течение 30 календарных дней"),
        ('arrived_on = "12.11.2026"', 'arrived_on = "23.10.2026"'),
        ('arrived_on = "13.11.2026"', 'arrived_on = "24.10.2026"'),
        ('title.ru = "Согласие на регистрацию"', 'title.ru = "Согласие собственника"'),
    )
    return load(folder)


ARRIVED = {"arrived_on": "01.11.2026", "papers__CONSENT__": "unseen"}


def test_a_number_of_the_law_is_changed_in_its_file_alone(another):
    def verdict(book):
        said = judge(usual(**ARRIVED), book=book).rules
        return next(one.verdict for one in said if one.rule == "V0-TEN-DAYS")

    assert verdict(BOOK) is Verdict.WARNS
    assert verdict(another) is Verdict.PASSED


def test_a_word_of_the_law_is_changed_in_its_file_alone(another):
    """On the checklist, and in what the steps show at their fields."""

    def told(book):
        draft = usual(**{**ARRIVED, "arrived_on": "01.10.2026"})
        findings = judge(draft, book=book)
        titles = [one.title.ru for one in findings.papers if one.code == "CONSENT"]
        shown = {one.field: one for one in flow.problems(draft, findings, DAY)}
        named = dict(shown["papers.CONSENT."].params)["ru"]
        return titles, named, shown["arrived_on"].said.ru

    shipped, changed = told(BOOK), told(another)

    assert shipped[:2] == (["Согласие на регистрацию"], "Согласие на регистрацию")
    assert changed[:2] == (["Согласие собственника"], "Согласие собственника")
    assert "10 календарных" in shipped[2]
    assert "30 календарных" in changed[2]


def test_an_edition_that_nobody_verified_says_so(folder):
    """Nothing it asks for is claimed to have been held against the act."""
    end_v0(folder, "legal = { until = 2026-12-31 }")
    book = load(folder)
    draft = usual()

    edition = book.edition_on(FIRST_DAY)
    later = judge(draft, day=FIRST_DAY, book=book)
    before = judge(draft, day=LAST_DAY, book=book)

    assert (edition.id, edition.verified) == ("M1", False)
    assert not any(one.verified for one in (*later.rules, *later.papers))
    assert all(one.verified for one in before.papers)
