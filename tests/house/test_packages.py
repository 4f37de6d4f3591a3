"""What packing does to files before it packs them; the same folder gives the same bytes."""

import hashlib
import importlib.util
import struct
import sys

import pytest

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


def test_the_same_folder_is_packed_into_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    monkeypatch.setattr(sys, "stdout", sys.stderr)
    package, sums = load("package"), []
    for dist in (tmp_path / "one", tmp_path / "two"):
        (dist / "regdesk" / "_internal").mkdir(parents=True)
        (dist / "regdesk" / "VERSION").write_text("9.9.9\n")
        (dist / "regdesk" / "regdesk").write_bytes(b"a program")
        (dist / "regdesk" / "regdesk").chmod(0o755)
        assert package.main(dist) == 0
        sums.append(
            {
                one.name: hashlib.sha256(one.read_bytes()).hexdigest()
                for one in dist.glob("regdesk?*.*")
            }
        )
    assert sums[0] == sums[1]
    assert {name.rpartition(".")[2] for name in sums[0]} == {"deb", "xz", "sha256"}
