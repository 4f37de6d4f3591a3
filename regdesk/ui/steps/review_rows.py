"""What review says of each step, as rows of label, value and quiet line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft, HandIn
from regdesk.domain.finding import Finding, Findings, RequiredPaper, Verdict
from regdesk.domain.iin import group_iin
from regdesk.domain.owner import Consent, Owner
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import HandsIn, Person, RegistrationKind
from regdesk.services.address_lines import full_line
from regdesk.services.sheet_rows import name_briefly
from regdesk.services.standings import Standing, is_until_proof, list_standings
from regdesk.ui import words
from regdesk.ui.ending_words import explain_ending, lower_first, name_ending
from regdesk.ui.steps.names import category_name, identity_name, registration_name, sex_name
from regdesk.ui.steps.summary_card import SummaryRow

translate = QCoreApplication.translate

_GROUPED = 9


def list_category_rows(draft: Draft, findings: Findings) -> list[SummaryRow]:
    """Return category and kind; in a family for whom it ends differently also who stands how."""
    standings = list_standings(draft, findings)
    mixed = len(standings) > 1
    notes = [_changed(draft)]
    if standings and not mixed:
        notes.append(explain_ending(standings[0]))
    label = translate("ReviewPage", "Category")
    row = SummaryRow(label, _category(draft, findings), "; ".join(note for note in notes if note))
    return [row, *(_ending(one) for one in standings if mixed)]


def _category(draft: Draft, findings: Findings) -> str:
    kind = RegistrationKind.TEMPORARY if is_until_proof(findings) else draft.registration
    named = (category_name(one.category) for one in draft.registrants if one.category)
    asked = registration_name(kind).lower() if kind is not None else ""
    asked = ", ".join(part for part in (asked, _until_day(draft.stay_until)) if part)
    return " · ".join(part for part in (", ".join(dict.fromkeys(named)), asked) if part)


def _until_day(day: str) -> str:
    return translate("ReviewPage", "until {day}").format(day=day) if day else ""


def _changed(draft: Draft) -> str:
    if draft.asked_for in (None, draft.registration):
        return ""
    return translate(
        "ReviewPage", "permanent was asked for, changed to temporary by the owner's consent"
    )


def _ending(standing: Standing) -> SummaryRow:
    names = name_briefly(standing.people)
    return SummaryRow(name_ending(standing.outcome), names, explain_ending(standing))


def list_hand_in_rows(draft: Draft, findings: Findings) -> list[SummaryRow]:
    """Return who hands in for others, and by what paper; none where they do so themselves."""
    hands_in, person = draft.applicant.hands_in, draft.applicant.person
    if hands_in is HandsIn.SELF:
        return []
    by, code = {
        HandsIn.REPRESENTATIVE: (
            translate("ReviewPage", "parent, guardian or trustee"),
            PaperCode.REPRESENTATIVE,
        ),
        HandsIn.ATTORNEY: (
            translate("ReviewPage", "attorney by a notarised power"),
            PaperCode.POWER_OF_ATTORNEY,
        ),
    }[hands_in]
    keys = {one.key for one in draft.registrants}
    papers = (one for one in findings.papers if one.code is code and one.about in keys)
    number = translate("ReviewPage", "IIN {iin}").format(iin=group_iin(person.iin))
    said = (by, *dict.fromkeys(_with_last_day(draft, one) for one in papers))
    note = " · ".join((*said, number)) if person.iin else " · ".join(said)
    return [SummaryRow(translate("ReviewPage", "Hands in"), person.full_name, note)]


def _with_last_day(draft: Draft, paper: RequiredPaper) -> str:
    shown = draft.find_paper(paper.code, paper.about)
    until = _until_day(shown.valid_until) if shown is not None else ""
    return ", ".join(part for part in (words.pick(paper.title), until) if part)


def list_person_rows(person: Person) -> list[SummaryRow]:
    """Return all that was entered of the one person of a case."""
    number = translate("ReviewPage", "IIN {iin}").format(iin=group_iin(person.iin))
    sex = sex_name(person.sex).lower() if person.sex else ""
    facts = (number if person.iin else "", sex, person.born)
    note = " · ".join(fact for fact in facts if fact)
    papers = (_document(person), _until_day(person.document.valid_until))
    return [
        SummaryRow(translate("ReviewPage", "Full name"), person.full_name, note),
        SummaryRow(translate("ReviewPage", "Document"), ", ".join(part for part in papers if part)),
    ]


def list_family(draft: Draft) -> list[Sequence[str]]:
    """Return name, number, birth date and document of each, for a table."""
    people = (one.person for one in draft.registrants)
    return [(one.full_name, group_iin(one.iin), one.born, _document(one)) for one in people]


def _document(person: Person) -> str:
    document = person.document
    named = identity_name(document.kind) if document.kind else ""
    return " ".join(part for part in (named, group_number(document.number)) if part)


def group_number(number: str) -> str:
    """Return ``041 758 822`` for a number of nine digits, as it is read aloud."""
    if len(number) != _GROUPED or not number.isdigit():
        return number
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def list_address_rows(draft: Draft, findings: Findings, others: str) -> list[SummaryRow]:
    """Return the new address with who lives there, as ``others`` says, and what becomes of the
    former one by law.
    """
    address = draft.dwelling.address
    code = translate("ReviewPage", "RKA {code}").format(code=address.rka) if address.rka else ""
    new = translate("ReviewPage", "New address")
    note = " · ".join(one for one in (code, others) if one)
    rows = [SummaryRow(new, words.pick(full_line(address)), note)]
    told = [one for one in findings.rules if one.verdict is Verdict.TELLS and not one.about]
    follows = ". ".join(dict.fromkeys(say_rule(one) for one in told))
    former = draft.registrants[0].former_address
    if former or follows:
        rows.append(SummaryRow(translate("ReviewPage", "Former one"), former, follows))
    return rows


def say_rule(finding: Finding) -> str:
    """Return what a rule says, and where nobody compared it with the act, that it is unverified."""
    said = words.pick(finding.says)
    if finding.verified:
        return said
    return translate("ReviewPage", "Unverified rule: {says}").format(says=lower_first(said))


def list_owner_rows(draft: Draft) -> list[SummaryRow]:
    """Return who agreed to what, those who said the same together."""
    if draft.dwelling.petition:
        petition = translate("ReviewPage", "Petition of the organisation's administration")
        stands_in = translate("ReviewPage", "in place of the owner's presence and consent")
        return [SummaryRow(translate("ReviewPage", "Petition"), petition, stands_in)]
    groups: dict[tuple[str, str], list[str]] = {}
    for one in draft.owners:
        groups.setdefault((_role(one), _consent(one, draft)), []).append(one.person.short_name)
    rows = [SummaryRow(role, ", ".join(names), said) for (role, said), names in groups.items()]
    return rows or [SummaryRow(translate("ReviewPage", "Owners"), "")]


def _role(owner: Owner) -> str:
    if owner.tenant:
        return translate("ReviewPage", "Tenant of state housing")
    return translate("ReviewPage", "Owners")


def _consent(owner: Owner, draft: Draft) -> str:
    if owner.registrant and (len(draft.registrants) == 1 or owner.consent is None):
        return translate("ReviewPage", "registers in the own dwelling, no consent needed")
    if owner.consent is None:
        return translate("ReviewPage", "no consent yet")
    if owner.represented:
        return _represented(owner.consent).format(who=owner.representative.short_name)
    return {
        Consent.PERMANENT: translate(
            "ReviewPage", "present in person, agrees to permanent registration"
        ),
        Consent.TEMPORARY: translate(
            "ReviewPage", "present in person, agrees to temporary registration"
        ),
        Consent.REFUSED: translate("ReviewPage", "refused"),
    }[owner.consent]


def _represented(consent: Consent) -> str:
    return {
        Consent.PERMANENT: translate(
            "ReviewPage", "legal representative {who} agrees to permanent registration"
        ),
        Consent.TEMPORARY: translate(
            "ReviewPage", "legal representative {who} agrees to temporary registration"
        ),
        Consent.REFUSED: translate("ReviewPage", "legal representative {who} refused"),
    }[consent]


def list_deferred(findings: Findings) -> list[str]:
    """Return what nobody here can answer: it is neither passed nor failed."""
    said = dict.fromkeys(say_rule(one) for one in findings.deferred)
    only = translate("ReviewPage", "Only the state register can answer: {says}")
    return [only.format(says=lower_first(one)) for one in said]


def say_hand_ins(draft: Draft, today: date, minutes: int) -> str:
    """Return when the papers were handed in, each time of a postponed case, and what holds then:
    the service is provided within ``minutes``.
    """
    if not draft.hand_ins:
        return ""
    times = ", ".join(span_words(one, today) for one in draft.hand_ins)
    said = translate("ReviewPage", "Handed in {times} · %n minutes · free of charge", "", minutes)
    return said.format(times=times)


def span_words(hand_in: HandIn, today: date) -> str:
    """Return from when until when the papers lay here: «23.11 10:52–11:00», of today «10:52»."""
    began, ended = hand_in.began_at, hand_in.ended_at
    day = "" if began.date() == today else f"{began:%d.%m} "
    return f"{day}{began:%H:%M}" + (f"–{ended:%H:%M}" if ended is not None else "")


def list_poor_pages(papers: Iterable[Paper]) -> Iterator[tuple[PaperCode, str]]:
    """Yield each paper with a page that is not clear, and why the clerk let it pass."""
    for paper in papers:
        for reason in dict.fromkeys(page.poor_reason for page in paper.pages if page.poor_reason):
            yield paper.code, reason
