"""What packing does to files before it packs them; the same folder gives the same bytes."""

import hashlib
import importlib.util
import os
import struct

import pytest

from tests.evidence import HOLDS, PACKAGES
from tests.house.sources import ROOT

PLACE = ROOT / ".ci" / "packages"


def load(name):
    spec = importlib.util.spec_from_file_location(f"packages_{name}", PLACE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def slim():
    return load("slim")


def make_icu(items):
    """Return a library around a package of data, as ICU writes it."""
    names, places, body = b"", [], b""
    begin = 4 + 8 * len(items)
    for name in items:
        places.append(begin + len(names))
        names += name.encode() + b"\0"
    body_at = begin + len(names)
    body_at += -body_at % 16
    table = struct.pack("<I", len(items))
    for place, item in zip(places, items.values(), strict=True):
        table += struct.pack("<II", place, body_at + len(body))
        body += item + b"\xaa" * (-len(item) % 16)
    head = struct.pack("<HBB", 32, 0xDA, 0x27) + b"\0" * 8 + b"CmnD" + b"\0" * 16
    return b"ELF" + head + (table + names).ljust(body_at, b"\xaa") + body


def read_icu(package):
    table = struct.unpack_from("<H", package)[0]
    (count,) = struct.unpack_from("<I", package, table)
    for at in range(count):
        named, place = struct.unpack_from("<II", package, table + 4 + 8 * at)
        name = package[table + named : package.index(b"\0", table + named)].decode()
        yield name, package[table + place :]


def test_icu_keeps_our_languages_and_what_is_of_none(slim):
    kept = {"p/coll/kk.res": b"kk" * 9, "p/root.res": b"root", "p/uprops.icu": b"props" * 5}
    gone = {"p/coll/zh.res": b"zh" * 99, "p/translit/el.res": b"el", "p/ibm-37.cnv": b"ibm"}

    found = dict(read_icu(slim.cut_icu(make_icu(dict(sorted({**kept, **gone}.items()))))))

    assert set(found) == set(kept)
    assert all(found[name].startswith(item) for name, item in kept.items())


@pytest.mark.parametrize(
    ("name", "file", "wanted"),
    [
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", False),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("numpy.libs/libx.so", "/opt/venv/site-packages/numpy.libs/libx.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/opt/q/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/opt/q/libqvnc.so", False),
    ],
)
def test_libraries_of_the_building_system_stay_out(slim, tmp_path, name, file, wanted):
    assert bool(slim.slim([(name, file, "SYMLINK")], tmp_path)) == wanted


def make_dist(dist):
    """Return a folder of a frozen program of 9 bytes, and of as much of vision."""
    resources = dist / "regdesk" / "_internal" / "resources"
    resources.mkdir(parents=True)
    (dist / "regdesk" / "VERSION").write_text("9.9.9\n")
    (dist / "regdesk" / "regdesk").write_bytes(b"a program")
    (dist / "regdesk" / "regdesk").chmod(0o755)
    (resources / "build.json").write_text('{"commit": "abcdef012345"}')
    (dist / "vision").mkdir()
    (dist / "vision" / "cv2.so").write_bytes(b"a library")
    return dist


def test_the_same_folder_is_packed_into_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    package, sums = load("package"), []
    for dist in (make_dist(tmp_path / "one"), make_dist(tmp_path / "two")):
        made = package.pack(dist)
        sums.append({one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in made})
        told = (dist / f"regdesk-9.9.9-{os.uname().machine}.sha256").read_text()
        assert sorted(told.split()) == sorted([*sums[-1], *sums[-1].values()])
    assert sums[0] == sums[1]


def test_the_evidence_tells_what_each_package_weighs(tmp_path):
    package = load("package")
    dist = make_dist(tmp_path / "dist")

    rows = {PACKAGES.name(row): row for row in package.weigh(dist, package.pack(dist))}

    assert list(rows) == [
        *("desk", "vision", "regdesk.tar.xz", "regdesk.deb"),
        *("regdesk-vision.tar.xz", "regdesk-vision.deb"),
    ]
    assert {row["result"] for row in rows.values()} == {HOLDS}
    assert all("(abcdef012345)" in row["version"] for row in rows.values())


def test_a_desk_that_weighs_too_much_is_told(tmp_path, monkeypatch):
    package = load("package")
    monkeypatch.setattr(package, "MOST_MB", 1e-6)

    (desk, *_) = package.weigh(make_dist(tmp_path / "dist"), [])

    assert desk["result"] == "BROKEN: too heavy"
