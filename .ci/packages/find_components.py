"""Runs first in the frozen program: lets it find the components unpacked beside it."""

import sys
from pathlib import Path

_VISION = Path(sys.executable).parent / "vision"
if _VISION.is_dir():
    sys.path.append(str(_VISION))
