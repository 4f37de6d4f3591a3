"""A print server of our own: real CUPS on a loopback port, with queues whose paper we can look at.

Queues: ``Paper`` prints to PDF with the cups-pdf driver, ``Wire`` sends what it gets to a socket of
ours. Nothing of it touches the machine's own CUPS.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CUPSD_CONF = """
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
DefaultShared No
LogLevel warn
MaxLogSize 0
PreserveJobHistory Yes
PreserveJobFiles No
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_FILES_CONF = """
ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
TempDir {root}/spool/tmp
DocumentRoot {root}/www
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
SystemGroup root
FileDevice No
Sandboxing relaxed
"""


class Sink:
    """A raw printer: keeps what each connection brought, in order."""

    def __init__(self) -> None:
        self.papers: list[bytes] = []
        self._prints = threading.Event()
        self._prints.set()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                self._prints.wait()
                self.papers.append(stream.read())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Take nothing of what is sent until it is over."""
        self._prints.clear()
        try:
            yield
        finally:
            self._prints.set()

    def release(self) -> None:
        self._prints.set()

    def close(self) -> None:
        self._prints.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class PrivateCups:
    """The running server. ``address`` is what CUPS_SERVER must say."""

    def __init__(self, root: Path) -> None:
        self._root = root
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self.address = f"127.0.0.1:{self._port}"
        self.sink = Sink()
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        for folder in ("spool/tmp", "cache", "run", "www", "ppd"):
            (self._root / folder).mkdir(parents=True, exist_ok=True)
        conf, files = self._root / "cupsd.conf", self._root / "cups-files.conf"
        conf.write_text(_CUPSD_CONF.format(port=self._port))
        files.write_text(_FILES_CONF.format(root=self._root))
        self._server = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", str(conf), "-s", str(files)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_for_answer()

    def _wait_for_answer(self) -> None:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self._port), 1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError((self._root / "error_log").read_text())

    def stop(self) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait(10)
            self._server = None

    def close(self) -> None:
        self.stop()
        self.sink.close()

    def add_queues(self) -> None:
        pdf_driver = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
        self._admin("-p", "Paper", "-v", "cups-pdf:/", "-P", pdf_driver, "-E")
        self._admin("-p", "Wire", "-v", f"socket://127.0.0.1:{self.sink.port}", "-E")
        self._admin("-d", "Paper")

    def add_raw(self, queue: str, port: int) -> None:
        """Add a printer that listens, or does not, on a port of this machine."""
        self._admin("-p", queue, "-v", f"socket://127.0.0.1:{port}", "-E")

    def remove(self, queue: str) -> None:
        self._admin("-x", queue)

    def _admin(self, *options: str) -> None:
        self._run("lpadmin", *options)

    def hold(self, queue: str) -> None:
        """Stop the queue: jobs wait."""
        self._run("cupsdisable", queue)

    def release(self, queue: str) -> None:
        self._run("cupsenable", queue)

    def refuse(self, queue: str) -> None:
        """Let the queue take no jobs."""
        self._run("cupsreject", queue)

    def accept(self, queue: str) -> None:
        self._run("cupsaccept", queue)

    def cancel_all(self, queue: str) -> None:
        self._run("cancel", "-a", queue)

    def _run(self, command: str, *options: str) -> None:
        server = ["-h", self.address]
        subprocess.run(
            [shutil.which(command) or f"/usr/sbin/{command}", *server, *options],
            check=True,
            capture_output=True,
        )

    def take_paper(self, title_part: str) -> bytes:
        """Return the PDF that cups-pdf made of the job titled so, and remove it."""
        folder = Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"
        for _ in range(100):
            for path in folder.glob(f"*{title_part}*"):
                content = path.read_bytes()
                if content.rstrip().endswith(b"%%EOF"):
                    path.unlink()
                    return content
            time.sleep(0.1)
        raise AssertionError((self._root / "error_log").read_text())


@contextmanager
def private_cups() -> Iterator[PrivateCups]:
    """Run the server in a folder that its filters, which run as another account, may enter."""
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        cups = PrivateCups(root)
        cups.start()
        try:
            cups.add_queues()
            yield cups
        finally:
            cups.close()
