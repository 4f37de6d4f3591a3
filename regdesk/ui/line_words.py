"""The words for what can stand between a case and the hub: by message key."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_BUSY = QT_TRANSLATE_NOOP("Words", "The hub is busy. It is sent again by itself.")
_REFUSED = QT_TRANSLATE_NOOP("Words", "The hub did not take it. Tell the administrator.")
_UNSIGNED = QT_TRANSLATE_NOOP(
    "Words", "The hub does not accept this desk's signature. Tell the administrator."
)
_NOT_WHOLE = QT_TRANSLATE_NOOP(
    "Words", "The page did not come over whole. It is sent again by itself."
)
_LOOKED_AT = QT_TRANSLATE_NOOP("Words", "The hub has the case; a person looks at it first.")

LINE: dict[str, object] = {
    "line.unreachable": QT_TRANSLATE_NOOP(
        "Words", "The hub cannot be reached. The cases wait in the queue and go by themselves."
    ),
    "line.proxy": QT_TRANSLATE_NOOP(
        "Words",
        "The proxy of the network lets nobody through to the hub. Tell the administrator.",
    ),
    "line.certificate": QT_TRANSLATE_NOOP(
        "Words",
        "Somebody else answers in the hub's place. Nothing is sent; tell the administrator.",
    ),
    "line.certificate_dates": QT_TRANSLATE_NOOP(
        "Words",
        "The hub's certificate does not hold on the date of this computer. Look at the date here; "
        "if it is right, tell the administrator.",
    ),
    "line.cut": QT_TRANSLATE_NOOP("Words", "The connection broke. It is sent again by itself."),
    "line.not_hub": QT_TRANSLATE_NOOP(
        "Words",
        "What answers is not the hub: perhaps the network wants a sign-in. Tell the administrator.",
    ),
    "hub.unproven": QT_TRANSLATE_NOOP(
        "Words",
        "The hub's answer is not proved by its signature. Nothing is lost; tell the administrator.",
    ),
    **dict.fromkeys(("hub.busy", "hub.rate"), _BUSY),
    "hub.failed": QT_TRANSLATE_NOOP(
        "Words", "Something failed at the hub. It is sent again by itself."
    ),
    "hub.lost": QT_TRANSLATE_NOOP(
        "Words", "The hub lost this when it was put back from a copy. It is sent again by itself."
    ),
    "send.beside": QT_TRANSLATE_NOOP(
        "Words",
        "A copy of this window gave the same number or place to another case. Both are kept and "
        "sent; a person at the hub decides.",
    ),
    "hub.refused": _REFUSED,
    "desk.revoked": QT_TRANSLATE_NOOP(
        "Words", "This desk may not send any more. Tell the administrator."
    ),
    "accept.epochs_spent": QT_TRANSLATE_NOOP(
        "Words",
        "This window's numbers are used up: its folder was copied or put back too often. Accept "
        "nothing more here; the administrator sets up a window with a new number.",
    ),
    "envelope.too_large": QT_TRANSLATE_NOOP(
        "Words", "The case is too large to be sent. Tell the administrator."
    ),
    "page.too_large": QT_TRANSLATE_NOOP(
        "Words", "The page is too large to be sent. Tell the administrator."
    ),
    **dict.fromkeys(
        ("request.unsigned", "request.signature", "request.key_unknown", "request.digest"),
        _UNSIGNED,
    ),
    **dict.fromkeys(
        (
            "request.malformed",
            "request.too_large",
            "request.nonce",
            "request.not_found",
            "request.method",
            "feed.cursor",
        ),
        _REFUSED,
    ),
    **dict.fromkeys(("page.part_digest", "page.parts_missing", "page.digest"), _NOT_WHOLE),
    **dict.fromkeys(
        (
            "held.unknown_type",
            "held.unreadable",
            "held.fork",
            "held.desk_held",
            "held.desk_revoked",
            "held.other",
        ),
        _LOOKED_AT,
    ),
}

NOTES: dict[str, object] = {
    "clock.off": QT_TRANSLATE_NOOP(
        "Words", "The clock here is off: by the hub's it is {at}. Set it right; work goes on."
    ),
    "desk.restored": QT_TRANSLATE_NOOP(
        "Words",
        "This window was put back from an earlier copy, as was seen on {at}. Numbers go on as "
        "{window}-…; those given before stay good.",
    ),
    "desk.twin": QT_TRANSLATE_NOOP(
        "Words",
        "Another copy of this window is at work, as was seen on {at}. Numbers here go on as "
        "{window}-…; those given before stay good. Tell the administrator.",
    ),
}

ENROLMENT: dict[str, object] = {
    "proxy.form": QT_TRANSLATE_NOOP(
        "Words", "Write the proxy as http://name:port, without a name and password."
    ),
    "enrol.url": QT_TRANSLATE_NOOP("Words", "Write the hub's address as https://name:port."),
    "enrol.ca": QT_TRANSLATE_NOOP(
        "Words", "The file holds no certificate. Take the one that the hub's operator gave."
    ),
    "enrol.code_form": QT_TRANSLATE_NOOP(
        "Words", "The connection code has 20 letters and digits. Compare it with the paper."
    ),
    "enrol.code": QT_TRANSLATE_NOOP(
        "Words",
        "The hub does not know this code: it is wrong, used or older than a day. Ask for another.",
    ),
    "enrol.taken": QT_TRANSLATE_NOOP(
        "Words", "Another desk has this number at the hub. Tell the administrator."
    ),
}
