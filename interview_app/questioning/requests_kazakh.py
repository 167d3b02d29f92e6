"""Kazakh requests to tell: «айтып берші», «айтып бере аласың ба», «айтқың келе ме», «айтып беруіңді сұраймын».

Rules. What is to be told stands before the verb. A finite past or a first person makes a statement or a question of
it; a question particle keeps it a request only with "can you", "will you". «Айта бер» alone lets the child go on.
"""

from itertools import pairwise

from interview_app.questioning.framing import Framed
from interview_app.questioning.predicates import some
from interview_app.questioning.tokens import Word

_NEAR = 4


def wanted(place: int, words: list[Word], framing: Framed) -> list[Word] | None:
    """Return what the verb at *place* asks to be told, None if it asks for nothing."""
    word, tail = words[place], words[place:]
    if some(tail[1:2], "complement"):
        return None  # «айт деп үйреткен»
    if word.has("condv") and any(other.has("also") for other in tail[1:2]):
        return None  # «не айтсаң да»
    if any(other.has("condv") for other in tail[:2]) and any(
        other.has("present", "p1v") and other.chunk > word.chunk for other in tail
    ):
        return None  # what will come of it is told: «толық айтсаң, түсіну оңай болады»
    asked = any(other.has("q") for other in tail)
    if not asked and any(one.has("also") and two.has("p2v") and two.has("present") for one, two in pairwise(words)):
        return None  # «сен де айтасың»
    if any(other.has("other_able") for other in tail[1:3]):
        return None  # «біреу айта ала ма»
    if word.has("present") and word.has("p2v") and not asked and any(one.has("complement") for one in words[:place]):
        return None  # «„біз“ деп кімді айтасың»
    able = any(other.has("able", "modal") and other.text != "бере" for other in tail) or _shares(place, words)
    if not _requests(word, tail, asked=asked, able=able) or (not asked and _lets_go_on(tail, words)):
        return None
    stated = able and not asked and not framing.asks and not any(other.has("requested") for other in tail[1:])
    if stated and not any(other.has("about", "wh", "all") for other in words):
        return None
    if word.has("wishtell") or (able and place and words[place - 1].has("what")):
        return []
    return _object(place, words)


def _shares(place: int, words: list[Word]) -> bool:
    """Return whether the child is asked to share something, and not whether it will share it with somebody else."""
    word = words[place]
    told_to = any(other.has("informant", "person") for other in words[:place])
    asked = any(other.has("q") for other in words[place:])
    return asked and word.has("tell") and word.has("present") and word.has("p2v") and not told_to


def is_naming(place: int, words: list[Word]) -> bool:
    """Return whether the verb at *place* asks to name rather than to narrate."""
    word = words[place]
    return (
        word.has("say", "show")
        and not word.has("narrate")
        and not any(other.has("giving") for other in words[place : place + 2])
    )


def _requests(word: Word, tail: list[Word], *, asked: bool, able: bool) -> bool:
    turned = word.has("conv") and _ordered(tail[1:2])
    if word.has("conv") and not word.has("tell:2", "say:2", "show:2") and not turned:
        return False
    clause = [other for other in tail if other.chunk == word.chunk]
    if any(other.has("p1v") and not other.has("begging", "letstalk") for other in clause) or some(tail, "must"):
        return False
    if (asked and not able) or (word.has("kneg") and not asked):
        return False
    if not able and any(_finished(other) for other in tail[:3] if other.chunk == word.chunk):
        return False
    wished = any(one.has("wishtell") and two.has("comingto") for one, two in pairwise(tail))
    formed = any(
        other.has("requested") or (other.has("imp2") and other.has("tell", "say", "show", "+tell", "+say", "+show"))
        for other in tail[:_NEAR]
    )
    return turned or formed or able or wished or word.has("bareverb")


def _ordered(after: list[Word]) -> bool:
    """Return whether the verb that follows «айтып» asks («отыршы», «кетші», «тастасаң»)."""
    return some(after, "imp2", "p2cond") and not some(after, "past", "part")


def _lets_go_on(tail: list[Word], words: list[Word]) -> bool:
    """Return whether «айта бер» only lets the child go on: nothing beside it says what to tell."""
    turn = tail[0].text == "айта" and len(tail) > 1 and tail[1].has("offering_turn")
    return turn and not some(words, "all", "more", "about", "wh", "pointedat")


def _finished(word: Word) -> bool:
    return word.has("p2v", "past") and word.has("past") and not word.has("part", "imp2", "condv", "wished_noun")


def _object(place: int, words: list[Word]) -> list[Word]:
    tail = words[place:]
    after = [other for other in tail[1:] if other.chunk != tail[0].chunk]
    particles = [at for at, other in enumerate(tail) if other.has("q")]
    if len(particles) > 1 and not place:
        after = tail[particles[0] + 1 :]
    before = words[:place]
    if any(not other.has("p1", "p2", "filler") for other in before):
        return before
    return [*before, *after]
