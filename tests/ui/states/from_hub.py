"""What came back from the hub: answers of the register, notices, the portal's applications."""

from dataclasses import replace
from hashlib import sha256

from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.services.send_ports import EnvelopeKind
from tests.ui import hub_says
from tests.ui.states.journal import PEOPLE
from tests.ui.states.scene import change_first, state

SHIFT = Qt.KeyboardModifier.ShiftModifier
PILOT = (
    ("Жаңа нысан", "Новая форма"),
    (
        "Дүйсенбіден бастап келісім нысаны жаңарады. Ескі нысандарды пайдаланбаңыз.",
        "С понедельника форма согласия новая. Старыми бланками не пользуйтесь.",
    ),
)
PAUSE = (
    ("Сервердегі жұмыстар", "Работы на сервере"),
    (
        "Бүгін 20:00–22:00 аралығында сервер жауап бермейді. Істер кезекте сақталады, ештеңе "
        "істеудің қажеті жоқ.",
        "Сегодня с 20:00 до 22:00 сервер не отвечает. Дела останутся в очереди, делать ничего "
        "не нужно.",
    ),
)


def answered_day(scene):
    """Let a day go by that the practice register has answered: one returned, one rejected."""
    clerk = scene.sign_in()
    counter = scene.desk.counter
    cases = []
    for surname, given, patronymic in PEOPLE:
        draft = clerk.whole_draft()
        scene.clock.go(minutes=11)
        named = change_first(draft, surname=surname, given=given, patronymic=patronymic)
        cases.append(counter.accept(named).case)
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    scene.clock.go(minutes=20)
    hub_says.decide(counter, cases[0], Ruling.CONFIRMED)
    hub_says.decide(
        counter,
        cases[1],
        Ruling.REJECTED,
        reason={
            "kk": "Бұл адам осы мекенжайда тіркелген.",
            "ru": "Этот человек уже зарегистрирован по этому адресу.",
        },
    )
    hub_says.decide(
        counter,
        cases[2],
        Ruling.NEEDS_ACTION,
        reason=hub_says.NO_SUCH_HOUSE,
        step="address",
        field="dwelling.address.house",
    )
    show_all(scene)
    return clerk


def show_all(scene):
    """Let the window look at once, and stand in the journal."""
    scene.desk.news.look()
    scene.desk.show_journal()
    scene.clerk.settle()


def choose(scene, status):
    for _ in PEOPLE:
        if scene.clerk.journal.chosen().status is status:
            break
        scene.clerk.press(Qt.Key.Key_Down)
    assert scene.clerk.journal.chosen().status is status


@state(fits=True)
def journal_returned(scene):
    answered_day(scene)
    choose(scene, CaseStatus.RETURNED)


@state(fits=True)
def journal_rejected(scene):
    answered_day(scene)
    choose(scene, CaseStatus.REJECTED)


@state(fits=True)
def journal_too_late(scene):
    clerk = answered_day(scene)
    counter = scene.desk.counter
    case = counter.accept(change_first(clerk.whole_draft(), surname="Қасенова")).case
    hub_says.deliver(counter)
    hub_says.come_too_late(counter, case, Ruling.CONFIRMED)
    show_all(scene)
    for _ in PEOPLE:
        clerk.press(Qt.Key.Key_Up)
    assert clerk.journal.chosen().late


@state(fits=True)
def journal_destroyed(scene):
    """Of a rejected case the term of keeping has left number, times and how it ended."""
    answered_day(scene)
    choose(scene, CaseStatus.REJECTED)
    with scene.desk.counter.store.write() as unit:
        unit.stubs.reduce(scene.clerk.journal.chosen().case_id, scene.clock.now())
    show_all(scene)
    choose(scene, CaseStatus.REJECTED)


@state(said_once=True)
def queue_returned(scene):
    answered_day(scene).press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_claim_and_correction(scene):
    clerk = scene.sign_in()
    counter = scene.desk.counter
    hub_says.enrol(counter, "line.unreachable")
    hub_says.apply_at_portal(counter, 1, "Сейітов")
    clerk.press(Qt.Key.Key_F7, SHIFT)
    clerk.enter()
    case = counter.accept(clerk.whole_draft()).case
    with counter.store.write() as unit:
        head = unit.outbox.head()
        unit.outbox.add(
            envelope_id=f"sha256:{sha256(b'{}').hexdigest()}",
            seq=head.next_seq,
            case_id=case.draft.case_id,
            envelope=b"{}",
            at=scene.clock.now(),
            kind=EnvelopeKind.CORRECTED,
        )
    scene.clock.go(minutes=7)
    clerk.press(Qt.Key.Key_F10)


def bring_news(scene):
    counter = scene.desk.counter
    hub_says.enrol(counter)
    hub_says.notify(counter, "form", *PILOT, hours_ago=40)
    hub_says.notify(counter, "pause", *PAUSE, hours_ago=1)
    for number, person in enumerate(PEOPLE, 1):
        hub_says.apply_at_portal(counter, number, *person)
    show_all(scene)


@state(fits=True)
def news_beside_a_case(scene):
    """The clock runs, the words of the badges have the least room."""
    scene.sign_in()
    bring_news(scene)
    scene.case_at(StepId.ADDRESS)


@state(said_once=True)
def notices(scene):
    clerk = scene.sign_in()
    bring_news(scene)
    clerk.press(Qt.Key.Key_F9, SHIFT)


@state(said_once=True)
def applications_taken_elsewhere(scene):
    clerk = scene.sign_in()
    bring_news(scene)
    clerk.press(Qt.Key.Key_F7, SHIFT)
    hub_says.withdraw(scene.desk.counter, hub_says.application_id(2))
    scene.desk.news.look()
    clerk.settle()


def open_first(scene):
    """Open the application that has waited longest."""
    clerk = scene.sign_in()
    bring_news(scene)
    clerk.press(Qt.Key.Key_F7, SHIFT)
    clerk.enter()
    return clerk


@state(fits=True)
def from_portal_category(scene):
    open_first(scene)


@state(fits=True)
def from_portal_applicant(scene):
    open_first(scene)
    scene.go_on()


@state(fits=True)
def from_portal_review(scene):
    typed = hub_says.application_id(1)
    scene.case_at(StepId.REVIEW, lambda draft: replace(draft, application=typed))
