"""Kazakh endings: which of them a word bears, and whether the rest of a word after a stem is made of them.

Rules. The endings stand in ``resources/questioning/kk.toml``, in folded letters (see
:mod:`~interview_app.questioning.tokens`), so front and back harmony differ only in a/e and ы/и, and voiced and
voiceless shapes are written out. After a stem they follow in their order; a short stem takes those of inflection
alone, because too many words begin with the same letters. What bears no ending of a verb is not called one.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from resources import questioning_lexicon

_SHORT_STEM = 3


@dataclass(frozen=True)
class _Endings:
    inflected: re.Pattern[str]
    built: re.Pattern[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    plain: frozenset[str]


@cache
def _endings() -> _Endings:
    data = tomllib.loads(questioning_lexicon("kk"))
    parts = data["endings"]
    one = {name: f"(?:{'|'.join(sorted(parts[name].split(), key=lambda end: (-len(end), end)))})?" for name in parts}
    noun = one["plural"] + one["owner"] + one["case"]
    called = f"{one['person']}(?:дар|дер)?(?:шы|ши|ш)?"
    asked = one["negation"]  # the particles of a question written together are those of negation
    voiced = one["voice"] + one["negation"]
    made = one["made"]
    return _Endings(
        re.compile(f"(?:{noun}|{voiced}{one['tense']}(?:{called}|{noun}){asked})"),
        re.compile(f"(?:{made}{noun}{made}|{voiced}{voiced}{one['tense']}(?:{called}|{made}{noun}){asked})"),
        tuple((tag, re.compile(one)) for tag, several in data["patterns"].items() for one in several),
        frozenset(parts["plain"].split()),
    )


@lru_cache(maxsize=65536)
def endings(word: str) -> frozenset[str]:
    """Return what the endings of *word* (folded) say: question, negation, person, tense, kind of clause."""
    known = _endings()
    if word in known.plain:
        return frozenset()
    return frozenset(tag for tag, pattern in known.patterns if pattern.fullmatch(word))


@lru_cache(maxsize=65536)
def is_ending(rest: str, stem: str = "") -> bool:
    """Return whether *rest* could be the endings of *stem*: nothing at all, or one after another."""
    known = _endings()
    pattern = known.inflected if 0 < len(stem) <= _SHORT_STEM else known.built
    return pattern.fullmatch(rest) is not None
