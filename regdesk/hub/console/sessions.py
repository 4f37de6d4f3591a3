"""Who is signed in. Sessions lie in PostgreSQL: any instance knows them, and none keeps them."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from regdesk.hub.console.operators import Account, Role
from regdesk.hub.database import Rows
from regdesk.hub.keys import HubSigner, encode

COOKIE = "__Host-regdesk"
IDLE_MINUTES = 30
LONGEST_HOURS = 12
_FRESH_S = 30  # how exact the idle time is: not every page writes a row

_OPEN = "insert into console_session (token, operator) values (%b, %s)"
_FIND = """
with seen as (
    select token, operator, seen_at from console_session
    where token = %(token)b and begun_at > now() - make_interval(hours => %(hours)s)
        and seen_at > now() - make_interval(mins => %(idle)s)
), touched as (
    update console_session s set seen_at = now() from seen
    where s.token = seen.token and seen.seen_at < now() - make_interval(secs => %(fresh)s)
)
select o.name, o.role from seen join console_operator o on o.name = seen.operator
"""
_CLOSE = "delete from console_session where token = %b"
_SWEEP = """
delete from console_session where begun_at < now() - make_interval(hours => %(hours)s)
    or seen_at < now() - make_interval(mins => %(idle)s)
"""
_LIMITS = {"hours": LONGEST_HOURS, "idle": IDLE_MINUTES, "fresh": _FRESH_S}


@dataclass(frozen=True, slots=True)
class Operator:
    """Who is signed in, as the table says at this moment."""

    name: str
    role: Role

    @property
    def acts(self) -> bool:
        return self.role is Role.OPERATOR


def make_token() -> str:
    """Return a new value of the cookie."""
    return encode(secrets.token_bytes(32))


def make_form_token(signer: HubSigner, cookie: str) -> str:
    """Return what a form of this visitor must carry; nobody else can make it."""
    secret = signer.derive(b"console forms v1")
    return encode(hmac.digest(secret, cookie.encode(), "sha256"))


async def open_session(connection: Rows, account: Account) -> str:
    """Sign the operator in under a new token, and return it."""
    token = make_token()
    await connection.execute(_SWEEP, _LIMITS)
    await connection.execute(_OPEN, (_hash(token), account.name))
    return token


async def find_operator(connection: Rows, token: str) -> Operator | None:
    """Return who is signed in under ``token`` and push the end of his idle time away."""
    values = _LIMITS | {"token": _hash(token)}
    row = await (await connection.execute(_FIND, values)).fetchone()
    return Operator(row[0], Role(row[1])) if row else None


async def close_session(connection: Rows, token: str) -> None:
    """Sign out for ever: the token opens nothing any more, here and at the other instances."""
    await connection.execute(_CLOSE, (_hash(token),))


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
