"""Builds numpy without a library for large matrices: 25 MB less, and no page asks for it.

Usage: ``python .ci/packages/light.py requirements.lock out/light``. The source is that of the lock.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_SET_UP = ("allow-noblas=true", "blas=none", "lapack=none", "cpu-dispatch=X86_V3", "strip=true")


def main(lock, target):
    """Build what ``lock`` pins into the folder ``target``."""
    pinned = next(
        one for one in re.split(r"(?m)^(?=\S)", lock.read_text()) if one.startswith("numpy==")
    )
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    with tempfile.TemporaryDirectory() as made:
        asked = Path(made, "numpy.txt")
        asked.write_text(pinned)
        build = [*pip, "wheel", "--quiet", "--no-deps", "--no-binary", "numpy", "--wheel-dir", made]
        options = [f"-Csetup-args=-D{one}" for one in _SET_UP]
        subprocess.run([*build, "--require-hashes", "-r", str(asked), *options], check=True)
        shutil.rmtree(target, ignore_errors=True)
        (wheel,) = Path(made).glob("*.whl")
        subprocess.run(
            [*pip, "install", "--quiet", "--no-deps", "--target", str(target), str(wheel)],
            check=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
