"""Whether a sentence asks for yes or no, or puts a choice.

Rules. A Kazakh particle, an English auxiliary before its subject, a Russian «ли», a choice, or a question mark alone.
A Russian sentence that was typed without any mark asks where its words do: «кто-нибудь», "he" or "you" with a
predicate, the child's own state or what it has, in one clause. A choice without a mark asks between things done, not
between things one may do. Limit: what is said of a thing without a verb («это твой телефон», «дверь открыта») differs
by the voice alone; without a mark it is taken for a statement.
"""

from itertools import pairwise

from interview_app.questioning.framing import Framed
from interview_app.questioning.predicates import finite, inversion
from interview_app.questioning.tokens import Word


def yes_no(words: list[Word], framing: Framed) -> tuple[Word, ...] | None:
    """Return the words that make *words* of the sentence a yes/no question or a choice, () if its mark does so alone.

    None where they are neither, or only a statement with a rising voice (:func:`rising`).
    """
    particles = tuple(
        word
        for word in words
        if word.has("q") and (word.place or word.text != "ма") and not _embedded(word, words, framing)
    )
    if particles:
        return particles
    turned = inversion(words)
    if turned is not None and (framing.asks or _begins_clause(turned, words)):
        return (words[turned],)
    choice = tuple(word for word in words if word.has("or"))
    if choice and (framing.asks or _chooses(words, framing)):
        return choice
    if framing.asks and words and words[0].has("auxneg"):
        return (words[0],)
    return () if framing.asks and not finite(words) else None


def _embedded(particle: Word, words: list[Word], framing: Framed) -> bool:
    """Return whether a stated clause says who sees or knows whether («көреді ... па екенін», «посмотрит, всё ли»)."""
    if framing.asks:
        return False
    place = words.index(particle)
    if particle.lang == "kk":
        return any(one.has("being") for one in words[place + 1 : place + 2]) and words[-1].has("present", "p1v")
    governing = [one for one in words[:place] if one.chunk < particle.chunk and not one.has("p2v", "imp")]
    return not framing.unmarked and particle.lang == "ru" and finite(governing)


def rising(words: list[Word], framing: Framed) -> bool:
    """Return whether a whole statement is made a question by its mark alone, or by haste without one."""
    return framing.asks or _rises_unmarked(words, framing)


def _begins_clause(turned: int, words: list[Word]) -> bool:
    if turned == 0 or words[turned].chunk != words[turned - 1].chunk:
        return True
    return words[turned - 1].has("filler", "conj") or any(word.has("subtime", "when") for word in words[:turned])


def _chooses(words: list[Word], framing: Framed) -> bool:
    permits = any(
        word.has("if", "condv", "p1sub", "let", "modal", "notmust", "sub", "softener", "imp") for word in words
    )
    hasty = framing.unmarked and words[0].lang == "ru" and not any(word.has("inf") for word in words)
    return not permits and (hasty or any(word.has("past") for word in words))


def _rises_unmarked(words: list[Word], framing: Framed) -> bool:
    if not framing.unmarked or framing.tag or not words or words[-1].lang == "kk" or not _one_clause(words):
        return False
    if any(word.has("yousaid", "praise", "p1", "toldus", "let", "notmust", "fault") for word in words):
        return False
    russian = [word for word in words if word.lang == "ru"]
    if _known_to_child_alone(russian):
        return True
    if any(word.has("comfort") for word in words):
        return False

    def has(*names: str) -> bool:
        return any(word.has(*names) for word in russian)

    if has("anyone"):
        return True
    told = any(word.has("informant") and not before.has("prep") for before, word in pairwise([words[0], *russian]))
    happened = has("past") and not told
    of_child = has("p2sub") and has("short")
    return happened or of_child or any(word.has("somebody") and not word.has("p2") for word in russian)


def _known_to_child_alone(words: list[Word]) -> bool:
    """Return whether Russian *words* name a state of the child («тебе страшно») or what it has («у тебя есть ...»)."""
    state = any(
        word.has("emotion", "comfort", "longing") and (word.text.endswith("о") or word.has("p3v")) for word in words
    )
    if state and any(word.has("tochild") for word in words):
        return True
    owned = any(one.text == "у" and two.has("p2") for one, two in pairwise(words))
    return owned and all(word.text == "есть" or not word.has("verb", "inf", "short") for word in words)


def _one_clause(words: list[Word]) -> bool:
    """Return whether the commas of *words* cut off only clauses that depend on another."""
    chunks: dict[int, list[Word]] = {}
    for word in words:
        chunks.setdefault(word.chunk, []).append(word)
    return sum(not any(one.has("wh", "sub", "subtime", "if") for one in chunk[:2]) for chunk in chunks.values()) <= 1
