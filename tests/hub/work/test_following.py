"""Custody is followed past whatever a clock said."""

from tests.hub.work.cases import VisitCase


def test_a_database_whose_clock_was_ahead_skips_nothing_once_it_is_right(
    desk, site, wait_for_state
):
    cases = VisitCase(desk, flat="2"), VisitCase(desk, flat="2")
    desk.deliver(cases[0].accept())
    wait_for_state(cases[0], "confirmed")
    site.ask("update work_cursor set month = date_trunc('month', now() + interval '7 months')")
    desk.deliver(cases[1].accept())

    wait_for_state(cases[1], "confirmed")
