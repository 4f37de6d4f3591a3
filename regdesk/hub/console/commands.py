"""Who may sign in at the console: an operator of the hub's machine says so on its terminal."""

import argparse
import getpass
import secrets
from collections.abc import Callable

from regdesk.hub.console.operators import OperatorError, Role, keep_operator, remove_operator
from regdesk.hub.database import upgrade
from regdesk.hub.settings import Settings
from regdesk.hub.terminal import Commands, say, say_failure

PRACTICE_NAME = "practice"


def add_console_commands(commands: Commands) -> None:
    """Add the command."""
    operator = commands.add_parser(
        "operator", help="let somebody sign in at the console; asks for the password"
    )
    operator.add_argument("name", help="letters a-z, digits, dots and dashes")
    doing = operator.add_mutually_exclusive_group(required=True)
    doing.add_argument("--role", type=Role, choices=list(Role), help="a viewer only looks")
    doing.add_argument("--remove", action="store_true", help="he is signed out at once")
    operator.set_defaults(do=_operator)


def make_practice_operator(url: str) -> str:
    """Give the practice operator a new password, and return it."""
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    keep_operator(url, PRACTICE_NAME, Role.OPERATOR, password)
    return password


def _operator(told: argparse.Namespace, settings: Settings) -> int:
    if told.remove:
        if not remove_operator(settings.database, told.name):
            return say_failure("there is no operator of this name")
        say(f"{told.name} may not sign in any more")
        return 0
    password = _ask(getpass.getpass)
    if password is None:
        return say_failure("the two passwords differ")
    upgrade(settings.database)
    try:
        keep_operator(settings.database, told.name, told.role, password)
    except OperatorError as error:
        return say_failure(str(error))
    say(f"{told.name} may sign in as {told.role}")
    return 0


def _ask(ask: Callable[[str], str]) -> str | None:
    """Return the password typed twice alike, else None."""
    first = ask("Password: ")
    return first if ask("Once more: ") == first else None
