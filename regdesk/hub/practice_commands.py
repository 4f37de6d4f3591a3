"""What a trainer does around the simulated portal: invent citizens, look into their cabinets."""

import argparse
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

from regdesk.domain.desk import PRACTICE_CENTRE
from regdesk.hub.invented_citizens import invent_applications
from regdesk.hub.practice import find_database
from regdesk.hub.settings import Settings
from regdesk.hub.simulated_portal import list_cabinets, send_applications
from regdesk.hub.terminal import Commands, say


def add_practice_commands(commands: Commands, centre: Callable[[str], str]) -> None:
    """Add the commands; ``centre`` reads the three digits of one."""
    apply = commands.add_parser(
        "practice-application", help="let invented citizens apply at the simulated portal"
    )
    apply.add_argument("--count", type=int, default=1, help="how many (1)")
    apply.set_defaults(do=_apply)
    cabinet = commands.add_parser(
        "cabinet", help="show what the simulated portal's personal cabinets were told"
    )
    cabinet.set_defaults(do=_show)
    for one in (apply, cabinet):
        one.add_argument("--centre", type=centre, default=PRACTICE_CENTRE, help="three digits")
        one.add_argument("--folder", type=Path, help="of a practice hub, instead of its database")


def _apply(told: argparse.Namespace, settings: Settings) -> int:
    invented = invent_applications(told.centre, told.count, date.today(), random.SystemRandom())
    send_applications(_database(told, settings), invented)
    say(f"{len(invented)} invented applications wait at the simulated portal for {told.centre}")
    return 0


def _show(told: argparse.Namespace, settings: Settings) -> int:
    for application, state, notices in list_cabinets(_database(told, settings), told.centre):
        say(f"{application}  {state}")
        for one in notices:
            for tongue in ("kk", "ru"):
                title, text = one["title"][tongue], one["text"][tongue]
                say(f"    {one['at'][:16]}  {tongue}  {title}: {text}")
    return 0


def _database(told: argparse.Namespace, settings: Settings) -> str:
    return find_database(told.folder) if told.folder else settings.database
