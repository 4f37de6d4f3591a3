"""Who is at the window, and so what is offered there. What is not offered is refused as well: that
is for the services to say.
"""

from regdesk.domain.desk import Clerk
from regdesk.domain.rights import Right, has_right


class _Place:
    clerk: Clerk | None = None


def seat(clerk: Clerk | None) -> None:
    """Let ``clerk`` be at the window from now on; None: nobody is."""
    _Place.clerk = clerk


def may(right: Right) -> bool:
    """Tell whether what needs ``right`` is to be offered; all is where nobody has signed in."""
    return _Place.clerk is None or has_right(_Place.clerk, right)
