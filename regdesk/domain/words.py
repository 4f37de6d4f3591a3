"""A pair of words, Kazakh and Russian, for papers and law, which need both at once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same thing said in Kazakh and in Russian; neither may be missing where it is printed."""

    kk: str
    ru: str

    @property
    def filled(self) -> "Bilingual":
        """The pair as it reads where one language may be all that was typed."""
        return Bilingual(self.kk or self.ru, self.ru or self.kk)

    @property
    def same(self) -> bool:
        """Tell whether both languages write it alike, so that it is printed once."""
        return self.kk == self.ru


def same(text: str) -> Bilingual:
    """Return ``text`` as a pair: a name, a number or a date reads alike in both languages."""
    return Bilingual(text, text)
