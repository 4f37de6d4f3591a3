"""The practice scenarios with every document and paper scanned from a virtual scanner.

``python -m tests.journeys.scanned_walk [--through escl|sane] [--dpi N] [--out DIR] [STORY …]``
walks them as ``regdesk walk`` does. An emulated eSCL scanner feeds generated cards and papers, to
the desk's own client or, by SANE's driver for such scanners, to SANE.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from regdesk import files, settings
from regdesk.app.desk import open_desk
from regdesk.app.options import Options
from regdesk.app.practice import KEYS
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import IdentityKind
from regdesk.domain.scanning import ScanChoice
from regdesk.services.page_places import IDENTITY
from regdesk.settings import Tongue
from regdesk.walk.form import Identity
from regdesk.walk.play import play
from regdesk.walk.run import read_plan, walk
from tests.capture.scan.escl_server import EsclServer
from tests.capture.synthetic.cards import make_card, make_paper, make_passport, on_glass
from tests.journeys.documents import as_person
from tests.journeys.walking import SCENARIOS

SEGMENT = "--segment"


class DrawnGlass:
    """Draws what is laid on the glass of ``scanner``."""

    def __init__(self, scanner: EsclServer) -> None:
        self._scanner = scanner

    def lay_document(self, one: Identity) -> bool:
        if one.document is IdentityKind.ID_CARD:
            self._scanner.glass = on_glass([make_card(as_person(one))[1]])
        elif one.document is IdentityKind.PASSPORT:
            self._scanner.glass = on_glass([make_passport(as_person(one))])
        return one.document in (IdentityKind.ID_CARD, IdentityKind.PASSPORT)

    def lay_paper(self, code: PaperCode, one: Identity | None) -> None:
        if code not in IDENTITY or one is None or not self.lay_document(one):
            self._scanner.glass = make_paper(code, as_person(one) if one else None)


def find_key(scanner: EsclServer, through: str, config: Path) -> str:
    """Return the key of ``scanner`` as the walk is to reach it: ``through`` escl or sane."""
    if through == "escl":
        return f"escl:{scanner.url}"
    config.mkdir(exist_ok=True)
    (config / "dll.conf").write_text("airscan\n")
    (config / "airscan.conf").write_text(
        f'[devices]\n"Invented" = {scanner.url}/, eSCL\n[options]\ndiscovery = disable\n'
    )
    os.environ["SANE_CONFIG_DIR"] = str(config)
    return "sane:airscan:e0:Invented"


def play_segment(through: str, dpi: int, path: Path) -> int:
    plan, _segment = read_plan(path)
    with EsclServer() as scanner:
        key = find_key(scanner, through, Path(plan.folder).parent / "sane")

        @contextmanager
        def open_for_walk(*, folder: Path, language: str, clock: Any, **given: Any) -> Iterator:
            program = tuple(files.program_command())
            spoken = Tongue(language)
            options = Options(folder, program, practice=True, language=spoken, clock=clock)
            folder.mkdir(parents=True, exist_ok=True)
            remembered = settings.load(options.settings_file).settings
            scan = ScanChoice(key, dpi=dpi)
            settings.save(options.settings_file, replace(remembered, scan=scan))
            with open_desk(options, **given) as window:
                window.show()
                window.activateWindow()
                yield window

        return play(path, open_for_walk, KEYS, DrawnGlass(scanner))


def walk_scanned(
    stories: list[Path], out: Path, *, through: str, dpi: int, python: str = sys.executable
) -> int:
    this = [python, "-m", "tests.journeys.scanned_walk"]
    start = [*this, SEGMENT, through, str(dpi)]
    return walk(stories, out, "kk", start)


def main() -> int:
    if sys.argv[1:2] == [SEGMENT]:
        through, dpi, path = sys.argv[2:]
        return play_segment(through, int(dpi), Path(path))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stories", nargs="*", type=Path, default=SCENARIOS)
    parser.add_argument("--through", choices=("escl", "sane"), default="escl")
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--out", type=Path, default=Path("out/scanned"))
    asked = parser.parse_args()
    return walk_scanned(asked.stories, asked.out, through=asked.through, dpi=asked.dpi)


if __name__ == "__main__":
    sys.exit(main())
