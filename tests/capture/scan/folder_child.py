"""A program of its own on a watched folder: says by lines what it reads, and obeys by lines.

``go`` reads all there is and keeps it; ``hold`` takes one file and keeps hold of it.
"""

import sys
from pathlib import Path

from regdesk.capture.scan import folder
from regdesk.domain.errors import Fault


def main():
    folder.PATIENCE = folder.Patience(settle=0, first=0.2, next=0.2, empty=0)
    folder.LOOK_EVERY_S = 0.001
    device = folder.FolderDevice(Path(sys.argv[1]))
    tell("ready")
    held = []
    for asked in sys.stdin:
        try:
            while (side := device.next_side()) is not None:
                tell(side.content.decode())
                if asked.strip() == "hold":
                    held.append(side)
                    break
                side.kept()
        except Fault as fault:
            tell(fault.key)
        tell("done")


def tell(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
