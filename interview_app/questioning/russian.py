"""Russian morphology, by pymorphy3's dictionary: lemmas, and what the form says of mood, person, tense and number.

Rules. The dictionary is loaded once, at the first Russian word (about 0.3 s); :func:`load` does it beforehand. The most
probable reading counts for the grammar, every probable one for the word's classes. A word that the dictionary does not
hold is read by its ending, as the library does, but not called known.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_PROBABLE = 0.12
_MARKS = {
    "impr": "imp",
    "past": "past",
    "pres": "present",
    "futr": "future",
    "1per": "p1v",
    "2per": "p2v",
    "3per": "p3v",
    "plur": "plural",
    "femn": "femn",
    "masc": "masc",
    "neut": "neut",
    "Name": "name?",
    "Surn": "name?",
    "Patr": "name?",
    "Geox": "geo",
}
_PARTS = {
    "VERB": "verb",
    "INFN": "inf",
    "NOUN": "noun",
    "ADJF": "adj",
    "ADJS": "short",
    "PRTS": "short",
    "PRTF": "adj",
    "PRED": "short",
    "GRND": "gerund",
    "NPRO": "pron",
    "PREP": "prep",
}


@dataclass(frozen=True)
class Reading:
    """What the dictionary says of one word."""

    lemmas: frozenset[str]
    marks: frozenset[str]
    known: bool


@cache
def load() -> Any:
    """Load the dictionary and return it."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=65536)
def reading(word: str) -> Reading:
    """Return the reading of *word* (folded)."""
    parses = load().parse(word)
    best = parses[0]
    lemmas = frozenset(parse.normal_form.replace("ё", "е") for parse in parses if parse.score >= _PROBABLE)
    grammemes = best.tag.grammemes
    marks = {mark for grammeme, mark in _MARKS.items() if grammeme in grammemes}
    if best.tag.POS in _PARTS:
        marks.add(_PARTS[best.tag.POS])
    if best.tag.POS != "VERB":
        marks -= {"p1v", "p2v", "p3v", "past"}
    return Reading(lemmas, frozenset(marks), best.is_known)
