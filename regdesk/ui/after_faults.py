"""What is said where something cannot be done with a case after its acceptance."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

AFTER = {
    "correct.cancelled": QT_TRANSLATE_NOOP(
        "Words", "Case {number} was cancelled: it is corrected no more."
    ),
    "cancel.already": QT_TRANSLATE_NOOP("Words", "Case {number} was cancelled already."),
    "cancel.decided": QT_TRANSLATE_NOOP(
        "Words", "The register has decided on this case: it can be cancelled no more."
    ),
    "cancel.why": QT_TRANSLATE_NOOP("Words", "Write why the case is cancelled"),
    "entered.number": QT_TRANSLATE_NOOP("Words", "Type the number as the register shows it"),
    "entered.at": QT_TRANSLATE_NOOP("Words", "A day and a time between the acceptance and now"),
    "entered.cancelled": QT_TRANSLATE_NOOP(
        "Words", "Case {number} was cancelled: it is entered nowhere."
    ),
    "case.destroyed": QT_TRANSLATE_NOOP(
        "Words",
        "The data of case {number} were destroyed on {day}: the term of keeping is over. What is"
        " left are its number, its days and how it ended; Ctrl H tells its history.",
    ),
    "correct.proof": QT_TRANSLATE_NOOP(
        "Words",
        "No paper proves the change yet: in step 5 mark as seen what was shown, or scan it.",
    ),
}
