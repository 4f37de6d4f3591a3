"""The words for what keeps an edition or a classifier from being used: by message key."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

RULES = {
    "edition.unknown": QT_TRANSLATE_NOOP(
        "Words", "There is no edition {id} here any more. Close this and look again."
    ),
    "edition.withdrawn": QT_TRANSLATE_NOOP("Words", "The hub withdrew edition {id}."),
    "edition.day_past": QT_TRANSLATE_NOOP("Words", "The first day cannot be before today, {day}."),
    "edition.day_early": QT_TRANSLATE_NOOP(
        "Words", "By law it begins on {day}. Choose that day or a later one."
    ),
    "edition.day_late": QT_TRANSLATE_NOOP(
        "Words", "By law it ends on {day}. Choose that day or an earlier one."
    ),
    "edition.judges": QT_TRANSLATE_NOOP(
        "Words", "This window works by edition {id} on that day already."
    ),
    "edition.at_work": QT_TRANSLATE_NOOP(
        "Words", "Other rules came as {id}, by which this window works. They need another name."
    ),
    "edition.other": QT_TRANSLATE_NOOP(
        "Words", "Inside, what came is named {id}. Tell the administrator."
    ),
    "edition.too_large": QT_TRANSLATE_NOOP(
        "Words", "It is larger than {most} KB. Tell the administrator."
    ),
    "classifier.too_large": QT_TRANSLATE_NOOP(
        "Words", "The classifier is larger than {most} MB. Tell the administrator."
    ),
    "classifier.packing": QT_TRANSLATE_NOOP(
        "Words", "The classifier came damaged. Tell the administrator."
    ),
    "address.vanished": QT_TRANSLATE_NOOP(
        "Words",
        "This place is not in the classifier any more (the case has version {version})."
        " Choose the place anew.",
    ),
}
