"""Names of people and how they are compared: nearly everything may be a name, and few people spell one the same way.

A name is kept as it was written, in Unicode NFC with single spaces. Two names are compared by their letters alone:
without case, accents and apostrophes, whatever the order of the words, and with the letters that are written for each
other folded together (Russian without ё, Kazakh on a Russian keyboard). A name in Latin letters is compared with one in
Cyrillic by what the usual transliterations have in common. What is folded is for finding, never shown.
"""

import unicodedata
from enum import StrEnum

_LEAST_WORDS = 2
_SHORTEST = 3
LONGEST_NAME = 120

_FOLDED = str.maketrans("әғқңөұүһі", "агкноуухи")
_APOSTROPHES = (
    "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`\N{ACUTE ACCENT}"
)
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhie", strict=True))
    | {"ж": "j", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "u", "я": "a"}
)
_ONE_SOUND = (("shch", "sh"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ts", "c"), ("q", "k"), ("w", "v"), ("x", "ks"))
_GLIDES = str.maketrans("", "", "iy")
"""Letters that one transliteration writes and another leaves out: Yuliya, Iuliia; Aygerim, Aigerim."""
_WORDS = str.maketrans(dict.fromkeys(_APOSTROPHES) | dict.fromkeys("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}.,", " "))


class NameProblem(StrEnum):
    """Why a text is not a name; the text's key is ``name_problem.<code>``."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    NO_LETTER = "no_letter"


def tidied(text: str) -> str:
    """Return *text* in NFC, with single spaces and without what is invisible (soft hyphens, marks of direction)."""
    seen = (letter for letter in unicodedata.normalize("NFC", text) if unicodedata.category(letter) != "Cf")
    return " ".join("".join(seen).split())


def name_problem(text: str) -> NameProblem | None:
    """Return why *text* cannot stand for a name; None if it can: one word or many, any script, at most 120 letters."""
    name = tidied(text)
    if not name:
        return NameProblem.EMPTY
    if len(name) > LONGEST_NAME:
        return NameProblem.TOO_LONG
    if any(unicodedata.category(letter).startswith("C") for letter in name):
        return NameProblem.UNPRINTABLE
    return None if any(letter.isalpha() for letter in name) else NameProblem.NO_LETTER


def folded(text: str) -> str:
    """Return *text* for searching: lower case, without accents, ё as е, Kazakh letters as their Russian neighbours."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return tidied(letters.translate(_FOLDED))


def folded_words(text: str) -> list[str]:
    """Return the folded words of *text*: its letters and digits, without what stands between or around them."""
    return "".join(letter if letter.isalnum() else " " for letter in folded(text)).split()


def telling_words(name: str) -> frozenset[str]:
    """Return the folded words by which whoever has *name* is known, also where an ending follows: not the shortest."""
    return frozenset(word for word in folded_words(name) if len(word) >= _SHORTEST)


def person_key(name: str) -> str:
    """Return what is equal for two spellings of one person's name: its folded words, sorted."""
    return " ".join(sorted(folded(name.translate(_WORDS)).split()))


def agree(one: str, other: str) -> bool:
    """Return whether two names can be one person's: all words of the shorter, at least two, are in the other."""
    keys = person_key(one), person_key(other)
    words = [set(key.split()) for key in keys]
    if keys[0].isascii() is not keys[1].isascii():
        words = [set(map(_in_latin, name)) for name in words]
    shorter, longer = sorted(words, key=len)
    return len(shorter) >= _LEAST_WORDS and shorter <= longer


def _in_latin(word: str) -> str:
    """Return the folded *word* as any transliteration of it would be folded."""
    latin = word.translate(_LATIN)
    for spelt, sound in _ONE_SOUND:
        latin = latin.replace(spelt, sound)
    return latin.translate(_GLIDES)
