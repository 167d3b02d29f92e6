"""Where a sentence asks the child to tell, in whatever politeness it is wrapped, and what it asks to be told.

Rules. "Can you tell me", «можешь рассказать», «айтып бере аласың ба» and the like are wrapping: what follows decides.
What is asked with "tell" is open unless a question word, a choice or the name of one thing narrows it; "what
happened" and "how it all began" do not narrow it, nor does anything that asks for everything, for more, or for all
about a thing.
"""

from dataclasses import dataclass
from itertools import pairwise

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning import requests_english, requests_kazakh, requests_russian
from interview_app.questioning.framing import Framed
from interview_app.questioning.openness import open_or_directive
from interview_app.questioning.predicates import finite, inversion, some
from interview_app.questioning.tokens import Word

_WANTED = {"kk": requests_kazakh.wanted, "ru": requests_russian.wanted, "en": requests_english.wanted}


@dataclass(frozen=True)
class Request:
    """A request to tell: its verb, whether only a naming is asked, and the words that say what."""

    verb: Word
    naming: bool
    wanted: tuple[Word, ...]


def request(framing: Framed) -> Request | None:
    """Return the request to tell in the sentence, None if there is none."""
    words = list(framing.core)
    for place, word in enumerate(words):
        if word.quoted or not word.has("tell", "say", "show"):
            continue
        wanted = _WANTED[word.lang](place, words, framing)
        if wanted is not None:
            naming = word.has("say", "show") and not word.has("tell")
            return Request(
                word, requests_kazakh.is_naming(place, words) if word.lang == "kk" else naming, tuple(wanted)
            )
    return None


def kind_of_request(asked: Request, framing: Framed) -> UtteranceType:
    """Return what type of question *asked* makes."""
    wanted = list(asked.wanted)
    if _among_several(asked, framing):
        return UtteranceType.OPTION_POSING
    opened = any(
        word.has("all", "more", "openers") and not word.has("everybody")
        for word in framing.core
        if word is not asked.verb
    )
    if wanted and wanted[-1].lang == "kk" and wanted[-1].has("attr"):
        opened = False  # «бәрінің атын айт»
    relative = {
        two
        for one, two in pairwise(wanted)
        if (two.has("relative") and one.has("prep", "noun"))
        or (two.has("when") and one.has("timeword") and two.lang != "kk")
        or (two.lang == "en" and two.has("who") and one.has("person"))
    }
    wh = [
        word
        for word in wanted
        if word.has("wh") and word not in relative and not word.has("+sub", "qword_idiom", "+qword_idiom")
    ]
    about = [word for word in wanted if word.has("about")]
    if _asks_whether(wanted) and not opened and not about and not wh:
        return UtteranceType.OPTION_POSING
    if asked.verb.has("show") and not asked.verb.has("tell"):
        return UtteranceType.DIRECTIVE
    if opened or (wh and about and _about_leads(wh[0], about, wanted)):
        return UtteranceType.INVITATION
    if wh:
        return open_or_directive(wh[:1], wanted)
    if any(word.has("or") for word in wanted) and (framing.asks or framing.unmarked) and not about:
        return UtteranceType.OPTION_POSING
    return UtteranceType.DIRECTIVE if _names_one_thing(wanted, asked) and not about else UtteranceType.INVITATION


def _among_several(asked: Request, framing: Framed) -> bool:
    """Return whether several things stand before "can you say?" ("loud, quiet, could you tell?")."""
    before = [word for word in framing.core if word.chunk < asked.verb.chunk]
    last = framing.asks and asked.verb is framing.core[-1] and some(framing.core, "modal")
    named = len({word.chunk for word in before}) > 1 and not finite(before)
    return last and named and not some(before, "all", "more", "about", "wh", "openers", "memverb")


def _asks_whether(wanted: list[Word]) -> bool:
    return any(word.has("q") for word in wanted) or (bool(wanted) and wanted[0].lang == "en" and wanted[0].has("if"))


def _about_leads(wh: Word, about: list[Word], wanted: list[Word]) -> bool:
    """Return whether "about" governs the question word, rather than stand inside its clause."""
    if about[0].lang == "kk":
        return wanted.index(about[-1]) >= len(wanted) - 2
    place = wanted.index(about[0])
    # «О чём» is a question word with its preposition; "about what he did" is a thing to tell about.
    return place < wanted.index(wh) and (about[0].lang == "en" or wanted[place + 1] is not wh)


def _names_one_thing(wanted: list[Word], asked: Request) -> bool:
    if asked.verb.lang == "kk" and some(wanted, "eventpart", "own_deed", "own_deeds", "from", "upto") and asked.naming:
        return False  # «келген кезді айтшы»
    near = wanted[-2:] if wanted and wanted[-1].lang == "kk" else wanted[:4]
    if any(word.has("attr") for word in near):
        return True
    return asked.naming and bool(wanted) and not any(word.has("after", "indef", "happen") for word in wanted)


def asks_of_memory(framing: Framed) -> Word | None:
    """Return the word by which the sentence asks whether the child remembers or knows, None if it does not."""
    words = list(framing.core)
    for place, word in enumerate(words):
        before = words[:place]
        if word.has("aware"):
            return word
        if any(other.has("if") and other.chunk == word.chunk for other in before) and before[0].chunk != word.chunk:
            continue  # «..., если помнишь»
        if not word.has("remember", "memverb", "recalling") or (word.has("tell", "say") and not word.has("recalling")):
            continue
        if word.lang == "en" and inversion(words[: place + 1]) is not None:
            return word
        if word.lang == "kk" and any(other.has("q") for other in words[place:]):
            return word
        if word.lang != "ru" or any(other.has("wh") and other.chunk == word.chunk for other in before):
            continue
        if word.has("p2v") or (word.has("inf") and any(other.has("modal") for other in before)):
            return word
    return None
