"""The address of a proxy that the way to the hub leads through."""

import re

from regdesk.domain.errors import BadInput

_FORM = re.compile(r"http://(?P<host>[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\]):(?P<port>[0-9]{1,5})")
_MOST_PORT = 65535


def read_proxy(typed: str) -> str:
    """Return the address as ``http://host:port``, lower case; empty: none is asked.

    A name and password in it are refused: the settings are no place for a secret.

    Errors: ``BadInput`` ``proxy.form``.
    """
    told = typed.strip().lower().rstrip("/")
    if not told:
        return ""
    found = _FORM.fullmatch(told if "://" in told else f"http://{told}")
    if found is None or not 1 <= int(found["port"]) <= _MOST_PORT:
        raise BadInput("proxy.form")
    return found[0]
