"""The one module that knows all composition roots: ``regdesk``, ``python -m regdesk``."""

import sys


def main() -> int:
    """Run the command line and return the exit code."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
