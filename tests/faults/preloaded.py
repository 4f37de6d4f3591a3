"""What ``shim.run_preloaded`` starts: ``python -m tests.faults.preloaded PROGRAMME ROUNDS SEED``.

Prints the outcome as one line of JSON, the last.
"""

import importlib
import json
import sys
from dataclasses import asdict


def main(programme: str, rounds: str, seed: str) -> None:
    outcome = importlib.import_module(f"tests.faults.{programme}").run_here(int(rounds), int(seed))
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
