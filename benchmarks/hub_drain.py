"""A thousand queued cases leave a real desk over TLS while a clerk works a case in its window.

Value: the p99 gap between ticks of a timer in the window while the hub receives, changes of step
left out as in ``gui_stall``; floor: an idle bare window's. The hub and its PostgreSQL run on the
same machine and take their part of it, which at a centre they do not.
"""

import os
import uuid
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, time

from benchmarks.desk import make_ready, options_of, set_up_folder, sign_in
from benchmarks.measure import Measure
from benchmarks.screen import STORY, Walker, open_walker, stall, ticking
from regdesk.app.enrol import enrol_desk
from regdesk.app.options import Options
from regdesk.app.practice import CODE, PASSWORD
from regdesk.domain.case import Case
from regdesk.domain.number import SlipNumber
from regdesk.services.counter import Counter
from regdesk.walk.invented import fill_in
from regdesk.walk.play import play_run
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import cut
from tests.hub.running import Site, open_site

CASES, PATIENCE_S = 1000, 20


def measure_all() -> list[Measure]:
    """Return the measure."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept, open_site() as site:
        folder = Path(kept)
        set_up_folder(folder / "desk")
        options = options_of(folder / "desk")
        _queue(options)
        instance = site.start(processes=0)
        try:
            _enrol(options, site, instance.url)
            gaps, took = _work(options, site, folder)
        finally:
            instance.stop()
    print(f"drain: {CASES} cases in {took:.1f} s")
    return [stall("drain_1000", gaps)]


def _queue(options: Options) -> None:
    """Accept a case, and then its like until so many wait."""
    with sign_in(options.folder) as counter:
        accepted = counter.accept(make_ready(counter, 9300))
        with counter.store.write() as unit:
            for _ in range(CASES - 1):
                _add_like(counter, unit, accepted.case, accepted.slip)


def _add_like(counter: Counter, unit, first: Case, slip) -> None:
    from regdesk.services.case_envelope import sign_case

    desk, signer, _ = counter.identity.running
    head = unit.outbox.head()
    number = SlipNumber(desk.centre.code, desk.number, desk.epoch, unit.cases.next_serial())
    draft = replace(first.draft, case_id=str(uuid.uuid4()))
    case = replace(first, number=number, draft=draft, envelope_id="")
    envelope, name = sign_case(case, head, desk=desk, run=counter.run, signer=signer)
    unit.cases.add(replace(case, envelope_id=name))
    unit.sheets.add_slip(str(number), slip)
    unit.outbox.add(
        envelope_id=name,
        seq=head.next_seq,
        case_id=draft.case_id,
        envelope=envelope,
        at=case.accepted_at,
    )


def _enrol(options: Options, site: Site, url: str) -> None:
    told, telling = os.pipe()
    with os.fdopen(telling, "w") as pipe:
        pipe.write(f"{CODE}\n{PASSWORD}\n")
    code = site.make_code(1, centre="000")
    enrol_desk(options, url, code, site.certificate, proxy=None, password_fd=told)


def _work(options: Options, site: Site, folder: Path) -> tuple[list[float], float]:
    """Return the gaps while the queue left, and how many seconds that took."""
    offset = time() - perf_counter()
    (segment,) = cut(fill_in(read_scenario(STORY)))
    with open_walker(options, folder) as clerk, ticking() as ticks:
        play_run(clerk, segment, (CODE, PASSWORD), {})
        until = perf_counter() + PATIENCE_S
        came, began, ended = _ask(site, clerk)
        while came < CASES and perf_counter() < until:
            clerk.hands.rest(0.5)
            came, began, ended = _ask(site, clerk)
    if came < CASES:
        raise RuntimeError(f"only {came} cases came")
    began, ended = began - offset, ended - offset
    gaps = [
        after - before
        for before, after in pairwise(ticks)
        if began <= before <= ended and not clerk.is_changing(before, after)
    ]
    return gaps, ended - began


def _ask(site: Site, clerk: Walker) -> tuple[int, float, float]:
    """Return how many envelopes came, and when the first and the last did; the asking itself,
    which blocks the window's thread, is left out of the gaps.
    """
    asked = perf_counter()
    ((came, began, ended),) = site.ask(
        "select count(*), extract(epoch from min(received_at))::float,"
        " extract(epoch from max(received_at))::float from envelope"
    )
    clerk.changes.append((asked, perf_counter()))
    return came, began, ended
