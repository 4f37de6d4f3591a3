"""An encrypted database as its plain pages and back, byte for byte: plain ones can be packed.

SQLCipher 4 with a raw key: AES-256-CBC, each page of 4096 bytes with its IV and MAC in the last 80;
the first page begins with 16 bytes of salt. The MAC is HMAC-SHA512 over page, IV and page number,
by a key that PBKDF2 makes of key and salt in two rounds.
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _IV, _SALT = 4096, 80, 16, 16
_END = _PAGE - _RESERVED


def unseal(sealed, key):
    """Return the plain pages of a closed file, each with its IV; the MACs are left out."""
    return b"".join(
        page[:begin] + _turn(page, key).decryptor().update(page[begin:_END]) + _iv(page)
        for page, begin in _split(sealed, _PAGE)
    )


def seal(plain, key):
    """Return the file that ``unseal`` was given."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(one ^ 0x3A for one in plain[:_SALT]), 2, 32)
    sealed = []
    for number, (page, begin) in enumerate(_split(plain, _END + _IV), 1):
        closed = _turn(page, key).encryptor().update(page[begin:_END]) + _iv(page)
        mac = hmac.digest(mac_key, closed + number.to_bytes(4, "little"), "sha512")
        sealed.append(page[:begin] + closed + mac)
    return b"".join(sealed)


def _split(whole, size):
    for at in range(0, len(whole), size):
        yield whole[at : at + size], _SALT if at == 0 else 0


def _turn(page, key):
    return Cipher(algorithms.AES(key), modes.CBC(_iv(page)))


def _iv(page):
    return page[_END : _END + _IV]
