"""The public file that tells whose desk a folder is, readable before anybody signs in."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from regdesk.domain.desk import Centre, Desk, DeskRole
from regdesk.domain.errors import Fault
from regdesk.domain.words import Bilingual

_FORM = 1


def write_desk(desk: Desk) -> bytes:
    """Return the content of ``desk.json``."""
    return json.dumps({"form": _FORM, **asdict(desk)}, indent=1, ensure_ascii=False).encode()


def find_desk(folder: Path) -> Desk | None:
    """Return the desk as set up in ``folder``, or None at the first start.

    Errors: ``Fault`` ``desk.damaged``, ``database.newer``.
    """
    try:
        return read_desk((folder / "desk.json").read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Fault("desk.damaged") from error


def read_desk(content: bytes) -> Desk:
    """Return the desk in ``content``. ``Fault`` ``desk.damaged`` or ``database.newer``."""
    try:
        kept = json.loads(content)
        form = kept.pop("form")
        desk = _desk(kept)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Fault("desk.damaged") from error
    if form != _FORM:
        raise Fault("database.newer", found=str(form))
    return desk


def _desk(kept: dict[str, Any]) -> Desk:
    centre = dict(kept["centre"])
    for name in ("name", "address", "police"):
        centre[name] = Bilingual(**centre[name])
    return Desk(**{**kept, "centre": Centre(**centre), "role": DeskRole(kept["role"])})
