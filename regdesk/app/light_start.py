"""What makes the first paint come sooner; imported before anything else of the window's.

PySide reads the source of every module imported after it, to find out whether that module may ask
for snake_case names; and keeps the text. No module of ours asks. It also compiles, at every start,
its maker of type stubs, which only its own developers run; an empty module of that name is left
alone.
"""

import gc
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

_STUB_MAKER = "shibokensupport.signature.lib.pyi_generator"
sys.modules.setdefault(_STUB_MAKER, ModuleType(_STUB_MAKER)).__spec__ = ModuleSpec(
    _STUB_MAKER, None
)

import shiboken6  # noqa: E402, F401  brings shibokensupport
from shibokensupport import feature  # noqa: E402

feature.feature_imported = lambda _module: None


def begin() -> None:
    """Collect no garbage while nothing is garbage: it would only count what has just been made."""
    gc.disable()


def end() -> None:
    """The window stands: what is there by now stays and is not looked at again."""
    gc.freeze()
