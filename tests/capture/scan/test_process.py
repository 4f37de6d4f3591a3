"""The program's end of the scanners' child, whatever the child does."""

import pytest

from regdesk.capture.scan.process import ScannerProcess
from regdesk.capture.scan.process_scan import ProcessScan
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.scanning import ScanChoice
from tests.capture.scan.rigs import BEFORE, FolderRig, SaneRig, WiaRig


class Child:
    """Answers each job as told, or raises what it is told; remembers what it was asked."""

    def __init__(self, **answers):
        self._answers = answers
        self.asked = []

    def ask(self, job, header, payload=b"", *, timeout_s=20.0):
        self.asked.append((job, dict(header)))
        answer = self._answers.get(job.replace(".", "_"), {})
        if callable(answer):
            answer = answer(**header)
        if isinstance(answer, Exception):
            raise answer
        return answer, b""


def wire(key):
    return {"key": key, "name": key, "sources": ["glass"], "inks": ["colour"], "resolutions": [300]}


def listing(**found):
    def answer(scheme, added):
        known = found.get(scheme, [])
        return known if isinstance(known, Exception) else {"scanners": [wire(one) for one in known]}

    return answer


def test_an_adapter_that_dies_only_costs_its_own_scanners():
    child = Child(
        scan_list=listing(sane=Fault("worker.timeout"), escl=["escl:a"], folder=["folder:/b"])
    )
    scanners = ScannerProcess(child, ("sane", "escl", "folder"))

    found = scanners.list_scanners(["escl:a", "folder:/b"])

    assert [one.key for one in found] == ["escl:a", "folder:/b"]
    assert [header["added"] for _, header in child.asked] == [[], ["escl:a"], ["folder:/b"]]


def test_an_adapter_that_looks_for_none_is_not_asked_where_none_was_added():
    child = Child(scan_list=listing(sane=["sane:a"]))

    ScannerProcess(child, ("sane", "escl", "folder")).list_scanners(["folder:/b"])

    assert [header["scheme"] for _, header in child.asked] == ["sane", "folder"]


def test_where_none_is_chosen_the_first_is_taken():
    child = Child(scan_list=listing(wia=["wia:a"]), scan_wait={"came": True},
                  scan_pages={"over": True})  # fmt: skip
    scanners = ScannerProcess(child, ("sane", "wia"))

    scanners.open(ScanChoice(dpi=200)).next_pages()

    begun = next(header for job, header in child.asked if job == "scan.begin")
    assert (begun["choice"]["scanner"], begun["choice"]["dpi"]) == ("wia:a", 200)


@pytest.mark.parametrize(
    ("sane", "key"), [([], "scanner.none"), (Fault("scanner.component"), "scanner.component")]
)
def test_where_there_is_none_that_is_said(sane, key):
    scanners = ScannerProcess(Child(scan_list=listing(sane=sane)), ("sane",))

    with pytest.raises(Fault) as error:
        scanners.open(ScanChoice())
    assert error.value.key == key


@pytest.mark.parametrize(
    ("dies", "key"), [("worker.died", "scanner.failed"), ("worker.timeout", "scanner.gone")]
)
def test_a_child_that_dies_or_hangs_says_so_of_the_scanner(dies, key):
    scan = ProcessScan(Child(scan_wait=Fault(dies)), 1, ScanChoice("sane:a"), cards=False)

    with pytest.raises(Fault) as error:
        scan.next_pages()
    assert error.value.key == key
    assert scan.next_pages() is None


def test_a_child_that_is_younger_than_the_run_is_one_that_died():
    scan = ProcessScan(Child(scan_wait={"came": None}), 1, ScanChoice("sane:a"), cards=False)

    with pytest.raises(Fault) as error:
        scan.next_pages()
    assert error.value.key == "scanner.failed"


def test_what_is_no_fault_of_the_scanner_comes_as_it_is():
    bad = BadInput("scanner.address")
    scan = ProcessScan(Child(scan_wait=bad), 1, ScanChoice("escl:a"), cards=False)

    with pytest.raises(BadInput):
        scan.next_pages()


def test_a_side_that_never_comes_is_given_up():
    child = Child(scan_wait={"came": False})
    scan = ProcessScan(child, 1, ScanChoice("sane:a"), cards=False, side_s=0.01)

    with pytest.raises(Fault) as error:
        scan.next_pages()
    assert error.value.key == "scanner.gone"
    assert child.asked[-1][0] == "scan.stop"


def test_a_run_that_is_stopped_before_it_began_begins_nothing():
    child = Child()
    scan = ProcessScan(child, 1, ScanChoice("sane:a"), cards=False)

    scan.stop()

    assert scan.next_pages() is None
    assert child.asked == []


def test_a_new_run_ends_the_one_before(tmp_path, scan_knobs, scanners):
    rig = SaneRig(tmp_path, scan_knobs)
    before = scanners.open(rig.fill())
    assert before.next_pages()

    assert scanners.open(rig.fill()).next_pages()

    with pytest.raises(Fault):
        before.next_pages()


def test_a_device_that_holds_on_costs_its_child_and_not_the_next_run(
    tmp_path, scan_knobs, scanners
):
    rig = WiaRig(tmp_path, scan_knobs)
    before = scanners.open(rig.slow())
    for _ in range(BEFORE):
        before.next_pages()

    assert scanners.open(rig.fill()).next_pages()


def test_scanners_are_not_looked_for_while_one_reads(tmp_path, scan_knobs, scanners):
    rig = SaneRig(tmp_path, scan_knobs)
    known = scanners.list_scanners()
    scan = scanners.open(rig.fill())
    assert scan.next_pages()

    assert scanners.list_scanners() is known
    with pytest.raises(Fault) as error:
        scanners.get_scanner(rig.key)
    assert error.value.key == "scanner.busy"
    scan.stop()


def test_a_file_goes_from_the_folder_once_its_pages_are_kept(tmp_path, scan_knobs, scanners):
    rig = FolderRig(tmp_path, scan_knobs)
    scan = scanners.open(rig.fill())

    assert scan.next_pages()
    assert len(list(rig.scans.iterdir())) == rig.sheets
    while scan.next_pages() is not None:
        pass
    assert list(rig.scans.iterdir()) == []


def test_a_stop_does_not_wait_for_who_asks_for_pages():
    scan = ProcessScan(Child(), 1, ScanChoice("sane:a"), cards=False)

    with scan._turn:
        scan.stop()

    assert scan.next_pages() is None
