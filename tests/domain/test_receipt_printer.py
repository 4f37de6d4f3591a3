"""A receipt printer is taken as it is typed, or refused at its field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.domain.receipt_printer import ReceiptPrinter, is_receipt, read_receipt_printer

ADDRESSES = st.ip_addresses(v=4).map(str)
PORTS = st.integers(1, 65535)


@given(ADDRESSES, PORTS)
def test_what_is_typed_comes_back(host, port):
    printer = read_receipt_printer("Чек", f"{host}:{port}")
    assert (printer.host, printer.port) == (host, port)
    assert printer.queue == f"escpos://{host}:{port}"
    assert read_receipt_printer("Чек", printer.place) == printer


@pytest.mark.parametrize(
    ("typed", "queue"),
    [
        ("192.168.1.50 512", "escpos://192.168.1.50:9100?dots=512"),
        ("kassa:9101  512", "escpos://kassa:9101?dots=512"),
        ("usb 04B8:0E15", "escpos+usb://04b8:0e15"),
        ("USB 04b8:0e15 512", "escpos+usb://04b8:0e15?dots=512"),
    ],
)
def test_usb_and_a_narrow_head_are_typed_too(typed, queue):
    printer = read_receipt_printer("Чек", typed)

    assert printer.queue == queue
    assert is_receipt(queue)
    assert read_receipt_printer("Чек", printer.place) == printer


@pytest.mark.parametrize("typed", ["192.168.1.50", " 192.168.1.50 ", "192.168.1.50:9100"])
def test_without_a_port_it_is_the_usual_one(typed):
    assert read_receipt_printer("Чек", typed) == ReceiptPrinter("Чек", "192.168.1.50", 9100)


def test_a_name_of_the_network_is_an_address_too():
    assert read_receipt_printer("", "Kassa-2.local").name == "kassa-2.local"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        ":",
        "a:",
        "a:b",
        "a:0",
        "a:65536",
        "a:٩",
        "a:9100:1",
        "http://a",
        "a/b",
        "-a",
        "a..b",
        "usb 04b8",
        "usb 04b8:0e15:1",
        "a 513",
        "04b8:0e15",
    ],
)
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(BadInput, match=r"printer\.address"):
        read_receipt_printer("Чек", typed)


@pytest.mark.parametrize("name", ["а" * 41, "Чек\u202e"])
def test_a_name_that_cannot_be_shown_is_refused(name):
    with pytest.raises(BadInput, match=r"printer\.name"):
        read_receipt_printer(name, "192.168.1.50")


@given(st.text())
def test_any_text_is_a_printer_or_refused(typed):
    try:
        refused = not read_receipt_printer("Чек", typed).host
    except BadInput as bad:
        refused = bad.key != "printer.address"
    assert not refused
