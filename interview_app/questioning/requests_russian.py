"""Russian requests to tell: an imperative, an infinitive after «можешь», «мог бы», «попробуй», a future «расскажешь?».

Rules. A negated imperative asks not to. An infinitive asks only where the child is asked whether it can or will; what
one must or may tell is a statement. «Вспомни» asks to tell, «можешь вспомнить» asks whether one remembers.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.requests_english import without_hearer
from interview_app.questioning.tokens import Word

_IMPERATIVE = ("жи", "жите", "ши", "шите", "ай", "айте")


def wanted(place: int, words: list[Word], framing: Framed) -> list[Word] | None:
    """Return what the verb at *place* asks to be told, None if it asks for nothing."""
    word = words[place]
    before, after = words[:place], words[place + 1 :]
    if word.has("imp") or (word.has("tell") and word.text.endswith(_IMPERATIVE) and not word.has("past")):
        return None if before and before[-1].has("negator") else _rest(before, after)
    if word.has("right") and any(one.has("right") for one in after[:4]):
        return None  # «готов ответить на вопрос»
    if word.has("inf"):
        return _softened(word, before, after, framing)
    clause = [other for other in before if other.chunk == word.chunk]
    if word.has("future") and word.has("p2v") and any(one.has("grateful") for one in words):
        return _rest([], after)
    if (
        word.has("future")
        and word.has("p2v")
        and framing.asks
        and not any(one.has("if", "when", "wh") for one in before)
    ):
        return _rest([], after)
    if word.has("p2v") and not framing.asks and any(one.has("let") for one in before):
        return _rest([], after)
    if word.has("past") and any(one.has("wishing") for one in before) and any(one.has("sothat") for one in clause):
        return _rest([], after)
    if word.has("p1v") and word.has("future") and any(one.has("let") for one in before):
        return _rest([], after)
    return None


def _softened(word: Word, before: list[Word], after: list[Word], framing: Framed) -> list[Word] | None:
    clause = [other for other in before if other.chunk == word.chunk]
    begged = any(other.has("begging") for other in before)
    hearer = any(other.has("p2sub") for other in before)
    able = any(other.has("modal") and (other.has("p2v") or hearer) for other in before) or (
        any(other.has("modal") for other in before) and any(other.has("would") for other in before)
    )
    tried = any(other.has("try") for other in before)
    if any(other.has("must", "p1sub") for other in before) and not begged:
        return None
    if not (able or tried or _soft(before)) or (word.has("recalling") and not tried):
        return None
    if not framing.asks and not tried and not begged:
        naming = word.has("say", "show") and not word.has("tell")
        if naming or not any(other.has("all", "about", "more", "wh") for other in after):
            return None
    narrowed = any(other.has("wh") and not other.has("what") for other in clause)
    if narrowed or any(other.has("if") for other in before) or _relative(clause, before):
        return None
    return _rest([other for other in before if other.chunk != word.chunk], after)


def _soft(before: list[Word]) -> bool:
    """Return whether the child is asked whether it would like to; «не хочешь или не помнишь» asks why it does not."""
    chosen = any(other.has("or") for other in before)
    return any(
        other.has("softener") and not (chosen and place and before[place - 1].has("negator"))
        for place, other in enumerate(before)
    )


def _relative(clause: list[Word], before: list[Word]) -> bool:
    """Return whether the verb stands in a relative clause after a clause of its own."""
    earlier = [other for other in before if other not in clause]
    governs = any((other.has("verb") and not other.has("imp")) or other.has("indef") for other in earlier)
    return governs and any(other.has("wh") for other in clause[:2])


def _rest(before: list[Word], after: list[Word]) -> list[Word]:
    """Return what follows the verb, or where nothing does, what stands before it."""
    return without_hearer(after) or [word for word in before if not word.has("conj", "filler", "p2sub")]
