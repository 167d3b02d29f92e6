"""The word classes of one language, read from ``resources/questioning``, and how a word finds its classes.

Rules. An entry is a word ("=word": this form alone), a stem ("stem*", whose rest must be endings of the language) or
words in a row ("a_b", each of them a word or a stem), between any two of which one particle of the class "slack" may
stand. What a stem may end in is the language's own matter and comes with its morphology. A lexicon never changes after
it was read, so that every answer about a word can be remembered.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from interview_app.questioning.tokens import Word, key_of
from resources import questioning_lexicon

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Row:
    """Words in a row that are one of a class."""

    parts: tuple[str, ...]
    tag: str


@dataclass(frozen=True)
class Lexicon:
    """The classes of one language: *classes* by word or stem, *rows* by the first of their words."""

    language: str
    classes: Mapping[str, frozenset[str]]
    rows: Mapping[str, tuple[Row, ...]]
    stems: frozenset[str]
    longest_stem: int
    suggest: Mapping[str, str]

    def stems_of(self, word: str, ending: Callable[[str, str], bool]) -> frozenset[str]:
        """Return the entries "stem*" whose stem begins *word* and leaves what *ending* takes for endings."""
        found = [
            f"{word[:cut]}*"
            for cut in range(2, min(len(word), self.longest_stem) + 1)
            if word[:cut] in self.stems and ending(word[cut:], word[:cut])
        ]
        return frozenset(found)

    def tags_of(self, forms: frozenset[str]) -> frozenset[str]:
        """Return the classes of a word that is known by *forms*."""
        return frozenset().union(*(self.classes.get(form, frozenset()) for form in forms))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of *language*."""
    data = tomllib.loads(questioning_lexicon(language))
    classes: dict[str, set[str]] = {}
    rows: dict[str, list[Row]] = {}
    stems: set[str] = set()
    for tag, entries in data["words"].items():
        for entry in entries.split():
            parts = tuple(_folded(part) for part in entry.split("_"))
            stems.update(part[:-1] for part in parts if part.endswith("*"))
            if len(parts) == 1:
                classes.setdefault(parts[0], set()).add(tag)
            else:
                rows.setdefault(parts[0], []).append(Row(parts, tag))
    return Lexicon(
        language,
        {word: frozenset(tags) for word, tags in classes.items()},
        {first: tuple(sorted(found, key=lambda row: -len(row.parts))) for first, found in rows.items()},
        frozenset(stems),
        max(map(len, stems)),
        data["suggest"],
    )


def mark_rows(words: list[Word], forms: list[frozenset[str]], lexicons: Mapping[str, Lexicon]) -> None:
    """Give the words that stand in a row of a class that class: ``tag`` to the first, ``+tag`` to those after it."""
    for place, word in enumerate(words[:-1]):
        rows = lexicons[word.lang].rows
        following = forms[place + 1]
        if words[place + 1].has("slack"):
            following = following.union(*forms[place + 2 : place + 3])
        for form in forms[place]:
            for row in rows.get(form, ()):
                end = _end_of_row(row, place, words, forms) if row.parts[1] in following else None
                if end is not None:
                    word.tags |= {row.tag, f"{row.tag}:{end - place}"}
                    for inner in words[place + 1 : end]:
                        inner.tags |= {f"+{row.tag}"}


def _end_of_row(row: Row, place: int, words: list[Word], forms: list[frozenset[str]]) -> int | None:
    """Return where the *row* that begins at *place* ends, None if it is not there."""
    at = place + 1
    for part in row.parts[1:]:
        if at + 1 < len(words) and part not in forms[at] and words[at].has("slack"):
            at += 1
        if at == len(words) or part not in forms[at]:
            return None
        at += 1
    return at


def _folded(part: str) -> str:
    mark = "=" if part.startswith("=") else ""
    return mark + key_of(part.strip("=*")).text + "*" * part.endswith("*")
