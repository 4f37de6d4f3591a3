"""What the last screen says of an accepted case: saved, printed, queued, and of its people."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from regdesk.domain.case import Case
from regdesk.domain.errors import RegDeskError
from regdesk.domain.finding import Outcome
from regdesk.domain.people import RegistrationKind
from regdesk.domain.print_task import PrintStage, PrintTask
from regdesk.domain.rights import Right
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.sheet_rows import name_briefly
from regdesk.services.standings import Standing, is_until_proof, list_applying, list_standings
from regdesk.ui import allowed, words
from regdesk.ui.after_words import cancelled_lines
from regdesk.ui.ending_words import name_awaited, name_ending, say_followed
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.print_words import advice_from_afar, count_slips, layout_name, trouble_name
from regdesk.ui.screens.done_rows import Told
from regdesk.ui.screens.journal_words import corrections_line
from regdesk.ui.steps.names import registration_name

translate = QCoreApplication.translate


def say_who(case: Case) -> str:
    """Return the first name, how many come with him, and what was accepted."""
    people = list_applying(case.draft, case.findings)
    who = people[0].person.full_name
    if len(people) > 1:
        others = translate("DoneScreen", "and %n more people", "", len(people) - 1)
        who = f"{who} {others}"
    kind = case.draft.registration
    if is_until_proof(case.findings):
        kind = RegistrationKind.TEMPORARY
    return " · ".join((who, registration_name(kind).lower())) if kind is not None else who


def list_endings(case: Case, now: datetime) -> list[Told]:
    """Return a row for those who owe a paper, and for children of whom nothing is claimed; of a
    cancelled case nothing is left but why.
    """
    if case.cancelled is not None:
        title, why = cancelled_lines(case.cancelled, now)
        return [Told("minus", "danger", title, why)]
    standings = list_standings(case.draft, case.findings)
    alone = len(standings) == 1
    return [_tell(one, alone=alone) for one in standings if one.outcome is not Outcome.ACCEPTED]


def _tell(standing: Standing, *, alone: bool) -> Told:
    title = name_ending(standing.outcome)
    if not alone:
        title = f"{title}: {name_briefly(standing.people)}"
    if standing.until_proof:
        return Told("document", "warn", title, _say_what_to_bring(standing))
    return Told("users", "ink2", title, say_followed())


def _say_what_to_bring(standing: Standing) -> str:
    return translate(
        "DoneScreen", "To bring: {paper}. Then permanent registration is applied for"
    ).format(paper=name_awaited(standing))


def say_saved(case: Case, now: datetime) -> Told:
    """Return when the case was saved, its number, and how often it was corrected since."""
    same_day = case.accepted_at.date() == now.date()
    at = f"{case.accepted_at:%H:%M:%S}" if same_day else f"{case.accepted_at:%d.%m.%Y %H:%M}"
    number = translate("DoneScreen", "%1, number %2").replace("%1", at)
    said = (number.replace("%2", str(case.number)), corrections_line(case.corrections))
    title = translate("DoneScreen", "Saved on this computer")
    return Told("circle-check", "ok", title, " · ".join(part for part in said if part))


def say_queue(place: int, *, fresh: bool) -> Told:
    """Return what waits to be sent: a ``fresh`` case is the last of ``place`` ones."""
    if not place:
        return Told("check", "ok", translate("DoneScreen", "Nothing waits to be sent"), "")
    title = translate("DoneScreen", "In the queue to be sent, number %1").replace("%1", str(place))
    if not fresh:
        title = translate("DoneScreen", "%n cases wait to be sent", "", place)
    sent = translate("DoneScreen", "Sent by itself when the connection is back")
    return Told("offline", "warn", title, sent)


def say_slip(task: PrintTask | None, fault: RegDeskError | None, choices: PrintChoices) -> Told:
    """Return how far the slip came: ``task`` is its newest print, None where none was asked for;
    ``fault`` kept it from the queue.
    """
    if fault is not None:
        title = translate("DoneScreen", "The slip was not printed")
        return Told("printer", "danger", title, words.failure(fault))
    if task is None:
        title = translate("DoneScreen", "The slip was printed")
        return Told("printer", "ink2", title, _once_more())
    if task.stage is PrintStage.DROPPED:
        title = translate("DoneScreen", "The slip was taken back")
        return Told("printer", "warn", title, _once_more())
    paper = _paper(task.choice.layout)
    if task.stage is PrintStage.PRINTED:
        return Told("printer", "ok", translate("DoneScreen", "The slip is printed"), paper)
    if task.trouble is not None:
        saved = translate("DoneScreen", "The case is saved.")
        says = f"{advice_from_afar(task.trouble)} {saved}"
        return Told("printer", "warn", trouble_name(task.trouble), says)
    where = choices.name_of(task.choice.printer)
    says = " · ".join(part for part in (paper, where) if part)
    return Told("printer", "ink2", translate("DoneScreen", "Printing the slip…"), says)


def _paper(layout: SheetFormat) -> str:
    copies = translate("DoneScreen", "%n copy · %1", "", count_slips(layout))
    return copies.replace("%1", layout_name(layout))


def _once_more() -> str:
    return translate("DoneScreen", "Once more: Ctrl P") if allowed.may(Right.WORK) else ""
