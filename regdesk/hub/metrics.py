"""What Prometheus may ask of one instance. Numbers only; no label names a desk or a person.

Where an instance is several processes, each keeps its numbers in files of its own in a folder that
they share, and whichever is asked adds all of them up.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, values
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4 as MEDIA
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

__all__ = ["MEDIA", "Metrics", "forget_process", "share_metrics"]

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # the library reads its place from nowhere else


@contextlib.contextmanager
def share_metrics() -> Iterator[None]:
    """Let the metrics that are made meanwhile be those of this process and all it forks."""
    alone = values.ValueClass
    with tempfile.TemporaryDirectory(prefix="regdesk-hub-metrics-") as folder:
        os.environ[_FOLDER] = folder
        values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]
        try:
            yield
        finally:
            values.ValueClass = alone
            del os.environ[_FOLDER]


def forget_process(pid: int) -> None:
    """Drop what a process that ended said of the moment; what it counted stays counted."""
    mark_process_dead(pid)  # type: ignore[no-untyped-call]


class Metrics:
    """The counters of one instance, in a registry of its own.

    ``answering``: requests that this process is answering; what can wait gives way to them.
    """

    def __init__(self) -> None:
        self.answering = 0
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "regdesk_hub_requests",
            "Requests by route, method and status",
            ["route", "method", "status"],
            registry=self._registry,
        )
        self.seconds = Histogram(
            "regdesk_hub_request_seconds",
            "Time from the head of a request to the end of its answer",
            ["route"],
            registry=self._registry,
        )
        self.running = Gauge(
            "regdesk_hub_requests_running",
            "Requests being answered",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self.shed = Counter(
            "regdesk_hub_requests_shed",
            "Requests sent away because too many were being answered",
            registry=self._registry,
        )
        self.problems = Counter(
            "regdesk_hub_problems", "Refusals by their code", ["code"], registry=self._registry
        )
        self.envelopes = Counter(
            "regdesk_hub_envelopes",
            "Envelopes by what became of them and why a person looks first",
            ["result", "reason"],
            registry=self._registry,
        )
        self._add_pages()
        self._add_work()

    def _add_pages(self) -> None:
        self.pages = Counter("regdesk_hub_pages", "Pages completed", registry=self._registry)
        self.page_bytes = Counter(
            "regdesk_hub_page_bytes", "Bytes of the pages completed", registry=self._registry
        )
        self.pages_gone = Counter(
            "regdesk_hub_pages_gone",
            "Pages that this hub lost and whose desk has destroyed them since",
            registry=self._registry,
        )

    def _add_work(self) -> None:
        """Add what people and the register do with what was taken."""
        self.sign_ins = Counter(
            "regdesk_hub_console_sign_ins",
            "Tries to sign in at the console: right, wrong, or slowed and not looked at",
            ["result"],
            registry=self._registry,
        )
        self.work_backlog = Gauge(
            "regdesk_hub_work_backlog",
            "Cases that something is to be done about, as this instance last counted",
            registry=self._registry,
            multiprocess_mode="livemax",
        )
        self.work_stuck = Gauge(
            "regdesk_hub_work_stuck",
            "Cases that failed so often that a person looks, as this instance last counted",
            registry=self._registry,
            multiprocess_mode="livemax",
        )
        self.duplicates_open = Gauge(
            "regdesk_hub_duplicates_open",
            "Possible duplicates that a person has not settled, as this instance last counted",
            registry=self._registry,
            multiprocess_mode="livemax",
        )
        self.decisions = Counter(
            "regdesk_hub_decisions",
            "Decisions of the register by their ruling",
            ["ruling"],
            registry=self._registry,
        )

    def write(self) -> bytes:
        """Return all of them in Prometheus' text form."""
        if _FOLDER not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)
