"""What is said of editions: how they stand, what they change, which cases they touch."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from regdesk.domain.days import format_day
from regdesk.domain.edition_news import (
    ClassifierLine,
    EditionLine,
    EditionState,
    TouchedCase,
)
from regdesk.domain.errors import Bug
from regdesk.domain.finding import Outcome
from regdesk.domain.words import Bilingual
from regdesk.rulebook.difference import About, Change, Kind, Point
from regdesk.ui import words
from regdesk.ui.input_words import OUTCOMES

translate = QCoreApplication.translate

_NAMES = {
    "title": QT_TRANSLATE_NOOP("Rules", "Name"),
    "says": QT_TRANSLATE_NOOP("Rules", "Words"),
    "reason": QT_TRANSLATE_NOOP("Rules", "Why it is asked for"),
    "clause": QT_TRANSLATE_NOOP("Rules", "By the act"),
    "refusal": QT_TRANSLATE_NOOP("Rules", "Acceptance is refused by"),
    "verdict": QT_TRANSLATE_NOOP("Rules", "What follows"),
    "verified": QT_TRANSLATE_NOOP("Rules", "Compared with the act"),
    "optional": QT_TRANSLATE_NOOP("Rules", "Asked for only if there is one"),
    "least age": QT_TRANSLATE_NOOP("Rules", "Age, at least"),
    "least owner_age": QT_TRANSLATE_NOOP("Rules", "Age of the owner, at least"),
    "when age": QT_TRANSLATE_NOOP("Rules", "At the age of"),
    "when owner_age": QT_TRANSLATE_NOOP("Rules", "At the owner's age of"),
    "calendar_days": QT_TRANSLATE_NOOP("Rules", "Calendar days"),
    "more_than_months": QT_TRANSLATE_NOOP("Rules", "Stay in months, more than"),
    "at_most_months": QT_TRANSLATE_NOOP("Rules", "Stay in months, at most"),
    "provide_minutes": QT_TRANSLATE_NOOP("Rules", "To provide the service, min"),
    "wait_minutes": QT_TRANSLATE_NOOP("Rules", "Waiting in the queue, min"),
    "serve_minutes": QT_TRANSLATE_NOOP("Rules", "At the counter, min"),
    "portal_minutes": QT_TRANSLATE_NOOP("Rules", "At the portal, min"),
    "fee_tenge": QT_TRANSLATE_NOOP("Rules", "Fee, tenge"),
}
_VALUES = {
    "stops": QT_TRANSLATE_NOOP("Rules", "does not let accept"),
    "warns": QT_TRANSLATE_NOOP("Rules", "only warns"),
    "deferred": QT_TRANSLATE_NOOP("Rules", "is asked of the register later"),
    "tells": QT_TRANSLATE_NOOP("Rules", "is passed on"),
    "yes": QT_TRANSLATE_NOOP("Rules", "yes"),
    "no": QT_TRANSLATE_NOOP("Rules", "no"),
}
_ASKED = frozenset(
    {
        "check",
        "allowed",
        "kinds",
        "validity",
        "seen_as",
        "fact",
        "day",
        "after_is_wrong",
        "of_owner",
    }
)
_ENDS = frozenset({"outcome", "registers_as"})

KINDS = {Kind.ADDED: "accent", Kind.CHANGED: "warn", Kind.REMOVED: "neutral"}


def kind_name(kind: Kind) -> str:
    """Return what became of a rule, in a word."""
    return {
        Kind.ADDED: translate("Rules", "Added"),
        Kind.CHANGED: translate("Rules", "Changed"),
        Kind.REMOVED: translate("Rules", "Dropped"),
    }[kind]


def state_pill(line: EditionLine) -> tuple[str, str, str]:
    """Return word, kind and icon of how the edition stands."""
    if line.withdrawn:
        return translate("Rules", "Withdrawn"), "danger", "alert"
    begins = translate("Rules", "Begins %1").replace("%1", _day(line.first))
    return {
        EditionState.JUDGING: (translate("Rules", "In force here"), "ok", "check"),
        EditionState.COMING: (begins, "accent", "clock"),
        EditionState.WAITING: (translate("Rules", "Waits for a senior"), "warn", "pause"),
        EditionState.ASIDE: (translate("Rules", "Not used"), "danger", "alert"),
        EditionState.OVER: (translate("Rules", "Over"), "neutral", ""),
    }[line.state]


def days_line(line: EditionLine) -> str:
    """Return from when to when the edition holds here, and who has read it."""
    if line.state is EditionState.ASIDE:
        return _why_aside(line)
    parts = []
    if line.first is not None and line.last is not None:
        says = translate("Rules", "from %1 to %2")
        parts.append(says.replace("%1", _day(line.first)).replace("%2", _day(line.last)))
    elif line.first is not None:
        parts.append(translate("Rules", "from %1").replace("%1", _day(line.first)))
    elif line.proposed is not None:
        parts.append(translate("Rules", "proposed from %1").replace("%1", _day(line.proposed)))
    if not line.verified:
        parts.append(translate("Rules", "not compared with the act: it only warns where unsure"))
    if line.withdrawn:
        parts.append(translate("Rules", "the hub took it back: go back to another edition"))
    return " · ".join(parts)


def classifier_line(found: ClassifierLine) -> str:
    """Return which list of places is in use, and what became of one that came."""
    says = translate("Rules", "in use: %1").replace("%1", found.version)
    if found.why:
        return f"{says}\n{_say(found.why, found.params or {})}"
    if found.comes:
        comes = translate("Rules", "%1 is used from the next sign-in on")
        return f"{says} · {comes.replace('%1', found.comes)}"
    return says


def _why_aside(line: EditionLine) -> str:
    params = line.params or {}
    if line.why != "rulebook.broken":
        return _say(line.why, params)
    # who writes rulebooks reads the reason: it is in English
    fault = " ".join(str(params.get(name, "")) for name in ("rule", "reason")).strip()
    says = translate("Rules", "The file that came is at fault: %1. Tell the administrator.")
    return says.replace("%1", fault)


def _say(key: str, params: Mapping[str, str | int]) -> str:
    """Word a reason that was kept, perhaps by another version of the program."""
    try:
        return words.say(key, **params)
    except (Bug, KeyError):
        return words.say("bug")


def change_name(change: Change) -> str:
    """Return what a change is about: a rule's own words, or what belongs to the whole edition."""
    if change.about is About.LIMITS:
        return translate("Rules", "Times and fee")
    return words.pick(change.says)


def list_points(change: Change) -> list[str]:
    """Return in a line each what differs, numbers from and to; what has no words is told once."""
    return list(dict.fromkeys(_point(one) for one in change.points))


def _point(point: Point) -> str:
    name = _NAMES.get(f"{point.what} {point.of}") or _NAMES.get(point.what)
    if name is not None:
        before, after = _value(point.before), _value(point.after)
        return f"{translate('Rules', str(name))}: {before} → {after}"
    if point.what in _ASKED:
        return translate("Rules", "It is checked otherwise.")
    if point.what in _ENDS:
        return translate("Rules", "The hand-in ends otherwise.")
    if point.what == "when":
        return translate("Rules", "It holds in other cases than before.")
    return translate("Rules", "It is shown in another place.")


def _value(value: object) -> str:
    if isinstance(value, Bilingual):
        return f"«{words.pick(value)}»"
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    if value is None:
        return translate("Rules", "none")
    known = _VALUES.get(str(value))
    return str(value) if known is None else translate("Rules", str(known))


def list_effects(case: TouchedCase) -> list[str]:
    """Return in a line each what becomes otherwise in an unfinished case."""
    told = (
        (translate("Rules", "Needed too: %1"), case.needed),
        (translate("Rules", "No longer enough: %1"), case.lacking),
        (translate("Rules", "No longer needed: %1"), case.spared),
        (translate("Rules", "Will be said: %1"), case.stops),
        (translate("Rules", "No longer said: %1"), case.frees),
    )
    lines = [
        says.replace("%1", "; ".join(words.pick(one) for one in pairs))
        for says, pairs in told
        if pairs
    ]
    if case.outcome_before is not case.outcome_after:
        says = translate("Rules", "It ends: %1 → %2")
        ends = says.replace("%1", _outcome(case.outcome_before))
        lines.append(ends.replace("%2", _outcome(case.outcome_after)))
    return lines


def _outcome(outcome: Outcome | None) -> str:
    if outcome is None:
        return translate("Rules", "not decided yet")
    known = OUTCOMES.get(outcome.value)
    if known is not None:
        return translate("Words", str(known))
    if outcome is Outcome.ACCEPTED:
        return translate("Rules", "accepted")
    return translate("Rules", "accepted until a document is there")


def _day(day: date | None) -> str:
    return "" if day is None else format_day(day)
