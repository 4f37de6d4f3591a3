"""What somebody who watches the day from behind the counter writes down, and what it must match."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Tally:
    """Visits as they ended, by the eyes of who stands behind: ``accepted`` are the numbers on the
    slips, in their order; ``parked`` the visits still postponed, the last one last; ``ended`` is
    how often a visit ended so; ``serving`` is which clerk sits there, ``kept`` the digest of the
    case in which the power failed. ``wrong`` are sentences on what was not as the story says.
    """

    accepted: list[str] = field(default_factory=list)
    corrected: list[str] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    entered: list[str] = field(default_factory=list)
    parked: list[int] = field(default_factory=list)
    ended: dict[str, int] = field(default_factory=dict)
    serving: int = 0
    kept: str = ""
    closings: int = 0
    key_presses: int = 0
    wrong: list[str] = field(default_factory=list)

    def note_end(self, outcome: str) -> None:
        self.ended[outcome] = self.ended.get(outcome, 0) + 1

    @property
    def visits(self) -> int:
        return sum(self.ended.values())

    @property
    def standing(self) -> list[str]:
        """The numbers that were neither corrected nor cancelled."""
        gone = {*self.corrected, *self.cancelled}
        return [one for one in self.accepted if one not in gone]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False), encoding="utf-8")


def read_tally(path: Path) -> Tally:
    """Return the tally at ``path``, an empty one where there is none yet."""
    if not path.exists():
        return Tally()
    told: dict[str, Any] = json.loads(path.read_bytes())
    return Tally(**told)


def list_paper(out: Path, kind: str) -> list[str]:
    """Return the names of the sheets of ``kind`` that lie in ``out``, copies left out."""
    found = (one.stem for one in out.rglob(f"{kind}-*.pdf"))
    return sorted(one for one in found if "-copy-" not in one)


def compare(what: str, seen: Iterable[str], kept: Iterable[str]) -> list[str]:
    """Return a sentence for each that was ``seen`` and is not ``kept``, and the reverse."""
    there, here = Counter(seen), Counter(kept)
    lacking = [f"{what}: {one} is lacking" for one in (there - here).elements()]
    beyond = [f"{what}: {one} is one too many" for one in (here - there).elements()]
    return [*lacking, *beyond]
