"""What another edition changes, rule by rule, so that it can be told in plain words.

Nothing here is in a language: a ``Point`` names what differs, and both values as the file has them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeAlias

from regdesk.domain.finding import Clause
from regdesk.domain.words import Bilingual
from regdesk.rulebook.circumstances import Circumstance, Condition, Span
from regdesk.rulebook.edition import Edition, PaperRule, Rule

Value: TypeAlias = Bilingual | int | str | tuple[str, ...] | None

# An example is no law, an id is a name, and ``shared`` follows from the rest.
_NOT_LAW = frozenset({"id", "examples", "shared"})
_TOLD_APART = frozenset({"when", "check", "shown"})


class Kind(StrEnum):
    """What became of a rule."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class About(StrEnum):
    """What a change is about: the edition itself, its limits, a rule, a paper."""

    EDITION = "edition"
    LIMITS = "limits"
    RULE = "rule"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that differs. ``what`` is the name of a field, of a check's term or of a limit;
    ``of`` the fact or the day it speaks of, or "". ``before`` and ``after`` are None where there is
    nothing.
    """

    what: str
    before: Value
    after: Value
    of: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one rule or paper. ``id`` is that of the new edition, or of the one removed;
    ``says`` is the rule's word or the paper's title. ``points`` are of a changed one.
    """

    kind: Kind
    about: About
    id: str
    says: Bilingual
    clause: Clause
    points: tuple[Point, ...] = ()


def compare(old: Edition, new: Edition) -> tuple[Change, ...]:
    """Return what ``new`` changes against ``old``, in the order of ``new``; then what it drops.

    A rule is the same where its id is, or what stands behind the edition's own name in it: V0-AGE
    is V1-AGE of edition V1.
    """
    own = _list_points(old, new, ("title", "clause", "refusal"))
    limits = _list_points(old.limits, new.limits, [one.name for one in fields(old.limits)])
    both = ((About.EDITION, tuple(own)), (About.LIMITS, tuple(limits)))
    return (
        *(
            Change(Kind.CHANGED, about, new.id, new.title, new.clause, points)
            for about, points in both
            if points
        ),
        *_compare_all(About.RULE, old, new, old.rules, new.rules),
        *_compare_all(About.PAPER, old, new, old.papers, new.papers),
    )


def _compare_all(
    about: About,
    old: Edition,
    new: Edition,
    before: Sequence[Rule | PaperRule],
    after: Sequence[Rule | PaperRule],
) -> Iterator[Change]:
    same = _pair(old.id, new.id, before, after)
    for rule in after:
        earlier = same.get(rule.id)
        points = () if earlier is None else tuple(_list_rule_points(earlier, rule))
        if earlier is None:
            yield _change(Kind.ADDED, about, rule)
        elif points:
            yield _change(Kind.CHANGED, about, rule, points)
    kept = {one.id for one in same.values()}
    yield from (_change(Kind.REMOVED, about, one) for one in before if one.id not in kept)


def _pair(
    old: str, new: str, before: Sequence[Rule | PaperRule], after: Sequence[Rule | PaperRule]
) -> Mapping[str, Rule | PaperRule]:
    """Return by the id of each later rule the earlier one it was."""
    by_id = {one.id: one for one in before}
    found = {one.id: by_id.pop(one.id) for one in after if one.id in by_id}
    by_name = {one.id.removeprefix(f"{old}-"): one for one in by_id.values()}
    for one in after:
        name = one.id.removeprefix(f"{new}-")
        if one.id not in found and name in by_name:
            found[one.id] = by_name.pop(name)
    return found


def _change(
    kind: Kind, about: About, rule: Rule | PaperRule, points: tuple[Point, ...] = ()
) -> Change:
    says = rule.says if isinstance(rule, Rule) else rule.title
    return Change(kind, about, rule.id, says, rule.clause, points)


def _list_rule_points(before: Rule | PaperRule, after: Rule | PaperRule) -> Iterator[Point]:
    names = [one.name for one in fields(after) if one.name not in _NOT_LAW | _TOLD_APART]
    yield from _list_points(before, after, names)
    yield from _list_asked(before, after)
    yield from _list_circumstances(before.when, after.when)


def _list_points(before: object, after: object, names: Iterable[str]) -> Iterator[Point]:
    for name in names:
        one, other = _value(getattr(before, name)), _value(getattr(after, name))
        if one != other:
            yield Point(name, one, other)


def _list_asked(before: Rule | PaperRule, after: Rule | PaperRule) -> Iterator[Point]:
    """Yield what differs in the check of a rule, in what counts as shown of a paper."""
    one = before.check if isinstance(before, Rule) else before.shown
    other = after.check if isinstance(after, Rule) else after.shown
    if one == other:
        return
    if type(one) is not type(other):
        yield Point("check", type(one).__name__, type(other).__name__)
        return
    of = str(getattr(other, "fact", getattr(other, "day", "")))
    names = [term.name for term in fields(other)]  # type: ignore[arg-type]
    for point in _list_points(one, other, names):
        yield Point(point.what, point.before, point.after, of)


def _list_circumstances(
    before: tuple[Circumstance, ...], after: tuple[Circumstance, ...]
) -> Iterator[Point]:
    if before == after:
        return
    facts = dict.fromkeys(one.fact for when in (*before, *after) for one in when)
    points = [Point("when", _say(before, one), _say(after, one), one) for one in facts]
    differing = [one for one in points if one.before != one.after]
    yield from differing or [Point("when", None, None)]


def _say(when: tuple[Circumstance, ...], fact: str) -> tuple[str, ...] | None:
    """Return the conditions that ``when`` sets on ``fact``, each written once; None: it sets none.

    Shape: words of the fact, or the bounds of a number as ``14–15``, ``14–`` and ``–15``.
    """
    said = [one for circumstance in when for one in circumstance if one.fact == fact]
    return tuple(dict.fromkeys(word for one in said for word in _words(one))) or None


def _words(condition: Condition) -> list[str]:
    if isinstance(condition, Span):
        least = "" if condition.least is None else str(condition.least)
        most = "" if condition.below is None else str(condition.below - 1)
        return [f"{least}–{most}"]
    return sorted(condition.words)


def _value(value: object) -> Value:
    if isinstance(value, Clause):
        return value.title
    if isinstance(value, frozenset | tuple):
        return tuple(sorted(str(one) for one in value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or isinstance(value, int | Bilingual):
        return value
    return str(value)
