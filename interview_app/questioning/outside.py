"""What bears upon the child from outside the question: pressure, promises, doubt, and what others have said.

Rules. These count in any sentence that is no ground rule. What one must tell is pressure, what one need not tell is
not; the truth as a rule of the room ("only what really happened") is neither. What others said counts where it is
told to the child, not where it is asked about; "something happened" tells it nothing.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import inversion, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.speaking import cares, of_oneself
from interview_app.questioning.tokens import Word

_AFTER_INFORMANT = {"kk": 10, "ru": 5, "en": 5}


def doubt(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what doubts the child's word."""
    words = list(framing.core or framing.tag)
    rule = any(
        word.has("trueorlie", "or", "difference", "notmust")
        or (word.has("truthrule") and not word.has("doubtful", "+doubtful"))
        for word in words
    )
    doubtful = _disbelief(words) or row(words, "doubtful")
    own = of_oneself(framing) and not any(word.has("neg", "not", "kneg") for word in words)
    if rule or (own and doubtful[:1] != words[:1]):
        return []
    if (
        doubtful
        and not _own_act(doubtful[-1], words)
        and not any(word.has("if", "condv") for word in words)
        and not _of_another(doubtful[0], words)
    ):
        return [remark(Reason.DOUBT, doubtful, presses=True)]
    if mood.form not in (Form.YES_NO, Form.RISING) or cares(framing) or _of_wishes(words):
        return []
    unsure = row(words, "doubt")
    return [remark(Reason.DOUBT, unsure, presses=True)] if unsure else []


def _of_wishes(words: list[Word]) -> bool:
    """Return whether the child is asked what it wants or likes."""
    return any(
        word.has("want") and (word.lang != "en" or any(one.has("p2sub") for one in words[max(0, place - 2) : place]))
        for place, word in enumerate(words)
    )


def _disbelief(words: list[Word]) -> list[Word]:
    """Return a verb of believing with what denies it."""
    for word in words:
        if not word.has("believing"):
            continue
        denied = [one for one in words if one.chunk == word.chunk and one.place < word.place and one.has("neg")]
        if denied:
            return words[words.index(denied[0]) : words.index(word) + 1]
    return []


def _own_act(last: Word, words: list[Word]) -> bool:
    """Return whether a Kazakh converb is the speaker's own («шатасып қалдым»)."""
    after = words[words.index(last) + 1 :][:1] if last in words else []
    return last.has("conv") and any(one.has("p1v") for one in after)


def pressure(framing: Framed) -> list[Remark]:
    """Return what presses the child to answer."""
    words = [word for word in framing.core if not word.quoted]
    found = row(words, "pressing") or _threat_of_silence(words)
    if len(found) == 1 and found[0].has("requested") and any(word.has("about", "all", "more") for word in words):
        found = []  # «... туралы тағы айтсаңшы» asks kindly
    kindly = bool(found) and cares(framing) and found[0].has("pressing:2") and framing.asks
    if found and not kindly and not _freed(found[0], words) and not _of_another(found[0], words):
        return [remark(Reason.PRESSING, found, presses=True)]
    must = row(words, "must")
    if must and must[0].lang == "kk" and some(words[words.index(must[-1]) + 1 :][:1], "complement"):
        return []  # «керек деп санағаныңды»
    ruled = any(word.has("right") and not word.has("tell", "say") for word in words)
    if not must or ruled or any(word.has("notmust", "p1sub", "truthrule") for word in words):
        return []
    telling = any(
        word.has("tell", "say", "tellself") and not word.has("imp", "past") and (word.lang != "ru" or word.has("inf"))
        for word in words
    )
    opined = next((at for at, word in enumerate(words) if word.lang == "kk" and word.has("complement")), len(words))
    denied = any(
        (word.has("not") and (word.lang == "kk" or word.place == must[0].place - 1)) or word.has("kneg")
        for word in words[:opined]
    )
    hearer = any(word.has("p2", "p2v", "wished_noun", "own_act") for word in words)
    return [remark(Reason.MUST, must, presses=True)] if telling and hearer and not denied else []


def _freed(first: Word, words: list[Word]) -> bool:
    """Return whether the child is told that it need not; «не надо скрывать» forbids."""
    if any(word.has("reassure") for word in words):
        return True
    near = words[max(0, words.index(first) - 3) : words.index(first)]
    return any(word.has("notmust") for word in words) and not (
        first.lang == "ru" and any(one.has("notmust") for one in near)
    )


def _threat_of_silence(words: list[Word]) -> list[Word]:
    """Return "if you do not tell", unless the child is told that this does not matter."""
    if any(word.has("reassure") for word in words):
        return []
    polite = any(word.has("wh", "if", "q") for word in words)  # «не скажешь, где ...»
    if len(words) > 2 and words[0].has("negator") and _future_telling(words[1]) and not polite:
        return words[:2] if words[-1].chunk != words[1].chunk else []
    for place, word in enumerate(words):
        clause = [other for other in words[:place] if other.chunk == word.chunk]
        silent = word.has("tell", "say") and any(other.has("negator", "auxneg") for other in clause)
        if (
            silent
            and any(other.has("if") for other in clause)
            and (word.has("p2v") or any(other.has("p2sub") for other in clause))
        ):
            return words[words.index(clause[0]) : place + 1]
    return []


def _future_telling(word: Word) -> bool:
    """Return whether a Russian verb says that the child will tell: with "not" before it, a condition."""
    return word.has("tell", "say") and word.has("future") and word.has("p2v")


def _of_another(first: Word, words: list[Word]) -> bool:
    """Return whether the words from *first* are about somebody else, whom the sentence asks or speaks about."""
    before = [word for word in words[: words.index(first)] if word.chunk == first.chunk]
    if first.lang == "kk":
        accused = any(word.has("p2v") and word.chunk == first.chunk for word in words[words.index(first) :])
        return not accused and any(
            word.has("somebody", "informant", "person") and not word.has("p2") for word in before
        )
    joined = next(
        (at for at, word in enumerate(reversed(before)) if word.has("conj") and word.lang == "en"), len(before)
    )
    before = before[len(before) - joined :]
    others = ("p3", "who", "informant", "person", "person_name", "yousaid")
    other = any(word.has(*others) and not word.has("pointing") for word in before)
    return other and bool(before) and not before[-1].has("p1sub", "p2sub")


def promise(framing: Framed) -> list[Remark]:
    """Return what is promised for an answer."""
    words = list(framing.core)
    found = row(words, "promise")
    if found and not _promise_asked(found[0], words) and not _of_another(found[0], words):
        return [remark(Reason.PROMISE, found, presses=True)]
    condition = any(
        word.has("if", "condv")
        or (word.lang == "ru" and word.has("tell", "say") and word.has("future") and word.has("p2v"))
        for word in words
    )
    reward = row(words, "reward")
    telling = any(word.has("tell", "say", "saying") for word in words)
    if reward and condition and telling and not any(word.has("neg", "kneg", "not") for word in words):
        return [remark(Reason.PROMISE, reward, presses=True)]
    return []


def _promise_asked(first: Word, words: list[Word]) -> bool:
    """Return whether a question word asks about the promise: it stands in its clause."""
    before = [word for word in words[: words.index(first)] if word.chunk == first.chunk]
    asked = next((at for at, word in enumerate(before) if word.has("wh")), None)
    return asked is not None and not any(word.has("conj") for word in before[asked:])


def others_said(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what the sentence tells the child others have said."""
    words = list(framing.core)
    alike = row(words, "othersmany")
    if (
        alike
        and mood.form in (Form.STATEMENT, Form.TELL)
        and any(word.has("p3") and not word.has("pointing") for word in words)
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
    if heard and (any(one.has("modal") for one in words[:place]) or _hears_child(words[:place], told)):
        return []  # "I hear you", "could I hear ..."
    complement = any(word.has("complement", "sub") for word in words[place:])
    if any(word.has("yousaid") for word in words[:place]) or _asks_about(span, place, words, mood):
        return []
    if not complement and ((mood.form is Form.RISING and not heard) or span[-1].has("knowing")):
        return []
    rest = [word for word in words if word not in span and not word.has("pointing")]
    inside = span[1:-1] if words[place].lang == "kk" else []  # a Kazakh verb comes after what was said
    named = any(word.has("p3", "emotion") and not word.has("indef") for word in rest)
    vague = any(word.has("indef", "happen") for word in rest) and not named
    vague |= any(word.has("indef") for word in inside) and any(word.has("wishtell") for word in inside)
    return [remark(Reason.OTHERS_SAID, span, presses=not vague)]


def _hears_child(before: list[Word], told: list[Word]) -> bool:
    """Return whether it is the child whom the speaker says to hear."""
    others = told or [word for word in before if not word.has("filler")]
    return bool(others) and all(one.has("p2") for one in others)


def _confessed(words: list[Word], mood: Mood) -> list[Word]:
    """Return that somebody else has confessed, where that is told and not asked."""
    if mood.form in (Form.YES_NO, Form.QUESTION_WORD):
        return []
    for place, word in enumerate(words):
        perfect = word.lang == "en" and any(one.has("aux") or one.text.endswith("'s") for one in words[:place][-2:])
        if word.has("confessing") and (perfect or word.has("past", "present")) and not word.has("p2v", "p1v"):
            before = words[:place]
            asked = any(one.has("yousaid", "wh", "if", "p2sub") for one in before)
            return [] if asked or not before else words[place : place + 1]
    return []


def _shown_by_things(words: list[Word], mood: Mood) -> list[Word]:
    """Return that a recording or a correspondence shows or told the speaker what happened."""
    thing, showing = row(words, "evidence"), row(words, "showing")
    if mood.form is not Form.STATEMENT or not thing or not showing or any(word.has("yousaid") for word in words):
        return []
    by_speaker = any(word.has("p1", "p1v") for word in words) or any(word.has("impersonal") for word in showing)
    others = any(word.has("p3", "p2", "p2v", "own") for word in words)
    told = by_speaker and others and not any(word.has("future", "let") for word in words)
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
        if not word.has("informant") or _not_subject(place, words):
            continue
        near = words[place + 1 : place + _AFTER_INFORMANT[word.lang]]
        for step, other in enumerate(near):
            after = words[place + step + 2 : place + step + 3]
            if _ends_telling(other, after, near[:step]):
                break
            to_child = other.has("toldword") and any(one.has("p2") for one in after)
            verb = mood.request is not None and other is mood.request.verb
            if other.has("said") and not other.has("inf") and not to_child and not verb:
                return words[place : place + step + 2]
    return []


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
    return any(one.has("p2") for one in passed)
