"""A real Chromium without a screen."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def open_chromium():
    """Lend the browser; a machine without one is told what to install."""
    if not CHROMIUM.exists():
        pytest.fail("Chromium is missing: install the Debian package chromium", pytrace=False)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


def sign_in(page, name, password):
    page.goto("sign-in")
    page.fill("#name", name)
    page.fill("#password", password)
    page.click("main button")
