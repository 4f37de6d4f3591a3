"""A copy of a desk becomes a desk of its own: a new epoch, of which the hub is told at once."""

import logging
from contextlib import suppress

from regdesk.domain.errors import Fault
from regdesk.protocol.wire import HelloAnswer, HelloRequest
from regdesk.services.epoch_ports import Copied, Standing
from regdesk.services.epochs import begin_epoch
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine

log = logging.getLogger(__name__)


class Renewal:
    """Begins epochs and tells the hub of those that it has not heard of."""

    def __init__(self, side: DeskSide, line: HubLine) -> None:
        self._side, self._line = side, line

    def find_copied(self, told: HelloRequest, answer: HelloAnswer) -> Copied | None:
        """Return as what the desk shows itself by what the hub holds of its running epoch."""
        if self._side.identity.running.spent:
            return None
        if answer.prefix > told.head.seq:
            return Copied.RESTORED  # the hub holds links of the chain that this disk does not know
        if not told.head.seq:
            return None
        with self._side.read() as unit:
            own = unit.outbox.find_id(told.epoch, answer.prefix)
        differs = bool(answer.prefix and answer.checkpoint) and own != answer.checkpoint
        return Copied.TWIN if differs or answer.forked else None

    def begin(self, why: Copied, least: int = 0) -> None:
        """Begin the next epoch, not below ``least``; from now on it numbers and signs.

        What waits of earlier ones is sent as it is. Errors: ``Fault`` of the disk.
        """
        side, before = self._side, self._side.identity.running
        try:
            with side.write() as unit:
                begin_epoch(side.identity, unit, why, side.clock.now(), least=least)
        except BaseException:
            side.identity.take(before)
            raise
        running = side.identity.running
        log.warning("this desk is a copy (%s): epoch %d", why.value, running.desk.epoch)
        with suppress(Fault):  # at the next signing in it is written anyway
            side.desk_keys.keep_own({running.desk.name: running.signer.public_key})

    def introduce(self) -> None:
        """Tell the hub of every key it has not heard of, the oldest first, each vouched for by one
        that it knows; where another copy was quicker, go on to an epoch that is free.

        Errors: ``Unreached``, ``Unanswered``; ``Fault`` of the disk.
        """
        side = self._side
        while True:
            with side.read() as unit:
                new = unit.epochs.list_new()
                if not new:
                    break
                voucher = unit.epochs.get_voucher(new[0].desk.epoch)
            epoch = new[0].desk.epoch
            answer = self._line.claim_epoch(new[0], voucher.signer)
            with side.write() as unit:
                unit.epochs.note(epoch, Standing.KNOWN if answer.granted else Standing.RIVAL)
            if not answer.granted and epoch == side.desk.epoch:
                self.begin(Copied.TWIN, answer.next_epoch)
        self._line.sign_as(side.signer)
