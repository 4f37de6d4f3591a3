"""What the hub wants of a portal for citizens: their applications, and a way to tell them."""

from dataclasses import dataclass
from typing import Protocol

from regdesk.protocol.feeds import Notice, PreApplication


class PortalAway(Exception):
    """The portal gives no answer now; it is asked again later."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Applications that are new, and the mark to ask behind the next time."""

    applications: tuple[PreApplication, ...]
    after: str


class Portal(Protocol):
    """A way to a portal. ``simulated``: its citizens are invented."""

    @property
    def name(self) -> str: ...
    @property
    def simulated(self) -> bool: ...
    async def list_new(self, after: str) -> Arrivals:
        """Return applications behind the mark ``after``; an empty one is the beginning. The same
        may come again. Errors: ``PortalAway``, ``OSError``.
        """
        ...

    async def tell_cabinet(self, application: str, key: str, notice: Notice) -> None:
        """Put ``notice`` into the personal cabinet of who sent ``application``; told again under
        the same ``key`` it stays one notice. Errors: ``PortalAway``, ``OSError``.
        """
        ...
