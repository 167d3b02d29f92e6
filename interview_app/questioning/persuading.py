"""What persuades the child instead of asking: what good children do, and what both are said to know.

Rules. What children of a praised kind do or never do is held up to the child where it is stated, not where it is
asked. That somebody "wouldn't do that", or that "we both know" something, is a claim that leaves no answer; that the
speaker knows how hard it is, is not.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tokens import Word


def persuading(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what is held up to the child as right or as known."""
    words = list(framing.core)
    span = _held_to_promise(words) if mood.form in (Form.STATEMENT, Form.QUESTION_WORD) else []
    if mood.form in (Form.STATEMENT, Form.TELL) and mood.request is None:
        span = span or _of_its_age(words)
    if mood.form in (Form.QUESTION_WORD, Form.YES_NO):
        span = span or _decent(words)
    if mood.form is Form.STATEMENT:
        span = span or row(words, "vouching") or _good_children(words) or _both_know(words) or _announced(words)
    return [remark(Reason.PRESSING, span, presses=True)] if span else []


def _good_children(words: list[Word]) -> list[Word]:
    """Return the praised kind of children, where they stand for all of that kind."""
    for place, word in enumerate(words[:-1]):
        following = words[place + 1]
        several = following.has("youngsters") and not some(words[max(0, place - 1) : place], "det", "p1", "p2")
        if word.has("virtuous") and several and not some(words, "past", "p2sub", "p1v", "wh"):
            return [word, following] if finite(words[place + 2 :]) or word.lang == "en" else []
    return []


def _decent(words: list[Word]) -> list[Word]:
    """Return "what kind of father would do that", "does a good father do so"."""
    for place, word in enumerate(words):
        whose = words[place + 1 : place + 3]
        person = word.has("virtuous", "sort") and some(whose[: 1 + word.has("sort")], "person", "informant")
        if person and some(words[place:], "doing") and (some(words, "would", "modal") or word.lang == "kk"):
            return words[place : place + 2]
    return []


def _of_its_age(words: list[Word]) -> list[Word]:
    """Return the children of the child's age, where they stand for what it should do."""
    several = (
        some(words, "youngsters") and some(words, "present", "kneg", "all", "modal") and not some(words[-1:], "past")
    )
    return row(words, "sameage") if several else []


def _held_to_promise(words: list[Word]) -> list[Word]:
    """Return that the child promised the truth."""
    promised = row(words, "promised")
    near = words[: words.index(promised[0])][-2:] if promised else []
    by_child = bool(promised) and (promised[-1].has("p2v") or some(near, "p2sub"))
    return promised if by_child and some(words, "truthrule") else []


def _announced(words: list[Word]) -> list[Word]:
    """Return what the speaker says in the child's stead ("I'll say it, then: he ...")."""
    said = next((word for word in words if word.has("say", "tell", "saying") and not word.has("past")), None)
    head = [word for word in words if said is not None and word.chunk <= said.chunk]
    rest = [word for word in words if said is not None and word.chunk > said.chunk]
    own = some(head, "p1sub", "p1v") and not some(head, "p2", "about", "wh", "if", "condv", "sub")
    return rest if own and rest and some(rest, "p3") and some(rest, "p2") and finite(rest) else []


def _both_know(words: list[Word]) -> list[Word]:
    """Return "we both know" with something known beside it."""
    for place, word in enumerate(words):
        if not word.has("shared"):
            continue
        near = words[place : place + 5]
        known = next((one for one in near if one.has("knowing", "remember") and not one.has("kneg", "past")), None)
        if (
            known is not None
            and not some(near[: near.index(known)], "neg", "not", "if")
            and len(words) > words.index(known) - place + 1
        ):
            return words[place : words.index(known) + 1]
    return []
