"""The power may go at any call: an accepted case is never lost, never doubled, never half there."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.paper import PaperCode
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.messages import read_payload
from regdesk.services.ports import SignedIn
from regdesk.services.sign_in import SignIn
from tests.services.conftest import WORDS, make_counter
from tests.services.people import Law, whole_draft
from tests.services.ports import (
    Crash,
    Door,
    FileCapture,
    FilePress,
    MemoryPages,
    MemoryStore,
    TickingClock,
    Weather,
)


class Counter(RuleBasedStateMachine):
    """A clerk at work; ``seen`` is what he was told, as drafts and as printed numbers."""

    def __init__(self):
        super().__init__()
        self.weather, self.clock = Weather(), TickingClock()
        self.store, self.pages = MemoryStore(self.weather), MemoryPages(self.weather)
        self.seen_drafts, self.printed = {}, {}
        self.counter = make_counter(self.store, self.pages, self.clock, Law())

    def attempt(self, act):
        """Do ``act``; after a crash sign in again, which heals what was left half done."""
        self.clock.go(seconds=7)
        try:
            return act()
        except Crash:
            self.weather.countdown = -1
            self.counter = sign_in_again(self.counter)
        except Fault as fault:
            if fault.key not in {"disk.full", "draft.gone"}:
                raise
        finally:
            self.weather.countdown = -1
        return None

    def pick(self, pick):
        drafts = sorted(self.store.tables.drafts)
        return self.store.tables.drafts[drafts[pick % len(drafts)]] if drafts else None

    @rule(calls=st.integers(1, 30), full=st.booleans())
    def weather_turns(self, calls, full):
        self.weather.countdown = calls
        self.weather.error = Fault("disk.full") if full else Crash()

    @rule()
    def open_case(self):
        draft = self.attempt(self.counter.open_case)
        if draft:
            self.seen_drafts[draft.case_id] = draft

    @rule(number=st.integers(0, 9))
    def fill_and_keep(self, number):
        draft = self.pick(number)
        if draft and not draft.parked:
            draft = self.attempt(lambda: self.counter.reach(draft, StepId.APPLICANT)) or draft
            pages = [page for paper in draft.papers for page in paper.pages]
            whole = whole_draft(draft, self.clock.now(), pages)
            if self.attempt(lambda: self.counter.keep(whole)):
                self.seen_drafts[draft.case_id] = whole

    @rule(number=st.integers(0, 9))
    def add_pages(self, number):
        draft = self.pick(number)
        if draft:
            code = PaperCode.APPLICANT_ID
            self.attempt(lambda: self.counter.add_pages(draft, code, "r1", "card.jpg"))

    @rule(number=st.integers(0, 9))
    def park(self, number):
        draft = self.pick(number)
        if draft:
            self.attempt(lambda: self.counter.park(draft, ParkReason.OTHER))

    @rule(number=st.integers(0, 9))
    def resume(self, number):
        draft = self.pick(number)
        if draft and draft.parked:
            self.attempt(lambda: self.counter.resume(draft.case_id))

    @rule(number=st.integers(0, 9))
    def discard(self, number):
        draft = self.pick(number)
        if draft:
            self.seen_drafts.pop(draft.case_id, None)
            self.attempt(lambda: self.counter.discard(draft))

    @rule(number=st.integers(0, 9), twice=st.booleans())
    def accept(self, number, twice):
        draft = self.pick(number)
        if draft is None or draft.parked or not draft.owners or not draft.hand_ins:
            return
        if draft.owners[0].presence is None:  # resumed: who is here is asked anew
            return
        for _ in range(1 + twice):
            accepted = self.attempt(lambda: self.counter.accept(draft, "кезек"))
            if accepted:
                number = str(accepted.case.number)
                assert self.printed.setdefault(draft.case_id, number) == number

    @precondition(lambda self: self.printed)
    @rule(number=st.integers(0, 9))
    def a_late_save_arrives(self, number):
        case_id = sorted(self.printed)[number % len(self.printed)]
        case = next(one for one in self.store.tables.cases.values() if one.draft.case_id == case_id)
        self.attempt(lambda: self.counter.keep(replace(case.draft, hand_ins=())))

    @invariant()
    def every_slip_has_its_case_once(self):
        tables = self.store.tables
        ids = [case.draft.case_id for case in tables.cases.values()]
        assert len(ids) == len(set(ids))
        for case_id, number in self.printed.items():
            assert tables.cases[number].draft.case_id == case_id

    @invariant()
    def a_case_is_whole(self):
        tables = self.store.tables
        assert set(tables.cases) == set(tables.slips)
        assert {one.draft.case_id for one in tables.cases.values()}.isdisjoint(tables.drafts)
        assert len(tables.outbox) == len(tables.cases)
        prev = ""
        for seq, row in enumerate(tables.outbox, start=1):
            opened = open_envelope(row["envelope"], self.counter.signer.find_public)
            header = read_payload(opened.payload).header
            assert (row["seq"], header.seq, header.prev) == (seq, seq, prev)
            assert tables.cases[header.slip].envelope_id == name_envelope(row["envelope"])
            prev = row["envelope_id"]

    @invariant()
    def no_kept_draft_is_lost(self):
        accepted = {one.draft.case_id for one in self.store.tables.cases.values()}
        assert set(self.seen_drafts) <= set(self.store.tables.drafts) | accepted

    @invariant()
    def no_page_of_a_card_outlives_its_case_unnoticed(self):
        """Each page is a draft's, or condemned, or was on its way when the power went."""
        tables = self.store.tables
        for case in tables.cases.values():
            assert all(paper.pages == () for paper in case.draft.papers)
        held = {
            page.blob
            for draft in tables.drafts.values()
            for paper in draft.papers
            for page in paper.pages
        }
        assert held <= set(self.pages.images)
        assert held.isdisjoint(tables.condemned)

    def teardown(self):
        """Once the weather is fair again, signing in leaves nothing condemned behind."""
        self.weather.countdown = -1
        sign_in_again(self.counter)
        assert self.store.tables.condemned == {}


def sign_in_again(counter):
    """Start the program anew on what is on disk."""
    opened = SignedIn(
        counter.clerk,
        counter.identity,
        counter.store,
        counter.pages,
        counter.places,
        counter.desk_keys,
    )
    sign_in = SignIn(Door(opened), counter.clock, Law(), FilePress(), FileCapture(), WORDS)
    return sign_in.sign_in("417-0012", Door(opened).password)


TestCrashes = Counter.TestCase
TestCrashes.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("calls", range(1, 40))
@pytest.mark.parametrize("error", [Crash(), Fault("disk.full")], ids=["crash", "full"])
def test_acceptance_breaks_at_each_call_in_turn(calls, error):
    """Whatever broke, afterwards there is one draft or one case, and accepting again ends it."""
    weather, clock = Weather(), TickingClock()
    store, pages = MemoryStore(weather), MemoryPages(weather)
    counter = make_counter(store, pages, clock, Law())
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", "card.jpg")
    draft = whole_draft(draft, clock.now(), draft.papers[0].pages)
    counter.keep(draft)

    weather.countdown, weather.error = calls, error
    try:
        counter.accept(draft)
    except (Crash, Fault):
        assert len(store.tables.drafts) + len(store.tables.cases) == 1
    weather.countdown = -1

    case = counter.accept(draft).case
    sign_in_again(counter)
    assert list(store.tables.cases.values()) == [case]
    assert (pages.images, store.tables.condemned, store.tables.drafts) == ({}, {}, {})
