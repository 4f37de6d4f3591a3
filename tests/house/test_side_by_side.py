"""The work of the tests is shared out by places that are there."""

from tests.side_by_side import LONG, ROOT, TOGETHER, place_of


def test_every_place_is_there():
    assert [one for one in (*LONG, *TOGETHER) if not (ROOT / one).exists()] == []


def test_a_folder_stays_together_and_a_file_beside_it_does_not():
    assert place_of("tests/hub/work/test_work.py::test_a[1]") == "tests/hub/work"
    assert place_of("tests/hub/test_pages.py::test_a") == "tests/hub"
    assert place_of("tests/sync/test_copies.py::test_a") == "tests/sync/test_copies.py"
