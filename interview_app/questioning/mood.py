"""What one sentence asks, leaving aside how it presses: the neutral type.

Rules, in this order. A ground rule asks nothing, though it says "tell me". A request to tell is judged by what it
asks to be told. "Do you remember" and "do you know" are yes or no, whatever follows. A question word that asks makes
a directive, unless it leaves the answer open. What asks for yes or no poses options. The rest is a statement.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.asking import asking_words
from interview_app.questioning.framing import Framed
from interview_app.questioning.openness import open_or_directive
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.room_rules import ground_rule, on_conduct, only_if_need_be
from interview_app.questioning.starting import starting
from interview_app.questioning.telling import Request, asks_of_memory, kind_of_request, request
from interview_app.questioning.tokens import Word
from interview_app.questioning.unsaid import stretch, unsaid_request
from interview_app.questioning.wondering import wondering
from interview_app.questioning.yes_no import rising, yes_no

_LONGEST_LEAD = 4


class Form(StrEnum):
    """How a sentence asks."""

    TELL = "tell"
    QUESTION_WORD = "question_word"
    YES_NO = "yes_no"
    RISING = "rising"
    """Yes or no by the question mark alone: a whole statement with a rising voice."""
    STATEMENT = "statement"


@dataclass(frozen=True)
class Mood:
    """A sentence's neutral type, its form, and the words that show it."""

    type: UtteranceType
    form: Form
    asking: tuple[Word, ...] = ()
    request: Request | None = None


STATEMENT = Mood(UtteranceType.NON_QUESTION, Form.STATEMENT)
"""The mood of what asks nothing."""


def mood(framing: Framed) -> Mood:
    """Return the mood of the sentence *framing* was made of."""
    words = list(framing.core)
    if starting(words, asks=framing.asks):
        return Mood(UtteranceType.INVITATION, Form.TELL, tuple(words[:1]))
    if not words or ground_rule(framing) or on_conduct(framing):
        return STATEMENT
    wondered = wondering(words, framing)
    if wondered is not None:
        return Mood(wondered[0], Form.TELL, (wondered[1],))
    if words[-1].lang == "kk" and words[-1].has("p1v") and not words[-1].has("begging") and not framing.asks:
        return _before_speaker(words, framing)
    asked = request(framing)
    if asked is not None:
        return _requested(asked, framing)
    asking = asking_words(framing)
    unsaid = unsaid_request(words)
    if unsaid is not None and not (asking and framing.asks):
        return Mood(UtteranceType.INVITATION, Form.TELL, (unsaid,))
    memory = asks_of_memory(framing)
    if memory is not None and not (asking and _leads(asking[0], memory, words)) and _asks_it(memory, framing):
        return Mood(UtteranceType.OPTION_POSING, Form.YES_NO, (memory,))
    if asking:
        return _with_question_words(asking, words)
    return _what_next(words, framing) or _plain(words, framing)


def _before_speaker(words: list[Word], framing: Framed) -> Mood:
    """Return the mood of what goes before a last clause in which a Kazakh speaker speaks of themselves."""
    earlier = Framed(framing.sentence, tuple(word for word in words if word.chunk != words[-1].chunk))
    asked = request(earlier)
    return _requested(asked, earlier) if asked is not None else STATEMENT


def _requested(asked: Request, framing: Framed) -> Mood:
    as_well_as_it_can = any(word.has("reassure") for word in framing.core) and not any(
        word.has("tell", "all", "more", "about", "happen") and not word.has("right") for word in framing.core
    )
    word_to_say = (
        asked.naming and asked.verb.lang != "kk" and any(word.quoted for word in asked.wanted[:1])
    )  # say "stop"
    if as_well_as_it_can or word_to_say or only_if_need_be(asked, framing):
        return STATEMENT
    if any(one.has("or") and two.has("deferring") for one, two in pairwise(framing.core)):
        return Mood(UtteranceType.OPTION_POSING, Form.YES_NO, (asked.verb,))
    inner = _asked_beside(asked, framing)
    return inner or Mood(kind_of_request(asked, framing), Form.TELL, (asked.verb,), asked)


def _asks_it(memory: Word, framing: Framed) -> bool:
    joined = any(word.has("or", "q") or (word.has("wh") and not word.has("than")) for word in framing.core)
    if not framing.asks and some(framing.core, "p1sub") and some(framing.core, "notknow"):
        return False
    closes = framing.unmarked and memory is framing.core[-1] and memory.chunk == framing.core[0].chunk
    return framing.asks or memory.lang == "kk" or joined or closes


def _leads(asking: Word, memory: Word, words: list[Word]) -> bool:
    return words.index(asking) < words.index(memory) and asking.chunk == memory.chunk and asking.lang != "kk"


def _with_question_words(asking: list[Word], words: list[Word]) -> Mood:
    last = [
        word
        for word in words
        if word.chunk == words[-1].chunk and (word.has("after") or not word.has("conj", "filler"))
    ]
    if asking[-1] in last and asking[-1].has("what") and len(last) < len(words) and _only_next(last):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(asking))  # "he came in, and then what?"
    particles = [word for word in words if word.chunk > asking[-1].chunk and word.has("q")]
    if particles:
        return Mood(UtteranceType.OPTION_POSING, Form.YES_NO, tuple(particles[-1:]))
    if any(word.has("openers") for word in words) and asking[0].has("what", "how") and not asking[0].has("howmany"):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(asking))  # "from the start, what was it?"
    return Mood(open_or_directive(asking, words), Form.QUESTION_WORD, tuple(asking))


def _only_next(words: list[Word]) -> bool:
    """Return whether *words* ask only what came then."""
    return all(word.has("what", "after", "+after", "was", "happen", "coming") for word in words) and any(
        word.has("after", "happen") for word in words
    )


def _what_next(words: list[Word], framing: Framed) -> Mood | None:
    """Return the mood of "and then?", «сосын ше?», "what about him?"; None for anything else."""
    if framing.asks and all(word.has("linking") and not word.has("tagtail") for word in words):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(words))
    asks, she = framing.asks or framing.unmarked, any(word.has("she") for word in words)
    linked = any(word.has("linking") for word in framing.sentence.words if word.place <= words[0].place)
    if asks and (she or linked) and stretch([word for word in words if not word.has("she")]):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(words))
    next_words = ("after", "conj", "else", "she", "whatabout", "filler", "+after", "+else", "+filler")
    opening = framing.sentence.words[0]
    apart = [word for word in words if word.chunk == words[-1].chunk]
    alone = all(word.has("after", "+after", "linking", "conj", "filler") for word in apart) and len(apart) < len(words)
    if (
        framing.asks
        and alone
        and finite(words)
        and some(apart, "after", "linking")
        and not some(apart, "tagtail", "or")
    ):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(apart))  # "he shut it, and?"
    if framing.asks and opening.has("linking") and _after_something(words):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(words))
    chosen = opening.has("or")
    ending = [word for word in words if word.chunk == words[-1].chunk]
    if she and any(word.has("after") for word in ending) and all(word.has(*next_words) for word in ending):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(ending))
    if (
        (asks or she)
        and not chosen
        and any(word.has("after") for word in words)
        and all(word.has(*next_words) for word in words)
    ):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(words))
    if (
        any(word.has("whatabout") for word in words)
        and not any(word.has("q") for word in words)
        and (framing.asks or she)
    ):
        return Mood(UtteranceType.DIRECTIVE, Form.QUESTION_WORD, tuple(words[:1]))
    last = len(words)
    while words[last - 1].has("after", "+after", "conj") and last > 1:
        last -= 1
    ends = words[last:]
    if framing.asks and ends and ends[0].has("linking") and any(word.has("after") for word in ends):
        return Mood(UtteranceType.INVITATION, Form.QUESTION_WORD, tuple(ends))
    return None


def _after_something(words: list[Word]) -> bool:
    """Return whether all that is asked is what came after a thing ("and after the bath?")."""
    if len(words) > _LONGEST_LEAD or finite(words) or any(word.has("or", "q", "wh", "she") for word in words):
        return False
    return words[-1 if words[-1].lang == "kk" else 0].has("after", "subtime")


def _plain(words: list[Word], framing: Framed) -> Mood:
    if (
        not framing.asks
        and any(word.has("p1sub") for word in words[:2])
        and any(word.has("p1v") and word.has("future") for word in words)
    ):
        return STATEMENT
    shown = yes_no(words, framing)
    if shown is not None:
        return Mood(UtteranceType.OPTION_POSING, Form.YES_NO, shown)
    return Mood(UtteranceType.OPTION_POSING, Form.RISING) if rising(words, framing) else STATEMENT


def _asked_beside(asked: Request, framing: Framed) -> Mood | None:
    """Return the mood of what stands after "tell me," when it is a question of its own; None if it is not."""
    verb = asked.verb
    lead = [word for word in framing.core if word.place < verb.place]
    following = [word for word in framing.core if word.place > verb.place]
    heard = [word for word in following if not word.has("p1", "filler")]
    if verb.lang == "ru" and verb.has("say") and heard and heard[0].has("subj"):
        rest = heard
    else:
        rest = [word for word in following if word.chunk > verb.chunk]
    own = [word for word in following if word.chunk == verb.chunk and word not in rest]
    if any(not word.has("p1", "filler", "modal", "p2", "q", "or", "tagtail", "truthrule") for word in own):
        return None
    while rest and rest[0].has("filler"):
        rest = rest[1:]
    choice = bool(framing.tag) or any(word.has("or", "q", "anyone") for word in rest)
    if not rest or not (framing.asks or choice) or len(lead) > _LONGEST_LEAD:
        return None
    return _question_beside(rest, Framed(framing.sentence, tuple(rest)))


def _question_beside(rest: list[Word], inner: Framed) -> Mood | None:
    asking = asking_words(inner)
    if asking:
        return Mood(open_or_directive(asking, rest), Form.QUESTION_WORD, tuple(asking))
    if any(word.has("all", "more", "about") for word in rest[:2]):
        return None
    found = _plain(rest, inner)
    return found if found.asking or finite(rest) or rest[0].has("tochild") else None
