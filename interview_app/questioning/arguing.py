"""What argues with the child: a question that holds one thing against another, or takes its answer for impossible.

Rules. "Why ... if ...?" and "why ..., knowing that ...?" set what is known against what the child said; "if" that means
"whether" does not. "How can it be no?", "what do you mean, you don't know?" refuse the answer, and so does "again no".
"You told me something else" calls it a lie where no question of its own follows in the sentence.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tokens import Word

_REACH = 3
_LONGEST_RETORT = 4
_WHETHER = ("cognition", "saying", "knowing", "perceive", "asking", "remember")


def arguing(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what the sentence holds against the child."""
    words = list(framing.core)
    if mood.form is Form.QUESTION_WORD:
        span = _held_against(words, mood) or _refused(words, mood) or _nothing_hindered(words)
    elif mood.form in (Form.YES_NO, Form.RISING):
        span = _coached(words) or _verified(words) or _again(words) or _said_otherwise(words) or _shielding(words)
    else:
        span = _again(words) or _said_otherwise(words) or _then_and_now(words) or _shielding(words)
        span = span or (_coached(words) if some(words, "certain", "surmise") else [])
        span = [] if mood.form is Form.TELL else span
    return [remark(Reason.DOUBT, span, presses=True)] if span else []


def _held_against(words: list[Word], mood: Mood) -> list[Word]:
    """Return the "if" or "knowing" that stands beside a why."""
    how = words[-1].lang == "kk" and some(mood.asking, "how") and some(words, "kneg") and not some(words, "modal")
    if how and some(words, "condv"):
        return list(mood.asking[:1])  # «кеше ғана болса, қалай есіңде болмайды?»
    if not some(mood.asking, "why"):
        return []
    others = next((at for at, word in enumerate(words) if word.has("informant")), None)
    if others is not None and any(word.has("said") and word.has("present", "sayspresent") for word in words):
        return [words[others]]  # "why does the neighbour say that ..."
    lied = next((word for word in words if word.has("falsehood")), None)
    if (
        lied is not None
        and some(words, "p3", "informant", "person_name")
        and some(words, "would", "inf", "modal", "optative")
    ):
        return [lied]  # "why would he lie?"
    for place, word in enumerate(words):
        before = words[max(0, place - _REACH) : place]
        known = any(one.has("memverb") and not one.has("past") for one in words[place + 1 : place + 1 + _REACH])
        conditional = word.has("if") and word.lang != "kk" and not known and not some(before[-1:], *_WHETHER)
        kazakh = word.has("condv") and not word.has("p1v", "topical", "tell", "say") and word.lang == "kk"
        if word.has("conceding") or kazakh or (conditional and finite(words[place + 1 :])):
            return [word]
    return []


def _refused(words: list[Word], mood: Mood) -> list[Word]:
    """Return how the answer "no" or "I don't know" is refused: a "how" right before what denies it."""
    how = next((word for word in mood.asking if word.has("how") and not word.has("howmany", "which")), None)
    if how is None:
        return []
    place = words.index(how)
    after = words[place + 1 : place + 1 + _REACH]
    denied = next((at for at, word in enumerate(after) if word.has("neg", "not", "kneg")), None)
    if denied is None or not all(word.has("insisting", "pointing", "p2", "modal", "aux") for word in after[:denied]):
        return []
    return words[place : place + denied + 2]


def _nothing_hindered(words: list[Word]) -> list[Word]:
    """Return "what stopped you", after a clause that says why nothing could."""
    stopped = next((word for word in words if word.has("hindering")), None)
    earlier = [word for word in words if stopped is not None and word.chunk < stopped.chunk]
    return [stopped] if stopped is not None and finite(earlier) and not some(earlier, "yousaid", "wh") else []


def _then_and_now(words: list[Word]) -> list[Word]:
    """Return the child's word of now that is held against the one of then."""
    cited = next((at for at, word in enumerate(words) if word.has("yousaid")), len(words))
    for at, word in enumerate(words[cited + 1 :], cited + 1):
        near = words[at + 1 : at + 4] if word.lang != "kk" else words[at + 1 :]
        if word.has("nowword") and some(near, "say", "saying", "yousaid") and some(near, "p2sub", "p2v", "yousaid"):
            return [words[cited], word]
    return []


def _coached(words: list[Word]) -> list[Word]:
    """Return that somebody who is named taught the child to say so."""
    for word in words:
        if word.has("coaching") and some(words, "say", "saying") and some(words, "informant", "person", "person_name"):
            return [] if some(words, "anyone", "indef", "or") else [word]
    return []


def _shielding(words: list[Word]) -> list[Word]:
    """Return that the child shields somebody, or is sorry for them."""
    span = row(words, "shielding")
    by_child = some(words, "p2sub", "p2v", "tochild") and not some(span, "past", "inf")
    return span if span and by_child and some(words, "p3") and not some(words, "anyone", "informant") else []


def _verified(words: list[Word]) -> list[Word]:
    """Return that the speaker would ask somebody else whether the child's word is true."""
    for word in words:
        if not word.has("if", "condv") or (word.lang == "kk" and not word.has("checking")):
            continue
        clause = [one for one in words if one.chunk == word.chunk or one.lang == "en"]
        own = word.lang == "kk" or some(clause, "p1sub", "p1v")
        checked = next((one for one in clause if one.has("checking")), None)
        beyond = some(words, "same", "p3", "allowed") and not words[-1].has("allowed")
        if own and checked is not None and some(clause, "informant", "person") and (beyond or word.lang != "kk"):
            return [word, checked] if word.place < checked.place else [word]
    return []


def _again(words: list[Word]) -> list[Word]:
    """Return "again no", "silent again"."""
    cited = [word for word in words if word.quoted]
    bare = [word for word in words if not word.quoted]
    if (
        cited
        and some(bare, "again")
        and len(bare) < _LONGEST_RETORT
        and not some(bare, "say", "tell", "saying", "said", "wh", "p1", "p1v", "condv")
    ):
        return cited
    if len(words) > _LONGEST_RETORT or not words or not words[0].has("again"):
        return []
    other = [word for word in words if word.has("neg", "not", "kneg", "silence")]
    return [words[0], other[-1]] if other and not some(words, "p1", "p1v", "imp", "p3") else []


def _said_otherwise(words: list[Word]) -> list[Word]:
    """Return that the child has said something else before."""
    cited = next((at for at, word in enumerate(words) if word.has("yousaid")), None)
    if cited is None:
        return []
    if words[cited].lang == "kk":
        near = words[max(0, cited - _REACH) : cited]
        other = next((word for word in near if word.has("otherwise") and word.chunk == words[cited].chunk), None)
        return [other, words[cited]] if other is not None else []
    for at, word in enumerate(words[cited + 1 : cited + 2 + _LONGEST_RETORT], cited + 1):
        ends = at + 1 == len(words) or words[at + 1].chunk != word.chunk or words[at + 1].has("after", "timeword")
        if word.has("otherwise") and ends and word.chunk == words[cited].chunk:
            return [words[cited], word]
    return []
