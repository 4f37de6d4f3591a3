"""What the About panel tells of this installation: gathered from files when it is asked for."""

import gzip
import json
import re
import tomllib
from collections.abc import Iterator

from defusedxml import ElementTree

from regdesk import __version__, files
from regdesk.app import third_party
from regdesk.app.options import Options
from regdesk.ui.about import Facts, Text

_RELEASE = re.compile(r"(?ms)^## (?P<title>[^\n]+)\n(?P<lines>.*?)(?=^## |\Z)")


def gather(options: Options) -> Facts:
    """Return what About tells but for the rules, which the desk knows. May take half a second."""
    texts = third_party.find_texts()
    return Facts(
        version=__version__,
        commit=_read_commit(),
        folder=str(options.folder),
        changes={one: _read_changes(one) for one in ("kk", "ru", "en")},
        parts=third_party.list_parts(),
        texts=str(texts) if texts is not None else "",
        awaiting=tuple(_list_awaiting()),
    )


def _read_commit() -> str:
    """Return the commit the program was built of; "" in a working copy."""
    file = files.find_resources() / "build.json"
    return str(json.loads(file.read_bytes())["commit"]) if file.is_file() else ""


def _read_changes(language: str) -> str:
    """Return what is new in this version: in ``language`` where somebody told it, else as the
    changelog has it.
    """
    told = files.find_resources() / "changes" / f"{__version__}.{language}.md"
    if told.is_file():
        return told.read_text(encoding="utf-8").strip()
    beside = files.find_resources().parent / "CHANGELOG.md"
    whole = beside.read_text(encoding="utf-8") if beside.is_file() else ""
    for release in _RELEASE.finditer(whole):
        if release["title"].partition(" ")[0] == __version__:
            return _unwrap(release["lines"])
    return ""


def _unwrap(text: str) -> str:
    """Return a list with each of its points on one line."""
    return re.sub(r"\n(?!- |\n)\s*", " ", text.strip())


def _list_awaiting() -> Iterator[Text]:
    """Give every Kazakh text of ours that no native editor has approved, screens first.

    The words of acts are not ours. Approved is what ``resources/editor.toml`` holds to the letter:
    a text that was changed since waits again.
    """
    told = (files.find_resources() / "editor.toml").read_text("utf-8")
    approved = set(tomllib.loads(told)["kk"])
    for text in (*_list_screens(), *_list_sheets()):
        if text.kk not in approved:
            yield text


def _list_screens() -> Iterator[Text]:
    """Give what screens say; a wheel that was installed by itself does not tell it."""
    kk, ru = (_read_words(language) for language in ("kk", "ru"))
    for (place, source), said in kk.items():
        yield Text(place, said, ru.get((place, source), source))


def _read_words(language: str) -> dict[tuple[str, str], str]:
    file = files.find_translations() / f"regdesk_{language}.ts"
    packed = file.with_suffix(".ts.gz")  # of the frozen program
    if not file.is_file() and not packed.is_file():
        return {}
    text = gzip.decompress(packed.read_bytes()) if packed.is_file() else file.read_bytes()
    found = {}
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            forms = message.findtext("translation/numerusform")
            said = forms or message.findtext("translation") or ""
            found[context.findtext("name"), message.findtext("source")] = said
    return found


def _list_sheets() -> Iterator[Text]:
    for file in sorted((files.find_resources() / "words").glob("*.toml")):
        yield from _list_pairs(file.stem, tomllib.loads(file.read_text("utf-8")))


def _list_pairs(place: str, told: object) -> Iterator[Text]:
    if isinstance(told, dict) and set(told) == {"kk", "ru"} and isinstance(told["kk"], str):
        ru = told["ru"]
        yield Text(place, told["kk"], ru if isinstance(ru, str) else " / ".join(ru))
    elif isinstance(told, dict):
        for one in told.values():
            yield from _list_pairs(place, one)
    elif isinstance(told, list):
        for one in told:
            yield from _list_pairs(place, one)
