"""The two keys without which no backup is put back."""

from dataclasses import dataclass, field
from pathlib import Path

from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, has_right
from regdesk.storage.copies import list_clerks_of
from regdesk.storage.recovery_key import read_recovery_key
from regdesk.storage.slots import KeySlots, SlotKind


@dataclass(frozen=True, slots=True)
class TwoKeys:
    """Who restores: an employee, and beside him one who has ``Right.RESTORE`` (``second_code`` and
    his password) or, where ``second_code`` is empty, whoever has the printed recovery key.
    """

    code: str
    password: str = field(repr=False)
    second_code: str
    second_secret: str = field(repr=False)

    def open(self, slots: KeySlots) -> bytes:
        """Return the database key. ``BadInput`` ``restore.keys``, ``recovery_key.wrong``."""
        passwords = slots.list_passwords()
        if passwords.get(self.code) or passwords.get(self.second_code):
            raise BadInput("restore.keys")  # the administrator knows a first password, too
        first = slots.open_clerk(self.code, self.password)
        second = self.open_second(slots)
        if first is None or first != second:
            raise BadInput("restore.keys")
        return first

    def check_people(self, copy: Path, key: bytes) -> None:
        """Stop who does not work at the desk of the backup ``copy``, or not in such a role: that is
        for the database to say, a slot may be older. ``BadInput`` ``restore.keys``.
        """
        clerks = list_clerks_of(copy, key)
        first, second = clerks.get(self.code), clerks.get(self.second_code)
        may = not self.second_code or (second is not None and has_right(second, Right.RESTORE))
        if first is None or not may:
            raise BadInput("restore.keys")

    def open_second(self, slots: KeySlots) -> bytes | None:
        """Return the database key that the second secret gives, None where it gives none.

        Errors: ``BadInput`` ``recovery_key.wrong``.
        """
        if not self.second_code:
            return slots.open_recovery(read_recovery_key(self.second_secret))
        if self.second_code == self.code:
            return None
        return slots.open_clerk(self.second_code, self.second_secret)

    @property
    def second(self) -> str:
        """Return whose second key it is, as the trail of acts names him."""
        return self.second_code or SlotKind.RECOVERY.value
