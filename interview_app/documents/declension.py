"""Names and posts in the case that a sentence asks for, in Kazakh and Russian; English has none.

Rules. What a person wrote down by hand is always right: every function takes an ``override`` and then changes nothing.
In Kazakh the last word alone takes the ending; a name in -ұлы or -қызы takes it as something that belongs to somebody.
In Russian the sex decides, known or read from the name; a patronymic in -ұлы, -қызы, -улы, -кызы stands still. What a
program cannot know stays as it was written rather than become another name.
"""

from functools import cache
from typing import Any

from interview_app.domain.child import Gender
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_entries import GrammaticalCase

_OF_SOMEBODY = ("ұлы", "қызы", "улы", "кызы")
_POSSESSED = ("сы", "сі")
_POSTS = frozenset(
    {
        *("өкіл", "прокурор", "инспектор", "маман", "психолог", "педагог", "адвокат", "дәрігер", "қызметкер"),
        *("орынбасар", "мұғалім", "директор", "бастығ"),
    }
)
"""Posts that, as somebody's, end in -ы or -і: прокуратура прокуроры."""
_DASHES = frozenset("-\N{EN DASH}\N{EM DASH}")
_ADJECTIVES = ("ADJF", "PRTF")
_TAGS = {
    GrammaticalCase.GENITIVE: "gent",
    GrammaticalCase.DATIVE: "datv",
    GrammaticalCase.ACCUSATIVE: "accs",
    GrammaticalCase.INSTRUMENTAL: "ablt",
    GrammaticalCase.ABLATIVE: "gent",
}


def name_in(
    language: InterviewLanguage,
    name: str,
    case: GrammaticalCase,
    gender: Gender | None = None,
    *,
    surname_first: bool = True,
    override: str = "",
) -> str:
    """Return a person's *name* in *case*; *surname_first* says how its words are ordered in Russian.

    Of two words one is the surname, a third is the patronymic; initials stay as they are. The ablative is Kazakh; in
    Russian it is the genitive, which "от" asks for.
    """
    if override or not name.strip():
        return override or name
    match language:
        case InterviewLanguage.KK:
            return _kazakh(name, case, belonging=name.casefold().endswith(_OF_SOMEBODY))
        case InterviewLanguage.RU:
            return _russian_name(name.split(), case, gender, surname_first)
        case InterviewLanguage.EN:
            return name


def post_in(language: InterviewLanguage, post: str, case: GrammaticalCase, *, override: str = "") -> str:
    """Return a role or *post* in *case*: "старшего следователя по делам детей", "аға тергеушіге"."""
    if override or not post.strip():
        return override or post
    match language:
        case InterviewLanguage.KK:
            return _kazakh(post, case, belonging=_belongs(post.rsplit(maxsplit=1)[-1].casefold()))
        case InterviewLanguage.RU:
            return _russian_post(post.split(), case)
        case InterviewLanguage.EN:
            return post


def _kazakh(words: str, case: GrammaticalCase, *, belonging: bool) -> str:
    before, _, last = words.rpartition(" ")
    if last.endswith("."):  # the surname takes the ending and the initials go before it
        surname, _, initials = words.partition(" ")
        return f"{initials} {_kazakh(surname, case, belonging=belonging)}" if initials else words
    form = last + _pronominal(last, case) if belonging else _kazakh_inflector().inflect(last, case.value)
    return f"{before} {form}".lstrip()


def _pronominal(word: str, case: GrammaticalCase) -> str:
    """Return the ending after a word that belongs to somebody, which harmonizes with its last vowel."""
    hard = word.casefold().endswith("ы")
    return {
        GrammaticalCase.GENITIVE: "ның" if hard else "нің",
        GrammaticalCase.DATIVE: "на" if hard else "не",
        GrammaticalCase.ACCUSATIVE: "н",
        GrammaticalCase.INSTRUMENTAL: "мен",
        GrammaticalCase.ABLATIVE: "нан" if hard else "нен",
    }[case]


def _belongs(word: str) -> bool:
    return word.endswith(_POSSESSED) or (word[:-1] in _POSTS and word[-1] in "ыі")


def _russian_name(words: list[str], case: GrammaticalCase, gender: Gender | None, surname_first: bool) -> str:
    from pytrovich.enums import Case, NamePart

    wanted = Case.GENITIVE if case is GrammaticalCase.ABLATIVE else Case[case.name]
    order = [NamePart.LASTNAME, NamePart.FIRSTNAME, NamePart.MIDDLENAME]
    if not surname_first:
        order = [NamePart.FIRSTNAME, NamePart.MIDDLENAME, NamePart.LASTNAME]
        if len(words) == 2:
            order = [NamePart.FIRSTNAME, NamePart.LASTNAME]
    if len(words) == 1:
        order = [NamePart.FIRSTNAME]
    sex = _sex(words, order, gender)
    if sex is None or len(words) > len(order):
        return " ".join(words)
    maker = _russian_maker()
    return " ".join(
        word if "." in word or word.casefold().endswith(_OF_SOMEBODY) else maker.make(part, sex, wanted, word)
        for part, word in zip(order, words, strict=False)
    )


def _sex(words: list[str], order: list[Any], gender: Gender | None) -> Any | None:
    from pytrovich.enums import Gender as Sex
    from pytrovich.enums import NamePart

    if gender is not None:
        return Sex.FEMALE if gender is Gender.FEMALE else Sex.MALE
    given = {part: word for part, word in zip(order, words, strict=False) if "." not in word}
    if patronymic := given.get(NamePart.MIDDLENAME, "").casefold():
        if patronymic.endswith(("қызы", "кызы")):
            return Sex.FEMALE
        if patronymic.endswith(("ұлы", "улы")):
            return Sex.MALE
    names = {
        "lastname": given.get(NamePart.LASTNAME),
        "firstname": given.get(NamePart.FIRSTNAME),
        "middlename": given.get(NamePart.MIDDLENAME),
    }
    try:
        found = _russian_detector().detect(**names)
    except ValueError:
        return None
    return None if found is Sex.ANDROGYNOUS else found


def _russian_post(words: list[str], case: GrammaticalCase) -> str:
    """Decline the words up to the first noun in the nominative, the post itself; what follows it says whose.

    A dash begins another post. A word that cannot stand in the nominative ends it: nothing after it is touched.
    """
    tag, formed, done = _TAGS[case], [], False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in _DASHES:
            done = False
        parse = None if done or word in _DASHES else _nominative(word, following)
        if parse is None:
            formed.append(word)
            done = done or word not in _DASHES
            continue
        form = parse.inflect({tag})
        formed.append(_as_cased(form.word, word) if form else word)
        done = parse.tag.POS == "NOUN"
    return " ".join(formed)


def _nominative(word: str, following: str = "") -> Any | None:
    """Return *word* as an adjective where a noun in the nominative follows, else as it is most likely meant."""
    there = [
        one
        for one in _russian_words().parse(word.casefold())
        if one.tag.POS in (*_ADJECTIVES, "NOUN") and {"nomn", "sing"} in one.tag
    ]
    described = bool(following) and following not in _DASHES and _nominative(following) is not None
    adjectives = [one for one in there if one.tag.POS in _ADJECTIVES] if described else []
    return next(iter(adjectives or there), None)


def _as_cased(form: str, like: str) -> str:
    return form.capitalize() if like[:1].isupper() else form


@cache
def _kazakh_inflector() -> Any:
    from qazaq_inflector import QazaqNameInflector

    return QazaqNameInflector(strict=True)


@cache
def _russian_maker() -> Any:
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()


@cache
def _russian_detector() -> Any:
    from pytrovich.detector import PetrovichGenderDetector

    return PetrovichGenderDetector()


@cache
def _russian_words() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()
