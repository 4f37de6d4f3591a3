"""Whatever desks do and in whatever order, the hub holds what a small model of it holds."""

import itertools
from dataclasses import dataclass

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    multiple,
    rule,
    run_state_machine_as_test,
)

from regdesk.protocol.envelope import name_envelope
from regdesk.protocol.later_messages import CASE_CANCELLED_V1, CASE_CORRECTED_V1
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from tests.hub.desks import Desk
from tests.hub.work.cases import VisitCase

NUMBERS = itertools.count(500)
WHO = st.integers(0, 1)


@dataclass(frozen=True)
class Link:
    who: int
    seq: int
    prev: str
    envelope: bytes
    kind: str = CASE_ACCEPTED_V1

    @property
    def name(self):
        return name_envelope(self.envelope)


class Custody(RuleBasedStateMachine):
    """Two desks and two instances beside a model: receipts, chains, forks, who is held. A case is
    corrected and cancelled any number of times: custody judges none of it.
    """

    site = None
    instances = ()
    links = Bundle("links")

    @initialize()
    def enrol(self):
        self.receipts, self.chains, self.kinds = {}, ({}, {}), {}
        self.visits = ([], [])
        self.forked, self.held = set(), set()
        self.desks = []
        for _ in range(2):
            desk = Desk(self.instances[0].url, self.site.certificate, next(NUMBERS))
            self.desks.append(desk)
            assert desk.enrol(self.site.make_code(desk.number)).status_code == 200
            desk.take_nonce()

    def teardown(self):
        for desk in getattr(self, "desks", ()):
            desk.client.close()

    @rule(target=links, who=WHO)
    def accept(self, who):
        visit = VisitCase(self.desks[who])
        self.visits[who].append(visit)
        return self._link(who, visit.accept, CASE_ACCEPTED_V1)

    @rule(target=links, who=WHO, which=st.integers(0, 3), cancels=st.booleans())
    def say_more(self, who, which, cancels):
        """Correct a case, or a correction of it, or cancel it, whatever was cancelled before."""
        visits = self.visits[who]
        if not visits:
            return multiple()
        visit = visits[which % len(visits)]
        if cancels:
            return self._link(who, visit.cancel, CASE_CANCELLED_V1)
        return self._link(who, visit.correct, CASE_CORRECTED_V1)

    def _link(self, who, say, kind):
        desk = self.desks[who]
        seq, prev = desk.seq + 1, desk.prev
        return Link(who, seq, prev, say(), kind)

    @rule(target=links, who=WHO, back=st.integers(0, 3))
    def accept_on_an_old_copy(self, who, back):
        desk = self.desks[who]
        seq = max(desk.seq - back, 0) + 1
        prev = "" if seq == 1 else "sha256:" + "1" * 64
        return Link(who, seq, prev, desk.accept(seq=seq, prev=prev))

    @rule(batch=st.lists(links, min_size=1, max_size=6), by=WHO, at=WHO)
    def deliver(self, batch, by, at):
        desk = self.desks[by]
        desk.move_to(self.instances[at].url)
        fresh = {}
        for told, link in zip(desk.deliver(*(one.envelope for one in batch)), batch, strict=True):
            assert told.id == link.name
            if link.name in self.receipts:
                assert (told.result, told.receipt) == ("duplicate", self.receipts[link.name])
            else:
                assert told.result == ("held" if told.reason else "stored")
                fresh[link.name] = (link, told)
        held_before = set(self.held)
        # Which of two in one batch stands first is the hub's choice; the first are learnt first.
        for link, told in sorted(fresh.values(), key=lambda one: one[1].reason == "fork"):
            self._learn(link, told, held_before)

    def _learn(self, link, told, held_before):
        self.receipts[link.name], self.kinds[link.name] = told.receipt, link.kind
        if link.seq in self.chains[link.who]:
            assert told.reason == "fork"
            self.forked.add(link.who)
            self.held.add(link.who)
        else:
            assert told.reason == ("desk_held" if link.who in held_before else "")
            self.chains[link.who][link.seq] = link

    @rule(who=WHO)
    def say_hello(self, who):
        desk, chain = self.desks[who], self.chains[who]
        prefix, name = 0, ""
        while prefix + 1 in chain and chain[prefix + 1].prev == name:
            prefix, name = prefix + 1, chain[prefix + 1].name
        if prefix + 1 in chain:  # it follows another one
            self.forked.add(who)
            self.held.add(who)
        other_head = desk.seq in chain and chain[desk.seq].name != desk.prev

        hello = desk.say_hello()

        assert hello.prefix == prefix
        assert hello.forked == (who in self.forked or other_head)
        assert hello.state == ("held" if who in self.held else "active")

    @rule()
    def count(self):
        rows = self.site.ask(
            "select 'sha256:' || encode(envelope_id, 'hex'), payload_type from envelope"
            " where desk_id = any(%s::uuid[])",
            [desk.desk_id for desk in self.desks],
        )
        assert dict(rows) == self.kinds
        assert len(rows) == len(self.receipts)


def test_custody_is_what_the_model_says(site, instance, second_instance):
    Custody.site, Custody.instances = site, (instance, second_instance)
    run_state_machine_as_test(
        Custody,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
