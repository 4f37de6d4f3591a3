"""Packs what was frozen: .deb, .tar.xz and their checksums, the same bytes from the same folder.

Usage: ``python .ci/packages/package.py dist``, where ``regdesk`` and ``vision`` lie. Tells, also on
docs/evidence.md, what each weighs; ends with 1 where the desk without vision weighs too much.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from tests.evidence import HOLDS, PACKAGES, keep, stamp

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent / "debian"
MOST_MB = 150  # of the desk without vision, unpacked; 1 MB is 10^6 bytes
_BUILD = "_internal/resources/build.json"
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
# What draws, speaks to displays, prints and signs in to print servers comes from the desk's system.
_WINDOW = (
    *("libgl1", "libegl1", "libfontconfig1", "libfreetype6", "libglib2.0-0 | libglib2.0-0t64"),
    *("libdbus-1-3", "libxkbcommon0", "libxkbcommon-x11-0", "libx11-6", "libx11-xcb1", "libxcb1"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1"),
    *("libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libxcb-glx0", "libwayland-client0"),
    *("libcups2 | libcups2t64", "libgssapi-krb5-2", "libc6 (>= 2.36)", "libstdc++6", "zlib1g"),
)
_HELPFUL = ("libsane1", "libusb-1.0-0", "cups")


def pack(dist):
    """Pack everything in ``dist``; return the files made."""
    version = (dist / "regdesk" / "VERSION").read_text().strip()
    machine = os.uname().machine
    epoch = find_epoch()
    made = [_pack(dist, "regdesk", f"regdesk-{version}-{machine}", epoch)]
    made.append(_make_deb(dist, "regdesk", version, machine, epoch))
    if (dist / "vision").is_dir():
        made.append(_pack(dist, "vision", f"regdesk-vision-{version}-{machine}", epoch))
        made.append(_make_deb(dist, "vision", version, machine, epoch))
    sums = dist / f"regdesk-{version}-{machine}.sha256"
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in made]
    sums.write_text("".join(sorted(lines)))
    return made


def find_epoch():
    """Return the moment that every file bears: SOURCE_DATE_EPOCH, else that of the commit."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)


def measure(folder):
    """Return how much lies in ``folder``, in MB (10^6 bytes)."""
    return sum(one.lstat().st_size for one in folder.rglob("*") if not one.is_dir()) / 1e6


def _pack(dist, folder, name, epoch):
    target = dist / f"{name}.tar.xz"

    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    top = name if folder == "regdesk" else folder
    with tarfile.open(target, "w:xz", preset=6, format=tarfile.GNU_FORMAT) as archive:
        for path in [dist / folder, *sorted((dist / folder).rglob("*"))]:
            place = Path(top, path.relative_to(dist / folder))
            archive.add(path, str(place), recursive=False, filter=plain)
    return target


def _make_deb(dist, folder, version, machine, epoch):
    package = "regdesk" if folder == "regdesk" else "regdesk-vision"
    tree = dist / f".{package}"
    shutil.rmtree(tree, ignore_errors=True)
    place = tree / "usr/lib/regdesk"
    if folder == "vision":
        place = place / "vision"
    place.parent.mkdir(parents=True)
    shutil.copytree(dist / folder, place, symlinks=True)
    for one in tree.rglob("*"):
        if one.is_file() and not one.is_symlink():
            executable = one.name == "regdesk" and one.parent == place
            one.chmod(0o755 if executable else 0o644)
    if folder == "regdesk":
        _add_menu(tree)
    _add_papers(tree, package, version, epoch)
    _control(tree, package, version, machine)
    target = dist / f"{package}_{version}_{_MACHINES.get(machine, machine)}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    for one in [tree, *tree.rglob("*")]:
        os.utime(one, (epoch, epoch), follow_symlinks=False)
        if one.is_dir() and not one.is_symlink():
            one.chmod(0o755)
    subprocess.run(build, check=True, env=environment, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return target


def _add_menu(tree):
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/regdesk").symlink_to("../lib/regdesk/regdesk")
    for source, target in (
        ("regdesk.desktop", "usr/share/applications"),
        ("regdesk-practice.desktop", "usr/share/applications"),
    ):
        (tree / target).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / source, tree / target / source)
    icons = tree / "usr/share/icons/hicolor/scalable/apps"
    icons.mkdir(parents=True)
    drawing = (ROOT / "resources/icons/mark.svg").read_text().replace("currentColor", "#0B6B78")
    (icons / "regdesk.svg").write_text(drawing)
    _zip(HERE / "regdesk.1", tree / "usr/share/man/man1/regdesk.1.gz")


def _add_papers(tree, package, version, epoch):
    papers = tree / "usr/share/doc" / package
    papers.mkdir(parents=True)
    shutil.copyfile(HERE / "copyright", papers / "copyright")
    day = subprocess.run(["date", "-u", "-R", "-d", f"@{epoch}"], capture_output=True, text=True)
    told = HERE / "changelog"
    text = told.read_text().format(package=package, version=version, day=day.stdout.strip())
    _zip_text(text.encode(), papers / "changelog.gz")
    if (HERE / f"{package}.lintian").is_file():
        known = tree / "usr/share/lintian/overrides"
        known.mkdir(parents=True)
        shutil.copyfile(HERE / f"{package}.lintian", known / package)


def _control(tree, package, version, machine):
    control = tree / "DEBIAN"
    control.mkdir()
    weight = sum(one.lstat().st_size for one in tree.rglob("*")) // 1024
    told = (HERE / f"{package}.control").read_text()
    filled = told.format(
        version=version,
        machine=_MACHINES.get(machine, machine),
        weight=weight,
        depends=", ".join(_WINDOW),
        recommends=", ".join(_HELPFUL),
    )
    (control / "control").write_text(filled)
    for script in ("postinst", "prerm", "postrm") if package == "regdesk" else ():
        shutil.copyfile(HERE / script, control / script)
        (control / script).chmod(0o755)


def _zip(source, target):
    _zip_text(source.read_bytes(), target)


def _zip_text(text, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text, mtime=0))


def weigh(dist, made):
    """Return the rows of the page of evidence: what lies unpacked in ``dist``, and each of the
    files ``made`` of it.
    """
    desk = measure(dist / "regdesk")
    result = HOLDS if desk <= MOST_MB else "BROKEN: too heavy"
    rows = [("desk unpacked, without vision", f"at most {MOST_MB} MB", f"{desk:.1f} MB", result)]
    if (dist / "vision").is_dir():
        weighed = f"{measure(dist / 'vision'):.1f} MB"
        rows.append(("vision the component, unpacked", "its size is told", weighed, HOLDS))
    for one in made:
        name = f"{re.split('[-_]', one.name)[0]}{'-vision' * ('vision' in one.name)}"
        name += ".deb" if one.suffix == ".deb" else ".tar.xz"
        rows.append((name, "its size is told", f"{one.stat().st_size / 1e6:.1f} MB", HOLDS))
    commit = json.loads((dist / "regdesk" / _BUILD).read_text())["commit"]
    return [{**dict(zip(PACKAGES.own, row, strict=True)), **stamp(commit)} for row in rows]


def main(dist):
    """Pack everything in ``dist`` and tell what it weighs; return the exit code."""
    rows = weigh(dist, pack(dist))
    keep(PACKAGES, rows)
    for row in rows:
        print(f"{row['what']}: {row['counts']}, {row['goal']}: {row['result']}")
    return int(any(row["result"] != HOLDS for row in rows))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
