"""Which letters a name holds as it is printed in documents here."""

_KAZAKH = "әғқңөұүһі"
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_JOINTS = " -'’"
_ALLOWED = frozenset(_KAZAKH + _RUSSIAN + (_KAZAKH + _RUSSIAN).upper() + _JOINTS)


def bad_letters(text: str) -> str:
    """Return the characters of ``text`` that no name is printed with, each once, in their order.

    Allowed are Kazakh and Russian letters, space, hyphen and apostrophe. A Latin look-alike
    (Latin A, Latin i in place of Kazakh і) is found: such a name is not searched or sorted right.
    """
    return "".join(dict.fromkeys(one for one in text if one not in _ALLOWED))
