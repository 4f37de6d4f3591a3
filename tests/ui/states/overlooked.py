"""What the clerk should not overlook: a person met before, a crowded home, what is due."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from regdesk.domain.draft import HandIn, ParkReason, StepId
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import AbroadProof, Category, IdentityKind, RegistrationKind
from regdesk.services.neighbours import UNUSUAL
from tests.services.people import OMAROV
from tests.ui.screens.conftest import CTRL
from tests.ui.screens.test_not_overlooked import named
from tests.ui.states.scene import change_first, state

SHIFT = Qt.KeyboardModifier.ShiftModifier


def accept(scene, draft):
    """Accept ``draft`` with every paper seen."""
    counter, now = scene.desk.counter, scene.clock.now()
    papers = [Paper(one.code, one.about) for one in counter.findings(draft).papers]
    seen = [
        replace(one, absent=True)
        if one.code is PaperCode.DEREGISTRATION
        else replace(one, original_seen=True, seen_at=now)
        for one in papers
    ]
    counter.accept(replace(draft, papers=tuple(seen)))


@state()
def applicant_met_before(scene):
    """A case of another day has the same number: told below it, Ctrl 1 looks."""
    clerk = scene.sign_in()
    accept(scene, clerk.whole_draft())
    scene.clock.go(days=40)
    clerk.press(Qt.Key.Key_F2)
    clerk.digits("11")
    clerk.enter()
    clerk.digits(OMAROV.iin)


@state(said_once=True)
def applicant_met_before_list(scene):
    applicant_met_before(scene)
    scene.ctrl(Qt.Key.Key_1)


@state(said_once=True)
def address_crowded(scene):
    """So many are registered there that the owner is asked; he confirms with F6."""
    clerk = scene.sign_in()
    people = tuple(named("Айдар", at) for at in range(1, UNUSUAL + 1))
    accept(scene, replace(clerk.whole_draft(), registrants=people))
    scene.case_at(StepId.ADDRESS)
    scene.clerk.press(Qt.Key.Key_4, CTRL)


@state(said_once=True)
def reminders(scene):
    """One of each kind: an end, a proof from abroad, a case that was postponed twice."""
    clerk = scene.sign_in()
    counter, now = scene.desk.counter, scene.clock.now()
    whole = clerk.whole_draft()
    ends = f"{now + timedelta(days=45):%d.%m.%Y}"
    temporary = {"registration": RegistrationKind.TEMPORARY, "stay_until": ends}
    accept(scene, replace(whole, **temporary))
    abroad = clerk.whole_draft()
    (first,) = abroad.registrants
    passport = replace(OMAROV.document, kind=IdentityKind.PASSPORT, number="N12345678")
    first = replace(
        first,
        category=Category.CITIZEN_FROM_ABROAD,
        abroad_proof=AbroadProof.NONE,
        person=replace(named("Айгүл").person, document=passport),
    )
    kind = RegistrationKind.TEMPORARY
    accept(scene, replace(abroad, registrants=(first,), registration=kind))
    spans = (
        HandIn(now - timedelta(minutes=50), now - timedelta(minutes=42)),
        HandIn(now - timedelta(minutes=9)),
    )
    parked = change_first(replace(clerk.whole_draft(), hand_ins=spans), surname="Сәрсенов")
    counter.park(parked, ParkReason.OWNER_ON_THE_WAY)
    scene.clock.go(days=20)
    scene.desk.show_journal()
    clerk.settle()
    clerk.press(Qt.Key.Key_F2, SHIFT)
