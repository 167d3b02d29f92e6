"""Sentences that tell the child how to talk here: ground rules, and what to do should something be the matter.

Rules. "If you don't know, say so", "correct me", "only what really happened", "you don't have to answer" ask nothing
of the matter, though they say "tell me". Pressure and promises are no rules. A question is none either, unless it
only checks that the rule was understood.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.telling import Request
from interview_app.questioning.tokens import Word


def ground_rule(framing: Framed) -> bool:
    """Return whether the sentence tells how to talk here."""
    words = framing.core

    def has(*names: str) -> bool:
        return any(word.has(*names) for word in words)

    condition = has("if", "condv", "when", "subtime")
    if has("pressing", "promise") or (has("reward") and has("if", "condv")) or (has("compelled") and has("calling")):
        return False
    allowed, unknowing = has("suggestself", "notmust"), has("notknow")
    if has("why") or (framing.asks and not (condition and allowed and not has("wh"))):
        return False
    if (
        has("ruleframe")
        and has("truthrule")
        and not any(word.has("longing") and word.has("hearwish") for word in words)
    ):
        return True
    telling = any(word.has("tell", "say", "suggestself") and not word.has("right") for word in words)
    if has("mistake") and condition and (telling or has("right", "comfort")):
        return True
    if has("skipping") and has("right") and not framing.asks:
        return True  # "you can skip a question, just say pass"
    if has("all", "more", "happen", "about") and not allowed:
        return False
    if condition and (telling or has("right", "comfort")) and unknowing:
        return True
    return (condition and telling and has("right", "comfort")) or (allowed and unknowing)


def on_conduct(framing: Framed) -> bool:
    """Return whether the child is asked to speak up, to sit closer or the like."""
    words = framing.core
    if not any(word.has("conduct") for word in words):
        return False
    if any(word.has("wh", "all", "more", "about", "happen", "p3", "or", "if") for word in words):
        return False
    if any(word.has("tell") and not word.has("say") for word in words) and any(
        word.has("again", "else") for word in framing.sentence.words
    ):
        return False
    able = any(word.has("modal", "able", "q") for word in words)
    return able or any(word.has("imp", "imp2") for word in words) or words[0].has("conduct")


def only_if_need_be(asked: Request, framing: Framed) -> bool:
    """Return whether the child is asked to speak up should something happen, not to tell of anything now."""
    words = framing.core
    wanted = asked.wanted
    if (wanted and wanted[0].has("if") and wanted[0].lang == "en") or any(word.has("reward") for word in words):
        return False
    condition = next((word for word in words if _foresees(word, asked.verb, words)), None)
    if condition is None:
        return False
    if asked.verb.has("show") and not asked.verb.has("tell"):
        return not framing.asks
    if condition.place > asked.verb.place:
        beside = [word for word in wanted if word.place < condition.place]
    else:
        beside = [word for word in wanted if word.chunk == asked.verb.chunk]
    return not any(word.has("all", "more", "about", "happen", "wh", "openers") for word in beside)


def _foresees(word: Word, verb: Word, words: tuple[Word, ...]) -> bool:
    relative = {word.chunk for word in words if word.has("complement")}  # «всё, что считаешь нужным»
    future = word.lang == "ru" and word.has("future") and word.has("p2v") and word is not verb
    own = word.lang == "kk" and word is words[-1] and word.place - verb.place in (0, 1)  # «айтсаң», «айтып берсең» ask
    condition = word.has("if", "condv") and not word.has("+asif") and not own
    return condition or (future and word.chunk not in relative)
