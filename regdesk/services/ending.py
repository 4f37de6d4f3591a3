"""What every end of a case does, accepted or closed: hand-ins end, pages go as the law wants."""

from dataclasses import replace
from datetime import datetime

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.paper import ImageRule, Page
from regdesk.domain.people import Applicant, HandsIn
from regdesk.domain.step_times import put_down
from regdesk.services.entry import end_hand_in
from regdesk.services.pages import find_image_rule
from regdesk.services.sweep import list_pages


def end_case(draft: Draft, findings: Findings, now: datetime) -> tuple[Draft, tuple[Page, ...]]:
    """End the hand-in and take out what must not stay: pages of which the law lets nothing stay,
    and what a draft keeps only to lose nothing of people who have no part in the case any more.

    Returns the draft as it ends, and the pages that must be destroyed.
    """
    here = {"", *(one.key for one in draft.registrants), *(one.key for one in draft.owners)}
    papers = tuple(
        one if find_image_rule(findings, one) is ImageRule.KEEP else replace(one, pages=())
        for one in draft.papers
        if one.about in here
    )
    himself = draft.applicant.hands_in is HandsIn.SELF
    ended = replace(
        put_down(draft, now),
        applicant=Applicant() if himself else draft.applicant,
        papers=papers,
        hand_ins=end_hand_in(draft.hand_ins, now),
        parked=None,
        kept_at=now,
    )
    kept = set(list_pages(ended))
    return ended, tuple(page for page in list_pages(draft) if page not in kept)
