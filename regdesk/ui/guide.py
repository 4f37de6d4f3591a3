"""The clerk's guide: its chapters, which lie in ``resources/guide``, and which one fits where."""

from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.draft import StepId
from regdesk.ui.language import Language

_FIRST, _AFTER = "01-first-case", "09-after"
_OF_SCREEN = {"journal": _FIRST, "done": "06-slip"}
_OF_STEP = {
    StepId.CATEGORY: _FIRST,
    StepId.APPLICANT: "02-family",
    StepId.ADDRESS: _FIRST,
    StepId.OWNER: "04-owner",
    StepId.DOCUMENTS: "05-papers",
    StepId.REVIEW: "06-slip",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """``text`` is Markdown of headings, lists, pictures and keys; ``folder`` is where it lies, from
    which its pictures are named.
    """

    name: str
    title: str
    text: str
    folder: Path


def read_chapters(folder: Path, language: Language) -> tuple[Chapter, ...]:
    """Return the chapters of the guide in ``folder`` in their order; support staff, who read
    English, get the Russian ones.
    """
    own = folder / (Language.RU if language is Language.EN else language)
    return tuple(_read(path) for path in sorted(own.glob("*.md")))


def name_chapter(screen: str, step: StepId | None, *, correcting: bool) -> str:
    """Return the name of the chapter on ``screen`` (journal, wizard, done) and the open ``step``.

    ``correcting``: what is open is the correction of an accepted case.
    """
    if correcting:
        return _AFTER
    return _OF_SCREEN[screen] if step is None else _OF_STEP[step]


def _read(path: Path) -> Chapter:
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return Chapter(path.stem, title, text, path.parent)
