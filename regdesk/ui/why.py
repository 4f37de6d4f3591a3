"""Why the open step asks what it asks: what the edition says of this case, and by which clause."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Finding, Findings, Verdict
from regdesk.ui import words

translate = QCoreApplication.translate

_LOUDEST = (Verdict.STOPS, Verdict.WARNS, Verdict.DEFERRED, Verdict.TELLS, Verdict.PASSED)


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule: its official words, its clause, where to read it, and the word, kind and icon of
    its pill. ``verified``: somebody has held it against the act.
    """

    says: str
    clause: str
    url: str
    pill: tuple[str, str, str]
    verified: bool


def list_reasons(findings: Findings, step: StepId, field: str) -> list[Reason]:
    """Return why ``step`` asks; first what belongs to ``field``, the path of the one in use.

    The last step tells of every rule. Why a paper is asked for is told at the paper itself.
    """
    # An edition begins with what guards against slips of the pen; what the law itself demands, and
    # people ask about, stands behind that.
    mine = [one for one in reversed(findings.rules) if step in (one.step, StepId.REVIEW)]
    mine.sort(key=lambda one: (not _is_at(one, field), _LOUDEST.index(one.verdict)))
    return list(dict.fromkeys(_of_rule(one) for one in mine))


def _is_at(finding: Finding, field: str) -> bool:
    """Tell whether the rule is about the field, or about the person whose field it is."""
    return bool(field) and field in (finding.at, finding.about)


def _of_rule(finding: Finding) -> Reason:
    return Reason(
        words.pick(finding.says),
        words.pick(finding.clause.title),
        finding.clause.url,
        _verdict_pill(finding.verdict),
        finding.verified,
    )


def _verdict_pill(verdict: Verdict) -> tuple[str, str, str]:
    return {
        Verdict.STOPS: (translate("Why", "Stops"), "danger", "alert"),
        Verdict.WARNS: (translate("Why", "Warns"), "warn", "alert"),
        Verdict.DEFERRED: (translate("Why", "The register looks"), "neutral", "clock"),
        Verdict.TELLS: (translate("Why", "Follows"), "neutral", ""),
        Verdict.PASSED: (translate("Why", "Checked"), "ok", "check"),
    }[verdict]
