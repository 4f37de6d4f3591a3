"""Writes into the frozen program who else wrote it, the texts, and of which commit it is."""

import json
import re
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from packaging.markers import Marker

from regdesk.app.third_party import Part, describe, list_texts, write_index

_PINNED = re.compile(r"([\w.-]+)(?:\[[\w,]+\])?==\S+(?: ; (.+))? \\$")
_COMMON = Path("/usr/share/common-licenses")
_QT = ("pyside6-essentials", "pyside6-pdf", "shiboken6")  # their wheels bring no text


def write_licences(root, folder, analysis):
    """Write list and texts of what ``analysis`` put into the program in ``folder``."""
    target = folder / "_internal" / "resources" / "licences"
    target.mkdir(parents=True, exist_ok=True)
    parts = [_write_python(target), *_write_system(target, analysis.binaries)]
    for name in list_pinned(root / "requirements.lock"):
        parts.append(_write(target, metadata.distribution(name)))
    write_index(target, tuple(parts))
    _write_commit(root, target.parent / "build.json")


def list_pinned(lock):
    """Give the names of the lock that this system installs."""
    for line in lock.read_text().splitlines():
        pinned = _PINNED.match(line)
        if pinned and (pinned[2] is None or Marker(pinned[2]).evaluate()):
            yield pinned[1]


def _write(target, package):
    part = describe(package)
    texts = [one.read_text("utf-8", "replace") for one in list_texts(package)]
    if part.name in _QT:
        texts += [(_COMMON / one).read_text() for one in ("LGPL-3", "GPL-3") if _COMMON.is_dir()]
    _put(target, part, texts)
    return part


def _write_python(target):
    part = Part("python", sys.version.split()[0], "PSF-2.0")
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    _put(target, part, [text.read_text()] if text.is_file() else [])
    return part


def _write_system(target, binaries):
    """Give the Debian packages whose libraries went in."""
    owners = set()
    for _, file, kind in binaries:
        if kind == "BINARY" and file.startswith(("/lib", "/usr/lib")):
            told = subprocess.run(
                ["dpkg", "-S", f"*/{Path(file).resolve().name}"], capture_output=True, text=True
            )
            owners.add(told.stdout.partition(":")[0])
    for owner in sorted(owners - {""}):
        asked = ["dpkg-query", "-W", "-f=${Version}", owner]
        version = subprocess.run(asked, capture_output=True, text=True).stdout
        text = Path("/usr/share/doc", owner, "copyright").read_text("utf-8", "replace")
        named = dict.fromkeys(re.findall(r"(?m)^License: (\S.*)$", text))
        part = Part(owner, version, ", ".join(named) or "see its text")
        _put(target, part, [text])
        yield part


def _put(target, part, texts):
    if texts:
        (target / f"{part.name}.txt").write_text("\n\n".join(texts), "utf-8")


def _write_commit(root, file):
    asked = ["git", "-C", str(root), "rev-parse", "--short=12", "HEAD"]
    told = subprocess.run(asked, capture_output=True, text=True)
    changed = subprocess.run(
        [*asked[:3], "status", "--porcelain", "-uno"], capture_output=True, text=True
    )
    commit = told.stdout.strip() + ("+" if changed.stdout.strip() else "")
    file.write_text(json.dumps({"commit": commit}))
