"""How it ends for each person of a case, gathered so that a family can be told plainly."""

from dataclasses import dataclass

from regdesk.domain.draft import Draft
from regdesk.domain.finding import ACCEPTING, Findings, Outcome, PaperState
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Registrant
from regdesk.domain.words import Bilingual

# Order 267, annex 2, clause 8: either shows that the country left has let a citizen go.
_PROOFS = frozenset({PaperCode.DEREGISTRATION, PaperCode.NO_CITIZENSHIP})


@dataclass(frozen=True, slots=True)
class Standing:
    """Those of a case for whom it ends alike, in its order.

    ``awaited`` are the titles of the papers until which they are registered temporarily; empty
    where none was named, so that either of the law's two will do.
    """

    outcome: Outcome
    people: tuple[Registrant, ...]
    awaited: tuple[Bilingual, ...] = ()

    @property
    def until_proof(self) -> bool:
        return self.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF


def list_standings(draft: Draft, findings: Findings) -> tuple[Standing, ...]:
    """Return how it stands for everyone of whom the law has said it."""
    outcomes = dict(findings.per_registrant)
    groups: dict[tuple[Outcome, tuple[Bilingual, ...]], list[Registrant]] = {}
    for one in draft.registrants:
        if one.key in outcomes:
            ending = (outcomes[one.key], list_awaited(findings, one.key))
            groups.setdefault(ending, []).append(one)
    return tuple(Standing(how, tuple(people), titles) for (how, titles), people in groups.items())


def list_applying(draft: Draft, findings: Findings) -> tuple[Registrant, ...]:
    """Return whom the application is for: not a child who only follows, unless nobody else is."""
    follows = {key for key, how in findings.per_registrant if how is Outcome.NOT_REGISTRABLE_ALONE}
    return tuple(one for one in draft.registrants if one.key not in follows) or draft.registrants


def list_awaited(findings: Findings, key: str) -> tuple[Bilingual, ...]:
    """Return the titles of the proofs that ``key`` has yet to obtain."""
    if (key, Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF) not in findings.per_registrant:
        return ()
    return tuple(
        one.title
        for one in findings.papers
        if one.about == key and one.code in _PROOFS and one.state is not PaperState.PRESENT
    )


def is_until_proof(findings: Findings) -> bool:
    """Tell whether all that is accepted in this case is temporary, until a proof is there."""
    accepting = {outcome for _, outcome in findings.per_registrant if outcome in ACCEPTING}
    return accepting == {Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF}
