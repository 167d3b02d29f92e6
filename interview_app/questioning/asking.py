"""Which question words of a sentence ask.

Rules. A question word asks only where it leads the clause that is asked: after "do you remember" or "you said" it
leads another clause. Kazakh leaves it in its place, so there a particle or a nominalised verb after it takes the
question away. Russian "что", "как", "когда" also join clauses. With the next word it may mean anybody («кому-нибудь»,
«кімге де»).
"""

from itertools import pairwise

from interview_app.questioning.framing import Framed
from interview_app.questioning.predicates import finite, inversion, some
from interview_app.questioning.tokens import Word

_NEAR = 5
_THE_ONE = ("one", "ones")
_JOINS = ("where", "which", "how")
_GOVERNS = ("remember", "cognition", "said", "hearwish", "tell", "tellself", "perceive", "deciding", "mattering")


def asking_words(framing: Framed) -> list[Word]:
    """Return the question words that ask, first to last."""
    words = list(framing.core)
    leads = {"kk": _leads_kazakh, "ru": _leads_russian, "en": _leads_english}
    found = [
        word
        for word in words
        if word.has("wh")
        and not word.quoted
        and not word.has("+sub", "qword_idiom", "+qword_idiom")
        and not _anyone(word, words)
        and not _unknown_to_speaker(word, words, framing)
        and not (word.has("complement") and any(one.has("rhetoric") for one in words[: words.index(word)]))
        and leads[word.lang](word, words, framing)
    ]
    named = [word for word in found if word.has("whatabout")]  # "how about the dare, what's the story there?"
    return [word for word in found if word not in named] or named


def _unknown_to_speaker(word: Word, words: list[Word], framing: Framed) -> bool:
    """Return whether a later clause says that the speaker does not know what *word* stands for."""
    later = [one for one in words if one.chunk > word.chunk]
    return not framing.asks and any(one.has("notknow") for one in later) and any(one.has("p1sub") for one in later)


def _anyone(word: Word, words: list[Word]) -> bool:
    place = words.index(word)
    before, after = words[max(0, place - 2) : place], words[place + 1 :][:1]
    if before and before[-1].has("having") and not before[-1].has("+concl"):
        return True  # «есть что добавить»
    if before and before[-1].has("or") and (not after or after[0].chunk != word.chunk):
        return True  # "... or what"
    if word.lang == "ru" and any(one.text == "ни" for one in (*before, *words[place + 1 : place + _NEAR])):
        return True  # «ни в чём», «что бы ты ни сказал»
    return any(
        one.chunk == word.chunk and one.has({"kk": "also", "ru": "indefinite"}.get(word.lang, "")) for one in after
    )


def _leads_kazakh(word: Word, words: list[Word], framing: Framed) -> bool:
    place = words.index(word)
    before, after = words[:place], words[place + 1 :]
    same = [other for other in after if other.chunk == word.chunk]
    if any(other.has("q") and not other.has("+tagtail", "tagtail") for other in same):
        return False
    if (
        word.text == "не"
        and before
        and after
        and (before[-1].has("q") or (_alike(before[-1], after[:2]) and not before[-1].has("said")))
    ):
        return False  # "or", between two of a kind
    if not framing.asks and (any(other.has("condv") for other in same) or "!" in framing.sentence.mark):
        return False
    if framing.asks and after and after[-1].has("kneg") and after[-1].has("p1v"):
        return True  # «... екенін түсінбедім?»
    nominal = next((at for at, other in enumerate(after) if other.has("nmz", "being")), None)
    if nominal is None:
        return True
    governed = after[nominal + 1 :]
    if any(other.has("remember", "memverb", "hearwish", "p1v", "p1", "sayform", "deciding") for other in governed):
        return False
    ends = not governed and framing.unmarked and after[-1].has("p2v", "own")  # «оның не дегенің»
    return framing.asks or ends or any(other.has("past", "present") for other in governed)


def _alike(word: Word, others: list[Word]) -> bool:
    return any(word.text[-3:] == other.text[-3:] for other in others)


def _segments(words: list[Word]) -> list[list[Word]]:
    """Return Russian clauses: cut at commas, and before a question word or a subordinator with its preposition."""
    parts: list[list[Word]] = []
    for word in words:
        opens = word.has("wh", "if") or (word.has("sub") and not word.has("+sub"))
        if not parts or parts[-1][-1].chunk != word.chunk:
            parts.append([word])
        elif opens and not _topic(parts[-1], word):
            lead: list[Word] = []
            while parts[-1][-1].has("prep", "conj"):
                lead.insert(0, parts[-1].pop())
            parts.append([*lead, word])
        else:
            parts[-1].append(word)
    return parts


def _interjected(word: Word, words: list[Word]) -> bool:
    """Return whether «что» stands alone before the clause that matters («ну что, поговорим»)."""
    alone = all(other is word or other.has("filler", "conj") for other in words if other.chunk == word.chunk)
    return word.has("whatbare") and alone and finite([other for other in words if other.chunk == word.chunk + 1])


def _set_apart(word: Word, words: list[Word]) -> bool:
    """Return whether the pronoun before «как» goes with a noun («мальчика того, как зовут»), not with the clause."""
    place = words.index(word)
    return word.has("how") and place > 1 and not words[place - 2].has("prep")


def _topic(part: list[Word], word: Word) -> bool:
    """Return whether *part* only names whom or what *word* asks about («а ты ему что ...»), or nothing at all."""
    if all(other.has("prep", "conj", "filler") for other in part):
        return True
    linked = part[0].has("conj") and part[0].chunk == word.chunk
    return linked and word.has("wh") and not finite(part) and not any(one.has("inf", *_GOVERNS) for one in part)


def _leads_russian(word: Word, words: list[Word], framing: Framed) -> bool:
    parts = _segments(words)
    at = next(place for place, part in enumerate(parts) if word in part)
    part, lead = parts[at], parts[at][: parts[at].index(word)]
    before = [other for other in words[: words.index(word)] if not other.has("prep")]
    linked = any(other.has("conj") for other in lead)
    if (before and before[-1].has("demonstrative", "indef") and not _set_apart(word, words)) or _interjected(
        word, words
    ):
        return False
    if word.has("when") and _depends_on_time(parts, at, framing, linked=linked):
        return False
    if at and word.has("complement") and any(one.has("q") for one in words[: words.index(word)]):
        return False
    if at and word.has("complement") and not word.has("how") and some(parts[at - 1], "emotion", "grateful"):
        return False
    if at and ((word.has("relative")) or (word.has("than") and not lead and not finite(part))):
        return False
    if at and word.has("what") and _is_subordinate(parts[at - 1]) and any(one.has(*_GOVERNS) for one in parts[at - 1]):
        return False
    if at and word.has("whatbare") and not linked and any(one.has("happen", "happenhow") for one in parts[at - 1]):
        return False
    earlier = [other for other in parts[:at] if not _is_subordinate(other)]
    governing = [
        other
        for other in earlier
        if finite([one for one in other if not one.has("let")])
        or any(one.has("remember", "tell", "deciding", "grateful", "having") for one in other)
    ]
    if not governing or linked:
        return True
    last = governing[-1]
    if any(one.has(*_GOVERNS) for one in last):
        told = any(one.has("yousaid") for one in last)
        return told and (at > parts.index(last) + 1 or any(one.has("about") for one in last))
    return framing.asks and not word.has("when") and not (word.has(*_JOINS) and last[-1].has("noun"))


def _depends_on_time(parts: list[list[Word]], at: int, framing: Framed, *, linked: bool) -> bool:
    """Return whether "when" begins a clause of time rather than asks for one."""
    part, later = parts[at], parts[at + 1 :]
    predicates = sum(other.has("verb") and not other.has("inf") for other in part)
    if predicates > 1 and sum(other.has("subj") for other in part) > 1:
        return True  # two clauses without a comma
    if any(finite(other) or any(one.has("wh") for one in other) for other in later) or (later and not framing.asks):
        return True
    asked_before = at > 0 and any(one.has("wh") for one in parts[at - 1]) and finite(parts[at - 1])
    return asked_before and not linked


def _is_subordinate(part: list[Word]) -> bool:
    first = next((word for word in part if not word.has("conj", "prep")), part[0])
    return first.has("sub", "if", "subtime")


def _leads_english(word: Word, words: list[Word], framing: Framed) -> bool:
    place = words.index(word)
    before, after = words[:place], words[place + 1 :]
    chunk = [other for other in before if other.chunk == word.chunk]
    opens = all(one.has("filler", "conj", "spot", "after", "leading") for one in chunk[-3:]) or chunk[-1].has(
        "conj", "after"
    )
    if inversion(before) is not None and not (framing.asks and (not chunk or chunk[-1].has("conj"))):
        return False
    if not after:
        return framing.asks or framing.unmarked or not before
    if word.has("who") and chunk and (chunk[-1].has("person", "informant") or chunk[-1].text in _THE_ONE):
        return framing.asks and chunk[-1].text not in _THE_ONE  # "people who do this", "the one who was there"
    if word.has("what") and opens and not framing.asks and _announces(after):
        return False  # "what happens now is ..."
    if framing.asks and after[0].chunk != word.chunk and chunk and chunk[-1].has("p3"):
        return True  # "he's who, your uncle?"
    if framing.asks and word.has("where", "who") and after[0].has("subtime") and finite(chunk):
        return True  # "she was where when this happened?"
    nearly = len(chunk) == 1 and word.has("howmany")  # "about how many"
    governed = not nearly and any(one.has(*_GOVERNS, "about", "p1", "p3", "p2") for one in chunk[-1:])
    if not opens and governed and not (_timed(chunk) and _turned(after)):
        return False
    if word.has("whfused", "howmany", "degree") or _inverted(after, opens=opens):
        return True
    if not opens:
        return False
    if word.has("what", "who", "which", "why", "how"):
        return framing.asks or not after[0].has("subj") or not finite(after)
    return framing.asks and not word.has("when")


def _announces(after: list[Word]) -> bool:
    """Return whether English "what" begins a subject ("what we do next is ..."), after which something is told."""
    turned = next((at for at, one in enumerate(after) if one.text in ("is", "was") and at), None)
    clause = after[:turned] if turned is not None else []
    return some(clause, "p1sub", "p2sub", "somebody", "happen") and bool(after[len(clause) + 1 :])


def _timed(chunk: list[Word]) -> bool:
    """Return whether an English clause begins with a time: what follows it is a clause of its own."""
    first = next((word for word in chunk if not word.has("conj", "filler")), chunk[0])
    return first.has("subtime")


def _turned(after: list[Word]) -> bool:
    return len(after) > 1 and after[0].has("aux") and after[1].has("subj", "det", "person_name", "person")


def _inverted(after: list[Word], *, opens: bool) -> bool:
    """Return whether an auxiliary follows the question word with its subject behind it, or with none at all."""
    for place, (one, two) in enumerate(pairwise(after[:6])):
        if any(other.has("p2sub", "p3", "subj") and not other.has("det") for other in after[:place]):
            return False
        if one.has("aux") and (two.has("subj", "det", "person_name", "person") or (opens and not two.has("aux"))):
            return True
    return False
