"""How a question is worded: flags that leave its type alone.

Rules. Limits go by age and are generous: they catch what a child of that age cannot follow, not what could be
shorter. An unknown age is treated as the oldest. Nothing is said of the wording of a sentence that asks nothing, save
length and words of the profession.
"""

from collections.abc import Sequence

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import finite
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tagging import sense, tag
from interview_app.questioning.tokens import Sentence, Word, sentences

_OLDEST = 17
_TIME_AGE = 10
_ABSTRACT_AGE = 11
# Up to which age, how many words a sentence may have, and how many clauses may depend on its main one.
_LIMITS = ((6, 14, 1), (10, 20, 2), (13, 26, 3), (200, 32, 4))
_SAME_SHARE = 0.8
_CONTENT_CLASSES = ("act_", "same_")
_ASKED = ("howmany", "who", "where", "when", "why")
_FUNCTION = (
    "generic",
    "p1",
    "p2",
    "p3",
    "wh",
    "aux",
    "prep",
    "conj",
    "filler",
    "tell",
    "q",
    "subj",
    "det",
    "or",
    "more",
)


def wording(framing: Framed, mood: Mood, age: int | None) -> list[Remark]:
    """Return the flags on the words of one sentence for a child of *age* (years, None if unknown)."""
    words = framing.sentence.words
    years = _OLDEST if age is None else age
    longest, deepest = next((longest, deepest) for upto, longest, deepest in _LIMITS if years <= upto)
    found = []
    if len(words) > longest:
        found.append(remark(Reason.LONG, words))
    if mood.type is not UtteranceType.NON_QUESTION and _depth(words) > deepest:
        found.append(remark(Reason.COMPLEX, words))
    jargon = row([word for word in words if not word.quoted], "jargon")
    if jargon:
        found.append(remark(Reason.JARGON, jargon))
    if mood.type is UtteranceType.NON_QUESTION:
        return found
    if age is not None and age < _ABSTRACT_AGE:
        abstract = row([word for word in words if not word.has("p2")], "abstract")
        if abstract:
            found.append(remark(Reason.ABSTRACT, abstract))
    if age is not None and age < _TIME_AGE:
        found += _time_or_number(framing, mood)
    return found


def _time_or_number(framing: Framed, mood: Mood) -> list[Remark]:
    named = row(framing.sentence.words, "timenumber")
    if named:
        return [remark(Reason.TIME_NUMBER, named)]
    when = [word for word in mood.asking if word.has("when")] if mood.form is Form.QUESTION_WORD else []
    return [remark(Reason.TIME_NUMBER, when[:1])] if when else []


def _depth(words: Sequence[Word]) -> int:
    """Return how many clauses depend on another."""
    count = 0
    for place, word in enumerate(words):
        opens = word.has("sub", "subtime", "if") or (word.has("wh") and word.lang != "kk")
        opens = opens and (word.lang == "kk" or finite(words[place + 1 :]))
        nominal = word.lang == "kk" and word.has("nmz", "adv", "condv")
        count += (opens or nominal) and not word.has("+sub", "+subtime")
    asking = any(word.has("wh") and word.lang != "kk" for word in words)
    return count - asking


def several(asking: Sequence[tuple[Sentence, Mood]]) -> list[Remark]:
    """Return the flag for more than one question, on the second of them."""
    if len(asking) > 1:
        second = asking[1][0]
        return [Remark(Reason.MULTIPLE, second.start, second.end)]
    for _sentence, mood in asking:
        if mood.form is Form.QUESTION_WORD and _joined(mood.asking):
            return [remark(Reason.MULTIPLE, [mood.asking[0], mood.asking[-1]])]
    return []


def _joined(asking: Sequence[Word]) -> bool:
    whole = [word for word in asking if word.has("wh")]
    return len({word.text for word in whole}) > 1 and whole[0].place + 1 < whole[-1].place


def repeated(text: str, asked_before: Sequence[str], language: str, asking: bool) -> list[Remark]:
    """Return the flag for a question that was asked before, in the same or other words."""
    if not asking:
        return []
    now = _gist(text, language)
    if not now:
        return []
    for before in asked_before:
        then = _gist(before, language)
        if then and len(now & then) / len(now | then) >= _SAME_SHARE:
            return [Remark(Reason.REPEATED, 0, len(text))]
    return []


def _gist(text: str, language: str) -> frozenset[str]:
    """Return what a question is about: its content words, those of one kind as one, and its question words' classes."""
    found: set[str] = set()
    for sentence in sentences(text):
        tag(sentence, language)
        for word in sentence.words:
            kinds = [one for one in word.tags if one.startswith(_CONTENT_CLASSES) and ":" not in one]
            if word.has(*_ASKED):
                found.add(next(one for one in _ASKED if word.has(one)))
            elif kinds:
                found.add(min(kinds))
            elif not word.has(*_FUNCTION):
                forms = sense(word.text, word.lang).forms
                found.add(min(forms, key=lambda form: (not form.endswith("*"), len(form), form)))
    return frozenset(found)
