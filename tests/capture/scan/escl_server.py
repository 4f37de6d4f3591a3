"""A scanner of the network on loopback: glass and feeder, plain or sealed, faults on demand.

Proved to speak eSCL by an independent client, sane-airscan: ``test_escl_server.py``.
"""

import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><scan:{} xmlns:pwg='
    '"http://www.pwg.org/schemas/2010/12/sm" '
    'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">'
    "<pwg:Version>2.63</pwg:Version>"
)
_RESOLUTIONS = (75, 100, 150, 200, 300, 600)
JOB = "/eSCL/ScanJobs/7d1f"


class Trouble(StrEnum):
    """What goes wrong once ``EsclServer.after`` sides have come."""

    JAM = auto()
    DOUBLE_FEED = auto()
    LID_OPEN = auto()
    BUSY = auto()
    DENIED = auto()
    FAILED = auto()
    BROKEN_OFF = auto()  # at the scanner's own panel
    GARBAGE = auto()
    ENDLESS = auto()
    CUT = auto()  # the cable, in the middle of a side
    HANG = auto()  # it answers nothing until it hears of the end


_FEEDER_SAYS = {
    Trouble.JAM: "ScannerAdfJam",
    Trouble.DOUBLE_FEED: "ScannerAdfMultipickDetected",
    Trouble.LID_OPEN: "ScannerAdfHatchOpen",
}


@dataclass
class EsclServer:
    """Use as a context: ``with EsclServer(feeder=[sheet, ...]) as scanner: scanner.url``.

    ``glass`` lies under the lid, ``feeder`` in the feeder: each a sheet, or its two sides.
    """

    glass: Image.Image | None = None
    feeder: Sequence[Image.Image | tuple[Image.Image, Image.Image]] = ()
    certificate: "Path | None" = None
    trouble: Trouble | None = None
    after: int = 0
    waits: int = 0  # answers "not yet" to so many questions before each side, and to a new job
    called: str = ""  # where it says that the job is: devices do not always know their address
    media: tuple[str, ...] = ("image/jpeg", "application/pdf")
    sources: tuple[str, ...] = ("Platen", "AdfSimplex", "AdfDuplex")
    asked: list[tuple[str, str]] = field(default_factory=list)
    settings: list[ElementTree.Element] = field(default_factory=list)

    def __enter__(self) -> "EsclServer":
        self.ended = threading.Event()
        self.sent = 0
        self.job: list[Image.Image] | None = None
        self.job_state = ""
        self._waited = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._server.scanner = self  # type: ignore[attr-defined]
        if self.certificate is not None:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(self.certificate)
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    @property
    def url(self) -> str:
        scheme = "http" if self.certificate is None else "https"
        return f"{scheme}://{self.address}/eSCL"

    @property
    def is_troubled(self) -> bool:
        return self.trouble is not None and self.sent >= self.after

    def is_ready(self) -> bool:
        """Count the answers "not yet", and begin anew after the last of them."""
        self._waited = (self._waited + 1) % (self.waits + 1)
        return self._waited == 0

    def begin(self, settings: ElementTree.Element) -> None:
        """Take all paper of the source into a new job."""
        self.settings.append(settings)
        self.job_state = "Processing"
        if _say(settings, "InputSource") == "Platen":
            self.job = [self.glass or Image.new("RGB", (850, 1170), "white")]
            return
        both = _say(settings, "Duplex") == "true"
        sheets = [one if isinstance(one, tuple) else (one,) for one in self.feeder]
        self.job = [side for sides in sheets for side in (sides if both else sides[:1])]
        self.feeder = ()

    def abilities(self) -> str:
        formats = "".join(f"<pwg:DocumentFormat>{one}</pwg:DocumentFormat>" for one in self.media)
        ext = formats.replace("pwg:DocumentFormat", "scan:DocumentFormatExt")
        dpi = "".join(
            f"<scan:DiscreteResolution><scan:XResolution>{one}</scan:XResolution>"
            f"<scan:YResolution>{one}</scan:YResolution></scan:DiscreteResolution>"
            for one in _RESOLUTIONS
        )
        caps = (
            "<scan:{0}InputCaps><scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>"
            "<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>"
            "<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes>"
            "<scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode>"
            f"</scan:ColorModes><scan:DocumentFormats>{formats}{ext}</scan:DocumentFormats>"
            f"<scan:SupportedResolutions><scan:DiscreteResolutions>{dpi}"
            "</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile>"
            "</scan:SettingProfiles></scan:{0}InputCaps>"
        )
        glass = f"<scan:Platen>{caps.format('Platen')}</scan:Platen>"
        fed = "".join(caps.format(one) for one in self.sources if one != "Platen")
        return (
            _HEAD.format("ScannerCapabilities")
            + "<pwg:MakeAndModel>Invented Scan 5</pwg:MakeAndModel>"
            + (glass if "Platen" in self.sources else "")
            + (f"<scan:Adf>{fed}</scan:Adf>" if fed else "")
            + "</scan:ScannerCapabilities>"
        )

    def status(self) -> str:
        says = "ScannerAdfLoaded" if self.feeder or self.job else "ScannerAdfEmpty"
        if self.is_troubled:
            says = _FEEDER_SAYS.get(self.trouble, says)
        stands = self.is_troubled and self.trouble in (*_FEEDER_SAYS, Trouble.FAILED)
        state = "Stopped" if stands else "Processing" if self.job else "Idle"
        told = f"<pwg:JobUri>{JOB}</pwg:JobUri><pwg:JobState>{self.job_state}</pwg:JobState>"
        jobs = f"<scan:Jobs><scan:JobInfo>{told}</scan:JobInfo></scan:Jobs>"
        return (
            _HEAD.format("ScannerStatus")
            + f"<pwg:State>{state}</pwg:State><scan:AdfState>{says}</scan:AdfState>"
            + (jobs if self.job_state else "")
            + "</scan:ScannerStatus>"
        )


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def scanner(self) -> EsclServer:
        return self.server.scanner

    def log_message(self, *_: object) -> None:
        """A test's output is its own."""

    def do_GET(self) -> None:
        self._note()
        if self.path == "/eSCL/ScannerCapabilities":
            self._answer(200, self.scanner.abilities())
        elif self.path == "/eSCL/ScannerStatus":
            self._answer(200, self.scanner.status())
        elif self.path == f"{JOB}/NextDocument" and self.scanner.job_state:
            self._next_document()
        else:
            self._answer(404)

    def do_POST(self) -> None:
        self._note()
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        scanner = self.scanner
        if scanner.is_troubled and scanner.trouble is Trouble.DENIED:
            self._answer(403)
        elif scanner.job or not scanner.is_ready() or self._keeps_busy():
            self._answer(503, **{"Retry-After": "1"} if self._keeps_busy() else {})
        else:
            scanner.begin(ElementTree.fromstring(asked))
            self._answer(201, Location=scanner.called or scanner.url.replace("/eSCL", JOB))

    def do_DELETE(self) -> None:
        self._note()
        self.scanner.job, self.scanner.job_state = None, ""
        self.scanner.ended.set()
        self._answer(200)

    def _keeps_busy(self) -> bool:
        return self.scanner.is_troubled and self.scanner.trouble is Trouble.BUSY

    def _note(self) -> None:
        self.scanner.asked.append((self.command, self.path))

    def _next_document(self) -> None:
        scanner = self.scanner
        if not scanner.is_ready():
            self._answer(503)
        elif not scanner.job:
            scanner.job, scanner.job_state = None, "Completed"
            self._answer(404)
        elif scanner.is_troubled:
            self._fail(scanner.trouble)
        else:
            media, content = _encoded(scanner.job.pop(0), scanner.settings[-1])
            scanner.sent += 1
            self._answer(200, content, **{"Content-Type": media})

    def _fail(self, trouble: Trouble) -> None:
        scanner = self.scanner
        if trouble is Trouble.FAILED:
            self._answer(500)
        elif trouble is Trouble.BUSY:
            self._answer(503)
        elif trouble is Trouble.GARBAGE:
            scanner.job.pop()
            self._answer(200, b"\xff\xd8\xff" + bytes(range(256)) * 9)
        elif trouble is Trouble.ENDLESS:
            self._endless()
        elif trouble is Trouble.CUT:
            self._start(200, 90_000)
            self.wfile.write(b"\xff\xd8\xff" + bytes(9_000))
            self.close_connection = True
        elif trouble is Trouble.HANG:
            scanner.ended.wait(60)
            self.close_connection = True
        else:
            scanner.job = None
            scanner.job_state = "Canceled" if trouble is Trouble.BROKEN_OFF else "Aborted"
            self._answer(404)

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        chunk = b"100000\r\n" + bytes(1 << 20) + b"\r\n"
        try:
            while not self.scanner.ended.is_set():
                self.wfile.write(chunk)
        except OSError:
            self.close_connection = True

    def _start(self, code: int, length: int, **fields: str) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(length))
        for name, value in fields.items():
            self.send_header(name, value)
        self.end_headers()

    def _answer(self, code: int, body: str | bytes = b"", **fields: str) -> None:
        content = body if isinstance(body, bytes) else body.encode()
        try:
            self._start(code, len(content), **fields)
            self.wfile.write(content)
        except OSError:  # who asked did not wait
            self.close_connection = True


def make_certificate(folder: Path, host: str = "invented-scanner") -> Path:
    """Make a key and what devices sign themselves: out of date, for a name of their own."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    ended = datetime.now(UTC) - timedelta(days=400)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(ended - timedelta(days=365))
        .not_valid_after(ended)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{host}-{time.monotonic_ns()}.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


def _encoded(sheet: Image.Image, settings: ElementTree.Element) -> tuple[str, bytes]:
    """Return what a device makes of ``sheet``: the region, resolution, colours and format asked."""
    dpi = int(_say(settings, "XResolution"))
    size = tuple(round(int(_say(settings, side)) * dpi / 300) for side in ("Width", "Height"))
    picture = sheet.convert("L" if _say(settings, "ColorMode") == "Grayscale8" else "RGB")
    picture = picture if picture.size == size else picture.resize(size)
    media = _say(settings, "DocumentFormat")
    stream = BytesIO()
    if media == "application/pdf":
        picture.save(stream, "PDF", resolution=dpi)
    else:
        picture.save(stream, "JPEG", quality=90, dpi=(dpi, dpi))
    return media, stream.getvalue()


def _say(settings: ElementTree.Element, name: str) -> str:
    return settings.findtext(f".//{{*}}{name}") or ""
