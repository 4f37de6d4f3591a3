"""The words for what the machine, the disk or a device does to us: by message key."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

BUG = QT_TRANSLATE_NOOP(
    "Words", "The program made a mistake. What was typed is safe. Tell the administrator."
)

DISK = {
    "disk.full": QT_TRANSLATE_NOOP(
        "Words", "The disk is full. Free some room; keep this window open until it says saved."
    ),
    "disk.read_only": QT_TRANSLATE_NOOP(
        "Words", "The disk cannot be written. Tell the administrator; keep this window open."
    ),
    "disk.failed": QT_TRANSLATE_NOOP(
        "Words", "The disk does not answer. Tell the administrator; keep this window open."
    ),
    "folder.not_writable": QT_TRANSLATE_NOOP(
        "Words", "The data folder cannot be written. Tell the administrator."
    ),
    "folder.in_use": QT_TRANSLATE_NOOP(
        "Words", "RegDesk is already open on this folder. Close the other window first."
    ),
    "database.locked": QT_TRANSLATE_NOOP(
        "Words", "Another program holds the database. Close it and try again."
    ),
    "database.newer": QT_TRANSLATE_NOOP(
        "Words", "A newer RegDesk made this data. Install the newer program."
    ),
    "database.damaged": QT_TRANSLATE_NOOP(
        "Words", "The database is damaged. Change nothing; tell the administrator."
    ),
    "database.library": QT_TRANSLATE_NOOP(
        "Words", "The encryption of the database is missing here. Install RegDesk again."
    ),
    "desk.damaged": QT_TRANSLATE_NOOP(
        "Words", "The desk's file is damaged. Change nothing; tell the administrator."
    ),
    "known_desks.damaged": QT_TRANSLATE_NOOP(
        "Words", "The file {file} is damaged: no slip can be checked. Tell the administrator."
    ),
    "keys.damaged": QT_TRANSLATE_NOOP(
        "Words", "The file of keys is damaged. Change nothing; tell the administrator."
    ),
}

CASE = {
    "draft.of_colleague": QT_TRANSLATE_NOOP(
        "Words", "A colleague ({code}) is at work at case {label}. A senior can take it over."
    ),
    "draft.gone": QT_TRANSLATE_NOOP(
        "Words", "This case was closed meanwhile. Open it from the journal."
    ),
    "case.vanished": QT_TRANSLATE_NOOP("Words", "This desk has no such case."),
    "application.gone": QT_TRANSLATE_NOOP(
        "Words", "This application is already being dealt with, or was withdrawn."
    ),
    "accept.not_read_back": QT_TRANSLATE_NOOP(
        "Words", "The disk did not give back what was saved. Do not print; tell the administrator."
    ),
    "page.vanished": QT_TRANSLATE_NOOP("Words", "The page is gone. Scan the paper again."),
    "page.damaged": QT_TRANSLATE_NOOP("Words", "The page is damaged. Scan the paper again."),
    "page.closed": QT_TRANSLATE_NOOP("Words", "The page is damaged. Scan the paper again."),
    "envelope.vanished": QT_TRANSLATE_NOOP(
        "Words", "What was to be sent is gone. Tell the administrator."
    ),
    "envelope.malformed": QT_TRANSLATE_NOOP(
        "Words", "What came in cannot be read. Tell the administrator."
    ),
    "envelope.signature": QT_TRANSLATE_NOOP(
        "Words", "What came in is not signed rightly. Tell the administrator."
    ),
    "envelope.key_unknown": QT_TRANSLATE_NOOP(
        "Words", "What came in is signed by somebody unknown. Tell the administrator."
    ),
}

DEVICE = {
    "printer.none": QT_TRANSLATE_NOOP(
        "Words", "There is no printer. Connect one and press Ctrl P; the case is saved."
    ),
    "printer.unknown": QT_TRANSLATE_NOOP(
        "Words", "Printer {printer} is gone. Connect it and press Ctrl P; the case is saved."
    ),
    "printer.refused": QT_TRANSLATE_NOOP(
        "Words", "Printer {printer} took no print. Look at it and press Ctrl P; the case is saved."
    ),
    "printer.not_answering": QT_TRANSLATE_NOOP(
        "Words", "The printer does not answer. Look at it and press Ctrl P; the case is saved."
    ),
    "printer.stopped": QT_TRANSLATE_NOOP("Words", "Printer {printer} is stopped."),
    "printer.offline": QT_TRANSLATE_NOOP("Words", "Printer {printer} is switched off."),
    "printer.paper_out": QT_TRANSLATE_NOOP("Words", "Printer {printer} is out of paper."),
    "printer.jam": QT_TRANSLATE_NOOP("Words", "Paper is stuck in printer {printer}."),
    "printer.cover_open": QT_TRANSLATE_NOOP("Words", "The cover of printer {printer} is open."),
    "printer.unsure": QT_TRANSLATE_NOOP(
        "Words", "Nobody knows whether {printer} printed it. Look at the tray."
    ),
    "print.ended": QT_TRANSLATE_NOOP("Words", "The sheet {label} is out of the queue already."),
    "print.with_printer": QT_TRANSLATE_NOOP(
        "Words", "The printer has the sheet {label} and does not give it back. Look at the tray."
    ),
    "file.not_written": QT_TRANSLATE_NOOP(
        "Words", "The file {file} could not be written there. Choose another folder."
    ),
    "worker.died": QT_TRANSLATE_NOOP("Words", "It did not work. Try again."),
    "worker.timeout": QT_TRANSLATE_NOOP("Words", "It took too long and was stopped. Try again."),
}

SCANNER = {
    "scanner.no_paper": QT_TRANSLATE_NOOP(
        "Words", "There is no paper in the scanner. Put it in and press {press}."
    ),
    "scanner.no_file": QT_TRANSLATE_NOOP(
        "Words", "No file came into the scanner's folder. Scan there and press {press}."
    ),
    "scanner.jam": QT_TRANSLATE_NOOP(
        "Words", "Paper is stuck in the scanner. Take it out and press {press}."
    ),
    "scanner.lid_open": QT_TRANSLATE_NOOP(
        "Words", "The scanner's lid is open. Close it and press {press}."
    ),
    "scanner.busy": QT_TRANSLATE_NOOP(
        "Words", "The scanner is busy. Wait a little and press {press}."
    ),
    "scanner.gone": QT_TRANSLATE_NOOP(
        "Words", "The scanner does not answer. See that it is switched on and press {press}."
    ),
    "scanner.denied": QT_TRANSLATE_NOOP(
        "Words", "This computer is not allowed to use the scanner. Tell the administrator."
    ),
    "scanner.failed": QT_TRANSLATE_NOOP(
        "Words", "The scanner stopped. Switch it off and on and press {press}."
    ),
    "scanner.garbage": QT_TRANSLATE_NOOP(
        "Words", "What the scanner gave cannot be read. Press {press} to scan again."
    ),
    "scanner.address": QT_TRANSLATE_NOOP(
        "Words", "This is no network address. Example: 192.168.1.20"
    ),
    "scanner.not_here": QT_TRANSLATE_NOOP(
        "Words", "{host} answers, but not as an eSCL scanner. Check the address."
    ),
    "scanner.other_certificate": QT_TRANSLATE_NOOP(
        "Words",
        "Another device answers in the scanner's place. If it was replaced, add it anew with F6.",
    ),
    "scanner.none": QT_TRANSLATE_NOOP(
        "Words", "There is no scanner. Connect one and press {press}, or take a file with Insert."
    ),
    "scanner.component": QT_TRANSLATE_NOOP(
        "Words",
        "What speaks to scanners is missing here. Tell the administrator; Insert takes a file.",
    ),
    "scanner.folder": QT_TRANSLATE_NOOP(
        "Words", "The scanner's folder cannot be read or written. Tell the administrator."
    ),
    "scanner.set_aside": QT_TRANSLATE_NOOP(
        "Words",
        "A file in the folder was no page; it is in “{folder}” now. Press {press} for the rest.",
    ),
}

PROGRAM = {
    "rulebook.broken": QT_TRANSLATE_NOOP(
        "Words", "The rules cannot be read: {file} {rule} ({reason}). Tell the administrator."
    ),
    "rulebook.no_edition": QT_TRANSLATE_NOOP(
        "Words", "No rules are in force on this day. Check the date of the computer."
    ),
    "words.broken": QT_TRANSLATE_NOOP(
        "Words", "The words of the sheets cannot be read: {file} {entry}. Install RegDesk again."
    ),
    "settings.partly": QT_TRANSLATE_NOOP(
        "Words",
        "Not usable in the settings: {names}. The usual is used there. The old file is {file}.",
    ),
    "settings.not_saved": QT_TRANSLATE_NOOP(
        "Words", "The setting could not be kept: the data folder cannot be written."
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Words", "The settings could not be read: the usual ones are used. The old file is {file}."
    ),
}
