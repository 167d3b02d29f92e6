"""What is made to hang on the child's answer: a reward, the end of the talk, somebody's fate, a punishment for silence.

Rules. "If you tell me ..." (or "tell me and ...", "as soon as you answer") beside anything that will come of it is a
promise, unless what comes is only that the speaker listens, understands or writes down, or the child may not know.
What is withheld until the child has told, its silence as a condition or a cause, somebody who suffers or goes free by
it, and "without you we cannot" are pressure. What is asked ("what will happen if you tell?") is neither.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.remarks import Reason, Remark, remark, row
from interview_app.questioning.tokens import Word

_REACH = 5
_BETWEEN = 2
_BRIEF = 4
_HARMLESS = ("notknow", "mistake", "reassure", "trueorlie", "or")


def hanging(framing: Framed) -> list[Remark]:
    """Return what the sentence makes to hang on the child's answer or silence."""
    words = list(framing.core)
    threat = _punished(words, framing)
    if threat:
        return [remark(Reason.PRESSING, threat, presses=True)]
    kind = some(words, "comfort") and some(words, "if", "condv", "when", "p2cond", "modal", "let")
    if kind or some(words, *_HARMLESS):
        return []
    if not framing.asks and not some(words, "q"):
        bargain = _if_answered(words) or _once_finished(words)
        if bargain:
            return [remark(Reason.PROMISE, bargain, presses=True)]
    span = (
        _until_told(words, framing)
        or ([] if framing.asks else _lying(words))
        or _silence(words)
        or _without_child(words)
        or _owed_to_others(words)
    )
    span = span or ([] if framing.asks or some(words, "q") else _thought_of(words) or _grieving(words))
    return [remark(Reason.PRESSING, span, presses=True)] if span else []


def _if_answered(words: list[Word]) -> list[Word]:
    """Return the condition that the child answers, where something comes of it."""
    begins = {"kk": _kazakh, "ru": _russian, "en": _english}
    for place, word in enumerate(words):
        start = begins[word.lang](place, words) if word.has("answering") and not word.quoted else None
        if start is None or _to_another(words[start : place + 1 + _BETWEEN], word):
            continue
        apart = [one for one in words[:start] if one.lang != "kk" or (one.chunk != word.chunk and not one.has("nmz"))]
        outcome = [*apart, *_after_condition(place, words)]
        brief = 1 < len(outcome) <= _BRIEF and outcome[0].text == "и"  # «ответишь - и мультики»
        comes = finite(outcome) or (bool(outcome) and word.lang == "en") or brief
        thanks = word.has("tell", "toldword") and _thanks(outcome) and some(words, "about", "wh", "all", "more")
        hears = some(outcome, "working") and some(words, "p1sub", "p1v")  # "I'll write it down"
        if comes and not thanks and not hears and not some(outcome, "wh"):
            return words[start : place + 1]
    return []


def _once_finished(words: list[Word]) -> list[Word]:
    """Return "as soon as we are done", where the child is told what it may have then."""
    for place, word in enumerate(words):
        if not word.has("oncetold") or word.has("if", "when") or word.quoted or not _at_once(word):
            continue
        near = words[max(0, place - 2) : place] if word.lang == "kk" else words[place + 1 : place + 1 + _REACH]
        later = [one for one in words if one.chunk > word.chunk] or words[place + 1 :]
        to_child = some(later, "p2v", "p2sub") and some(later, "future", "present", "reward", "outcome", "modal")
        if some(near, "finishing") and to_child:
            return words[min(place, words.index(near[0])) : max(place, words.index(near[-1])) + 1]
    return []


def _at_once(word: Word) -> bool:
    return word.lang == "kk" or any(tag.startswith("oncetold:") for tag in word.tags)


def _thanks(outcome: list[Word]) -> bool:
    """Return whether the speaker only says how good that would be ("I would be glad", "that would be great")."""
    pleased = any(one.has("grateful", "praise") and not one.has("verb") for one in outcome)
    return pleased and some(outcome, "p1", "p1v", "pointing")


def _to_another(condition: list[Word], verb: Word) -> bool:
    """Return whether the child is to tell somebody else."""
    return any(one.has("informant", "person") and not one.has("all") and one.chunk == verb.chunk for one in condition)


def _after_condition(place: int, words: list[Word]) -> list[Word]:
    """Return what follows the condition: the later clauses, or in one clause what follows its verb."""
    if words[place].lang == "kk":
        return words[place + 1 :]
    asking = {one.chunk for one in words if one.has("wh")}
    later = [one for one in words if one.chunk > words[place].chunk and one.chunk not in asking]
    if finite(later) or some(later, "outcome", "p2sub"):
        return later
    coming = next((at for at, one in enumerate(words[place + 1 :], place + 1) if one.has("outcome", "modal")), None)
    return [] if coming is None else words[coming:]


def _english(place: int, words: list[Word]) -> int | None:
    before = words[max(0, place - _REACH) : place]
    opener = next((one for one in before if one.has("oncetold")), None)
    if opener is None:
        ordered = all(
            one.has("tellprefix", "filler", "conj", "generic")
            for one in words[:place]
            if one.chunk == words[place].chunk
        )
        coming = any(
            one.has("outcome") and some(words[max(0, at - 2) : at], "linking") and not words[at - 1].has("wh")
            for at, one in enumerate(words[place + 1 :], place + 1)
        )
        return 0 if ordered and coming else None
    clause = [one for one in before if opener.place <= one.place and one.chunk == words[place].chunk]
    child = next((at for at, one in enumerate(clause) if one.has("p2sub")), None)
    if words[place].has("past") and not opener.has("if"):
        return None
    if child is None or len(clause) - child - 1 > _BETWEEN or some(clause, "modal", "want", "neg"):
        return None
    return words.index(opener) if opener in clause else None


def _russian(place: int, words: list[Word]) -> int | None:
    word = words[place]
    clause = [one for one in words[:place] if one.chunk == word.chunk and not one.has("filler", "conj")]
    first = (clause or [word])[0]
    if some(clause, "negator"):
        return None
    if first.has("future") and first.has("p2v") and (first is word or word.has("inf")):
        return words.index(first)  # «скажешь - и ...», «будешь отвечать - ...»
    if word.has("p2v") and word.has("future"):
        return words.index(first) if first.has("if", "when", "oncetold", "subtime") else None
    later = [one for one in words if one.chunk > word.chunk]
    if word.has("p2v") and word.has("present") and 1 < len(later) <= _BRIEF and later[0].text == "и":
        return words.index(first)
    ordered = word.has("imp", "noun") or (word.has("p1v") and some(words[:place], "let"))
    coming = any(one.text == "и" for one in later) and some(later, "future", "outcome")
    conditioned = any(one.has("if", "when") or (one.has("future") and one.has("p2v")) for one in words[:place])
    return words.index(first) if ordered and coming and not conditioned and not finite(clause) else None


def _kazakh(place: int, words: list[Word]) -> int | None:
    near = words[place : place + 3]
    verb = next((one for one in near if one.has("p2cond", "oncetold")), None)
    after = words[words.index(verb) + 1 :][:1] if verb is not None else []
    then = next((one for one in words if one.chunk > words[place].chunk), None)
    ordered = any(one.has("requested", "imp2") and not one.has("condv") for one in near)
    if then is not None and ordered and (then.has("then") or some(near, "also")):
        return place if words[-1].has("p1v", "p2v") else None
    if words[place].has("nodding") and some(words[-1:], "p1v"):
        return place
    return None if verb is None or some(after, "also", "allowed") else place


def _silence(words: list[Word]) -> list[Word]:
    """Return the child's silence, where it is made a condition or a cause."""
    for place, word in enumerate(words):
        if not word.has("silence") or any(one.has("wh") and not one.has("complement") for one in words[:place]):
            continue
        around, after = words[max(0, place - _REACH) : place], words[place + 1 :]
        child = _and_then(place, words) or word.has("p2v", "p2cond") or some(around, "p2sub", "p2", "p2v")
        joined = word.has("condv", "causing") or some(around, "if", "because", "subtime", "oncetold")
        joined = joined or some(after[:2], "adv") or _and_then(place, words)
        going_on = word.lang == "kk" and some(after[:2], "p2cond")  # «үндемей отыра берсең»
        child, joined = child or going_on, joined or going_on
        foreseen = word.lang == "ru" and not any(one.chunk == word.chunk for one in words[: max(0, place - 1)])
        foreseen = foreseen and any(one.has("future") and one.has("p2v") for one in words[: place + 1])
        if child and (joined or foreseen) and not some(after[:1], "also") and len(words) > _REACH - 1:
            return [word]
    return []


def _and_then(place: int, words: list[Word]) -> bool:
    """Return whether an English sentence begins with an order to be silent, and says what will come of it."""
    return place == 0 and words[0].lang == "en" and some(words, "linking") and some(words, "outcome")


def _until_told(words: list[Word], framing: Framed) -> list[Word]:
    """Return "until you have told", where something is withheld from the child till then."""
    for place, word in enumerate(words):
        if not word.has("until") or word.quoted or not some(framing.sentence.words, "neg", "not"):
            continue
        clause = [one for one in words[place + 1 : place + 2 + _REACH] if one.chunk == word.chunk]
        told = next((one for one in clause if one.has("answering") and not one.has("inf")), None)
        held = told is not None and some(clause[: clause.index(told)], "p2sub")
        denied = word.lang == "en" or some(clause, "negator")
        withheld = some(words, "outcome", "p1sub", "future", "p2sub", "p1v") and not some(words, "working")
        if told is not None and held and denied and withheld and not some(clause, "modal", "want"):
            return words[place : words.index(told) + 1]
    return []


def _lying(words: list[Word]) -> list[Word]:
    """Return "if you lie", where the sentence says what will come of it for somebody."""
    for place, word in enumerate(words):
        around = words[max(0, place - _REACH) : place]
        if not word.has("falsehood") or word.lang == "kk" or not some(around, "if") or not some(around, "p2sub", "p2v"):
            continue
        return [word] if some(words, "future", "outcome") and not some(words, "p1sub") else []
    return []


def _punished(words: list[Word], framing: Framed) -> list[Word]:
    """Return a place of punishment for the child, or that a grown-up will be told."""
    place = row(words, "menace")
    then = framing.sentence.words[0].has("threatening")
    if place and (then or any(word.has("p2v", "p2sub") and not word.has("past") for word in words)):
        coming = some(words, "future", "outcome", "present", "p1v")
        return place if coming and not some(words, "q", "wh") else []
    must = row([word for word in words if not word.has("past")], "compelled")
    told = some(words, "tell", "say", "calling")
    refused = some(words, "answering", "memverb") and some(words, "if", "condv")
    refused = refused and some(words, "neg", "kneg")
    forgotten = refused and some(words, "memverb") and not some(words, "p1", "p1v", "notmust", "reassure")
    return must if must and ((told and (refused or then)) or forgotten) else []


def _without_child(words: list[Word]) -> list[Word]:
    """Return "without you", where something cannot be done so."""
    for place, word in enumerate(words):
        near = words[place : place + 3]
        child = word.lang == "kk" or some(near[1:], "p2", "testimony")
        if word.has("without") and child and some(words[place:], "neg", "not", "kneg"):
            return [word]
    return []


def _thought_of(words: list[Word]) -> list[Word]:
    """Return of whom the child is told to think, with what will become of them."""
    for place, word in enumerate(words):
        near = words[place + 1 : place + 4] if word.lang != "kk" else words[max(0, place - 2) : place]
        if word.has("pondering") and some(near, "informant", "person", "othersmany"):
            rest = words[words.index(near[0]) + 1 :]
            return [word] if some(rest, "p3") or word.lang == "kk" else []
    return []


def _grieving(words: list[Word]) -> list[Word]:
    """Return who is going to be hurt by what the child does or leaves undone."""
    someone = next((word for word in words if word.has("informant") and not word.has("p2sub")), None)
    if someone is None or not some(words, "if", "condv") or some(words, "p1sub"):
        return []
    if any(word.has("wh") and not word.has("complement") for word in words):
        return []
    felt = [word for word in words if word.has("emotion") and (word.lang != "ru" or word.has("future", "short"))]
    coming = some(words, "future", "outcome") or (bool(felt) and felt[-1] is words[-1] and felt[-1].lang == "kk")
    of_child = some(words, "p2", "p2v", "p2cond", "own_deed", "p2sub")
    return [someone, felt[-1]] if felt and coming and of_child and someone.place < felt[-1].place else []


def _owed_to_others(words: list[Word]) -> list[Word]:
    """Return whom the child is said to want to protect or to help, or what it cannot want."""
    wanting = next(
        (at for at, word in enumerate(words) if word.has("wanting") and (word.lang == "kk" or not word.has("past"))),
        None,
    )
    if wanting is None or not any(
        word.has("p2sub", "p2v", "tochild") for word in words[max(0, wanting - 4) : wanting + 1]
    ):
        return []
    return row(words, "harmed") or row(words, "othersmany")
