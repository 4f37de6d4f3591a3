"""A case's envelopes in any order, some held, beside a model that knows none of the hub's code."""

import asyncio
from dataclasses import dataclass

import hypothesis.strategies as st

from regdesk.hub.hub import build_hub
from regdesk.hub.releasing import release_held
from regdesk.hub.settings import Settings
from regdesk.hub.work_queue import take_items
from regdesk.hub.working import Work
from regdesk.protocol.envelope import name_envelope
from tests.hub.work.cases import VisitCase

_BEHIND = """
select exists (select from envelope e, work_cursor c
    where (e.xid, e.hub_seq) > (c.xid, c.hub_seq))
"""


class Bench:
    """The work of one instance, done step by step in this process."""

    def __init__(self, site, url, register, **settings):
        self.runner = asyncio.Runner()
        told = {"database": url, "hub_key": str(site.hub_key), "pages": str(site.pages)}
        hub = build_hub(Settings(**told | settings))
        self.work = Work(hub, register, None)
        self.runner.run(hub.pool.open())

    def close(self):
        self.runner.run(self.work.hub.pool.close())
        self.runner.close()

    def do(self, deed, *values):
        async def run():
            async with self.work.hub.pool.connection() as connection:
                return await deed(connection, *values)

        return self.runner.run(run())

    def ask(self, statement, *values):
        async def run(connection):
            cursor = await connection.execute(statement, values)
            return await cursor.fetchall() if cursor.description else []

        return self.do(run)

    def resume(self):
        """Do what an instance does first."""
        if self.work.register is not None:
            self.runner.run(self.work.resume())

    def come_to_rest(self):
        """Work until nothing is left that is due."""

        async def run():
            pool = self.work.hub.pool
            while True:
                followed = await self.work.follow()
                async with pool.connection() as connection:
                    items = await take_items(connection, 8, 60, tries=99)
                    behind = await (await connection.execute(_BEHIND)).fetchone()
                for one in items:
                    await self.work.judge(one)
                if not (followed or items or behind[0]):
                    return

        self.runner.run(run())


@dataclass(frozen=True)
class Story:
    """An acceptance, corrections and cancellations of one case, and how they come. ``before`` is
    what each stands in place of, ``cancels`` which of them cancel it; ``acts`` are deliveries and,
    of held ones, releases; ``rests`` after each, or not.
    """

    flats: tuple[str, ...]
    before: tuple[int | None, ...]
    held: tuple[bool, ...]
    acts: tuple[int, ...]
    rests: tuple[bool, ...]
    cancels: frozenset[int] = frozenset()


@st.composite
def stories(draw):
    count = draw(st.integers(1, 4))
    before = (None, *(draw(st.integers(0, at - 1)) for at in range(1, count)))
    held = draw(st.tuples(*[st.sampled_from([False, False, True])] * count))
    acts = [at for at in range(count) for _ in range(2)]  # again, or released
    return Story(
        flats=draw(st.tuples(*[st.sampled_from(["1", "404", "404", "666"])] * count)),
        before=before,
        held=held,
        acts=tuple(draw(st.permutations(acts))),
        rests=draw(st.tuples(*[st.booleans()] * len(acts))),
        cancels=frozenset(
            at for at in range(1, count) if draw(st.sampled_from([False, False, True]))
        ),
    )


class Model:
    """What the register and the hub say next, told in the plainest way."""

    def __init__(self, story):
        self.story = story
        self.believed = set()
        self.told = []
        self.closed = ""
        self.state = None

    def come_to_rest(self):
        if not self.believed:
            return
        before = self.story.before
        if 0 not in self.believed or any(at and before[at] not in self.believed
                                         for at in self.believed):  # fmt: skip
            self.state = "incomplete"
            return
        stands = 0
        while after := [at for at in self.believed if at and before[at] == stands]:
            stands = max(after)
        stands = min(self.believed & self.story.cancels, default=stands)
        if not self.told or self.told[-1][0] != stands:
            self.told.append((stands, self._rule(stands)))
        gone = stands in self.story.cancels and self.told[-1][1] == "confirmed"
        self.state = "cancelled" if gone else self.told[-1][1]

    def _rule(self, stands):
        if stands in self.story.cancels:
            return self._rule_cancellation(stands)
        if self.closed:
            return "needs_action"
        flat = self.story.flats[stands]
        if flat == "404" and not stands:
            return "needs_action"
        self.closed = "rejected" if flat == "666" else "confirmed"
        return self.closed

    def _rule_cancellation(self, stands):
        """The register keeps nothing but flat 666, nor what it has answered already."""
        cancelled = stands
        while cancelled in self.story.cancels:
            cancelled = self.story.before[cancelled]
        if not self.closed:
            self.closed = "kept" if self.story.flats[cancelled] == "666" else "cancelled"
        return "confirmed" if self.closed == "cancelled" else "needs_action"


def play(story, bench, desk):
    """Let ``story`` happen to the hub and to the model; both must say the same."""
    case, model = VisitCase(desk, flat=story.flats[0]), Model(story)
    envelopes = [case.accept()]
    for at in range(1, len(story.flats)):
        supersedes = name_envelope(envelopes[story.before[at]])
        if at in story.cancels:
            envelopes.append(case.cancel(supersedes=supersedes))
        else:
            envelopes.append(case.correct(supersedes=supersedes, flat=story.flats[at]))
    names = [name_envelope(one) for one in envelopes]
    here = set()
    for at, rest in zip(story.acts, story.rests, strict=True):
        held = story.held[at]
        if at in here and held:
            digest = bytes.fromhex(names[at].removeprefix("sha256:"))
            assert bench.do(release_held, digest, "operator") == "done"
            model.believed.add(at)
        else:
            state = "held" if held else "active"
            bench.ask("update desk set state = %s where desk_id = %s", state, desk.desk_id)
            while desk.deliver(envelopes[at])[0].result == "retry":
                pass  # the machine is loaded: nothing happened yet
            model.believed |= set() if held else {at}
        here.add(at)
        if rest:
            bench.come_to_rest()
            model.come_to_rest()
    bench.come_to_rest()
    model.come_to_rest()
    rows = bench.ask(
        "select body ->> 'envelope', body ->> 'ruling', version from feed_item"
        " where key = %s order by id", case.case_id,
    )  # fmt: skip
    assert rows == [(names[at], ruling, n) for n, (at, ruling) in enumerate(model.told, 1)]
    state = bench.ask("select state from case_state where case_id = %s", case.case_id)
    assert state == [(model.state,)]
