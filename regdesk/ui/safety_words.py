"""The words for backups, for putting one back, and for the trail of acts: by message key."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SAFETY = {
    "backup.folder_gone": QT_TRANSLATE_NOOP(
        "Words", "The folder for backups {folder} is not there. Connect its disk; work goes on."
    ),
    "backup.full": QT_TRANSLATE_NOOP(
        "Words", "There is no room for a backup. Free some room; work goes on."
    ),
    "backup.not_written": QT_TRANSLATE_NOOP(
        "Words", "The folder for backups cannot be written. Tell the administrator; work goes on."
    ),
    "backup.broken": QT_TRANSLATE_NOOP(
        "Words", "The backup does not hold ({what}). Tell the administrator."
    ),
    "mirror.folder_gone": QT_TRANSLATE_NOOP(
        "Words",
        "The second medium {folder} is not there. Connect it: what is unsent is kept on this "
        "computer alone. Work goes on.",
    ),
    "mirror.full": QT_TRANSLATE_NOOP(
        "Words", "There is no room on the second medium. Free some room; work goes on."
    ),
    "mirror.not_written": QT_TRANSLATE_NOOP(
        "Words", "The second medium cannot be written. Tell the administrator; work goes on."
    ),
    "restore.no_mirror": QT_TRANSLATE_NOOP(
        "Words", "{folder} holds nothing unsent of this desk. Choose another folder."
    ),
    "restore.none": QT_TRANSLATE_NOOP("Words", "There is no backup in {folder}."),
    "restore.which": QT_TRANSLATE_NOOP(
        "Words", "{folder} holds backups of several desks. Choose the folder of one of them."
    ),
    "restore.occupied": QT_TRANSLATE_NOOP(
        "Words", "A desk stands in {folder} already. Choose an empty folder or set that desk aside."
    ),
    "restore.keys": QT_TRANSLATE_NOOP(
        "Words",
        "The two keys do not open this backup: an employee's password is needed, and the "
        "administrator's or the recovery key. Where both are right, choose an earlier backup.",
    ),
    "step_back.none": QT_TRANSLATE_NOOP(
        "Words", "This release made the desk: name the tables to go back to with --to."
    ),
    "step_back.cannot": QT_TRANSLATE_NOOP(
        "Words", "The desk cannot be taken back to the tables {asked}."
    ),
    "audit.noted": QT_TRANSLATE_NOOP(
        "Words", "Give what was noted as NUMBER:HASH, as it stands on the day's register."
    ),
}
