"""Which keys a hub signs with: a list that it signs with each key it has.

A desk that knows one of the keys, and does not know it as replaced, takes the whole list from the
statement of that key. ``GET KEYS`` is not signed for; ``HelloAnswer.keys`` tells when to ask again.
"""

import hashlib
import json
from collections.abc import Iterable

from pydantic import AwareDatetime

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import EnvelopeSigner, FindKey
from regdesk.protocol.messages import Text
from regdesk.protocol.signed import Said, open_message, seal_message
from regdesk.protocol.wire import Hex64, Sealed

KEYS = "/v1/keys"
HUB_KEYS_V1 = "application/vnd.regdesk.hub-keys.v1+json"


class ListedKey(Said):
    """A signing key of the hub: 32 public bytes in hex. Of one that was replaced, a receipt counts
    that says it was given not after ``until``. Of a ``revoked`` one nothing new counts, whatever
    it says of its age.
    """

    id: Text
    public: Hex64
    until: AwareDatetime | None = None
    revoked: bool = False


class HubKeys(Said):
    """All keys of the hub as of ``told_at``; an older list never takes a newer one's place.

    ``mark`` names the list: two with the same mark list the same.
    """

    hub: Text
    told_at: AwareDatetime
    mark: Text
    keys: tuple[ListedKey, ...]


class KeysAnswer(Said):
    """The same list, signed by each key that the hub has."""

    statements: tuple[Sealed, ...]


def mark_keys(keys: Iterable[ListedKey]) -> str:
    """Return the name of a list of keys."""
    told = [one.model_dump(mode="json") for one in keys]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def state_keys(keys: HubKeys, signers: Iterable[EnvelopeSigner]) -> KeysAnswer:
    """Return ``keys``, signed by each of ``signers``."""
    return KeysAnswer(statements=tuple(seal_message(HUB_KEYS_V1, keys, one) for one in signers))


def read_keys(answer: KeysAnswer, find_key: FindKey) -> HubKeys:
    """Return the list as a key that ``find_key`` knows signed it.

    Errors: ``BadInput`` ``hub.unproven``.
    """
    failed = BadInput("hub.unproven", why="none")
    for sealed in answer.statements:
        try:
            return open_message(sealed, HUB_KEYS_V1, HubKeys, find_key)[0]
        except BadInput as error:
            failed = error
    raise failed
