"""A receipt printer on a port of this machine: takes commands, tells its state, draws its paper."""

import re
import socket
import threading

from PIL import Image

_STATUS = re.compile(rb"\x10\x04([\x01-\x04])")
_RASTER = b"\x1dv0\x00"
_IS_DONE = b"\x1dr\x01"
NOTHING = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}
PAPER_OUT = {**NOTHING, 1: 0x1A, 2: 0x32, 4: 0x72}
COVER_OPEN = {**NOTHING, 1: 0x1A, 2: 0x16}
CUTTER_JAM = {**NOTHING, 1: 0x1A, 3: 0x1A}
OFF_LINE = {**NOTHING, 1: 0x1A}
ALMOST_OUT = {**NOTHING, 4: 0x1E}
DUMB = None


class ReceiptPrinter:
    """``state`` answers ``DLE EOT``; ``holds`` keeps ``GS r`` from being answered."""

    def __init__(self):
        self.state, self.holds, self.printed = NOTHING, False, b""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.queue = f"escpos://127.0.0.1:{self.port}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                try:
                    while piece := connection.recv(1 << 16):
                        self._take(connection, piece)
                except OSError:
                    continue

    def _take(self, connection, piece):
        if len(piece) == 3 and (asked := _STATUS.fullmatch(piece)):
            if self.state is not DUMB:
                connection.sendall(bytes([self.state[asked[1][0]]]))
        elif piece == _IS_DONE:
            if not self.holds and self.state is not DUMB:
                connection.sendall(b"\x00")
        else:
            self.printed += piece

    def close(self):
        if self._socket.fileno() >= 0:
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def read_papers(commands):
    """Return the pictures on the papers, each as it was cut; nothing else may be in between."""
    papers, strips, at = [], [], 0
    while at < len(commands):
        if commands.startswith(b"\x1b@", at):
            at += 2
        elif commands.startswith(b"\x1dVB\x00", at):
            papers.append(_join(strips))
            strips, at = [], at + 4
        else:
            assert commands.startswith(_RASTER, at), commands[at : at + 8]
            width, height = (
                int.from_bytes(commands[at + place : at + place + 2], "little") for place in (4, 6)
            )
            bits = bytes(255 - byte for byte in commands[at + 8 : at + 8 + width * height])
            strips.append(Image.frombytes("1", (8 * width, height), bits))
            at += 8 + width * height
    assert not strips
    return papers


def _join(strips):
    paper = Image.new("1", (strips[0].width, sum(one.height for one in strips)))
    top = 0
    for strip in strips:
        paper.paste(strip, (0, top))
        top += strip.height
    return paper
