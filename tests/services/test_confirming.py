"""Somebody who has the right confirms, by a password; who is signed in stays so."""

import pytest

from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right
from regdesk.services.confirming import confirm
from tests.services.publishing import CHIEF, CLERK, PASSWORD, SENIOR, AtDesk, set_up


@pytest.fixture
def desk(tmp_path):
    desk = AtDesk(set_up(tmp_path / "desk"))
    yield desk
    desk.door.close()


def refused(desk, right, code, password=PASSWORD):
    with pytest.raises(BadInput) as caught:
        confirm(desk.counter, right, code, password)
    return caught.value.key


def test_a_senior_confirms_for_the_clerk_who_is_signed_in(desk):
    assert confirm(desk.counter, Right.CANCEL, SENIOR.code, PASSWORD) == SENIOR
    assert desk.counter.clerk == CLERK


def test_who_lacks_the_right_confirms_nothing_whatever_the_password(desk):
    assert refused(desk, Right.CANCEL, CLERK.code) == "confirm.no_right"
    assert refused(desk, Right.CANCEL, "417-9999") == "confirm.no_right"
    assert refused(desk, Right.CHANGE_CLERKS, SENIOR.code) == "confirm.not_administrator"
    assert confirm(desk.counter, Right.CHANGE_CLERKS, CHIEF.code, PASSWORD) == CHIEF


def test_a_wrong_password_makes_the_next_try_wait(desk):
    assert refused(desk, Right.EXPORT, SENIOR.code, "бөтен-құпиясөз") == "sign_in.wrong"
    assert refused(desk, Right.EXPORT, SENIOR.code) == "sign_in.wait"
