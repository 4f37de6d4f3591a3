"""The address of a proxy: a host and a port, and nothing secret."""

import pytest

from regdesk.domain.errors import BadInput
from regdesk.domain.proxy import read_proxy


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("  ", ""),
        ("http://proxy:3128", "http://proxy:3128"),
        (" Proxy.Centre.KZ:8080 ", "http://proxy.centre.kz:8080"),
        ("http://10.0.0.1:3128/", "http://10.0.0.1:3128"),
        ("[fd00::1]:3128", "http://[fd00::1]:3128"),
    ],
)
def test_an_address_is_read_as_people_write_it(typed, read):
    assert read_proxy(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "proxy",
        "http://proxy",
        "https://proxy:3128",
        "socks5://proxy:1080",
        "http://who:secret@proxy:3128",
        "proxy:0",
        "proxy:65536",
        "proxy:3128/path",
        "прокси:3128",
        "a b:3128",
    ],
)
def test_what_is_none_is_refused(typed):
    with pytest.raises(BadInput, match=r"proxy\.form"):
        read_proxy(typed)
