"""The labelled utterances: how they are read, and how well the check agrees with them.

``<language>.tsv`` was written half (author a) by those who wrote the check and half (author b) by somebody who had not
seen it; ``variants_<language>.tsv`` are further ones by the former, each first judged before the check was changed.
``fresh_<language>.tsv`` were written from how people talk: author fresh-2 without a look at the rules, fresh-3 to
fresh-5 by the same hand in later rounds. Each round was measured before the check was changed for it. fresh-6 to
fresh-11 are rounds of one more hand, of what presses without looking like it: promises and pressure, blame, what others
have said, hedges at the end, wishes to hear and requests of manner; the check got .59-.68 of macro-F1 at first sight of
fresh-6, .74-.84 of fresh-11. fresh-12 is what resembles these and presses nobody. fresh-13 are six rounds in the three
languages side by side (what argues, persuades, bargains, and requests whose verb is left out); at first sight the check
got .72-.86 of them, and after that some thirty labels were put right and twenty ambiguous lines dropped. fresh-14 are
five rounds of variations on what the check had missed of unseen-2, with what resembles them and presses nobody, by
those who then mended it; at first sight it got .62-.92 of them, and some twenty ambiguous lines were dropped after
that.
``unseen_<language>.tsv`` are by authors who had read neither check nor sets; they were opened only after they had
been scored: .84-.93 of unseen-dev, .85-.87 of unseen-held, .86-.89 of unseen-2 at first sight. The check was mended
on all of them since, so what it gets of them now says nothing about speech that it has not seen.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.check import check

FOLDER = Path(__file__).parent / "utterances"
LANGUAGES = ("kk", "ru", "en")
KINDS = ("", "variants_", "fresh_", "unseen_")
"""How the names of the files begin, before the language."""
LEADING = UtteranceType.SUGGESTIVE
OPEN = (UtteranceType.INVITATION, UtteranceType.DIRECTIVE)


@dataclass(frozen=True)
class Labelled:
    """One utterance with the type that a person gave it."""

    language: str
    age: int | None
    child_words: tuple[str, ...]
    text: str
    type: UtteranceType
    author: str


@dataclass(frozen=True)
class Agreement:
    """How often the check said *found* of an utterance labelled *given*."""

    counts: Counter[tuple[UtteranceType, UtteranceType]]

    @property
    def macro_f1(self) -> float:
        """Return the mean over the types of 2 hits / (given + found)."""
        return sum(self._f1(kind) for kind in UtteranceType) / len(UtteranceType)

    @property
    def missed(self) -> float:
        """Return the share of the suggestive that were not called so."""
        given = self._given(LEADING)
        return (given - self.counts[LEADING, LEADING]) / given

    @property
    def wrongly_leading(self) -> float:
        """Return the share of the invitations and directives that were called suggestive."""
        return sum(self.counts[kind, LEADING] for kind in OPEN) / sum(self._given(kind) for kind in OPEN)

    def _f1(self, kind: UtteranceType) -> float:
        found = sum(self.counts[given, kind] for given in UtteranceType)
        return 2 * self.counts[kind, kind] / (self._given(kind) + found)

    def _given(self, kind: UtteranceType) -> int:
        return sum(self.counts[kind, found] for found in UtteranceType)


def labelled(name: str) -> tuple[Labelled, ...]:
    """Return the utterances of the file *name*.tsv."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["lang", "age", "child_words", "text", "type", "author"]
    return tuple(_read(*line.split("\t")) for line in lines[1:])


def agreement(utterances: tuple[Labelled, ...]) -> Agreement:
    """Return how the check agrees with the labels."""
    return Agreement(
        Counter((one.type, check(one.text, one.language, one.age, one.child_words).type) for one in utterances)
    )


def _read(language: str, age: str, child_words: str, text: str, kind: str, author: str) -> Labelled:
    words = tuple(word.strip() for word in child_words.replace(";", ",").split(",") if word.strip())
    return Labelled(language, int(age) if age else None, words, text, UtteranceType(kind), author)
