"""The sentences of morning and evening, by message key: whatever needs a look says what helps."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

MORNING = {
    "morning.clock.good": QT_TRANSLATE_NOOP("Words", "The clock is right: {at}."),
    "morning.clock.back": QT_TRANSLATE_NOOP(
        "Words",
        "The clock is behind: something was written at {at}. Set the computer's date and time.",
    ),
    "morning.clock.hub": QT_TRANSLATE_NOOP(
        "Words",
        "The clock differs from the hub's by {minutes} min. Set the time of the computer.",
    ),
    "morning.disk.free": QT_TRANSLATE_NOOP("Words", "{free} GiB free."),
    "morning.disk.days": QT_TRANSLATE_NOOP("Words", "{free} GiB free, enough for {days} days."),
    "morning.disk.low": QT_TRANSLATE_NOOP(
        "Words",
        "Only {free} MiB free. Free some room, or tell the administrator.",
    ),
    "morning.database.good": QT_TRANSLATE_NOOP("Words", "The database is whole."),
    "morning.database.damaged": QT_TRANSLATE_NOOP(
        "Words",
        "The database is damaged. Open no new case; tell the administrator.",
    ),
    "morning.mirror.none": QT_TRANSLATE_NOOP(
        "Words", "None is chosen: what is unsent is kept on this computer alone."
    ),
    "morning.mirror.not_yet": QT_TRANSLATE_NOOP("Words", "It is being filled."),
    "morning.mirror.kept": QT_TRANSLATE_NOOP("Words", "It has all that is unsent: {at}."),
    "morning.backup.made": QT_TRANSLATE_NOOP("Words", "The last backup: {at}."),
    "morning.backup.none_yet": QT_TRANSLATE_NOOP(
        "Words",
        "There is no backup yet; the first is made in a moment.",
    ),
    "morning.backup.failed": QT_TRANSLATE_NOOP(
        "Words",
        "No backup could be made in {folder}. Put the medium in, or tell the administrator.",
    ),
    "morning.backup.practice": QT_TRANSLATE_NOOP("Words", "A practice desk needs no backup."),
    "morning.printer.good": QT_TRANSLATE_NOOP("Words", "Printers found: {count}."),
    "morning.printer.none": QT_TRANSLATE_NOOP(
        "Words",
        "No printer is found. Switch it on, then choose it with Shift F11.",
    ),
    "morning.scanner.good": QT_TRANSLATE_NOOP("Words", "{name} answers."),
    "morning.scanner.none": QT_TRANSLATE_NOOP(
        "Words",
        "None is chosen; papers can be added as files.",
    ),
    "morning.scanner.gone": QT_TRANSLATE_NOOP(
        "Words",
        "The scanner does not answer. Switch it on; F6 at the papers of a case chooses another.",
    ),
    "morning.line.good": QT_TRANSLATE_NOOP(
        "Words",
        "The line works, waiting to be sent: {waiting}.",
    ),
    "morning.line.alone": QT_TRANSLATE_NOOP("Words", "This desk works without a hub."),
    "morning.line.down": QT_TRANSLATE_NOOP(
        "Words",
        "The hub does not answer, waiting: {waiting}. Work goes on; look with F10.",
    ),
    "morning.line.aside": QT_TRANSLATE_NOOP(
        "Words",
        "Not sent, set aside: {count}. Look with F10.",
    ),
    "morning.worker.good": QT_TRANSLATE_NOOP("Words", "It answers."),
    "morning.numbers.left": QT_TRANSLATE_NOOP("Words", "Numbers left in this epoch: {left}."),
    "morning.days.good": QT_TRANSLATE_NOOP("Words", "Every day before today is closed."),
    "morning.days.open": QT_TRANSLATE_NOOP(
        "Words",
        "{day} is not closed yet. Close it in the day panel: Ctrl F2, F5.",
    ),
    "morning.no_answer": QT_TRANSLATE_NOOP(
        "Words",
        "No answer in time. Try again later, or tell the administrator.",
    ),
    "morning.broken": QT_TRANSLATE_NOOP(
        "Words",
        "It could not be looked at. Tell the administrator.",
    ),
}

CLOSING = {
    "closing.earlier_first": QT_TRANSLATE_NOOP("Words", "{day} is not closed yet. Close it first."),
    "closing.nothing_new": QT_TRANSLATE_NOOP(
        "Words",
        "Nothing was done since this day was closed.",
    ),
    "closing.future": QT_TRANSLATE_NOOP(
        "Words",
        "A day that has not come cannot be closed. Check the clock.",
    ),
    "closing.changed": QT_TRANSLATE_NOOP(
        "Words",
        "Closing {closing} is not what was closed. Do not print it; tell the administrator.",
    ),
}
