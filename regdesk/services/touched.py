"""Which unfinished cases another edition judges otherwise, and how."""

from collections.abc import Iterable, Mapping
from datetime import date

from regdesk.domain.draft import Draft
from regdesk.domain.edition_news import TouchedCase
from regdesk.domain.finding import Finding, Findings, PaperState, RequiredPaper, Verdict
from regdesk.domain.paper import PaperCode
from regdesk.domain.words import Bilingual
from regdesk.rulebook import Edition, Rulebook
from regdesk.services.editions import find_before, get_shelf
from regdesk.services.session import Session

_Key = tuple[PaperCode, str]


def list_touched(session: Session, edition_id: str, since: date) -> tuple[TouchedCase, ...]:
    """Return the unfinished cases that the edition changes something for, in their order.

    Each is judged as if handed in on ``since``, by both editions. The draft of a correction keeps
    the day of its case, so it is not among them. It takes a few milliseconds a case.
    """
    shelf = get_shelf(session)
    old, new = find_before(session, edition_id), shelf.find_edition(edition_id)
    if old is None or new is None:
        return ()
    with session.store.read() as unit:
        drafts = [one for one in unit.drafts.list_unfinished() if not one.corrects]
    retentions, role = shelf.shipped.retentions, session.desk.role
    before, after = Rulebook((old.alone,), retentions), Rulebook((new.alone,), retentions)
    found = (
        _compare(
            one,
            before.findings(one, since, role),
            after.findings(one, since, role),
            old=old,
            new=new,
        )
        for one in drafts
    )
    return tuple(one for one in found if one is not None)


def _compare(
    draft: Draft, before: Findings, after: Findings, *, old: Edition, new: Edition
) -> TouchedCase | None:
    asked, asked_then = _list_asked(before), _list_asked(after)
    said, said_then = _list_said(before, old), _list_said(after, new)
    touched = TouchedCase(
        draft.case_id,
        draft.label,
        draft.registrants[0].person.full_name,
        draft.parked is not None,
        needed=_titles(asked_then[one] for one in asked_then if one not in asked),
        spared=_titles(asked[one] for one in asked if one not in asked_then),
        lacking=_titles(
            asked_then[one]
            for one in asked_then
            if one in asked and _is_there(asked[one]) and not _is_there(asked_then[one])
        ),
        stops=_words(said_then[one] for one in said_then if one not in said),
        frees=_words(said[one] for one in said if one not in said_then),
        outcome_before=before.outcome,
        outcome_after=after.outcome,
    )
    tells = (touched.needed, touched.spared, touched.lacking, touched.stops, touched.frees)
    return touched if any(tells) or before.outcome is not after.outcome else None


def _list_asked(findings: Findings) -> Mapping[_Key, RequiredPaper]:
    every = (*findings.papers, *findings.foreseen)
    return {(one.code, one.about): one for one in every if not one.optional}


def _list_said(findings: Findings, edition: Edition) -> Mapping[tuple[str, ...], Finding]:
    """Return what is said against the case, by the rule's own name and its gravity."""
    graves = (one for one in findings.rules if one.verdict in (Verdict.STOPS, Verdict.WARNS))
    name = f"{edition.id}-"
    return {(one.rule.removeprefix(name), one.about, one.verdict): one for one in graves}


def _is_there(paper: RequiredPaper) -> bool:
    return paper.state is PaperState.PRESENT


def _titles(papers: Iterable[RequiredPaper]) -> tuple[Bilingual, ...]:
    return tuple(dict.fromkeys(one.title for one in papers))


def _words(findings: Iterable[Finding]) -> tuple[Bilingual, ...]:
    return tuple(dict.fromkeys(one.says for one in findings))
