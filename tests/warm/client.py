# What stands for Python: has the parent at LINE fork, and lives and dies with what it forked.
# Without ``site`` and with built-in modules only: it has to start at once.
import _signal
import _socket
import marshal
import os
import sys
from array import array


def is_open(pipe):
    try:
        os.fstat(pipe)
    except OSError:
        return False
    return True


pipes = [one for one in range(64) if is_open(one)]
parent = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
parent.connect(LINE)  # noqa: F821
asked = marshal.dumps((sys.argv, os.getcwdb(), dict(os.environb), pipes))  # noqa: PTH109
given = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, array("i", pipes).tobytes())
parent.sendmsg([len(asked).to_bytes(4, "big")], [given])
parent.sendall(asked)
for pipe in pipes:
    os.close(pipe)
for number in (_signal.SIGTERM, _signal.SIGINT, _signal.SIGABRT):
    _signal.signal(number, lambda got, _frame: parent.sendall(bytes([got])))
status = parent.recv(4)
code = os.waitstatus_to_exitcode(int.from_bytes(status, "big")) if status else 70
if code < 0:
    _signal.signal(-code, _signal.SIG_DFL) if -code != _signal.SIGKILL else None
    os.kill(os.getpid(), -code)
os._exit(code)
