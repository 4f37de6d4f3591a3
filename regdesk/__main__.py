"""The command line, and the one module that knows all composition roots.

``app``, ``worker`` and ``walk`` do not know each other: here each gets what it needs of the
others. Only the standard library is imported before a root is chosen.
"""

import sys
from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from regdesk import __version__

if TYPE_CHECKING:
    from regdesk.app.options import Options

_WORKER = "--worker"
_SEGMENT = "--walk-segment"
_DAY = "--walk-day"
_WRONG_USAGE = 64  # EX_USAGE of sysexits.h
_WIDTH = 96  # told, so that nothing is loaded to measure the terminal


class _Parser(ArgumentParser):
    """Ends with a code of its own on wrong usage: 2 would be a verdict of ``verify-slip``."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(_WRONG_USAGE, f"{self.prog}: {message}\n")


def main() -> int:
    """Run the command line and return the exit code."""
    if sys.argv[1:2] == [_WORKER]:
        from regdesk.worker.main import main as serve

        serve()
    if sys.argv[1:2] in ([_SEGMENT], [_DAY]):
        return _walk_run(Path(sys.argv[2]), day=sys.argv[1] == _DAY)
    chosen = _parser(full=not _FULL.isdisjoint(sys.argv[1:])).parse_args()
    return _COMMANDS[getattr(chosen, "command", None)](chosen)


def _parser(*, full: bool) -> ArgumentParser:
    """Return the reader of the command line; the commands take time, and a clerk gives none."""
    shape = partial(HelpFormatter, width=_WIDTH)
    usual = ArgumentParser(add_help=False, argument_default=SUPPRESS, formatter_class=shape)
    usual.add_argument("--practice", action="store_true", help="open the practice desk")
    usual.add_argument("--data-dir", type=Path, metavar="DIR", help="keep the desk's work here")
    usual.add_argument("--language", choices=("kk", "ru", "en"), help="language of the screen")
    parser = _Parser(
        prog="regdesk",
        parents=[usual],
        formatter_class=shape,
        description="The desk a counter clerk works at. Without a command the desk is opened.",
    )
    parser.add_argument("--version", action="version", version=f"regdesk {__version__}")
    if full:
        from regdesk.app.commands import add_commands

        add_commands(parser, usual)
    return parser


def _options(chosen: Namespace, **other: Any) -> "Options":
    from regdesk import files
    from regdesk.app.options import Options
    from regdesk.settings import Tongue

    practice = getattr(chosen, "practice", False)
    folder = getattr(chosen, "data_dir", None) or files.default_data_folder(practice=practice)
    language = getattr(chosen, "language", None)
    return Options(
        folder=folder.absolute(),
        program=tuple(files.program_command()),
        practice=practice,
        language=Tongue(language) if language else None,
        **other,
    )


def _open(chosen: Namespace) -> int:
    from regdesk.app import light_start

    light_start.begin()
    from regdesk.app.desk import run

    return run(_options(chosen))


def _walk(chosen: Namespace) -> int:
    from regdesk import files
    from regdesk.walk.day_run import walk_day
    from regdesk.walk.run import walk

    program, told = files.program_command(), (chosen.out, getattr(chosen, "language", "kk"))
    stories = [one for one in chosen.scenarios if not one.is_dir()]
    days = [one for one in chosen.scenarios if one not in stories]
    codes = [walk_day(day, *told, [*program, _DAY]) for day in days]
    return max([*codes, walk(stories, *told, [*program, _SEGMENT]) if stories else 0])


def _walk_run(plan: Path, *, day: bool) -> int:
    from contextlib import contextmanager

    from regdesk import files
    from regdesk.app.desk import open_desk
    from regdesk.app.options import Options
    from regdesk.app.practice import KEYS
    from regdesk.settings import Tongue
    from regdesk.walk.day_play import play_day
    from regdesk.walk.play import play

    @contextmanager
    def open_for_walk(*, folder: Path, language: str, clock: Any, role: Any, press: Any) -> Any:
        program = tuple(files.program_command())
        options = Options(folder, program, practice=True, language=Tongue(language), clock=clock)
        with open_desk(options, role=role, press=press) as window:
            window.show()
            window.activateWindow()
            yield window

    return (play_day if day else play)(plan, open_for_walk, KEYS)


def _selftest(chosen: Namespace) -> int:
    from regdesk.app.selftest import run

    return run(_options(chosen))


def _support_bundle(chosen: Namespace) -> int:
    from regdesk.app.bundle import pack

    def packed() -> str:
        pack(_options(chosen), chosen.out)
        return str(chosen.out)

    return _tell(packed)


def _import(chosen: Namespace) -> int:
    from regdesk.app import imports

    take_in = {"import-kato": imports.import_kato, "import-streets": imports.import_streets}
    rows = take_in[chosen.command]
    return _tell(lambda: f"{rows(_options(chosen), chosen.file, chosen.password_fd)} rows")


def _enrol(chosen: Namespace) -> int:
    from regdesk.app.enrol import enrol_desk

    asked = (chosen.hub, chosen.code, chosen.ca, chosen.proxy, chosen.password_fd)
    return _tell(lambda: enrol_desk(_options(chosen), *asked))


def _back_up(chosen: Namespace) -> int:
    from regdesk.app.safety import back_up_now

    return _tell(lambda: back_up_now(_options(chosen), chosen.to, chosen.password_fd))


def _restore(chosen: Namespace) -> int:
    from regdesk.app.safety import restore_desk

    aside, fd = chosen.set_aside, chosen.password_fd
    options, folder, unsent = _options(chosen), chosen.folder, chosen.unsent
    return _tell(lambda: restore_desk(options, folder, fd, mirrored=unsent, set_aside=aside))


def _step_back(chosen: Namespace) -> int:
    from regdesk.app.stepping_back import step_back_desk

    return _tell(lambda: step_back_desk(_options(chosen), chosen.to, chosen.password_fd))


def _verify_audit(chosen: Namespace) -> int:
    from regdesk.app.verify_audit import run

    return run(_options(chosen), chosen.noted, chosen.password_fd)


def _verify_slip(chosen: Namespace) -> int:
    from regdesk.app.verify_slip import run

    return run(_options(chosen), chosen.code, chosen.file)


def _trust_desk(chosen: Namespace) -> int:
    from regdesk.app.verify_slip import trust

    return _tell(lambda: trust(_options(chosen), chosen.files))


def _tell(act: Callable[[], str]) -> int:
    """Say what ``act`` did, or in words what was wrong; return the exit code."""
    from regdesk.domain.errors import RegDeskError
    from regdesk.ui.words import failure

    try:
        sys.stdout.write(f"{act()}\n")
    except RegDeskError as error:
        sys.stderr.write(f"{failure(error)}\n")
    except OSError as error:
        known = (error.strerror or error, error.filename)
        sys.stderr.write(": ".join(str(one) for one in known if one is not None) + "\n")
    else:
        return 0
    return 1


_COMMANDS: dict[str | None, Callable[[Namespace], int]] = {
    None: _open,
    "walk": _walk,
    "selftest": _selftest,
    "support-bundle": _support_bundle,
    "import-kato": _import,
    "import-streets": _import,
    "enrol": _enrol,
    "backup": _back_up,
    "restore": _restore,
    "step-back": _step_back,
    "verify-audit": _verify_audit,
    "verify-slip": _verify_slip,
    "trust-desk": _trust_desk,
}
_FULL = {"-h", "--help", *_COMMANDS}


if __name__ == "__main__":
    sys.exit(main())
