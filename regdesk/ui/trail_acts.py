"""The words for every act of the trail, for the filters over them, and for what a row adds."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from regdesk.domain.draft import StepId
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.trail import TrailLine
from regdesk.services.audit_ports import Act
from regdesk.ui.print_words import layout_name, sheet_name
from regdesk.ui.setting_words import setting_name
from regdesk.ui.steps.field_names import step_name

translate = QCoreApplication.translate

_ACTS: dict[str, object] = {
    Act.DESK_SET_UP: QT_TRANSLATE_NOOP("Acts", "Desk set up"),
    Act.DESK_ENROLLED: QT_TRANSLATE_NOOP("Acts", "Desk connected to its hub"),
    Act.EPOCH_BEGUN: QT_TRANSLATE_NOOP("Acts", "New epoch of numbers begun"),
    Act.DESK_BACKED_UP: QT_TRANSLATE_NOOP("Acts", "Backup made"),
    Act.DESK_RESTORED: QT_TRANSLATE_NOOP("Acts", "Desk restored from a backup"),
    Act.DESK_STEPPED_BACK: QT_TRANSLATE_NOOP("Acts", "Desk taken back to an earlier release"),
    Act.HUB_KEYS_TAKEN: QT_TRANSLATE_NOOP("Acts", "Keys of the hub taken"),
    Act.RECOVERY_KEY_RENEWED: QT_TRANSLATE_NOOP("Acts", "Recovery key renewed"),
    Act.SIGNED_IN: QT_TRANSLATE_NOOP("Acts", "Signed in"),
    Act.SIGN_IN_FAILED: QT_TRANSLATE_NOOP("Acts", "Failed tries to sign in"),
    Act.SIGNED_OUT: QT_TRANSLATE_NOOP("Acts", "Signed out"),
    Act.LOCKED: QT_TRANSLATE_NOOP("Acts", "Screen locked"),
    Act.UNLOCKED: QT_TRANSLATE_NOOP("Acts", "Screen unlocked"),
    Act.CLERK_ADDED: QT_TRANSLATE_NOOP("Acts", "Clerk added"),
    Act.CLERK_CHANGED: QT_TRANSLATE_NOOP("Acts", "Clerk changed"),
    Act.CLERK_LEFT: QT_TRANSLATE_NOOP("Acts", "Clerk left"),
    Act.SLOT_CHANGED: QT_TRANSLATE_NOOP("Acts", "Own password changed"),
    Act.SLOT_RESET: QT_TRANSLATE_NOOP("Acts", "Password reset by the administrator"),
    Act.SLOT_RECOVERED: QT_TRANSLATE_NOOP("Acts", "Password reset by the recovery key"),
    Act.CASE_OPENED: QT_TRANSLATE_NOOP("Acts", "Case opened"),
    Act.STEP_REACHED: QT_TRANSLATE_NOOP("Acts", "Step of the case reached"),
    Act.CASE_PARKED: QT_TRANSLATE_NOOP("Acts", "Case postponed"),
    Act.CASE_RESUMED: QT_TRANSLATE_NOOP("Acts", "Case taken up again"),
    Act.CASE_RESTORED: QT_TRANSLATE_NOOP("Acts", "Case restored after a break"),
    Act.CASE_HANDED_OVER: QT_TRANSLATE_NOOP("Acts", "Case handed over"),
    Act.CASE_DISCARDED: QT_TRANSLATE_NOOP("Acts", "Case discarded"),
    Act.CASE_ACCEPTED: QT_TRANSLATE_NOOP("Acts", "Case accepted"),
    Act.CASE_SENT: QT_TRANSLATE_NOOP("Acts", "Case sent to the hub"),
    Act.CASE_DECIDED: QT_TRANSLATE_NOOP("Acts", "Answer of the register taken"),
    Act.DECISION_READ: QT_TRANSLATE_NOOP("Acts", "Answer of the register read"),
    Act.CORRECTION_OPENED: QT_TRANSLATE_NOOP("Acts", "Correction opened"),
    Act.CASE_CORRECTED: QT_TRANSLATE_NOOP("Acts", "Case corrected"),
    Act.CASE_CANCELLED: QT_TRANSLATE_NOOP("Acts", "Case cancelled"),
    Act.CASE_ENTERED: QT_TRANSLATE_NOOP("Acts", "Case entered in the register"),
    Act.ENTERED_TAKEN_BACK: QT_TRANSLATE_NOOP("Acts", "Mark of entering taken back"),
    Act.CASE_CLOSED: QT_TRANSLATE_NOOP("Acts", "Case closed without acceptance"),
    Act.CASE_VIEWED: QT_TRANSLATE_NOOP("Acts", "Case viewed"),
    Act.REMINDER_MARKED: QT_TRANSLATE_NOOP("Acts", "Reminder marked"),
    Act.JOURNAL_EXPORTED: QT_TRANSLATE_NOOP("Acts", "Journal exported"),
    Act.PAGE_ADDED: QT_TRANSLATE_NOOP("Acts", "Pages added"),
    Act.PAGE_REMOVED: QT_TRANSLATE_NOOP("Acts", "Page removed"),
    Act.PAGE_MOVED: QT_TRANSLATE_NOOP("Acts", "Page moved"),
    Act.PAGE_TURNED: QT_TRANSLATE_NOOP("Acts", "Page turned"),
    Act.PAGE_WAIVED: QT_TRANSLATE_NOOP("Acts", "Unclear page kept"),
    Act.PAGES_GONE: QT_TRANSLATE_NOOP("Acts", "Hub told that pages were destroyed in their time"),
    Act.PAGES_LET_GO: QT_TRANSLATE_NOOP("Acts", "Pages destroyed at the end of their term"),
    Act.CASE_STUBBED: QT_TRANSLATE_NOOP("Acts", "Case data destroyed at the end of their term"),
    Act.SHEET_PRINTED: QT_TRANSLATE_NOOP("Acts", "Sheet printed"),
    Act.SHEET_DROPPED: QT_TRANSLATE_NOOP("Acts", "Sheet taken out of the printer's queue"),
    Act.SHEET_SEEN: QT_TRANSLATE_NOOP("Acts", "Sheet looked at"),
    Act.SHEET_SAVED: QT_TRANSLATE_NOOP("Acts", "Sheet saved as a file"),
    Act.SHEET_MOVED: QT_TRANSLATE_NOOP("Acts", "Sheet sent to another printer"),
    Act.EDITION_TAKEN: QT_TRANSLATE_NOOP("Acts", "Edition of the rules taken"),
    Act.EDITION_WITHDRAWN: QT_TRANSLATE_NOOP("Acts", "Edition of the rules withdrawn"),
    Act.EDITION_ACTIVATED: QT_TRANSLATE_NOOP("Acts", "Edition of the rules activated"),
    Act.EDITION_TAKEN_BACK: QT_TRANSLATE_NOOP("Acts", "Activation of the rules taken back"),
    Act.SETTING_CHANGED: QT_TRANSLATE_NOOP("Acts", "Setting changed"),
    Act.CENTRE_CHANGED: QT_TRANSLATE_NOOP("Acts", "Words of the centre changed"),
    Act.TRAIL_SEEN: QT_TRANSLATE_NOOP("Acts", "Trail of acts looked at"),
    Act.TRAIL_VERIFIED: QT_TRANSLATE_NOOP("Acts", "Trail of acts verified"),
    Act.TRAIL_EXPORTED: QT_TRANSLATE_NOOP("Acts", "Trail of acts exported"),
    Act.CLASSIFIER_IMPORTED: QT_TRANSLATE_NOOP("Acts", "List of places taken"),
    Act.STREETS_IMPORTED: QT_TRANSLATE_NOOP("Acts", "List of streets taken"),
    Act.DAY_CLOSED: QT_TRANSLATE_NOOP("Acts", "Day closed"),
}
_FACTS: dict[str, object] = {
    "pages": QT_TRANSLATE_NOOP("Acts", "pages"),
    "number": QT_TRANSLATE_NOOP("Acts", "slip"),
    "copy": QT_TRANSLATE_NOOP("Acts", "copy"),
    "edition": QT_TRANSLATE_NOOP("Acts", "edition"),
    "since": QT_TRANSLATE_NOOP("Acts", "since"),
    "count": QT_TRANSLATE_NOOP("Acts", "tries"),
    "cases": QT_TRANSLATE_NOOP("Acts", "cases"),
    "rows": QT_TRANSLATE_NOOP("Acts", "rows"),
    "from": QT_TRANSLATE_NOOP("Acts", "from"),
    "to": QT_TRANSLATE_NOOP("Acts", "to"),
    "code": QT_TRANSLATE_NOOP("Acts", "code"),
    "clerk": QT_TRANSLATE_NOOP("Acts", "clerk"),
    "confirmed_by": QT_TRANSLATE_NOOP("Acts", "confirmed by"),
    "epoch": QT_TRANSLATE_NOOP("Acts", "epoch"),
}


class TrailFilter(Enum):
    """The filters, left to right; each lets through the acts whose names begin so."""

    ALL = ("",)
    DOORS = ("clerk.signed", "clerk.sign_in", "clerk.locked", "clerk.unlocked", "clerk.slot")
    CASES = ("case.", "page.")
    SEEN = ("case.viewed", "sheet.seen", "trail.seen", "trail.verified")
    PAPERS = ("sheet.", "journal.", "trail.exported", "day.")
    CHANGES = ("desk.", "setting.", "edition.", "classifier.", "streets.", "clerk.")

    @property
    def acts(self) -> frozenset[str] | None:
        """Which acts it lets through, None for all."""
        if self is TrailFilter.ALL:
            return None
        others = TrailFilter.DOORS.value if self is TrailFilter.CHANGES else ("\0",)
        return frozenset(
            act for act in Act if act.startswith(self.value) and not act.startswith(others)
        )


def filter_name(which: TrailFilter) -> str:
    """Return the word on the filter."""
    return {
        TrailFilter.ALL: translate("Acts", "All acts"),
        TrailFilter.DOORS: translate("Acts", "Sign-ins"),
        TrailFilter.CASES: translate("Acts", "Cases"),
        TrailFilter.SEEN: translate("Acts", "Views"),
        TrailFilter.PAPERS: translate("Acts", "Sheets, exports"),
        TrailFilter.CHANGES: translate("Acts", "Changes"),
    }[which]


def act_name(act: str) -> str:
    """Return what people call the act; one of another version of the program as it is written."""
    known = _ACTS.get(act)
    return act if known is None else translate("Acts", str(known))


def list_act_names() -> dict[str, str]:
    """Return the words of all acts, by act."""
    return {act.value: act_name(act) for act in Act}


def clerk_text(line: TrailLine) -> str:
    """Return who it was; nobody's acts are the program's own."""
    if not line.clerk:
        return translate("Acts", "the program itself")
    return f"{line.clerk_name} · {line.clerk}" if line.clerk_name else line.clerk


def moment_text(line: TrailLine) -> str:
    """Return day and time to the second, as the desk's clock had them."""
    return f"{line.at:%d.%m.%Y  %H:%M:%S}" if line.at is not None else "?"


def fact_text(line: TrailLine) -> str:
    """Return what the row adds to the act, of what needs no words of its own."""
    facts = line.facts
    if "setting" in facts:
        name = setting_name(str(facts["setting"]))
        return f"{name}: {facts.get('before') or '—'} → {facts.get('after') or '—'}"
    told = [
        f"{translate('Acts', str(name))} {facts[key]}"
        for key, name in _FACTS.items()
        if facts.get(key) and facts[key] != line.case
    ]
    return " · ".join([*_list_named(facts), *told])


def _list_named(facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what stands in the facts by a name of ours: the step, the sheet and its paper."""
    if (step := str(facts.get("step"))) in set(StepId):
        yield step_name(StepId(step))
    if (kind := str(facts.get("kind"))) in set(SheetKind):
        yield sheet_name(SheetKind(kind))
    if (layout := str(facts.get("layout"))) in set(SheetFormat):
        yield layout_name(SheetFormat(layout))
