"""English endings: the regular forms of a stem, and the past of a regular verb.

Rules. English needs little: order and auxiliaries carry the question, and irregular forms stand in the lexicon.
"""

import re
from functools import lru_cache

_FORMS = re.compile(r"(?:[bdgklmnprt]?(?:ing|ed|er|ers)|e?s|e?d|ies|ied|ying|e|y|es)?(?:'s)?")
_PAST = re.compile(r"[a-z]+[a-df-z]ed")


def is_ending(rest: str, _stem: str = "") -> bool:
    """Return whether *rest* after a stem is one of the endings of a regular word."""
    return _FORMS.fullmatch(rest) is not None


@lru_cache(maxsize=65536)
def endings(word: str) -> frozenset[str]:
    """Return whether *word* looks like a regular past."""
    return frozenset({"past"} if _PAST.fullmatch(word) else ())
