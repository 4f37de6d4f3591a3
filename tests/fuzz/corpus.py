"""The corpus: of each target a few short inputs that once led to new code, one a line in base64."""

import base64
from pathlib import Path

from tests.house.sources import ROOT

_FOLDER = ROOT / "tests/fuzz/corpus"
_MOST, _LONGEST = 16, 600


def read_corpus(name: str) -> tuple[bytes, ...]:
    """Return what is kept for the target ``name``."""
    file = _FOLDER / f"{name}.txt"
    lines = file.read_text("ascii").splitlines() if file.is_file() else []
    return tuple(base64.b64decode(line) for line in lines)


def keep_shortest(name: str, found: Path) -> None:
    """Keep the shortest inputs in ``found``, as many as there is room for beside those kept."""
    kept = set(read_corpus(name))
    room = _MOST - len(kept)
    here = {file.read_bytes() for file in found.glob("*") if not file.name.startswith("seed-")}
    fresh = sorted((one for one in here - kept if 0 < len(one) <= _LONGEST), key=_by_length)
    if room > 0 and fresh:
        _FOLDER.mkdir(exist_ok=True)
        spread = fresh[:: max(1, len(fresh) // room)][:room]
        lines = [base64.b64encode(one).decode() for one in sorted({*kept, *spread})]
        (_FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", "ascii")


def _by_length(sent: bytes) -> tuple[int, bytes]:
    return len(sent), sent
