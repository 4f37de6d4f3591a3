"""Reads a scenario strictly: a key, a word or a story that cannot be is refused with its place."""

import tomllib
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from regdesk.domain.errors import BadInput
from regdesk.domain.owner import Capacity
from regdesk.domain.people import HandsIn
from regdesk.walk.form import EventKind, Scenario

T = TypeVar("T")


class BadScenario(BadInput):
    """A scenario that cannot be walked: which file, which key, why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__("scenario.unusable", file=file, at=key, reason=reason)

    @property
    def sentence(self) -> str:
        """What is said of it on the command line."""
        return ": ".join(str(part) for part in self.params.values() if part)


class _Refused(Exception):
    """``key`` is where in the file, ``reason`` why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason


def read_scenario(path: Path) -> Scenario:
    """Return the scenario that ``path`` tells. Errors: ``BadScenario``."""
    return read_form(Scenario, path, _check_story)


def read_form(form: type[T], path: Path, check: Callable[[T], None] = lambda _read: None) -> T:
    """Return what ``path`` tells in the dataclass ``form``, once ``check`` has nothing against it.

    Errors: ``BadScenario``.
    """
    try:
        with path.open("rb") as told:
            read = _table(form, tomllib.load(told), "")
        check(read)
    except OSError as error:
        raise BadScenario(path.name, "", error.strerror or "cannot be read") from error
    except (ValueError, RecursionError) as error:  # of TOML, UTF-8, a number without an end
        raise BadScenario(path.name, "", f"no TOML: {error}") from error
    except _Refused as refused:
        raise BadScenario(path.name, refused.key, refused.reason) from refused
    return read


def word_of(member: StrEnum) -> str:
    """Return the word a scenario uses: the value, or the name where the value is a bare code."""
    return member.value if member.value[0].isalpha() else member.name.lower()


def _table(form: type[T], told: Any, at: str) -> T:
    """Fill the dataclass ``form`` from a TOML table."""
    if not isinstance(told, Mapping):
        raise _Refused(at, "must be a table")
    kinds = typing.get_type_hints(form)
    assert is_dataclass(form)
    known = {one.name: one for one in fields(form)}
    for key in told:
        if key not in known:
            raise _Refused(_join(at, key), f"unknown key; known are {', '.join(known)}")
    for one in known.values():
        if one.default is MISSING and one.name not in told:
            raise _Refused(_join(at, one.name), "is missing")
    return form(**{key: _value(kinds[key], said, _join(at, key)) for key, said in told.items()})


def _value(kind: Any, said: Any, at: str) -> Any:
    """Return ``said`` as ``kind``: a table, an array, a word of an enum or a plain value."""
    if isinstance(kind, types.UnionType):
        (kind,) = (one for one in typing.get_args(kind) if one is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        if not isinstance(said, list):
            raise _Refused(at, "must be an array")
        (inner, _) = typing.get_args(kind)
        return tuple(_value(inner, one, f"{at}[{n}]") for n, one in enumerate(said, 1))
    if is_dataclass(kind):
        return _table(typing.cast("type[Any]", kind), said, at)
    if issubclass(kind, StrEnum):
        return _word(kind, said, at)
    if type(said) is not kind:
        raise _Refused(at, f"must be a {_NAMES[kind]}")
    return said


_NAMES = {
    str: "text",
    int: "number",
    bool: "true or false",
    date: "day (2023-05-15)",
    time: "time (10:30:00)",
}


def _word(kind: type[StrEnum], said: Any, at: str) -> StrEnum:
    words = {word_of(member): member for member in kind}
    if not isinstance(said, str) or said not in words:
        raise _Refused(at, f"must be one of {', '.join(words)}")
    return words[said]


def _join(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key


def _check_story(scenario: Scenario) -> None:
    """Refuse what reads well key by key but cannot happen."""
    if not scenario.person:
        raise _Refused("person", "at least one person is registered")
    if len({(one.type, one.stay_until) for one in scenario.person}) > 1:
        raise _Refused("person", "one case has one type and one stay_until for all")
    for n, one in enumerate(scenario.person, 1):
        if one.born is None:
            raise _Refused(f"person[{n}].born", "is missing")
    if bool(scenario.address.search) == bool(scenario.address.place):
        raise _Refused("address", "either search or place and its parts")
    _check_others(scenario)
    _check_keys(scenario)
    _check_events(scenario)


def _check_others(scenario: Scenario) -> None:
    """Refuse people for whom the story leaves no part."""
    hand_in = scenario.hand_in
    if hand_in.person is not None and hand_in.by is HandsIn.SELF:
        raise _Refused("hand_in.person", "stands only beside by = representative or attorney")
    for n, one in enumerate(scenario.owner, 1):
        if one.representative is not None and one.capacity is Capacity.FULL:
            at = f"owner[{n}].representative"
            raise _Refused(at, "stands only beside capacity = minor or incapable")


def _check_keys(scenario: Scenario) -> None:
    people = [f"r{n}" for n in range(1, len(scenario.person) + 1)]
    owners = [f"o{n}" for n in range(1, len(scenario.owner) + 1)]
    asked = [
        *((f"owner[{n}].registrant", one.registrant, ["", *people])
          for n, one in enumerate(scenario.owner, 1)),
        *((f"paper[{n}].about", one.about, ["", *people, *owners])
          for n, one in enumerate(scenario.paper, 1)),
    ]  # fmt: skip
    for n, event in enumerate(scenario.event, 1):
        asked += [(f"event[{n}].owner.key", one.key, owners) for one in event.owner]
        asked += [(f"event[{n}].person.key", one.key, people) for one in event.person]
        asked += [
            (f"event[{n}].paper.about", one.about, ["", *people, *owners]) for one in event.paper
        ]
    asked += [("expected.person.key", one.key, people) for one in scenario.expected.person]
    for at, key, known in asked:
        if key not in known:
            raise _Refused(at, f"nobody is called {key!r}; known are {', '.join(known)}")


_FOLLOWS = {
    EventKind.PARK: (None, EventKind.RESUME, EventKind.RESTART),
    EventKind.KILL: (None, EventKind.RESUME, EventKind.RESTART),
    EventKind.RESUME: (EventKind.PARK,),
    EventKind.RESTART: (None, EventKind.KILL, EventKind.RESUME, EventKind.RESTART),
}


def _check_events(scenario: Scenario) -> None:
    """Refuse events in an order no counter knows, and clocks that run backwards."""
    before = None
    now = datetime.combine(scenario.hand_in.day, scenario.hand_in.time)
    for n, event in enumerate(scenario.event, 1):
        at = f"event[{n}]"
        if before not in _FOLLOWS[event.kind]:
            raise _Refused(at, f"{event.kind} cannot follow {before or 'nothing'}")
        if event.kind is EventKind.RESUME and (event.day is None or event.time is None):
            raise _Refused(at, "a resume needs its day and time")
        after_kill = event.kind is EventKind.RESTART and before is EventKind.KILL
        if event.at is None and event.kind is not EventKind.RESUME and not after_kill:
            raise _Refused(f"{at}.at", "is missing: the step in which it happens")
        then = datetime.combine(event.day or now.date(), event.time or now.time())
        if then < now:
            raise _Refused(at, "is earlier than what went before")
        before, now = event.kind, then
    if before is EventKind.KILL:
        raise _Refused("event", "after a kill the program is started again: add a restart")
