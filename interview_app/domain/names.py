"""Names of people and how they are compared: nearly everything may be a name, and few people spell one the same way.

A name is kept as it was written, in Unicode NFC with single spaces. Two names are compared by their letters alone:
without case, marks, apostrophes and the order of the words, and with the letters that are often written for each other
folded together (Russian without ё, Kazakh on a Russian keyboard). Folding is for finding and comparing, never shown.
"""

import unicodedata
from enum import StrEnum

LONGEST_NAME = 120

_FOLDED = str.maketrans("ёәғқңөұүһіїйʼ", "еагкноуухиииь")
_JOINERS = "'’ʼ`´-‐‑."  # noqa: RUF001 - written inside names, and left out by others


class NameProblem(StrEnum):
    """Why a text is not a name; the text's key is ``name_problem.<code>``."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    NO_LETTER = "no_letter"


def tidied(text: str) -> str:
    """Return *text* in NFC, without spaces at its ends and with single spaces inside."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_problem(text: str) -> NameProblem | None:
    """Return why *text* cannot stand for a name; None if it can: one word or many, any script, at most 120 letters."""
    name = tidied(text)
    if not name:
        return NameProblem.EMPTY
    if len(name) > LONGEST_NAME:
        return NameProblem.TOO_LONG
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"} for letter in name):
        return NameProblem.UNPRINTABLE
    return None if any(letter.isalpha() for letter in name) else NameProblem.NO_LETTER


def folded(text: str) -> str:
    """Return *text* for searching: lower case, no accents, ё as е, Kazakh letters as their Russian neighbours."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
    bare = unicodedata.normalize("NFKD", lower)
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


def person_key(name: str) -> str:
    """Return what is equal for two spellings of one person's name: its folded words, sorted, without joiners."""
    letters = "".join("" if letter in _JOINERS else letter for letter in name)
    return " ".join(sorted(folded(letters).split()))
