"""The words for what can be set: on the panel, in the trail, and where a value was of no use."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: dict[str, object] = {
    "language": QT_TRANSLATE_NOOP("Settings", "Language"),
    "look": QT_TRANSLATE_NOOP("Settings", "Look"),
    "text_size": QT_TRANSLATE_NOOP("Settings", "Text size"),
    "prints": QT_TRANSLATE_NOOP("Settings", "Papers and printers"),
    "receipts": QT_TRANSLATE_NOOP("Settings", "Receipt printers"),
    "scan": QT_TRANSLATE_NOOP("Settings", "Scanner"),
    "scanners": QT_TRANSLATE_NOOP("Settings", "Scanners added here"),
    "clerk_code": QT_TRANSLATE_NOOP("Settings", "Who signed in last"),
    "backup_folder": QT_TRANSLATE_NOOP("Settings", "Folder for backups"),
    "mirror_folder": QT_TRANSLATE_NOOP("Settings", "Second medium for what is unsent"),
    "hub_proxy": QT_TRANSLATE_NOOP("Settings", "Proxy on the way to the hub"),
    "ticket": QT_TRANSLATE_NOOP("Settings", "Ticket of the queue"),
    "idle_minutes": QT_TRANSLATE_NOOP("Settings", "Minutes until it locks by itself"),
    "keep_pages_days": QT_TRANSLATE_NOOP("Settings", "Scanned pages are kept"),
    "keep_cases_days": QT_TRANSLATE_NOOP("Settings", "What a case says of people is kept"),
    "wears": QT_TRANSLATE_NOOP("Settings", "Look and language of a clerk"),
    "centre": QT_TRANSLATE_NOOP("Settings", "The centre"),
}

SETTINGS = {
    "setting.idle_minutes": QT_TRANSLATE_NOOP("Words", "Choose from 1 to 60 minutes."),
    "setting.keep_pages_days": QT_TRANSLATE_NOOP("Words", "Choose from 1 to 3650 days."),
    "setting.keep_cases_days": QT_TRANSLATE_NOOP(
        "Words", "Choose from 30 to 36500 days, or for ever."
    ),
    "setting.ticket": QT_TRANSLATE_NOOP(
        "Words", "Type an example of a ticket, such as A-012, or a regular expression."
    ),
    "setting.folder": QT_TRANSLATE_NOOP("Words", "There is no folder {folder}. Choose one."),
    "setting.centre_code": QT_TRANSLATE_NOOP(
        "Words", "The code of the centre stands in every number: it cannot be changed here."
    ),
    "trail.too_many": QT_TRANSLATE_NOOP(
        "Words", "More than {most} rows at once cannot be exported. Choose a day or a clerk."
    ),
}


def setting_name(name: str) -> str:
    """Return what people call the setting ``name``, of a part of it (``prints.slip``) the whole; a
    name that nobody knows stands as it was written.
    """
    known = _NAMES.get(name.partition(".")[0])
    return f"“{name}”" if known is None else QCoreApplication.translate("Settings", str(known))
