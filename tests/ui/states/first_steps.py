"""Steps 1 to 3: category, people, address."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.address import Dwelling, Premises
from regdesk.domain.draft import StepId
from regdesk.domain.people import (
    AbroadProof,
    Applicant,
    Category,
    HandsIn,
    PassportState,
    Registrant,
    RegistrationKind,
)
from regdesk.storage.street_list import import_streets
from tests.capture.synthetic.people import write_td1
from tests.services.families import CHILD, FATHER, MOTHER, TEENAGER, nine
from tests.services.people import OMAROV, ZHAKSYBEKOV
from tests.ui.screens.conftest import CTRL
from tests.ui.states.scene import state
from tests.ui.steps.test_step_address import STREETS

SHIFT = Qt.KeyboardModifier.ShiftModifier
WRONG = "870412301269"
BLANK = replace(OMAROV, iin="", surname="", given="", patronymic="", born="", sex=None)


def first_person(**facts):
    return lambda draft: replace(
        draft, registrants=(replace(draft.registrants[0], **facts), *draft.registrants[1:])
    )


def people(*registrants, **facts):
    return lambda draft: replace(draft, registrants=registrants, **facts)


@state(fits=True)
def category_new(scene):
    scene.new_case()


@state(fits=True)
def category_citizen(scene):
    scene.new_case().digits("11")


@state(fits=True)
def category_temporary(scene):
    scene.new_case().digits("12")


@state(fits=True)
def category_abroad_with_proof(scene):
    scene.new_case().digits("211")


@state(fits=True)
def category_abroad_without_proof(scene):
    scene.new_case().digits("22")


@state(fits=True)
def category_foreigner(scene):
    scene.new_case().digits("31")


@state(fits=True)
def category_served_elsewhere(scene):
    scene.new_case().digits("5")


@state()
def category_incomplete(scene):
    scene.new_case()
    scene.go_on()


@state()
def category_day_impossible(scene):
    clerk = scene.new_case()
    clerk.digits("12")
    scene.field("stay_until")
    clerk.digits("32122023")
    scene.go_on()


@state(fits=True)
def applicant_empty(scene):
    clerk = scene.new_case()
    clerk.digits("11")
    clerk.enter()


@state(fits=True)
def applicant_filled_from_iin(scene):
    applicant_empty(scene)
    scene.clerk.digits(OMAROV.iin)


@state(fits=True)
def applicant_whole(scene):
    scene.case_at(StepId.APPLICANT)


@state(fits=True)
def applicant_iin_wrong(scene):
    applicant_empty(scene)
    scene.clerk.digits(WRONG)


@state()
def applicant_summary_of_errors(scene):
    scene.case_at(StepId.APPLICANT, first_person(person=replace(OMAROV, iin=WRONG)))
    scene.go_on()


@state()
def applicant_incomplete(scene):
    scene.case_at(StepId.APPLICANT, first_person(person=BLANK))
    scene.go_on()


@state()
def applicant_document_expired(scene):
    old = replace(OMAROV.document, valid_until="04.09.2022")
    scene.case_at(StepId.APPLICANT, first_person(person=replace(OMAROV, document=old)))


@state(said_once=True)
def applicant_scanned(scene):
    applicant_empty(scene)
    scene.clerk.window.burst(OMAROV.iin)
    scene.clerk.settle()


@state(said_once=True)
def applicant_document_read(scene):
    """The zone of a card fills all but the names, which wait to be passed."""
    applicant_empty(scene)
    scene.clerk.window.burst("".join(write_td1(OMAROV)))
    scene.clerk.settle()


@state(said_once=True)
def applicant_document_differs(scene):
    typed = replace(OMAROV, born="12.04.1986", given="Ерболат")
    scene.case_at(StepId.APPLICANT, first_person(person=typed))
    scene.clerk.window.burst("".join(write_td1(OMAROV)))
    scene.clerk.settle()


@state()
def applicant_scan_asks(scene):
    """A scan never overwrites what was typed; it asks."""
    scene.case_at(StepId.APPLICANT)
    scene.clerk.window.burst(ZHAKSYBEKOV.iin)
    scene.clerk.settle()


@state()
def applicant_served_today(scene):
    clerk = scene.sign_in()
    scene.desk.counter.accept(clerk.whole_draft())
    clerk.press(Qt.Key.Key_F2)
    clerk.wait(50)
    clerk.digits("11")
    clerk.enter()
    clerk.digits(OMAROV.iin)


@state(fits=True)
def applicant_family(scene):
    scene.case_at(StepId.APPLICANT, people(FATHER, MOTHER, TEENAGER, CHILD))


@state(fits=True)
def applicant_family_member_from_abroad(scene):
    abroad = replace(
        MOTHER,
        category=Category.CITIZEN_FROM_ABROAD,
        abroad_proof=AbroadProof.NONE,
        passport=PassportState.LOST,
    )
    scene.case_at(StepId.APPLICANT, people(FATHER, abroad))
    scene.ctrl(Qt.Key.Key_Tab)


@state()
def applicant_family_relative_served_elsewhere(scene):
    refugee = replace(MOTHER, category=Category.REFUGEE)
    scene.case_at(StepId.APPLICANT, people(FATHER, refugee))
    scene.ctrl(Qt.Key.Key_Tab)


@state()
def applicant_family_of_nine(scene):
    scene.case_at(StepId.APPLICANT, people(*nine().registrants))


@state(said_once=True)
def applicant_taken_out(scene):
    added = Registrant("r2", replace(MOTHER.person), Category.CITIZEN)
    scene.case_at(StepId.APPLICANT, people(FATHER, added))
    scene.ctrl(Qt.Key.Key_Tab)
    scene.field("registrants.r2.iin")
    for _ in range(4):
        scene.clerk.press(Qt.Key.Key_Backtab, SHIFT)
        if type(scene.clerk.focused).__name__ == "PersonTab":
            break
    scene.clerk.press(Qt.Key.Key_Delete)


@state()
def applicant_child_alone(scene):
    scene.case_at(StepId.APPLICANT, people(replace(CHILD, key="r1")))


@state(fits=True)
def applicant_from_abroad(scene):
    abroad = {"category": Category.CITIZEN_FROM_ABROAD, "abroad_proof": AbroadProof.NO_CITIZENSHIP}
    scene.case_at(StepId.APPLICANT, first_person(**abroad, passport=PassportState.EXPIRED))


def helped(who):
    def change(draft):
        return replace(draft, applicant=Applicant(who, replace(ZHAKSYBEKOV)))

    return change


@state(fits=True)
def applicant_representative(scene):
    scene.case_at(StepId.APPLICANT, helped(HandsIn.REPRESENTATIVE))
    scene.clerk.press(Qt.Key.Key_Tab, CTRL)


@state(fits=True)
def applicant_attorney(scene):
    scene.case_at(StepId.APPLICANT, helped(HandsIn.ATTORNEY))
    scene.clerk.press(Qt.Key.Key_Tab, CTRL)


@state()
def applicant_attorney_incomplete(scene):
    def change(draft):
        return replace(draft, applicant=Applicant(HandsIn.ATTORNEY))

    scene.case_at(StepId.APPLICANT, change)
    scene.go_on()


def no_address(draft):
    return replace(draft, dwelling=Dwelling(premises=Premises.FLAT))


def address_step(scene, line=""):
    """Open the step with streets known to this desk, and type into its one line."""
    clerk = scene.sign_in()
    file = scene.folder / "streets.csv"
    file.write_text(STREETS, encoding="utf-8")
    counter = scene.desk.counter
    import_streets(counter.store, file, at=scene.clock.now(), clerk=counter.clerk.code)
    scene.case_at(StepId.ADDRESS, no_address)
    clerk.type(line)
    clerk.wait(150)
    return clerk


@state(fits=True)
def address_empty(scene):
    address_step(scene)


@state(fits=True)
def address_results(scene):
    address_step(scene, "қонаев 12 45")


@state(fits=True)
def address_picked(scene):
    address_step(scene, "қонаев 12 45").enter()


@state(fits=True)
def address_flat_missing(scene):
    address_step(scene, "қонаев 12").enter()


@state(fits=True)
def address_nothing_found(scene):
    address_step(scene, "ъъъъ 99")


@state(fits=True)
def address_by_hand(scene):
    clerk = address_step(scene)
    clerk.press(Qt.Key.Key_F6)
    clerk.type("медеу")
    clerk.wait(150)


@state()
def address_by_hand_typed(scene):
    clerk = address_step(scene)
    clerk.press(Qt.Key.Key_F6)
    clerk.type("медеу")
    clerk.wait(150)
    for words in ("", "Жаңа көшесі", "улица Жана"):
        clerk.type(words)
        clerk.enter()
    clerk.digits("7")


@state()
def address_incomplete(scene):
    address_step(scene)
    scene.go_on()


@state(fits=True)
def address_with_recent(scene):
    clerk = scene.sign_in()
    scene.desk.counter.accept(clerk.whole_draft())
    scene.case_at(StepId.ADDRESS, no_address)
    clerk.wait(100)


@state(fits=True)
def address_temporary(scene):
    def change(draft):
        return replace(draft, registration=RegistrationKind.TEMPORARY, stay_until="23.05.2024")

    scene.case_at(StepId.ADDRESS, change)


@state(said_once=True)
def taken_from_the_previous_case(scene):
    clerk = scene.sign_in()
    scene.desk.counter.accept(clerk.whole_draft())
    scene.case_at(StepId.ADDRESS, no_address)
    clerk.press(Qt.Key.Key_F7)
