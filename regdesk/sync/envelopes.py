"""The lane of envelopes: in batches, oldest first; one that does not go never stops the next."""

import base64
from dataclasses import dataclass

from regdesk.domain.errors import BadInput
from regdesk.protocol.receipt import Held
from regdesk.protocol.wire import BATCH_BYTES, BATCH_ITEMS, ItemResult, Result
from regdesk.services.send_ports import Proof
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine
from regdesk.sync.pauses import Deferrals
from regdesk.sync.sent import keep_proofs
from regdesk.sync.trouble import Unanswered, name_code, name_review

_HELD = frozenset({Result.STORED, Result.DUPLICATE, Result.HELD})


@dataclass(frozen=True, slots=True)
class _Item:
    envelope_id: str
    envelope: bytes


@dataclass(frozen=True, slots=True)
class _Failure:
    item_id: str
    trouble: str
    aside: bool = False
    after_s: int = 0


class EnvelopeLane:
    """Sends the envelopes of one desk."""

    def __init__(self, side: DeskSide, line: HubLine, deferrals: Deferrals) -> None:
        self._side, self._line, self._deferrals = side, line, deferrals
        self._most = BATCH_ITEMS

    def waits(self) -> bool:
        """Tell whether an envelope could go now."""
        with self._side.read() as unit:
            listed = unit.receipts.list_envelopes(len(self._deferrals) + 1)
        return bool(self._deferrals.pick(listed))

    def hurry(self) -> None:
        """Let everything that was put off go at once."""
        self._deferrals.clear()

    def next_s(self) -> float | None:
        """Return in how many seconds something that was put off may go, None where nothing was."""
        return self._deferrals.next_s()

    def step(self) -> bool:
        """Send one batch; return whether there was one. Errors: ``Unreached``, ``Unanswered``."""
        batch = self._take()
        if not batch:
            return False
        try:
            results = self._line.send_envelopes(
                [base64.b64encode(one.envelope).decode() for one in batch]
            )
        except Unanswered as error:
            self._most = max(1, len(batch) // 2)  # so that what stops it is soon alone
            if error.never and len(batch) > 1:
                return True
            if error.never:
                self._settle([], [_Failure(batch[0].envelope_id, error.key, aside=True)])
                return True
            if not error.of_all:
                self._settle([], [_Failure(one.envelope_id, error.key) for one in batch])
            raise
        self._most = min(BATCH_ITEMS, self._most * 2)
        judged = [self._judge(*pair) for pair in zip(batch, results, strict=True)]
        proofs = [one for one in judged if isinstance(one, Proof)]
        self._settle(proofs, [one for one in judged if isinstance(one, _Failure)])
        return True

    def _take(self) -> list[_Item]:
        """Return the oldest envelopes that may go, as many as fit; too large ones go aside."""
        batch: list[_Item] = []
        too_large: list[_Failure] = []
        room = BATCH_BYTES
        with self._side.read() as unit:
            listed = unit.receipts.list_envelopes(len(self._deferrals) + self._most)
            for one in self._deferrals.pick(listed):
                envelope = unit.outbox.get(one.item_id)
                if len(envelope) > BATCH_BYTES:
                    too_large.append(_Failure(one.item_id, "envelope.too_large", aside=True))
                    continue
                room -= len(envelope)
                if room < 0 or len(batch) == self._most:
                    break
                batch.append(_Item(one.item_id, envelope))
        if too_large:
            self._settle([], too_large)
        return batch

    def _judge(self, item: _Item, told: ItemResult) -> Proof | _Failure:
        name = item.envelope_id
        if told.result is Result.REFUSED:
            return _Failure(name, name_code(told.code), aside=True)
        if told.result not in _HELD:
            return _Failure(name, name_code(told.code), after_s=told.retry_after_s)
        try:
            size = len(item.envelope)
            receipt = self._line.check_receipt(told.receipt, Held.ENVELOPE, name, size)
        except BadInput as error:
            return _Failure(name, error.key)
        review = name_review(told.reason) if told.result is Result.HELD else ""
        return Proof(name, name, receipt, review)

    def _settle(self, proofs: list[Proof], failures: list[_Failure]) -> None:
        """Keep in one transaction what became of a batch."""
        now = self._side.clock.now()
        with self._side.write() as unit:
            keep_proofs(unit, proofs, now)
            for one in failures:
                unit.receipts.note(one.item_id, one.trouble, aside=one.aside)
        for proof in proofs:
            self._deferrals.forget(proof.item_id)
        for one in failures:
            if one.aside:
                self._deferrals.forget(one.item_id)
            else:
                self._deferrals.defer(one.item_id, one.after_s)
