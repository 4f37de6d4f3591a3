"""What a captured page may leave behind at acceptance: dated rules per kind of paper."""

from dataclasses import dataclass
from datetime import date

from regdesk.domain.errors import Bug
from regdesk.domain.finding import Clause
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.rulebook.acts import Clauses, read_clause
from regdesk.rulebook.edition import Shows
from regdesk.rulebook.table import Table


@dataclass(frozen=True, slots=True)
class ImageExample:
    """A paper handed in on a day, and what its image may leave behind."""

    shows: Shows
    paper: PaperCode
    day: date
    image: ImageRule


@dataclass(frozen=True, slots=True)
class Retention:
    """One dated rule; it holds from its day until the next rule for the same paper."""

    id: str
    papers: tuple[PaperCode, ...]
    since: date
    image: ImageRule
    clause: Clause
    verified: bool
    examples: tuple[ImageExample, ...]


@dataclass(frozen=True, slots=True)
class Retentions:
    """All image rules: for every paper and every day exactly one."""

    rules: tuple[Retention, ...]

    def rule_on(self, paper: PaperCode, day: date) -> Retention:
        """Return the rule for ``paper`` handed in on calendar ``day``."""
        holding = [one for one in self.rules if paper in one.papers and one.since <= day]
        if not holding:
            raise Bug("rulebook.no_image_rule", paper=paper, day=day.isoformat())
        return max(holding, key=lambda one: one.since)


def read_retentions(top: Table, clauses: Clauses) -> Retentions:
    """Read an ``images`` file; a paper without a rule for every day is refused."""
    rules = tuple(_read_rule(table, clauses) for table in top.tables("image"))
    top.close()
    for one in rules:
        if sum(other.id == one.id for other in rules) > 1:
            raise top.broken(f"two image rules are called {one.id}")
    for paper in PaperCode:
        starts = [one.since for one in rules if paper in one.papers]
        if len(starts) != len(set(starts)):
            raise top.broken(f"two rules for the image of {paper} begin on one day")
        if date.min not in starts:
            raise top.broken(f"no rule for the image of {paper} before all others")
    retentions = Retentions(rules)
    for rule in rules:
        _run_examples(retentions, rule, top)
    return retentions


def _read_rule(table: Table, clauses: Clauses) -> Retention:
    rule = Retention(
        id=table.text("id"),
        papers=table.choices("papers", PaperCode),
        since=table.find_day("since") or date.min,
        image=table.choice("image", ImageRule),
        clause=read_clause(table, clauses),
        verified=table.flag("verified"),
        examples=tuple(_read_example(one) for one in table.tables("example")),
    )
    table.close()
    return rule


def _read_example(table: Table) -> ImageExample:
    example = ImageExample(
        table.choice("shows", Shows),
        table.choice("paper", PaperCode),
        table.day("day"),
        table.choice("image", ImageRule),
    )
    table.close()
    return example


def _run_examples(retentions: Retentions, rule: Retention, top: Table) -> None:
    top.rule = rule.id
    missing = set(Shows) - {one.shows for one in rule.examples}
    if missing:
        raise top.broken(f"no example that shows: {', '.join(sorted(missing))}")
    for one in rule.examples:
        found = retentions.rule_on(one.paper, one.day).image
        if found is not one.image:
            raise top.broken(f"its example of {one.day} says {one.image}, the rules say {found}")
    top.rule = ""
