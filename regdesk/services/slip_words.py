"""Words the acceptance slip in both languages; the layout is the printer's affair.

It confirms that papers were accepted and never says "registered": the legal result is the entry in
the register (order 267). Source of the contents: domain law paper, 2.5.
"""

from dataclasses import dataclass
from datetime import datetime

from regdesk.domain.corrected import Correction
from regdesk.domain.days import format_day, format_moment
from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.finding import Findings, Outcome, PaperState
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Owner
from regdesk.domain.people import HandsIn, RegistrationKind
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line
from regdesk.services.service_clock import served
from regdesk.services.sheet_rows import (
    applicant_row,
    join_once,
    law_line,
    lower_first,
    name_briefly,
    name_people,
)
from regdesk.services.standings import Standing, is_until_proof, list_applying, list_standings
from regdesk.services.words import Words

_FOLLOWS = Outcome.NOT_REGISTRABLE_ALONE


@dataclass(frozen=True, slots=True)
class _Slip:
    words: Words
    draft: Draft
    findings: Findings
    accepted_at: datetime
    corrected: Correction | None

    @property
    def standings(self) -> tuple[Standing, ...]:
        return list_standings(self.draft, self.findings)

    @property
    def until_proof(self) -> bool:
        return is_until_proof(self.findings)

    def say(self, key: str, **filled: str | int | Bilingual) -> Bilingual:
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
    corrected: Correction | None = None,
) -> SlipFacts:
    """Return what the slip of this acceptance says; ``draft`` has its last hand-in ended.

    ``corrected`` is the correction by which it says so: the slip names it.
    """
    slip = _Slip(words, draft, findings, accepted_at, corrected)
    minutes, seconds = divmod(int(served(draft, accepted_at).total_seconds()), 60)
    return SlipFacts(
        title=slip.say(f"title.{_kind(slip).value}"),
        number=str(number),
        rows=_rows(slip),
        handed_in=format_moment(draft.hand_ins[-1].began_at),
        accepted=format_moment(accepted_at),
        service_time=f"{minutes:02}:{seconds:02}",
        window=slip.say("window", number=desk.number),
        clerk=clerk.name,
        next_step=_next_step(slip),
        status=slip.say("status"),
        disclaimer=slip.say("disclaimer"),
        how_to_check=slip.say("how_to_check"),
        law=_law(slip),
        office=desk.centre.name,
        qr=qr,
        practice=desk.centre.practice,
    )


def _kind(slip: _Slip) -> RegistrationKind:
    """Return what was accepted: without the proof nobody is registered permanently."""
    if slip.draft.registration is None:
        raise Bug(fact="registration")
    return RegistrationKind.TEMPORARY if slip.until_proof else slip.draft.registration


def _next_step(slip: _Slip) -> Bilingual:
    """Say what happens next: to those who owe a proof, which one, and what follows it."""
    awaiting = [one for one in slip.standings if one.until_proof]
    if not awaiting:
        return slip.say("next_step.queued")
    said = [_bring(slip, one, alone=len(slip.standings) == 1) for one in awaiting]
    return join_once((*said, slip.say("next_step.after_proof")), " ")


def _bring(slip: _Slip, standing: Standing, *, alone: bool) -> Bilingual:
    paper = _paper_awaited(slip, standing)
    if alone:
        return slip.say("next_step.bring", paper=paper)
    who = name_briefly(standing.people)
    return slip.say("next_step.bring_for", who=who, paper=paper)


def _paper_awaited(slip: _Slip, standing: Standing) -> Bilingual:
    named = join_once(standing.awaited, ", ")
    return lower_first(named) if standing.awaited else slip.say("awaited_either")


def _law(slip: _Slip) -> Bilingual:
    """Name the points of the law that ask for the papers, and the edition that judged."""
    asking = [one.clause for one in slip.findings.papers]
    clauses = asking or [one.clause for one in slip.findings.rules]
    return law_line(slip.words, slip.findings, clauses)


def _rows(slip: _Slip) -> tuple[SlipRow, ...]:
    return (
        applicant_row(slip.words, slip.draft, slip.findings),
        _kind_row(slip),
        _address(slip),
        *_consents(slip),
        _people(slip),
        *_endings(slip),
        *_listed(slip),
        *_corrected(slip),
    )


def _kind_row(slip: _Slip) -> SlipRow:
    kind, until = _kind(slip), slip.draft.stay_until
    said = slip.say(f"registration.{kind.value}")
    if slip.until_proof:
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
    if slip.draft.dwelling.petition:
        return [SlipRow(slip.say("label.petition"), slip.say("consent.petition"))]
    groups: dict[tuple[bool, Bilingual], list[Owner]] = {}
    for owner in slip.draft.owners:
        groups.setdefault((owner.tenant, _consent(slip, owner)), []).append(owner)
    return [
        SlipRow(
            slip.say("label.tenant" if tenant else "label.consent"),
            same(", ".join(_owner_name(slip.draft, one) for one in owners)),
            note,
        )
        for (tenant, note), owners in groups.items()
    ]


def _consent(slip: _Slip, owner: Owner) -> Bilingual:
    alone = bool(owner.registrant) and len(slip.draft.registrants) == 1
    if alone or owner.consent is None:
        return slip.say("consent.own")
    day = owner.consented_on or format_day(slip.accepted_at.date())
    if not owner.represented:
        return slip.say(f"consent.{owner.consent.value}", day=day)
    who = owner.representative.short_name
    return slip.say(f"represented.{owner.consent.value}", day=day, who=who)


def _owner_name(draft: Draft, owner: Owner) -> str:
    person = draft.get_registrant(owner.registrant).person if owner.registrant else owner.person
    return person.short_name


def _people(slip: _Slip) -> SlipRow:
    people = list_applying(slip.draft, slip.findings)
    counted = slip.words.count("slip.people", len(people))
    # the applicant's name stands above already
    others = people[1:] if slip.draft.applicant.hands_in is HandsIn.SELF else people
    named = others and len(slip.standings) < 2
    return SlipRow(slip.say("label.persons"), counted, name_people(others) if named else None)


def _endings(slip: _Slip) -> list[SlipRow]:
    """Return who stands how, where it is not the same for everybody."""
    return [_ending(slip, one) for one in slip.standings] if len(slip.standings) > 1 else []


def _ending(slip: _Slip, standing: Standing) -> SlipRow:
    label = slip.say(f"ending.label.{standing.outcome.value}")
    if standing.until_proof:
        note = slip.say("ending.until_proof", paper=_paper_awaited(slip, standing))
    elif standing.outcome is _FOLLOWS:
        says = [one.says for one in slip.findings.rules if one.outcome is standing.outcome]
        note = join_once((*says, slip.say("ending.follows")), ". ")
    else:
        note = slip.say(f"ending.{_kind(slip).value}")
    return SlipRow(label, name_people(standing.people), note)


def _listed(slip: _Slip) -> list[SlipRow]:
    """Return the papers that were shown, and what only a state system can still answer."""
    shown = [one.title for one in slip.findings.papers if one.state is PaperState.PRESENT]
    deferred = [one.says for one in slip.findings.deferred]
    named = (("papers", shown), ("deferred", deferred))
    return [
        SlipRow(slip.say(f"label.{name}"), join_once(said, "; ")) for name, said in named if said
    ]


def _corrected(slip: _Slip) -> list[SlipRow]:
    """Return which correction this slip comes of, so that it is told from the earlier one."""
    if slip.corrected is None:
        return []
    said = slip.say(
        "corrected", at=format_moment(slip.corrected.corrected_at), n=slip.corrected.nth
    )
    return [SlipRow(slip.say("label.corrected"), said)]
