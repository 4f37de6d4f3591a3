"""``verify-slip`` and ``trust-desk``: with no network, nobody signed in and no database opened."""

import logging
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from regdesk.app.options import Options
from regdesk.app.speech import speak
from regdesk.domain.errors import Bug, RegDeskError
from regdesk.services.qr import SLIP_MARK
from regdesk.services.verify import Verdict, VerdictKind, verify
from regdesk.storage.known_desks import KnownDesks
from regdesk.ui import words
from regdesk.ui.verify_words import added_line, list_facts, verdict_sentence

log = logging.getLogger(__name__)

EXIT_CODES = {
    VerdictKind.GENUINE: 0,
    VerdictKind.ALTERED: 1,
    VerdictKind.UNKNOWN_DESK: 2,
    VerdictKind.UNREADABLE: 3,
}


def run(options: Options, code: str | None, file: Path | None) -> int:
    """Judge ``code``, or every slip's code in ``file``; say it and return the worst's exit code.

    What could not be judged at all counts as unreadable: an error must never pass for a verdict.
    """
    _write_any_letter()
    speak(options)
    try:
        known = KnownDesks(options.folder).read()
        texts = [code or ""] if file is None else _read_slip_codes(options, file)
        verdicts = [verify(text, known) for text in texts or [""]]
    except Exception as error:  # noqa: BLE001  Python's own exit code would say "altered"
        sys.stderr.write(f"{words.failure(_as_ours(error))}\n")
        return EXIT_CODES[VerdictKind.UNREADABLE]
    sys.stdout.write("\n".join(_list_lines(verdicts)) + "\n")
    return _find_worst(verdicts)


def trust(options: Options, files: Sequence[Path]) -> str:
    """Take in the keys of the desks in ``files`` and return whom it added, in words.

    Errors: those of ``KnownDesks.trust``.
    """
    _write_any_letter()
    speak(options)
    return added_line(KnownDesks(options.folder).trust(files))


def _read_slip_codes(options: Options, file: Path) -> list[str]:
    """Return the slips' codes in ``file``, decoded by the child process as all untrusted files."""
    from regdesk.capture.files import FileCapture
    from regdesk.capture.process import WorkerProcess

    worker = WorkerProcess(options.worker)
    try:
        found = FileCapture(worker).read_codes(file)
    finally:
        worker.close()
    return [text for text in found if text.strip().startswith(SLIP_MARK)]


def _list_lines(verdicts: Iterable[Verdict]) -> Iterator[str]:
    for verdict in verdicts:
        yield verdict_sentence(verdict)
        yield from (f"{name}: {value}" for name, value in list_facts(verdict))


def _find_worst(verdicts: Iterable[Verdict]) -> int:
    """An altered slip is worse than an unknown one, that than one not read."""
    codes = {EXIT_CODES[one.kind] for one in verdicts}
    return min(codes - {0}, default=0)


def _as_ours(error: Exception) -> RegDeskError:
    if isinstance(error, RegDeskError):
        return error
    log.error("not judged", exc_info=error)
    return Bug()


def _write_any_letter() -> None:
    """Whatever letters the terminal has, writing never fails: that would look like a verdict."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
