"""Says what it was told and where it stands, for ``test_warm``."""

import json
import os
import sys
from pathlib import Path

if __name__ == "__main__":
    (told,) = sys.argv[1:]
    if told == "wait":
        sys.stdout.write("waiting\n")
        sys.stdout.flush()
        sys.stdin.read()
    elif told == "pipes":
        sys.stdout.write("".join(os.read(one, 9).decode() for one in json.load(sys.stdin)))
    elif told == "pid":
        sys.stdout.write(f"{os.getpid()}\n")
    else:
        sys.stdout.write(f"{told} {sys.stdin.read()} {Path.cwd()} {os.environ['CALLED']}\n")
        sys.stderr.write("three")
        sys.exit(7)
