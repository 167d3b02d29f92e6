"""The check of an utterance: its type, what may be wrong with it, and an open way to ask the same.

Rules. Each sentence is judged for itself. What presses anywhere makes the whole suggestive; else the last sentence
that asks gives the type, because it is the one that the child answers. The answer depends on the arguments alone.
Texts of any length are judged; only the first 5000 characters are read.
"""

from collections.abc import Sequence
from functools import cache

from interview_app.domain.errors import Bug
from interview_app.domain.utterance import Assessment, Flagged, UtteranceType
from interview_app.questioning import tagging
from interview_app.questioning.framing import Framed, broken_off, framed
from interview_app.questioning.lexicon import LANGUAGES
from interview_app.questioning.mentioned import mentioned, new_information
from interview_app.questioning.mood import STATEMENT, Mood, mood
from interview_app.questioning.pressing import assertive, blame, pressing
from interview_app.questioning.presuming import presumed
from interview_app.questioning.remarks import Remark
from interview_app.questioning.suggesting import suggestion
from interview_app.questioning.tokens import Sentence, sentences
from interview_app.questioning.wording import repeated, several, wording
from interview_app.system.texts import Texts

_READ = 5000
_Judged = list[tuple[Framed, Mood]]


def load() -> None:
    """Read what the check needs, about 0.3 s, so that the first key press does not wait for it."""
    tagging.load()


def check(
    utterance: str,
    language: str,
    age: int | None,
    child_words: Sequence[str],
    asked_before: Sequence[str] = (),
) -> Assessment:
    """Return what *utterance* is and what may be wrong with it.

    *language* is ``kk``, ``ru`` or ``en``; *age* in whole years, None if unknown; *child_words* are words or phrases
    that the child has said, none meaning that they are not known; *asked_before* are the earlier utterances. Another
    language is a :class:`Bug`.
    """
    if language not in LANGUAGES:
        raise Bug(f"no such language of questions: {language}")
    text = utterance[:_READ]
    judged: _Judged = []
    spoken = sentences(text)
    for sentence in spoken:
        tagging.tag(sentence, language)
    said = mentioned(tuple(child_words), language).citing(mentioned(_cited(spoken), language))
    for place, sentence in enumerate(spoken):
        framing = framed(sentence)
        unfinished = any(broken_off(sentence, following) for following in spoken[place + 1 : place + 2])
        judged.append((framing, STATEMENT if unfinished else mood(framing)))
    asking = _asking(judged)
    remarks: list[Remark] = []
    for place, (framing, found) in enumerate(judged):
        followed = any(later.core and later.core != later.tag for later, _ in judged[place + 1 :])
        before = place > 0 and assertive(*judged[place - 1])
        presses = [
            *pressing(framing, found, said, followed=followed, after_statement=before),
            *presumed(framing, found, said),
            *blame(framing, found),
        ]
        remarks += presses
        remarks += new_information(framing, found, said, presses)
        remarks += wording(framing, found, age)
    kind = _type(remarks, [found for _, found in asking])
    asks = [(framing.sentence, found) for framing, found in asking]
    remarks += several(asks)
    remarks += repeated(text, asked_before, language, asking=kind is not UtteranceType.NON_QUESTION)
    flags = _flags(remarks, text, language)
    worth = kind is not UtteranceType.NON_QUESTION and (kind is not UtteranceType.INVITATION or bool(flags))
    return Assessment(kind, flags, _open_way(judged, asking, child_words, language) if worth else "")


def _cited(spoken: Sequence[Sentence]) -> tuple[str, ...]:
    """Return the words in quotation marks that the utterance calls the child's own (you said «...»)."""
    own = [sentence.words for sentence in spoken if any(word.has("yousaid") for word in sentence.words)]
    return tuple(word.raw for words in own for word in words if word.quoted)


def _asking(judged: _Judged) -> _Judged:
    """Return the sentences that ask; "do you remember?" alone at the end adds nothing to the question before it."""
    asking = [(framing, found) for framing, found in judged if found.type is not UtteranceType.NON_QUESTION]
    if len(asking) > 1 and all(word.has("memcheck", "+memcheck") for word in asking[-1][0].core):
        asking.pop()
    return asking


def _open_way(judged: _Judged, asking: _Judged, child_words: Sequence[str], language: str) -> str:
    last = asking[-1] if asking else None
    sources = [last] if last is not None else judged
    words = [word for framing, _ in sources for word in framing.core]
    return suggestion(words, None if last is None else last[1], child_words, language)


def _type(remarks: Sequence[Remark], asking: Sequence[Mood]) -> UtteranceType:
    if any(one.presses for one in remarks):
        return UtteranceType.SUGGESTIVE
    return asking[-1].type if asking else UtteranceType.NON_QUESTION


def _flags(remarks: Sequence[Remark], text: str, language: str) -> tuple[Flagged, ...]:
    texts = _texts(language)
    once = {(one.start, one.end, one.flag): one for one in reversed(remarks)}
    return tuple(
        Flagged(flag, start, end, texts.text(f"check.{one.reason.value}", words=text[start:end]))
        for (start, end, flag), one in sorted(once.items())
    )


@cache
def _texts(language: str) -> Texts:
    return Texts(language)
