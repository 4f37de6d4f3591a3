"""What the administrator changes of this PC and of the centre; each change leaves its row."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.desk import Centre
from regdesk.domain.errors import BadInput
from regdesk.domain.proxy import read_proxy
from regdesk.domain.rights import Right, check_right
from regdesk.services.desk_checks import check_centre
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session
from regdesk.services.settings_ports import (
    FOR_EVER,
    IDLE_MINUTES,
    KEEP_CASES_DAYS,
    KEEP_PAGES_DAYS,
    DeskSetting,
    KeptSettings,
)

_EXAMPLE = re.compile(r"[A-Za-z0-9 -]*")
_RUNS = re.compile(r"([A-Za-z]+)|([0-9]+)|(.)")
_PARTS = ("name", "address", "phone", "police")
_NUMBERS: Mapping[DeskSetting, Container[int]] = {
    DeskSetting.IDLE_MINUTES: IDLE_MINUTES,
    DeskSetting.KEEP_PAGES_DAYS: KEEP_PAGES_DAYS,
    DeskSetting.KEEP_CASES_DAYS: frozenset({FOR_EVER, *KEEP_CASES_DAYS}),
}


@dataclass(frozen=True, slots=True)
class PcSettings:
    """The settings ``kept`` for this PC, in the hands of who is signed in."""

    session: Session
    kept: KeptSettings

    def get(self, name: DeskSetting) -> str | int:
        return self.kept.get(name)

    def change(self, name: DeskSetting, value: str | int) -> str | int:
        """Let ``value`` hold from now on, and return what held before.

        Errors: ``Refusal`` ``right.missing``; ``BadInput`` ``setting.idle_minutes``,
        ``setting.keep_pages_days``, ``setting.keep_cases_days``, ``setting.ticket``,
        ``setting.folder`` (folder), ``proxy.form``; ``Fault`` ``settings.not_saved``.
        """
        check_right(self.session.clerk, Right.CHANGE_SETTINGS)
        after, before = _check(name, value), self.kept.get(name)
        if after == before:
            return before
        facts = {"setting": name.value, "before": before, "after": after}
        try:
            with self.session.store.write() as unit:
                _tell(self.session, unit, Act.SETTING_CHANGED, facts)
                self.kept.put(name, after)
        except BaseException:
            if self.kept.get(name) != before:  # the row is not there: neither is the change
                self.kept.put(name, before)
            raise
        return before

    def change_centre(self, centre: Centre) -> Centre:
        """Let the centre be called so on every sheet from now on; return how it was.

        Its code stays: the desk's numbers and keys hang on it. Errors: ``Refusal``
        ``right.missing``; ``BadInput`` ``set_up.empty``, ``set_up.too_long`` (with ``field``),
        ``setting.centre_code``.
        """
        session = self.session
        check_right(session.clerk, Right.CHANGE_SETTINGS)
        running = session.identity.running
        before = running.desk.centre
        if centre.code != before.code:
            raise BadInput("setting.centre_code")
        check_centre(centre, running.desk.number)
        changed = [one for one in _PARTS if getattr(centre, one) != getattr(before, one)]
        if not changed:
            return before
        try:
            with self.session.store.write() as unit:
                _tell(session, unit, Act.CENTRE_CHANGED, {"parts": " ".join(changed)})
                session.identity.take(unit.epochs.rename_centre(centre))
        except BaseException:
            session.identity.take(running)
            raise
        return before


def note_setting(session: Session, name: str, before: str, after: str) -> None:
    """Leave the row of a setting that a panel of its own changes and keeps."""
    with session.store.write() as unit:
        facts = {"setting": name, "before": before, "after": after}
        _tell(session, unit, Act.SETTING_CHANGED, facts)


def form_of_ticket(typed: str) -> str:
    """Return the form of the queue's tickets: of an example such as ``A-012`` letters and digits
    are counted; anything else is a regular expression already.

    Errors: ``BadInput`` ``setting.ticket``.
    """
    typed = typed.strip()
    if _EXAMPLE.fullmatch(typed):
        return "".join(_form_of(*found.groups()) for found in _RUNS.finditer(typed))
    try:
        re.compile(typed)
    except (re.error, RecursionError) as error:
        raise BadInput("setting.ticket") from error
    return typed


def _form_of(letters: str | None, digits: str | None, other: str | None) -> str:
    if letters:
        return f"[A-Z]{{{len(letters)}}}"
    return rf"\d{{{len(digits)}}}" if digits else other or ""


def _check(name: DeskSetting, value: str | int) -> str | int:
    if name in _NUMBERS:
        return _check_number(name, value)
    text = str(value).strip()
    if name is DeskSetting.TICKET:
        return form_of_ticket(text)
    if name is DeskSetting.HUB_PROXY:
        return read_proxy(text)
    if text and not (Path(text).is_absolute() and Path(text).is_dir()):
        raise BadInput("setting.folder", folder=text)
    return text


def _check_number(name: DeskSetting, value: str | int) -> int:
    try:
        number = int(value)
    except ValueError:
        number = -1
    if number not in _NUMBERS[name]:
        raise BadInput(f"setting.{name.value}")
    return number


def _tell(session: Session, unit: Unit, act: Act, facts: Mapping[str, str | int]) -> None:
    unit.audit.append(act, at=session.clock.now(), clerk=session.clerk.code, facts=facts)
