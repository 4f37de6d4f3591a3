"""What can go wrong on the line, sorted by whether the hub was reached."""

from regdesk.domain.errors import Fault
from regdesk.protocol.problems import Problem, ProblemCode, Retry, Scope
from regdesk.protocol.wire import HeldReason

_CODES = frozenset(code.value for code in ProblemCode)
_REASONS = frozenset(reason.value for reason in HeldReason)


def name_code(code: str) -> str:
    """Return the message key of a hub's code, also of one that only a later hub has."""
    return code if code in _CODES else "hub.refused"


def name_review(reason: str) -> str:
    """Return the message key of why a person at the hub looks at an envelope first."""
    return f"held.{reason if reason in _REASONS else 'other'}"


class Unreached(Fault):
    """Nothing came through: whatever was to be sent is not to blame.

    ``line.unreachable``; ``line.proxy`` where the proxy lets nobody through;
    ``line.certificate`` where somebody answers who is not the hub, and with ``_dates`` behind it
    where only the dates of the certificate do not fit the clock here.
    """


class Unanswered(Fault):
    """It was sent, and no usable answer came; it may have arrived.

    ``line.cut``; ``line.not_hub`` where a stranger answers (a captive portal, a proxy); else the
    code of the hub's ``problem``. ``retry_after_s`` is the least pause that was asked for.
    """

    def __init__(self, key: str, *, problem: Problem | None = None, retry_after_s: int = 0) -> None:
        super().__init__(key)
        self.problem = problem
        self.retry_after_s = retry_after_s

    def says(self, code: ProblemCode) -> bool:
        """Tell whether the hub named this problem."""
        return self.problem is not None and self.problem.code == code.value

    @property
    def never(self) -> bool:
        """Whether the hub says that just this will never be taken as it is."""
        told = self.problem
        return told is not None and (told.retry, told.scope) == (Retry.NEVER, Scope.ITEM)

    @property
    def of_all(self) -> bool:
        """Whether the hub says that it has nothing to do with what was sent."""
        if self.problem is None:
            return False
        busy = self.problem.code in (ProblemCode.BUSY.value, ProblemCode.RATE.value)
        return busy or self.problem.scope is Scope.DESK
