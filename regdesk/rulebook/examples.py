"""A rule's own examples, run when its file is loaded: a rule that fails one of them is refused.

An example is told by how it differs from the edition's usual case. Papers it does not name count as
seen, so that each example is about one thing.
"""

from dataclasses import replace

from regdesk.domain.errors import RegDeskError
from regdesk.domain.finding import Findings, Outcome, PaperState
from regdesk.domain.paper import Paper
from regdesk.rulebook.book import Rulebook, gravity
from regdesk.rulebook.edition import NOTHING, OPEN, Edition, Example, PaperRule, Rule, Shows
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.table import Table

_NOT_TOLD = (RegDeskError, LookupError, TypeError, ValueError, AttributeError)


def refuse_failing(edition: Edition, retentions: Retentions, top: Table) -> None:
    """Run all examples of ``edition``. Errors: ``Fault`` ``rulebook.broken`` naming the rule."""
    try:
        usual = _judge_example(edition, retentions, Example(Shows.PASSES, (), "", Outcome.ACCEPTED))
    except RegDeskError as error:
        top.rule = str(error.params.get("rule", ""))
        raise top.broken(f"the usual case cannot be judged: {_why(error)}") from error
    if usual.outcome is not Outcome.ACCEPTED:
        raise top.broken(f"the usual case is not accepted but ends {usual.outcome or OPEN}")
    for rule in edition.all_rules:
        top.rule = rule.id
        for example in rule.examples:
            told = " ".join(f"{name}={value}" for name, value in example.given) or "the usual case"
            try:
                findings = _judge_example(edition, retentions, example)
            except _NOT_TOLD as error:
                raise top.broken(f"its example ({told}) cannot be judged: {_why(error)}") from error
            said = _said(rule, findings)
            if said != example.says:
                raise top.broken(f"its example ({told}) says {example.says}, the rule {said}")
            ends = findings.outcome or OPEN
            if example.outcome not in ("", ends):
                raise top.broken(f"its example ({told}) ends {example.outcome}, the case {ends}")
    top.rule = ""


def _why(error: Exception) -> str:
    """Return what went wrong; a failing check's own error says more than that it failed."""
    return repr(error.__cause__ or error)


def _judge_example(edition: Edition, retentions: Retentions, example: Example) -> Findings:
    case = edition.usual.change(dict(example.given))
    draft = case.draft()
    book = Rulebook((edition.alone,), retentions)
    asked = book.findings(draft, case.day, case.role).papers
    unnamed = [one for one in asked if draft.find_paper(one.code, one.about) is None]
    seen = tuple(Paper(one.code, one.about, original_seen=True) for one in unnamed)
    return book.findings(replace(draft, papers=draft.papers + seen), case.day, case.role)


def _said(rule: Rule | PaperRule, findings: Findings) -> str:
    """Return the gravest verdict, or the paper's worst state."""
    if isinstance(rule, PaperRule):
        states = {one.state for one in findings.papers if one.rule == rule.id}
        return next((worst for worst in PaperState if worst in states), NOTHING)
    said = [one for one in findings.rules if one.rule == rule.id]
    return min(said, key=gravity).verdict if said else NOTHING
