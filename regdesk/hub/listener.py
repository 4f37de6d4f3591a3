"""The listener's HTTP: uvicorn's, with an end to a head that never comes or never ends."""

from asyncio import TimerHandle, Transport
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from regdesk.protocol.problems import MEDIA, ProblemCode, make_problem

_FAREWELL_S = 1.0


class PatientProtocol(HttpToolsProtocol):
    """Closes a connection whose request's head is late; answers 431 to one that is long."""

    head_seconds: ClassVar[float]
    head_bytes: ClassVar[int]

    _late: TimerHandle | None = None
    _received: int | None = 0
    """Bytes since the head began; None once it is complete and its body is being read."""
    _field_size = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._received is not None:
            if self._late is None:
                self._await_head()
            self._received += len(data)
        super().data_received(data)
        if self._received is not None and self._received > self.head_bytes:
            self._answer(ProblemCode.TOO_LARGE, 431)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._field_size += len(name) + len(value)
        if self._field_size > self.head_bytes:
            raise ValueError("the head is too long")
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        self._field_size = 0
        self._received = None
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._received = 0

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  uvicorn's own name
        if self._field_size > self.head_bytes:
            self._answer(ProblemCode.TOO_LARGE, 431)
        else:
            self._answer(ProblemCode.MALFORMED, 400)

    def shutdown(self) -> None:
        super().shutdown()
        if self.transport.is_closing():
            self._cut_soon()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._cut_soon()

    def _await_head(self) -> None:
        self._late = self.loop.call_later(self.head_seconds, self._close)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _close(self) -> None:
        self._late = None
        if not self.transport.is_closing():
            self.transport.close()
            self._cut_soon()

    def _cut_soon(self) -> None:
        """Wait only shortly for the peer to end TLS: one that is silent never does."""
        self.loop.call_later(_FAREWELL_S, self.transport.abort)

    def _answer(self, code: ProblemCode, status: int) -> None:
        """Answer what is no request that the program could see, and close."""
        if self.transport.is_closing():
            return
        body = make_problem(code).model_dump_json().encode()
        head = (
            f"HTTP/1.1 {status} -\r\ncontent-type: {MEDIA}\r\n"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
        self._cut_soon()


def make_protocol(*, head_seconds: float, head_bytes: int) -> type[PatientProtocol]:
    """Return the protocol class of a listener with these limits."""
    limits = {"head_seconds": head_seconds, "head_bytes": head_bytes}
    return type("LimitedProtocol", (PatientProtocol,), limits)


def server_options(*, idle_seconds: int) -> dict[str, Any]:
    """Return what else the listener is told: no banner, no proxy's word believed, no own log."""
    return {
        "server_header": False,
        "date_header": True,
        "proxy_headers": False,
        "access_log": False,
        "log_config": None,
        "timeout_keep_alive": idle_seconds,
        "timeout_graceful_shutdown": 20,
        "ws": "none",
        "lifespan": "on",
    }
