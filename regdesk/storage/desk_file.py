"""The public file that tells whose desk a folder is, readable before anybody signs in."""

import json
import re
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Any

from regdesk.domain.desk import Centre, Desk, DeskRole
from regdesk.domain.errors import Fault
from regdesk.domain.number import LAST_EPOCH
from regdesk.domain.words import Bilingual

FILE = "desk.json"
_FORM = 1
_CODE = re.compile(r"\d{3}", re.ASCII)
_ID = re.compile(r"[0-9A-Za-z-]+")


def write_desk(desk: Desk) -> bytes:
    """Return the content of ``desk.json``."""
    return json.dumps({"form": _FORM, **asdict(desk)}, indent=1, ensure_ascii=False).encode()


def find_desk(folder: Path) -> Desk | None:
    """Return the desk as set up in ``folder``, or None at the first start.

    Errors: ``Fault`` ``desk.damaged``, ``database.newer``.
    """
    try:
        return read_desk((folder / FILE).read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Fault("desk.damaged") from error


def read_desk(content: bytes) -> Desk:
    """Return the desk in ``content``. ``Fault`` ``desk.damaged`` or ``database.newer``."""
    try:
        kept = json.loads(content)
        form = kept.pop("form")
        if form != _FORM:
            raise Fault("database.newer", found=str(form))
        desk = _desk(kept)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Fault("desk.damaged") from error
    if not _is_sound(desk):
        raise Fault("desk.damaged")
    return desk


def _is_sound(desk: Desk) -> bool:
    """Tell whether every text is one, and what names folders and numbers can name them."""
    centre = desk.centre
    pairs = (centre.name, centre.address, centre.police)
    texts = (
        centre.code,
        centre.phone,
        desk.desk_id,
        *(one for pair in pairs for one in astuple(pair)),
    )
    numbers = (desk.number, desk.epoch)
    if not all(type(one) is str for one in texts) or not all(type(one) is int for one in numbers):
        return False
    named = _CODE.fullmatch(centre.code) and _ID.fullmatch(desk.desk_id)
    return bool(named) and 1 <= desk.number <= 999 and 1 <= desk.epoch <= LAST_EPOCH


def _desk(kept: dict[str, Any]) -> Desk:
    centre = dict(kept["centre"])
    for name in ("name", "address", "police"):
        centre[name] = Bilingual(**centre[name])
    return Desk(**{**kept, "centre": Centre(**centre), "role": DeskRole(kept["role"])})
