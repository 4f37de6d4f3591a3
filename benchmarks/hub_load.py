"""Sends requests that were prepared and signed before, and says how long the answers took.

``python -m benchmarks.hub_load PORT CERTIFICATE FILE``: FILE is a pickle of lanes; each lane is a
connection of its own and a list of requests as bytes, sent one after the other. Prints JSON:
``seconds`` from the first byte to the last answer, ``each`` request's seconds, ``cpu`` seconds of
this process meanwhile, ``told``: how often each of the words counted stood in the answers,
``failures``: why a connection broke.
"""

import json
import pickle
import socket
import ssl
import sys
import threading
import time
from pathlib import Path

WORDS = (b'"result":"stored"', b'"result":', b"HTTP/1.1 2", b"HTTP/1.1 ")


class Lane:
    """One connection."""

    def __init__(self, port, context, requests):
        raw = socket.create_connection(("localhost", port), timeout=30)
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._line = context.wrap_socket(raw, server_hostname="localhost")
        self._requests = requests
        self.each, self.answers, self.failure = [], [], ""

    def run(self, start):
        start.wait()
        try:
            for request in self._requests:
                began = time.perf_counter()
                self._line.sendall(request)
                self.answers.append(self._read())
                self.each.append(time.perf_counter() - began)
        except OSError as error:
            self.failure = f"after {len(self.each)} answers: {error!r}"

    def _read(self):
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self._more()
        head, _, body = answer.partition(b"\r\n\r\n")
        _, _, length = head.lower().partition(b"content-length: ")
        missing = (int(length.split(b"\r\n")[0]) if length else 0) - len(body)
        parts = [answer]
        while missing > 0:
            parts.append(self._more())
            missing -= len(parts[-1])
        return b"".join(parts)

    def _more(self):
        part = self._line.recv(1 << 18)
        if not part:
            raise ConnectionError("the server closed the connection")
        return part


def send_all(port, certificate, lanes):
    """Send all ``lanes`` at once and return what is printed."""
    context = ssl.create_default_context(cafile=certificate)
    opened = [Lane(port, context, requests) for requests in lanes]
    start = threading.Barrier(len(opened) + 1)
    threads = [threading.Thread(target=one.run, args=(start,)) for one in opened]
    for one in threads:
        one.start()
    start.wait()
    began, cpu = time.perf_counter(), time.process_time()
    for one in threads:
        one.join()
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    answers = [answer for one in opened for answer in one.answers]
    told = {word.decode(): sum(one.count(word) for one in answers) for word in WORDS}
    each = [took for one in opened for took in one.each]
    failures = [one.failure for one in opened if one.failure]
    return {"seconds": seconds, "cpu": cpu, "each": each, "told": told, "failures": failures}


if __name__ == "__main__":
    _, port, certificate, file = sys.argv
    lanes = pickle.loads(Path(file).read_bytes())
    print(json.dumps(send_all(int(port), certificate, lanes)))
