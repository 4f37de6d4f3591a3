"""Words the owner's consent form (order 267, annex to the rules), filled in and ready to sign.

Field by field in the official order; what the case does not know stays a line to write on.
Source: domain law paper, 2.2.
"""

from collections.abc import Callable
from dataclasses import dataclass

from regdesk.domain.address import Place
from regdesk.domain.consent import ConsentFacts, ConsentForm, ConsentOwner, FormField, FormPart
from regdesk.domain.days import format_day
from regdesk.domain.desk import Desk
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Refusal
from regdesk.domain.finding import Findings, RequiredPaper
from regdesk.domain.owner import Owner
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Person, Registrant, RegistrationKind
from regdesk.domain.words import Bilingual, same
from regdesk.services.consent_address import list_parts
from regdesk.services.sheet_rows import law_line, office_line
from regdesk.services.standings import is_until_proof, list_applying
from regdesk.services.words import Words

FindPlace = Callable[[str], Place | None]

_ACTIONS = (RegistrationKind.PERMANENT, RegistrationKind.TEMPORARY)
_NOTHING = same("")


@dataclass(frozen=True, slots=True)
class _Case:
    words: Words
    draft: Draft
    findings: Findings
    address: tuple[FormPart, ...]

    def say(self, key: str) -> Bilingual:
        return self.words.say(f"consent.{key}")

    def field(self, number: int, name: str, typed: str = "") -> FormField:
        return FormField(number, self.say(f"field.{name}"), same(typed.strip()))


def word_consent(
    words: Words, draft: Draft, findings: Findings, *, desk: Desk, find_place: FindPlace
) -> ConsentFacts:
    """Return a form for each person to be registered to whom somebody has to consent.

    Errors: ``Refusal`` ``consent.not_asked`` where the law asks for no consent.
    """
    asked = _find_asked(findings)
    if asked is None:
        raise Refusal("consent.not_asked")
    case = _Case(words, draft, findings, list_parts(words, draft.dwelling.address, find_place))
    centre = desk.centre
    return ConsentFacts(
        title=case.say("title"),
        label=draft.label,
        day=format_day(draft.opened_on),
        to=case.say("to"),
        addressee=centre.police,
        to_whom=case.say("to_whom"),
        opening=case.say("opening"),
        sentence=case.say("sentence"),
        representative=case.say("role.representative"),
        forms=tuple(_form(case, one) for one in _list_people(case, asked)),
        law=law_line(words, findings, [asked.clause]),
        office=office_line(centre),
        practice=centre.practice,
    )


def _find_asked(findings: Findings) -> RequiredPaper | None:
    papers = (*findings.papers, *findings.foreseen)
    return next((one for one in papers if one.code is PaperCode.CONSENT), None)


def _list_people(case: _Case, asked: RequiredPaper) -> tuple[Registrant, ...]:
    people = list_applying(case.draft, case.findings)
    return tuple(one for one in people if one.key in asked.asked_for) or people


def _form(case: _Case, registrant: Registrant) -> ConsentForm:
    others = [one for one in case.draft.owners if one.registrant != registrant.key]
    owners = tuple(_owner(case, one) for one in others) or (ConsentOwner(case.say("role.owner")),)
    signs = tuple(one.by or one.name for one in owners)
    fields = (
        *_identity(case, registrant.person),
        _action(case),
        case.field(12, "reason"),
        FormField(13, case.say("field.address"), parts=case.address),
        _former(case, registrant),
        case.field(15, "arrived_on", case.draft.arrived_on),
        case.field(16, "leaves_on", _last_day(case)),
        FormField(17, case.say("field.person_signs"), signers=(registrant.person.short_name,)),
        case.field(18, "phone"),
        FormField(19, case.say("field.owners_sign"), signers=signs),
    )
    return ConsentForm(owners, fields)


def _owner(case: _Case, owner: Owner) -> ConsentOwner:
    person = owner.person
    if owner.registrant:
        person = case.draft.get_registrant(owner.registrant).person
    role = case.say("role.tenant" if owner.tenant else "role.owner")
    by = owner.representative.full_name if owner.represented else ""
    return ConsentOwner(role, person.full_name, person.iin, by)


def _identity(case: _Case, person: Person) -> tuple[FormField, ...]:
    document = person.document
    kind = case.say(f"document.{document.kind.value}") if document.kind else _NOTHING
    return (
        case.field(1, "iin", person.iin),
        case.field(2, "surname", person.surname),
        case.field(3, "given", person.given),
        case.field(4, "patronymic", person.patronymic),
        case.field(5, "born", person.born),
        FormField(6, case.say("field.basis"), kind),
        case.field(7, "number", document.number),
        case.field(8, "issued_on", document.issued_on),
        case.field(9, "issued_by", document.issued_by),
        case.field(10, "birthplace"),
    )


def _kind(case: _Case) -> RegistrationKind | None:
    until_proof = is_until_proof(case.findings)
    return RegistrationKind.TEMPORARY if until_proof else case.draft.registration


def _action(case: _Case) -> FormField:
    kind = _kind(case)
    return FormField(
        11,
        case.say("field.action"),
        choices=tuple(case.say(f"action.{one.value}") for one in _ACTIONS),
        chosen=_ACTIONS.index(kind) if kind else None,
    )


def _former(case: _Case, registrant: Registrant) -> FormField:
    """Return the address as it was typed on one line, else the parts to write it into."""
    label, typed = case.say("field.former_address"), registrant.former_address.strip()
    if typed:
        return FormField(14, label, same(typed))
    blank = tuple(FormPart(one.label, _NOTHING) for one in case.address)
    return FormField(14, label, parts=blank)


def _last_day(case: _Case) -> str:
    return case.draft.stay_until if _kind(case) is RegistrationKind.TEMPORARY else ""
