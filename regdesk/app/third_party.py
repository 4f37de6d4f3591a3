"""What others wrote and this program brings along: names, versions, licences.

The frozen program carries a list that its build wrote, ``resources/licences/index.json``, with the
texts beside it; elsewhere the packages that are installed tell it themselves.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from regdesk import files

_NAME = re.compile(r"[\w.-]+")
_ALIKE = re.compile(r"[-_.]+")
_UNTOLD = {"sqlcipher3": "Zlib AND BSD-3-Clause"}  # its metadata does not say it
_TEXTS = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One library, font or tool that others wrote."""

    name: str
    version: str
    licence: str


def find_texts() -> Path | None:
    """Return the folder with the texts of the licences, where the build has written them."""
    folder = files.find_resources() / "licences"
    return folder if folder.is_dir() else None


def list_parts() -> tuple[Part, ...]:
    """Return everything of others that is inside, by name."""
    folder = find_texts()
    if folder is None:
        return tuple(sorted(describe(one) for one in list_distributions("regdesk")))
    told = json.loads((folder / "index.json").read_bytes())
    return tuple(Part(**one) for one in told)


def write_index(folder: Path, parts: tuple[Part, ...]) -> None:
    """Write the list that ``list_parts`` reads."""
    told = [asdict(one) for one in sorted(parts)]
    (folder / "index.json").write_text(json.dumps(told, indent=1, ensure_ascii=False), "utf-8")


def list_distributions(root: str) -> Iterator[metadata.Distribution]:
    """Give every installed package that ``root`` asks for, extras left out, and what those ask for.

    A package that is not installed is one of another system.
    """
    seen, left = {root}, [root]
    while left:
        for line in metadata.distribution(left.pop()).requires or ():
            asked = _NAME.match(line)
            name = _ALIKE.sub("-", asked[0].lower()) if asked else ""
            if not name or name in seen or "extra ==" in line:
                continue
            seen.add(name)
            try:
                yield metadata.distribution(name)
            except metadata.PackageNotFoundError:
                continue
            left.append(name)


def describe(package: metadata.Distribution) -> Part:
    """Return ``package`` as its own metadata tells it."""
    told = package.metadata
    classes = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or ()]
    named = [one for one in classes if "License" in one]
    written = told.get_all("License-Expression") or told.get_all("License") or [""]
    name = _ALIKE.sub("-", str(told["Name"]).lower())
    return Part(
        name, package.version, _first_line(written[0]) or ", ".join(named) or _UNTOLD.get(name, "")
    )


def list_texts(package: metadata.Distribution) -> list[Path]:
    """Return the files of ``package`` that hold its licence."""
    found = [one for one in package.files or () if _TEXTS.search(one.name)]
    own = [one for one in found if one.parts[0].endswith(".dist-info")]
    return [Path(str(package.locate_file(one))) for one in own]


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
