from datetime import datetime, timedelta

from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent, Presence
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import ZONE, Begin, End, cut
from tests.house.sources import ROOT

PRACTICE = ROOT / "resources/practice"


def test_a_plain_story_is_one_run():
    (only,) = cut(read_scenario(PRACTICE / "own-flat.toml"))

    assert (only.begin, only.end, only.at) == (Begin.OPEN, End.DONE, None)
    assert only.starts_at == datetime(2023, 5, 15, 10, 20, tzinfo=ZONE)


def test_a_parked_case_goes_on_another_day_with_what_changed():
    first, second = cut(read_scenario(PRACTICE / "owner-comes-next-day.toml"))

    assert (first.end, first.at) == (End.PARK, StepId.OWNER)
    assert first.facts.owner[0].presence is Presence.ABSENT
    assert second.begin is Begin.RESUME
    assert second.starts_at.date() - first.starts_at.date() == timedelta(days=1)
    assert second.facts.owner[0].presence is Presence.PRESENT
    assert second.facts.owner[0].consent is Consent.PERMANENT


def test_what_changed_meanwhile_is_filled_in_from_its_step_on():
    first, second = cut(read_scenario(PRACTICE / "owner-comes-next-day.toml"))

    assert (first.back_to, second.back_to) == (None, StepId.OWNER)


def test_a_killed_case_is_restored_in_the_next_run():
    first, second = cut(read_scenario(PRACTICE / "wrong-iin-power-cut.toml"))

    assert (first.end, first.at) == (End.KILL, StepId.OWNER)
    assert (second.begin, second.end) == (Begin.RESTORE, End.DONE)
    assert second.starts_at > first.starts_at
