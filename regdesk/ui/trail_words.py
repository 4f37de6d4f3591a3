"""The words for the trail of acts and for how it stands: on the screen and on the command line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.days import format_day
from regdesk.domain.trail import Break, BrokenLink, TrailHead

translate = QCoreApplication.translate

_SHOWN_BYTES = 8


def break_sentence(broken: BrokenLink) -> str:
    """Return where the trail is broken and what is wrong there, in one plain sentence."""
    sentence = {
        Break.CHANGED: translate("Trail", "Row {row} of {day} was changed."),
        Break.MISSING: translate("Trail", "Row {row} is missing, about {day}."),
        Break.PUT_IN: translate("Trail", "A row was put in before row {row} of {day}."),
        Break.REORDERED: translate("Trail", "Row {row} of {day} stands in another's place."),
        Break.REWRITTEN: translate(
            "Trail", "The rows up to {row} of {day} were written anew: what was noted differs."
        ),
        Break.CUT_OFF: translate(
            "Trail", "The end is cut off: the rows from {row} on are missing, after {day}."
        ),
        Break.UNTOLD: translate(
            "Trail", "Rows are missing: nothing tells of the acceptance of {case} on {day}."
        ),
    }[broken.what]
    day = format_day(broken.day) if broken.day is not None else "?"
    return sentence.format(row=broken.number, day=day, case=broken.case)


def noted_sentence(backup: str) -> str:
    """Return by which backup it shows."""
    return translate("Trail", "It shows by the backup {backup}.").format(backup=backup)


def whole_lines(rows: int, head: TrailHead, backups: Sequence[str]) -> list[str]:
    """Return how a whole trail is told: how long it is, its head, what it was compared with."""
    lines = [translate("Trail", "The trail holds: %n rows.", "", rows)]
    lines.append(translate("Trail", "Its head: {head}.").format(head=head_text(head)))
    if backups:
        compared = translate("Trail", "It agrees with %n backups.", "", len(backups))
    else:
        compared = translate(
            "Trail", "No backup to compare it with: an end that was cut off would not show."
        )
    return [*lines, compared]


def head_text(head: TrailHead) -> str:
    """Return a head as it is noted on paper: number and the hash's first digits."""
    return f"{head.number}:{head.hash[:_SHOWN_BYTES].hex()}"
