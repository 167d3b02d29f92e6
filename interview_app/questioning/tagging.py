"""Every word of a sentence gets its language and its classes, whatever languages the sentence mixes.

Rules. Latin letters are English. A Cyrillic word is Kazakh by its letters or because only the Kazakh lexicon knows
it, Russian because only the Russian lexicon or dictionary does; one that both know follows its neighbours, then the
language the utterance was declared in. A word that nobody knows and that is one slip of the fingers away from a word
that carries a question is taken for that word. A name is a name by the lexicon, or by its capital in the middle of a
sentence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from interview_app.questioning import english, kazakh, russian
from interview_app.questioning.lexicon import LANGUAGES, Lexicon, lexicon, mark_rows
from interview_app.questioning.tokens import Key, Sentence, Word

_SLIPPING = ("tell", "wh", "remember", "happen", "modal", "about", "all", "more")
_SHORTEST_SLIP = 5
_NEAR = 3
# A word that bears these endings is itself, whatever it resembles.
_INFLECTED = frozenset({"p1v", "kneg", "condv"})


@dataclass(frozen=True)
class Sense:
    """What a word is in one language: the forms it is looked up by, its classes, and whether the language knows it."""

    forms: frozenset[str]
    tags: frozenset[str]
    known: bool


@cache
def lexicons() -> dict[str, Lexicon]:
    """Return the lexicons by language."""
    return {language: lexicon(language) for language in LANGUAGES}


def load() -> None:
    """Read lexicons and dictionary, so that the first check does not wait for them."""
    lexicons()
    russian.load()
    for language in LANGUAGES:
        _slips(language)


@lru_cache(maxsize=65536)
def sense(text: str, language: str) -> Sense:
    """Return what the folded word *text* is in *language*."""
    words = lexicons()[language]
    if language == "ru":
        bare = text.removesuffix("-ка").removesuffix("-то")  # «расскажи-ка», «дальше-то», but not «что-то»
        kept = text in words.classes or not bare or "wh" in words.tags_of(russian.reading(bare).lemmas | {bare})
        text = text if kept else bare
        read = russian.reading(text)
        forms = read.lemmas | {text, f"={text}"} | words.stems_of(text, lambda _rest, _stem: True)
        tags = words.tags_of(forms)
        return Sense(forms, tags | read.marks, bool(tags) or read.known)
    morphology = kazakh if language == "kk" else english
    forms = words.stems_of(text, morphology.is_ending) | {text}
    if (
        language == "en"
        and text.endswith("'s")
        and text not in words.classes
        and "p3" not in words.tags_of(frozenset({text[:-2]}))
    ):
        forms |= {text[:-2]}  # "the teacher's noticed"
    if language == "en" and text.endswith("ing"):
        forms |= words.stems_of(f"{text[:-3]}e", morphology.is_ending)  # "choking"
    tags = words.tags_of(forms)
    known = bool(tags) or text in words.rows
    return Sense(forms, tags | morphology.endings(text), known)


def tag(sentence: Sentence, language: str) -> None:
    """Give every word of *sentence* its language and classes; *language* is what the utterance was declared in."""
    words = sentence.words
    leanings = [_leaning(word.key) for word in words]
    forms: list[frozenset[str]] = []
    for word, leaning in zip(words, leanings, strict=True):
        word.lang = leaning or _by_neighbours(word.place, leanings, language)
        found = sense(word.text, word.lang)
        if not found.known and not found.tags.intersection(_INFLECTED):
            found = _slipped(word.text, word.lang) or found
        word.tags = found.tags
        forms.append(found.forms)
    mark_rows(words, forms, lexicons())
    for word in words:
        if _is_name(word, words):
            word.tags |= {"person_name"}


@lru_cache(maxsize=65536)
def _leaning(key: Key) -> str:
    """Return the only language that *key* can be of, "" if it may be Kazakh or Russian."""
    if key.latin:
        return "en"
    if key.kazakh:
        return "kk"
    is_kazakh, is_russian = sense(key.text, "kk").known, sense(key.text, "ru").known
    if is_kazakh == is_russian:
        return ""
    return "kk" if is_kazakh else "ru"


def _by_neighbours(place: int, leanings: list[str], language: str) -> str:
    near = [leaning for leaning in leanings[max(0, place - _NEAR) : place + _NEAR + 1] if leaning in ("kk", "ru")]
    around = near or [leaning for leaning in leanings if leaning in ("kk", "ru")]
    kazakh_count, russian_count = around.count("kk"), around.count("ru")
    if kazakh_count != russian_count:
        return "kk" if kazakh_count > russian_count else "ru"
    return language if language != "en" else "ru"


@cache
def _slips(language: str) -> dict[str, str]:
    """Return every word that carries a question, by itself with any one letter left out."""
    bearing = {
        word
        for word, tags in lexicons()[language].classes.items()
        if not word.endswith("*") and len(word) >= _SHORTEST_SLIP and not tags.isdisjoint(_SLIPPING)
    }
    if language == "ru":
        verbs = [word for word in bearing if "inf" in sense(word, "ru").tags]
        for verb in verbs:
            parse = russian.load().parse(verb)[0]
            bearing.update(form.word.replace("ё", "е") for form in parse.lexeme if form.tag.POS in ("VERB", "INFN"))
    found: dict[str, str] = {}
    for word in sorted(bearing):
        for short in _shortened(word):
            found.setdefault(short, word)
    return found


def _shortened(word: str) -> Iterable[str]:
    yield word
    for cut in range(1, len(word)):
        yield word[:cut] + word[cut + 1 :]


@lru_cache(maxsize=65536)
def _slipped(text: str, language: str) -> Sense | None:
    if len(text) < _SHORTEST_SLIP:
        return None
    slips = _slips(language)
    for short in _shortened(text):
        meant = slips.get(short)
        if meant is not None and abs(len(meant) - len(text)) <= 1:
            return sense(meant, language)
    return None


def _is_name(word: Word, words: list[Word]) -> bool:
    if word.has("name") and not word.has("happen"):
        return True
    if not word.raw[0].isupper() or word.has("geo", "app", "wh", "p1", "p2", "filler", "praise"):
        return False
    if word.has("name?"):
        return True
    if word.place == 0 or sense(word.text, word.lang).known or word.raw.isupper():
        return False
    before = words[word.place - 1]
    inside = before.has("spot", "prep") or (word.lang == "kk" and word.text.endswith(("да", "де", "та", "те")))
    return not inside
