"""Where the child is asked to begin its account, or to go on with it: an invitation without a word for telling.

Rules. "From the very beginning" asks by itself. "Start" asks where a point follows, whichever it may be ("wherever you
like", "with what comes first"); "let us start" does not. "Carry on" asks where it says from where or about what; alone
it only shows that one listens.
"""

from interview_app.questioning.predicates import finite, some
from interview_app.questioning.tokens import Word

_AROUND = ("openers", "+openers", "all", "+all", "let", "hort", "filler", "prep", "p1", "tellprefix", "+filler")
_NEAR = 4


def starting(words: list[Word], *, asks: bool) -> bool:
    """Return whether *words* ask the child to begin or to go on; *asks*: they bear a question mark."""
    if asks:
        able = some(words, "modal", "able") and some(words, "starting")
        return able and some(words, "openers") and not some(words, "wh")
    return _from_the_beginning(words) or _from_some_point(words) or _resuming(words) or _listened_to(words)


def _from_the_beginning(words: list[Word]) -> bool:
    """Return whether "from the very beginning", with "let's" or "start", is all that is said."""
    opened = some(words, "openers")
    wished = some(words, "p2sub") and some(words, "wishing")
    asked = wished and some(words, "starting")  # "what I'd like you to do is start at the ..."
    return opened and (asked or all(word.has(*_AROUND) for word in words))


def _from_some_point(words: list[Word]) -> bool:
    """Return whether the child is to start from a point that is named or left to it."""
    for place, word in enumerate(words):
        if not word.has("starting"):
            continue
        clause = [one for one in words[:place] if one.chunk == word.chunk]
        if word.lang == "kk":
            ordered = not word.has("p1v", "past", "part", "hort") and not (
                words[-1].has("past") and not words[-1].has("present")
            )
            if ordered and some(words[: place + 1], "anypoint"):
                return True
        elif word.lang == "ru":
            tried = word.has("inf") and some(words[:place], "try")
            after = [one for one in words[place + 1 :] if not one.has("hearer", "filler")][:2]
            before = some(words[: max(0, place - 1)], "anypoint")
            if (word.has("imp") or tried) and (before or some(after, "anypoint", "openers")):
                return True
        elif all(one.has("tellprefix", "filler", "conj") and not one.has("let", "p1sub") for one in clause):
            point = some(words[place + 1 : place + _NEAR], "anypoint")
            if point or some(words[: max(0, place - 1)], "anypoint"):
                return True
    return False


def _listened_to(words: list[Word]) -> bool:
    """Return whether the child is asked to begin, because one listens ("I am ready to listen, begin")."""
    begun = [word for word in words if word.has("starting") and not word.has("p1v", "past", "part", "inf", "tell")]
    ordered = bool(begun) and (begun[0].lang == "kk" or begun[0].has("imp") or begun[0] is words[-1])
    return (
        ordered
        and some([word for word in words if word.chunk < begun[0].chunk], "hearwish")
        and (begun[0].lang == "kk" or some(words, "p1", "p1v"))
    )


def _resuming(words: list[Word]) -> bool:
    """Return whether the child is asked to go on from a point of its account ("carry on from where ...")."""
    resuming = next((word for word in words if word.has("resuming")), None)
    if resuming is None or (resuming.lang == "ru" and not resuming.has("imp")) or resuming.has("past", "p1v"):
        return False
    place = words.index(resuming)
    if some(words, "about"):
        return True
    if resuming.lang == "kk":
        return some(words[:place], "origin", "from")
    return not finite(words[:place]) and some(words[place + 1 : place + 4], "origin")
