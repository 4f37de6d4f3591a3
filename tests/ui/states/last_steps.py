"""Steps 4 to 6, saving, and what the dialogs ask on the way."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Capacity, Owner, Presence
from regdesk.services.ports import PrintState
from tests.capture.synthetic.people import write_td1
from tests.services.families import MOTHER
from tests.services.people import HOST, ZHAKSYBEKOV, iin
from tests.ui.screens.conftest import CTRL
from tests.ui.screens.endings import CASES, open_ending
from tests.ui.screens.test_closing import be_refugee
from tests.ui.states.journal import refuse
from tests.ui.states.papers import papers_not_here
from tests.ui.states.scene import state

SHIFT = Qt.KeyboardModifier.ShiftModifier
WIFE = replace(
    HOST,
    key="o2",
    person=replace(ZHAKSYBEKOV, iin=iin("75021840033"), surname="Жақсыбекова", given="Сәуле"),
)


def owners(*them, **facts):
    return lambda draft: replace(draft, owners=them, **facts)


def unasked(owner, **facts):
    return Owner(owner.key, owner.person, **facts)


@state(fits=True)
def owner_new(scene):
    scene.case_at(StepId.OWNER, owners())


@state(fits=True)
def owner_not_asked(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST)))


@state(fits=True)
def owner_one(scene):
    scene.case_at(StepId.OWNER)


@state(fits=True)
def owner_two(scene):
    half = {"share": "1/2"}
    scene.case_at(StepId.OWNER, owners(replace(HOST, **half), replace(WIFE, **half)))


@state()
def owner_absent(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST))).digits("2")


@state()
def owner_second_absent(scene):
    """As in the mockup 06."""
    half = {"share": "1/2"}
    scene.case_at(StepId.OWNER, owners(replace(HOST, **half), unasked(WIFE, **half)))
    scene.ctrl(Qt.Key.Key_Down)
    scene.clerk.digits("2")


@state(fits=True)
def owner_consent_narrower(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST))).digits("14")


@state(fits=True)
def owner_refused(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST))).digits("15")


@state(fits=True)
def owner_is_the_applicant(scene):
    scene.case_at(StepId.OWNER, owners()).press(Qt.Key.Key_F5)


@state()
def owner_incomplete(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST)))
    scene.go_on()


@state()
def owner_form_incomplete(scene):
    scene.case_at(StepId.OWNER, owners()).digits("7")
    scene.go_on()


@state()
def owner_scan_asks(scene):
    scene.case_at(StepId.OWNER, owners())
    for read in (HOST.person.iin, WIFE.person.iin):
        scene.clerk.window.burst(read)
        scene.clerk.settle()


@state(said_once=True)
def owner_document_read(scene):
    scene.case_at(StepId.OWNER, owners())
    card = write_td1(replace(HOST.person, born="23.09.1971"))
    scene.clerk.window.burst("".join(card))
    scene.clerk.settle()


@state(fits=True)
def owner_document_not_checked(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST))).digits("6")


@state(fits=True)
def owner_petition(scene):
    scene.case_at(StepId.OWNER, owners()).press(Qt.Key.Key_F6, SHIFT)


@state(fits=True)
def owner_state_housing(scene):
    scene.case_at(StepId.OWNER).press(Qt.Key.Key_F5, SHIFT)


@state(fits=True)
def owner_incapable_with_representative(scene):
    ward = unasked(HOST, capacity=Capacity.INCAPABLE, representative=MOTHER.person)
    scene.case_at(StepId.OWNER, owners(ward)).digits("13")


@state()
def owner_representative_form(scene):
    ward = unasked(HOST, capacity=Capacity.MINOR)
    scene.case_at(StepId.OWNER, owners(ward))
    scene.page.focus_field("owners.o1.representative.iin")
    scene.clerk.settle()


@state(said_once=True)
def owner_taken_out(scene):
    scene.case_at(StepId.OWNER, owners(HOST, WIFE)).press(Qt.Key.Key_Delete)


@state()
def owner_of_a_family(scene):
    def change(draft):
        first = draft.registrants[0]
        return replace(draft, registrants=(first, MOTHER), owners=(unasked(HOST, registrant="r1"),))

    scene.case_at(StepId.OWNER, change)


@state(fits=True)
def review_one(scene):
    scene.case_at(StepId.REVIEW)


def _endings():
    for name in CASES:
        if name == "one":
            continue
        slug = name.replace(" ", "_")

        def review(scene, name=name):
            scene.sign_in()
            open_ending(scene.clerk, name)

        def done(scene, name=name):
            scene.sign_in()
            open_ending(scene.clerk, name)
            scene.go_on()
            assert scene.clerk.window.screen_name == "done"

        review.__name__, done.__name__ = f"review_{slug}", f"done_{slug}"
        state()(review)
        state()(done)


_endings()


@state()
def review_with_warnings(scene):
    scene.case_at(
        StepId.REVIEW,
        lambda draft: replace(
            draft,
            registrants=(
                replace(
                    draft.registrants[0],
                    person=replace(draft.registrants[0].person, born="13.04.1987"),
                ),
            ),
        ),
    )


@state()
def review_unfinished(scene):
    scene.case_at(StepId.REVIEW, lambda draft: replace(draft, papers=draft.papers[:1]))


@state(fits=True)
def done_printed(scene):
    scene.save()


@state(fits=True)
def done_without_printer(scene):
    scene.tray.printers = ()
    scene.save()


@state(fits=True)
def done_waits_for_the_printer(scene):
    scene.tray.states = [PrintState.WAITING]
    scene.save()


@state(fits=True)
def done_printer_failed(scene):
    def fail(*_args, **_more):
        raise Fault("printer.refused", printer="A4")

    scene.tray.print = fail
    scene.save()


@state(fits=True)
def done_from_the_journal(scene):
    clerk = scene.sign_in()
    scene.desk.counter.accept(clerk.whole_draft())
    scene.desk.show_journal()
    clerk.settle()
    clerk.enter()


@state(said_once=True)
def park_question(scene):
    scene.case_at(StepId.OWNER).press(Qt.Key.Key_F8)


@state(said_once=True)
def close_refused_question(scene):
    scene.case_at(StepId.OWNER, refuse).press(Qt.Key.Key_F8, SHIFT)


@state(said_once=True)
def close_absent_question(scene):
    def change(draft):
        return replace(draft, owners=(unasked(HOST, presence=Presence.ABSENT),))

    scene.case_at(StepId.OWNER, change).press(Qt.Key.Key_F8, SHIFT)


@state(said_once=True)
def close_papers_question(scene):
    papers_not_here(scene)
    scene.clerk.press(Qt.Key.Key_F8, SHIFT)


@state(said_once=True)
def close_referral_question(scene):
    scene.case_at(StepId.CATEGORY, be_refugee).press(Qt.Key.Key_F8, SHIFT)


@state(said_once=True)
def overtime_question(scene):
    clerk = scene.case_at(StepId.REVIEW)
    clerk.clock.go(minutes=33)
    clerk.press(Qt.Key.Key_Return, CTRL)


def clock_after(scene, minutes):
    scene.case_at(StepId.OWNER)
    scene.clock.go(minutes=minutes)
    scene.desk._show_clock()


@state(fits=True)
def clock_neutral(scene):
    clock_after(scene, 7)


@state(fits=True)
def clock_amber(scene):
    clock_after(scene, 22)


@state(fits=True)
def clock_red(scene):
    clock_after(scene, 28)


@state(fits=True)
def clock_over(scene):
    clock_after(scene, 33)


@state(said_once=True)
def note_sent(scene):
    scene.case_at(StepId.OWNER, owners(unasked(HOST))).digits("2")
    scene.ctrl(Qt.Key.Key_P)
