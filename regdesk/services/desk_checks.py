"""What is checked of a desk and its clerks before they are kept: it stands on every sheet."""

from regdesk.domain.desk import Centre, Clerk
from regdesk.domain.errors import BadInput
from regdesk.domain.number import LAST_DESK

PASSWORD_LEAST = 10
_LONGEST, _LONGEST_PHONE, _LONGEST_CODE = 120, 40, 32  # characters


def check_centre(centre: Centre, number: int) -> None:
    """Stop what cannot be a centre and its window.

    Errors: ``BadInput`` ``set_up.centre_code``, ``set_up.number``, ``set_up.empty``,
    ``set_up.too_long`` (with ``field``).
    """
    if not (len(centre.code) == 3 and centre.code.isascii() and centre.code.isdigit()):
        raise BadInput("set_up.centre_code")
    if not 1 <= number <= LAST_DESK:
        raise BadInput("set_up.number")
    pairs = {"name": centre.name, "address": centre.address, "police": centre.police}
    for name, pair in pairs.items():
        _check_text(name, pair.kk, pair.ru)
    _check_text("phone", centre.phone, most=_LONGEST_PHONE)


def check_clerk(clerk: Clerk, password: str) -> None:
    """Stop who cannot be a clerk here.

    Errors: ``BadInput`` ``set_up.empty``, ``set_up.too_long`` (with ``field``: ``code`` or
    ``clerk_name``), ``set_up.password``.
    """
    _check_text("code", clerk.code, most=_LONGEST_CODE)
    _check_text("clerk_name", clerk.name)
    check_password(password)


def _check_text(field: str, *texts: str, most: int = _LONGEST) -> None:
    """Check what stands on every sheet: written, and no longer than the smallest of them holds."""
    if not all(text.strip() for text in texts):
        raise BadInput("set_up.empty", field=field)
    if any(len(text) > most for text in texts):
        raise BadInput("set_up.too_long", field=field, most=most)


def check_password(password: str) -> None:
    """Stop a password that is too short. Errors: ``BadInput`` ``set_up.password`` (``least``)."""
    if len(password) < PASSWORD_LEAST:
        raise BadInput("set_up.password", least=PASSWORD_LEAST)


def check_new_password(password: str, new: str) -> None:
    """Stop a ``new`` password that is too short, or the one before.

    Errors: ``BadInput`` ``set_up.password``, ``password.same``.
    """
    check_password(new)
    if new == password:
        raise BadInput("password.same")
