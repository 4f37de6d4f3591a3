"""Invented families, judged by the real law: everybody's papers on the counter but those named."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import HandIn
from regdesk.domain.iin import Sex
from regdesk.domain.paper import Paper
from regdesk.domain.people import (
    AbroadProof,
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
)
from regdesk.rulebook import load
from tests.services.people import CARD, OMAROV, iin, ready_draft

LAW = load(Path(__file__).parents[2] / "resources" / "rulebook")
NOW = datetime(2023, 11, 23, 10, 52, tzinfo=timezone(timedelta(hours=5)))
BIRTH = IdentityDocument(IdentityKind.BIRTH_CERTIFICATE, "АБ 1234567")
PASSPORT = IdentityDocument(IdentityKind.PASSPORT, "N12345678", "18.06.2032")

FATHER = Registrant("r1", OMAROV, Category.CITIZEN)
MOTHER = Registrant(
    "r2",
    Person(iin("89030540045"), "Омарова", "Айгүл", "Сәкенқызы", "05.03.1989", Sex.FEMALE, CARD),
    Category.CITIZEN,
)
TEENAGER = Registrant(
    "r3",
    Person(iin("08061750033"), "Омаров", "Дәурен", "Ерланұлы", "17.06.2008", Sex.MALE, BIRTH),
    Category.CITIZEN,
)
CHILD = Registrant(
    "r4",
    Person(iin("14020160022"), "Омарова", "Әсел", "Ерланқызы", "01.02.2014", Sex.FEMALE, BIRTH),
    Category.CITIZEN,
)
NEWCOMER = replace(
    MOTHER,
    person=replace(MOTHER.person, document=PASSPORT),
    category=Category.CITIZEN_FROM_ABROAD,
    abroad_proof=AbroadProof.DEREGISTRATION,
)
REFUGEE = replace(
    MOTHER,
    person=replace(
        MOTHER.person,
        document=IdentityDocument(IdentityKind.REFUGEE_CERTIFICATE, "АА12345678", "18.06.2032"),
    ),
    category=Category.REFUGEE,
)


def family(*people, without=(), draft=None):
    """Return a case of ``people`` with every paper seen but ``without``: (code, key) that the clerk
    asked for in vain.
    """
    draft = replace(draft or ready_draft(NOW), registrants=people, hand_ins=(HandIn(NOW),))
    draft = replace(draft, papers=tuple(Paper(*one, absent=True) for one in without))
    asked = (one for one in judged(draft).papers if not one.optional)
    seen = (
        Paper(one.code, one.about, original_seen=True, seen_at=NOW)
        for one in asked
        if (one.code, one.about) not in without
    )
    return replace(draft, papers=(*draft.papers, *seen))


def judged(draft, role=DeskRole.CORPORATION):
    """Return what the law says of ``draft`` on the day of its hand-in."""
    return LAW.findings(draft, NOW.date(), role)


def nine():
    """Return a family of nine with long names, four of whom are too young to come alone."""
    surname, patronymic = "Құдайбергенова", "Нұрсұлтанғалиқызы"
    grown = [
        _one_of_many(FATHER, number, "8704123", surname=surname, patronymic=patronymic)
        for number in range(1, 6)
    ]
    young = [_one_of_many(CHILD, number, "1402016") for number in range(6, 10)]
    return family(*grown, *young)


def _one_of_many(like, number, begins, **named):
    person = replace(like.person, iin=iin(f"{begins}{number:03}5"), **named)
    document = replace(person.document, number=f"04175882{number}")
    return replace(like, key=f"r{number}", person=replace(person, document=document))
