"""Asks that wait go in one statement; each gets its own answer or its own failure."""

import asyncio

import pytest

from regdesk.hub.together import Together


class Statement:
    """Doubles numbers when it is let; one that is negative spoils the whole statement."""

    def __init__(self):
        self.ran, self.free = [], asyncio.Event()

    async def run(self, asks):
        self.ran.append(list(asks))
        await self.free.wait()
        if any(one < 0 for one in asks):
            raise ValueError
        return [2 * one for one in asks]


async def ask_all(asks, *, most=100):
    statement = Statement()
    together = Together(statement.run, lambda one: (abs(one),), most)
    told = [asyncio.create_task(together.ask(one)) for one in asks]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    statement.free.set()
    return await asyncio.gather(*told, return_exceptions=True), statement.ran


def test_who_asks_alone_waits_for_nobody():
    assert asyncio.run(ask_all([4])) == ([8], [[4]])


def test_what_waits_goes_together_and_each_gets_its_own():
    answers, ran = asyncio.run(ask_all(range(10)))

    assert answers == [2 * one for one in range(10)]
    assert len(ran) <= 3


def test_only_so_many_go_together():
    answers, ran = asyncio.run(ask_all(range(10), most=3))

    assert answers == [2 * one for one in range(10)]
    assert max(map(len, ran)) == 3


def test_two_about_the_same_thing_never_go_in_one_statement():
    answers, ran = asyncio.run(ask_all([5, 5, 5, 6, 6]))

    assert answers == [10, 10, 10, 12, 12]
    assert all(len(one) == len(set(one)) for one in ran)


def test_the_failure_of_one_fails_no_other():
    answers, _ = asyncio.run(ask_all([1, -2, 3, -4]))

    assert answers[::2] == [2, 6]
    for one in answers[1::2]:
        with pytest.raises(ValueError):
            raise one


def test_who_leaves_takes_nobody_with_him():
    async def leave():
        statement = Statement()
        together = Together(statement.run, lambda one: (one,))
        told = [asyncio.create_task(together.ask(one)) for one in range(4)]
        await asyncio.sleep(0)
        told[1].cancel()
        statement.free.set()
        return await asyncio.gather(*told, return_exceptions=True)

    first, gone, *others = asyncio.run(leave())

    assert [first, *others] == [0, 4, 6]
    assert isinstance(gone, asyncio.CancelledError)


def test_nobody_is_forgotten_who_asks_as_a_statement_ends():
    async def run(asks):
        for _ in range(asks[0] % 3):
            await asyncio.sleep(0)
        return list(asks)

    async def ask_on(together, first, count):
        for one in range(first, first + count):
            assert await together.ask(one) == one
            for _ in range(one % 4):
                await asyncio.sleep(0)

    async def crowd():
        together = Together(run, lambda one: (one,))
        asking = (ask_on(together, 1000 * who, 60 + who) for who in range(7))
        await asyncio.wait_for(asyncio.gather(*asking), 10)

    for _ in range(5):
        asyncio.run(crowd())
