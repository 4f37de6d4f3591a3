"""What the frozen folder may weigh: which libraries go in, and what of them.

Libraries of the building system stay out, but for the few that Python itself is linked with: what
draws, prints and speaks to the display must be the desk's own system's. ``build.spec`` calls it.
"""

import re
import shutil
import struct
import subprocess
from pathlib import Path

_SYSTEM = ("/lib", "/usr/lib")
_OF_PYTHON = ("libssl.", "libcrypto.", "libffi.", "libbz2.", "liblzma.", "libexpat.", "libuuid.")
_PLUGINS = {  # of Qt, by their folder; of other folders every one goes in
    "generic": (),
    "imageformats": ("libqjpeg", "libqsvg", "qjpeg", "qsvg"),  # Pillow reads the others
    "networkinformation": (),
    "platforms": ("libqoffscreen", "libqwayland", "libqxcb", "qoffscreen", "qwindows"),
    "tls": (),
    "egldeviceintegrations": (),
    "platformthemes": (),
    "vectorimageformats": (),
    "wayland-decoration-client": ("libbradient",),
    "wayland-graphics-integration-client": ("libqt-plugin-wayland-egl", "libshm-emulation"),
    "wayland-shell-integration": ("libxdg-shell",),
    "xcbglintegrations": (),  # no screen of ours draws by OpenGL
}  # fmt: skip
_UNUSED = ("EglFS", "EglFs", "linuxfb", "minimalegl", "Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard")
# Pillow's libraries were moved about in their files by who built the wheel: stripped, none loads.
_STRIPPED = ("libpython", "lib-dynload", "sqlcipher3", "sqlalchemy", "cryptography", "greenlet")
_LIGHT = "out/light/"  # numpy as it is built here, see `make light`
_LANGUAGES = ("en", "kk", "ru")
_FOREIGN = ("translit", "rbnf", "unit", "curr", "lang", "region", "zone")  # Qt has its own
_OF_LANGUAGE = re.compile(r"([a-z]{2,3})(_\w+)?\.res")


def slim(binaries, workshop):
    """Return the ``binaries`` (name in the folder, file, kind) that go in, lighter where that can
    be; what is made lighter is written into ``workshop``.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    return [
        (name, str(_lighten(name, Path(file), workshop)) if kind != "SYMLINK" else file, kind)
        for name, file, kind in binaries
        if _is_wanted(name, file)
    ]


def _is_wanted(name, file):
    parts = Path(name).parts
    if "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        return any(parts[-1].startswith(one) for one in _PLUGINS.get(folder, ("",)))
    if any(one in parts[-1] for one in _UNUSED):
        return False
    of_system = file.startswith(_SYSTEM) and "site-packages" not in file
    return not of_system or parts[-1].startswith(_OF_PYTHON)


def _lighten(name, file, workshop):
    if file.name.startswith("libicudata.so") and shutil.which("gcc"):
        return _cut_icu(file, workshop)
    bare = any(one in name for one in _STRIPPED) or "PIL/_" in name or _LIGHT in str(file)
    if shutil.which("strip") and bare and ".so" in file.name:
        lighter = workshop / name.replace("/", "-")
        subprocess.run(["strip", "--strip-unneeded", "-o", lighter, file], check=True)
        return lighter
    return file


def _cut_icu(file, workshop):
    """Return ICU's library of data with what Qt asks of it in our three languages."""
    symbol = file.name.replace("libicudata.so.", "icudt") + "_dat"
    cut, source = workshop / "icu.dat", workshop / "icu.s"
    cut.write_bytes(cut_icu(file.read_bytes()))
    source.write_text(
        f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n{symbol}:\n"
        f'.incbin "{cut}"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",@progbits\n'
    )
    lighter = workshop / file.name
    named = f"-Wl,-soname,{file.name},--build-id=none"
    subprocess.run(["gcc", "-shared", "-nostdlib", named, "-o", lighter, source], check=True)
    return lighter


def cut_icu(library):
    """Return the package of data in ``library`` without languages, scripts and encodings that are
    not ours. Its form is ICU's own ("CmnD"): a header, a table of names and places, the items.
    """
    begin = library.index(b"CmnD") - 12
    (head,) = struct.unpack_from("<H", library, begin)
    table = begin + head
    (count,) = struct.unpack_from("<I", library, table)
    places = [struct.unpack_from("<II", library, table + 4 + 8 * at) for at in range(count)]
    ends = [*(place for _, place in places[1:]), None]
    kept = []
    for (named, place), end in zip(places, ends, strict=True):
        name = library[table + named : library.index(b"\0", table + named)]
        item = library[table + place : None if end is None else table + end]
        if _is_ours(name.decode().split("/", 1)[1]):
            kept.append((name, item))
    return library[begin:table] + _pack(kept)


def _is_ours(name):
    folder, _, own = name.rpartition("/")
    if own.endswith((".cnv", ".dict", "_cj.brk", "unames.icu")) or folder in _FOREIGN:
        return False
    if not own.endswith(".res"):
        return True
    language = _OF_LANGUAGE.fullmatch(own)
    return language is None or language[1] in _LANGUAGES


def _pack(items):
    names, at = b"", 4 + 8 * len(items)
    starts = []
    for name, _ in items:
        starts.append(at + len(names))
        names += name + b"\0"
    body_at = -(-(at + len(names)) // 16) * 16
    names += b"\xaa" * (body_at - at - len(names))
    table, body = struct.pack("<I", len(items)), b""
    for start, (_, item) in zip(starts, items, strict=True):
        table += struct.pack("<II", start, body_at + len(body))
        body += item + b"\xaa" * (-len(item) % 16)
    return table + names + body
