"""What the child has named, and what a question names besides.

Rules. A word is the child's if the child said it in any form, another word for the same thing, or another act of the
same kind (hit, slap). No child's words at all means that nothing is known: then nothing is new. Words that carry
grammar, and those common to every talk, name nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.framing import Framed
from interview_app.questioning.kazakh import is_ending
from interview_app.questioning.mood import Mood
from interview_app.questioning.remarks import Reason, Remark, remark
from interview_app.questioning.tagging import sense, tag
from interview_app.questioning.tokens import Word, sentences

ACTS = (
    *("act_touch", "act_kiss", "act_sex", "act_nude", "act_hit", "act_self", "act_force", "act_threat"),
    *("ordering", "vague"),
)
"""Classes of sexual, violent and coercive acts, each its own kind."""

_KINDS = ("act_", "same_")
_SHORTEST_ROOT = 3
_SHORTEST_RUSSIAN_ROOT = 4
_LONGEST_ENDING = 3
_MOST_NEW = 4
# Classes of words that carry grammar or are common to every talk.
_GRAMMAR = (
    *("generic", "wh", "p1", "p2", "p3", "subj", "q", "aux", "prep", "conj", "filler", "tell", "say", "show", "modal"),
    *("about", "after", "more", "all", "else", "happen", "happenhow", "remember", "memverb", "neg", "not", "or", "if"),
    *("sub", "subtime", "let", "indef", "said", "saying", "doing", "cognition", "tellself", "must", "certain", "concl"),
    *("opinion", "surmise", "want", "try", "okcheck", "tagtail", "praise", "facil", "comfort", "emotion", "again"),
    *("demandword", "yousaid", "notknow", "det", "timeword", "spot", "tellprefix", "pron", "hearwish", "perceive"),
    *("attr", "qword_idiom", "truthrule", "jargon"),
)
_THINGS = ("person", "app", "person_name", *ACTS)


@dataclass(frozen=True)
class Mentioned:
    """The child's words: every form they are known by, their kinds, and each with its language."""

    forms: frozenset[str]
    kinds: frozenset[str]
    texts: tuple[tuple[str, str], ...]

    @property
    def known(self) -> bool:
        """Return whether any word of the child's is known."""
        return bool(self.texts)

    def citing(self, cited: "Mentioned") -> "Mentioned":
        """Return these words with those *cited* to the child, which say nothing of what else it may have said."""
        return replace(self, forms=self.forms | cited.forms, kinds=self.kinds | cited.kinds)

    def covers(self, word: Word) -> bool:
        """Return whether the child has named what *word* names."""
        if self.names_kind(*_kinds(word.tags)) or not self.forms.isdisjoint(sense(word.text, word.lang).forms):
            return True
        return any(lang == word.lang and _same_root(word.text, text, lang) for text, lang in self.texts)

    def names_kind(self, *kinds: str) -> bool:
        """Return whether the child named something of one of these *kinds*."""
        return not self.kinds.isdisjoint(kinds)


@lru_cache(maxsize=256)
def mentioned(child_words: tuple[str, ...], language: str) -> Mentioned:
    """Return what the words *child_words* say."""
    forms: set[str] = set()
    kinds: set[str] = set()
    texts: list[tuple[str, str]] = []
    for phrase in child_words:
        for sentence in sentences(phrase):
            tag(sentence, language)
            for word in sentence.words:
                forms |= sense(word.text, word.lang).forms
                kinds |= _kinds(word.tags)
                texts.append((word.text, word.lang))
    return Mentioned(frozenset(forms), frozenset(kinds), tuple(texts))


def _kinds(tags: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in tags if one.startswith(_KINDS) or one in ACTS)


@lru_cache(maxsize=65536)
def _same_root(one: str, two: str, language: str) -> bool:
    """Return whether both words are one root with different endings."""
    common = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if language == "kk":
        return any(is_ending(one[cut:]) and is_ending(two[cut:]) for cut in range(common, _SHORTEST_ROOT - 1, -1))
    shortest = _SHORTEST_RUSSIAN_ROOT if language == "ru" else _SHORTEST_ROOT
    return common >= max(shortest, max(len(one), len(two)) - _LONGEST_ENDING)


def new_information(framing: Framed, mood: Mood, said: Mentioned, flagged: Sequence[Remark]) -> list[Remark]:
    """Return the ordinary persons, acts, places and things that the child has not named; at most four of a sentence.

    *flagged* is what was said of the sentence before; the same words are not flagged again.
    """
    if not said.known or mood.type is UtteranceType.NON_QUESTION:
        return []
    taken = {(one.start, one.end) for one in flagged}
    titles = {one.place for one, two in pairwise(framing.core) if one.has("title") and two.has("person_name")}
    new = [
        remark(Reason.NEW_INFO, [word])
        for word in framing.core
        if (word.start, word.end) not in taken and word.place not in titles and _names(word) and not said.covers(word)
    ]
    return new[:_MOST_NEW]


def _names(word: Word) -> bool:
    """Return whether *word* names a person, an act, a place or a thing."""
    if len(word.text) < _SHORTEST_ROOT or word.text.isdigit() or any(one.startswith("+") for one in word.tags):
        return False
    if word.has(*_THINGS):
        return True
    if word.has(*_GRAMMAR):
        return False
    return word.lang != "ru" or word.has("noun", "verb", "inf", "adj", "short")


def echoes(words: Sequence[Word], said: Mentioned) -> bool:
    """Return whether *words* say again what the child said, and name nothing else."""
    new = [word for word in words if _names(word) and not said.covers(word)]
    return said.known and not new and any(said.covers(word) for word in words)


def covered(words: Sequence[Word], said: Mentioned) -> bool:
    """Return whether *words* name something, and nothing that the child has not named."""
    content = [word for word in words if word.has(*_THINGS) or not word.has(*_GRAMMAR)]
    return bool(content) and all(said.covers(word) for word in content)
