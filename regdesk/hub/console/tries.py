"""How fast passwords may be tried: ever slower, for one account and from one address.

A try is counted before the password is looked at, so that many at once are no way around it.
"""

import ipaddress
from typing import Any

from regdesk.hub.database import Rows

FREE_TRIES = 5
_FREE_OF_ADDRESS = 20  # an office of operators comes from one
_ACCOUNT_S = 60
"""Longest wait of an account: it slows a guesser down, and he cannot keep its owner out."""
_ADDRESS_S = 900
_FORGOTTEN = "1 day"

_COUNT = """
insert into console_try as t (kind, who, tries, last_at, not_before)
values (%(kind)s, %(who)s, 1, now(), now())
on conflict (kind, who) do update set
    tries = case when t.last_at < now() - %(forgotten)s::interval then 1 else t.tries + 1 end,
    last_at = now(),
    not_before = now() + make_interval(secs => case
        when t.last_at < now() - %(forgotten)s::interval or t.tries < %(free)s then 0
        else least(%(longest)s, power(2, least(t.tries - %(free)s, 20))) end)
where t.not_before <= now()
returning 1
"""
_WAIT = """
select ceil(extract(epoch from not_before - now())) from console_try
where kind = %(kind)s and who = %(who)s
"""
_FORGIVE_ACCOUNT = "delete from console_try where kind = 'account' and who = %s"
_FORGIVE_ADDRESS = """
update console_try set tries = greatest(tries - 1, 0), not_before = now()
where kind = 'address' and who = %s
"""
_SWEEP = "delete from console_try where last_at < now() - %s::interval"


async def begin_try(connection: Rows, account: str, address: str) -> int:
    """Count a try and return 0, or the seconds to wait before the next one, then uncounted.

    The address comes first: one that must wait cannot slow an account down.
    """
    for kind, who, free, longest in (
        ("address", address, _FREE_OF_ADDRESS, _ADDRESS_S),
        ("account", account, FREE_TRIES, _ACCOUNT_S),
    ):
        values: dict[str, Any] = {"kind": kind, "who": who, "longest": longest}
        values |= {"free": free, "forgotten": _FORGOTTEN}
        if not await (await connection.execute(_COUNT, values)).fetchone():
            row = await (await connection.execute(_WAIT, values)).fetchone()
            return max(1, int(row[0])) if row else 1
    return 0


async def forgive_try(connection: Rows, account: str, address: str) -> None:
    """Take back what was counted of a try whose password was right."""
    await connection.execute(_FORGIVE_ACCOUNT, (account,))
    await connection.execute(_FORGIVE_ADDRESS, (address,))


async def forget_tries(connection: Rows) -> None:
    """Drop what is too old to count."""
    await connection.execute(_SWEEP, (_FORGOTTEN,))


def name_address(host: str) -> str:
    """Return what one caller is counted by: an IPv4 address, the half of an IPv6 one."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
