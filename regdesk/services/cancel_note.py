"""Words the sheet for the applicant of a cancelled case, in both languages."""

from regdesk.domain.cancelled import Cancellation, CancelReason
from regdesk.domain.case import Case
from regdesk.domain.days import format_day
from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.errors import Bug
from regdesk.domain.note import NoteFacts
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line
from regdesk.services.sheet_rows import applicant_row, join_once, law_line, office_line
from regdesk.services.words import Words


def word_cancel_note(words: Words, case: Case, *, desk: Desk, clerk: Clerk) -> NoteFacts:
    """Return what the sheet says of the cancelled ``case``, called by the number of its slip."""
    cancellation = case.cancelled
    if cancellation is None:
        raise Bug(fact="cancelled")
    draft, centre = case.draft, desk.centre
    rows = (
        applicant_row(words, draft, case.findings),
        SlipRow(words.say("slip.label.address"), full_line(draft.dwelling.address)),
        SlipRow(words.say("cancelled.label.slip"), _say_slip(words, case)),
        SlipRow(
            words.say("cancelled.label.asked_by"),
            words.say(f"cancelled.asked_by.{cancellation.asked_by.value}"),
        ),
        SlipRow(words.say("cancelled.label.reason"), _say_reason(words, cancellation)),
    )
    return NoteFacts(
        title=words.say("cancelled.title"),
        label=str(case.number),
        day=format_day(cancellation.cancelled_at.date()),
        rows=rows,
        window=words.say("slip.window", number=desk.number),
        clerk=clerk.name,
        phone=centre.phone,
        next_step=words.say("cancelled.next_step"),
        status=words.say("note.status"),
        disclaimer=words.say("cancelled.disclaimer"),
        law=law_line(words, case.findings, ()),
        office=office_line(centre),
        practice=centre.practice,
    )


def _say_slip(words: Words, case: Case) -> Bilingual:
    day = format_day(case.accepted_at.date())
    return words.say("cancelled.slip", number=str(case.number), day=day)


def _say_reason(words: Words, cancellation: Cancellation) -> Bilingual:
    """Return the reason and, as they were typed, the words to it."""
    if not cancellation.why:
        return words.say(f"cancelled.reason.{cancellation.reason.value}")
    if cancellation.reason is CancelReason.OTHER:
        return same(cancellation.why)
    said = words.say(f"cancelled.reason.{cancellation.reason.value}")
    return join_once((said, same(cancellation.why)), ": ")
