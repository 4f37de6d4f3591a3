"""``python -m regdesk.hub``: run the hub, and the few things an operator does around it."""

import argparse
import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import psycopg
import uvicorn
from pydantic import BaseModel

from regdesk.hub.console.commands import (
    PRACTICE_NAME,
    add_console_commands,
    make_practice_operator,
)
from regdesk.hub.database import DatabaseUnfitError, connect, upgrade
from regdesk.hub.embedded import EmbeddedError
from regdesk.hub.enrolment import issue_code, set_state
from regdesk.hub.feeds import publish
from regdesk.hub.hub import Hub, build_hub
from regdesk.hub.key_list import register_keys
from regdesk.hub.keys import KeyFileError, make_key_file, read_ring
from regdesk.hub.logs import keep_log
from regdesk.hub.metrics import share_metrics
from regdesk.hub.practice import open_practice
from regdesk.hub.practice_commands import add_practice_commands
from regdesk.hub.processes import Watch, bind_sockets, count_processes, share_out
from regdesk.hub.program import find_loop, make_server
from regdesk.hub.publishing_commands import add_publishing_commands
from regdesk.hub.settings import (
    Settings,
    SettingsError,
    check_serving,
    describe_settings,
    read_settings,
)
from regdesk.hub.simulated_register import RegisterFileError
from regdesk.hub.terminal import Commands, say, say_failure
from regdesk.hub.working import check_work
from regdesk.protocol.feeds import Decision, Feed, Notice
from regdesk.protocol.wire import DeskState

BODIES: dict[Feed, type[BaseModel]] = {Feed.NOTICES: Notice, Feed.DECISIONS: Decision}
"""What an operator may publish by hand, and its shape."""

_CANNOT = (
    SettingsError,
    KeyFileError,
    EmbeddedError,
    DatabaseUnfitError,
    RegisterFileError,
    FileExistsError,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; return the exit status."""
    told = _parser().parse_args(arguments)
    try:
        settings = read_settings(told.config, os.environ)
        with keep_log(settings.log_level):
            return int(told.do(told, settings))
    except _CANNOT as error:
        return say_failure(str(error))
    except psycopg.Error as error:
        return say_failure(f"the database does not answer ({type(error).__name__})")
    except OSError as error:
        return say_failure(f"a file or the network cannot be used ({error.strerror})")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m regdesk.hub",
        description="The hub of RegDesk.",
        epilog="Settings, as variables or in the file without the prefix and in lower case:\n\n"
        + describe_settings(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--config", type=Path, help="file of settings (TOML)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_running(commands)
    _add_desks(commands)
    add_practice_commands(commands, _centre)
    add_publishing_commands(commands)
    add_console_commands(commands)
    return parser


def _add_running(commands: Commands) -> None:
    serve = commands.add_parser("serve", help="run one instance; the schema is brought up to date")
    serve.set_defaults(do=_serve)
    practice = commands.add_parser("practice", help="run a hub for the practice desk, all in one")
    practice.add_argument("--folder", type=Path, required=True, help="where it keeps everything")
    practice.set_defaults(do=_practice)
    make = commands.add_parser("make-key", help="write a new key of the hub to its file")
    make.set_defaults(do=_make_key)
    upgrading = commands.add_parser("upgrade", help="bring the schema up to date and stop")
    upgrading.set_defaults(do=_upgrade)


def _add_desks(commands: Commands) -> None:
    code = commands.add_parser("code", help="print a code that enrols one desk, once, for a day")
    code.add_argument("--replace", action="store_true", help="revokes the desk that is there now")
    code.set_defaults(do=_code)
    standing = commands.add_parser("state", help="revoke a desk, hold it for a person, release it")
    standing.add_argument("state", type=DeskState, choices=list(DeskState))
    standing.set_defaults(do=_state)
    for one in (code, standing):
        one.add_argument("--centre", required=True, type=_centre, help="three digits")
        one.add_argument("--desk", required=True, type=_desk, help="1 to 999")
    publishing = commands.add_parser("publish", help="put an item into a feed, or drop it")
    publishing.add_argument("--feed", required=True, type=Feed, choices=list(BODIES))
    publishing.add_argument("--key", required=True, help="what the item is about")
    publishing.add_argument("--body", type=Path, help="file of its JSON; without one it is dropped")
    publishing.add_argument("--desk-id", help="the one desk it is for")
    publishing.set_defaults(do=_publish)


def _serve(_: argparse.Namespace, settings: Settings) -> int:
    check_serving(settings)
    check_work(settings)
    upgrade(settings.database)
    count = count_processes(settings)
    if count == 1:
        return _run(_open(settings))
    with share_metrics():
        return _run_many(_open(share_out(settings, count)), count)


def _practice(told: argparse.Namespace, settings: Settings) -> int:
    with open_practice(told.folder, settings) as practice:
        ring = read_ring(Path(practice.settings.hub_key))
        hub, certificate = f"https://localhost:{settings.port}", practice.settings.tls_certificate
        say(f"Practice hub      {hub}")
        say(f"Hub's key         {ring.current.fingerprint}")
        check_work(practice.settings)
        say(f"Simulated         register, answering by {practice.settings.register_file}")
        say(
            "                  and portal; more invented citizens:"
            f" python -m regdesk.hub practice-application --folder {told.folder}"
        )
        if practice.settings.console:
            password = make_practice_operator(practice.settings.database)
            say(f"Console           {hub}/console   name {PRACTICE_NAME}, password {password}")
        say(f"Enrolment code    {practice.code}   (desk 000-001, once, for a day)")
        say(
            f"At the desk       regdesk enrol --practice --hub {hub} --code {practice.code}"
            f" --ca {certificate}"
        )
        return _run(_open(practice.settings))


def _open(settings: Settings) -> Hub:
    hub = build_hub(settings)
    register_keys(settings.database, hub.ring)
    return hub


def _run(hub: Hub) -> int:
    # uvicorn ends its requests and then raises the signal anew; what is open here must close too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    return _listen(make_server(hub))


def _run_many(hub: Hub, count: int) -> int:
    server = make_server(hub)
    sockets = bind_sockets(hub.settings.host, hub.settings.port, count)
    return Watch(sockets, lambda one: _listen(server, one)).run()


def _listen(server: uvicorn.Server, *sockets: socket.socket) -> int:
    with contextlib.suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=find_loop()) as runner:
        runner.run(server.serve(list(sockets) or None))
    return 0 if server.started else 1


def _make_key(_: argparse.Namespace, settings: Settings) -> int:
    make_key_file(Path(settings.hub_key))
    say(f"Hub's key         {read_ring(Path(settings.hub_key)).current.fingerprint}")
    return 0


def _code(told: argparse.Namespace, settings: Settings) -> int:
    code = issue_code(settings.database, told.centre, told.desk, replaces=told.replace)
    say(f"Enrolment code    {code}   (desk {told.centre}-{told.desk:03}, once, for a day)")
    say(f"Hub's key         {read_ring(Path(settings.hub_key)).current.fingerprint}")
    return 0


def _state(told: argparse.Namespace, settings: Settings) -> int:
    if not set_state(settings.database, told.centre, told.desk, told.state):
        return say_failure("no desk stands at this window")
    say(f"Desk {told.centre}-{told.desk:03} is {told.state}")
    return 0


def _publish(told: argparse.Namespace, settings: Settings) -> int:
    body = None
    if told.body:
        written = told.body.read_bytes()
        try:
            BODIES[told.feed].model_validate_json(written)
            body = json.loads(written)
        except (ValueError, RecursionError):
            return say_failure("the body is not what its feed carries")
    with connect(settings.database) as connection:
        version = publish(connection, told.feed, told.key, body, desk_id=told.desk_id)
    say(f"{told.feed} {told.key} is at version {version}")
    return 0


def _upgrade(_: argparse.Namespace, settings: Settings) -> int:
    upgrade(settings.database)
    return 0


def _centre(text: str) -> str:
    if not re.fullmatch(r"[0-9]{3}", text):
        raise argparse.ArgumentTypeError("three digits")
    return text


def _desk(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 999):
        raise argparse.ArgumentTypeError("a number from 1 to 999")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
