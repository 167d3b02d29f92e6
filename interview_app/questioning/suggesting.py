"""An open way to ask the same, in the language of the question.

Rules. The child's own word leads where there is one: the one that the question uses, else the last that the child said.
What is asked goes by what the question is about; nothing is named that the child has not. Without a word of the child's
nothing is pointed at: "that" would have no meaning.
"""

from collections.abc import Sequence

from interview_app.questioning.mentioned import Mentioned, mentioned
from interview_app.questioning.mood import Form, Mood
from interview_app.questioning.tagging import lexicons
from interview_app.questioning.tokens import Word

_LONGEST_CUE = 60
# What the question names and the child has named, then what its question word asks; the first that fits.
_ASKED = tuple((name, name) for name in ("howmany", "why", "who", "where", "when"))
_CHILDS = (("same_photo", "picture"), ("same_write", "write"), ("same_say", "say"))
_POINTING = (("how", "how"), ("what", "what"), ("which", "which"))
_FUNCTION = ("p1", "p2", "p3", "wh", "q", "subj", "prep", "conj", "aux", "det")


def suggestion(words: Sequence[Word], mood: Mood | None, child_words: Sequence[str], language: str) -> str:
    """Return the open wording for what *words* ask; *mood* is that of the sentence they make, None without one."""
    templates = lexicons()[language].suggest
    said = mentioned(tuple(child_words), language)
    asking = mood.asking if mood is not None and mood.form is Form.QUESTION_WORD else ()
    topic = _topic(words, asking, said)
    cue = _cue(words, child_words, language)
    if not cue:
        return templates[topic or "default"]
    pointed = next((name for tag, name in _POINTING if any(word.has(tag) for word in asking)), "more")
    return templates["cue"].format(word=cue, ask=templates[topic or pointed])


def _cue(words: Sequence[Word], child_words: Sequence[str], language: str) -> str:
    usable = [phrase.strip() for phrase in child_words if 0 < len(phrase.strip()) <= _LONGEST_CUE]
    content = [word for word in words if not word.has(*_FUNCTION)]
    for phrase in reversed(usable):
        said = mentioned((phrase,), language)
        if any(said.covers(word) for word in content):
            return phrase
    return usable[-1] if usable else ""


def _topic(words: Sequence[Word], asking: Sequence[Word], said: Mentioned) -> str:
    for tag, topic in _CHILDS:
        if any(word.has(tag) and said.covers(word) for word in words):
            return topic
    for tag, topic in _ASKED:
        if any(word.has(tag) for word in asking):
            return topic
    return "feel" if any(word.has("emotion") for word in words) else ""
