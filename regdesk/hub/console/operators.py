"""Operators of the console and their passwords."""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from regdesk.hub.database import Rows, connect

SHORTEST = 12
LONGEST = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
# What an account is judged by that does not exist, so that the answer takes as long.
_NOBODY = _HASHER.hash(secrets.token_hex(16))
_KEEP = """
insert into console_operator (name, role, password) values (%s, %s, %s)
on conflict (name) do update
set (role, password, changed_at) = (excluded.role, excluded.password, now())
"""


class Role(StrEnum):
    """A viewer looks; an operator releases, settles and publishes too."""

    VIEWER = "viewer"
    OPERATOR = "operator"


class OperatorError(Exception):
    """The name or the password cannot be taken; the text says why and repeats neither."""


@dataclass(frozen=True, slots=True)
class Account:
    """An operator as stored; ``password`` is the hash."""

    name: str
    role: Role
    password: str


def read_name(typed: str) -> str:
    """Return an account's name as it is stored, however it was typed."""
    return unicodedata.normalize("NFKC", typed).strip().lower()[:LONGEST]


def keep_operator(url: str, name: str, role: Role, password: str) -> None:
    """Make an operator, or give one a new role and password; who is signed in is signed out.

    Errors: ``OperatorError``.
    """
    name = read_name(name)
    if not _NAME.fullmatch(name):
        raise OperatorError("a name is 2 to 40 of the letters a-z, digits, dots and dashes")
    if not SHORTEST <= len(password) <= LONGEST:
        raise OperatorError(f"a password has {SHORTEST} to {LONGEST} letters")
    if name in password.lower() or len(set(password)) < 5:
        raise OperatorError("this password is too easy to guess")
    with connect(url) as connection, connection.transaction():
        connection.execute(_KEEP, (name, role, _HASHER.hash(password)))
        connection.execute("delete from console_session where operator = %s", (name,))


def remove_operator(url: str, name: str) -> bool:
    """Take an operator away, signed out at once; False where there is none of that name."""
    with connect(url) as connection:
        query = "delete from console_operator where name = %s"
        return connection.execute(query, (read_name(name),)).rowcount == 1


async def find_account(connection: Rows, name: str) -> Account | None:
    """Return the account of that name."""
    query = "select name, role, password from console_operator where name = %s"
    row = await (await connection.execute(query, (name,))).fetchone()
    return Account(row[0], Role(row[1]), row[2]) if row else None


def is_password(account: Account | None, typed: str) -> bool:
    """Tell whether ``typed`` is the account's password; takes as long where there is none."""
    try:
        return _HASHER.verify(account.password if account else _NOBODY, typed) and bool(account)
    except (VerificationError, InvalidHashError):
        return False
