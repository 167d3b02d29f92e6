"""What bears upon the child from outside the question: pressure, promises and doubt.

Rules. These count in any sentence that is no ground rule. What one must tell is pressure, what one need not tell is
not; the truth as a rule of the room ("only what really happened") is neither.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.speaking import cares, of_oneself
from interview_app.questioning.tokens import Word


def doubt(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what doubts the child's word."""
    words = list(framing.core or framing.tag)
    rule = any(
        word.has("trueorlie", "or", "difference", "notmust")
        or (word.has("truthrule") and not word.has("doubtful", "+doubtful"))
        for word in words
    )
    doubtful = _disbelief(words) or row(words, "doubtful")
    accused = any(word.has("p2sub", "p2v") and word.chunk == doubtful[0].chunk for word in words if doubtful)
    own = of_oneself(framing) and not accused and not some(words, "neg", "not", "kneg")
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
    found = row(words, "pressing") or _threat_of_silence(words) or _answer_forbidden(framing)
    if len(found) == 1 and found[0].has("requested") and any(word.has("about", "all", "more") for word in words):
        found = []  # «... туралы тағы айтсаңшы» asks kindly
    kindly = bool(found) and cares(framing) and found[0].has("pressing:2") and framing.asks
    if found and not kindly and not _freed(found, words) and not _of_another(found[0], words):
        return [remark(Reason.PRESSING, found, presses=True)]
    must = row(words, "must")
    if must and must[0].lang == "kk" and some(words[words.index(must[-1]) + 1 :][:1], "complement"):
        return []  # «керек деп санағаныңды»
    ruled = any(word.has("right") and not word.has("tell", "say", "questioned", "answering") for word in words)
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


def _answer_forbidden(framing: Framed) -> list[Word]:
    """Return the cited "I don't know" that the child is asked to do without."""
    without = [word for word in framing.core if word.has("without")]
    cited = [word for word in framing.core if word.quoted and word.has("notknow", "+notknow")]
    return without[:1] if cited and without else []


def _freed(found: list[Word], words: list[Word]) -> bool:
    """Return whether the child is told that it need not; «не надо скрывать» forbids."""
    first = found[0]
    if any(word.has("reassure") for word in words if word not in found and not word.has("happen")):
        return True
    near = words[max(0, words.index(first) - 3) : words.index(first)]
    return some([word for word in words if word not in found], "notmust") and not (
        first.lang == "ru" and some((*near, first), "notmust")
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
    last = [word for word in words if word.chunk == words[-1].chunk]
    vow = len(last) == 1 < len(words) and last[0].has("vow") and not last[0].quoted
    found = row(words, "promise") or (last if vow else [])
    if found and not _promise_asked(found[0], words) and not _of_another(found[0], words):
        return [remark(Reason.PROMISE, found, presses=True)]
    condition = any(
        word.has("if", "condv")
        or (word.lang == "ru" and word.has("tell", "say") and word.has("future") and word.has("p2v"))
        for word in words
    )
    reward = row(words, "reward")
    bargain = any(one.has("inreturn") and some(words[at : at + 4], "answering") for at, one in enumerate(words))
    if reward and bargain and not framing.asks:
        return [remark(Reason.PROMISE, reward, presses=True)]
    telling = any(word.has("tell", "say", "saying") for word in words)
    if reward and condition and telling and not any(word.has("neg", "kneg", "not") for word in words):
        return [remark(Reason.PROMISE, reward, presses=True)]
    return []


def _promise_asked(first: Word, words: list[Word]) -> bool:
    """Return whether a question word asks about the promise: it stands in its clause."""
    before = [word for word in words[: words.index(first)] if word.chunk == first.chunk]
    asked = next((at for at, word in enumerate(before) if word.has("wh")), None)
    return asked is not None and not any(word.has("conj") for word in before[asked:])
