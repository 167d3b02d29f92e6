"""Of whom a sentence speaks: of the speaker, or with care for the child here and now. Neither is about the matter.

Rules. The first person decides, unless the speaker gives an opinion, tells what was heard, presses or promises. Water,
tiredness and the like are care, unless an act of the matter is named beside them.
"""

from interview_app.questioning.framing import Framed
from interview_app.questioning.predicates import inversion


def of_oneself(framing: Framed) -> bool:
    """Return whether the speaker speaks of themselves, or of both."""
    words = list(framing.core)
    if not words or any(word.has("opinion", "toldus", "pressing", "promise") for word in words):
        return False
    head = [word for word in words if word.chunk == words[0].chunk]
    ended = any(word.has("finishing") for word in head) and any(word.has("p1") for word in head)
    if ended or any(word.has("let") for word in head) or any(word.has("p1v") for word in words[-2:]):
        return True
    speaker = "p1sub" if words[0].lang == "en" else "p1"
    subject = next((word for word in head if word.has(speaker, "p2sub") or (word.has("p3") and word.has("subj"))), None)
    addressed = subject is not None and not subject.has("p1sub") and any(word.has("p2v") for word in head)
    return subject is not None and subject.has("p1") and not addressed and inversion(head) is None


def cares(framing: Framed) -> bool:
    """Return whether the sentence cares for the child here and now."""
    words = framing.core
    acts = any(word.has("act_touch", "act_hit", "act_force", "act_sex", "act_nude") for word in words)
    return any(word.has("comfort") for word in words) and not acts
