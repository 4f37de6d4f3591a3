"""Compiles the Qt Linguist files (.ts) of this folder to .qm, inside the package build or by hand.

The build calls the hook below for wheels and for editable installs alike, so that no other tool is
needed on any system; ``python translations/compile.py`` does the same for a working copy.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).resolve().parent


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Compile every .ts of ``folder`` beside itself and return the .qm files.

    Each appears whole or not at all: a running window has the old one mapped into its memory and
    would crash in it, were it written over.
    Errors: ``subprocess.CalledProcessError`` where lrelease refuses a file.
    """
    tool = Path(PySide6.__file__).parent / f"lrelease{'.exe' if sys.platform == 'win32' else ''}"
    compiled = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        made = source.with_suffix(".qm.new")
        subprocess.run([tool, "-silent", source, "-qm", made], check=True)
        made.replace(target)
        compiled.append(target)
    return compiled


class CompileTranslations(BuildHookInterface[Any]):
    """Puts the compiled translations into the wheel as ``regdesk/translations``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  hatchling's signature
        """Compile before the files of the build are chosen."""
        for compiled in compile_all(Path(self.root) / "translations"):
            if self.target_name == "wheel":
                build_data["force_include"][str(compiled)] = f"regdesk/translations/{compiled.name}"


if __name__ == "__main__":
    for made in compile_all():
        print(made.name)
