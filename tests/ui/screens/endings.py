"""Whole cases at review as the law leaves them, for the screens that tell how it ends."""

from dataclasses import replace
from datetime import timedelta

from regdesk.domain.draft import HandIn, StepId
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Applicant, HandsIn, RegistrationKind
from tests.services.families import (
    CHILD,
    FATHER,
    MOTHER,
    NEWCOMER,
    NOW,
    TEENAGER,
    family,
    nine,
)
from tests.services.people import HOST, iin

DEREG = (PaperCode.DEREGISTRATION, "r2")
TEMPORARY = RegistrationKind.TEMPORARY
PERMANENT = RegistrationKind.PERMANENT
SECOND = replace(
    TEENAGER,
    key="r5",
    person=replace(
        TEENAGER.person, iin=iin("09061760044"), given="Дана", born="17.06.2009", sex=Sex.FEMALE
    ),
)
MOVED = replace(FATHER, former_address="Тимирязев көшесі 42, 15-пәтер")
WIFE = replace(HOST, key="o2", person=replace(HOST.person, iin=iin("75021840033"), given="Сәуле"))

WARD = replace(
    HOST,
    capacity=Capacity.INCAPABLE,
    presence=None,
    representative=MOTHER.person,
    representative_presence=Presence.PRESENT,
)


def _by_parent():
    asked = family(TEENAGER)
    return family(
        TEENAGER,
        draft=replace(asked, applicant=Applicant(HandsIn.REPRESENTATIVE, MOTHER.person)),
    )


CASES = {
    "one": lambda: family(MOVED, draft=replace(family(MOVED), owners=(HOST, WIFE))),
    "four": lambda: family(FATHER, MOTHER, TEENAGER, SECOND),
    "with a child": lambda: family(FATHER, MOTHER, TEENAGER, CHILD),
    "one until a proof": lambda: family(FATHER, NEWCOMER, without=[DEREG]),
    "until a proof": lambda: replace(family(NEWCOMER, without=[DEREG]), registration=TEMPORARY),
    "temporary": lambda: replace(family(FATHER), registration=TEMPORARY, stay_until="23.05.2024"),
    "changed": lambda: replace(
        family(FATHER),
        registration=TEMPORARY,
        asked_for=PERMANENT,
        owners=(replace(HOST, consent=Consent.TEMPORARY),),
    ),
    "by a parent": _by_parent,
    "a ward": lambda: family(FATHER, draft=replace(family(FATHER), owners=(WARD,))),
    "postponed": lambda: replace(
        family(FATHER),
        hand_ins=(HandIn(NOW - timedelta(minutes=40), NOW - timedelta(minutes=30)), HandIn(NOW)),
    ),
    "nine": nine,
}
_TYPED = (
    "registrants",
    "registration",
    "asked_for",
    "stay_until",
    "applicant",
    "dwelling",
    "owners",
    "papers",
)


def open_ending(clerk, name):
    """Open the case of ``name`` at review, kept as if a clerk had filled it in."""
    counter, told = clerk.window.desk.counter, CASES[name]()
    mine = counter.reach(counter.open_case(), StepId.APPLICANT)
    typed = {field: getattr(told, field) for field in _TYPED}
    if len(told.hand_ins) > 1:
        typed["hand_ins"] = told.hand_ins
    draft = counter.reach(replace(mine, **typed), StepId.REVIEW)
    clerk.window.desk.cases.opened.emit(draft)
    clerk.settle()
    return draft
