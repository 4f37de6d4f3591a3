"""How the hub's commands are added, and what they say to whoever typed them."""

import argparse
import sys
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""To what a module adds its own: each a parser whose ``do`` is given what was typed, settings."""


def say(line: str) -> None:
    """Say ``line`` at once, also where the output is a file."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def say_failure(text: str) -> int:
    """Say why nothing was done; return the exit status of that."""
    sys.stderr.write(f"regdesk.hub: {text}\n")
    return 1
