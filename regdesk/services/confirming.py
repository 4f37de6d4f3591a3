"""Who may do what the signed-in clerk may not, or must be asked again before it is done."""

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, has_right, is_administrators
from regdesk.services.session import Session, get_door


def confirm(session: Session, right: Right, code: str, password: str) -> Clerk:
    """Judge the password of somebody who has ``right``, and return who it is. Whoever is signed
    in stays so; the caller's audit row names who confirmed.

    Errors: ``BadInput`` ``confirm.no_right``, ``confirm.not_administrator``; as
    ``DeskDoor.unlock``.
    """
    door = get_door(session)
    with session.store.read() as unit:
        clerk = unit.clerks.find(code)
    if clerk is None or not has_right(clerk, right):
        key = "confirm.not_administrator" if is_administrators(right) else "confirm.no_right"
        raise BadInput(key)
    door.unlock(code, password)
    return clerk
