"""One sitting over one draft: every question is asked once, whoever of a family it stands beside.

What was answered lives as long as the sitting, and the draft cannot change under it.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Finding, RequiredPaper, Verdict
from regdesk.domain.people import Registrant, RegistrationKind
from regdesk.rulebook.answers import Answer
from regdesk.rulebook.circumstances import applies
from regdesk.rulebook.edition import Edition, PaperRule, Rule
from regdesk.rulebook.facts import FACTS, FactValue, Subject
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.shown import Standing, Whose, key_of

Said = tuple[Answer, Finding | None]
Stood = Standing | bool | None


@dataclass(frozen=True, slots=True)
class Beside:
    """What shared rules and papers found of one owner, by their id."""

    said: dict[str, Said | None] = field(default_factory=dict)
    stood: dict[str, Stood] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """A registrant, or one owner beside him. Views of an owner beside whom a shared rule must find
    the same have one ``beside``; None where there is no owner.
    """

    subject: Subject
    beside: Beside | None = None


@dataclass(slots=True)
class Sitting:
    """The edition that judges ``draft`` on ``day`` at a desk of ``role``."""

    edition: Edition
    retentions: Retentions
    draft: Draft
    day: date
    role: DeskRole
    _besides: dict[tuple[FactValue, ...], Beside] = field(default_factory=dict)

    def look_at(self, registrant: Registrant) -> View:
        """Return the view of ``registrant`` alone, registered as was asked for."""
        return View(Subject(self.draft, self.day, self.role, registrant, self.draft.registration))

    def look_at_owners(self, view: View) -> tuple[View, ...]:
        """Return the views of every owner beside the registrant of ``view``."""
        views = []
        for at, owner in enumerate(self.draft.owners):
            one = replace(view.subject, maybe_owner=owner)
            same = (at, FACTS["owner_is"].read(one), one.registers_as, one.until_proof)
            views.append(View(one, self._besides.setdefault(same, Beside())))
        return tuple(views)

    def turn(self, view: View, kind: RegistrationKind) -> View:
        """Return ``view`` of one whom the law registers as ``kind`` until a proof is there."""
        return View(replace(view.subject, registers_as=kind, until_proof=True))

    def say(self, rule: Rule, view: View) -> Said | None:
        """Return what the check of ``rule`` finds, with its finding unless a fact is still to be
        typed; None: the rule does not apply.
        """
        if view.beside is None or not rule.shared:
            return _say(rule, view.subject)
        said = view.beside.said
        if rule.id not in said:
            said[rule.id] = _say(rule, view.subject)
        return said[rule.id]

    def stand(self, rule: PaperRule, view: View) -> Stood:
        """Return where the paper stands; False: it is not asked for, None: that is open."""
        if view.beside is None or not rule.shared:
            return _stand(rule, view.subject)
        stood = view.beside.stood
        if rule.id not in stood:
            stood[rule.id] = _stand(rule, view.subject)
        return stood[rule.id]

    def require(self, rule: PaperRule, view: View, standing: Standing) -> RequiredPaper:
        """Return the card of the paper, asked for the sake of the registrant of ``view``."""
        return RequiredPaper(
            code=rule.code,
            about=key_of(rule.about, view.subject),
            title=rule.title,
            reason=rule.reason,
            clause=rule.clause,
            image=self.retentions.rule_on(rule.code, self.day).image,
            state=standing.state,
            optional=rule.optional,
            rule=rule.id,
            verified=rule.verified,
            asked_for=(view.subject.registrant.key,),
        )


def _say(rule: Rule, subject: Subject) -> Said | None:
    applying = applies(rule.when, subject)
    if applying is False:
        return None
    answer = rule.check(subject) if applying else Answer.NOT_YET
    if answer is Answer.NOT_YET:
        return answer, None
    return answer, _finding(rule, key_of(rule.about, subject), answer)


def _stand(rule: PaperRule, subject: Subject) -> Stood:
    asked = applies(rule.when, subject)
    return rule.shown(rule.code, rule.about, subject) if asked else asked


def _finding(rule: Rule, about: str, answer: Answer) -> Finding:
    return Finding(
        rule=rule.id,
        verdict=_verdict(rule, answer),
        says=rule.says,
        clause=rule.clause,
        verified=rule.verified,
        step=rule.step,
        about=about,
        outcome=rule.outcome if answer is Answer.NO else None,
        at=_path(rule, about),
    )


def _path(rule: Rule, about: str) -> str:
    """Return the path of the field that ``rule`` names, in the draft."""
    if not rule.at or rule.about is Whose.CASE:
        return rule.at
    people = "registrants" if rule.about is Whose.REGISTRANT else "owners"
    return f"{people}.{about}.{rule.at}"


def _verdict(rule: Rule, answer: Answer) -> Verdict:
    if answer is Answer.ELSEWHERE:
        return Verdict.DEFERRED
    if answer is Answer.NO or rule.verdict is Verdict.TELLS:
        return rule.verdict
    return Verdict.PASSED
