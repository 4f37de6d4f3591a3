"""Envelopes of a copy that began an epoch which another copy has: authentic, but by another key."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from regdesk.domain.errors import BadInput
from regdesk.hub.custody import Item, name_type
from regdesk.hub.enrolment import name_key
from regdesk.hub.epochs import list_rivals
from regdesk.hub.headings import Heading, read_heading
from regdesk.hub.hub import Hub, KnownKey
from regdesk.hub.reasons import HubReason
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.wire import HeldReason, ItemResult


async def judge_rivals(
    hub: Hub, desk_id: str, raws: Sequence[bytes], judged: Sequence[Item | ItemResult]
) -> list[Item | ItemResult]:
    """Return ``judged``, in which what a rival key of the desk signed is an envelope after all.

    It has no place in the desk's chain, and a person looks at it first. Where the desk has had so
    many rivals that not all of their keys are kept, that holds for whatever it brings as its own.
    """
    if not any(_is_forged(one) for one in judged):
        return list(judged)
    rivals = await list_rivals(hub, desk_id)
    crowded = len(rivals) >= hub.settings.rival_keys
    again: list[Item | ItemResult] = []
    for raw, one in zip(raws, judged, strict=True):
        taken = _judge(raw, rivals) if _is_forged(one) else None
        if taken is None and crowded and _is_forged(one):
            taken = _take_unproven(hub, desk_id, raw)
        again.append(taken or one)
    return again


def _is_forged(judged: Item | ItemResult) -> bool:
    forged = ProblemCode.ENVELOPE_SIGNATURE.value
    return isinstance(judged, ItemResult) and judged.code == forged


def _take_unproven(hub: Hub, desk_id: str, raw: bytes) -> Item | None:
    """Return the envelope that calls itself one of the desk's; what it says is not read."""
    named = ""
    try:
        open_envelope(raw, lambda _: None)
    except BadInput as error:
        named = str(error.params.get("key_id", ""))
    key = hub.keys.get(named)
    if key is None or key.desk_id != desk_id:
        return None
    digest = hashlib.sha256(raw).digest()
    return Item(digest, raw, "", key, HubReason.UNPROVEN, Heading())


def _judge(raw: bytes, rivals: Sequence[KnownKey]) -> Item | None:
    for key in rivals:
        named = {name_key(key.desk_id, key.epoch): key.public}
        try:
            opened = open_envelope(raw, named.get)
        except BadInput:
            continue
        heading, _ = read_heading(opened, key)
        return Item(
            digest=hashlib.sha256(raw).digest(),
            raw=raw,
            payload_type=name_type(opened.payload_type),
            key=key,
            reason=HeldReason.FORK,
            heading=replace(heading, seq=None),
        )
    return None
