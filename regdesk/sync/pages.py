"""The lane of pages: after the envelopes, in numbered parts; what the hub has is not sent again."""

import hashlib
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from regdesk.domain.errors import BadInput, Fault
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.receipt import Held
from regdesk.protocol.wire import PAGE_BYTES, PART_BYTES, CompleteRequest, PageState
from regdesk.services.ports import Act
from regdesk.services.send_ports import Proof, Unsent
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine
from regdesk.sync.pauses import Deferrals
from regdesk.sync.sent import keep_proofs, tell_sent
from regdesk.sync.trouble import Unanswered

T = TypeVar("T")

_AT_ONCE = 20  # pages asked after in one request
_TRIES = 3  # of one part, or of one page, before another has its turn


class _MadeWay(Exception):
    """An envelope waits: the rest of the page can wait longer."""


class PageLane:
    """Sends the pages of one desk. ``makes_way`` tells whether something more urgent waits."""

    def __init__(
        self,
        side: DeskSide,
        line: HubLine,
        deferrals: Deferrals,
        makes_way: Callable[[], bool],
    ) -> None:
        self._side, self._line, self._deferrals = side, line, deferrals
        self._makes_way = makes_way

    def hurry(self) -> None:
        """Let everything that was put off go at once."""
        self._deferrals.clear()

    def next_s(self) -> float | None:
        """Return in how many seconds something that was put off may go, None where nothing was."""
        return self._deferrals.next_s()

    def step(self) -> bool:
        """Send some pages; return whether there were any. Errors: ``Unreached``, ``Unanswered``."""
        self._tell_gone()
        with self._side.read() as unit:
            listed = unit.receipts.list_pages(len(self._deferrals) + _AT_ONCE)
        free = self._deferrals.pick(listed)[:_AT_ONCE]
        if not free:
            return False
        states = self._line.query_pages([one.item_id for one in free])
        for page, state in zip(free, states, strict=True):
            try:
                self._send(page, state)
            except _MadeWay:
                break
        return True

    def _tell_gone(self) -> None:
        """End what would wait for ever: the hub has lost pages that went here when their time came.
        A hub of before has no word for it; that changes nothing of what there is to give.
        """
        with self._side.read() as unit:
            gone = unit.receipts.list_gone(_AT_ONCE)
        if not gone:
            return
        try:
            self._line.tell_gone([one.item_id for one in gone])
        except Unanswered as error:
            if not any(map(error.says, (ProblemCode.NOT_FOUND, ProblemCode.METHOD))):
                raise
        now = self._side.clock.now()
        with self._side.write() as unit:
            for case_id, count in Counter(one.case_id for one in gone).items():
                facts = {"pages": count}
                unit.audit.append(Act.PAGES_GONE, at=now, clerk="", case_id=case_id, facts=facts)
            tell_sent(unit, unit.receipts.let_be(gone), now)

    def _send(self, page: Unsent, state: PageState) -> None:
        """Bring one page over and keep its receipt, or note why not."""
        try:
            receipt = self._bring_over(page.item_id, state)
        except Unanswered as error:
            if error.of_all:
                raise
            self._note(page, error.key, aside=error.never)
            if error.problem is None:
                raise
        except BadInput as error:
            self._note(page, error.key)
        except Fault as error:
            if not error.key.startswith("page."):
                raise
            self._note(page, error.key, aside=True)
        else:
            self._keep(Proof(page.item_id, page.envelope_id, receipt))

    def _bring_over(self, blob: str, state: PageState) -> str:
        """Return the verified receipt. Errors: those of the line, of the page's file, ``BadInput``
        ``hub.unproven``.
        """
        sealed = self._side.get_sealed(blob)
        if len(sealed) > PAGE_BYTES:
            raise Fault("page.too_large", page=blob)
        receipt = state.receipt
        if receipt is None or not state.keyed:
            receipt = self._send_parts(blob, sealed, state)
        return self._line.check_receipt(receipt, Held.PAGE, blob, len(sealed))

    def _send_parts(self, blob: str, sealed: bytes, state: PageState) -> str:
        """Send what the hub lacks of the page, and its key; return the receipt, not yet judged."""
        parts = [sealed[at : at + PART_BYTES] for at in range(0, len(sealed), PART_BYTES)]
        manifest = self._make_manifest(blob, parts)
        have = range(len(parts)) if state.receipt is not None else frozenset(state.have)
        wanted = [number for number in range(len(parts)) if number not in have]
        for _ in range(_TRIES - 1):
            try:
                return self._put(blob, parts, wanted, manifest)
            except Unanswered as error:
                if error.problem is None or not error.says(ProblemCode.PARTS_MISSING):
                    raise
                told = error.problem.missing
                wanted = [number for number in range(len(parts)) if number in told]
        return self._put(blob, parts, wanted, manifest)

    def _make_manifest(self, blob: str, parts: list[bytes]) -> CompleteRequest:
        key = self._side.find_page_key(blob)
        return CompleteRequest(
            bytes=sum(map(len, parts)),
            parts=tuple(hashlib.sha256(part).hexdigest() for part in parts),
            key=None if key is None else key.hex(),
        )

    def _put(
        self, blob: str, parts: list[bytes], wanted: list[int], manifest: CompleteRequest
    ) -> str:
        """Send the parts numbered in ``wanted``, the last of the page with its completion."""
        end = len(parts) - 1
        for number in wanted:
            self._make_way()
            if number != end:
                self._insist(partial(self._line.put_part, blob, number, parts[number]))
        last = parts[end] if end in wanted else b""
        return self._insist(partial(self._line.complete, blob, manifest, last))

    def _make_way(self) -> None:
        if self._makes_way():
            raise _MadeWay

    def _insist(self, send: Callable[[], T]) -> T:
        """Send something; where it was damaged on the way, once or twice more."""
        for _ in range(_TRIES - 1):
            try:
                return send()
            except Unanswered as error:
                if not (error.says(ProblemCode.PART_DIGEST) or error.says(ProblemCode.DIGEST)):
                    raise
        return send()

    def _keep(self, proof: Proof) -> None:
        now = self._side.clock.now()
        with self._side.write() as unit:
            keep_proofs(unit, [proof], now)
        self._deferrals.forget(proof.item_id)

    def _note(self, page: Unsent, trouble: str, *, aside: bool = False) -> None:
        with self._side.write() as unit:
            unit.receipts.note(page.item_id, trouble, aside=aside)
        if aside:
            self._deferrals.forget(page.item_id)
        else:
            self._deferrals.defer(page.item_id)
