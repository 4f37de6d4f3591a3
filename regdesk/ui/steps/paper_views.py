"""What the card of each paper says: worked out from the draft and the law, no widgets."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings, PaperState, RequiredPaper
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.services.flow import judged_on
from regdesk.services.pages import get_paper
from regdesk.ui import words
from regdesk.ui.steps.names import identity_name, paper_name
from regdesk.ui.steps.page_words import name_fault

translate = QCoreApplication.translate

PaperKey = tuple[PaperCode, str]
_PERSONAL = (PaperCode.APPLICANT_ID, PaperCode.OWNER_ID)
# Papers that may name a last day of their own; an identity document's stands with its person.
_DATED = frozenset(
    {
        PaperCode.DEREGISTRATION,
        PaperCode.NO_CITIZENSHIP,
        PaperCode.POWER_OF_ATTORNEY,
        PaperCode.REPRESENTATIVE,
        PaperCode.COURT,
        PaperCode.RETURN,
        PaperCode.PETITION,
    }
)


@dataclass(frozen=True, slots=True)
class PaperView:
    """One card: ``tone`` neutral, ok, warn or danger; ``required`` is None when the law does not
    ask for it, or not any more. ``is_over``: the last day written on it has passed.
    """

    paper: Paper
    required: RequiredPaper | None
    title: str
    whose: str
    state: str
    tone: str
    icon: str
    is_over: bool = False

    @property
    def key(self) -> PaperKey:
        return self.paper.code, self.paper.about

    @property
    def needs_work(self) -> bool:
        """Tell whether the clerk still has to do something about this paper."""
        return self.tone in ("danger", "warn") and not self.paper.absent

    @property
    def is_counted(self) -> bool:
        """Tell whether the case waits for this paper, or would have, were it not there."""
        return self.required is not None and (self.is_ready or not self.required.optional)

    @property
    def is_ready(self) -> bool:
        there = self.required is not None and self.required.state is PaperState.PRESENT
        return there and not self.is_poor

    @property
    def is_poor(self) -> bool:
        """Tell whether a page of it is to be scanned again, or let pass with a reason."""
        return any(page.is_poor for page in self.paper.pages)

    @property
    def is_dated(self) -> bool:
        """Tell whether the paper may name a last day of its own."""
        return self.required is not None and self.paper.code in _DATED


def list_views(draft: Draft, findings: Findings) -> list[PaperView]:
    """Return a card for every paper asked for, then for those that were added needlessly, then for
    the consent where the law spares it.
    """
    asked = {(one.code, one.about): one for one in findings.papers}
    spare = [
        (one.code, one.about)
        for one in draft.papers
        if (one.code, one.about) not in asked and (one.pages or one.original_seen)
    ]
    consent = (PaperCode.CONSENT, "")
    if asked and consent not in asked and consent not in spare:
        spare += [consent] if _find_substitute(draft, findings, PaperCode.CONSENT) else []
    views = [_view(draft, key, required) for key, required in asked.items()]
    return views + [_view_spared(draft, findings, key) for key in spare]


def _view_spared(draft: Draft, findings: Findings, key: PaperKey) -> PaperView:
    """Return the card of a paper that is not needed, with the reason where there is one."""
    view = _view(draft, key, None)
    return replace(view, whose=_find_substitute(draft, findings, key[0]) or view.whose)


def _find_substitute(draft: Draft, findings: Findings, code: PaperCode) -> str:
    """Return why an owner's paper is spared, an empty text where it is not."""
    if code not in (PaperCode.CONSENT, PaperCode.OWNER_ID):
        return ""
    if any(one.code is PaperCode.PETITION for one in findings.papers):
        return translate("Paper", "the petition stands in its place")
    if draft.owners and all(one.registrant for one in draft.owners):
        return translate("Paper", "the owner is registered himself")
    return ""


def explain_retention(rule: ImageRule) -> str:
    """Return in one line what becomes of a captured page."""
    return {
        ImageRule.KEEP: translate("Retention", "The page is kept with the case."),
        ImageRule.READ_ONLY: translate(
            "Retention", "The page is only read: it is destroyed at acceptance."
        ),
        ImageRule.NONE: translate("Retention", "No copy of this document is taken."),
    }[rule]


def explain_state(view: PaperView) -> str:
    """Return what the clerk should know of where the paper stands, or an empty text."""
    if view.required is None or (view.is_ready and not view.is_over):
        return ""
    if view.required.state is PaperState.EXPIRED or view.is_over:
        return translate(
            "Paper", "Its last day is over: an expired paper counts as missing. Ask for another."
        )
    if view.paper.absent and not view.required.optional:
        return translate("Paper", "You asked for it and it is not here: the case waits for it.")
    return ""


def _view(draft: Draft, key: PaperKey, required: RequiredPaper | None) -> PaperView:
    code, about = key
    paper = get_paper(draft, code, about)
    state, tone, icon = _state(paper, required)
    last = paper.valid_until_day
    return PaperView(
        paper=paper,
        required=required,
        title=_title(draft, code, about),
        whose=_whose(draft, about),
        state=state,
        tone=tone,
        icon=icon,
        is_over=last is not None and last < judged_on(draft),
    )


def _state(paper: Paper, required: RequiredPaper | None) -> tuple[str, str, str]:
    if required is not None and required.state is PaperState.EXPIRED:
        return translate("Paper", "Expired"), "danger", "alert"
    poor = next((page.verdict for page in paper.pages if page.is_poor), None)
    if poor is not None:
        return name_fault(poor.faults[0]), "warn", "alert"
    if required is None:
        return translate("Paper", "Not needed"), "neutral", "minus"
    if paper.absent:
        return translate("Paper", "Asked for, not here"), *_tone_of_absent(required)
    if required.state is PaperState.PRESENT and paper.pages:
        text = translate("Paper", "Ready · %n page(s)", "", len(paper.pages))
        return text, "ok", "check"
    if required.state is PaperState.PRESENT:
        return translate("Paper", "Original checked"), "ok", "check"
    if paper.pages:
        return translate("Paper", "Check the original"), "warn", "alert"
    if required.optional:
        return translate("Paper", "If there is one"), "neutral", "info"
    return translate("Paper", "Missing"), "danger", "alert"


def _tone_of_absent(required: RequiredPaper) -> tuple[str, str]:
    return ("neutral", "minus") if required.optional else ("danger", "cross")


def _title(draft: Draft, code: PaperCode, about: str) -> str:
    person = draft.find_person(about)
    if code in _PERSONAL and person is not None and person.document.kind is not None:
        return identity_name(person.document.kind)
    return paper_name(code)


def _whose(draft: Draft, about: str) -> str:
    person = draft.find_person(about)
    if person is None:
        return translate("Paper", "for the whole case")
    if about == draft.registrants[0].key:
        role = translate("Paper", "applicant")
    elif any(one.key == about for one in draft.owners):
        role = translate("Paper", "owner")
    else:
        role = translate("Paper", "person to be registered")
    return " · ".join(part for part in (person.short_name, role) if part)


def legal_title(view: PaperView) -> str:
    """Return the title as the law words it, or the short one where the law asks for nothing."""
    return words.pick(view.required.title) if view.required else view.title
