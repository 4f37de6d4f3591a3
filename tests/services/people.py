"""Invented people and findings: a whole case that may be accepted, for tests to spoil."""

from dataclasses import replace
from datetime import date, timedelta

from regdesk.domain.address import Address, Dwelling, Place, PlaceLevel, Premises
from regdesk.domain.draft import Draft, HandIn, StepId
from regdesk.domain.finding import (
    Clause,
    Finding,
    Findings,
    Outcome,
    PaperState,
    RequiredPaper,
    Verdict,
)
from regdesk.domain.iin import Sex, check_digit
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.domain.people import (
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual


def iin(first_eleven):
    return f"{first_eleven}{check_digit(first_eleven)}"


MEDEU = Place(
    "751710000",
    "NK RK 11-2025",
    PlaceLevel.SUB_DISTRICT,
    Bilingual("Медеу ауданы", "Медеуский район"),
    Bilingual("Алматы қ., Медеу ауданы", "г. Алматы, Медеуский район"),
)
KUNAEV = Bilingual("Қонаев көшесі", "улица Кунаева")
FLAT = Address(MEDEU, KUNAEV, "12", "", "45", "0201300098341272")
CARD = IdentityDocument(IdentityKind.ID_CARD, "041758822", "18.06.2032")
OMAROV = Person(iin("87041230126"), "Омаров", "Ерлан", "Болатұлы", "12.04.1987", Sex.MALE, CARD)
ZHAKSYBEKOV = Person(
    iin("71092330045"),
    "Жақсыбеков",
    "Қанат",
    "Өмірұлы",
    document=replace(CARD, number="041700182"),
)
HOST = Owner(
    "o1",
    ZHAKSYBEKOV,
    presence=Presence.PRESENT,
    identity_checked=True,
    consent=Consent.PERMANENT,
    consented_on="23.11.2023",
)

CLAUSE = Clause(
    "№ 267",
    "8",
    Bilingual("№ 267 бұйрық, 8-тармақ", "Приказ № 267, пункт 8"),
    "https://example.test/267#8",
)


def whole_draft(draft, now, pages=()):
    """Fill ``draft`` so that nothing is left to ask: one citizen, a host who is here and agrees."""
    seen = {"original_seen": True, "seen_at": now}
    return replace(
        draft,
        registrants=(Registrant("r1", OMAROV, Category.CITIZEN),),
        registration=RegistrationKind.PERMANENT,
        dwelling=Dwelling(FLAT, Premises.FLAT),
        owners=(HOST,),
        papers=(
            Paper(PaperCode.APPLICANT_ID, "r1", pages=tuple(pages), **seen),
            Paper(PaperCode.CONSENT, **seen),
        ),
    )


def ready_draft(now):
    """A whole draft that was never kept: for what is pure."""
    blank = Draft("0192f0c1-7d1a-7c3e-9b1f-000000000001", 31, now.date(), (Registrant("r1"),))
    return replace(
        whole_draft(blank, now), hand_ins=(HandIn(now),), step=StepId.REVIEW, kept_at=now
    )


def rule(verdict=Verdict.PASSED, step=StepId.OWNER, about="", outcome=None, says="айтады"):
    words = Bilingual(says, f"{says} по-русски")
    return Finding("V0-TEST", verdict, words, CLAUSE, True, step, about, outcome)


def paper(code, about="", state=PaperState.PRESENT, image=ImageRule.KEEP, **more):
    title = Bilingual(f"{code.value} құжаты", f"документ {code.value}")
    return RequiredPaper(code, about, title, title, CLAUSE, image, state, **more)


def findings(outcome=Outcome.ACCEPTED, rules=None, papers=None):
    asked = (
        paper(PaperCode.APPLICANT_ID, "r1", image=ImageRule.READ_ONLY),
        paper(PaperCode.CONSENT),
    )
    deferred = (rule(Verdict.DEFERRED, about="o1", says="меншік құқығы"),)
    return Findings(
        "V0",
        deferred if rules is None else tuple(rules),
        asked if papers is None else tuple(papers),
        outcome,
        (("r1", outcome),) if outcome else (),
    )


class Law:
    """Says what it was told to say; remembers the day it was asked about."""

    def __init__(self, says=None):
        self.says, self.days = says or findings(), []

    def findings(self, draft, day, role):
        self.days.append(day)
        return self.says

    def provide_within(self, _day):
        return timedelta(minutes=30)


DAY = date(2023, 11, 23)
