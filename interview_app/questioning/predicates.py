"""What carries a clause: its predicate, and the order of an English question.

Rules. A predicate is anything that bears tense, mood or person, or a Russian short form. An English auxiliary before
its subject asks, unless a subject, a question word or "there" goes before it, or it is cited.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from interview_app.questioning.tokens import Word

_WH_REACH = 4
_WHEN_REACH = 8


def some(words: Iterable[Word], *classes: str) -> bool:
    """Return whether one of *words* is of one of *classes*."""
    return any(word.has(*classes) for word in words)


def finite(words: Sequence[Word]) -> bool:
    """Return whether one of *words* is a predicate."""
    return any(
        word.has("verb", "short", "p1v", "p2v", "past", "present", "aux") and not word.has("inf") for word in words
    )


def inversion(words: Sequence[Word]) -> int | None:
    """Return where an English auxiliary stands before its subject with no subject before it; None if nowhere."""
    for place, (one, two) in enumerate(pairwise(words)):
        subject = two.has("subj", "det", "person_name", "person", "app") or (
            one.has("fronted") and _first(place, words)
        )
        offered = one.has("offered") and two.has("indefinite")  # "have a drink"
        cited = one.quoted or (place > 0 and words[place - 1].quoted)
        if one.lang == "en" and one.has("aux") and subject and not offered and not cited:
            earlier = [other for other in words[:place] if other.chunk == one.chunk]
            if not _led(earlier):
                return place
    return None


def _first(place: int, words: Sequence[Word]) -> bool:
    return place == 0 and not words[1].has("aux")


def _led(earlier: list[Word]) -> bool:
    """Return whether the words before an auxiliary make its clause something else than a yes/no question."""
    if earlier and (earlier[-1].has("announcing") or (earlier[-1].has("subj", "if") and not earlier[-1].has("det"))):
        return True
    nearest = next((other for other in reversed(earlier[-_WH_REACH:]) if other.has("wh", "subtime")), None)
    if nearest is not None and not nearest.has("subtime"):
        return True
    asked = any(other.has("wh") for other in earlier[-_WH_REACH:])
    return asked and not any(other.has("subtime", "when") for other in earlier[-_WHEN_REACH:])
