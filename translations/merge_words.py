"""Refreshes the Qt Linguist files from the screens and fills them from lists of words.

Usage: ``python translations/merge_words.py [WORDS.json …]``. A list is ``{"English source":
["kk", "ru"], "%n papers": [["kk form"], ["ru one", "ru few", "ru many"], ["en one", "en many"]]}``.
What a file already translates stays unless a list says otherwise. Told at the end: every source
text that is still without words (then the exit code is 1), and what no screen asks for of a list.
"""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6

FOLDER = Path(__file__).resolve().parent
SCREENS = FOLDER.parent / "regdesk" / "ui"
LANGUAGES = ("kk", "ru", "en")  # English is the source: its file holds plural forms only

Words = dict[str, list[str | list[str]]]


def refresh(language: str) -> Path:
    """Run lupdate over every screen for one language and return its .ts file."""
    path = FOLDER / f"regdesk_{language}.ts"
    tool = Path(PySide6.__file__).parent / f"lupdate{'.exe' if sys.platform == 'win32' else ''}"
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    if language == "en":
        options.append("-pluralonly")
    sources = sorted(str(one.relative_to(FOLDER.parent)) for one in SCREENS.rglob("*.py"))
    subprocess.run(
        [tool, *options, "-target-language", language, *sources, "-ts", path],
        check=True,
        cwd=FOLDER.parent,
    )
    return path


def fill(path: Path, at: int, words: Words) -> set[str]:
    """Write the words of one language (its place in a list's pair) and return the sources met."""
    tree = ElementTree.parse(path)
    met = set()
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        met.add(source)
        if at < len(words.get(source, ())):
            _translate(message, words[source][at])
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")
    return met


def _translate(message: ElementTree.Element, said: str | list[str]) -> None:
    target = message.find("translation")
    if target is None:
        target = ElementTree.SubElement(message, "translation")
    forms = target.findall("numerusform")
    if isinstance(said, list) and len(said) == 1:
        said = said * len(forms)  # a Kazakh noun stays singular after any number
    if isinstance(said, list) != bool(forms) or (forms and len(forms) != len(said)):
        raise SystemExit(f"{message.findtext('source')!r}: expected {len(forms)} numerus forms")
    if isinstance(said, list):
        for form, text in zip(forms, said, strict=True):
            form.text = text
    else:
        target.text = said
    target.attrib.pop("type", None)


def list_unfinished(path: Path) -> list[str]:
    """Return the source texts of ``path`` that have no finished translation."""
    return [
        message.findtext("source") or ""
        for message in ElementTree.parse(path).iter("message")
        if message.find("translation[@type]") is not None
    ]


def main(lists: list[str]) -> int:
    """Refresh, fill and report; return the exit code."""
    words: Words = {}
    for one in lists:
        for source, said in json.loads(Path(one).read_text(encoding="utf-8")).items():
            if words.setdefault(source, said) != said:
                print(f"{one}: {source!r} is said in two ways")
                return 1
    asked: set[str] = set()
    unfinished: set[str] = set()
    for at, language in enumerate(LANGUAGES):
        path = refresh(language)
        asked |= fill(path, at, words)
        unfinished |= set(list_unfinished(path))
    for source in sorted(unfinished):
        print(f"no words: {source!r}")
    for source in sorted(words.keys() - asked):
        print(f"no screen asks for: {source!r}")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
