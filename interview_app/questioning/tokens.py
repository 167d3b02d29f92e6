"""An utterance cut into sentences, clauses' commas and words, with places in the text as it was typed.

Rules. A place is a code-point offset into the original text. A word is compared by its *key*: lower case, letters that
only look like the others of the word put right (Latin in Cyrillic and the reverse), ё as е, and the Kazakh letters that
a Russian keyboard lacks folded onto those that stand in for them, marks that nobody sees left out. Nothing else is
changed: endings carry the grammar. The beginning of a word on which one stammers ("wh- who") is no word.
A sentence of more than 80 words is judged in pieces, so that no text makes the check slow.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

# Marks that nobody sees and that come with text pasted from elsewhere: soft hyphens, joiners, marks of direction.
_HIDDEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD = rf"[^\W_][\w\u0300-\u036f{_HIDDEN}]*(?:[’'ʼ`‘\-\u2010\u2011][^\W_][\w\u0300-\u036f{_HIDDEN}]*)*"
_UNSEEN = re.compile(f"[{_HIDDEN}]")
_PIECE = re.compile(
    rf"(?P<stammer>\b[^\W\d_]{{1,4}})-\s+(?=(?P=stammer)\w)|\b(?P<letter>[^\W\d_])-(?=(?P=letter)\w)"
    rf"|(?P<word>{_WORD})|(?P<end>(?:\.(?!\d)|[?!…\n\r。？！])+)|(?P<comma>[,;:—–()«»\"“”„]|(?<=\s)-(?=\s))",
    re.IGNORECASE,
)

_OPENS = dict.fromkeys("«“„", True) | dict.fromkeys("»”", False)
LONGEST = 80
CUT = "…"

_LATIN_LIKE = str.maketrans("асеорхукмтнвіһј", "aceopxykmtnbihj")
_CYRILLIC_LIKE = str.maketrans("aceopxykmtnbihj", "асеорхукмтнвіһј")
_FOLDED = str.maketrans("ёәғқңөұүһіʼ’`‘‐‑", "еагкноуухи''''--")
_KAZAKH = frozenset("әғқңөұүһі")
_LATIN = re.compile("[a-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Letters that no letter of the other alphabet looks like.
_LATIN_ONLY = re.compile("[bdfghlmnqrstuvwz]")
_CYRILLIC_ONLY = re.compile("[бвгдёжзийлмнптфцчшщъыьэюяәғқңөұү]")


@dataclass(frozen=True)
class Key:
    """How a word is looked up: its folded letters, and what its letters say about its language."""

    text: str
    latin: bool
    kazakh: bool


@lru_cache(maxsize=65536)
def key_of(word: str) -> Key:
    """Return the key of *word*."""
    low = unicodedata.normalize("NFC", _UNSEEN.sub("", word)).lower()
    cyrillic = len(_CYRILLIC.findall(low))
    latin = len(_LATIN.findall(low))
    is_latin = latin > cyrillic
    if cyrillic and latin:
        own_latin, own_cyrillic = len(_LATIN_ONLY.findall(low)), len(_CYRILLIC_ONLY.findall(low))
        is_latin = own_latin > own_cyrillic if own_latin != own_cyrillic else is_latin
        low = low.translate(_LATIN_LIKE if is_latin else _CYRILLIC_LIKE)
    return Key(low.translate(_FOLDED), is_latin, bool(_KAZAKH & set(low)))


@dataclass(eq=False, slots=True)
class Word:
    """One word: *start* to *end* in the text, its key, and what the grammar finds out about it.

    ``place`` counts in the sentence, ``chunk`` its parts between commas; ``quoted`` words are cited, and ask nothing.
    """

    start: int
    end: int
    raw: str
    key: Key
    place: int
    chunk: int
    quoted: bool = False
    lang: str = ""
    tags: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """Return the folded letters."""
        return self.key.text

    def has(self, *tags: str) -> bool:
        """Return whether the word is of one of these classes."""
        return not self.tags.isdisjoint(tags)


@dataclass
class Sentence:
    """The words up to a full stop or the like; ``mark`` is that mark, ``start`` and ``end`` the whole's place."""

    words: list[Word] = field(default_factory=list)
    mark: str = ""
    start: int = 0
    end: int = 0

    @property
    def asks(self) -> bool:
        """Return whether a question mark stands at the end."""
        return "?" in self.mark or "？" in self.mark


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of *text* that hold at least one word."""
    found: list[Sentence] = []
    now = Sentence()
    chunk, quoting = 0, False
    for piece in _PIECE.finditer(text):
        kind = piece.lastgroup
        if kind == "word":
            if len(now.words) == LONGEST:
                now.mark, now.end = CUT, now.words[-1].end
                found.append(now)
                now, chunk = Sentence(), 0
            now.words.append(
                Word(piece.start(), piece.end(), piece[0], key_of(piece[0]), len(now.words), chunk, quoting)
            )
        elif kind == "comma":
            chunk += 1
            quoting = _OPENS.get(piece[0], quoting) if piece[0] != '"' else not quoting
        elif kind == "end" and now.words:
            now.mark = piece[0]
            now.end = piece.end()
            found.append(now)
            now, chunk = Sentence(), 0
    if now.words:
        now.end = now.words[-1].end
        found.append(now)
    whole = all(word.quoted for sentence in found for word in sentence.words)
    for sentence in found:
        sentence.start = sentence.words[0].start
        for word in sentence.words:
            word.quoted &= not whole
    return found
