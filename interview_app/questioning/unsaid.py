"""A request whose verb of telling is left out: "everything about that day, please", «вот об этом поподробнее».

Rules. "Everything" or "more" asks for itself where something says of what: "about", a stretch of time, a clause of its
own ("that happened there"). A predicate beside it makes a statement of it ("everything about it is fine"); "let's",
"may I" and words cited from the child are none. Where it was from somewhere to somewhere, that alone asks.
"""

from itertools import pairwise

from interview_app.questioning.predicates import finite, some
from interview_app.questioning.tokens import Word

_WRAPPING = ("modal", "let", "softener", "filler", "+filler")
_LINKS = ("about", "subtime", "after", "complement", "what", "stretch", "sub")


def unsaid_request(words: list[Word]) -> Word | None:
    """Return the word that asks to tell though no verb says so; None where there is none."""
    cited = {word.chunk for word in words if word.has("yousaid")}
    asked = [word for word in words if word.chunk not in cited]
    whole = next((at for at, word in enumerate(asked) if word.has("all", "more")), None)
    if whole is None or some(asked, "opinion") or (asked[0].has("pointing") and asked[0].chunk == asked[whole].chunk):
        return None
    dependent = {two.chunk for one, two in pairwise(asked) if two.chunk != one.chunk and two.has("wh", "complement")}
    near = [word for word in asked if word.chunk <= asked[whole].chunk and word.chunk not in dependent]
    lead = [word for word in near if not word.has(*_WRAPPING)]
    clause = _after(whole, asked)
    lead = [word for word in lead if word not in clause]
    if asked[whole].has("more") and (some(lead, "dwelling") or (some(near, "modal") and some(lead, "inf"))):
        return asked[0]  # «остановись подробнее», «можешь остановиться подробнее»
    polite = some(near, "modal") and some(near, "would")  # «не могла бы ты поподробней»
    if (
        _predicates(lead)
        or some(lead, "q", "wh", "kneg")
        or (some(lead, "neg") and not polite)
        or _followed(clause, asked)
    ):
        return None
    about = some(lead if finite(asked) else asked, "about", "openers") or some(asked, "memverb") or bool(clause)
    let = some(near, "let") and some(lead, "noun") and not asked[whole].has("more")  # «ту ночь давай целиком»
    may = some(near, "modal") and asked[whole].has("more") and asked[whole].lang == "ru"  # «можно подробнее?»
    return asked[0] if about or let or may else None


def stretch(words: list[Word]) -> bool:
    """Return whether *words* only name where a stretch of time or way begins and ends."""
    if finite(words) or some(words, "q", "wh", "or", "neg"):
        return False
    begins = next((at for at, word in enumerate(words) if word.has("from", "between")), len(words))
    return some(words[begins + 1 :], "conj" if some(words[begins : begins + 1], "between") else "upto")


def _after(whole: int, words: list[Word]) -> list[Word]:
    """Return the clause or the time by which the word at *whole* is bounded, [] if nothing bounds it."""
    rest = words[whole + 1 :]
    if words[whole].lang == "kk":
        wanted = "condv" if not words[whole].text.endswith("н") else "about"
        bounded = some(words[:whole], "condv", wanted) and not rest
        return [word for word in words[:whole] if word.has("condv", "wh")] if bounded else []
    if not words[whole].has("all") or not rest or not (rest[0].has(*_LINKS) or _of_child(rest)):
        return []
    return rest


def _of_child(rest: list[Word]) -> bool:
    return rest[0].lang == "en" and rest[0].has("p2sub") and not rest[0].has("aux")


def _predicates(words: list[Word]) -> bool:
    return finite([word for word in words if not word.quoted and not word.has("p3")])


def _followed(clause: list[Word], words: list[Word]) -> bool:
    """Return whether a predicate of its own follows the *clause* ("everything you said is true")."""
    if not clause or clause[0].lang == "kk":
        return False
    if clause[0].lang == "en" and clause[0].has("about") and some(clause[2:3], "aux"):
        return True  # "everything about it is ..."
    if clause[0].lang == "en":
        subjects = ("subj", "p1sub", "p2sub", "p3", "complement", "aux", "conj", "who", "what", "if", "person")
        return any(two.has("aux") and not one.has(*subjects) for one, two in pairwise(clause))
    opened = clause[0].chunk
    later = [word for word in words if word.chunk > opened]
    starts = [word for word, before in zip(later, [clause[-1], *later], strict=False) if word.chunk != before.chunk]
    return any(not word.has("sub", "subtime", "wh", "prep", "filler", "all", "conj") for word in starts)
