"""What is told of a slip that was checked: the same on the screen and on the command line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.desk import PRACTICE_CENTRE, DeskName
from regdesk.domain.people import RegistrationKind
from regdesk.services.verify import Verdict, VerdictKind

translate = QCoreApplication.translate

# kind of pill and icon, by verdict
PILLS = {
    VerdictKind.GENUINE: ("ok", "check"),
    VerdictKind.CANCELLED: ("danger", "minus"),
    VerdictKind.ALTERED: ("danger", "cross"),
    VerdictKind.UNKNOWN_DESK: ("warn", "key"),
    VerdictKind.UNREADABLE: ("neutral", "barcode"),
}


def verdict_name(kind: VerdictKind) -> str:
    """Return the word on the verdict's pill."""
    return {
        VerdictKind.GENUINE: translate("Verify", "Genuine"),
        VerdictKind.CANCELLED: translate("Verify", "Cancelled"),
        VerdictKind.ALTERED: translate("Verify", "Altered"),
        VerdictKind.UNKNOWN_DESK: translate("Verify", "Not checked"),
        VerdictKind.UNREADABLE: translate("Verify", "Not read"),
    }[kind]


def verdict_sentence(verdict: Verdict) -> str:
    """Return the verdict as one plain sentence."""
    said = {
        VerdictKind.GENUINE: translate(
            "Verify", "The slip is genuine: window {desk} of centre {centre} signed it."
        ),
        VerdictKind.CANCELLED: translate(
            "Verify", "The slip is genuine, but its case was cancelled: it counts no more."
        ),
        VerdictKind.ALTERED: translate(
            "Verify", "The slip is altered: its desk did not sign what its code says."
        ),
        VerdictKind.UNKNOWN_DESK: translate(
            "Verify",
            "Not checked: no key of window {desk}, centre {centre}, is known here. "
            "Ask the administrator for it.",
        ),
        VerdictKind.UNREADABLE: translate(
            "Verify", "Not read: this is not the whole code of a slip. Scan it again."
        ),
    }
    sentence, code = said[verdict.kind], verdict.code
    if code is None:
        return sentence
    if verdict.kind is VerdictKind.GENUINE and code.desk.centre == PRACTICE_CENTRE:
        sentence = translate("Verify", "A genuine slip of a practice desk: it confirms nothing.")
    return sentence.format(desk=code.desk.desk, centre=code.desk.centre)


def list_facts(verdict: Verdict) -> list[tuple[str, str]]:
    """Return name and value of what the slip says; nothing where it was altered."""
    code = verdict.code
    if code is None or verdict.kind is VerdictKind.ALTERED:
        return []
    kinds = {
        RegistrationKind.PERMANENT: translate("Verify", "Permanent registration"),
        RegistrationKind.TEMPORARY: translate("Verify", "Temporary registration"),
    }
    return [
        (translate("Verify", "Number of the slip"), str(code.number)),
        (translate("Verify", "Papers accepted"), f"{code.accepted_at:%d.%m.%Y %H:%M}"),
        (translate("Verify", "Kind of registration"), kinds[code.registration]),
    ]


def added_line(added: Sequence[DeskName]) -> str:
    """Return whom trusting added, a line each."""
    if not added:
        return translate("Verify", "All these desks were known already.")
    said = translate("Verify", "Known from now on: centre {centre}, window {desk} (epoch {epoch}).")
    return "\n".join(
        said.format(centre=one.centre, desk=one.desk, epoch=one.epoch) for one in added
    )
