"""What the card of each paper says: worked out from the draft and the law, no widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings, PaperState, RequiredPaper
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.domain.people import Person
from regdesk.ui import words
from regdesk.ui.steps.names import identity_name, paper_name

translate = QCoreApplication.translate

PaperKey = tuple[PaperCode, str]
_PERSONAL = (PaperCode.APPLICANT_ID, PaperCode.OWNER_ID)


@dataclass(frozen=True, slots=True)
class PaperView:
    """One card: ``tone`` neutral, ok, warn or danger; ``required`` is None when it is not asked
    for any more.
    """

    paper: Paper
    required: RequiredPaper | None
    title: str
    whose: str
    state: str
    tone: str
    icon: str

    @property
    def key(self) -> PaperKey:
        return self.paper.code, self.paper.about

    @property
    def needs_work(self) -> bool:
        """Tell whether the clerk still has to do something about this paper."""
        return self.tone in ("danger", "warn")


def list_views(draft: Draft, findings: Findings) -> list[PaperView]:
    """Return a card for every paper asked for, then for those that were added needlessly."""
    asked = {(one.code, one.about): one for one in findings.papers}
    views = [_view(draft, key, required) for key, required in asked.items()]
    spare = [
        one
        for one in draft.papers
        if (one.code, one.about) not in asked and (one.pages or one.original_seen)
    ]
    return views + [_view(draft, (one.code, one.about), None) for one in spare]


def explain_retention(rule: ImageRule) -> str:
    """Return in one line what becomes of a captured page."""
    return {
        ImageRule.KEEP: translate("Retention", "The page is kept with the case."),
        ImageRule.READ_ONLY: translate(
            "Retention", "The page is only read: it is destroyed at acceptance."
        ),
        ImageRule.NONE: translate("Retention", "No copy of this document is taken."),
    }[rule]


def _view(draft: Draft, key: PaperKey, required: RequiredPaper | None) -> PaperView:
    code, about = key
    paper = draft.find_paper(code, about) or Paper(code, about)
    state, tone, icon = _state(paper, required)
    return PaperView(
        paper, required, _title(draft, code, about), _whose(draft, about), state, tone, icon
    )


def _state(paper: Paper, required: RequiredPaper | None) -> tuple[str, str, str]:
    if required is None:
        return translate("Paper", "Not needed"), "neutral", "minus"
    if required.state is PaperState.EXPIRED:
        return translate("Paper", "Expired"), "danger", "alert"
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


def _title(draft: Draft, code: PaperCode, about: str) -> str:
    person = _find_person(draft, about)
    if code in _PERSONAL and person is not None and person.document.kind is not None:
        return identity_name(person.document.kind)
    return paper_name(code)


def _whose(draft: Draft, about: str) -> str:
    person = _find_person(draft, about)
    if person is None:
        return translate("Paper", "for the whole case")
    if about == draft.registrants[0].key:
        role = translate("Paper", "applicant")
    elif any(one.key == about for one in draft.owners):
        role = translate("Paper", "owner")
    else:
        role = translate("Paper", "person to be registered")
    return " · ".join(part for part in (person.short_name, role) if part)


def _find_person(draft: Draft, about: str) -> Person | None:
    people = {one.key: one.person for one in draft.registrants}
    people.update((one.key, one.person) for one in draft.owners)
    return people.get(about)


def legal_title(view: PaperView) -> str:
    """Return the title as the law words it, or the short one where the law asks for nothing."""
    return words.pick(view.required.title) if view.required else view.title
