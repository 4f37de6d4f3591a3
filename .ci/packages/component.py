"""The vision component: a folder beside the frozen program, which the desk runs without.

Usage: ``python .ci/packages/component.py dist/vision`` takes it out of the packages installed here.
"""

import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

_PACKAGES = {"cv2": "opencv-python-headless", "onnxruntime": "onnxruntime", "rapidocr": "rapidocr"}
_LENT = {*sys.stdlib_module_names, "numpy"}
_MODEL = "models/PP-OCRv6_rec_small.onnx"  # of RapidOCR's wheel nothing else is used
_LEFT_OUT = ("tools", "transformers", "quantization", "datasets", "backend", "__pycache__", "gapi")


def list_needed(modules):
    """Return the modules of Python and numpy that ``modules``, as far as they are installed, ask
    for: the frozen program must have them, for the component brings none.
    """
    asked = (
        f"import sys, {', '.join(one for one in modules if one != 'rapidocr')}; print(*sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=False
    )
    names = set(told.stdout.split())
    ours = (one for one in names if one.partition(".")[0] in _LENT)
    return sorted(one for one in ours if one not in ("typing.io", "typing.re"))  # of no file


def make(target):
    """Put the component into the folder ``target``, which is made anew."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for package in _PACKAGES.values():
        place = Path(str(metadata.distribution(package).locate_file("")))
        for file in metadata.files(package) or ():
            if _is_wanted(package, file):
                (target / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(place / file, target / file)


def _is_wanted(package, file):
    if ".." in file.parts or any(part in _LEFT_OUT for part in file.parts):
        return False
    told = "licenses" in file.parts or file.name in ("METADATA", "LICENSE", "LICENSE.txt")
    if package == "rapidocr":
        return told or str(file) in ("rapidocr/__init__.py", f"rapidocr/{_MODEL}")
    return told or file.suffix in (".py", ".so", ".pyd", ".dll") or ".so." in file.name


if __name__ == "__main__":
    make(Path(sys.argv[1]))
