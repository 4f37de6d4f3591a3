"""The keys of each screen and step in words, for F1."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import StepId
from regdesk.domain.rights import Right
from regdesk.ui import allowed

translate = QCoreApplication.translate

Keys = list[tuple[str, str]]

_NEEDED = {
    **dict.fromkeys(("F2", "F4", "F6", "F9", "Shift F7", "Shift F8", "Shift F11"), Right.WORK),
    "done Ctrl P": Right.WORK,
    "Ctrl F10": Right.SEE_TRAIL,
    "Ctrl F12": Right.CHANGE_CLERKS,
}


def list_keys(screen: str, step: StepId | None, *, correcting: bool) -> Keys:
    """Return key and meaning for ``screen`` (journal, wizard, done) and the open ``step``, of what
    who is at the window may do.

    ``correcting``: what is open is the correction of an accepted case.
    """
    if screen == "wizard" and step is not None:
        own = [*_OF_STEP[step](), *_of_wizard(correcting=correcting)]
    else:
        own = _of_journal() if screen == "journal" else _of_done()
    return [(key, says) for key, says in (*own, *_everywhere()) if _may_press(screen, key)]


def _may_press(screen: str, key: str) -> bool:
    """Tell whether who is at the window may do what ``key`` stands for there."""
    right = _NEEDED.get(f"{screen} {key}") or _NEEDED.get(key)
    return right is None or allowed.may(right)


def _everywhere() -> Keys:
    return [
        ("F2", translate("Keys", "new case")),
        ("Ctrl F2", translate("Keys", "the day: how things stand, closing, handover")),
        ("F3", translate("Keys", "journal and search")),
        ("F9", translate("Keys", "go on with the unfinished case")),
        ("Shift F2", translate("Keys", "what is not to be forgotten")),
        ("Shift F9", translate("Keys", "notices of the centre's hub")),
        ("Shift F7", translate("Keys", "applications from the portal")),
        ("Ctrl F1", translate("Keys", "rules in force, and new ones")),
        ("F10", translate("Keys", "queue to be sent, and of the printer")),
        ("Shift F11", translate("Keys", "printers and papers")),
        ("F12", translate("Keys", "lock the screen")),
        ("Shift F12", translate("Keys", "change my password")),
        ("Ctrl F12", translate("Keys", "clerks, for the administrator")),
        ("Ctrl F9", translate("Keys", "settings")),
        ("Ctrl F10", translate("Keys", "trail of acts, for the auditor")),
        ("Ctrl F11", translate("Keys", "about the program")),
        ("Ctrl Shift L", translate("Keys", "Kazakh or Russian")),
        ("Ctrl Shift + −", translate("Keys", "text size")),
        ("Ctrl Shift H", translate("Keys", "high contrast")),
    ]


def _of_wizard(*, correcting: bool) -> Keys:
    closing = translate("Keys", "close a case that cannot be accepted")
    if correcting:
        closing = translate("Keys", "discard the correction")
    return [
        ("Enter", translate("Keys", "next field")),
        ("Ctrl Enter", translate("Keys", "continue from anywhere")),
        ("Alt ←", translate("Keys", "one step back")),
        ("Alt 1–6", translate("Keys", "go to a step")),
        ("F7", translate("Keys", "take from the previous case")),
        ("F8", translate("Keys", "postpone the case")),
        ("Shift F1", translate("Keys", "why this question: the clause")),
        ("Ctrl P", translate("Keys", "note for the applicant, where it stops")),
        ("Shift F4", translate("Keys", "print the owners' consent form")),
        ("Ctrl Shift P", translate("Keys", "look at the consent form")),
        ("Shift F8", closing),
        ("Ctrl Z", translate("Keys", "take the filling back")),
        ("Ctrl I", translate("Keys", "side panel, where it is hidden")),
    ]


def _of_journal() -> Keys:
    return [
        ("↑ ↓", translate("Keys", "choose a case")),
        ("Enter", translate("Keys", "open the case, correct a returned one")),
        ("Ctrl 1–8", translate("Keys", "filter the cases")),
        ("F5", translate("Keys", "sort by time, name or number")),
        ("Ctrl E", translate("Keys", "export what is shown")),
        ("Esc", translate("Keys", "back to today's cases")),
        ("Ctrl P", translate("Keys", "slip of the case")),
        ("Ctrl F3", translate("Keys", "check a slip")),
        ("Ctrl Shift P", translate("Keys", "look at the sheet of the case")),
        ("Shift F3", translate("Keys", "register of the day")),
        *_of_accepted(),
    ]


def _of_done() -> Keys:
    return [
        ("Ctrl P", translate("Keys", "print again")),
        ("Ctrl Shift P", translate("Keys", "look closer at the slip")),
        *_of_accepted(),
        ("Esc", translate("Keys", "journal")),
    ]


def _of_accepted() -> Keys:
    return [
        ("F4", translate("Keys", "correct the case")),
        ("F6", translate("Keys", "entered in the register: number and time")),
        ("Ctrl H", translate("Keys", "history of the case")),
        ("Shift F8", translate("Keys", "cancel the accepted case")),
    ]


def _of_category() -> Keys:
    return [
        ("1–5", translate("Keys", "category")),
        ("1–2", translate("Keys", "kind of registration")),
        ("F4", translate("Keys", "add a member of the family")),
    ]


def _of_applicant() -> Keys:
    return [
        ("1–3", translate("Keys", "who hands in, on its row")),
        ("F4", translate("Keys", "add a member of the family")),
        ("Ctrl Tab", translate("Keys", "next person")),
        ("Ctrl 1", translate("Keys", "look at what is offered below the IIN")),
        ("Delete", translate("Keys", "take the person out, on the tab")),
        ("F6", translate("Keys", "enter without a document")),
        ("Ctrl F5", translate("Keys", "scan the person's document")),
    ]


def _of_address() -> Keys:
    return [
        ("↑ ↓", translate("Keys", "choose an address")),
        ("Ctrl 1–2", translate("Keys", "recent address")),
        ("Ctrl 4", translate("Keys", "who is registered there")),
        ("F6", translate("Keys", "enter the address by hand")),
    ]


def _of_owner() -> Keys:
    return [
        ("1–2", translate("Keys", "is the owner here")),
        ("3–5", translate("Keys", "consent")),
        ("F4", translate("Keys", "add an owner")),
        ("F5", translate("Keys", "the owner is the applicant")),
        ("Ctrl F5", translate("Keys", "scan the person's document")),
        ("6", translate("Keys", "here, document not checked")),
        ("F6", translate("Keys", "take what the card offers")),
        ("Shift F5", translate("Keys", "state housing: the tenant consents")),
        ("Shift F6", translate("Keys", "petition of an administration")),
        ("Delete", translate("Keys", "take an owner out")),
        ("Ctrl ↑ ↓", translate("Keys", "next owner")),
    ]


def _of_documents() -> Keys:
    return [
        ("F5", translate("Keys", "scan into the paper")),
        ("F6", translate("Keys", "scanner and how it reads")),
        ("Esc", translate("Keys", "stop the scanner")),
        ("Space", translate("Keys", "original seen")),
        ("Shift Space", translate("Keys", "asked for, not here")),
        ("Shift F1", translate("Keys", "why the paper is asked for")),
        ("Insert", translate("Keys", "file from the disk")),
        ("Ctrl V", translate("Keys", "picture or file from the clipboard")),
        ("PgUp PgDn", translate("Keys", "page before, next page")),
        ("Alt ↑ ↓", translate("Keys", "move the page")),
        ("Delete", translate("Keys", "remove the page")),
        ("Ctrl R", translate("Keys", "turn the page")),
        ("Ctrl +", translate("Keys", "look closer, also Ctrl −, Ctrl 0")),
        ("Ctrl Shift Enter", translate("Keys", "keep a page that is not clear")),
    ]


def _of_review() -> Keys:
    return [
        ("Alt 1–5", translate("Keys", "change a section")),
        ("F11", translate("Keys", "format of the slip")),
        ("Ctrl Enter", translate("Keys", "save and print")),
    ]


_OF_STEP = {
    StepId.CATEGORY: _of_category,
    StepId.APPLICANT: _of_applicant,
    StepId.ADDRESS: _of_address,
    StepId.OWNER: _of_owner,
    StepId.DOCUMENTS: _of_documents,
    StepId.REVIEW: _of_review,
}
