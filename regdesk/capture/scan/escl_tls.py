"""TLS to a device that vouches for itself: only the certificate seen first is ever trusted."""

import hashlib
import ssl
from typing import cast


class OtherCertificate(ssl.SSLError):
    """Who answers is not the device that was added: its certificate is another one."""


class SealedTls(ssl.SSLContext):
    """Checks the certificate against ``seal``, its SHA-256 in hex, before a byte is sent.

    With no ``seal`` the first certificate gives it. Neither names nor dates nor key lengths are
    looked at: printers get them wrong, and they say nothing of a certificate that is known.
    """

    seal: str

    def __new__(cls, seal: str) -> "SealedTls":  # noqa: ARG004 its parent wants the protocol here
        return super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)

    def __init__(self, seal: str) -> None:
        super().__init__()
        self.seal = seal
        self.check_hostname = False
        self.verify_mode = ssl.CERT_NONE
        self.minimum_version = ssl.TLSVersion.TLSv1_2
        self.set_ciphers("DEFAULT:@SECLEVEL=1")
        self.sslsocket_class = _SealedSocket


class _SealedSocket(ssl.SSLSocket):
    def do_handshake(self, block: bool = False) -> None:
        super().do_handshake(block)
        shown = hashlib.sha256(self.getpeercert(binary_form=True) or b"").hexdigest()
        tls = cast(SealedTls, self.context)
        if tls.seal and shown != tls.seal:
            raise OtherCertificate
        tls.seal = shown
