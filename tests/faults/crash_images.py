"""What a disk may hold after a cut of power, told from all that was asked of it before.

Only what was synced is sure. Of the rest each write may have come, or not, or some of its sectors;
each name may have been made, moved and removed, or not, in whatever order the disk liked best. A
file's own sync says nothing of its name: the folder's does. Source: reliability paper, (d) T2.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.shim import Call

_HEAD = struct.Struct("<BBHIq")
_SECTOR = 512
# SQLite makes it anew from the log; it is shared memory, and no promise rests on it.
_SHARED_MEMORY = "-shm"


@dataclass(frozen=True, slots=True)
class Event:
    """One call that changed a file, or failed to; of a mark, ``path`` is what was said."""

    call: Call
    failed: bool
    path: str
    at: int
    content: bytes


def read_trace(trace: Path) -> Iterator[Event]:
    """Yield what ``disk.c`` told; the last may be cut off where the program was killed."""
    told = trace.read_bytes()
    at = 0
    while at + _HEAD.size <= len(told):
        kind, failed, name, length, offset = _HEAD.unpack_from(told, at)
        at += _HEAD.size
        path, content = told[at : at + name], told[at + name : at + name + length]
        at += name + length
        if at <= len(told):
            yield Event(Call(kind), bool(failed), path.decode(), offset, content)


@dataclass(frozen=True, slots=True)
class _Write:
    at: int
    content: bytes

    def apply(self, there: bytearray) -> None:
        there.extend(bytes(max(0, self.at + len(self.content) - len(there))))
        there[self.at : self.at + len(self.content)] = self.content

    def tear(self, chance: Random) -> Iterator["_Write"]:
        """Yield those of its sectors that came."""
        at, end = self.at, self.at + len(self.content)
        while at < end:
            upto = min(end, (at // _SECTOR + 1) * _SECTOR)
            if chance.random() < 0.5:
                yield _Write(at, self.content[at - self.at : upto - self.at])
            at = upto


@dataclass(frozen=True, slots=True)
class _Cut:
    at: int

    def apply(self, there: bytearray) -> None:
        there.extend(bytes(max(0, self.at - len(there))))
        del there[self.at :]

    def tear(self, chance: Random) -> Iterator["_Cut"]:
        """Happen whole or not at all."""
        if chance.random() < 0.5:
            yield self


@dataclass(slots=True)
class _File:
    sure: bytearray = field(default_factory=bytearray)
    pending: list[_Write | _Cut] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            change.apply(self.sure)
        self.pending.clear()

    def lose(self) -> None:
        """A sync failed: the system holds its pages for written, and never writes them again."""
        self.pending.clear()

    def draw(self, path: Path, whim: "Whim") -> None:
        there = bytearray(self.sure)
        for change in whim.list_files(self.pending):
            change.apply(there)
        path.write_bytes(there)


@dataclass(frozen=True, slots=True)
class _Name:
    """A change of a folder: ``gone`` is a name no more, ``name`` is ``node``'s from now on."""

    gone: str
    name: str = ""
    node: "_File | _Folder | None" = None

    def apply(self, names: "dict[str, _File | _Folder]") -> None:
        names.pop(self.gone, None)
        if self.node is not None:
            names[self.name] = self.node


@dataclass(slots=True)
class _Folder:
    sure: "dict[str, _File | _Folder]" = field(default_factory=dict)
    pending: list[_Name] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            change.apply(self.sure)
        self.pending.clear()

    def lose(self) -> None:
        """A journal that failed is read no more; a later sync still says what is sure."""

    def draw(self, path: Path, whim: "Whim") -> None:
        path.mkdir()
        names = dict(self.sure)
        for change in whim.list_names(self.pending):
            change.apply(names)
        for name, node in names.items():
            node.draw(path / name, whim)


@dataclass(frozen=True, slots=True)
class Whim:
    """What one disk makes of all that is pending: ``share`` of it comes, in order up to a point
    where it is ``ordered``, else each as it likes, and torn where it is ``torn``.
    """

    chance: Random
    share: float
    ordered: bool
    torn: bool

    def list_files(self, pending: list[_Write | _Cut]) -> Iterable[_Write | _Cut]:
        for change in self._choose(pending):
            if self.torn and self.chance.random() < 0.5:
                yield from change.tear(self.chance)
            else:
                yield change

    def list_names(self, pending: list[_Name]) -> Iterable[_Name]:
        return self._choose(pending)

    def _choose(self, pending: list) -> list:
        if self.ordered:
            return pending[: round(self.chance.random() * len(pending))]
        return [one for one in pending if self.chance.random() < self.share]


def choose_whim(chance: Random) -> Whim:
    """Return one of the ways in which disks lose: nothing pending, all of it, some of it."""
    share = chance.choice((0.0, 1.0, chance.random(), chance.random()))
    return Whim(chance, share, ordered=chance.random() < 0.25, torn=chance.random() < 0.5)


class Platter:
    """The disk below ``root`` as it is sure to be, and what is pending; begins with what is
    ``before`` it, all of it sure.
    """

    def __init__(self, before: Path, root: Path) -> None:
        self._live: dict[str, _File | _Folder] = {}
        self._top = self._take(before, str(root))

    def do(self, event: Event) -> None:
        """Let what was asked of the disk happen to it."""
        if event.path.endswith(_SHARED_MEMORY) or event.call is Call.MARK:
            return
        if event.failed:
            if event.call is Call.SYNC:
                self._live[event.path].lose()
            return
        match event.call:
            case Call.CREATE:
                self._link(event.path, _File())
            case Call.MKDIR:
                self._link(event.path, _Folder())
            case Call.WRITE:
                self._live[event.path].pending.append(_Write(event.at, event.content))
            case Call.TRUNCATE:
                self._live[event.path].pending.append(_Cut(event.at))
            case Call.SYNC:
                self._live[event.path].sync()
            case Call.UNLINK:
                del self._live[event.path]
                self._parent(event.path).pending.append(_Name(Path(event.path).name))
            case Call.RENAME:
                self._rename(event.path, event.content.decode())

    def draw(self, root: Path, whim: Whim) -> None:
        """Write into the new folder ``root`` what is there when the power comes back."""
        self._top.draw(root, whim)

    def _take(self, path: Path, called: str) -> "_File | _Folder":
        if path.is_dir():
            inside = {one.name: self._take(one, f"{called}/{one.name}") for one in path.iterdir()}
            node = _Folder(inside)
        else:
            node = _File(bytearray(path.read_bytes()))
        self._live[called] = node
        return node

    def _parent(self, path: str) -> _Folder:
        return self._live[str(Path(path).parent)]

    def _link(self, path: str, node: "_File | _Folder") -> None:
        self._live[path] = node
        self._parent(path).pending.append(_Name("", Path(path).name, node))

    def _rename(self, path: str, to: str) -> None:
        if Path(path).parent != Path(to).parent:
            raise ValueError(f"moved to another folder: {path}")
        node = self._live[to] = self._live.pop(path)
        self._parent(to).pending.append(_Name(Path(path).name, Path(to).name, node))
