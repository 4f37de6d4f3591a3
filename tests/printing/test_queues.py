"""Every queue answers alike, whichever system is under it."""

from dataclasses import dataclass, field

import pytest

from regdesk.domain.errors import Fault
from regdesk.printing.spooler import SpoolerQueues
from regdesk.services.ports import PrintState


@dataclass
class PaperSpooler:
    """A Windows spooler as its documentation tells: a printed job is gone."""

    jobs: dict[str, list[tuple[int, str, int]]] = field(default_factory=dict)

    def list_jobs(self, printer):
        if printer not in self.jobs:
            raise OSError(1801, "The printer name is invalid.")
        return self.jobs[printer]


@pytest.fixture
def spooler():
    return PaperSpooler({"Зал 2": [(7, "031 · 0a1b2c", 0x10), (8, "032 · 3d4e5f", 0x8)]})


def test_a_job_is_found_by_its_title(spooler):
    assert SpoolerQueues(spooler).find_job("Зал 2", "032 · 3d4e5f") == "8"


def test_a_job_that_is_already_gone_was_printed(spooler):
    queues = SpoolerQueues(spooler)
    job = queues.find_job("Зал 2", "030 · ffffff")

    assert job is not None
    assert queues.get_state("Зал 2", job) is PrintState.PRINTED


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (0x00, PrintState.WAITING),
        (0x01, PrintState.WAITING),  # paused
        (0x02, PrintState.WAITING),  # an error that can be mended
        (0x08, PrintState.WAITING),  # spooling
        (0x10, PrintState.WAITING),  # printing
        (0x20, PrintState.WAITING),  # off line
        (0x40, PrintState.WAITING),  # out of paper
        (0x80, PrintState.PRINTED),
        (0x1000, PrintState.PRINTED),
        (0x10 | 0x80, PrintState.PRINTED),
        (0x04, PrintState.FAILED),  # being deleted
        (0x100, PrintState.FAILED),
        (0x10 | 0x04, PrintState.FAILED),
    ],
)
def test_states_of_the_spooler(spooler, status, state):
    spooler.jobs["Зал 2"] = [(7, "031", status)]

    assert SpoolerQueues(spooler).get_state("Зал 2", "7") is state


def test_a_printer_that_does_not_answer(spooler):
    queues = SpoolerQueues(spooler)
    with pytest.raises(Fault) as error:
        queues.get_state("Зал 3", "7")

    assert error.value.key == "printer.not_answering"
