"""The emulated scanner speaks eSCL: an independent client, sane-airscan, scans from it."""

import os
import subprocess

import pytest
from PIL import Image

from tests.capture.scan.escl_server import JOB, EsclServer, make_certificate
from tests.capture.scan.sheets import make_sheet, read_mark


@pytest.fixture(params=["plain", "sealed"])
def scanner(request, tmp_path):
    certificate = make_certificate(tmp_path) if request.param == "sealed" else None
    feeder = [make_sheet(1), (make_sheet(2), make_sheet(3))]
    with EsclServer(make_sheet(4), feeder, certificate) as scanner:
        yield scanner


def scanimage(scanner, folder, *asked):
    """Scan with SANE's own program, which knows no scanner but ``scanner``."""
    (folder / "dll.conf").write_text("airscan\n")
    (folder / "airscan.conf").write_text(
        f'[devices]\n"Invented" = {scanner.url}/, eSCL\n[options]\ndiscovery = disable\n'
    )
    command = ["scanimage", "-d", "airscan:e0:Invented", "--resolution", "100", "--format=pnm"]
    return subprocess.run(
        [*command, *asked],
        env={**os.environ, "SANE_CONFIG_DIR": str(folder)},
        capture_output=True,
        check=False,
        cwd=folder,
    )


def test_an_independent_client_reads_the_feeder_to_its_end(scanner, tmp_path):
    asked = ("--source", "ADF Duplex", "--mode", "Gray", "--batch=%d.pnm")
    done = scanimage(scanner, tmp_path, *asked)

    assert b"out of documents" in done.stderr
    pages = [Image.open(path) for path in sorted(tmp_path.glob("*.pnm"))]
    assert [read_mark(page) for page in pages] == [1, 2, 3]
    assert {page.mode for page in pages} == {"L"}


def test_an_independent_client_reads_the_glass_in_colour(scanner, tmp_path):
    done = scanimage(scanner, tmp_path, "--source", "Flatbed", "--mode", "Color", "-o", "1.pnm")

    assert done.returncode == 0, done.stderr
    page = Image.open(tmp_path / "1.pnm")
    assert (read_mark(page), page.mode, page.width) == (4, "RGB", 850)
    assert ("DELETE", JOB) in scanner.asked
