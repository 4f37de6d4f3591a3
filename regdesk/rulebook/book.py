"""All editions a desk knows, and what the one in force on a day says of a draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Finding, Findings, Outcome, RequiredPaper, Verdict
from regdesk.rulebook.edition import Edition
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.judge import Judged, is_final, judge, strongest

_GRAVITY = (Verdict.STOPS, Verdict.WARNS, Verdict.DEFERRED, Verdict.TELLS, Verdict.PASSED)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The editions, of which at most one is in force here on any day, and the image rules."""

    editions: tuple[Edition, ...]
    retentions: Retentions

    def edition_on(self, day: date) -> Edition:
        """Return the edition that judges hand-ins of ``day``.

        Errors: ``Fault`` ``rulebook.no_edition`` with ``day``: none is activated for that day.
        """
        for edition in self.editions:
            if edition.judges_on(day):
                return edition
        raise Fault("rulebook.no_edition", day=f"{day:%d.%m.%Y}")

    def findings(self, draft: Draft, day: date, role: DeskRole) -> Findings:
        """Return all that the edition of ``day`` says of ``draft``, handed in that day at a desk of
        ``role``. Pure and quick: fit for the window's thread.

        A paper is missing until its original was seen. The outcome is None while a deciding fact is
        untyped or two contradict; a referral, a refusal of the owner, his absence and a child who
        is not registered alone stand at once. Papers count once all else is decided.
        Errors: ``Fault`` ``rulebook.no_edition``; ``Bug`` where a check itself fails.
        """
        edition = self.edition_on(day)
        judged = {
            one.key: judge(edition, self.retentions, draft, day, role, one)
            for one in draft.registrants
        }
        return Findings(
            edition=edition.id,
            rules=_merge_findings(judged.values()),
            papers=_merge_papers(judged.values()),
            outcome=_case_outcome([one.outcome for one in judged.values()]),
            per_registrant=tuple(
                (key, one.outcome) for key, one in judged.items() if one.outcome is not None
            ),
        )


def _merge_findings(judged: Iterable[Judged]) -> tuple[Finding, ...]:
    """Keep one finding per rule and person: the gravest of what it said beside each registrant."""
    merged: dict[tuple[str, str], Finding] = {}
    for finding in (finding for one in judged for finding in one.findings):
        place = (finding.rule, finding.about)
        earlier = merged.get(place)
        if earlier is None or graver(finding) < graver(earlier):
            merged[place] = finding
    return tuple(merged.values())


def graver(finding: Finding) -> int:
    """Return the place of ``finding`` among verdicts, the gravest first."""
    return _GRAVITY.index(finding.verdict)


def _merge_papers(judged: Iterable[Judged]) -> tuple[RequiredPaper, ...]:
    """Keep one card per paper and person; asked for beats shown if there is one."""
    merged: dict[tuple[str, str], RequiredPaper] = {}
    for paper in (paper for one in judged for paper in one.papers):
        place = (paper.code, paper.about)
        if place not in merged or merged[place].optional:
            merged[place] = paper
    return tuple(merged.values())


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


_FOLLOWS = Outcome.NOT_REGISTRABLE_ALONE
