"""Waiting for as long as a machine needs that has much else to do."""

from regdesk.ui.jobs import Jobs


class PatientJobs(Jobs):
    """The program's lanes, for whose end a test waits a minute where the program gives up."""

    def wait_idle(self, within_ms=60_000):
        return super().wait_idle(within_ms)
