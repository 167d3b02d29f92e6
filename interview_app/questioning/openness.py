"""Whether question words leave the answer open.

Rules. "What happened", "and then what", "what do you remember", "how did it begin" ask for free recall; every other
question word asks for one thing. What happened *to* somebody, or was *in* somebody's hand, is one thing too.
"""

from itertools import pairwise

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.predicates import some
from interview_app.questioning.tokens import Word


def open_or_directive(wh: list[Word], words: list[Word]) -> UtteranceType:
    """Return INVITATION where the question words *wh* among *words* leave the answer open, else DIRECTIVE."""
    return UtteranceType.INVITATION if len(wh) == 1 and _open(wh[0], words) else UtteranceType.DIRECTIVE


def _open(first: Word, words: list[Word]) -> bool:
    place = words.index(first)
    before, rest = words[:place], words[place + 1 :]
    if first.has("why", "what") and _what_brought(words):
        return True
    if (
        some(words, "starting")
        and some(words, "want", "would", "comingto")
        and (some(words, "p2", "p2v") or first.lang == "kk")
    ):
        return True  # "where would you like to start?"
    if first.has("what"):
        return (
            _what_happened(first, before, rest)
            or _what_is_remembered(before, rest)
            or _nothing_else(first, words)
            or _what_it_was_like(first, rest)
        )
    if first.has("which"):
        event = (
            first.lang == "kk" and bool(rest) and rest[0].has("eventword") and any(word.has("happen") for word in rest)
        )
        return event or (first.has("how") and _how_it_went(before, rest))
    return first.has("how") and not first.has("howmany", "degree") and _how_it_went(before, rest)


def _nothing_else(first: Word, words: list[Word]) -> bool:
    """Return whether nothing but "else", "then" or "about it" stands beside the question word."""
    others = [word for word in words if word.has("after") or not word.has("wh", "conj", "filler", "prep", "q")]
    bare = all(word.has("else", "after", "+after", "more", "p2", "about", "was") for word in others)
    return bare and (bool(others) or first.lang == "en")


def _what_brought(words: list[Word]) -> bool:
    """Return whether the child is asked what it has come here for."""
    came = any(word.has("here") for word in words) or _came_to_speaker(words)
    done = any(word.has("doing") and not word.has("aux") for word in words)
    return came and not done and any(word.has("p2", "p2v", "own", "own_deed", "p1sub", "nmz") for word in words)


def _came_to_speaker(words: list[Word]) -> bool:
    """Return whether somebody came to the speaker, or came to tell."""
    coming = next((at for at, word in enumerate(words) if word.has("arriving")), None)
    if coming is None:
        return False
    near = words[:coming] if words[coming].lang == "kk" else words[max(0, coming - 3) : coming + 5]
    return any(word.has("tome", "tell", "tellself") for word in near)


def _what_is_remembered(before: list[Word], rest: list[Word]) -> bool:
    conditions = {word.chunk for word in rest if word.has("if")}
    words = [word for word in (*before, *rest) if word.chunk not in conditions]
    hearer = any(word.has("p2", "p2v", "memverb") for word in words)
    named = bool(rest) and rest[0].lang == "en" and not rest[0].has("aux", "else", "more", "all", "subj")
    if named:
        return False  # "by what name do you know him"
    if any(word.has("memverb") and not word.has("past") and _by_hearer(word, words, hearer=hearer) for word in words):
        return True
    telling = [word for word in rest if word.has("tell")]
    foreseen = any(word.has("future") and word.has("p2v") for word in telling)
    return hearer and bool(telling) and (foreseen or any(word.has("coming", "want") for word in rest))


def _by_hearer(word: Word, words: list[Word], *, hearer: bool) -> bool:
    place = words.index(word)
    if word.lang == "en":
        pairs = zip(words[max(0, place - 3) : place], words[max(0, place - 2) : place], strict=False)
        return any(one.has("p2sub") and not before.has("spot") for before, one in pairs)
    return word.has("p2v", "own_memory") or (word.has("inf") and hearer)


def _what_happened(first: Word, before: list[Word], rest: list[Word]) -> bool:
    happening = next((at for at, word in enumerate(rest) if word.has("happen")), None)
    if first.lang == "ru" and _what_was(first, rest):
        return True
    if happening is None:
        return False
    between = rest[:happening]
    if first.lang == "en":
        return not any(word.has("p2sub") for word in between)
    return first.lang == "ru" or _kazakh_event(before, between, rest)


def _kazakh_event(before: list[Word], between: list[Word], rest: list[Word]) -> bool:
    around = [*before, *rest]
    at_own = (
        bool(before) and before[-1].has("at_own") and not before[-1].has("timeword", "subtime", "after", "same_home")
    )
    of_other = any(one.has("tothem") and not two.has("upto") for one, two in pairwise(around))
    wished = any(word.has("want") and word.has("p2v") for word in rest)
    close = all(word.has("p2", "p3", "else", "after", "about", "there", "eventword") for word in between)
    named = bool(before) and before[-1].has("nmz")  # «ұнамағаны не болды»
    return close and not named and not at_own and not of_other and not wished


def _what_was(first: Word, rest: list[Word]) -> bool:
    was = [at for at, word in enumerate(rest) if word.has("was")]
    places = ("same_home", "placeword", "eventnoun", "thisone")
    placed = ("person", *places) if some(rest, *places[:-1]) else ()
    if not was and not placed:
        return False
    bare = [
        word
        for word in rest
        if not word.has("after", "+after", "p2", "prep", "timeword", "all", "else", "slight", *placed)
    ]
    if not bare and first.has("whatbare"):
        return True
    following = rest[1:]
    timed = bool(following) and (
        following[0].has("when", "subtime", "after", "between") or any(word.has("timeword") for word in following[:4])
    )
    return was[:1] == [0] and timed and following[0].has("when", "subtime", "after", "prep")


def _what_it_was_like(first: Word, rest: list[Word]) -> bool:
    """Return whether English asks what something was like, and not what somebody is like or likes."""
    likened = next((at for at, word in enumerate(rest) if word.has("likening") and at), None)
    if first.lang != "en" or likened is None or not any(word.has("aux") for word in rest[:likened]):
        return False
    return not any(
        word.has("p2sub", "person", "person_name", "somebody", "likely", "theirs") for word in rest[:likened]
    )


def _how_it_went(before: list[Word], rest: list[Word]) -> bool:
    if any(word.has("spending") for word in (*before, *rest)) and any(
        word.has("timeword") for word in (*before, *rest)
    ):
        return True
    if not any(word.has("happenhow", "happen") for word in rest):
        return len(rest) > 1 and rest[0].has("whole") and rest[1].has("was")
    joined = next((at for at, word in enumerate(rest) if word.has("complement") and at), len(rest))
    rest = rest[:joined]
    if any(word.has("present") and word.has("happenhow") for word in rest):
        return False
    if before and before[-1].has("own") and not before[-1].has("timeword", "all", "upto", "pointing"):
        return False
    event = any(word.has("eventverb") for word in rest[:3])
    acted = any(
        word.has("p2sub", "attr") or (word.has("somebody") and not event) or (word.has("doing") and not word.has("aux"))
        for word in rest
    )
    return not acted
