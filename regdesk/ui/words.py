"""Chooses the words for a message key in the language of the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from regdesk.domain.errors import Bug, RegDeskError
from regdesk.domain.words import Bilingual
from regdesk.ui import (
    after_faults,
    day_words,
    fault_words,
    input_words,
    line_words,
    rules_faults,
    safety_words,
    setting_words,
)

if TYPE_CHECKING:
    from regdesk.domain.finding import Problem

_CONTEXT = "Words"
SENTENCES: dict[str, object] = {
    "bug": fault_words.BUG,
    **input_words.EMPTY,
    **input_words.TYPED,
    **input_words.LAW,
    **input_words.GIVEN,
    **after_faults.AFTER,
    **input_words.DOOR,
    **fault_words.DISK,
    **safety_words.SAFETY,
    **fault_words.CASE,
    **fault_words.DEVICE,
    **fault_words.SCANNER,
    **fault_words.PROGRAM,
    **day_words.MORNING,
    **day_words.CLOSING,
    **rules_faults.RULES,
    **setting_words.SETTINGS,
    **line_words.LINE,
    **line_words.NOTES,
    **line_words.ENROLMENT,
}


def say(key: str, **params: str | int) -> str:
    """Return the sentence for ``key``, its places filled from ``params``.

    Errors: ``Bug`` ``words.unknown`` where nobody has worded the key.
    """
    sentence = SENTENCES.get(key)
    if sentence is None:
        raise Bug("words.unknown", word=key)
    return _translate(sentence).format_map(_filled(params))


def say_noted(key: str) -> str:
    """Return the sentence for a ``key`` that was kept without its places, perhaps by another
    version of the program; the one for a mistake where that cannot be said.
    """
    sentence = str(SENTENCES.get(key, "{"))
    return say("bug") if "{" in sentence else say(key)


def failure(error: RegDeskError, press: str = "F5") -> str:
    """Return what to tell the clerk of ``error``; a bug is told alike whatever it was. ``press`` is
    the key with which a scanner is tried again here.
    """
    if isinstance(error, Bug):
        return say("bug")
    return say(error.key, **{"press": press, **error.params})


def problem(found: "Problem") -> str:
    """Return the words to show at the field of ``found``."""
    return pick(found.said) if found.said is not None else say(found.key, **dict(found.params))


def pick(pair: Bilingual) -> str:
    """Return the side of ``pair`` for the screen's language; Kazakh stands in for English."""
    return pair.ru if QLocale().language() == QLocale.Language.Russian else pair.kk


def first_sentence(text: str) -> str:
    """Return ``text`` up to its first full stop, without it: what fits beside a button."""
    return text.partition(". ")[0].rstrip(".")


def in_short(found: "Problem") -> tuple[str, ...]:
    """Return how ``found`` may be told beside a button, the best first: its first sentence, and
    of a word of the law that is long, how it makes the case end.
    """
    told = first_sentence(problem(found))
    outcome = str(dict(found.params).get("outcome", ""))
    if found.said is None or outcome not in input_words.OUTCOMES:
        return (told,)
    ending = _translate(input_words.OUTCOMES[outcome])
    return (told, f"{ending[:1].upper()}{ending[1:]}")


def is_mistake(found: "Problem") -> bool:
    """Tell whether something was typed wrongly, rather than not yet or against the law."""
    return found.key in input_words.TYPED


def list_to_mend(found: Sequence["Problem"], *, begun: bool = False) -> list["Problem"]:
    """Return the mistakes and, beside them, what is still empty; while nothing is wrong, what is
    empty is to be mended only where mending was ``begun``.
    """
    if not begun and not any(is_mistake(one) for one in found):
        return []
    return [one for one in found if is_mistake(one) or one.key in input_words.EMPTY]


def _translate(sentence: object) -> str:
    """Translate a noted text, which Qt's stubs call an object."""
    return QCoreApplication.translate(_CONTEXT, str(sentence))


def _filled(params: dict[str, str | int]) -> dict[str, str | int]:
    """Return ``params`` with what is itself worded: an outcome, a paper's bilingual title."""
    filled = dict(params)
    if "outcome" in filled:
        filled["outcome"] = _translate(input_words.OUTCOMES[str(filled["outcome"])])
    if {"kk", "ru"} <= filled.keys():
        filled["title"] = pick(Bilingual(str(filled["kk"]), str(filled["ru"])))
    return filled
