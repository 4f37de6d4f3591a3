"""What is left of an accepted case when the term of keeping it is over: nothing names anybody.

The number, the case's id, moments, codes of clerks, outcome and edition stay, and in how many
people it was; the trail of acts, the envelopes' ids and the receipts lie elsewhere and stay too.
"""

from dataclasses import replace
from datetime import datetime

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.day_closing import DayClosing
from regdesk.domain.decision import Decision
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.people import Registrant
from regdesk.domain.register import RegisterRow
from regdesk.domain.words import same


def stub_case(case: Case, at: datetime) -> Case:
    """Return what stays of ``case`` when what it says is destroyed ``at`` that moment."""
    return replace(
        case,
        draft=_stub_draft(case.draft),
        findings=_stub_findings(case.findings),
        overtime_reason="",
        destroyed_at=at,
    )


def stub_correction(correction: Correction) -> Correction:
    """Return what stays of a correction: which fields it changed, when and by whom."""
    return replace(
        correction,
        draft=_stub_draft(correction.draft),
        findings=_stub_findings(correction.findings),
        why="",
        slip=None,
    )


def stub_cancellation(cancellation: Cancellation) -> Cancellation:
    """Return the cancellation without what was written of its reason."""
    return replace(cancellation, why="")


def stub_decision(decision: Decision) -> Decision:
    """Return the register's answer without its words, which may name whom it is about."""
    return replace(decision, reason=None)


def stub_closing(closing: DayClosing) -> DayClosing:
    """Return the closing whose register lists its cases by their numbers alone."""
    register = closing.register
    parts = tuple(
        replace(part, rows=tuple(_stub_row(row) for row in part.rows)) for part in register.parts
    )
    rows = tuple(_stub_row(row) for row in register.rows)
    return replace(closing, register=replace(register, rows=rows, parts=parts), reduced=True)


def _stub_draft(draft: Draft) -> Draft:
    return Draft(
        case_id=draft.case_id,
        ordinal=draft.ordinal,
        opened_on=draft.opened_on,
        registrants=tuple(Registrant(one.key) for one in draft.registrants),
        hand_ins=draft.hand_ins,
        step=draft.step,
        kept_at=draft.kept_at,
        times=draft.times,
        clerk=draft.clerk,
    )


def _stub_findings(findings: Findings) -> Findings:
    return Findings(findings.edition, (), (), findings.outcome)


def _stub_row(row: RegisterRow) -> RegisterRow:
    return replace(row, person="", iin="", address=same(""))
