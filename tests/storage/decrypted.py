"""The pages of an encrypted database as they lie on the disk, free ones and their slack too.

SQLCipher 4 with a raw key: AES-256-CBC, each page of 4096 bytes with its IV and MAC in the last 80;
the first page begins with 16 bytes of salt instead of the header.
"""

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _IV, _SALT = 4096, 80, 16, 16


def read_decrypted(file, key):
    """Return the plain bytes of ``file``, closed, that opens by the 32 bytes of ``key``."""
    sealed = file.read_bytes()
    assert len(sealed) % _PAGE == 0
    return b"".join(
        _open(sealed[begin : begin + _PAGE], key, _SALT if begin == 0 else 0)
        for begin in range(0, len(sealed), _PAGE)
    )


def _open(page, key, begin):
    end = _PAGE - _RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[end : end + _IV])).decryptor()
    return cipher.update(page[begin:end]) + cipher.finalize()
