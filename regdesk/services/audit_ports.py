"""The trail of acts: what leaves a row in it, and how one is added."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from regdesk.domain.trail import BrokenLink, TrailHead, TrailLine, TrailQuery


class Act(StrEnum):
    """Acts that leave an audit row, in the same transaction as what they did."""

    DESK_SET_UP = "desk.set_up"
    DESK_ENROLLED = "desk.enrolled"
    EPOCH_BEGUN = "desk.epoch_begun"
    DESK_BACKED_UP = "desk.backed_up"
    DESK_RESTORED = "desk.restored"
    DESK_STEPPED_BACK = "desk.stepped_back"
    HUB_KEYS_TAKEN = "desk.hub_keys"
    SIGNED_IN = "clerk.signed_in"
    SIGN_IN_FAILED = "clerk.sign_in_failed"
    SIGNED_OUT = "clerk.signed_out"
    LOCKED = "clerk.locked"
    UNLOCKED = "clerk.unlocked"
    CLERK_ADDED = "clerk.added"
    CLERK_CHANGED = "clerk.changed"
    CLERK_LEFT = "clerk.left"
    SLOT_CHANGED = "clerk.slot_changed"
    SLOT_RESET = "clerk.slot_reset"
    SLOT_RECOVERED = "clerk.slot_recovered"
    RECOVERY_KEY_RENEWED = "desk.recovery_key_renewed"
    CASE_OPENED = "case.opened"
    STEP_REACHED = "case.step"
    CASE_PARKED = "case.parked"
    CASE_RESUMED = "case.resumed"
    CASE_RESTORED = "case.restored"
    CASE_HANDED_OVER = "case.handed_over"
    CASE_DISCARDED = "case.discarded"
    CASE_ACCEPTED = "case.accepted"
    CASE_SENT = "case.sent"
    CASE_DECIDED = "case.decided"
    DECISION_READ = "case.decision_read"
    CORRECTION_OPENED = "case.correction_opened"
    CASE_CORRECTED = "case.corrected"
    CASE_CANCELLED = "case.cancelled"
    CASE_ENTERED = "case.entered"
    ENTERED_TAKEN_BACK = "case.entered_taken_back"
    CASE_CLOSED = "case.closed"
    CASE_VIEWED = "case.viewed"
    REMINDER_MARKED = "case.reminder_marked"
    JOURNAL_EXPORTED = "journal.exported"
    PAGE_ADDED = "page.added"
    PAGE_REMOVED = "page.removed"
    PAGE_MOVED = "page.moved"
    PAGE_TURNED = "page.turned"
    PAGE_WAIVED = "page.waived"  # not clear, and the clerk said why it is good enough
    PAGES_LET_GO = "page.let_go"  # the register has decided, and the hub has them
    PAGES_GONE = "page.gone"  # a hub put back from a copy asks for what went at the end of its term
    CASE_STUBBED = "case.stubbed"  # the term of keeping is over: nothing left names anybody
    SHEET_PRINTED = "sheet.printed"
    SHEET_DROPPED = "sheet.dropped"
    EDITION_TAKEN = "edition.taken"
    EDITION_WITHDRAWN = "edition.withdrawn"
    EDITION_ACTIVATED = "edition.activated"
    EDITION_TAKEN_BACK = "edition.taken_back"
    SHEET_SEEN = "sheet.seen"
    SHEET_SAVED = "sheet.saved"
    SHEET_MOVED = "sheet.moved"  # to another printer, or to the same once more
    SETTING_CHANGED = "setting.changed"
    CENTRE_CHANGED = "setting.centre"
    TRAIL_SEEN = "trail.seen"
    TRAIL_VERIFIED = "trail.verified"
    TRAIL_EXPORTED = "trail.exported"
    CLASSIFIER_IMPORTED = "classifier.imported"
    STREETS_IMPORTED = "streets.imported"
    DAY_CLOSED = "day.closed"


class Audit(Protocol):
    """The hash-chained trail of acts."""

    def append(
        self, act: Act, *, at: datetime, clerk: str, case_id: str = "", facts: Mapping[str, Any]
    ) -> None:
        """Add one row; ``facts`` hold ids and counts, never personal data."""

    def count(self) -> int:
        """Return how many rows the trail has."""

    def get_head(self) -> TrailHead:
        """Return the last row's number and hash: who notes them elsewhere proves later that the
        trail up to there is the same. Row 0 before the first.
        """

    def find_break(self, noted: Iterable[TrailHead] = ()) -> BrokenLink | None:
        """Return the first link that does not hold, or that differs from what was ``noted``; None
        where all do. It takes some seconds for a million rows.
        """

    def check_further(self, after: TrailHead, most: int) -> tuple[TrailHead, BrokenLink | None]:
        """Follow at most ``most`` rows behind ``after``, which held; return how far it holds now,
        or the first link that does not.
        """

    def list_page(
        self, query: TrailQuery, before: int | None = None, limit: int = 100
    ) -> tuple[TrailLine, ...]:
        """Return at most ``limit`` rows, newest first, that are older than row ``before``."""

    def find_case(self, number: str) -> str | None:
        """Return the id of the accepted case of that number, as it is kept."""

    def list_clerks(self) -> Mapping[str, str]:
        """Return the names of all clerks by their codes, also of those who left."""

    def find_untold(self) -> BrokenLink | None:
        """Return the first accepted case whose acceptance no row tells of, None where all do: an
        end that was cut off shows by what it leaves behind.
        """

    def find_altered(self) -> BrokenLink | None:
        """Return the first accepted case that is not kept as it was signed, None where all are; it
        takes its time.
        """
