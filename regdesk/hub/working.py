"""The work of one instance after custody. Any number of instances share it; any may die.

Nothing here waits for a register while it holds a connection, and a case that gets no answer makes
room for the others.
"""

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from regdesk.hub.answers import is_busy
from regdesk.hub.case_file import Room
from regdesk.hub.database import transaction
from regdesk.hub.decisions import Answer
from regdesk.hub.hub import Hub
from regdesk.hub.judging import Bench, enter, record
from regdesk.hub.old_applications import forget_old_applications
from regdesk.hub.people_secrets import open_people_secrets
from regdesk.hub.portal import Portal, PortalAway
from regdesk.hub.portal_lane import fetch_applications, tell_citizens
from regdesk.hub.register import Register, RegisterAway, RegisterCase
from regdesk.hub.settings import Settings
from regdesk.hub.simulated_portal import SimulatedPortal
from regdesk.hub.simulated_register import SimulatedRegister, read_rules
from regdesk.hub.work_queue import WorkItem, follow_custody, postpone, take_items

log = logging.getLogger(__name__)

LONGEST_PAUSE_S = 300
_LONGEST_SILENCE_S = 5.0
_COUNT_EVERY_S = 5
_QUIET = 1  # requests being answered; beside more of them a case is judged now and then
_AWAY = (RegisterAway, PortalAway, TimeoutError, OSError)

# Cases that came while there was no register.
_RESUME = """
insert into work_item (case_id) select case_id from case_state
where state in ('waiting', 'cancelling')
on conflict do nothing
"""
_COUNT = """
select (select count(*) from work_item),
    (select count(*) from possible_duplicate where settled_at is null),
    (select count(*) from work_item where stuck_since is not null)
"""


@dataclass(slots=True)
class Work:
    """What one instance does; ``run`` ends only by being cancelled."""

    hub: Hub
    register: Register | None
    portal: Portal | None
    _counted: float = field(default=0.0, init=False)
    _bench: Bench | None = field(default=None, init=False, repr=False)

    async def run(self) -> None:
        """Follow custody, judge, and go between portal and desks, all at once."""
        if self.register is not None:
            await self._until_done(self.resume)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._again_and_again(self.follow))
            group.create_task(self._judge_all())
            group.create_task(self._again_and_again(self._forget))
            if self.portal is not None:
                group.create_task(self._again_and_again(self._fetch))
                group.create_task(self._again_and_again(self._tell))

    async def _again_and_again(self, step: Callable[[], Awaitable[int]]) -> None:
        """Do ``step`` for ever, with a pause where it found nothing to do, a longer one where it
        failed.
        """
        pause_s = least = self.hub.settings.work_pause_s
        while True:
            done = await self._guard(step)
            pause_s = min(_LONGEST_SILENCE_S, 2 * pause_s) if done is None else least
            if not done or self._gives_way():
                await asyncio.sleep(pause_s)

    def _gives_way(self) -> bool:
        """Tell whether desks wait to be taken into custody: what was taken is judged after."""
        return self.hub.metrics.answering > _QUIET

    async def _until_done(self, step: Callable[[], Awaitable[int]]) -> None:
        while not await self._guard(step):
            await asyncio.sleep(self.hub.settings.work_pause_s)

    async def _guard(self, step: Callable[[], Awaitable[int]]) -> int | None:
        """Return how much ``step`` did; None where it failed, which is told and ends nothing."""
        try:
            return await step()
        except Exception as error:  # noqa: BLE001  one step's error must not end the work
            self._tell_error(error)
            return None

    def _tell_error(self, error: Exception) -> None:
        name = type(error).__qualname__
        if is_busy(error):
            log.warning("database away", extra={"error": name})
            self.hub.check_connections()
        elif isinstance(error, _AWAY):
            log.warning("no answer", extra={"error": name})
        else:
            log.error("work failed", exc_info=error)

    async def resume(self) -> int:
        async with self.hub.pool.connection() as connection:
            await connection.execute(_RESUME)
        return 1

    async def follow(self) -> int:
        async with transaction(self.hub.pool) as connection:
            followed = await follow_custody(connection)
        if time.monotonic() - self._counted > _COUNT_EVERY_S:
            await self._count()
        return followed

    async def _count(self) -> None:
        async with self.hub.pool.connection() as connection:
            row = await (await connection.execute(_COUNT)).fetchone()
        assert row is not None
        self.hub.metrics.work_backlog.set(row[0])
        self.hub.metrics.duplicates_open.set(row[1])
        self.hub.metrics.work_stuck.set(row[2])
        self._counted = time.monotonic()

    async def _forget(self) -> int:
        return await forget_old_applications(self.hub)

    async def _fetch(self) -> int:
        assert self.portal is not None
        return await fetch_applications(self.hub, self.portal, self.hub.settings.register_seconds)

    async def _tell(self) -> int:
        assert self.portal is not None
        return await tell_citizens(self.hub, self.portal, self.hub.settings.register_seconds)

    async def _judge_all(self) -> None:
        """Judge as many cases at once as the settings allow."""
        settings = self.hub.settings
        lease_s = 3 * settings.register_seconds  # then another instance takes the case up
        running: set[asyncio.Task[int]] = set()
        try:
            while True:
                if self._gives_way():
                    await asyncio.sleep(settings.work_pause_s)
                at_once = 1 if self._gives_way() else settings.work_at_once
                free = at_once - len(running)
                items = await self._take(free, lease_s) if free > 0 else []
                running |= {asyncio.create_task(self._judge_safely(one)) for one in items}
                if running:
                    _, running = await asyncio.wait(
                        running,
                        timeout=settings.work_pause_s,
                        return_when=asyncio.FIRST_COMPLETED,
                    )
                else:
                    await asyncio.sleep(settings.work_pause_s)
        finally:
            for one in running:
                one.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _take(self, free: int, lease_s: float) -> list[WorkItem]:
        items: list[WorkItem] = []

        async def take() -> int:
            async with self.hub.pool.connection() as connection:
                tries = self.hub.settings.work_tries
                items.extend(await take_items(connection, free, lease_s, tries=tries))
            return len(items)

        await self._guard(take)
        return items

    async def _judge_safely(self, item: WorkItem) -> int:
        """Judge the case of ``item``; whatever fails, it comes up again after a pause."""
        try:
            await self.judge(item)
        except Exception as error:  # noqa: BLE001  one case's error must not end the others
            self._tell_error(error)
            name = type(error).__qualname__
            with contextlib.suppress(Exception):  # a database that is away: its time runs out
                async with transaction(self.hub.pool) as connection:
                    await postpone(connection, item, seconds=pause(item.attempts), error=name)
        return 1

    async def judge(self, item: WorkItem) -> None:
        bench = await self._find_bench()
        async with transaction(self.hub.pool) as connection:
            case = await enter(connection, item, bench)
        if case is None:
            return
        answer = await self._ask(case)
        async with transaction(self.hub.pool) as connection:
            ruling = await record(connection, item, case, answer)
        if ruling is not None:
            self.hub.metrics.decisions.labels(ruling.value).inc()

    async def _ask(self, case: RegisterCase) -> Answer:
        assert self.register is not None
        async with asyncio.timeout(self.hub.settings.register_seconds):
            return await self.register.judge(case)

    async def _find_bench(self) -> Bench:
        settings = self.hub.settings
        if self._bench is None:
            async with transaction(self.hub.pool) as connection:
                secrets = await open_people_secrets(connection, self.hub.ring)
            self._bench = Bench(
                secrets=secrets,
                duplicate_days=settings.duplicate_days,
                room=Room(settings.case_envelopes, settings.case_bytes),
                register=self.register is not None,
                simulated=self.register is not None and self.register.simulated,
            )
        return self._bench


def pause(attempts: int) -> float:
    """Return seconds before the next attempt: longer each time, and never the same for all."""
    longest: float = min(LONGEST_PAUSE_S, 2.0 ** min(attempts, 16))
    return random.uniform(longest / 2, longest)  # noqa: S311  spreads load, guards nothing


def check_work(settings: Settings) -> None:
    """Check what the simulated register answers by. Errors: ``RegisterFileError``, ``OSError``."""
    if settings.register:
        read_rules(_find_answers(settings))


def build_work(hub: Hub) -> Work:
    """Return the work of ``hub`` as its settings say."""
    settings = hub.settings
    return Work(
        hub,
        SimulatedRegister(_find_answers(settings)) if settings.register else None,
        SimulatedPortal(hub.pool) if settings.portal else None,
    )


def _find_answers(settings: Settings) -> Path | None:
    return Path(settings.register_file) if settings.register_file else None
