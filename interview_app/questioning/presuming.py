"""What a question takes for granted though the child has not named it.

Rules. A sexual, violent or coercive act is taken for granted wherever the question does not ask whether it happened:
with a question word, in a request to tell, in a subordinate clause, where it stops or comes again, where only its kind
is left to choose ("was it a slap he gave you or a punch"). So is a person by name, where the child's words are known,
unless it is the one to be told. To ask whether the child complied takes a demand for granted («оның айтқанын
орындадың ба»).
"""

from collections.abc import Sequence

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.framing import Framed
from interview_app.questioning.mentioned import ACTS, Mentioned
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.predicates import some
from interview_app.questioning.remarks import Reason, Remark, remark
from interview_app.questioning.tokens import Word

_BEFORE, _AFTER = 4, 6
_KAZAKH_REACH = 3
_DEMAND_REACH = 2
_NAMED_REACH = 3


def presumed(framing: Framed, mood: Mood, said: Mentioned) -> list[Remark]:
    """Return the acts, persons and demands that the sentence takes for granted though the child has not named them."""
    if mood.form is Form.STATEMENT:
        return []
    found = []
    for place, word in enumerate(framing.core):
        explained = word.quoted and some(framing.core, "meta")
        act = not explained and word.has(*ACTS) and not word.has("meta", "harmless", "+harmless", "tell")
        act &= not (word.has("act_threat") and _frightening(place, framing.core))
        person = word.has("person_name") and said.known
        if (act or person) and not said.covers(word) and _granted(word, place, framing, mood):
            reason = Reason.ACT_PRESUMED if act else Reason.PERSON_PRESUMED
            found.append(remark(reason, [word], presses=True))
    return found or _demand(framing, mood, said)


def _granted(word: Word, place: int, framing: Framed, mood: Mood) -> bool:
    """Return whether the sentence takes for granted what *word* names."""
    if mood.form in (Form.TELL, Form.QUESTION_WORD) and mood.type is not UtteranceType.OPTION_POSING:
        return not _addressee(word, framing, mood)
    near = framing.core[max(0, place - _BEFORE) : place + _AFTER]
    if word.has("person_name"):
        return _singled_out(place, framing.core)
    if some(framing.core[max(0, place - 1) : place], "thisone") and (word.has("noun") or word.lang == "en"):
        return True  # "those threats"
    if _is_detailed(word, place, framing.core) or _between_means(word, place, framing.core):
        return True
    last = [one for one in framing.core if one.chunk == framing.core[-1].chunk]
    if (
        word.chunk < last[0].chunk
        and len(last) <= _NAMED_REACH
        and some(last, "p2")
        and some(last, "also")
        and framing.asks
    ):
        return True  # "he hits all the girls, you too?"
    deep = _in_kazakh_clause if word.lang == "kk" else _in_clause
    return deep(place, framing.core) or any(other.has("stopping") for other in near)


def _frightening(place: int, words: Sequence[Word]) -> bool:
    """Return whether a thing is asked for that frightened ("what scared you"), and not what somebody did."""
    before = [word for word in words[:place] if not word.has("p2", "exact", "filler", "conj")]
    return (
        bool(before)
        and not some(before, "prep")
        and before[-1].has("what")
        and before[-1].text in ("что", "не", "what")
    )


def _addressee(word: Word, framing: Framed, mood: Mood) -> bool:
    """Return whether *word* names whom the child is asked to tell ("tell Jo about ...")."""
    if mood.request is None or not word.has("person_name") or word.lang == "kk":
        return False
    after = [one for one in framing.core if one.place > mood.request.verb.place][:_NAMED_REACH]
    return word in after and not some(after[: after.index(word)], "prep", "about", "spot", "wh")


def _singled_out(place: int, words: Sequence[Word]) -> bool:
    """Return whether the person at *place* is asked about as the one who did it ("was it Mark who ...")."""
    word, after = words[place], words[place + 1 : place + 1 + _KAZAKH_REACH]
    chosen = any(one.has("or") for one in words) or sum(one.has("q") for one in words) > 1
    if chosen and sum(one.has("person_name") for one in words) > 1:
        return True
    if word.lang == "kk":
        return place > 0 and words[place - 1].has("part") and any(one.has("q") for one in after)
    if word.lang == "ru":
        return place > 0 and words[place - 1].has("cleft") and any(one.has("past") for one in after)
    return place > 0 and words[place - 1].has("cleft") and any(one.has("who", "complement") for one in after[:1])


def _is_detailed(word: Word, place: int, words: Sequence[Word]) -> bool:
    """Return whether the act at *place* is asked about by how, how often or how long, and so taken as done."""
    if (
        any(one.has("anyone", "if", "meta") for one in words)
        or word.has("p1v", "nmz", "inf")
        or (word.has("p2v") and not word.has("part"))
    ):
        return False
    by_child = any(one.has("p2sub") for one in (words[max(0, place - 2) : place] if word.lang == "en" else words))
    return not by_child and any(one.has("extent") for one in words)


def _between_means(word: Word, place: int, words: Sequence[Word]) -> bool:
    """Return whether the choice is only of how or whom, not of the act itself ("with his hand or ...")."""
    cleft = some(words[:1], "cleft") and word.has("noun")
    nominal = word.has("p1v", "nmz", "noun", "act_nude", "act_sex") and not cleft
    if nominal or some(words, "if", "anyone"):
        return False
    chosen = next((at for at, one in enumerate(words) if at > place and one.has("or")), None)
    if word.lang == "kk" and chosen is None:
        asked = next((at for at, one in enumerate(words) if at > place and one.has("q")), None)
        chosen = asked if asked is not None and any(one.has("q") for one in words[asked + 1 :]) else None
    if chosen is None:
        return False
    other = [one for one in words[chosen + 1 :] if not one.has("q")]
    rivals = ACTS if word.lang == "kk" or cleft else [kind for kind in ACTS if word.has(kind)]
    if some(other, *rivals) and not some(other, "neg", "not", "kneg", "otherwise"):
        return True  # one act or another, or the same at one time or another
    verbs = ("verb", "past", "present", "aux", "neg", "not", "kneg", "short", "inf", *ACTS)
    verbal = any(one.has(*verbs) and not (one.lang == "kk" and one.has("own", "conv")) for one in other)
    vague = bool(other) and other[0].has("indef", "else", "after")
    vague = vague and (len(other) == 1 or any(one.has("else") for one in other))
    return bool(other) and not verbal and not vague


def _in_kazakh_clause(place: int, words: Sequence[Word]) -> bool:
    """Return whether a Kazakh verb is made a noun, an adverb or an attribute, and so no longer what is asked."""
    word, after = words[place], words[place + 1 : place + 1 + _KAZAKH_REACH]
    if not after or after[0].has("q") or any(other.has("complement") for other in after):
        return False
    attribute = word.has("part") and not after[0].has("not", "auxiliary", "act_order")
    of_someone = attribute and any(other.has("q") for other in after)
    timed = word.has("part") and after[0].has("subtime", "sub")
    return word.has("adv", "nmz") or of_someone or timed or any(other.has("nmz", "adv") for other in after[:-1])


def _in_clause(place: int, words: Sequence[Word]) -> bool:
    """Return whether a Russian or English word stands in a clause that is taken as known."""
    word = words[place]
    if place and words[0].has("cleft") and words[1].has("p3", "noun", "person_name") and word.has("past"):
        return True
    if some(words[1:2], "cleft") and words[0].has("aux") and _of_someones_act(words[2:]):
        return True  # "was it a slap he gave you"
    timed = place > 1 and words[place - 1].has("somebody") and words[place - 2].has("timeword")
    if timed and word.lang == "en":
        return True  # "the second time he hit you"
    opener = _opener(place, words)
    if opener is None:
        known = some(words[:place], "remember") or some(words[max(0, place - _BEFORE) : place], "about")
        return known and word.lang == "en" and word.text.endswith("ing")
    if opener.has("if"):
        return False
    if opener.has("complement") and not opener.has("how"):
        return any(one.has("remember") for one in words[: words.index(opener)])
    return not opener.has("whenever", "asif")


def _of_someones_act(words: Sequence[Word]) -> bool:
    """Return whether an English clause without a conjunction says what somebody did ("... he gave you")."""
    return any(
        two.has("somebody") and three.has("past") and not one.has("subtime", "wh", "if", "complement", "sub", "or")
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )


def _opener(place: int, words: Sequence[Word]) -> Word | None:
    """Return the word that opens the dependent clause around the word at *place*, None if it stands in none."""
    word = words[place]
    joined = any(one.has("+sub", "+subtime") for one in words[:place])  # «после того, как» has a comma inside
    for other in reversed(words[:place]):
        if other.chunk != word.chunk and other.has("conj"):
            return None
        if other.has("wh", "subtime", "sub", "if") and not other.has("+sub"):
            return other
        if other.lang == "ru" and other.chunk != word.chunk and not joined:
            return None
    return None


def _demand(framing: Framed, mood: Mood, said: Mentioned) -> list[Remark]:
    """Return the demand that the child is asked to have complied with."""
    words = framing.core
    by_child = any(word.has("p2sub", "p2v") or (word.has("p2") and word.lang == "en") for word in words)
    if mood.form is Form.TELL or not by_child or said.names_kind("act_order", "ordering", "act_force"):
        return []
    for place, word in enumerate(words):
        near = words[place + 1 : place + 1 + _NAMED_REACH] if word.lang != "kk" else words[max(0, place - 1) : place]
        if word.has("inreturn") and some(near, "silence") and mood.form is Form.QUESTION_WORD:
            return [remark(Reason.ORDER_PRESUMED, [word], presses=True)]  # "what did he promise for keeping quiet?"
        if not word.has("comply", "doing"):
            continue
        span = _demanded(place, words, mood)
        if span:
            return [remark(Reason.ORDER_PRESUMED, span, presses=True)]
    return []


def _demanded(place: int, words: Sequence[Word], mood: Mood) -> list[Word]:
    """Return the words from the demand to the verb at *place* that complies with it, or the other way round."""
    word = words[place]
    demands = [one for one in words if one is not word and one.has("demandword") and not one.has("p2v", "p1v")]
    if word.lang == "kk":
        named = [one for one in demands if one.place < word.place <= one.place + _DEMAND_REACH]
        nominal = [one for one in named if one.has("nmz") or not one.has("generic")]
        if nominal:
            return [nominal[0], word]
    elif demands and demands[-1].place > word.place:
        between = words[place + 1 : words.index(demands[-1])]
        if any(one.has("indef", "anyone") for one in between):
            return []  # "anything you did not want"
        what_was_said = any(one.has("wh", "all") for one in between) and mood.form is not Form.QUESTION_WORD
        if what_was_said or (word.has("comply") and demands[-1].has("noun", "act_order")):
            return [word, demands[-1]]
    return [word] if word.has("complystrong") else []
