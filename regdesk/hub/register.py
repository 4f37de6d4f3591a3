"""What the hub asks of a register: to judge a case. Real ones and the simulated one are alike."""

from dataclasses import dataclass, field
from typing import Protocol

from regdesk.hub.decisions import Answer
from regdesk.protocol.messages import CaseAccepted


class RegisterAway(Exception):
    """The register gives no answer now; the case is given to it again later."""


@dataclass(frozen=True, slots=True)
class RegisterCase:
    """What a register is given. ``envelope_id`` names the very wording that is judged: 64 hex
    digits. A register that is given the same one again answers the same. ``cancelled``: the desk
    cancels the case, which is confirmed, or rejected where the register keeps it.
    """

    case_id: str
    envelope_id: str
    slip: str
    corrected: bool
    accepted: CaseAccepted = field(repr=False)
    cancelled: bool = False


class Register(Protocol):
    """A way to a register. ``simulated``: it is none of the state's, and every screen says so."""

    @property
    def name(self) -> str: ...
    @property
    def simulated(self) -> bool: ...
    async def judge(self, case: RegisterCase) -> Answer:
        """Return what the register says of ``case``. Errors: ``RegisterAway``, ``OSError``."""
        ...
