"""Words the receipt of a refusal to accept papers (order 267, annex 3), in both languages.

Law 88-V, article 20(2): only an incomplete set of papers is refused so, at acceptance; whatever
else stops a case has another paper or none. Source of the contents: domain law paper, 2.3.
"""

from datetime import date

from regdesk.domain.closed import ClosedCase
from regdesk.domain.days import format_day
from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.finding import Findings
from regdesk.domain.people import HandsIn, Person
from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.words import Bilingual, same
from regdesk.services.sheet_rows import law_line, office_line, title_paper
from regdesk.services.standings import list_applying
from regdesk.services.words import Words


def has_receipt(closed: ClosedCase) -> bool:
    """Tell whether acceptance was refused for missing papers, so that the receipt is due."""
    return bool(closed.missing)


def word_refusal(words: Words, closed: ClosedCase, *, desk: Desk, clerk: Clerk) -> RefusalFacts:
    """Return what the receipt says; anything but missing papers is a ``Bug``.

    ``clerk`` is who signs it.
    """
    if not has_receipt(closed):
        raise Bug(outcome=closed.outcome.value)
    draft, findings, centre = closed.draft, closed.findings, desk.centre
    person, place = _find_addressee(draft, findings)
    service = words.say("refusal.service")
    day = closed.closed_at.date()
    return RefusalFacts(
        title=words.say("refusal.title"),
        label=draft.label,
        day=format_day(day),
        addressee=same(person.full_name),
        addressee_place=same(place),
        body=words.say("refusal.body", place=centre.address, service=service),
        missing_title=words.say("refusal.missing"),
        missing=tuple(title_paper(words, draft, one) for one in closed.missing),
        closing=words.say("refusal.closing"),
        signed_on=_in_words(words, day),
        clerk=clerk.name,
        clerk_role=words.say("refusal.clerk_role"),
        executor=clerk.name,
        phone=centre.phone,
        received_by=person.full_name,
        law=law_line(words, findings, [closed.clause] if closed.clause else []),
        office=office_line(centre),
        practice=centre.practice,
    )


def _find_addressee(draft: Draft, findings: Findings) -> tuple[Person, str]:
    """Return who applied, and where he lives as far as the case knows."""
    if draft.applicant.hands_in is not HandsIn.SELF:
        return draft.applicant.person, ""
    registrant = list_applying(draft, findings)[0]
    return registrant.person, registrant.former_address.strip()


def _in_words(words: Words, day: date) -> Bilingual:
    month = words.say(f"refusal.month.{day.month}")
    return words.say("refusal.date", year=day.year, day=f"{day.day:02}", month=month)
