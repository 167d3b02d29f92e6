"""English requests to tell: an imperative, or one wrapped in "can you", "I would like you to", "why don't you".

Rules. All that stands before the verb in its clause must be wrapping: a subject of its own makes a statement of it.
"Say", "name", "show" and the like ask to name one thing, and are verbs only where nothing marks them as nouns.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.tokens import Word


def wanted(place: int, words: list[Word], framing: Framed) -> list[Word] | None:
    """Return what the verb at *place* asks to be told, None if it asks for nothing."""
    word = words[place]
    before = [other for other in words[:place] if other.chunk == word.chunk]
    after = words[place + 1 :]
    naming = word.has("say", "show") and not word.has("tell")
    if (after and after[0].has("p2")) or (word.text.endswith("ing") and not (before and before[-1].has("keepon"))):
        return None
    if naming and (any(other.has("det") for other in before[-3:]) or _by_speaker(words[:place])):
        return None
    if word.has("talking") and not any(other.has("about", "hearer") and other.text != "to" for other in after[:2]):
        return None
    directly = bool(after) and after[0].has("p1") and word.has("tell")
    for start in range(len(before) + 1):
        lead = before[start:]
        if start and not _begins_here(before[start - 1], lead, directly=directly):
            continue
        if not all(other.has("tellprefix", "filler", "conj", "+whydont", "whydont", "+tellprefix") for other in lead):
            continue
        if any(one.has("if") for one in lead) and _comes_of_it(word, lead, after):
            return None
        if not _addressed(lead, together=word.has("together")) and not (directly and _you_tell(lead)):
            return None
        asked = without_hearer(after)
        offered = not framing.asks and len(lead) > 1 and lead[0].has("p2sub") and lead[1].has("modal")
        return None if offered and (naming or not any(one.has("all", "about", "wh") for one in asked)) else asked
    return None


def _by_speaker(words: list[Word]) -> bool:
    return any(word.has("p1sub") and not word.has("let") for word in words)


def _begins_here(before: Word, lead: list[Word], *, directly: bool) -> bool:
    """Return whether a request may begin in the middle of a clause, after the word *before*."""
    if before.has("p1sub", "p2sub", "p3", "aux", "untell") or (not lead and before.has("youngsters")):
        return False
    if lead and lead[0].has("p1sub") and before.has("conj", "what"):
        return any(word.has("wishing") for word in lead)
    if lead and not lead[0].has("modal", "conj", "filler"):
        return lead[0].has("if") and any(word.has("modal") for word in lead)
    return directly or before.has("conj", "filler", "after")


def _addressed(lead: list[Word], *, together: bool) -> bool:
    """Return whether the wrapping makes the child the one who tells, or both, where one may go over it *together*."""
    hearer = any(word.has("p2sub") for word in lead)
    if _by_speaker(lead) and not (hearer and any(word.has("wishing") for word in lead)):
        return together and any(word.has("modal", "let") for word in lead)
    return not hearer or any(word.has("modal", "aux", "want", "wantyou", "if", "whydont", "whatabout") for word in lead)


def _comes_of_it(verb: Word, lead: list[Word], after: list[Word]) -> bool:
    """Return whether "if you tell" is a condition: it is not softened, and a clause says what will come of it."""
    softened = any(one.has("modal", "want") for one in lead)
    return not softened and any(one.chunk > verb.chunk and one.has("outcome") for one in after)


def _you_tell(lead: list[Word]) -> bool:
    """Return whether an imperative has its subject before it ("you just tell me")."""
    first = next((word for word in lead if not word.has("conj", "filler")), None)
    return first is not None and first.has("p2sub") and not any(word.has("aux", "if") for word in lead)


def without_hearer(words: list[Word]) -> list[Word]:
    """Return *words* without the first of them that only say to whom and how politely."""
    skip = 0
    while skip < len(words) and words[skip].has("hearer"):
        skip += 1
    return words[skip:]
