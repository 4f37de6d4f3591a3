"""The scanners' jobs. One child serves them and nothing else: a scanner may hang or kill it."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from regdesk.capture.scan.run import Run

STUCK = 71
"""Exit code of a child whose scanner does not let go."""

LET_GO_S = 3.0
"""How long a scanner may hold on after a stop."""

_Answer = tuple[dict[str, Any], bytes]
_runs: "dict[int, Run]" = {}  # one at most


def scan_list(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``scheme`` and ``added``, keys of that scheme -> ``scanners`` of that adapter."""
    from regdesk.capture.scan.adapters import find_adapter
    from regdesk.capture.scan.wire import scanner_to_wire

    found = find_adapter(args["scheme"]).list_scanners(args["added"])
    return {"scanners": [scanner_to_wire(one) for one in found]}, b""


def scan_get(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``key`` -> ``scanner``."""
    from regdesk.capture.scan.adapters import find_adapter
    from regdesk.capture.scan.wire import scanner_to_wire

    key = args["key"]
    return {"scanner": scanner_to_wire(find_adapter(key).get_scanner(key))}, b""


def scan_begin(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``run`` (a number), ``choice``, ``cards`` -> nothing; the run before is ended first."""
    from regdesk.capture.mrz_page import load_aside
    from regdesk.capture.scan.adapters import find_adapter
    from regdesk.capture.scan.run import Run
    from regdesk.capture.scan.wire import choice_from_wire

    _end_runs()
    choice = choice_from_wire(args["choice"])
    adapter = find_adapter(choice.scanner)
    _runs[args["run"]] = Run(lambda: adapter.open_device(choice), cards=args["cards"])
    load_aside()
    return {}, b""


def scan_wait(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``run``, ``wait_s`` -> ``came``: whether a side has come or the run is over.

    None: no such run; this child is younger than it.
    """
    run = _runs.get(args["run"])
    return {"came": None if run is None else run.wait(args["wait_s"])}, b""


def scan_pages(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``run`` -> the pages of the side that has come, packed; ``over``: there is none."""
    from regdesk.capture.page_wire import pack

    pages = _runs[args["run"]].make_pages()
    return ({"over": True}, b"") if pages is None else pack(pages)


def scan_stop(args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """``run`` -> nothing, once the scanner is let go; where it holds on, the child ends."""
    if (run := _runs.get(args["run"])) is not None:
        _let_go(run)
    return {}, b""


def rest(_args: Mapping[str, Any], _payload: bytes) -> _Answer:
    """-> ``busy``: whether a run goes on. Where none does, the child may end: what one that was
    stopped has left is given back.
    """
    busy = any(run.goes_on for run in _runs.values())
    if not busy:
        _end_runs()
    return {"busy": busy}, b""


def _end_runs() -> None:
    for number, run in list(_runs.items()):
        _let_go(run)
        run.give_back()
        del _runs[number]


def _let_go(run: "Run") -> None:
    run.stop()
    if not run.is_let_go(LET_GO_S):
        os._exit(STUCK)


SCAN_JOBS = {
    "scan.list": scan_list,
    "scan.get": scan_get,
    "scan.begin": scan_begin,
    "scan.wait": scan_wait,
    "scan.pages": scan_pages,
    "scan.stop": scan_stop,
    "rest": rest,
}
