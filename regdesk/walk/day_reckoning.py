"""The reckoning in the evening: the day as it was seen, against the desk's own books and paper."""

from collections.abc import Iterable
from pathlib import Path

from regdesk.domain.day_closing import DayClosing, Ending
from regdesk.services.closing_day import Closings
from regdesk.services.counter import Counter
from regdesk.services.day_agreement import find_disagreements
from regdesk.services.entered import list_not_entered
from regdesk.walk.day_tally import Tally, compare, list_paper

_PUT_OFF = ("parked",)
_TAKEN_IN = ("accepted", "accepted_temporary_until_proof")


def reckon(counter: Counter, tally: Tally, out: Path) -> list[str]:
    """Return a sentence for everything in which the last closing, the database, the trail of acts,
    the outbox or the sheets in ``out`` differ from what ``tally`` says of the day.
    """
    closing = Closings(counter).list_latest()[0]
    numbers = _name(counter, {one.case_id for one in closing.entries})
    cancelled = set(tally.cancelled)
    waiting = {one.number for one in list_not_entered(counter)}
    slips = [one.removeprefix("slip-") for one in list_paper(out, "slip")]
    return [
        *compare("accepted", tally.accepted, _list(closing, Ending.ACCEPTED, numbers)),
        *compare("corrected", tally.corrected, _list(closing, Ending.CORRECTED, numbers)),
        *compare("cancelled", tally.cancelled, _list(closing, Ending.CANCELLED, numbers)),
        *compare("slips on paper", tally.accepted, slips),
        *compare(
            "not entered in the register",
            [one for one in tally.accepted if one not in {*cancelled, *tally.entered}],
            waiting,
        ),
        *_compare_closed(closing, tally),
        *_compare_unfinished(counter, tally),
        *(
            f"the desk's books: {one.mismatch} {one.number or one.case_id}"
            for one in (*closing.disagreements, *find_disagreements(counter, closing))
        ),
    ]


def _name(counter: Counter, case_ids: Iterable[str]) -> dict[str, str]:
    with counter.store.read() as unit:
        found = {case_id: unit.cases.find(case_id) for case_id in case_ids}
    return {case_id: str(case.number) for case_id, case in found.items() if case is not None}


def _list(closing: DayClosing, ending: Ending, numbers: dict[str, str]) -> list[str]:
    mine = [one.case_id for one in closing.entries if one.ending is ending]
    return [numbers.get(one, one) for one in mine]


def _compare_closed(closing: DayClosing, tally: Tally) -> list[str]:
    seen = sum(count for how, count in tally.ended.items() if how not in (*_TAKEN_IN, *_PUT_OFF))
    kept = sum(one.ending is Ending.CLOSED for one in closing.entries)
    return [] if seen == kept else [f"not accepted: {seen} were seen, {kept} are listed"]


def _compare_unfinished(counter: Counter, tally: Tally) -> list[str]:
    seen, kept = len(tally.parked), len(counter.list_unfinished())
    return [] if seen == kept else [f"postponed: {seen} were seen, {kept} are kept"]
