"""The words for the trail of acts and for how it stands: on the screen and on the command line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.days import format_day
from regdesk.domain.trail import Break, BrokenLink, KeptHead, TrailHead

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
        Break.ALTERED: translate(
            "Trail", "Case {case} of {day} is not kept as it was accepted and signed."
        ),
    }[broken.what]
    day = format_day(broken.day) if broken.day is not None else "?"
    return sentence.format(row=broken.number, day=day, case=broken.case)


def noted_sentence(by: KeptHead) -> str:
    """Return by which backup or closing it shows."""
    if by.is_backup:
        return translate("Trail", "It shows by the backup {backup}.").format(backup=by.where)
    return translate("Trail", "It shows by the day's closing {closing}.").format(closing=by.where)


def whole_lines(rows: int, head: TrailHead, kept: Sequence[KeptHead]) -> list[str]:
    """Return how a whole trail is told: how long it is, its head, what it was compared with."""
    lines = [translate("Trail", "The trail holds: %n rows.", "", rows)]
    lines.append(translate("Trail", "Its head: {head}.").format(head=head_text(head)))
    backups = sum(one.is_backup for one in kept)
    if closings := len(kept) - backups:
        lines.append(translate("Trail", "It agrees with %n closings of a day.", "", closings))
    if backups:
        lines.append(translate("Trail", "It agrees with %n backups.", "", backups))
    else:
        lines.append(
            translate(
                "Trail", "No backup to compare it with: an end that was cut off would not show."
            )
        )
    return lines


def head_text(head: TrailHead) -> str:
    """Return a head as it is noted on paper: number and the hash's first digits."""
    return f"{head.number}:{head.hash[:_SHOWN_BYTES].hex()}"
