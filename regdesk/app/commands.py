"""The commands of the program and what each asks for."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path


def add_commands(parser: ArgumentParser, usual: ArgumentParser) -> None:
    """Let ``parser`` read every command, each with the ``usual`` options too."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, does: str) -> ArgumentParser:
        return commands.add_parser(name, parents=[usual], help=does, description=does)

    walk = add("walk", "drive the window through scenarios by key events")
    walk.add_argument("scenarios", nargs="+", type=Path, metavar="SCENARIO.toml|DAY/")
    walk.add_argument("--out", type=Path, required=True, metavar="DIR", help="pictures and sheets")
    add("selftest", "check this installation, a line for each part")
    bundle = add("support-bundle", "pack versions, settings and the log, without personal data")
    bundle.add_argument("--out", type=Path, default=Path("regdesk-support.zip"), metavar="FILE")
    for name, list_of in (("import-kato", "all places (KATO)"), ("import-streets", "streets")):
        taken = add(name, f"take in a list of {list_of}, after signing in")
        taken.add_argument("file", type=Path, metavar="FILE")
        _ask_who(taken)
    enrolled = add("enrol", "connect the desk to its hub, after signing in")
    enrolled.add_argument("--hub", required=True, metavar="URL", help="https://name:port")
    enrolled.add_argument("--code", required=True, metavar="CODE", help="the hub's one-time code")
    enrolled.add_argument(
        "--ca", type=Path, required=True, metavar="FILE", help="whom the hub's certificate is from"
    )
    enrolled.add_argument(
        "--proxy",
        metavar="URL",
        help="http://name:port, where only a proxy leads to the hub; empty: none; "
        "else as the settings say",
    )
    _ask_who(enrolled)
    _add_safety(add)
    _add_checks(add)


def _add_safety(add: Callable[[str, str], ArgumentParser]) -> None:
    saved = add("backup", "back the desk up now, after signing in")
    saved.add_argument("--to", type=Path, metavar="DIR", help="put backups here from now on")
    _ask_who(saved)
    back = add("restore", "put a backup back, by the keys of two people")
    back.add_argument("folder", type=Path, metavar="FOLDER", help="where the backups are")
    back.add_argument(
        "--set-aside", action="store_true", help="move the desk that stands here aside"
    )
    back.add_argument(
        "--unsent",
        type=Path,
        metavar="DIR",
        help="where the second medium is that kept what was unsent; else where the settings say",
    )
    _ask_who(back)
    returned = add("step-back", "let the release before this one open the desk; nothing is lost")
    returned.add_argument("--to", metavar="TABLES", help="which tables; else those it came from")
    _ask_who(returned)
    _add_verify_audit(add("verify-audit", "follow the trail of acts, name its first broken link"))


def _add_verify_audit(judged: ArgumentParser) -> None:
    judged.epilog = "Exit code: 0 all of it holds, 1 broken, 3 not judged, 64 wrong usage."
    judged.add_argument(
        "--noted",
        action="append",
        default=[],
        metavar="NUMBER:HASH",
        help="row and hash as they stand on a day's register, to be compared; may be repeated",
    )
    _ask_who(judged)


def _ask_who(command: ArgumentParser) -> None:
    command.add_argument(
        "--password-fd",
        type=int,
        metavar="N",
        help="read employee code and password, a line each, from this open file descriptor",
    )


def _add_checks(add: Callable[[str, str], ArgumentParser]) -> None:
    judged = add("verify-slip", "tell whether a slip is genuine, with no network and no signing in")
    judged.epilog = "Exit code: 0 genuine, 1 altered, 2 unknown desk, 3 unreadable, 64 wrong usage."
    given = judged.add_mutually_exclusive_group(required=True)
    given.add_argument("code", nargs="?", metavar="CODE", help="the text of the slip's QR code")
    given.add_argument("--file", type=Path, metavar="PICTURE_OR_PDF", help="a scan of the slip")
    trusted = add("trust-desk", "take in the public keys of other desks, so that it knows them")
    trusted.add_argument("files", nargs="+", type=Path, metavar="FILE", help="known-desks.json")
