"""The stage of ``tests.ui.states.scene``, over the desk of the screens' own tests."""

import pytest

from tests.ui.screens.conftest import (  # noqa: F401  fixtures are found by their names
    clock,
    disk,
    jobs,
    ready_folder,
    rulebook,
    scanners,
    show,
    sign_in,
    slip_words,
    tray,
)
from tests.ui.states import states  # noqa: F401  lists them all
from tests.ui.states.scene import Scene


@pytest.fixture
def scene(show, clock, tray, disk, tmp_path, scanners):  # noqa: F811
    return Scene(show, clock, tray, disk, tmp_path, scanners)
