"""Who looked at what and did what. An act that cannot be written down is not done."""

from enum import StrEnum

from regdesk.hub.database import Rows

_WRITE = """
insert into console_audit (operator, act, subject, note, address) values (%s, %s, %s, %s, %s)
"""
_NOTE = 500


class Act(StrEnum):
    """What is written down."""

    SIGN_IN = "sign_in"
    SIGN_IN_WRONG = "sign_in_wrong"
    SIGN_OUT = "sign_out"
    LOOK_UP = "look_up"
    COMPARE = "compare"
    READ_APPLICATION = "read_application"
    RELEASE = "release"
    KEEP = "keep"
    SETTLE = "settle"
    TRY_AGAIN = "try_again"
    PUBLISH_EDITION = "publish_edition"
    PUBLISH_NOTICE = "publish_notice"
    DROP_NOTICE = "drop_notice"


async def write_audit(
    connection: Rows, operator: str, act: Act, subject: str, address: str, note: str = ""
) -> None:
    """Write one line of the trail, in the transaction of ``connection``."""
    line = (operator[:_NOTE], act, subject[:_NOTE], note[:_NOTE], address)
    await connection.execute(_WRITE, tuple(one.replace("\0", "") for one in line))
