"""Every door through which comes what we did not write.

``python -m tests.fuzz`` mutates the seeds and the corpus of each with atheris; the suite plays a
few inputs of its own, the corpus, and every input that once was a finding (``found/TARGET/``).
"""

from collections.abc import Mapping

from tests.fuzz import answers, devices, from_desks, from_hub, lists, own_files, typed
from tests.fuzz.target import Target

TARGETS: Mapping[str, Target] = {
    **devices.TARGETS,
    **typed.TARGETS,
    **from_hub.TARGETS,
    **answers.TARGETS,
    **from_desks.TARGETS,
    **lists.TARGETS,
    **own_files.TARGETS,
}
