"""What is known of the last backup, and of the mirror of what is unsent, in plain files that tell
nothing of anybody: they can be read while nobody is signed in.
"""

import contextlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from regdesk.storage.disk import file_mode, write_durably

FILE = "backup.json"
MIRROR_FILE = "mirror.json"
USUAL_FOLDER = "backups"  # inside the data folder, until the administrator chooses another
_FORM = 1


@dataclass(frozen=True, slots=True)
class BackupNote:
    """``made_at`` and ``night`` (its folder) of the last backup that was made, or when the mirror
    was last whole, None and empty before the first; ``trouble`` is the message key of why the last
    try made none, and ``folder`` where it was to go.
    """

    made_at: datetime | None = None
    night: str = ""
    trouble: str = ""
    folder: str = ""


def read_note(folder: Path, file: str = FILE) -> BackupNote:
    """Return the note in the desk's ``folder``; one that cannot be read counts as none."""
    try:
        kept = json.loads((folder / file).read_bytes())
        if kept.pop("form") != _FORM:
            return BackupNote()
        made_at = kept.pop("made_at")
        texts = {name: str(kept[name]) for name in ("night", "trouble", "folder")}
        at = datetime.fromisoformat(made_at) if made_at else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return BackupNote()
    return BackupNote() if at is not None and at.tzinfo is None else BackupNote(at, **texts)


def write_note(folder: Path, note: BackupNote, file: str = FILE) -> None:
    """Keep the note; a disk that does not take it costs the memory of one backup."""
    made_at = note.made_at.isoformat() if note.made_at else ""
    told = {"form": _FORM, **asdict(note), "made_at": made_at}
    with contextlib.suppress(OSError):
        write_durably(folder / file, json.dumps(told, indent=1).encode(), file_mode(folder))
