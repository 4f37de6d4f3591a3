"""Who came to the console by TLS comes by nothing else again."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_YEAR = "max-age=31536000"
_HERE = "localhost"


class StrictTransport:
    """Tells browsers so under every name but this machine's own: other programs there would be out
    of their reach for a year.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def bind(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["strict-transport-security"] = _YEAR
            await send(message)

        bound = scope["type"] == "http" and not _is_here(scope)
        await self._app(scope, receive, bind if bound else send)


def _is_here(scope: Scope) -> bool:
    """RFC 6761: localhost and all below it. Under an address a browser keeps nothing anyway."""
    host = Headers(scope=scope).get("host", "")
    name = host.lower().partition(":")[0]
    return name == _HERE or name.endswith(f".{_HERE}")
