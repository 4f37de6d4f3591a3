"""Kills a writing desk again and again and counts what is lost; run as a program of its own.

Usage: kill_rounds.py FOLDER ROUNDS. Prints JSON: acknowledged, lost, halves.
A fork of this process signs in and accepts cases, telling each one through a pipe after its
commit; the parent kills it at any moment, signs in itself and looks.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import sqlalchemy as sa

from regdesk.services.ports import Act
from tests.storage.desks import DAY, NOON, PASSWORD, a_case, a_door, a_draft, a_slip, accept


def write_until_killed(folder, pipe):
    store = a_door(folder).sign_in("417-0001", PASSWORD).store
    while True:
        with store.write() as unit:
            serial = unit.cases.next_serial()
            case_id = f"case-{serial}"
            draft = a_draft(case_id, unit.drafts.next_ordinal(DAY))
            unit.drafts.keep(draft)
        with store.write() as unit:
            case = a_case(draft, serial)
            accept(unit, case, serial)
            unit.sheets.add_slip(str(case.number), a_slip(str(case.number)))
            unit.audit.append(
                Act.CASE_ACCEPTED, at=NOON, clerk="417-0001", case_id=case_id, facts={}
            )
        os.write(pipe, f"{case.number}\n".encode())


def kill_once(folder, *, while_opening):
    """Return the numbers that were acknowledged before the kill."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(read_end)
        write_until_killed(folder, write_end)
    os.close(write_end)
    with os.fdopen(read_end) as told:
        first = [] if while_opening else [told.readline().strip()]
        time.sleep(random.uniform(0, 0.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + told.read().split()


def look(folder, acknowledged):
    """Return how many acknowledged cases are lost and how many acceptances are halves."""
    door = a_door(folder)
    store = door.sign_in("417-0001", PASSWORD).store
    with store.read() as unit:
        ask = unit.connection.execute
        cases = {row.number: row for row in ask(sa.text("SELECT * FROM accepted_case"))}
        slips = set(ask(sa.text("SELECT number FROM slip")).scalars())
        sent = set(ask(sa.text("SELECT case_id FROM outbox")).scalars())
        acts = set(ask(sa.text("SELECT case_id FROM audit WHERE case_id != ''")).scalars())
        drafts = {draft.case_id for draft in unit.drafts.list_unfinished()}
        broken = unit.audit.find_break()
    door.close()
    ids = {row.case_id for row in cases.values()}
    whole = slips == set(cases) and sent == acts == ids and not ids & drafts and broken is None
    return len(set(acknowledged) - set(cases)), 0 if whole else 1


def main():
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    acknowledged, lost, halves = [], 0, 0
    for turn in range(rounds):
        acknowledged += kill_once(folder, while_opening=turn % 5 == 4)
        missing, half = look(folder, acknowledged)
        lost, halves = lost + missing, halves + half
    told = {"acknowledged": len(acknowledged), "lost": lost, "halves": halves}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
