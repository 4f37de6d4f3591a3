"""Checks an installation part by part, as it will be used, in a temporary folder."""

import os
import ssl
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from regdesk import __version__, files
from regdesk.app.health import tell_backup, tell_disk
from regdesk.app.morning import list_looks
from regdesk.app.options import Options
from regdesk.app.parts import Parts, join
from regdesk.app.practice import CODE, PASSWORD, set_up_practice
from regdesk.capture.scan.adapters import SYSTEM
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.scanning import ScanChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.counter import Counter
from regdesk.services.morning import BROKEN, NO_ANSWER, run_checks
from regdesk.services.sample import make_sample_slip

_PREVIEW_PX = 600
_NO_HUB = "https://127.0.0.1:9"
_NO_RECEIPT_PRINTER = "escpos://127.0.0.1:9"  # the port that throws everything away


@dataclass
class Checks:
    """The checks in their order; later ones use what earlier ones opened. ``asked`` names the
    desk's own folder, of which only disk and backup are looked at.
    """

    options: Options
    parts: Parts
    asked: Options
    counter: Counter | None = None

    def translations(self) -> str:
        """Every language has its compiled file."""
        wanted = [files.find_translations() / f"regdesk_{one}.qm" for one in ("kk", "ru")]
        missing = [one.name for one in wanted if not one.is_file()]
        if missing:
            raise FileNotFoundError(*missing)
        return ", ".join(one.name for one in wanted)

    def worker(self) -> str:
        """The program starts itself as its own child, and the two understand each other."""
        answer, payload = self.parts.worker.ask("ping", {"said": "қ"}, b"\0\xff")
        if (answer, payload) != ({"said": "қ"}, b"\0\xff"):
            raise ValueError(answer)
        return "answers"

    def database(self) -> str:
        """A desk is set up, encrypted, and a password opens it."""
        streets = files.find_resources() / "practice" / "streets.csv"
        set_up_practice(self.parts.sign_in, streets)
        self.counter = self.parts.sign_in.sign_in(CODE, PASSWORD)
        if (self.options.folder / "regdesk.db").read_bytes().startswith(b"SQLite format 3"):
            raise ValueError("not encrypted")
        return "set up, signed in, encrypted"

    def rulebook(self) -> str:
        """The edition of today judges a case."""
        assert self.counter is not None
        findings = self.counter.findings(self.counter.open_case())
        return f"edition {findings.edition}"

    def places(self) -> str:
        """The classifier is searched in both languages."""
        assert self.counter is not None
        found = [self.counter.search_places(line) for line in ("алматы", "шымкент")]
        if not all(found):
            raise LookupError("no place found")
        return ", ".join(one[0].name.kk for one in found)

    def slip(self) -> str:
        """Every layout of the slip is made and drawn."""
        for layout in FORMATS[SheetKind.SLIP]:
            pdf = self.parts.sign_in.press.make(make_sample_slip(), layout)
            picture = self.parts.sign_in.press.preview(pdf, _PREVIEW_PX)
            if not (pdf.startswith(b"%PDF") and picture.startswith(b"\x89PNG")):
                raise ValueError(layout)
        return ", ".join(FORMATS[SheetKind.SLIP])

    def receipt(self) -> str:
        """A slip becomes the dots of a receipt printer; where there is none, that is noticed."""
        layout = SheetFormat.ROLL_80
        pdf = self.parts.sign_in.press.make(make_sample_slip(), layout)
        try:
            self.parts.sign_in.press.print(pdf, _NO_RECEIPT_PRINTER, "RegDesk")
        except Fault as fault:
            if fault.key != "printer.offline":
                raise
        return layout

    def scanner(self) -> str:
        """A page dropped into a watched folder is read; what speaks to scanners is here or not."""
        folder = self.options.folder / "scans"
        folder.mkdir()
        pdf = self.parts.sign_in.press.make(make_sample_slip(), FORMATS[SheetKind.SLIP][0])
        (folder / "slip.pdf").write_bytes(pdf)
        scan = self.parts.sign_in.scanners.open(ScanChoice(f"folder:{folder}"))
        if not scan.next_pages():
            raise ValueError("no page")
        scan.stop()
        try:
            answer, _ = self.parts.scanning.ask("scan.list", {"scheme": SYSTEM, "added": []})
        except Fault as fault:
            if fault.key != "scanner.component":
                raise
            return f"watched folder; no {SYSTEM} here: install the component for scanners"
        return f"watched folder, {SYSTEM}: {len(answer['scanners'])} found"

    def documents(self) -> str:
        """What reads documents in scanned pages is installed and loads, or is not here."""
        from regdesk.capture.mrz_page import can_read

        return "read" if can_read() else "not installed: they are typed, or read by barcode"

    def line(self) -> str:
        """What speaks to the hub is all here: TLS, signatures, messages; where nobody answers, that
        is noticed.
        """
        import httpx

        from regdesk.protocol.wire import TIME, TimeAnswer
        from regdesk.sync.trouble import Unreached
        from regdesk.sync.wire_line import WireLine

        assert self.counter is not None
        line = WireLine(_NO_HUB, make_certificate(), self.counter.signer, self.counter.clock)
        try:
            line.get(TIME, TimeAnswer)
        except Unreached as fault:
            if fault.key != "line.unreachable":
                raise
        finally:
            line.close()
        return f"httpx {httpx.__version__}, {ssl.OPENSSL_VERSION}"

    def disk(self) -> str:
        """There is room for the desk's work, and for how many days."""
        return tell_disk(self.asked)

    def backup(self) -> str:
        """The desk is backed up, when and where."""
        return tell_backup(self.asked)

    def morning(self) -> str:
        """The look at everything after a sign-in, at the desk made here: all of it answers."""
        assert self.counter is not None
        looks = list_looks(self.counter, self.options, self.parts, "")
        found = dict(run_checks(looks, within_s=60))
        silent = [one for one in found if found[one].key in (NO_ANSWER, BROKEN)]
        if silent:
            raise TimeoutError(*silent)
        ambers = ", ".join(one for one in found if found[one].looked_at)
        return f"{len(found)} looked at" + (f"; to be seen to: {ambers}" if ambers else "")

    def window(self) -> str:
        """The sign-in window is drawn in our own font."""
        from regdesk.app.desk import draw_sign_in

        size = draw_sign_in(self.options)
        return f"{size.width()} × {size.height()}"


def make_certificate() -> str:
    """Return a certificate (PEM) that nobody uses."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    until = datetime.now(UTC) + timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, datetime.now(UTC), until)
    return made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


def run(options: Options) -> int:
    """Say a line for each part; return 1 when one failed."""
    _say("regdesk", f"{__version__}, Python {sys.version.split()[0]}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="regdesk-selftest-") as folder:
        own = replace(options, folder=Path(folder) / "desk", practice=True)
        try:
            checks = Checks(own, join(own), options)
        except Exception as error:  # noqa: BLE001  whatever it is, it is told
            _say("parts", f"FAILED: {error!r}")
            return 1
        try:
            return max(_check(one) for one in _list_checks(checks))
        finally:
            checks.parts.close()


def _list_checks(checks: Checks) -> tuple[Callable[[], str], ...]:
    return (
        checks.translations,
        checks.worker,
        checks.database,
        checks.rulebook,
        checks.places,
        checks.slip,
        checks.receipt,
        checks.scanner,
        checks.documents,
        checks.line,
        checks.disk,
        checks.backup,
        checks.morning,
        checks.window,
    )


def _check(check: Callable[[], str]) -> int:
    try:
        _say(check.__name__, check())
    except Exception as error:  # noqa: BLE001  the next part is checked all the same
        _say(check.__name__, f"FAILED: {error!r}")
        return 1
    return 0


def _say(name: str, result: str) -> None:
    sys.stdout.write(f"{name:14}{result}\n")
    sys.stdout.flush()
