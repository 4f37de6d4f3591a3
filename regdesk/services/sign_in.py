"""Setting a desk up and signing in to it: opening a key slot gives the counter."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from regdesk.domain.desk import Centre, Clerk, Desk, DeskRole
from regdesk.domain.errors import BadInput
from regdesk.rulebook import Rulebook as ShippedRules
from regdesk.services.classifier_use import use_classifier
from regdesk.services.counter import Counter
from regdesk.services.ids import new_id
from regdesk.services.line_port import Line, NoLine
from regdesk.services.nights import Nights, NoNights
from regdesk.services.ports import Act, Capture, Clock, DeskDoor, Press, Rulebook, SignedIn
from regdesk.services.published_check import CheckHere, PublishedCheck
from regdesk.services.scan_ports import NoScanners, Scanners
from regdesk.services.session import Run
from regdesk.services.shelf import Shelf, read_shelf
from regdesk.services.sweep import sweep
from regdesk.services.words import Words

PASSWORD_LEAST = 10
_LONGEST, _LONGEST_PHONE, _LONGEST_CODE = 120, 40, 32  # characters


@dataclass(frozen=True)
class SignIn:
    """The door of the desk, and all that a counter needs besides what the door opens."""

    door: DeskDoor
    clock: Clock
    rulebook: Rulebook
    press: Press
    capture: Capture
    words: Words
    run: Run = field(default_factory=Run)
    line: Line = field(default_factory=NoLine)
    check: PublishedCheck | None = None
    scanners: Scanners = field(default_factory=NoScanners)
    nights: Nights = field(default_factory=NoNights)

    def desk(self) -> Desk | None:
        """Return the desk as set up in this folder, None at the first start."""
        return self.door.find_desk()

    def set_up(
        self,
        centre: Centre,
        number: int,
        role: DeskRole,
        administrator: Clerk,
        password: str,
        add: Sequence[tuple[Clerk, str]] = (),
    ) -> str:
        """Set the desk up and return the recovery key, which is shown and printed once.

        Errors: ``BadInput`` ``set_up.centre_code``, ``set_up.number``, ``set_up.empty`` (with
        ``field``), ``set_up.password`` (with ``least``); ``Fault`` of the disk.
        """
        _check_centre(centre, number)
        for clerk, secret in ((administrator, password), *add):
            _check_clerk(clerk, secret)
        desk = Desk(centre, number, role, new_id())
        return self.door.set_up(desk, administrator, password, add=add)

    def sign_in(self, code: str, password: str) -> Counter:
        """Open the slot of ``code`` and return the counter.

        Errors: ``BadInput`` ``sign_in.wrong``, ``sign_in.wait`` (both with ``wait_s``); ``Fault``
        of the folder and the database.
        """
        self._let_go()  # the door closes what was open before
        return self._enter(self.door.sign_in(code.strip(), password))

    def unlock(self, code: str, password: str) -> None:
        """Judge the password of whoever locked the screen; the counter stays open beneath it.

        Errors: as ``sign_in``.
        """
        self.door.unlock(code.strip(), password)

    def recover(self, recovery_key: str, code: str, password: str) -> Counter:
        """Give the clerk of ``code`` a new password by the printed key, and sign in.

        Errors: as ``sign_in``, and ``BadInput`` ``recovery_key.wrong``, ``sign_in.unknown_code``,
        ``set_up.password`` (with ``least``).
        """
        _check_password(password)
        self._let_go()
        return self._enter(self.door.recover(recovery_key, code.strip(), password))

    def _enter(self, opened: SignedIn) -> Counter:
        """Leave the audit row, finish what a crash left half done, and open the counter."""
        with opened.store.write() as unit:
            now = self.clock.now()
            unit.audit.append(Act.SIGNED_IN, at=now, clerk=opened.clerk.code, facts={})
        sweep(opened.store, opened.pages)
        rulebook = self._stand_by(opened)
        with opened.store.read() as unit:
            vanished = unit.classifiers.list_vanished()
        self.nights.begin(opened)
        self.line.begin(opened, self.clock, lambda: self._name(rulebook))
        return Counter(
            identity=opened.identity,
            clerk=opened.clerk,
            clock=self.clock,
            store=opened.store,
            pages=opened.pages,
            places=opened.places,
            desk_keys=opened.desk_keys,
            rulebook=rulebook,
            press=self.press,
            capture=self.capture,
            words=self.words,
            run=self.run,
            line=self.line,
            door=self.door,
            check=self._find_check(),
            vanished_places=vanished,
            scanners=self.scanners,
        )

    def _let_go(self) -> None:
        self.line.end()
        self.nights.end()

    def _stand_by(self, opened: SignedIn) -> Rulebook:
        """Bring in what the hub published, before anybody is at work with it."""
        use_classifier(opened.store, self.clock, opened.clerk.code)
        if not isinstance(self.rulebook, ShippedRules):
            return self.rulebook
        shelf = Shelf(self.rulebook)
        read_shelf(opened.store, shelf)
        return shelf

    def _name(self, rulebook: Rulebook) -> str:
        today = self.clock.now().date()
        return rulebook.name_on(today) if isinstance(rulebook, Shelf) else ""

    def _find_check(self) -> PublishedCheck | None:
        if self.check is None and isinstance(self.rulebook, ShippedRules):
            return CheckHere(self.rulebook)
        return self.check


def _check_centre(centre: Centre, number: int) -> None:
    if not (len(centre.code) == 3 and centre.code.isascii() and centre.code.isdigit()):
        raise BadInput("set_up.centre_code")
    if not 1 <= number <= 999:
        raise BadInput("set_up.number")
    pairs = {"name": centre.name, "address": centre.address, "police": centre.police}
    for name, pair in pairs.items():
        _check_text(name, pair.kk, pair.ru)
    _check_text("phone", centre.phone, most=_LONGEST_PHONE)


def _check_clerk(clerk: Clerk, password: str) -> None:
    _check_text("code", clerk.code, most=_LONGEST_CODE)
    _check_text("clerk_name", clerk.name)
    _check_password(password)


def _check_text(field: str, *texts: str, most: int = _LONGEST) -> None:
    """Check what stands on every sheet: written, and no longer than the smallest of them holds."""
    if not all(text.strip() for text in texts):
        raise BadInput("set_up.empty", field=field)
    if any(len(text) > most for text in texts):
        raise BadInput("set_up.too_long", field=field, most=most)


def _check_password(password: str) -> None:
    if len(password) < PASSWORD_LEAST:
        raise BadInput("set_up.password", least=PASSWORD_LEAST)
