"""Waiting for what another thread does: until it is so, however slow the machine."""

import time

WAIT_S = 60


def wait_for(condition):
    until = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.01)
