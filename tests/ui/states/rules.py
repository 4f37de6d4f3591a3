"""The rules: what came from the hub, what it changes, a senior who activates it."""

from datetime import date

from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason, StepId
from regdesk.protocol.feeds import Feed
from regdesk.protocol.published import seal_classifier, seal_edition
from regdesk.services.send_ports import Hub
from tests.rulebook.next_edition import AGE, DAYS, MINUTES, OWN_ACT, write_edition
from tests.services.publishing import HubKey
from tests.ui import hub_says
from tests.ui.screens.conftest import CTRL, PASSWORD
from tests.ui.states.scene import change_first, state

V1 = write_edition(*AGE, *DAYS, *MINUTES, *OWN_ACT, without_child_paper=True)


def publish(scene, content=V1, name="V1", key=None):
    """Let the hub publish an edition, and the window look."""
    counter = scene.desk.counter
    key = key or HubKey()
    with counter.store.write() as unit:
        hub = Hub("https://hub.example:8443", "Алматы", "", {key.key_id: key.public})
        unit.enrolment.keep(hub, scene.clock.now())
    hub_says.give(counter, Feed.EDITIONS, name, seal_edition(content, key).model_dump())
    look(scene)
    return key


def look(scene):
    scene.desk.news.rules.look()
    scene.clerk.settle()


def park_child(scene):
    """Postpone the case of a girl of 13, who is not registered alone by V0."""
    counter = scene.desk.counter
    draft = change_first(scene.clerk.whole_draft(), iin="", born="01.06.2010")
    counter.park(draft, ParkReason.PAPER_TO_FETCH)
    scene.desk.show_journal()
    scene.clerk.settle()


def show_rules(scene):
    scene.clerk.press(Qt.Key.Key_F1, CTRL)
    return scene.clerk.question()


def show_changes(scene):
    show_rules(scene)
    scene.clerk.enter()
    return scene.clerk.question()


def activate(scene, password=PASSWORD):
    show_changes(scene)
    scene.clerk.press(Qt.Key.Key_F5)
    dialog = scene.clerk.question()
    dialog.password.editor.setFocus()
    scene.clerk.type(password)
    scene.clerk.enter()


@state(fits=True)
def rules_wait(scene):
    scene.sign_in()
    publish(scene)


@state(fits=True)
def rules_begin_soon(scene):
    rules_wait(scene)
    counter = scene.desk.counter
    counter.rules.activate("V1", date(2026, 12, 1), counter.clerk.code, PASSWORD)
    look(scene)


@state(said_once=True)
def rules_list(scene):
    """One that waits, one that cannot be read, one that another signed."""
    scene.sign_in()
    key = publish(scene)
    publish(scene, write_edition(AGE[0], edition_id="V2"), "V2", key)
    body = seal_edition(write_edition(edition_id="V3"), HubKey()).model_dump()
    hub_says.give(scene.desk.counter, Feed.EDITIONS, "V3", body)
    places = seal_classifier(b"kato", "2027", key).model_dump()
    hub_says.give(scene.desk.counter, Feed.CLASSIFIERS, "kato", places)
    look(scene)
    show_rules(scene)


@state(said_once=True)
def rules_changes(scene):
    scene.sign_in()
    park_child(scene)
    publish(scene)
    show_changes(scene)


def show_coming(scene):
    rules_begin_soon(scene)
    show_rules(scene)
    scene.clerk.press(Qt.Key.Key_Down)
    scene.clerk.enter()


@state(said_once=True)
def rules_activate_refused(scene):
    rules_wait(scene)
    activate(scene, "бөтен-құпиясөз")


@state(said_once=True)
def rules_take_back(scene):
    show_coming(scene)
    scene.clerk.press(Qt.Key.Key_Delete)


@state(said_once=True)
def rules_withdrawn(scene):
    rules_wait(scene)
    counter = scene.desk.counter
    today = scene.clock.now().date()
    counter.rules.activate("V1", today, counter.clerk.code, PASSWORD)
    hub_says.give(counter, Feed.EDITIONS, "V1")
    look(scene)
    show_rules(scene)


@state()
def address_vanished(scene):
    clerk = scene.sign_in()
    counter = scene.desk.counter
    draft = clerk.whole_draft()
    place = draft.dwelling.address.place
    # what a sign-in after a new classifier tells
    object.__setattr__(counter, "vanished_places", frozenset({place.code}))
    scene.case_at(StepId.ADDRESS)


@state()
def why_this_question(scene):
    scene.case_at(StepId.OWNER)
    scene.clerk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
