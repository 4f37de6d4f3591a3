"""The scanners' child with hands on its devices: knobs turned by the file ``SCAN_KNOBS`` (JSON)."""

import json
import os
from pathlib import Path

from regdesk.capture.scan import run
from regdesk.worker import scan_jobs
from regdesk.worker.main import main

AS_THEY_CAME = {
    "depth": 8,
    "hand_scanner": False,
    "three_pass": False,
    "ppl_loss": 0,
    "read_return_value": "Default",
    "read_delay": False,
    "br_x": 60,  # a small page is soon judged
    "br_y": 60,
}
"""A device of SANE keeps its options from one opening to the next."""


def read_knobs():
    return json.loads(Path(os.environ["SCAN_KNOBS"]).read_text())


def turn_sane():
    """Set more options of SANE's own test devices, once as many sides as ``after`` have come."""
    from regdesk.capture.scan.sane import SaneDevice

    read = SaneDevice.next_side

    def next_side(self):
        knobs = read_knobs().get("sane", {})
        turned = knobs.get("options", {}) if self._sides >= knobs.get("after", 0) else {}
        for name, value in {**AS_THEY_CAME, **turned}.items():
            if name in self._device.opt and self._device[name].is_active():
                setattr(self._device, name, value)
        return read(self)

    SaneDevice.next_side = next_side


def turn_wia():
    from regdesk.capture.scan import wia
    from tests.capture.scan import wia_fake

    wia.get_layer = lambda: wia_fake.FakeLayer(read_knobs().get("wia", {}))


def turn_folder():
    from regdesk.capture.scan import folder

    read = folder.FolderDevice.next_side

    def next_side(self):
        soon = {"settle": 0.15, "first": 0.6, "next": 0.3, "empty": 0.3}
        folder.PATIENCE = folder.Patience(**{**soon, **read_knobs().get("folder", {})})
        return read(self)

    folder.FolderDevice.next_side = next_side
    folder.LOOK_EVERY_S = 0.05


if __name__ == "__main__":
    turn_sane()
    turn_wia()
    turn_folder()
    scan_jobs.LET_GO_S = run.CLOSES_S = 1.0
    main()
