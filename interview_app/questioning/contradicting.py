"""What sets the child's own word aside: asked again after an answer, held against another word, called its own doing.

Rules. "You said no, but ..." and "but you said ..." doubt the child where no question of its own follows. What would
have been had the child acted otherwise, and what it did "by itself", lays blame. A question is none of these, nor what
the speaker did not follow ("you said he left, but I did not understand").
"""

from itertools import pairwise

from interview_app.questioning.framing import Framed
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tokens import Word

_SHORTEST_CLAIM = 2


def contradicting(framing: Framed, mood: Mood, *, followed: bool) -> list[Remark]:
    """Return what contradicts or blames the child; *followed*: another sentence comes after it."""
    words = list(framing.core)
    burden = row(words, "burden") if mood.form in (Form.YES_NO, Form.RISING) else []
    if burden and some(words, "knowing") and some(words, "p2sub", "p2v"):
        return [remark(Reason.BLAME, burden, presses=True)]  # "do you realise that because of you ..."
    if mood.form is not Form.STATEMENT or not words:
        return []
    against = [] if followed else _against_its_word(framing)
    if against:
        return [remark(Reason.DOUBT, against, presses=True)]
    span = row(words, "burden") or _had_it_been_otherwise(words) or _own_doing(words)
    return [remark(Reason.BLAME, span, presses=True)] if span else []


def _against_its_word(framing: Framed) -> list[Word]:
    """Return the child's cited word with the "but" that stands against it."""
    words = [word for word in framing.sentence.words if not word.has("vocative")]
    cited = next((place for place, word in enumerate(words) if word.has("yousaid")), None)
    if cited is None:
        return []
    said = words[1:cited] if words[cited].lang == "kk" else words[cited + 1 :]
    if words[0].has("but") and _claims(said):
        return words[: cited + 1]
    contrast = "contrast" if some(words[cited:], "differing") else "but"
    but = next((place for place, word in enumerate(words) if word.has("but", contrast) and place > cited), None)
    if but is None:
        return []
    rest = words[but + 1 :]
    own = some(rest, "p1sub", "p1v") and not some(rest, "opinion", "pressing")
    return words[cited : but + 1] if _claims(rest) and not own else []


def _claims(words: list[Word]) -> bool:
    """Return whether *words* are a clause: an English one shows it by its length, because its present has no mark."""
    return finite(words) or (len(words) >= _SHORTEST_CLAIM and words[0].lang == "en")


def _had_it_been_otherwise(words: list[Word]) -> list[Word]:
    """Return what would have been, had the child or anybody sensible acted otherwise."""
    unreal = some(words, "p2cond", "insteadof", "at_own") if words[-1].lang == "kk" else _unreal(words)
    if some(words, "comfort") or (some(words, "p1sub", "p1v") and not unreal):
        return []
    supposed = some(words, "condv") and some(words[-1:], "wasaux") and some(words[-1:], "p2v", "own")
    if (unreal or supposed) and words[-1].lang == "kk":
        return next(([one, two] for one, two in pairwise(words) if one.has("aorist") and two.has("wasaux")), [])
    might = some(words, "past") and not some(words, "wh", "want", "praise")
    return row(words, "wouldhave") or (words if might and row(words, "would") and words[-1].lang == "ru" else [])


def _unreal(words: list[Word]) -> bool:
    """Return whether a condition says what the child did not do ("if you had told us")."""
    return any(
        one.has("if") and (two.text in ("you'd", "youd") or (two.has("p2sub") and three.text == "had"))
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )


def _own_doing(words: list[Word]) -> list[Word]:
    """Return that the child acted by itself."""
    own = row(words, "ownwill")
    told = some(words, "yousaid", "tell", "praise", "saying", "comfort")
    acted = any(word.has("past") and not word.has("nmz") for word in words)
    return own if own and acted and not told else []
