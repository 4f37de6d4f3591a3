"""What About tells, as chapters: the program, what is new, licences, what awaits whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from regdesk.domain.edition_news import EditionLine, EditionState
from regdesk.services.unverified import Statement
from regdesk.ui import language
from regdesk.ui.guide import Chapter
from regdesk.ui.words import pick

translate = QCoreApplication.translate


class Part(Protocol):
    """A library, font or tool that others wrote."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def licence(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    """A Kazakh text that awaits an editor, with the Russian beside it, and where it stands."""

    place: str
    kk: str
    ru: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What this installation tells of itself. ``commit`` is empty in a working copy, ``texts``
    where the licences lie in no folder; ``changes`` are Markdown, by language.
    """

    version: str
    commit: str
    folder: str
    changes: Mapping[str, str] = field(default_factory=dict)
    parts: Sequence[Part] = ()
    texts: str = ""
    awaiting: Sequence[Text] = ()


def list_chapters(
    facts: Facts, editions: Sequence[EditionLine], unverified: Sequence[Statement]
) -> tuple[Chapter, ...]:
    """Return the chapters in the language in force."""
    told = (
        ("program", translate("About", "This program"), _tell_program(facts, editions)),
        ("changes", translate("About", "What is new"), facts.changes.get(language.current(), "")),
        ("licences", translate("About", "Licences of others"), _tell_parts(facts)),
        ("lawyer", translate("About", "Awaits a lawyer"), _tell_unverified(unverified)),
        ("editor", translate("About", "Awaits an editor"), _tell_awaiting(facts.awaiting)),
    )
    return tuple(
        Chapter(name, title, "\n\n".join(text), Path()) for name, title, text in _join(told)
    )


def _join(
    told: Sequence[tuple[str, str, str | Iterator[str]]],
) -> Iterator[tuple[str, str, list[str]]]:
    for name, title, text in told:
        yield name, title, [text] if isinstance(text, str) else list(text)


def _tell_program(facts: Facts, editions: Sequence[EditionLine]) -> Iterator[str]:
    built = facts.commit or translate("About", "not packaged: run from its source")
    yield _points(
        f"RegDesk {facts.version}",
        translate("About", "Built of: {commit}").format(commit=built),
        translate("About", "Folder of the desk's work: {folder}").format(folder=facts.folder),
        translate("About", "Licence: Apache-2.0"),
    )
    rules = translate("About", "Rules in force here")
    yield f"## {rules}"
    judging = [one for one in editions if one.state is EditionState.JUDGING]
    yield _points(*(_name_edition(one) for one in judging))


def _name_edition(line: EditionLine) -> str:
    title = f"{line.id}. {pick(line.title)}" if line.title is not None else line.id
    if line.verified:
        return title
    unseen = translate("About", "not compared with the act")
    return f"{title} ({unseen})"


def _tell_parts(facts: Facts) -> Iterator[str]:
    if facts.texts:
        yield translate("About", "Their texts lie in the folder {folder}.").format(
            folder=facts.texts
        )
    yield _points(*(f"{one.name} {one.version}: {one.licence}" for one in facts.parts))


def _tell_unverified(statements: Sequence[Statement]) -> Iterator[str]:
    yield translate(
        "About",
        "Nobody has held these statements of law against the act yet. At the desk they only warn.",
    )
    yield _points(*(f"{one.id}: {_state(one)} ({pick(one.clause.title)})" for one in statements))


def _state(one: Statement) -> str:
    if one.says is not None:
        return pick(one.says)
    return translate("About", "whose pages may be kept: {papers}").format(
        papers=", ".join(one.papers)
    )


def _tell_awaiting(texts: Sequence[Text]) -> Iterator[str]:
    yield translate("About", "No native editor has approved these Kazakh texts yet.")
    yield translate("About", "%n text(s) in all.", "", len(texts))
    for place, some in groupby(texts, key=lambda one: one.place):
        yield f"## {place}"
        yield _points(*(f"{_flat(one.kk)} — {_flat(one.ru)}" for one in some))


def _points(*lines: str) -> str:
    return "\n".join(f"- {one}" for one in lines)


def _flat(text: str) -> str:
    return " ".join(text.split())
