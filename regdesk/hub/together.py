"""Many askers, one statement: what is asked while a statement runs goes together in the next.

At rest an ask goes at once and alone. Under load one round trip and one commit serve all that came
meanwhile; nobody waits for a timer, and nobody is answered before that commit.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from regdesk.hub.answers import is_busy

Ask = TypeVar("Ask")
Answer = TypeVar("Answer")

_AT_ONCE = 2  # statements of one kind; while one waits for the disk, the next is under way


@dataclass(slots=True)
class _Waiting(Generic[Ask, Answer]):
    ask: Ask
    names: frozenset[Hashable]
    answer: asyncio.Future[Answer]


class Together(Generic[Ask, Answer]):
    """Answers asks by ``run``, which is given several and returns as many answers.

    ``names`` tells what an ask is about: two about the same thing never go in one statement, so
    that each finds what the other left. At most ``most`` names go together.
    """

    def __init__(
        self,
        run: Callable[[Sequence[Ask]], Awaitable[Sequence[Answer]]],
        names: Callable[[Ask], Sequence[Hashable]],
        most: int = 100,
    ) -> None:
        self._run, self._names, self._most = run, names, most
        self._waiting: list[_Waiting[Ask, Answer]] = []
        self._running = 0
        self._tasks: set[asyncio.Task[None]] = set()  # the loop itself holds no task fast

    async def ask(self, ask: Ask) -> Answer:
        """Return the answer to ``ask``. Errors: those of ``run``."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(ask, frozenset(self._names(ask)), answer))
        if self._running < _AT_ONCE:
            self._running += 1
            task = asyncio.create_task(self._go_on())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await answer

    async def _go_on(self) -> None:
        """Run until nobody waits; counted as running no longer than it looks who does."""
        try:
            while self._waiting:
                await self._answer(self._pick())
        finally:
            self._running -= 1

    def _pick(self) -> list[_Waiting[Ask, Answer]]:
        picked: list[_Waiting[Ask, Answer]] = []
        left: list[_Waiting[Ask, Answer]] = []
        names: set[Hashable] = set()
        for one in self._waiting:
            fits = not picked or len(names) + len(one.names) <= self._most
            if fits and names.isdisjoint(one.names):
                picked.append(one)
                names |= one.names
            else:
                left.append(one)
        self._waiting = left
        return picked

    async def _answer(self, picked: list[_Waiting[Ask, Answer]]) -> None:
        """Answer all; where the statement failed for one's sake, each by itself."""
        try:
            answers = await self._run([one.ask for one in picked])
            answered = list(zip(picked, answers, strict=True))
        except Exception as error:  # noqa: BLE001  whatever it is, who asked is told
            if len(picked) > 1 and not is_busy(error):
                for one in picked:
                    await self._answer([one])
                return
            for one in picked:
                if not one.answer.done():
                    one.answer.set_exception(error)
        else:
            for one, answer in answered:
                if not one.answer.done():
                    one.answer.set_result(answer)
