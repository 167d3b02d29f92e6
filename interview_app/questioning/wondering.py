"""A question put as what the speaker would like to know: "I'd like to hear about ...", "I'm wondering what he said".

Rules. It asks as "tell me" does, by what is wanted: with a question word directive unless that leaves the answer open,
with "whether" or a choice yes or no, with "about", "more" or "everything" an invitation. What the speaker does not know
is no such wish ("I was not there, I don't know what happened"), and a request to tell beside it decides instead.
"""

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.framing import Framed
from interview_app.questioning.openness import open_or_directive
from interview_app.questioning.predicates import finite, some
from interview_app.questioning.tokens import Word

_NEAR = 3


def wondering(words: list[Word], framing: Framed) -> tuple[UtteranceType, Word] | None:
    """Return what type of question the wish to hear makes, and its word; None where there is none."""
    hearing = next((word for word in words if word.has("hearwish") and not word.has("p2v", "imp", "imp2")), None)
    if hearing is not None and framing.asks and _may_hear(hearing, words):
        return UtteranceType.INVITATION, hearing
    if hearing is not None and not framing.asks and _together(hearing, words):
        return UtteranceType.INVITATION, hearing
    if framing.asks or hearing is None or not _wished(hearing, words):
        return None
    if any(word.has("tell") and word.has("imp", "imp2", "modal") for word in words):
        return None
    wanted = _wanted(hearing, words)
    whether = bool(wanted) and wanted[0].lang == "en" and wanted[0].has("if")
    if whether and some(wanted[:_NEAR], "modal") and some(wanted, "tell", "say"):
        return None  # "I'm wondering if you could tell me ..."
    if hearing.has("asking") and not whether and not _asked_outright(hearing, wanted):
        return None  # "I want to ask you about ..." asks nothing yet
    near = wanted if hearing.lang == "kk" or hearing.has("unclear") else wanted[:_NEAR]
    asked = [word for word in near if word.has("wh") and not word.has("+sub")]
    if some(wanted, "all", "more", "about") and not asked:
        return UtteranceType.INVITATION, hearing
    if whether or some(wanted, "q"):
        return UtteranceType.OPTION_POSING, hearing
    if asked:
        return open_or_directive(asked[:1], wanted), hearing
    if some(wanted, "or") and finite(wanted):
        return UtteranceType.OPTION_POSING, hearing
    helped = any(word.has("longing") and word.has("imp", "imp2", "helping") for word in words)
    return (UtteranceType.INVITATION, hearing) if helped and wanted else None  # "help me picture that day"


def _together(hearing: Word, words: list[Word]) -> bool:
    """Return whether both are to hear about something ("let's hear about that")."""
    both = some(words[: words.index(hearing)], "let") or hearing.has("hort")
    both = both or (hearing.has("p1v") and hearing.has("plural") and hearing.has("future"))
    return both and not hearing.has("asking") and some(words, "about", "all", "more") and not some(words, "wh", "neg")


def _may_hear(hearing: Word, words: list[Word]) -> bool:
    """Return whether the speaker asks to hear more about something ("could I hear a bit more about that?")."""
    place = words.index(hearing)
    may = some(words[max(0, place - _NEAR) : place], "modal") and some(words[max(0, place - _NEAR) : place], "p1sub")
    return (
        hearing.lang == "en"
        and may
        and not hearing.has("asking")
        and some(words, "about")
        and some(words, "more", "all")
    )


def _asked_outright(hearing: Word, wanted: list[Word]) -> bool:
    """Return whether the question follows that the speaker says to ask ("I wanted to ask who ...")."""
    near = wanted[-_NEAR - 1 :] if hearing.lang == "kk" else wanted[:_NEAR]
    return some(wanted if hearing.lang == "kk" else near, "wh", "q") and not some(near, "about")


def _wished(hearing: Word, words: list[Word]) -> bool:
    """Return whether the speaker wishes to hear; English and Russian name the wish first, Kazakh last."""
    place = words.index(hearing)
    wish = words[place:] if hearing.lang == "kk" else words[: place + 1]
    wishing = [word for word in wish if word.has("longing", "would")]
    denied = any(word.has("neg", "not", "kneg") and word.chunk == hearing.chunk for word in wish)
    if not wishing or (denied and not hearing.has("unclear")):
        return False
    if some(wish, "tellme") and not some(words[place:], "past", "short"):
        return False  # "let me know if you need a break"
    asked = hearing.has("longing") or some((*wishing, *wish), "imp", "imp2", "would")
    return asked or some(words, "p1", "p1v") or some(wishing[:1], "past")


def _wanted(hearing: Word, words: list[Word]) -> list[Word]:
    place = words.index(hearing)
    return words[:place] if hearing.lang == "kk" else words[place + 1 :] or words[:place]
