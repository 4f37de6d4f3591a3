"""Who this desk is: its running epoch, and the key that signs in it."""

from typing import NamedTuple

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Refusal
from regdesk.services.key_ports import Signer


class Running(NamedTuple):
    """The desk as of an epoch, and that epoch's key. ``spent``: its numbers may be another
    copy's too, and there is no further epoch to go to.
    """

    desk: Desk
    signer: Signer
    spent: bool = False


class Identity:
    """Who the desk is while somebody is signed in.

    It changes where the desk turns out to be a copy: inside the transaction that begins the new
    epoch, so that whoever writes next, on whatever thread, numbers and signs under that one.
    """

    def __init__(self, desk: Desk, signer: Signer, spent: bool = False) -> None:
        self._running = Running(desk, signer, spent)

    @property
    def running(self) -> Running:
        """Desk and key of one and the same epoch."""
        return self._running

    def get_signing(self) -> Running:
        """Return desk and key by which something new is numbered and signed.

        Errors: ``Refusal`` ``accept.epochs_spent`` where numbers have come to their end.
        """
        if self._running.spent:
            raise Refusal("accept.epochs_spent")
        return self._running

    def take(self, running: Running) -> None:
        """Be ``running`` from now on. Call it with the store's turn to write in hand."""
        self._running = running


class WorksAsDesk:
    """Whatever is done as the desk, is done as of its running epoch."""

    __slots__ = ()
    identity: Identity

    @property
    def desk(self) -> Desk:
        """The desk as of its running epoch."""
        return self.identity.running.desk

    @property
    def signer(self) -> Signer:
        """The key of the running epoch."""
        return self.identity.running.signer
