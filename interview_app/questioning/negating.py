"""Negation in a yes/no question, which shows the answer that is awaited.

Rules. Only the predicate of what is asked counts: "is there anything you didn't like" asks openly, so do "yes or no"
and «... болды ма, жоқ па». A polite offer («не хочешь ли») is none.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import inversion
from interview_app.questioning.remarks import Reason, Remark, remark
from interview_app.questioning.tokens import Word


def negative(framing: Framed, mood: Mood) -> list[Remark]:
    """Return the negation that the sentence asks with."""
    words = list(framing.core)
    if mood.form is Form.STATEMENT or not words or any(word.has("or", "trueorlie") for word in words):
        return []
    for place, word in enumerate(words):
        if word.lang == "kk" and _kazakh(place, words):
            particle = place + 1 < len(words) and words[place + 1].has("q")
            return [_remark(words[place : place + 1 + particle])]
        if word.lang == "ru" and _russian(place, words):
            return [_remark(words[place : place + 2])]
    return _english(words, mood)


def _remark(words: list[Word]) -> Remark:
    return remark(Reason.NEGATIVE, words, presses=True)


def _kazakh(place: int, words: list[Word]) -> bool:
    word = words[place]
    if any(other.has("q") for other in words[:place]) or (place and words[place - 1].has("offering")):
        return False
    asked = word.has("q") or (place + 1 < len(words) and words[place + 1].has("q"))
    return word.has("kneg", "not") and asked


def _russian(place: int, words: list[Word]) -> bool:
    word, clause = words[place], [other for other in words[:place] if other.chunk == words[place].chunk]
    if not word.has("denying") or place + 1 >= len(words) or any(other.has("wh", "sub", "if") for other in clause):
        return False
    told = any(one.has("verb") and not one.has("inf", "modal") for one in clause)
    if not word.has("negator"):
        return len(clause) <= 3 and not (told and any(one.has("inf") for one in words[place + 1 : place + 3]))
    after = words[place + 1]
    offered = after.has("offering") and (
        not after.has("past") or any(other.has("would") for other in words[place : place + 4])
    )
    if offered:
        return False
    if after.has("inf") and told:
        return False  # «просил не говорить»
    whether = place == 0 and any(other.has("q") for other in words)
    return whether or after.has("verb", "short", "inf", "must", "prep", "pron", "emotion")


def _english(words: list[Word], mood: Mood) -> list[Remark]:
    turned = inversion(words)
    if turned is not None:
        if words[turned].has("auxneg"):
            return [_remark(words[turned : turned + 2])]
        near = words[turned + 1 : turned + 4]
        denying = next((word for word in near if word.lang == "en" and word.has("denying")), None)
        opened = any(word.has("sub", "if", "wh") for word in near)
        return [_remark([words[turned], denying])] if denying is not None and not opened else []
    if words[0].has("auxneg"):
        return [_remark(words[:2])]
    denied = next((word for word in words if word.lang == "en" and word.has("neg")), None)
    return [_remark([denied])] if denied is not None and mood.form is Form.RISING else []
