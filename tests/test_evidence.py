"""The page of evidence: a row replaces that of its own name, and no other of any table."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.evidence import DOORS, FAULTS, PACKAGES, PAGE, find_commit, keep, main, stamp


@pytest.fixture
def page(tmp_path):
    return tmp_path / "evidence.md"


def row(table, name, told="told"):
    return dict.fromkeys(table.own, told) | {table.own[0]: name} | stamp()


def lines_of(page):
    return [line for line in page.read_text().splitlines() if line[:2] in ("##", "| ")]


def keep_door(page, number):
    keep(DOORS, [row(DOORS, f"door-{number}")], page)


def test_each_row_stands_in_its_table_in_the_order_of_its_name(page):
    keep(DOORS, [row(DOORS, "mrz")], page)
    keep(FAULTS, [row(FAULTS, "T11 clocks"), row(FAULTS, "T2 power")], page)
    keep(PACKAGES, [row(PACKAGES, "desk unpacked")], page)

    begun = [line.split(" | ")[0] for line in lines_of(page)]
    assert begun == [
        *("## Faults", "| programme", "| ---", "| T2 power", "| T11 clocks"),
        *("## Fuzz", "| door", "| ---", "| mrz"),
        *("## Packages", "| what", "| ---", "| desk unpacked"),
    ]


def test_a_row_replaces_that_of_its_first_word_alone(page):
    keep(PACKAGES, [row(PACKAGES, "desk unpacked"), row(PACKAGES, "vision unpacked")], page)
    keep(DOORS, [row(DOORS, "desk")], page)
    keep(PACKAGES, [row(PACKAGES, "desk without vision", "lighter | better")], page)

    assert any(line.startswith("| desk | told |") for line in lines_of(page))
    desk, vision = lines_of(page)[-2:]
    assert desk.startswith("| desk without vision | lighter / better | lighter / better |")
    assert vision.startswith("| vision unpacked | told |")


def test_writing_a_row_again_changes_nothing(page):
    same = row(DOORS, "mrz") | {"promise": ""}
    keep(DOORS, [same], page)
    before = page.read_text()
    keep(DOORS, [same], page)

    assert page.read_text() == before


def test_runs_that_end_at_the_same_moment_lose_no_row(page):
    with ThreadPoolExecutor(4) as runs:
        list(runs.map(keep_door, [page] * 12, range(12)))

    kept = [line.split(" | ")[0] for line in lines_of(page)[3:]]
    assert kept == [f"| door-{number}" for number in range(12)]


def test_the_page_that_is_shipped_is_read_and_written_as_it_stands(tmp_path):
    page = tmp_path / "evidence.md"
    shipped = PAGE.read_text(encoding="utf-8")
    page.write_text(shipped, encoding="utf-8")
    keep(FAULTS, [], page)

    assert page.read_text(encoding="utf-8") == shipped


@pytest.mark.parametrize(("commit", "version"), [([], find_commit()), (["abcdef"], "abcdef")])
def test_a_shell_script_writes_a_row_of_the_packages(page, commit, version):
    main(["bare-root", "all steps", "steps 8 of 8", "holds", *commit], page)

    line = lines_of(page)[-1]
    assert line.startswith("| bare-root | all steps | steps 8 of 8 | holds | ")
    assert f"({version}) |" in line
