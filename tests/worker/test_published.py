"""The child process reads what the hub published: whole, or told why not."""

import sys

import pytest

from regdesk.capture.process import WorkerProcess
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.published_check import CheckAside
from tests.rulebook.next_edition import AGE, write_edition
from tests.storage.test_classifier_import import GOOD, HEADER


@pytest.fixture(scope="module")
def check():
    worker = WorkerProcess([sys.executable, "-m", "regdesk", "--worker"])
    yield CheckAside(worker)
    worker.close()


def test_an_edition_is_read_with_all_its_examples(check):
    assert check.try_edition(write_edition(*AGE, edition_id="V7")) == "V7"

    with pytest.raises(Fault) as caught:
        check.try_edition(write_edition(AGE[0]))

    assert (caught.value.key, caught.value.params["rule"]) == ("rulebook.broken", "V1-AGE")


def test_a_list_of_places_is_read_whole(check):
    check.try_classifier("\n".join((HEADER, *GOOD)).encode())

    with pytest.raises(BadInput) as caught:
        check.try_classifier("\n".join((HEADER, GOOD[1])).encode())

    assert caught.value.params["reason"] == "parent"
