"""A real desk takes what its hub publishes: nothing judges before it is whole and activated."""

import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest

from regdesk import __version__
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.edition_news import EditionState
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.rules_news import EditionNews
from regdesk.protocol.feeds import EDITION_BYTES, EDITION_V1
from regdesk.protocol.published import seal_edition
from regdesk.protocol.signed import seal_content
from regdesk.storage.edition_tables import EditionRow
from tests.rulebook.next_edition import (
    AGE,
    DAYS,
    MINUTES,
    OWN_ACT,
    write_edition,
    write_small,
)
from tests.services.people import whole_draft
from tests.services.publishing import (
    CLERK,
    LATER,
    PASSWORD,
    SENIOR,
    TODAY,
    AtDesk,
    HubKey,
    set_up,
)


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    return set_up(tmp_path_factory.mktemp("editions") / "desk")


PRESENT = (
    '    {{ shows = "boundary", says = "present", given = {{ "registrants.r1.person.born" = "{}"'
)


@pytest.fixture
def desk(ready, tmp_path):
    desk = AtDesk(shutil.copytree(ready, tmp_path / "desk"))
    yield desk
    desk.door.close()


def refuse(act, *args, **more):
    with pytest.raises(BadInput) as caught:
        act(*args, **more)
    return caught.value.key


def test_a_desk_without_published_rules_works_by_the_shipped_ones(desk):
    assert desk.states() == {"V0": EditionState.JUDGING}
    assert not desk.rules.find_news()
    assert desk.counter.rulebook.name_on(desk.clock.now().date()) == "V0"


def test_a_published_edition_judges_nothing_until_a_senior_activates_it(desk):
    desk.publish(write_small(more="activated = 2026-01-01"))

    assert desk.states() == {"V0": EditionState.JUDGING, "V1": EditionState.WAITING}
    assert desk.find().proposed == date(2026, 1, 1)
    assert desk.rules.find_news() == EditionNews(waits=True)
    assert desk.judged_by(LATER) == "V0"

    desk.activate()

    assert desk.states() == {"V0": EditionState.JUDGING, "V1": EditionState.COMING}
    assert desk.rules.find_news() == EditionNews(begins=LATER)
    assert (desk.judged_by(LATER - timedelta(1)), desk.judged_by(LATER)) == ("V0", "V1")


def test_what_was_activated_is_known_at_the_next_start_and_in_the_trail(desk):
    desk.publish(write_small())
    desk.activate()

    desk.open_again()

    assert (desk.judged_by(LATER - timedelta(1)), desk.judged_by(LATER)) == ("V0", "V1")
    with desk.counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT clerk, body FROM audit WHERE act = 'edition.activated'"
        ).all()
    assert [row.clerk for row in rows] == [SENIOR.code]
    assert b'"since":"2026-12-01"' in rows[0].body


def test_the_day_comes_while_the_desk_is_open(desk):
    desk.publish(write_small())
    desk.activate(LATER)
    before = desk.counter.open_case()
    parked = desk.counter.park(before, ParkReason.OTHER)
    desk.clock.go(days=9)

    assert desk.counter.rulebook.name_on(desk.clock.now().date()) == "V1"
    assert desk.counter.findings(desk.counter.resume(parked.case_id)).edition == "V1"


def test_a_case_keeps_the_edition_of_its_hand_in(desk):
    desk.publish(write_small())
    counter = desk.counter
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    desk.activate(TODAY + timedelta(1))
    desk.clock.go(days=1)

    assert counter.findings(draft).edition == "V0"
    assert counter.findings(counter.open_case()).edition == "V1"


@pytest.mark.parametrize(
    ("code", "password", "key"),
    [
        (CLERK.code, PASSWORD, "confirm.no_right"),
        ("417-9999", PASSWORD, "confirm.no_right"),
        (SENIOR.code, "бөтен-құпиясөз", "sign_in.wrong"),
    ],
)
def test_only_a_senior_activates(desk, code, password, key):
    desk.publish(write_small())

    assert refuse(desk.activate, code=code, password=password) == key
    assert desk.states()["V1"] is EditionState.WAITING


def test_a_first_day_must_be_one(desk):
    desk.publish(write_small(legal="{ from = 2026-12-01, until = 2026-12-31 }"))

    assert refuse(desk.activate, TODAY - timedelta(1)) == "edition.day_past"
    assert refuse(desk.activate, TODAY) == "edition.day_early"
    assert refuse(desk.activate, date(2027, 1, 1)) == "edition.day_late"
    assert refuse(desk.activate, edition="V7") == "edition.unknown"
    assert refuse(desk.activate, edition="V0", since=TODAY) == "edition.judges"


def test_another_day_replaces_the_first_and_it_can_be_taken_back(desk):
    desk.publish(write_small())
    desk.activate(LATER)
    desk.activate(LATER + timedelta(5))
    assert desk.judged_by(LATER) == "V0"

    desk.rules.take_back("V1", SENIOR.code, PASSWORD)

    assert desk.states()["V1"] is EditionState.WAITING
    assert desk.judged_by(LATER + timedelta(9)) == "V0"


@pytest.mark.parametrize(
    ("content", "key", "why"),
    [
        (write_edition(AGE[0]), "rulebook.broken", "its example"),
        (write_edition(('check = "is_at_least"', 'check = "is_wise"')), "rulebook.broken", "check"),
        (write_small("V2"), "edition.other", ""),
        (write_edition(OWN_ACT[0]), "rulebook.broken", "no point"),
        (
            write_small(legal="{ until = 2026-12-31 }", more="activated = 2027-02-01"),
            "rulebook.broken",
            "its last day",
        ),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_its_reason(desk, content, key, why):
    desk.publish(content)

    line = desk.find()
    assert (line.state, line.why) == (EditionState.ASIDE, key)
    assert why in str(line.params)
    assert desk.judged_by(LATER) == "V0"
    assert refuse(desk.activate) == "edition.unknown"


def test_an_edition_of_a_name_that_is_shipped_is_set_aside(desk):
    desk.publish(write_small("V0"), "V0")

    assert [one.state for one in desk.rules.list_editions()] == [
        EditionState.JUDGING,
        EditionState.ASIDE,
    ]


def test_what_another_signed_is_set_aside(desk):
    stranger = HubKey()

    desk.publish(write_small(), signer=stranger)

    assert (desk.find().why, desk.find().params) == (
        "hub.unproven",
        {"why": "envelope.signature"},
    )


def test_a_key_that_the_desk_learns_later_proves_what_came_before(desk):
    stranger = HubKey("hub:2")
    desk.publish(write_small(), signer=stranger)
    assert desk.find().why == "hub.unproven"

    keys = {desk.hub.key_id: desk.hub.public, stranger.key_id: stranger.public}
    with desk.counter.store.write() as unit:
        hub = unit.enrolment.find()
        unit.enrolment.keep(replace(hub, keys=keys), desk.clock.now())
    desk.rules.refresh()

    assert desk.states()["V1"] is EditionState.WAITING


def test_what_is_too_large_is_not_even_kept(desk):
    content = write_small() + b"# " + bytes(600 * 1024)
    body = b'{"sealed":"%s"}' % seal_content(EDITION_V1, content, desk.hub).encode()

    desk.put("V1", body)
    desk.rules.refresh()

    assert desk.find().why == "edition.too_large"
    assert len(content) > EDITION_BYTES
    with desk.counter.store.read() as unit:
        assert [one.sealed for one in unit.editions.list_arrivals()] == [""]


def test_what_is_no_edition_at_all_is_set_aside_by_the_feed(desk):
    [aside] = desk.put("V1", b'{"sealed": 7}')

    assert aside.why == "hub.unproven"


def test_an_older_version_after_a_newer_one_changes_nothing(desk):
    desk.publish(write_edition(*DAYS), version=5)
    desk.publish(write_small(), version=4)

    changed = [one.id for one in desk.rules.list_changes("V1")]
    assert changed == ["V1-TEN-DAYS"]


def test_a_newer_version_replaces_what_waits_and_a_broken_one_does_not(desk):
    desk.publish(write_edition(*DAYS))
    desk.publish(write_edition(*DAYS, *MINUTES))
    assert len(desk.rules.list_changes("V1")) == 2

    desk.publish(write_edition(AGE[0]))

    assert len(desk.rules.list_changes("V1")) == 2
    assert {one.state for one in desk.rules.list_editions() if one.id == "V1"} == {
        EditionState.WAITING,
        EditionState.ASIDE,
    }
    desk.activate()
    assert desk.judged_by(LATER) == "V1"


def test_other_rules_under_the_name_of_an_activated_edition_are_set_aside(desk):
    desk.publish(write_small())
    desk.activate()

    desk.publish(write_small(minutes=45))

    assert "edition.at_work" in {one.why for one in desk.rules.list_editions()}
    assert desk.counter.rulebook.provide_within(LATER) == timedelta(minutes=30)


def test_what_is_withdrawn_while_it_waits_is_gone(desk):
    desk.publish(write_small())

    desk.withdraw()

    assert desk.states() == {"V0": EditionState.JUDGING}
    assert refuse(desk.activate) == "edition.withdrawn"
    assert not desk.rules.find_news()


def test_what_is_withdrawn_before_it_begins_does_not_begin(desk):
    desk.publish(write_small())
    desk.activate()

    desk.withdraw()

    assert desk.judged_by(LATER) == "V0"


def test_what_is_withdrawn_while_it_judges_goes_on_until_a_senior_goes_back(desk):
    desk.publish(write_small())
    desk.activate(TODAY)

    desk.withdraw()

    assert desk.find().withdrawn
    assert desk.rules.find_news().wrong
    assert desk.judged_by(TODAY) == "V1"

    desk.activate(TODAY, edition="V0")

    assert desk.judged_by(TODAY) == "V0"
    assert not desk.rules.find_news()


def test_a_row_that_was_tampered_with_judges_nothing_and_stops_nobody(desk):
    desk.publish(write_small())
    desk.activate(TODAY)
    forged = seal_edition(write_edition(*AGE), HubKey()).sealed
    with desk.counter.store.write() as unit:
        unit.connection.execute(EditionRow.__table__.update().values(sealed=forged))

    desk.open_again()

    assert desk.judged_by(TODAY) == "V0"
    assert desk.find().why == "hub.unproven"
    assert desk.rules.find_news().wrong


def test_what_this_program_cannot_read_any_more_stops_nobody(desk):
    """An edition that an older program took, and whose examples this one does not pass."""
    desk.publish(write_small())
    desk.activate(TODAY)
    sealed = seal_edition(write_edition(AGE[0]), desk.hub).sealed
    with desk.counter.store.write() as unit:
        unit.connection.execute(EditionRow.__table__.update().values(sealed=sealed, read_by="0.1"))

    desk.open_again()

    assert desk.judged_by(TODAY) == "V0"
    assert (desk.find().why, desk.find().state) == ("rulebook.broken", EditionState.ASIDE)


def test_another_program_tries_again_what_was_set_aside(desk):
    desk.publish(write_small())
    desk.publish(write_edition(AGE[0]), version=9)
    with desk.counter.store.write() as unit:
        assert [one.read_by for one in unit.editions.list_arrivals()] == [__version__]
        [arrival] = unit.editions.list_arrivals()
        good = seal_edition(write_small(minutes=45), desk.hub).sealed
        unit.editions.arrive(replace(arrival, sealed=good, read_by="0.1"))

    desk.rules.refresh()

    assert [one.why for one in desk.rules.list_editions()] == ["", ""]


def test_a_child_process_that_died_says_nothing_of_the_edition(desk):
    class Dead:
        def try_edition(self, _content):
            raise Fault("worker.died")

    good = desk.rules
    desk.rules = replace(desk.counter, check=Dead()).rules
    desk.publish(write_small())
    assert desk.states() == {"V0": EditionState.JUDGING}

    good.refresh()

    assert desk.states()["V1"] is EditionState.WAITING


def test_the_cases_that_new_rules_touch_are_told(desk):
    counter = desk.counter
    child = counter.reach(counter.open_case(), StepId.APPLICANT)
    child = whole_draft(child, desk.clock.now())
    born = replace(child.registrants[0].person, iin="", born="01.06.2013")
    child = replace(child, registrants=(replace(child.registrants[0], person=born),))
    counter.keep(child)
    grown = whole_draft(counter.reach(counter.open_case(), StepId.APPLICANT), desk.clock.now())
    counter.park(grown, ParkReason.OTHER)
    desk.publish(write_edition(*AGE))

    touched = desk.rules.list_touched("V1", LATER)

    assert [one.case_id for one in touched] == [child.case_id]
    assert "14 жасқа толмаған бала жеке тіркелмейді" in [one.kk for one in touched[0].frees]
    assert touched[0].outcome_before != touched[0].outcome_after
    assert not touched[0].parked


def test_papers_that_are_needed_then_are_named(desk):
    counter = desk.counter
    draft = whole_draft(counter.reach(counter.open_case(), StepId.APPLICANT), desk.clock.now())
    counter.park(draft, ParkReason.PAPER_TO_FETCH)
    birth = (
        'id = "V1-BIRTH"\ncode = "BIRTH"\njudges = "registrant"\n'
        "when = [{ age = { least = 14, below = 16 } }]"
    )
    desk.publish(
        write_edition(
            (birth, birth.replace("below = 16", "below = 70")),
            (
                'says = "nothing", given = { "registrants.r1.person.born" = "23.11.2010" } },\n'
                + PRESENT.format("24.11.2010"),
                'says = "nothing", given = { "registrants.r1.person.born" = "23.11.1956" } },\n'
                + PRESENT.format("24.11.1956"),
            ),
        )
    )

    [touched] = desk.rules.list_touched("V1", LATER)

    assert touched.parked
    assert [one.ru for one in touched.needed] == ["Свидетельство о рождении"]
    assert touched.spared == touched.lacking == ()


def test_what_a_foreign_file_says_is_not_kept_at_length(desk):
    desk.publish(write_small(more=f'"{"x" * 100_000}" = 1'))

    assert desk.find().why == "rulebook.broken"
    assert len(str(desk.find().params)) < 1_000
