"""One edition's file, read strictly into its types."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.rulebook.acts import Clauses, read_clause
from regdesk.rulebook.checks import CHECKS, check_words, read_fact
from regdesk.rulebook.circumstances import Among, Circumstance, Condition, Span
from regdesk.rulebook.edition import (
    NOTHING,
    OPEN,
    Edition,
    Example,
    Judges,
    Limits,
    PaperRule,
    Rule,
    Shows,
)
from regdesk.rulebook.facts import FACTS
from regdesk.rulebook.shown import SHOWN, Whose
from regdesk.rulebook.table import Table
from regdesk.rulebook.told import Told, tell

Named = Mapping[str, Circumstance]
Found = TypeVar("Found")

_RULE_SAYS = frozenset(Verdict) | {NOTHING}
_PAPER_SAYS = frozenset(PaperState) | {NOTHING}
_ENDS = frozenset(Outcome) | {OPEN}
# Where a rule may send the clerk: fields of a person, of an owner, of the case.
FIELDS = frozenset(
    {
        *("category", "abroad_proof", "passport", "iin", "born"),
        *("document.kind", "document.valid_until"),
        *("presence", "identity_checked", "consent", "consented_on", "capacity", "tenant"),
        *("registration", "arrived_on", "stay_until", "dwelling.premises", "dwelling.petition"),
    }
)


def read_edition(top: Table, clauses: Clauses) -> Edition:
    """Read an ``edition`` file whose ``form`` is already taken."""
    legal = top.table("legal")
    named = {
        key: _read_circumstance(top.holding(content, key), {})
        for key, content in top.table("circumstances").entries()
    }
    edition = Edition(
        id=top.text("id"),
        title=top.words("title"),
        clause=read_clause(top, clauses),
        verified=top.flag("verified"),
        legal_from=legal.find_day("from"),
        legal_until=legal.find_day("until"),
        activated=top.find_day("activated"),
        closed=top.find_day("closed"),
        limits=_read_limits(top.table("limits")),
        rules=tuple(_read_rule(one, clauses, named) for one in top.tables("rule")),
        papers=tuple(_read_paper(one, clauses, named) for one in top.tables("paper")),
        usual=_read_usual(top.table("usual")),
        refusal=read_clause(top, clauses, "refusal") if top.has("refusal") else None,
    )
    legal.close()
    top.close()
    return edition


def _read_limits(table: Table) -> Limits:
    limits = Limits(
        provide_minutes=table.number("provide_minutes"),
        wait_minutes=table.number("wait_minutes"),
        serve_minutes=table.number("serve_minutes"),
        portal_minutes=table.number("portal_minutes"),
        fee_tenge=table.number("fee_tenge"),
    )
    table.close()
    return limits


def _read_rule(table: Table, clauses: Clauses, named: Named) -> Rule:
    judges = table.choice("judges", Judges)
    about, when = _read_about(table, judges), _read_when(table, named)
    check = _read_check(table, CHECKS)
    rule = Rule(
        id=table.text("id"),
        judges=judges,
        about=about,
        when=when,
        check=check,
        verdict=table.choice("verdict", Verdict),
        outcome=table.choice("outcome", Outcome) if table.has("outcome") else None,
        registers_as=(
            table.choice("registers_as", RegistrationKind) if table.has("registers_as") else None
        ),
        says=table.words("says"),
        clause=read_clause(table, clauses),
        verified=table.flag("verified"),
        step=table.choice("step", StepId),
        at=_read_field(table),
        shared=_is_shared(about, when) and not check.of_registrant,
        examples=tuple(_read_example(one, _RULE_SAYS) for one in table.tables("example")),
    )
    _close(table)
    return rule


def _read_paper(table: Table, clauses: Clauses, named: Named) -> PaperRule:
    judges = table.choice("judges", Judges)
    about, when = _read_about(table, judges), _read_when(table, named)
    paper = PaperRule(
        id=table.text("id"),
        code=table.choice("code", PaperCode),
        judges=judges,
        about=about,
        when=when,
        shown=_read_check(table, SHOWN),
        optional=table.flag("optional", otherwise=False),
        title=table.words("title"),
        reason=table.words("reason"),
        clause=read_clause(table, clauses),
        verified=table.flag("verified"),
        shared=_is_shared(about, when),
        examples=tuple(_read_example(one, _PAPER_SAYS) for one in table.tables("example")),
    )
    _close(table)
    return paper


def _is_shared(about: Whose, when: tuple[Circumstance, ...]) -> bool:
    """Tell whether nothing is asked of the registrant himself."""
    facts = (condition.fact for circumstance in when for condition in circumstance)
    return about is not Whose.REGISTRANT and not any(FACTS[one].of_registrant for one in facts)


def _close(table: Table) -> None:
    """Close a rule; its ``note``, if any, tells readers of the file how the law was read."""
    if table.has("note"):
        table.text("note")
    table.close()


def _read_field(table: Table) -> str:
    """Take ``at``; a field that no person and no case has is refused."""
    if not table.has("at"):
        return ""
    field = table.text("at")
    if field not in FIELDS:
        raise table.broken(f"unknown field «{field}»; known: {', '.join(sorted(FIELDS))}")
    return field


def _read_about(table: Table, judges: Judges) -> Whose:
    return table.choice("about", Whose) if table.has("about") else Whose(judges)


def _read_check(table: Table, closed: Mapping[str, Callable[[Table], Found]]) -> Found:
    """Read ``check`` and its ``terms``; a check outside the closed table is refused."""
    name = table.text("check")
    if name not in closed:
        raise table.broken(f"unknown check «{name}»; known: {', '.join(closed)}")
    terms = table.table("terms") if table.has("terms") else table.holding({})
    check = closed[name](terms)
    terms.close()
    return check


def _read_when(table: Table, named: Named) -> tuple[Circumstance, ...]:
    if not table.has("when"):
        return ()
    return tuple(_read_circumstance(one, named) for one in table.tables("when"))


def _read_circumstance(table: Table, named: Named) -> Circumstance:
    """Read facts that must hold together; ``as`` takes in the facts of a named circumstance."""
    conditions: list[Condition] = []
    if table.has("as"):
        for name in table.texts("as"):
            if name not in named:
                raise table.broken(f"unknown circumstance «{name}»")
            conditions += named[name]
    conditions += [_read_condition(table, fact, one) for fact, one in table.entries()]
    facts = [one.fact for one in conditions]
    if len(facts) != len(set(facts)):
        raise table.broken("one fact stands twice in a circumstance")
    return tuple(conditions)


def _read_condition(table: Table, fact: str, content: object) -> Condition:
    holder = table.holding({"fact": fact, "condition": content})
    read_fact(holder)
    if FACTS[fact].words:
        return Among(fact, check_words(holder, fact, holder.texts("condition")))
    span = holder.table("condition")
    condition = Span(fact, span.find_number("least"), span.find_number("below"))
    span.close()
    if condition.is_empty:
        raise table.broken(f"no «{fact}» is within these bounds")
    return condition


def _read_usual(table: Table) -> Told:
    try:
        usual = tell(dict(table.entries()))
        usual.draft()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise table.broken(f"the usual case cannot be told: {error!r}") from error
    return usual


def _read_example(table: Table, may_say: frozenset[str]) -> Example:
    says = table.text("says")
    if says not in may_say:
        raise table.broken(f"an example cannot say «{says}»")
    outcome = table.text("outcome") if table.has("outcome") else ""
    if outcome and outcome not in _ENDS:
        raise table.broken(f"an example cannot end «{outcome}»")
    example = Example(
        shows=table.choice("shows", Shows),
        given=tuple(table.table("given").entries()) if table.has("given") else (),
        says=says,
        outcome=outcome,
    )
    table.close()
    return example
