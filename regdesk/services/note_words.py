"""Words the note for an applicant who leaves without acceptance, in both languages.

Why it stopped is said in the law's own words; no deadline is named, for the law gives none.
"""

from dataclasses import dataclass

from regdesk.domain.days import format_day
from regdesk.domain.desk import Clerk, Desk, DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Finding, Findings, Outcome, PaperState
from regdesk.domain.note import NoteFacts
from regdesk.domain.owner import Capacity, Owner, Presence
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line
from regdesk.services.sheet_rows import applicant_row, join_once, law_line
from regdesk.services.words import Words

_NOTHING = same("")


@dataclass(frozen=True, slots=True)
class _Note:
    words: Words
    draft: Draft
    findings: Findings
    desk: Desk

    def say(self, key: str) -> Bilingual:
        return self.words.say(f"note.{key}")

    def stops(self, *outcomes: Outcome) -> list[Finding]:
        return [one for one in self.findings.stops if one.outcome in outcomes]


def word_note(
    words: Words, draft: Draft, findings: Findings, *, desk: Desk, clerk: Clerk
) -> NoteFacts:
    """Return what the note says of ``draft``, sent elsewhere or waiting for an owner."""
    note = _Note(words, draft, findings, desk)
    kind = draft.registration.value if draft.registration else "undecided"
    centre, elsewhere = desk.centre, note.stops(Outcome.REFERRAL)
    stops = note.stops(Outcome.REFERRAL, Outcome.OWNER_ABSENT)
    return NoteFacts(
        title=note.say(f"title.{kind}"),
        label=draft.label,
        day=format_day(draft.opened_on),
        rows=_rows(note),
        window=words.say("slip.window", number=desk.number),
        clerk=clerk.name,
        phone=centre.phone,
        next_step=note.say("next_step.referral" if elsewhere else "next_step.owner_absent"),
        status=note.say("status"),
        disclaimer=note.say("disclaimer"),
        law=law_line(words, findings, [one.clause for one in stops]),
        office=join_once((one for one in (centre.name, centre.address) if one != _NOTHING), ", "),
        practice=centre.practice,
    )


def _rows(note: _Note) -> tuple[SlipRow, ...]:
    applicant = applicant_row(note.words, note.draft)
    address = SlipRow(note.words.say("slip.label.address"), full_line(note.draft.dwelling.address))
    rows = (applicant, address, *_referral(note), *_absence(note), _brings(note))
    return tuple(row for row in rows if row.value != _NOTHING)


def _referral(note: _Note) -> list[SlipRow]:
    """Return who serves instead; what the Corporation does not serve, the provider does."""
    stops = note.stops(Outcome.REFERRAL)
    rows = [_reason(note, "serves", stops)] if stops else []
    if stops and note.desk.role is DeskRole.CORPORATION:
        rows.append(SlipRow(note.say("label.police"), note.desk.centre.police))
    return rows


def _absence(note: _Note) -> list[SlipRow]:
    """Return the rule that stopped it, and who has to come."""
    stops = note.stops(Outcome.OWNER_ABSENT)
    if not stops:
        return []
    absent = (one for one in note.draft.owners if one.presence is Presence.ABSENT)
    who = join_once((_who(note, one) for one in absent), ", ")
    return [_reason(note, "reason", stops), SlipRow(note.say("label.comes"), who)]


def _reason(note: _Note, label: str, stops: list[Finding]) -> SlipRow:
    return SlipRow(note.say(f"label.{label}"), join_once((one.says for one in stops), "; "))


def _who(note: _Note, owner: Owner) -> Bilingual:
    if owner.capacity is not Capacity.FULL:
        return note.say("comes.representative")
    name = owner.person.short_name
    return same(name) if name else note.say("comes.owner")


def _brings(note: _Note) -> SlipRow:
    """Return what is not there yet, and what usually will be asked for."""
    asked = (*note.findings.papers, *note.findings.foreseen)
    absent = (one for one in asked if not one.optional and one.state is not PaperState.PRESENT)
    return SlipRow(note.say("label.brings"), join_once((one.title for one in absent), "; "))
