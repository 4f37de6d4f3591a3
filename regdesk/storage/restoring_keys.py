"""The two keys without which no backup is put back."""

from dataclasses import dataclass, field

from regdesk.domain.errors import BadInput
from regdesk.storage.recovery_key import read_recovery_key
from regdesk.storage.slots import KeySlots, SlotKind


@dataclass(frozen=True, slots=True)
class TwoKeys:
    """Who restores: an employee, and beside him the administrator (``second_code`` and his
    password) or, where ``second_code`` is empty, whoever has the printed recovery key.
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

    def open_second(self, slots: KeySlots) -> bytes | None:
        """Return the database key that the second secret gives, None where it gives none.

        Errors: ``BadInput`` ``recovery_key.wrong``.
        """
        if not self.second_code:
            return slots.open_recovery(read_recovery_key(self.second_secret))
        slot = slots.find_clerk(self.second_code)
        if self.second_code == self.code or slot is None or slot.kind is not SlotKind.SUPERVISOR:
            return None
        return slots.open_clerk(self.second_code, self.second_secret)

    @property
    def second(self) -> str:
        """Return whose second key it is, as the trail of acts names him."""
        return self.second_code or SlotKind.RECOVERY.value
