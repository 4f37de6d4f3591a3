"""What Prometheus may ask of one instance. Numbers only; no label names a desk or a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4 as MEDIA

__all__ = ["MEDIA", "Metrics"]


class Metrics:
    """The counters of one instance, in a registry of its own."""

    def __init__(self) -> None:
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
            "regdesk_hub_requests_running", "Requests being answered", registry=self._registry
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
        self.pages = Counter("regdesk_hub_pages", "Pages completed", registry=self._registry)
        self.page_bytes = Counter(
            "regdesk_hub_page_bytes", "Bytes of the pages completed", registry=self._registry
        )
        self._add_work()

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
        )
        self.duplicates_open = Gauge(
            "regdesk_hub_duplicates_open",
            "Possible duplicates that a person has not settled, as this instance last counted",
            registry=self._registry,
        )
        self.decisions = Counter(
            "regdesk_hub_decisions",
            "Decisions of the register by their ruling",
            ["ruling"],
            registry=self._registry,
        )

    def write(self) -> bytes:
        """Return all of them in Prometheus' text form."""
        return generate_latest(self._registry)
