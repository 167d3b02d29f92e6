"""Real names that a decision on a pseudonym hides (art. 97), found where somebody wrote them all the same.

Rules. A name is found in each of its cases, Kazakh and Russian, a woman's surname by the family's other forms too, and
however its letters were typed. Another word that only begins like it is none. Many Kazakh names and some Russian ones
are everyday words as well: such a name counts where it has a capital letter, within a sentence or at its beginning; any
other counts without one too, for a child's note is quickly typed.
"""

import re
from collections.abc import Iterable, Iterator

from interview_app.domain.names import folded, tidied

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
_LONG_ENOUGH = 6
"""Letters from which a name in -ина is taken for a surname, and so for its masculine form as well."""
_OF_SOMEBODY = ("улы", "кызы")
_SURNAMES = ("ов", "ев", "ин", "ын")
_SURNAMES_OF_WOMEN = tuple(f"{ending}а" for ending in _SURNAMES)
_KAZAKH = re.compile(
    "(?:жан)?(?:[лдт][ае]р)?"
    "(?:(?:[ыи]м|[ыи]мыз|[ыи]миз)[ае]?|[ыи])?"
    "(?:[ндт][ыи]н|[гк][ае]|[ндт][ыи]|[дт][ае]|[дтн][ае]н|[мбп]ен|[дт][ае]г[ыи]|[ндт]ики|[дт][ае]и|ша|ше|сыз|сиз)?"
    "(?:[мбпс][ыи][нз]|[дт][ыи]р)?"
)
"""What follows a whole name, folded: affection, plural, whose, case or likeness, who is it."""
_PRONOMINAL = re.compile("(?:на|не|н|нда|нде|нан|нен)")
"""The cases of what belongs to somebody."""
_DECLENSIONS = (
    ("а", ("а", "ы", "и", "е", "у", "ои", "ою", "еи", "ею")),
    ("я", ("я", "и", "е", "ю", "еи", "ею")),
    ("ь", ("ь", "я", "ю", "ем", "е", "и", "ью")),
    ("й", ("и", "я", "ю", "ем", "е")),
)
_STANDING = "оеёиіуұүыэюә"
"""Vowels after which a name stands still in Russian."""
_RUSSIAN_WORDS = (
    "ада адам вера венера весна воля дана заря злата зоря лада лев лилия лира луна любовь мая марта мила мир мира "
    "надежда поля рада рая роза роман света слава султан"
)
_KAZAKH_WORDS = (
    "ажар азамат айбын айдын айна алмас алтын ардақ арман арыстан асыл әділ әділет әдемі әсем бақыт батыр бейбіт "
    "береке болат бота ғалым гауһар гүл дархан дастан дария дәурен думан еңлік ерік ерке еркін ерлік жанар жарқын "
    "жеңіс жібек жігер жұлдыз заман інжу қайрат қайсар қанат қарлығаш қуаныш қызғалдақ қыран күміс ләззат мақсат "
    "маржан махаббат мейірім мейрам мерей меруерт мөлдір мұрат намыс нұр нұрлы парасат рақым рақмет рахат рахмет "
    "раушан салтанат самал санат сәуле сезім сенім сұлу сұңқар тұлпар теңіз темір тілек толқын ұлан үміт шапағат "
    "шаттық шолпан шынар шырын ырыс"
)
_EVERYDAY = frozenset(folded(word) for words in (_RUSSIAN_WORDS, _KAZAKH_WORDS) for word in words.split())


def finds_name(names: Iterable[str], texts: Iterable[str], allowed: Iterable[str]) -> bool:
    """Return whether one of *names*, a part of it or a case of that, stands in *texts*; *allowed* names do not count.

    A part of less than three letters tells nobody's name.
    """
    chosen = {folded(word) for name in allowed for word in _words(name)}
    parts = {word.casefold() for name in names for word in _words(name)}
    hidden = [part for part in parts if len(part) >= _SHORTEST and folded(part) not in chosen]
    if not hidden:
        return False
    written = {word for text in texts for word in _words(text)}
    ways = [(_bases(part), frozenset(_russian(part))) for part in hidden]
    anyhow = [way for way in ways if way[0][0] not in _EVERYDAY]
    return any(
        _is_one(word, ways if one[:1].isupper() else anyhow) for one in written if (word := folded(one)) not in chosen
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(tidied(text))


def _is_one(word: str, ways: Iterable[tuple[tuple[str, ...], frozenset[str]]]) -> bool:
    return any(
        word in forms or any(word.startswith(name) and _is_kazakh(name, word[len(name) :]) for name in bases)
        for bases, forms in ways
    )


def _bases(part: str) -> tuple[str, ...]:
    """Return what a Kazakh ending may follow, folded: the name itself, and of a woman's Russian surname the man's."""
    whole = folded(part)
    is_womans = whole.endswith(_SURNAMES_OF_WOMEN) and len(whole) >= _LONG_ENOUGH
    return (whole, whole[:-1]) if is_womans else (whole,)


def _is_kazakh(name: str, ending: str) -> bool:
    return bool(_KAZAKH.fullmatch(ending) or (name.endswith(_OF_SOMEBODY) and _PRONOMINAL.fullmatch(ending)))


def _russian(part: str) -> Iterator[str]:
    """Yield the Russian cases of a name's *part*, folded: й is told from и only before that."""
    stem, last = folded(part[:-1]), part[-1]
    mans = _bases(part)[-1]
    if mans.endswith(_SURNAMES):
        yield from (mans + ending for ending in ("", "а", "у", "ым", "е", "ои", "ою", "ы", "ых", "ыми"))
    if part.endswith(("ий", "ый", "ая")) and len(part) >= _LONG_ENOUGH:
        for ending in ("ии", "ыи", "ого", "ому", "им", "ым", "ом", "ая", "ои", "ую", "ие", "ые", "их", "ых"):
            yield folded(part[:-2]) + ending
    for letters, endings in _DECLENSIONS:
        if last in letters:
            yield from (stem + ending for ending in endings)
            return
    whole = folded(part)
    yield whole
    if last in _STANDING:
        return
    fleeting = whole[:-2] + whole[-1] if whole[-2] in "ео" else whole
    yield from (base + ending for base in (whole, fleeting) for ending in ("а", "у", "ом", "ем", "е"))
