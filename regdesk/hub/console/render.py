"""Pages: templates that escape everything, and headers that let a browser do nothing else."""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fastapi import Response
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from regdesk.domain.iin import mask_iin
from regdesk.hub.console.words import Words

ROOT = "/console"
_FONT = "Inter[opsz,wght].ttf"
_MEDIA = {"css": "text/css", "ttf": "font/ttf", "svg": "image/svg+xml"}

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'self'; font-src 'self'; "
    "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    # Not no-referrer: then a browser hides the origin of a form too, by which it is judged.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@cache
def read_assets() -> dict[str, tuple[bytes, str]]:
    """Return the files a page may ask for by their names, which hold a hash of what is in them,
    each with its media type.
    """
    folder = resources.files("regdesk.hub.console") / "static"
    files = {name: (folder / name).read_bytes() for name in ("console.css", "mark.svg")}
    found = find_spec("fontpkg_inter")
    if found is not None and found.origin is not None:
        files["inter.ttf"] = (Path(found.origin).parent / "files" / _FONT).read_bytes()
        name = _hashed("inter.ttf", files["inter.ttf"]).encode()
        files["console.css"] = files["console.css"].replace(b"inter.ttf", name)
    return {
        _hashed(name, content): (content, _MEDIA[name.rpartition(".")[2]])
        for name, content in files.items()
    }


def render(template: str, words: Words, values: Mapping[str, Any], status: int = 200) -> Response:
    """Return the page that ``template`` makes of ``values``."""
    told = {"t": words, "lang": words.language, "root": ROOT, "asset": _find_asset}
    page = _environment().get_template(template).render(told | dict(values))
    return Response(page, status, HEADERS, media_type="text/html")


def go_to(path: str) -> Response:
    """Send the browser on to another page after a form."""
    return Response(status_code=303, headers=HEADERS | {"location": ROOT + path})


def _hashed(name: str, content: bytes) -> str:
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:16]}.{kind}"


def _find_asset(name: str) -> str:
    stem, _, kind = name.rpartition(".")
    hashed = next(
        one for one in read_assets() if one.startswith(stem + ".") and one.endswith(f".{kind}")
    )
    return f"{ROOT}/static/{hashed}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("regdesk.hub.console"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["break_number"] = _break_number
    environment.filters["masked"] = mask_iin
    return environment


def _break_number(text: str) -> Markup:
    """Let a long hash break where the line ends, and nowhere inside a group of eight."""
    parts = (Markup.escape(text[at : at + 8]) for at in range(0, len(text), 8))
    return Markup("<wbr>").join(parts)
