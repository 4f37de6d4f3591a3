"""How a clerk looks the papers over: step 5."""

from PySide6.QtCore import Qt

from regdesk.domain.days import format_day
from regdesk.domain.finding import PaperState, RequiredPaper
from regdesk.domain.paper import ImageRule, Paper
from regdesk.ui.steps.paper_card import PaperCard
from regdesk.walk.clerk import NONE, SHIFT, Clerk
from regdesk.walk.form import PaperForm, PaperSeen, Scenario
from regdesk.walk.glass import find_identity


def fill_documents(clerk: Clerk, facts: Scenario) -> None:
    """Step 5: every paper asked for was seen, or asked for and is not here, as the story says.

    What the clerk marks may change what the law asks for, so it is looked up after each paper.
    """
    looked_at: set[tuple[str, str]] = set()
    while (asked := _find_next(clerk, looked_at)) is not None:
        looked_at.add((asked.code, asked.about))
        told = next(
            (one for one in facts.paper if (one.code, one.about) == (asked.code, asked.about)), None
        )
        if told is not None or not asked.optional:
            if told is None or told.state is not PaperSeen.ABSENT:
                _scan(clerk, facts, asked)
            _look_at(clerk, asked, told)


def _find_next(clerk: Clerk, looked_at: set[tuple[str, str]]) -> RequiredPaper | None:
    papers = clerk.findings().papers
    return next((one for one in papers if (one.code, one.about) not in looked_at), None)


def _scan(clerk: Clerk, facts: Scenario, asked: RequiredPaper) -> None:
    """Scan a page of the paper, where there is a scanner and none has come yet."""

    def has_page() -> bool:
        paper = clerk.draft().find_paper(asked.code, asked.about)
        return paper is not None and bool(paper.pages)

    if clerk.glass is None or asked.image is ImageRule.NONE or has_page():
        return
    _go_to(clerk, asked)
    clerk.glass.lay_paper(asked.code, find_identity(facts, asked.about))
    page = clerk.page()
    came = f"a page of {asked.code} {asked.about}".strip()
    clerk.scan(NONE, lambda: has_page() and not page.find_hindrance(), came)


def _look_at(clerk: Clerk, asked: RequiredPaper, told: PaperForm | None) -> None:
    seen = clerk.draft().find_paper(asked.code, asked.about) or Paper(asked.code, asked.about)
    here = told is None or told.state is not PaperSeen.ABSENT
    if here and not seen.original_seen:
        _go_to(clerk, asked)
        clerk.hands.press(Qt.Key.Key_Space)
    elif not here and not seen.absent:
        _go_to(clerk, asked)
        clerk.hands.press(Qt.Key.Key_Space, SHIFT)
    until = f"papers.{asked.code.value}.{asked.about}.valid_until"
    if told is not None and told.valid_until is not None and here:
        _go_to(clerk, asked)
        if until in clerk.page().fields():
            clerk.fill(until, format_day(told.valid_until))
    if told is not None and told.state is PaperSeen.EXPIRED and _is_present(clerk, asked):
        clerk.lost.append(
            f"{asked.code} {asked.about}".strip() + " could not be said to be expired"
        )


def _is_present(clerk: Clerk, asked: RequiredPaper) -> bool:
    return any(
        (one.code, one.about, one.state) == (asked.code, asked.about, PaperState.PRESENT)
        for one in clerk.findings().papers
    )


def _go_to(clerk: Clerk, asked: RequiredPaper) -> None:
    at = [(one.code, one.about) for one in clerk.findings().papers].index((asked.code, asked.about))
    clerk.reach(clerk.list_shown(PaperCard)[at], f"the card of {asked.code}")
