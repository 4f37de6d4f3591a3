"""What the page of evidence says of a door: what the fuzzer itself counted."""

from tests.evidence import DOORS, keep
from tests.fuzz.evidence import make_row
from tests.fuzz.target import Target

LOG = """\
Done 51 runs in 3 second(s)
stat::number_of_executed_units: 48211
stat::average_exec_per_sec:     788
"""


def take(_sent):
    """``keys.json``: slots that are written as they are read, and that can
    be tried.
    """


def make(log=LOG, *, holds=True):
    return make_row("keys-file", Target(take, tuple), log, took_s=60.4, corpus=312, holds=holds)


def test_a_row_tells_what_a_door_promises_and_how_often_it_was_asked(tmp_path):
    page = tmp_path / "evidence.md"
    keep(DOORS, [make()], page)

    (line,) = (one for one in page.read_text().splitlines() if one.startswith("| keys-file |"))
    assert (
        "| `keys.json`: slots that are written as they are read, and that can be tried. |" in line
    )
    assert "| 48211 | 60 s | 312 | 0 |" in line


def test_a_door_that_broke_says_so_even_where_the_fuzzer_was_killed():
    row = make("killed before it could tell", holds=False)
    assert (row["executions"], row["broken"]) == ("unknown", "BROKEN: 1")
