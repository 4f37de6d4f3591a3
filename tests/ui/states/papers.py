"""Step 5: papers and their pages, the scanner, and what it says."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from tests.services.people import HOST
from tests.ui.capture_here import BLURRED, CRISP, FLATBED, capture, draw
from tests.ui.screens.conftest import CTRL_SHIFT
from tests.ui.screens.endings import open_ending
from tests.ui.states.scene import state

SHIFT = Qt.KeyboardModifier.ShiftModifier


@state(fits=True)
def papers_missing(scene):
    scene.case_at(StepId.DOCUMENTS, lambda draft: replace(draft, papers=()))


@state(fits=True)
def papers_seen(scene):
    scene.case_at(StepId.DOCUMENTS)


@state()
def papers_captured(scene):
    scene.case_at(StepId.DOCUMENTS, lambda draft: replace(draft, papers=()))
    scene.clerk.press(Qt.Key.Key_Space)
    scene.add_pages("ivory", "lavender")


@state(said_once=True)
def papers_page_removed(scene):
    papers_captured(scene)
    scene.clerk.press(Qt.Key.Key_Delete)


@state(said_once=True)
def papers_no_scanner(scene):
    papers_missing(scene)
    scene.clerk.press(Qt.Key.Key_F5)


@state(said_once=True)
def papers_no_picture(scene):
    papers_missing(scene)
    letter = scene.folder / "letter.txt"
    letter.write_text("Құрметті …", encoding="utf-8")
    scene.page.choose_files = lambda _parent: [letter]
    scene.clerk.press(Qt.Key.Key_Insert)


@state(fits=True)
def papers_expired(scene):
    def change(draft):
        old = replace(HOST.person.document, valid_until="04.09.2022")
        host = replace(HOST, person=replace(HOST.person, document=old))
        return replace(draft, owners=(host,))

    scene.case_at(StepId.DOCUMENTS, change)


@state(fits=True)
def papers_not_here(scene):
    papers_missing(scene)
    for _ in range(3):
        scene.clerk.press(Qt.Key.Key_Space, SHIFT)


@state(fits=True)
def papers_not_needed(scene):
    def change(draft):
        return replace(draft, owners=(replace(HOST, registrant="r1", consent=None),))

    scene.case_at(StepId.DOCUMENTS, change)


@state(said_once=True)
def papers_reason(scene):
    papers_missing(scene)
    scene.clerk.press(Qt.Key.Key_F1, SHIFT)


@state()
def papers_of_a_family(scene):
    scene.sign_in()
    open_ending(scene.clerk, "nine")
    scene.go_to_step(5)


def papers_scanner_ready(scene):
    scene.scanners.connect()
    papers_missing(scene)


def scan(scene, *sides, at="papers.CONSENT."):
    """Stand before the papers with a scanner, and scan into one of them."""
    papers_scanner_ready(scene)
    scene.page.focus_field(at)
    scene.scanners.lay(*sides)
    scene.clerk.press(Qt.Key.Key_F5)


@state(fits=True)
def papers_scanned(scene):
    scan(scene, capture(verdict=CRISP), capture(draw(lines=6), CRISP))
    scene.page.focus_field("papers.CONSENT.")


@state(fits=True)
def papers_poor(scene):
    """As in the mockup 07."""
    scan(scene, capture(draw(shade="#c9c7c3"), BLURRED))


@state(said_once=True)
def papers_poor_why(scene):
    papers_poor(scene)
    scene.clerk.press(Qt.Key.Key_Return, CTRL_SHIFT)


@state(fits=True)
def papers_scanning(scene):
    papers_scanner_ready(scene)
    show_scanning(scene)


def show_scanning(scene):
    """Show the step while the scanner runs: a real run would not let the window come to rest."""
    adding, key = scene.page._adding, scene.page._at
    adding._at, adding._scan.runs, adding.came = (scene.clerk.wizard.draft.case_id, key), True, 2
    adding.moved.emit()


@state()
def papers_scanning_elsewhere(scene):
    """The clerk went to another step meanwhile: the rail says what goes on."""
    papers_scanning(scene)
    scene.go_to_step(4)


@state(fits=True)
def papers_lid_open(scene):
    scan(scene, Fault("scanner.lid_open"))


@state(fits=True)
def papers_whose(scene):
    """Two cards lay on the glass and neither tells its number."""
    side = (capture(draw(640, 404, lines=5), CRISP), capture(draw(640, 404, "lavender", 5), CRISP))
    scan(scene, side, at="papers.APP-ID.r1")


@state(said_once=True)
def papers_zoom(scene):
    scan(scene, capture(verdict=CRISP))
    scene.page.focus_field("papers.CONSENT.")
    scene.ctrl(Qt.Key.Key_Plus)


def scanner_panel(scene):
    scene.scanners.connect(
        FLATBED,
        replace(FLATBED, key="escl:https://192.0.2.5:443/eSCL#ab", name="Brother ADS-4300N"),
    )
    papers_missing(scene)
    scene.page.devices.choices.add("escl:https://192.0.2.5:443/eSCL#ab")
    scene.clerk.press(Qt.Key.Key_F6)


@state(said_once=True)
def scanner_panel_tried(scene):
    scanner_panel(scene)
    scene.scanners.lay(capture(draw(shade="#c9c7c3"), BLURRED))
    scene.clerk.press(Qt.Key.Key_F5)


@state(said_once=True)
def scanner_panel_refused(scene):
    papers_missing(scene)
    scene.clerk.press(Qt.Key.Key_F6)
    scene.clerk.type("10.0.0.9")
    scene.clerk.enter()


@state()
def review_poor_page(scene):
    papers_poor_why(scene)
    scene.clerk.enter()
    for _ in range(3):
        scene.clerk.press(Qt.Key.Key_Space)
    scene.go_on()
