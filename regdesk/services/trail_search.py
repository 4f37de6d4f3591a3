"""What an auditor types into the search of the trail: a day, a slip's number, a clerk, an act."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from regdesk.domain.days import parse_day
from regdesk.domain.errors import BadInput
from regdesk.domain.number import parse_number
from regdesk.domain.spelling import fold_words
from regdesk.domain.trail import TrailQuery

_NONE = "-"  # no case has this id


def read_question(
    text: str,
    shown: TrailQuery,
    *,
    clerks: Mapping[str, str],
    acts: Mapping[str, str],
    find_case: Callable[[str], str | None],
) -> TrailQuery:
    """Return ``shown`` narrowed by every word of ``text``, in any order and any spelling.

    ``clerks`` are names by code, ``acts`` their words by act; a word that begins exactly one
    clerk's name or is a code means that clerk, any other must begin a word of the act.
    """
    asked, of_acts = shown, []
    for word in text.split():
        if day := parse_day(word):
            asked = replace(asked, day=day)
        elif number := _find_number(word):
            asked = replace(asked, case_id=find_case(number) or _NONE)
        elif clerk := _find_clerk(word, clerks):
            asked = replace(asked, clerk=clerk)
        else:
            of_acts += fold_words(word)
    if of_acts:
        meant = frozenset(act for act, said in acts.items() if _says(said, of_acts))
        asked = replace(asked, acts=meant if asked.acts is None else asked.acts & meant)
    return asked


def _find_number(word: str) -> str:
    try:
        return str(parse_number(word))
    except BadInput:
        return ""


def _find_clerk(word: str, clerks: Mapping[str, str]) -> str:
    if word in clerks:
        return word
    begins = fold_words(word)
    named = [code for code, name in clerks.items() if begins and _says(name, begins)]
    return named[0] if len(named) == 1 else ""


def _says(text: str, begins: list[str]) -> bool:
    """Tell whether every one of ``begins`` begins a word of ``text``."""
    told = fold_words(text)
    return all(any(one.startswith(begin) for one in told) for begin in begins)
