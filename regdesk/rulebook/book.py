"""All editions a desk knows, and what the one in force on a day says of a draft."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from regdesk.domain.days import format_day
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Finding, Findings, Outcome, RequiredPaper, Verdict
from regdesk.rulebook.acts import Clauses
from regdesk.rulebook.edition import Edition
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.judge import Judged, is_final, judge, strongest
from regdesk.rulebook.sitting import Sitting

_FOLLOWS = Outcome.NOT_REGISTRABLE_ALONE
_GRAVITY = (Verdict.STOPS, Verdict.WARNS, Verdict.DEFERRED, Verdict.TELLS, Verdict.PASSED)


@dataclass(slots=True)
class _Last:
    """What was asked last, and the answer: a screen asks several times of one draft."""

    asked: tuple[Draft, date, DeskRole, Findings] | None = None

    def find(self, draft: Draft, day: date, role: DeskRole) -> Findings | None:
        """Return the answer if it was given to this very draft, on that day, at such a desk."""
        if self.asked is None or self.asked[0] is not draft or self.asked[1:3] != (day, role):
            return None
        return self.asked[3]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The editions, of which at most one is in force here on any day, and the image rules.

    ``clauses`` are what the acts file names: a published edition may cite them too.
    """

    editions: tuple[Edition, ...]
    retentions: Retentions
    clauses: Clauses = field(default_factory=dict, repr=False, compare=False)
    _last: _Last = field(default_factory=_Last, init=False, repr=False, compare=False)

    def edition_on(self, day: date) -> Edition:
        """Return the edition that judges hand-ins of ``day``.

        Errors: ``Fault`` ``rulebook.no_edition`` with ``day``: none is activated for that day.
        """
        for edition in self.editions:
            if edition.judges_on(day):
                return edition
        raise Fault("rulebook.no_edition", day=format_day(day))

    def provide_within(self, day: date) -> timedelta:
        """Return the time from hand-in within which the service is provided.

        Errors: as ``edition_on``.
        """
        return timedelta(minutes=self.edition_on(day).limits.provide_minutes)

    def findings(self, draft: Draft, day: date, role: DeskRole) -> Findings:
        """Return all that the edition of ``day`` says of ``draft``, handed in that day at a desk of
        ``role``. Pure and quick: fit for the window's thread.

        A paper is missing until its original was seen. The outcome is None while a deciding fact is
        untyped or two contradict; a referral, a refusal of the owner, his absence and a child who
        is not registered alone stand at once. Papers count once all else is decided.
        Errors: ``Fault`` ``rulebook.no_edition``; ``Bug`` where a check itself fails.
        """
        known = self._last.find(draft, day, role)
        if known is None:
            known = self._findings(draft, day, role)
            self._last.asked = (draft, day, role, known)
        return known

    def _findings(self, draft: Draft, day: date, role: DeskRole) -> Findings:
        edition = self.edition_on(day)
        judged = self._judge(edition, draft, day, role)
        papers = _merge_papers(judged)
        outcome = _case_outcome([one.outcome for one in judged])
        outcomes = zip(draft.registrants, judged, strict=True)
        return Findings(
            edition=edition.id,
            rules=_merge_findings(judged),
            papers=papers,
            outcome=outcome,
            per_registrant=tuple(
                (registrant.key, one.outcome)
                for registrant, one in outcomes
                if one.outcome is not None
            ),
            foreseen=() if outcome else self._foresee(edition, draft, papers, day, role),
            refusal=edition.refusal,
        )

    def _judge(self, edition: Edition, draft: Draft, day: date, role: DeskRole) -> list[Judged]:
        sitting = Sitting(edition, self.retentions, draft, day, role)
        return [judge(sitting, one) for one in draft.registrants]

    def _foresee(
        self,
        edition: Edition,
        draft: Draft,
        papers: tuple[RequiredPaper, ...],
        day: date,
        role: DeskRole,
    ) -> tuple[RequiredPaper, ...]:
        """Return what is asked for beyond ``papers`` if age and owner are as they usually are."""
        ageless = [one for one in draft.registrants if one.person.born_on is None]
        if draft.owners and not ageless:
            return ()
        usual = edition.usual.draft()
        born = usual.registrants[0].person.born
        registrants = tuple(
            replace(one, person=replace(one.person, born=born)) if one in ageless else one
            for one in draft.registrants
        )
        likely = replace(draft, registrants=registrants, owners=draft.owners or usual.owners)
        asked = {(one.code, one.about) for one in papers}
        return tuple(
            one
            for one in _merge_papers(self._judge(edition, likely, day, role))
            if (one.code, one.about) not in asked
        )


def _merge_findings(judged: Iterable[Judged]) -> tuple[Finding, ...]:
    """Keep one finding per rule and person: the gravest of what it said beside each registrant."""
    merged: dict[tuple[str, str], Finding] = {}
    for finding in (finding for one in judged for finding in one.findings):
        place = (finding.rule, finding.about)
        earlier = merged.get(place)
        if earlier is None or gravity(finding) < gravity(earlier):
            merged[place] = finding
    return tuple(merged.values())


def gravity(finding: Finding) -> int:
    """Return the place of what ``finding`` says among verdicts; the gravest has 0."""
    return _GRAVITY.index(finding.verdict)


def _merge_papers(judged: Iterable[Judged]) -> tuple[RequiredPaper, ...]:
    """Keep one card per paper and person; asked for beats shown if there is one."""
    merged: dict[tuple[str, str], RequiredPaper] = {}
    for paper in (paper for one in judged for paper in one.papers):
        place = (paper.code, paper.about)
        earlier = merged.get(place)
        merged[place] = paper if earlier is None else _join(earlier, paper)
    return tuple(merged.values())


def _join(earlier: RequiredPaper, later: RequiredPaper) -> RequiredPaper:
    kept = later if earlier.optional else earlier
    asked_for = tuple(dict.fromkeys(earlier.asked_for + later.asked_for))
    return kept if kept.asked_for == asked_for else replace(kept, asked_for=asked_for)


def _case_outcome(outcomes: list[Outcome | None]) -> Outcome | None:
    """Join the registrants' outcomes: accepted with children who only follow is accepted, else the
    first in the order of ``Outcome``.
    """
    known = [one for one in outcomes if one is not None]
    if len(known) < len(outcomes) or not known:
        final = [one for one in known if is_final(one) and one is not _FOLLOWS]
        return strongest(final) if final else None
    if Outcome.ACCEPTED in known and set(known) <= {Outcome.ACCEPTED, _FOLLOWS}:
        return Outcome.ACCEPTED
    return strongest(known)
