"""Setting a desk up and signing in to it: opening a key slot gives the counter."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from regdesk.domain.desk import Centre, Clerk, Desk, DeskRole
from regdesk.domain.errors import BadInput
from regdesk.rulebook import Rulebook as ShippedRules
from regdesk.services.classifier_use import use_classifier
from regdesk.services.counter import Counter
from regdesk.services.desk_checks import (
    check_centre,
    check_clerk,
    check_new_password,
    check_password,
)
from regdesk.services.door_port import DeskDoor
from regdesk.services.ids import new_id
from regdesk.services.line_port import Line, NoLine
from regdesk.services.nights import Nights, NoNights
from regdesk.services.ports import Act, Capture, Clock, Press, Rulebook, SignedIn
from regdesk.services.published_check import CheckHere, PublishedCheck
from regdesk.services.scan_ports import NoScanners, Scanners
from regdesk.services.session import Run
from regdesk.services.shelf import Shelf, read_shelf
from regdesk.services.slot_changes import change_slots
from regdesk.services.sweep import sweep
from regdesk.services.words import Words


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
        check_centre(centre, number)
        for clerk, secret in ((administrator, password), *add):
            check_clerk(clerk, secret)
        desk = Desk(centre, number, role, new_id())
        return self.door.set_up(desk, administrator, password, add=add)

    def sign_in(self, code: str, password: str) -> Counter:
        """Open the slot of ``code`` and return the counter. Who is not let in ends nothing: the
        nights of a desk that was left go on.

        Errors: ``BadInput`` ``sign_in.wrong``, ``sign_in.wait`` (both with ``wait_s``),
        ``sign_in.first_password`` where ``choose_password`` comes first,
        ``sign_in.unknown_code``; ``Fault`` of the folder and the database.
        """
        return self._enter(self.door.sign_in(code.strip(), password, self._let_go))

    def find_wait_s(self) -> int:
        """Return the seconds until the next try is judged, also of one before a restart."""
        return self.door.find_wait_s()

    def judge(self, code: str, password: str) -> None:
        """Judge the password of a clerk who wants in over a colleague's locked screen; nothing is
        opened or closed. A first password passes here: ``sign_in`` says so then.

        Errors: ``BadInput`` ``sign_in.wrong``, ``sign_in.wait`` (both with ``wait_s``).
        """
        try:
            self.door.unlock(code.strip(), password)
        except BadInput as error:
            if error.key != "sign_in.first_password":
                raise

    def choose_password(self, code: str, password: str, new: str) -> Counter:
        """Put the clerk's own password in the place of the first one, and sign in.

        Errors: as ``sign_in``, and ``BadInput`` ``set_up.password``, ``password.same``.
        """
        check_new_password(password, new)
        opened = self.door.sign_in(code.strip(), password, self._let_go, first=True)
        return self._enter(opened, Act.SLOT_CHANGED, new)

    def recover(self, recovery_key: str, code: str, password: str) -> Counter:
        """Give the clerk of ``code`` a new password by the printed key, and sign in.

        Errors: as ``sign_in``, and ``BadInput`` ``recovery_key.wrong``, ``sign_in.unknown_code``,
        ``set_up.password`` (with ``least``).
        """
        check_password(password)
        opened = self.door.recover(recovery_key, code.strip(), self._let_go)
        return self._enter(opened, Act.SLOT_RECOVERED, password)

    def _enter(self, opened: SignedIn, change: Act | None = None, new: str = "") -> Counter:
        """Leave the audit rows, finish what a crash left half done, and open the counter.

        ``change`` is the act by which ``new`` becomes the clerk's password.
        """
        self.nights.begin(opened)
        with change_slots(opened.store, self.door) as unit:
            now, code = self.clock.now(), opened.clerk.code
            for act in (change, Act.SIGNED_IN) if change else (Act.SIGNED_IN,):
                unit.audit.append(act, at=now, clerk=code, facts={})
            if change:
                self.door.put_slot(opened.clerk, new, unit.audit.get_head(), first=False)
        sweep(opened.store, opened.pages)
        rulebook = self._stand_by(opened)
        with opened.store.read() as unit:
            vanished = unit.classifiers.list_vanished()
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
            failed_tries=opened.failed_tries,
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
