"""What the system's print queues are asked after a sheet was handed to them.

Qt says "printed" once the queue has taken a job; only the queue knows whether it came to paper.
"""

import sys
from functools import cache
from typing import Protocol

from regdesk.services.ports import PrintState


class Queues(Protocol):
    """The print system of this machine."""

    def find_job(self, printer: str, title: str) -> str | None:
        """Return the id of this account's job ``title`` at ``printer``.

        Errors: ``Fault`` ``printer.not_answering``.
        """

    def get_state(self, printer: str, job: str) -> PrintState:
        """Return where the job stands. Errors: ``Fault`` ``printer.not_answering``."""


@cache
def system_queues() -> Queues:
    """Return the queues of the system this program runs on."""
    if sys.platform == "win32":
        from regdesk.printing.spooler import SpoolerQueues, WinSpool

        return SpoolerQueues(WinSpool())
    from regdesk.printing.cups import CupsQueues

    return CupsQueues()
