"""Words the sheet for an applicant who leaves without acceptance, in both languages.

A referral says who serves him instead; a note why it stopped here and what to bring. Why is said in
the law's own words; no deadline is named, for the law gives none; neither is ever a refusal.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.domain.closed import list_missing
from regdesk.domain.days import format_day
from regdesk.domain.desk import Clerk, Desk, DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.finding import ACCEPTING, Finding, Findings, Outcome
from regdesk.domain.note import NoteFacts
from regdesk.domain.owner import Owner
from regdesk.domain.print_task import SheetKind
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line
from regdesk.services.referral import Office
from regdesk.services.sheet_rows import (
    applicant_row,
    join_once,
    law_line,
    name_people,
    office_line,
    title_paper,
)
from regdesk.services.words import Words

_NOTHING = same("")


@dataclass(frozen=True, slots=True)
class _Note:
    words: Words
    draft: Draft
    findings: Findings
    desk: Desk

    @property
    def outcome(self) -> Outcome:
        """Return why it stopped."""
        if self.findings.outcome is None:
            raise Bug(fact="outcome")
        return self.findings.outcome

    @property
    def stops(self) -> list[Finding]:
        return [one for one in self.findings.stops if one.outcome is self.outcome]

    @property
    def family(self) -> bool:
        return len(self.draft.registrants) > 1

    def say(self, key: str, **filled: str | Bilingual) -> Bilingual:
        return self.words.say(f"note.{key}", **filled)


def has_note(findings: Findings) -> bool:
    """Tell whether the applicant leaves without acceptance, so that a sheet is of use to him."""
    return findings.outcome is not None and findings.outcome not in ACCEPTING


def word_note(
    words: Words,
    draft: Draft,
    findings: Findings,
    *,
    desk: Desk,
    clerk: Clerk,
    offices: Sequence[Office] = (),
) -> NoteFacts:
    """Return what the sheet says of ``draft``; ``offices`` serve whom this desk does not."""
    note = _Note(words, draft, findings, desk)
    referred = note.outcome is Outcome.REFERRAL
    kind = SheetKind.REFERRAL if referred else SheetKind.NOTE
    asked = draft.registration.value if draft.registration else "undecided"
    centre = desk.centre
    rows = _referral(note, offices) if referred else (*_reasons(note), *_comes(note))
    return NoteFacts(
        title=note.say(f"title.{kind.value}", service=note.say(f"service.{asked}")),
        label=draft.label,
        day=format_day(draft.opened_on),
        rows=_shown((*_head(note), *rows, *_brings(note))),
        window=words.say("slip.window", number=desk.number),
        clerk=clerk.name,
        phone=centre.phone,
        next_step=note.say(f"next_step.{note.outcome.value}"),
        status=note.say("status"),
        disclaimer=note.say("disclaimer"),
        law=law_line(words, findings, [one.clause for one in note.stops or list_missing(findings)]),
        office=office_line(centre),
        kind=kind,
        practice=centre.practice,
    )


def _shown(rows: Sequence[SlipRow]) -> tuple[SlipRow, ...]:
    return tuple(row for row in rows if row.value != _NOTHING)


def _head(note: _Note) -> tuple[SlipRow, SlipRow]:
    address = full_line(note.draft.dwelling.address)
    applicant = applicant_row(note.words, note.draft, note.findings)
    return applicant, SlipRow(note.words.say("slip.label.address"), address)


def _referral(note: _Note, offices: Sequence[Office]) -> list[SlipRow]:
    """Return who serves, in the law's words, and which office of this centre that is."""
    serves = join_once((one.says for one in note.stops), "; ")
    return [SlipRow(note.say("label.serves"), serves), *(_office(note, one) for one in offices)]


def _office(note: _Note, office: Office) -> SlipRow:
    centre = note.desk.centre
    place = centre.police if office.role is DeskRole.PROVIDER else office_line(centre)
    who = note.say(f"office.{office.role.value}", police=centre.police)
    if note.family:
        names = name_people(office.people)
        who = join_once((who, names), ": ")
    return SlipRow(note.say("label.office"), place if place != _NOTHING else who, who)


def _reasons(note: _Note) -> list[SlipRow]:
    """Return what stopped it: what happened in our words, the rule in the law's own."""
    rule = join_once((one.says for one in note.stops), "; ")
    label, key = note.say("label.reason"), f"reason.{note.outcome.value}"
    if f"note.{key}" not in note.words.pairs:
        return [SlipRow(label, rule, _concerned(note))]
    return [SlipRow(label, note.say(key), rule if note.stops else None)]


def _concerned(note: _Note) -> Bilingual | None:
    """Return the names of those of a family whom the rule is about."""
    keys = {one.about for one in note.stops}
    people = [one for one in note.draft.registrants if one.key in keys]
    return name_people(people) if note.family and people else None


def _comes(note: _Note) -> list[SlipRow]:
    """Return who has to come himself."""
    if note.outcome is not Outcome.OWNER_ABSENT:
        return []
    about = {one.about for one in note.stops}
    awaited = (one for one in note.draft.owners if one.key in about)
    return [SlipRow(note.say("label.comes"), join_once((_who(note, one) for one in awaited), ", "))]


def _who(note: _Note, owner: Owner) -> Bilingual:
    if owner.represented:
        who = owner.representative.short_name
        return note.say("comes.named", who=who) if who else note.say("comes.representative")
    name = owner.person.short_name
    return same(name) if name else note.say("comes.owner")


def _brings(note: _Note) -> list[SlipRow]:
    """Return what is not there yet, and what usually will be asked for."""
    missing = list_missing(note.findings)
    foreseen = [one for one in note.findings.foreseen if not one.optional]
    titles = (title_paper(note.words, note.draft, one) for one in (*missing, *foreseen))
    return [SlipRow(note.say("label.brings"), join_once(titles, "; "))]
