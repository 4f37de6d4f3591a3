"""Migration 0011: cases of every kind from before are found as those of today are."""

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.search_words import search_words
from tests.storage.before import opened_now
from tests.storage.desks import a_case


@pytest.fixture
def store(tmp_path):
    with opened_now(tmp_path, "0010") as store:
        yield store


def test_cases_of_before_are_found(store):
    with store.read() as unit:
        found = unit.search.find(search_words("zhaksybekov"), frozenset(CaseStatus), None, 5)

    assert [row.number for row in found.rows] == [str(a_case().number)]
    assert found.counts == {found.rows[0].status: 1}
