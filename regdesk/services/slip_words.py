"""Words the acceptance slip in both languages; the layout is the printer's affair.

It confirms that papers were accepted and never says "registered": the legal result is the entry in
the register (order 267). Source of the contents: domain law paper, 2.5.
"""

from dataclasses import dataclass
from datetime import datetime

from regdesk.domain.days import format_day
from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.finding import Findings, Outcome, PaperState
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Owner
from regdesk.domain.people import HandsIn, Person, RegistrationKind
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line
from regdesk.services.service_clock import served
from regdesk.services.sheet_rows import applicant_row, join_once, law_line
from regdesk.services.words import Words


@dataclass(frozen=True, slots=True)
class _Slip:
    words: Words
    draft: Draft
    findings: Findings
    accepted_at: datetime

    def say(self, key: str, **filled: str | int) -> Bilingual:
        return self.words.say(f"slip.{key}", **filled)


def word_slip(
    words: Words,
    draft: Draft,
    findings: Findings,
    *,
    desk: Desk,
    clerk: Clerk,
    number: SlipNumber,
    accepted_at: datetime,
    qr: str,
) -> SlipFacts:
    """Return what the slip of this acceptance says; ``draft`` has its last hand-in ended."""
    slip = _Slip(words, draft, findings, accepted_at)
    minutes, seconds = divmod(int(served(draft, accepted_at).total_seconds()), 60)
    until_proof = findings.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF
    return SlipFacts(
        title=slip.say(f"title.{_registration(draft).value}"),
        number=str(number),
        rows=_rows(slip),
        handed_in=_moment(draft.hand_ins[-1].began_at),
        accepted=_moment(accepted_at),
        service_time=f"{minutes:02}:{seconds:02}",
        window=slip.say("window", number=desk.number),
        clerk=clerk.name,
        next_step=slip.say("next_step.until_proof" if until_proof else "next_step.queued"),
        status=slip.say("status"),
        disclaimer=slip.say("disclaimer"),
        how_to_check=slip.say("how_to_check"),
        law=_law(slip),
        office=desk.centre.name,
        qr=qr,
        practice=desk.centre.practice,
    )


def _registration(draft: Draft) -> RegistrationKind:
    if draft.registration is None:
        raise Bug(fact="registration")
    return draft.registration


def _moment(moment: datetime) -> str:
    return f"{format_day(moment.date())} {moment:%H:%M}"


def _law(slip: _Slip) -> Bilingual:
    """Name the points of the law that ask for the papers, and the edition that judged."""
    asking = [one.clause for one in slip.findings.papers]
    clauses = asking or [one.clause for one in slip.findings.rules]
    return law_line(slip.words, slip.findings, clauses)


def _rows(slip: _Slip) -> tuple[SlipRow, ...]:
    rows = [
        applicant_row(slip.words, slip.draft),
        _kind(slip),
        _address(slip),
        *_consents(slip),
        _people(slip),
    ]
    rows += _listed(slip)
    return tuple(rows)


def _kind(slip: _Slip) -> SlipRow:
    kind, until = _registration(slip.draft), slip.draft.stay_until
    said = slip.say(f"registration.{kind.value}")
    if slip.findings.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF:
        said = slip.say("registration.until_proof")
    elif kind is RegistrationKind.TEMPORARY and until:
        said = slip.say("registration.temporary_until", day=until)
    categories = (one.category for one in slip.draft.registrants if one.category)
    note = join_once((slip.say(f"category.{one.value}") for one in categories), ", ")
    return SlipRow(slip.say("label.registration"), said, note)


def _address(slip: _Slip) -> SlipRow:
    address = slip.draft.dwelling.address
    kato, rka = address.place.code if address.place else "", address.rka
    codes = slip.say("codes.kato_rka" if rka else "codes.kato", kato=kato, rka=rka)
    return SlipRow(slip.say("label.address"), full_line(address), codes)


def _consents(slip: _Slip) -> list[SlipRow]:
    label = slip.say("label.consent")
    if slip.draft.dwelling.petition:
        return [SlipRow(label, slip.say("consent.petition"))]
    groups: dict[Bilingual, list[Owner]] = {}
    for owner in slip.draft.owners:
        groups.setdefault(_consent(slip, owner), []).append(owner)
    return [
        SlipRow(label, same(", ".join(_owner_name(slip.draft, one) for one in owners)), note)
        for note, owners in groups.items()
    ]


def _consent(slip: _Slip, owner: Owner) -> Bilingual:
    alone = bool(owner.registrant) and len(slip.draft.registrants) == 1
    if alone or owner.consent is None:
        return slip.say("consent.own")
    day = owner.consented_on or format_day(slip.accepted_at.date())
    return slip.say(f"consent.{owner.consent.value}", day=day)


def _owner_name(draft: Draft, owner: Owner) -> str:
    person = draft.get_registrant(owner.registrant).person if owner.registrant else owner.person
    return person.short_name


def _people(slip: _Slip) -> SlipRow:
    people: list[Person] = [one.person for one in slip.draft.registrants]
    counted = slip.words.count("slip.people", len(people))
    # the applicant's name stands above already
    others = people[1:] if slip.draft.applicant.hands_in is HandsIn.SELF else people
    note = same(", ".join(one.short_name for one in others)) if others else None
    return SlipRow(slip.say("label.persons"), counted, note)


def _listed(slip: _Slip) -> list[SlipRow]:
    """Return the papers that were shown, and what only a state system can still answer."""
    shown = [one.title for one in slip.findings.papers if one.state is PaperState.PRESENT]
    deferred = [one.says for one in slip.findings.deferred]
    named = (("papers", shown), ("deferred", deferred))
    return [
        SlipRow(slip.say(f"label.{name}"), join_once(said, "; ")) for name, said in named if said
    ]
