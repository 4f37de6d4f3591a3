"""The worker with jobs beside its own that misbehave, each in one way."""

import os
import sys
import time
from pathlib import Path

from regdesk.domain.errors import BadInput
from regdesk.worker.jobs import JOBS
from regdesk.worker.main import main


def hang(args, payload):
    time.sleep(600)


def nap(args, payload):
    time.sleep(0.5)
    return {}, b"rested"


def bomb(args, payload):
    hoard = []
    while True:
        hoard.append(bytes(64 << 20))


def spin(args, payload):
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + 1, -1))
    while True:
        pass


def babble(args, payload):
    sys.stdout.write("libraries talk\n")
    os.write(1, b"even from C\n")
    sys.stdout.flush()
    return {}, b"heard"


def garbage(args, payload):
    pipes = [int(link.name) for link in Path("/proc/self/fd").iterdir() if int(link.name) > 2]
    for fd in pipes:
        try:
            os.write(fd, b"\xff\xff\xff\xff no frame")
        except OSError:
            continue
    time.sleep(600)


def refuse(args, payload):
    raise BadInput("file.too_big", mib=40)


def slip_up(args, payload):
    raise ValueError("the name Ахметов must not leave the worker")


def limits(args, payload):
    import resource

    return {
        "memory": resource.getrlimit(resource.RLIMIT_DATA)[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
    }, b""


_rests = []
_busy = []
_stiff = []


def work_on(args, payload):
    """Be busy between questions from now on."""
    _busy.append(True)
    return {}, b""


def stiffen(args, payload):
    """Hang when it is time to rest."""
    _stiff.append(True)
    return {"pid": os.getpid()}, b""


def count_rests(args, payload):
    return {"rests": len(_rests)}, b""


def rest(args, payload):
    _rests.append(True)
    time.sleep(600 * len(_stiff))
    return {"busy": bool(_busy)}, b""


def pid(args, payload):
    return {"pid": os.getpid()}, b""


if __name__ == "__main__":
    own = (
        hang,
        nap,
        bomb,
        spin,
        babble,
        garbage,
        refuse,
        slip_up,
        limits,
        pid,
        rest,
        work_on,
        stiffen,
        count_rests,
    )
    main({**JOBS, **{job.__name__: job for job in own}})
