"""What a sentence tells the child that others have said, seen or confessed, or that things have shown.

Rules. It counts where it is told to the child, not where it is asked about; "something happened" tells it nothing, nor
does what children in general feel. A recording, a correspondence or an expert shows as a person tells.
"""

from itertools import pairwise

from interview_app.questioning.framing import Framed
from interview_app.questioning.mentioned import ACTS
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import finite, inversion, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tokens import Word

_NEAR = 4
_AFTER_INFORMANT = {"kk": 10, "ru": 7, "en": 8}


def others_said(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what the sentence tells the child others have said."""
    words = list(framing.core)
    alike = row(words, "othersmany")
    beside = mood.form is Form.QUESTION_WORD and finite([word for word in words if word.chunk < mood.asking[0].chunk])
    if (
        alike
        and (mood.form in (Form.STATEMENT, Form.TELL) or beside)
        and (beside or any(word.has("p3") and not word.has("pointing") for word in words))
    ):
        return [remark(Reason.OTHERS_SAID, alike, presses=True)]
    shown = _confessed(words, mood) or _shown_by_things(words, mood)
    if shown:
        return [remark(Reason.OTHERS_SAID, shown, presses=True)]
    heard = row(words, "toldus")
    span = heard or _told_by(words, mood)
    if not span or any(word.has("or") for word in words):
        return []
    place = words.index(span[0])
    told = words[place + len(span) :]
    if heard and (any(one.has("modal") for one in words[:place]) or _hears_child(span, words[:place], told)):
        return []  # "I hear you", "could I hear ..."
    if mood.form is Form.RISING and not heard and span[-1].has("perceive"):
        return []  # «мама слышала, как ты кричал?» asks what she heard
    complement = any(word.has("complement", "sub") for word in words[place:])
    if any(word.has("yousaid") for word in words[:place]) or _asks_about(span, place, words, mood):
        return []
    rest = [word for word in words if word not in span and not word.has("pointing")]
    of_somebody = mood.form is Form.STATEMENT and some((*rest, *span[1:-1]), "him")
    unasked = (mood.form is Form.RISING and not heard) or (span[-1].has("knowing") and not of_somebody)
    if unasked and not complement:
        return []
    inside = span[1:-1] if words[place].lang == "kk" else []  # a Kazakh verb comes after what was said
    if _of_themselves(span, rest):
        return []
    named = any(word.has("p3", "emotion", *ACTS) and not word.has("indef") for word in rest)
    vague = any(word.has("indef") or (word.has("happen") and word.lang != "kk") for word in rest) and not named
    vague |= any(word.has("indef") for word in inside) and any(word.has("wishtell") for word in inside)
    return [remark(Reason.OTHERS_SAID, span, presses=not vague)]


def _of_themselves(span: list[Word], rest: list[Word]) -> bool:
    """Return whether children in general say how they themselves feel ("lots of kids tell me they are nervous")."""
    group = some((*span, *rest), "youngsters") and some((*span, *rest), "many")
    others = [word for word in rest if not word.has("youngsters")]
    return group and not some(others, "p2", "p2v", "somebody", "informant", *ACTS)


def _hears_child(heard: list[Word], before: list[Word], told: list[Word]) -> bool:
    """Return whether it is the child whom the speaker says to hear, or only of what was heard."""
    if not some(heard, "p1sub", "p1v"):
        return False
    others = told or [word for word in before if not word.has("filler")]
    named = others and others[0].has("about") and not finite(others)  # "I heard about the pool"
    return bool(others) and (bool(named) or all(one.has("p2", "all", "pointing") or one.text == "of" for one in others))


def _confessed(words: list[Word], mood: Mood) -> list[Word]:
    """Return that somebody else has confessed, where that is told and not asked."""
    if mood.form in (Form.YES_NO, Form.QUESTION_WORD):
        return []
    for place, word in enumerate(words):
        perfect = word.lang == "en" and any(one.has("aux") or one.text.endswith("'s") for one in words[:place][-2:])
        perfect = perfect or (word.has("conv") and some(words[place + 1 : place + 2], "past"))
        if word.has("confessing") and (perfect or word.has("past", "present")) and not word.has("p2v", "p1v"):
            before = words[:place]
            asked = any(one.has("yousaid", "wh", "if", "p2sub") for one in before)
            return [] if asked or not before else words[place : place + 1]
    return []


def _shown_by_things(words: list[Word], mood: Mood) -> list[Word]:
    """Return that a recording or a correspondence shows or told the speaker what happened."""
    if mood.request is not None:
        words = [word for word in words if word.chunk < mood.request.verb.chunk]
    thing, showing = row(words, "evidence"), row(words, "showing")
    claimed = mood.form is Form.STATEMENT or (mood.request is not None and not some(words, "wh"))
    claimed = claimed and not some(words, "yousaid")
    if not claimed or not thing or not showing:
        return []
    by_speaker = some(words, "p1", "p1v") or some(showing, "impersonal")
    others = some(words, "p3", "p2", "p2v", "own", "theirs")
    told = by_speaker and others and not some(words, "future", "let")
    return sorted((*thing, *showing), key=lambda word: word.place) if told else []


def _asks_about(span: list[Word], place: int, words: list[Word], mood: Mood) -> bool:
    """Return whether the question is about what others said."""
    if mood.form is Form.QUESTION_WORD:
        return mood.asking[0].chunk == span[0].chunk
    if mood.form is Form.TELL:
        return mood.request is not None and span[0].place > mood.request.verb.place
    if mood.form is not Form.YES_NO or words[place].has("toldus"):
        return False
    turned = inversion(words)
    return (turned is not None and turned <= place) or any(word.has("q") for word in words[place : place + 6])


def _told_by(words: list[Word], mood: Mood) -> list[Word]:
    """Return an informant with what they are said to have told, up to the verb."""
    for place, word in enumerate(words):
        if not (word.has("informant") or _named_teller(place, words)) or _not_subject(place, words):
            continue
        near = words[place + 1 : place + _AFTER_INFORMANT[word.lang]]
        for step, other in enumerate(near):
            after = words[place + step + 2 : place + step + 3]
            if (step or not other.has("perfect")) and _ends_telling(other, after, near[:step]):
                break
            to_child = other.has("toldword") and any(one.has("p2") for one in after)
            verb = mood.request is not None and other is mood.request.verb
            if word.text == "все" and not other.has("plural"):
                continue  # «всё услышала»
            if other.has("said") and not other.has("inf") and not to_child and not verb:
                return words[place : place + step + 2]
    return []


def _named_teller(place: int, words: list[Word]) -> bool:
    """Return whether a person is named who says something now ("Kayla says ...")."""
    after = words[place + 1 : place + 1 + _NEAR]
    unknown = place == 0 and words[0].raw[0].isupper() and not words[0].tags
    named = words[place].has("person_name") or unknown
    return named and any(one.has("said") and one.has("present", "sayspresent") for one in after)


def _not_subject(place: int, words: list[Word]) -> bool:
    before = words[max(0, place - 3) : place]
    return any(one.has("wh", "aux", "if", "subtime") or (one.lang == "ru" and one.has("tochild")) for one in before)


def _ends_telling(word: Word, after: list[Word], passed: list[Word]) -> bool:
    """Return whether *word* shows that the informant is not the one who told, or told the child itself."""
    if word.has("wh", "q", "aux") and not word.has("sub"):
        return True
    if word.lang == "kk":
        told_us = any(one.has("tous") for one in passed)
        return (
            (word.has("about") and not told_us)
            or (any(one.has("tochild") for one in passed) and not any(one.has("nmz") for one in passed))
            or any(one.has("q") for one in after)
        )
    if word.lang == "ru":
        return some(passed, "tochild", "p2sub")
    return any(two.has("p2") and not one.has("spot") for one, two in pairwise([word, *passed]))
