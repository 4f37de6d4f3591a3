"""The screen lock judges a password without closing the desk."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import BadInput
from regdesk.services.ports import Act
from regdesk.storage.tables import AuditRow
from tests.storage.desks import CLERK, CLERK_PASSWORD, a_draft


def test_the_store_stays_open_while_a_password_is_judged(door):
    store = door.sign_in(CLERK.code, CLERK_PASSWORD).store
    door.unlock(CLERK.code, CLERK_PASSWORD)

    with store.write() as unit:
        unit.drafts.keep(a_draft())
    with store.read() as unit:
        assert unit.drafts.find("case-1") == a_draft()


def test_a_wrong_password_makes_the_next_try_wait_and_reaches_the_trail(door, clock):
    store = door.sign_in(CLERK.code, CLERK_PASSWORD).store
    with pytest.raises(BadInput) as wrong:
        door.unlock(CLERK.code, "бөтен-сөз")
    with pytest.raises(BadInput) as early:
        door.unlock(CLERK.code, CLERK_PASSWORD)
    clock.pass_s(1)
    door.unlock(CLERK.code, CLERK_PASSWORD)

    assert (wrong.value.key, early.value.key) == ("sign_in.wrong", "sign_in.wait")
    with store.read() as unit:
        acts = unit.connection.scalars(sa.select(AuditRow.act)).all()
    assert Act.SIGN_IN_FAILED in acts
