"""A SIMULATED register for practice and tests: it answers by a file that a trainer writes.

No register of the state is asked. ``practice_register.toml`` tells what may stand in the file.
"""

import asyncio
import logging
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.hub.decisions import Answer
from regdesk.hub.register import RegisterAway, RegisterCase
from regdesk.protocol.messages import CaseAccepted, Pair

log = logging.getLogger(__name__)

_REGISTRANT = "{registrant}"
_OF_ADDRESS = ("flat", "house", "street")
_OF_PERSON = ("surname", "iin")


class RegisterFileError(Exception):
    """The file of answers cannot be used; the text says where it is wrong."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class When(_Strict):
    """Conditions, all of which must fit; what is None is not asked. ``cancelled`` tells whether
    this is about cancellations, which are otherwise confirmed.
    """

    flat: str | None = None
    house: str | None = None
    street: str | None = None
    surname: str | None = None
    iin: str | None = None
    corrected: bool | None = None
    cancelled: bool = False


class AnswerRule(_Strict):
    """One kind of answer."""

    when: When
    ruling: Ruling | Literal["away"]
    after_s: float = Field(default=0, ge=0, le=3600)
    reason: Pair | None = None
    step: StepId | None = None
    field: str = ""

    @model_validator(mode="after")
    def _check(self) -> "AnswerRule":
        if self.ruling in (Ruling.REJECTED, Ruling.NEEDS_ACTION) and self.reason is None:
            raise ValueError("a rejected case and one that needs action need a reason")
        if self.when.cancelled and self.ruling is Ruling.NEEDS_ACTION:
            raise ValueError("a cancellation is confirmed or rejected")
        if self.field and self.step is None:
            raise ValueError("a field stands on a step")
        return self


class _File(_Strict):
    answer: tuple[AnswerRule, ...] = ()


@dataclass(slots=True)
class SimulatedRegister:
    """Implements ``register.Register``. Without ``path`` the answers are those of the program."""

    path: Path | None = None
    name: str = field(default="оқу тізілімі / учебный регистр", init=False)
    simulated: bool = field(default=True, init=False)
    _read_at: int = field(default=0, init=False)
    _rules: tuple[AnswerRule, ...] = field(default=(), init=False)

    async def judge(self, case: RegisterCase) -> Answer:
        """Return the answer of the first rule that fits. Errors: ``RegisterAway`` where it says so
        or where the file cannot be used.
        """
        for rule in self._list_rules():
            fitting = _find_fitting(rule.when, case)
            if fitting is None:
                continue
            await asyncio.sleep(rule.after_s)
            if rule.ruling == "away":
                raise RegisterAway
            where = rule.field.replace(_REGISTRANT, fitting)
            return Answer(Ruling(rule.ruling), rule.reason, rule.step or "", where)
        return Answer(Ruling.CONFIRMED)

    def _list_rules(self) -> tuple[AnswerRule, ...]:
        """Return the rules as the file stands now."""
        try:
            changed = self.path.stat().st_mtime_ns if self.path else 1
            if changed != self._read_at:
                self._rules, self._read_at = read_rules(self.path), changed
        except (OSError, RegisterFileError) as error:
            log.warning("register file unfit", extra={"error": type(error).__qualname__})
            raise RegisterAway from error
        return self._rules


def shipped_answers() -> str:
    """Return the file that the program brings, for a trainer to begin with."""
    file = resources.files("regdesk.hub") / "practice_register.toml"
    return file.read_text("utf-8")


def read_rules(path: Path | None) -> tuple[AnswerRule, ...]:
    """Return the rules of ``path``, or the shipped ones. Errors: ``RegisterFileError``,
    ``OSError``.
    """
    try:
        written = path.read_text("utf-8") if path else shipped_answers()
        return _File.model_validate(tomllib.loads(written)).answer
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegisterFileError("the register's file is not TOML") from error
    except ValidationError as error:
        places = {".".join(str(part) for part in one["loc"]) for one in error.errors()}
        raise RegisterFileError(f"the register's file: see {', '.join(sorted(places))}") from error


def _find_fitting(when: When, case: RegisterCase) -> str | None:
    """Return the key of the registrant who fits, or the first one where nobody is named; None where
    the case does not fit.
    """
    if when.cancelled is not case.cancelled:
        return None
    if when.corrected is not None and when.corrected != case.corrected:
        return None
    asked = {name: getattr(when, name) for name in _OF_ADDRESS if getattr(when, name) is not None}
    told = _tell_address(case.accepted)
    if any(_fold(text) not in told[name] for name, text in asked.items()):
        return None
    return next(_list_people(when, case.accepted), None)


def _tell_address(case: CaseAccepted) -> dict[str, Any]:
    address = case.dwelling.address
    street = {_fold(address.street.kk), _fold(address.street.ru)}
    return {"flat": {_fold(address.flat)}, "house": {_fold(address.house)}, "street": street}


def _list_people(when: When, case: CaseAccepted) -> Iterator[str]:
    asked = {name: getattr(when, name) for name in _OF_PERSON if getattr(when, name) is not None}
    for one in case.registrants:
        if all(_fold(getattr(one.person, name)) == _fold(text) for name, text in asked.items()):
            yield one.key


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()
