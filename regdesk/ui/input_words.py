"""The words for what can be wrong with what was typed, chosen or given: by message key.

``Words`` is the context of the translations; ``regdesk.ui.words`` chooses and fills in.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

EMPTY = {
    "field.empty.category": QT_TRANSLATE_NOOP("Words", "Choose the applicant's category"),
    "field.empty.abroad_proof": QT_TRANSLATE_NOOP(
        "Words", "Say which document shows that the person has left the other country"
    ),
    "field.empty.registration": QT_TRANSLATE_NOOP("Words", "Choose the kind of registration"),
    "field.empty.iin": QT_TRANSLATE_NOOP("Words", "Enter the IIN from the document."),
    "field.empty.surname": QT_TRANSLATE_NOOP(
        "Words", "Write the surname as it stands in the document."
    ),
    "field.empty.given": QT_TRANSLATE_NOOP(
        "Words", "Write the given name as it stands in the document."
    ),
    "field.empty.born": QT_TRANSLATE_NOOP("Words", "Enter the date of birth."),
    "field.empty.sex": QT_TRANSLATE_NOOP("Words", "Choose the sex as in the document."),
    "field.empty.kind": QT_TRANSLATE_NOOP("Words", "Choose the kind of document."),
    "field.empty.number": QT_TRANSLATE_NOOP("Words", "Enter the number of the document."),
    "field.empty.valid_until": QT_TRANSLATE_NOOP(
        "Words", "Enter the day until which the document is valid."
    ),
    "field.empty.place": QT_TRANSLATE_NOOP("Words", "Find the address on the search line"),
    "field.empty.street": QT_TRANSLATE_NOOP("Words", "Enter the street."),
    "field.empty.house": QT_TRANSLATE_NOOP("Words", "Enter the number of the house."),
    "field.empty.owners": QT_TRANSLATE_NOOP("Words", "Add the owner of the dwelling"),
    "field.empty.presence": QT_TRANSLATE_NOOP("Words", "Say whether the owner is here"),
    "field.empty.identity_checked": QT_TRANSLATE_NOOP("Words", "Check the owner's document"),
    "field.empty.consent": QT_TRANSLATE_NOOP("Words", "Say what the owner agrees to"),
    "field.empty.asked_by": QT_TRANSLATE_NOOP("Words", "Say who asked for the correction"),
    "field.empty.why": QT_TRANSLATE_NOOP("Words", "Write why the case is corrected"),
}

TYPED = {
    "iin.length": QT_TRANSLATE_NOOP("Words", "An IIN has 12 digits. Typed: {count}."),
    "iin.check_digit": QT_TRANSLATE_NOOP(
        "Words", "The check digit does not fit. Compare the 12 digits with the document."
    ),
    "iin.born_differs": QT_TRANSLATE_NOOP(
        "Words", "The date of birth differs between IIN and document. Check which is right."
    ),
    "iin.sex_differs": QT_TRANSLATE_NOOP(
        "Words", "The sex differs between IIN and document. Check which is right."
    ),
    "name.letters": QT_TRANSLATE_NOOP(
        "Words", "A name has letters, hyphen, apostrophe and space only. Compare with the document."
    ),
    "day.impossible": QT_TRANSLATE_NOOP("Words", "There is no such day. Enter day, month, year."),
    "day.future": QT_TRANSLATE_NOOP("Words", "This day has not come yet. Check the date."),
    "day.past": QT_TRANSLATE_NOOP("Words", "This day has passed. Check the date."),
    "document.number": QT_TRANSLATE_NOOP(
        "Words", "The number does not fit this kind of document. Compare it with the document."
    ),
    "document.ends_before": QT_TRANSLATE_NOOP(
        "Words", "It ends on {day}, before the registration does ({until}). Tell the person."
    ),
    "document.ends_today": QT_TRANSLATE_NOOP(
        "Words", "It is valid for the last day today: tomorrow another one is needed."
    ),
    "document.expired": QT_TRANSLATE_NOOP(
        "Words", "The document expired on {day}. Ask for another document."
    ),
    "address.flat_empty": QT_TRANSLATE_NOOP(
        "Words", "Enter the flat. For a house choose it as the kind of premises."
    ),
    "address.rka": QT_TRANSLATE_NOOP("Words", "An address code has 16 digits."),
    "address.not_found": QT_TRANSLATE_NOOP(
        "Words", "No such address. Shorten the street's name or press F6 and enter it by hand."
    ),
    "case.same_iin_today": QT_TRANSLATE_NOOP(
        "Words", "There is a case with this IIN today: {label}. Press Enter to open it."
    ),
}

LAW = {
    "registration.until_proof": QT_TRANSLATE_NOOP(
        "Words", "Registered temporarily until the document is obtained."
    ),
    "owner.absent": QT_TRANSLATE_NOOP(
        "Words", "Registration cannot be finished until the owner comes in person."
    ),
    "owner.refused": QT_TRANSLATE_NOOP(
        "Words", "The owner refused. Close the case as refused and choose the reason."
    ),
    "consent.narrower": QT_TRANSLATE_NOOP(
        "Words", "The owner agrees to temporary registration only. Change it to temporary?"
    ),
    "paper.missing": QT_TRANSLATE_NOOP("Words", "A paper is missing: {title}."),
    "paper.expired": QT_TRANSLATE_NOOP("Words", "A paper has expired: {title}. Ask for another."),
    "law.not_judged": QT_TRANSLATE_NOOP(
        "Words", "The rules could not be judged: the case cannot be accepted. Postpone it."
    ),
    "law.refused": QT_TRANSLATE_NOOP("Words", "The case cannot be accepted: {outcome}."),
    "accept.not_judged": QT_TRANSLATE_NOOP(
        "Words", "The rules could not be judged: nothing was accepted. Postpone the case."
    ),
    "accept.refused": QT_TRANSLATE_NOOP("Words", "Nothing was accepted: {outcome}."),
    "accept.unfinished": QT_TRANSLATE_NOOP(
        "Words", "Something is still unfinished ({count}). Finish it and save again."
    ),
    "accept.overtime_reason": QT_TRANSLATE_NOOP("Words", "Say why the service took so long."),
    "close.not_judged": QT_TRANSLATE_NOOP(
        "Words", "The rules have not decided yet: the case cannot be closed. Postpone it with F8."
    ),
    "close.acceptable": QT_TRANSLATE_NOOP(
        "Words", "The case can be accepted: it is not closed without acceptance."
    ),
    "close.correcting": QT_TRANSLATE_NOOP(
        "Words", "A correction is sent or discarded; it is not closed."
    ),
    "close.papers_unasked": QT_TRANSLATE_NOOP(
        "Words", "Papers nobody has asked for yet: {count}. Mark what is not here: Shift Space."
    ),
    "close.reason": QT_TRANSLATE_NOOP("Words", "This reason does not fit: {outcome}."),
    "consent.not_asked": QT_TRANSLATE_NOOP("Words", "The law asks for nobody's consent here."),
}

OUTCOMES = {
    "referral": QT_TRANSLATE_NOOP("Words", "another body serves this category"),
    "not_registrable_alone": QT_TRANSLATE_NOOP("Words", "a child is not registered alone"),
    "owner_refused": QT_TRANSLATE_NOOP("Words", "the owner refused"),
    "owner_absent": QT_TRANSLATE_NOOP("Words", "the owner is not here"),
    "papers_missing": QT_TRANSLATE_NOOP("Words", "papers are missing"),
    "type_change_offered": QT_TRANSLATE_NOOP(
        "Words", "the owner agrees to temporary registration only"
    ),
}

GIVEN = {
    "correct.decided": QT_TRANSLATE_NOOP(
        "Words", "The register has decided on this case: what is wrong is put right by a new case."
    ),
    "correct.why": QT_TRANSLATE_NOOP("Words", "Write why the case is corrected"),
    "correct.no_change": QT_TRANSLATE_NOOP(
        "Words", "Nothing has been changed: there is nothing to send."
    ),
    "file.missing": QT_TRANSLATE_NOOP("Words", "The file is gone. Choose it again."),
    "file.empty": QT_TRANSLATE_NOOP("Words", "The file is empty. Choose another."),
    "file.not_image": QT_TRANSLATE_NOOP(
        "Words", "This file is no picture and no PDF. Choose a JPEG, PNG, TIFF or PDF."
    ),
    "file.too_big": QT_TRANSLATE_NOOP(
        "Words", "The file is too big. At most {mib} MB; scan it at 300 dpi."
    ),
    "file.too_many_pixels": QT_TRANSLATE_NOOP(
        "Words", "The picture is too large. At most {mpx} megapixels; scan it at 300 dpi."
    ),
    "file.too_many_pages": QT_TRANSLATE_NOOP(
        "Words", "The file has {pages} pages, at most {most} are taken. Split it."
    ),
    "file.animated": QT_TRANSLATE_NOOP(
        "Words", "The picture moves. A page stands still: choose another file."
    ),
    "file.unreadable": QT_TRANSLATE_NOOP(
        "Words", "The file is damaged or locked by a password. Scan the paper again."
    ),
    "page.not_allowed": QT_TRANSLATE_NOOP(
        "Words", "The law lets no copy of this paper be made. Look at the original and mark it."
    ),
    "page.poor": QT_TRANSLATE_NOOP(
        "Words", "A page is not clear. Scan it again, or say why it is good enough."
    ),
    "page.reason": QT_TRANSLATE_NOOP("Words", "Say the reason in at most {most} characters."),
    "page.other_pages": QT_TRANSLATE_NOOP(
        "Words", "The pages have changed meanwhile. Look at them and do it again."
    ),
    "clipboard.empty": QT_TRANSLATE_NOOP(
        "Words", "There is no picture and no file on the clipboard. Copy one and press Ctrl V."
    ),
    "printer.name": QT_TRANSLATE_NOOP("Words", "Call it in at most 40 letters."),
    "printer.address": QT_TRANSLATE_NOOP("Words", "Type it as 192.168.1.50:9100."),
    "code.slip_waits": QT_TRANSLATE_NOOP(
        "Words", "A slip was scanned. It opens from the journal once this case is postponed: F8."
    ),
    "code.note_waits": QT_TRANSLATE_NOOP(
        "Words", "A note was scanned. It opens from the journal once this case is postponed: F8."
    ),
    "code.unknown": QT_TRANSLATE_NOOP("Words", "This code is not known. Scan a slip or a card."),
    "code.of_person": QT_TRANSLATE_NOOP(
        "Words", "A person's document is read at step 2 or, for an owner, at step 4."
    ),
    "mrz.unclear": QT_TRANSLATE_NOOP(
        "Words", "The document was not read clearly: nothing was filled in. Read it again."
    ),
    "mrz.not_found": QT_TRANSLATE_NOOP(
        "Words", "The page is kept, but its lines could not be read. Type what it says."
    ),
    "mrz.other_person": QT_TRANSLATE_NOOP(
        "Words", "This is the document of another person. Say at Documents whose it is."
    ),
    "scan.registers": QT_TRANSLATE_NOOP(
        "Words", "This owner registers here himself: his document is read at step 2 (Alt 2)."
    ),
    "scan.petition": QT_TRANSLATE_NOOP(
        "Words", "No owner is asked for: the petition is scanned at step 5 (Alt 5)."
    ),
    "code.signature": QT_TRANSLATE_NOOP("Words", "This sheet was not printed by this desk."),
    "code.other_desk": QT_TRANSLATE_NOOP("Words", "Slip {number} belongs to another window."),
    "code.note_other_desk": QT_TRANSLATE_NOOP(
        "Words", "Case {label} was begun at window {desk} of centre {centre}: take it up there."
    ),
    "known_desks.broken": QT_TRANSLATE_NOOP(
        "Words", "{file} holds no keys of desks. Nothing was added."
    ),
    "known_desks.other_key": QT_TRANSLATE_NOOP(
        "Words",
        "Window {desk} of centre {centre} has another key here. Nothing was added: ask there.",
    ),
    "export.too_many": QT_TRANSLATE_NOOP(
        "Words", "More than {most} cases do not go into one file. Search or filter first."
    ),
    "export.stopped": QT_TRANSLATE_NOOP("Words", "It was stopped: no file is written."),
    "number.shape": QT_TRANSLATE_NOOP("Words", "This is not the number of a slip."),
    "number.check_digit": QT_TRANSLATE_NOOP(
        "Words", "The slip's number does not fit. Compare it with the slip."
    ),
    "number.range": QT_TRANSLATE_NOOP("Words", "There is no slip with such a number."),
    "classifier.broken": QT_TRANSLATE_NOOP(
        "Words", "The classifier was not taken in: {file}, row {row} ({reason}). Nothing changed."
    ),
    "streets.broken": QT_TRANSLATE_NOOP(
        "Words", "The streets were not taken in: {file}, row {row} ({reason}). Nothing changed."
    ),
}

DOOR = {
    "sign_in.wrong": QT_TRANSLATE_NOOP(
        "Words", "Wrong code or password. Check Caps Lock and the keyboard's language."
    ),
    "sign_in.wait": QT_TRANSLATE_NOOP("Words", "Wait {wait_s} s before the next try."),
    "sign_in.unknown_code": QT_TRANSLATE_NOOP("Words", "No clerk has this code here. Check it."),
    "recovery_key.wrong": QT_TRANSLATE_NOOP(
        "Words", "The recovery key does not fit. Compare it with the printed page."
    ),
    "set_up.already": QT_TRANSLATE_NOOP(
        "Words", "This desk is set up already. Close the program and open it again."
    ),
    "set_up.none": QT_TRANSLATE_NOOP(
        "Words", "No desk is set up in this folder yet. Open RegDesk and set the desk up first."
    ),
    "set_up.code_twice": QT_TRANSLATE_NOOP("Words", "Two clerks have the same code. Change one."),
    "set_up.centre_code": QT_TRANSLATE_NOOP("Words", "The code of a centre has 3 digits."),
    "set_up.number": QT_TRANSLATE_NOOP("Words", "The number of a window is from 1 to 999."),
    "set_up.empty": QT_TRANSLATE_NOOP("Words", "Fill this field in."),
    "set_up.too_long": QT_TRANSLATE_NOOP(
        "Words", "Write it shorter: at most {most} characters fit on every sheet."
    ),
    "set_up.password": QT_TRANSLATE_NOOP("Words", "A password has at least {least} characters."),
    "confirm.no_right": QT_TRANSLATE_NOOP(
        "Words", "Only a senior clerk or the administrator confirms this. Type their code."
    ),
    "confirm.not_administrator": QT_TRANSLATE_NOOP(
        "Words", "Only the administrator confirms this. Type the administrator's code."
    ),
    "sign_in.first_password": QT_TRANSLATE_NOOP(
        "Words", "This is a first password. Sign in with it and choose one of your own."
    ),
    "password.same": QT_TRANSLATE_NOOP(
        "Words", "This is the password until now. Choose another one."
    ),
    "clerk.code_taken": QT_TRANSLATE_NOOP(
        "Words", "A clerk has this code here already. Choose another one."
    ),
    "clerk.unknown": QT_TRANSLATE_NOOP(
        "Words", "This clerk does not work here any more. Close this and look again."
    ),
    "clerk.self": QT_TRANSLATE_NOOP(
        "Words", "Another administrator does this for you. Your own password changes by Shift F12."
    ),
    "clerk.heir": QT_TRANSLATE_NOOP(
        "Words", "Choose a senior or an administrator who takes the unfinished cases."
    ),
    "right.missing": QT_TRANSLATE_NOOP(
        "Words", "Your role does not allow this. Ask a senior or the administrator."
    ),
}
