"""How a sentence presses for an answer: the marks that make it suggestive whatever it asks.

Rules. A tag, a negation in a yes/no question, a word that shows the answer (certainty, guess, conclusion, opinion)
count where something is said of the matter; not where the speaker speaks of themselves, offers water, or asks to be
told. A statement about the matter that nothing follows waits to be confirmed. A why for what the child did or failed
to do is blame, which leaves a question its type.
"""

from collections.abc import Sequence
from itertools import pairwise

from interview_app.questioning.arguing import arguing
from interview_app.questioning.contradicting import contradicting
from interview_app.questioning.framing import Framed
from interview_app.questioning.hanging import hanging
from interview_app.questioning.hearsay import others_said
from interview_app.questioning.mentioned import Mentioned, covered, echoes
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.negating import negative
from interview_app.questioning.outside import doubt, pressure, promise
from interview_app.questioning.persuading import persuading
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.room_rules import ground_rule
from interview_app.questioning.speaking import cares, of_oneself
from interview_app.questioning.tokens import Word

_CLAIMS = (Form.YES_NO, Form.RISING, Form.STATEMENT)
# What may trail behind a Kazakh predicate in speech.
_TRAILING = ("filler", "after", "there", "p2", "p3")
_ACTS = ("act_touch", "act_hit", "act_sex", "act_nude", "act_force", "act_threat", "act_kiss")


def pressing(framing: Framed, mood: Mood, said: Mentioned, *, followed: bool, after_statement: bool) -> list[Remark]:
    """Return what presses in the sentence.

    *followed*: another sentence comes after it. *after_statement*: the sentence before it claimed something.
    """
    if ground_rule(framing):
        return []
    found = [*pressure(framing), *promise(framing), *doubt(framing, mood), *others_said(framing, mood)]
    found += [*hanging(framing), *contradicting(framing, mood, followed=followed)]
    found += [*arguing(framing, mood), *persuading(framing, mood)]
    if mood.form in _CLAIMS:
        found += _tagged(framing, said, after_statement=after_statement)
        if not of_oneself(framing) and not cares(framing):
            found += negative(framing, mood) + _shown(framing, mood, followed=followed)
            if not found:
                found += _statement(framing, mood, said, followed=followed)
    elif mood.form is Form.QUESTION_WORD:
        if framing.tag and framing.tag[0].lang != "ru":
            found += _tagged(framing, said, after_statement=False)
        found += _afterthought(framing, mood)
    return found


def blame(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what lays blame on the child: a why for what it did or did not do, or the word itself."""
    words = list(framing.core)
    fault = row(words, "fault")
    clause = [word for word in words if fault and word.chunk == fault[0].chunk and not word.has("fault", "+fault")]
    own = (of_oneself(framing) or some(clause, "p1", "mine")) and not some(clause, "p2", "p2v")
    judged = not own and mood.request is None and not ground_rule(framing)
    if fault and judged and not some(clause, "neg", "not"):
        return [remark(Reason.BLAME, fault, presses=mood.form is not Form.QUESTION_WORD)]
    why = next((word for word in mood.asking if word.has("why")), None)
    if mood.form is not Form.QUESTION_WORD or why is None or not _act_of_child(words, why):
        return []
    place = words.index(why)
    return [remark(Reason.BLAME, row(words[place:], "why"))]


def _act_of_child(words: list[Word], why: Word) -> bool:
    if why.lang == "kk":
        return any(word.has("p2v") and not word.has("nmz") for word in words)
    after = words[words.index(why) + 1 :]
    if why.lang == "en":
        turned = next((place for place, word in enumerate(after) if word.has("aux")), None)
        return turned is not None and any(word.has("p2sub") for word in after[turned : turned + 3])
    if any(word.has("p2sub") for word in words):
        return True
    acted = any(word.has("verb") and word.has("p2v", "past") for word in after[:3])
    return acted and not any(word.has("somebody") for word in words) and not (after and after[0].has("noun"))


def assertive(framing: Framed, mood: Mood) -> bool:
    """Return whether the sentence claims something of the matter, so that a lone tag after it asks to confirm it."""
    return mood.form is Form.STATEMENT and not of_oneself(framing) and finite(framing.core)


def _tagged(framing: Framed, said: Mentioned, *, after_statement: bool) -> list[Remark]:
    tag, core = framing.tag, framing.core
    if not tag:
        return []
    found = [remark(Reason.TAG, tag, presses=True)]
    if not core:
        return found if after_statement or len(tag) > 1 or tag[0].has("doubt") else []
    kind = (
        some(core, "praise", "comfort")
        and not some(tag, "certain")
        and not any(word.has("p3", "somebody", "person_name", "certain") for word in core)
    )
    listening = all(word.has("facil", "filler") for word in core)
    if tag[0].has("gotright") and any(word.has("yousaid") for word in core):
        return []  # "you said ..., did I get that right?"
    own = of_oneself(framing) and not tag[-1].has("p3")  # "I don't think so, is it?" is about something else
    echo = (
        tag[0].has("facil", "filler")
        and not framing.sentence.asks
        and (echoes(core, said) or (len(core) == 1 and not finite(core)))
    )
    return [] if own or kind or listening or echo else found


def _shown(framing: Framed, mood: Mood, *, followed: bool) -> list[Remark]:
    """Return the words that show which answer is awaited."""
    words = list(framing.core)
    if mood.form is Form.STATEMENT and not some(words, "p2", "p2v", "p3", "past", "part"):
        return []
    if mood.form is Form.STATEMENT and any(word.has("yousaid") for word in words):
        return []
    found: list[Remark] = []
    about_nobody = not any(
        (word.has("p3") or (word.has("tochild") and word.lang != "en")) and not word.has("indef", "pointing")
        for word in words
    )
    vague = mood.form is Form.STATEMENT and (
        any(word.has("reassure") for word in words) or (about_nobody and any(word.has("indef") for word in words))
    )
    for name, reason in (("certain", Reason.CERTAINTY), ("surmise", Reason.SURMISE)):
        shown = row(words, name) or (_parenthetic_may(words) if name == "surmise" else [])
        if shown and not vague and _closes(shown[0], words) and not _how_well(shown[0], words):
            found.append(remark(reason, shown, presses=True))
    insisting = next(
        (
            word
            for before, word in pairwise(words)
            if word.has("insisting") and not before.has("wh", "sameness", "conj", "imp")
        ),
        None,
    )
    if insisting is not None:
        found.append(remark(Reason.CERTAINTY, [insisting], presses=True))
    if mood.form is Form.RISING or (mood.form is Form.STATEMENT and not framing.okay):
        found += _concluded(words, followed=followed)
    return found


def _how_well(shown: Word, words: list[Word]) -> bool:
    """Return whether an English adverb of certainty says how something is done ("so clearly")."""
    place = words.index(shown)
    return place > 0 and words[place - 1].has("very")


def _parenthetic_may(words: list[Word]) -> list[Word]:
    """Return a Russian «может» that stands for "perhaps": alone before its comma."""
    head = [word for word in words if word.chunk == words[0].chunk and not word.has("conj", "filler")]
    perhaps = len(head) == 1 and head[0].lang == "ru" and head[0].has("modal") and not head[0].has("p1v", "p2v")
    return head if perhaps and words[-1].chunk != head[0].chunk else []


def _concluded(words: list[Word], *, followed: bool) -> list[Remark]:
    found = []
    concluding = row(words[:2], "concl")
    claimed = words[0].lang != "en" or (finite(words) and not any(word.has("p1sub") for word in words[1:2]))
    chosen = any(word.has("or") for word in words)
    verb = len(words) > 1 and words[1].has("prep") and words[1].chunk == words[0].chunk  # «получается у тебя ...?»
    if (
        concluding
        and not verb
        and not followed
        and not chosen
        and (len(words) > len(concluding) + 1 or finite(words[1:]))
        and claimed
    ):
        found.append(remark(Reason.CONCLUSION, concluding, presses=True))
    last = [word for word in words if word.chunk == words[-1].chunk]
    if len(last) < len(words) and all(word.has("concl", "+concl") for word in last):
        found.append(remark(Reason.CONCLUSION, last, presses=True))
    opinion = row(words, "opinion")
    supposed = bool(opinion) and any(word.has("if") for word in words[: words.index(opinion[0])][-1:])
    claimed = finite(words) or (words[0].lang == "en" and len(words) > len(opinion) + 1)
    if opinion and claimed and not supposed:
        found.append(remark(Reason.OPINION, opinion, presses=True))
    return found


def _closes(shown: Word, words: list[Word]) -> bool:
    """Return whether a Kazakh particle that is also a verb ends its clause; any other word does its work anywhere."""
    if not shown.has("closing"):
        return True
    place = words.index(shown)
    after = words[place + 1 :]
    clause = [word for word in after if word.chunk == shown.chunk]
    return place > 0 and (
        not clause or clause[0].has("tagtail", "q", "certain") or all(word.has(*_TRAILING) for word in clause)
    )


def _afterthought(framing: Framed, mood: Mood) -> list[Remark]:
    """Return what presses in a clause that follows the question word's own ("how could you, wasn't that stupid")."""
    later = tuple(word for word in framing.core if word.chunk > mood.asking[-1].chunk)
    if not later:
        return []
    inner, beside = Framed(framing.sentence, later), Mood(mood.type, Form.YES_NO, mood.asking)
    shown = [one for one in _shown(inner, beside, followed=False) if one.reason is Reason.CERTAINTY]
    return negative(inner, beside) + shown


def _statement(framing: Framed, mood: Mood, said: Mentioned, *, followed: bool) -> list[Remark]:
    """Return the claim that the child is left to confirm."""
    words = list(framing.core)
    if not words or framing.tag or any(word.has("yousaid", "or") for word in words) or covered(words, said):
        return []
    whole = [remark(Reason.STATEMENT, words, presses=True)]
    hearer = any(word.has("p2", "p2v", "p3") for word in words)
    happened = any(word.has("past") for word in words)
    if mood.form is Form.RISING and words[0].has("indef") and some(words[1:2], "p2sub"):
        return []  # "somebody you knew?"
    if mood.form is Form.RISING:
        return whole if happened and hearer and words[0].lang == "en" else []
    if mood.form is not Form.STATEMENT or any(
        word.has("if", "condv", "notmust", "concessive") or (word.lang == "en" and word.has("modal")) for word in words
    ):
        return []
    if some(words, "nobody") and not happened:
        return []  # "nobody will hurt you here"
    acts = [word for word in words if word.has(*_ACTS)]
    if acts and hearer and finite(words) and not all(said.covers(word) for word in acts):
        return whole
    own = some(words, "fault") and some(words, "p1", "mine")  # "that was my fault"
    own = own or (words[0].has("p1sub") and not some(words, "p2", "p2v", "somebody"))  # "I heard all of that"
    blameless = own or (some(words, "fault", "wrongdoing") and some(words, "neg", "not"))
    if blameless or followed or any(word.has("praise", "facil", "right", "let", "imp") for word in words):
        return []
    echoed = framing.sentence.words[0].has("listening") and framing.sentence.words[0] is not words[0]
    return whole if happened and hearer and not echoed and finite(words) and _finished(words) else []


def _finished(words: Sequence[Word]) -> bool:
    """Return whether the predicate is in the past: in Kazakh it stands last."""
    return words[-1].lang != "kk" or words[-1].has("past")
