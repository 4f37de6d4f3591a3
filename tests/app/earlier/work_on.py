"""Works on at a desk that stepped back, with the program it is run by: the earlier one, really.

    regdesk step-back --data-dir FOLDER
    cd COPY_OF_THE_EARLIER_RELEASE && PYTHONPATH=. python THIS_FOLDER/work_on.py FOLDER

``FOLDER`` is one that ``make.py`` made. It signs in, takes up the postponed case, accepts it, and
says what is there; any error ends it.
"""

import sys
from dataclasses import replace
from pathlib import Path

from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from tests.services import test_real_desk as real


def work_on(folder):
    """Return what is told of the desk in ``folder`` after a case more."""
    clock = real.TickingClock()
    clock.go(days=2)
    places = real.RESOURCES / "places.csv"
    door = DeskFolder(folder, clock=clock, places=places, strength=real.WEAK)
    sign_in = SignIn(door, clock, real.LAW, real.FilePress(), real.FileCapture(), real.WORDS)
    counter = sign_in.sign_in(real.CLERK.code, real.PASSWORD)
    parked = next(one for one in counter.list_unfinished() if one.parked is not None)
    resumed = counter.resume(parked.case_id)
    seen = replace(resumed, papers=parked.papers, owners=parked.owners)
    number = counter.accept(seen).case.number
    waiting, left = counter.count_waiting(), len(counter.list_unfinished())
    door.close()
    return f"{number} accepted, {waiting} to be sent, {left} unfinished"


if __name__ == "__main__":
    sys.stdout.write(f"{work_on(Path(sys.argv[1]))}\n")
