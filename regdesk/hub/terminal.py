"""What the hub's commands say to whoever typed them."""

import sys


def say(line: str) -> None:
    """Say ``line`` at once, also where the output is a file."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def say_failure(text: str) -> int:
    """Say why nothing was done; return the exit status of that."""
    sys.stderr.write(f"regdesk.hub: {text}\n")
    return 1
