"""Every case of the 2020 standard is decided by the committed table, and the rulebook agrees."""

import pytest

from regdesk.domain.desk import DeskRole
from regdesk.domain.finding import Findings, Outcome, PaperState
from regdesk.domain.people import Category
from tests.rulebook.cases import judge
from tests.rulebook.matrix import (
    TABLE,
    Asked,
    Case,
    ask,
    find_family_row,
    find_row,
    list_cases,
    list_families,
)
from tests.rulebook.matrix_drafts import make_draft

SHOWN = 5  # disagreements told at once


def _about(one: Asked, registrant: str = "r1") -> str:
    return registrant if one.whose == "r" else one.whose


def _differ(case: Case) -> str:
    """Return in what the rulebook differs from the table, "" where it agrees."""
    row = find_row(case)
    if row is None:
        return "no row decides"
    expected = ask(case) if row.says["papers"] == "asked" else ()
    counter = [(one, _about(one)) for one in expected if one.must]
    findings = judge(make_draft((case,), counter), DeskRole(case.role))
    if findings.outcome != Outcome(row.says["outcome"]):
        return f"line {row.line} says {row.says['outcome']}, the rulebook {findings.outcome}"
    asked = {(one.code, one.about or "case", not one.optional, one.clause.point) for one in
             findings.papers}  # fmt: skip
    wanted = {(one.paper, _about(one), one.must, one.law) for one in expected}
    if asked != wanted:
        return f"line {row.line}: papers {sorted(asked ^ wanted)}"
    if row.says["law"] not in _law(findings):
        return f"line {row.line} cites {row.says['law']}, the rulebook {_law(findings)}"
    return _differ_lacking(case, findings)


def _law(findings: Findings) -> set[str]:
    """Return the points that decide: of stops, of missing papers, else of what was asked."""
    if findings.outcome is Outcome.PAPERS_MISSING:
        return {one.clause.point for one in _list_lacking(findings)}
    stops = {one.clause.point for one in findings.stops if one.outcome is findings.outcome}
    return stops or {one.clause.point for one in (*findings.papers, *findings.rules)}


def _list_lacking(findings: Findings):
    return [
        one for one in findings.papers if not one.optional and one.state is not PaperState.PRESENT
    ]


def _differ_lacking(case: Case, findings: Findings) -> str:
    lacking = {(one.code, one.about or "case", one.state) for one in _list_lacking(findings)}
    state = PaperState.EXPIRED if case.how == "expired" else PaperState.MISSING
    whose = "r1" if case.whose == "r" else case.whose
    wanted = {(case.lacks, whose, state)} if case.lacks != "-" else set()
    return "" if lacking == wanted else f"lacks {lacking}, not {wanted}"


@pytest.mark.parametrize("role", list(DeskRole))
@pytest.mark.parametrize("category", list(Category))
def test_every_case_of_the_matrix_is_decided_and_kept(category, role):
    differing = []
    for case in list_cases(category, role):
        if (said := _differ(case)) and len(differing) < SHOWN:
            differing.append(f"{case}: {said}")

    assert not differing, "\n".join(differing)


def _differ_family(family: tuple[Case, ...]) -> str:
    rows = [find_row(one) for one in family]
    if None in rows:
        return "no row decides a member"
    outcomes = tuple(row.says["outcome"] for row in rows)
    together = find_family_row(outcomes)
    if together is None:
        return f"no row joins {outcomes}"
    asked = _ask_family(family, rows)
    counter = [(one, about) for one, about in asked if one.must]
    findings = judge(make_draft(family, counter), DeskRole(family[0].role))
    if [one for _, one in findings.per_registrant] != [Outcome(one) for one in outcomes]:
        return f"the table says {outcomes}, the rulebook {findings.per_registrant}"
    if findings.outcome != Outcome(together.says["outcome"]):
        return f"line {together.line} joins {outcomes}, the rulebook says {findings.outcome}"
    wanted = {(one.paper, about, one.must) for one, about in asked}
    found = {(one.code, one.about or "case", not one.optional) for one in findings.papers}
    return "" if found == wanted else f"papers {sorted(found ^ wanted)}"


def _ask_family(family, rows):
    """Return each paper that a member is asked for, once, with the key of whom it is about."""
    asked = {
        (one, _about(one, f"r{at}"))
        for at, (case, row) in enumerate(zip(family, rows, strict=True), 1)
        if row.says["papers"] == "asked"
        for one in ask(case)
    }
    return sorted(asked, key=str)


def test_every_family_is_joined_as_the_table_says():
    differing = [
        f"{family}: {said}" for family in list_families() if (said := _differ_family(family))
    ]

    assert not differing, "\n".join(differing[:SHOWN])


def test_every_row_of_the_tables_decides_something():
    """A row that decides nothing is a mistake in the table."""
    alone = [case for one in Category for role in DeskRole for case in list_cases(one, role)]
    families = list(list_families())
    asked = {case for case in alone if case.lacks == "-"} | {
        one for all_ in families for one in all_
    }
    used = {
        "outcomes": {find_row(case).line for case in alone},
        "papers": {row.line for case in asked for row in TABLE["papers"] if row.decides(case)},
        "families": {find_family_row(_end(family)).line for family in families},
    }

    assert used == {name: {row.line for row in rows} for name, rows in TABLE.items()}


def _end(family: tuple[Case, ...]) -> tuple[str, ...]:
    return tuple(find_row(one).says["outcome"] for one in family)
