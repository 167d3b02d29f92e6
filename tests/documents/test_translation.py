"""Kazakh beside Russian, read back column by column: the bank's own wording, a person's translation, the original."""

from dataclasses import replace
from itertools import groupby

import pytest

from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.bank import Slot, filled
from interview_app.domain.happenings import Answered, Asked, Corrected, QuestionHanded, WordCaught
from interview_app.domain.interview_words import Thing
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolForm
from interview_app.domain.protocol_translation import pieces_of
from tests.documents.protocols import MARKS
from tests.documents.reading import opened, said_by
from tests.domain.drafted import KK, MOTHER, RU, drafted
from tests.domain.test_drafting_tongues import PLAIN, WORDED, talk, translated

_MIDDLE = 318
"""Points from the left: between the two columns."""
SAID = "Менен сурет сұрады, мен жібермедім."
TRANSLATED = "Просил у меня фотографию, я не отправила."
HAPPENED = (
    WordCaught(1, "көрші", 0),
    Asked(1, 1, KK, PLAIN.kk),
    Answered(1, 1, SAID),
    Asked(2, 1, KK, filled(WORDED.kk, {Slot.WORD: "көрші"})),
    Answered(2, 2, "Айтпаймын."),
    Asked(3, 1, KK, "Ол не жазды?"),
    Corrected(Thing.ASKED, 3, "Ол саған не жазды?", "сөз түсіп қалған"),
    QuestionHanded(1, MOTHER, "Неге маған айтпадың?"),
)
TEXTS = {
    SAID: TRANSLATED,
    "көрші": "сосед",
    "Ол не жазды?": "Что он написал?",
    "Ол саған не жазды?": "Что писал?",
}


def columns_of(pdf: bytes) -> tuple[str, str]:
    """Return what stands on the left and on the right of the middle, line by line, with single spaces."""
    found: list[tuple[bool, str]] = []

    def look(text: str, around: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append((around[4] + place[4] > _MIDDLE, text))

    for page in opened(pdf).pages:
        page.extract_text(visitor_text=look)
    sides: dict[bool, list[str]] = {False: [], True: []}
    for right, texts in groupby(found, key=lambda one: one[0]):
        sides[right] += [text for _, text in texts]
    return " ".join(" ".join(sides[False]).split()), " ".join(" ".join(sides[True]).split())


def test_the_columns_have_each_its_language() -> None:
    made = translated(talk(*HAPPENED, asked_from={1: PLAIN, 2: WORDED}), TEXTS)
    left, right = columns_of(protocol_pdf(drafted(made), MARKS).pdf)
    for words in (PLAIN.kk, SAID, "Сен «көрші» дедің.", "Ол саған не жазды?"):
        assert words in left
        assert words not in right
    for words in (PLAIN.ru_f, TRANSLATED, "«сосед»", "Что писал?", "Перевод: текст банка вопросов"):
        assert words in right
        assert words not in left
    assert right.index(TRANSLATED) < right.index("Перевод: переводчик Ким Виктория")
    assert "Айтпаймын." in left
    assert "Что он написал?" in right[right.index("Исправление") :]


def test_what_nobody_translated_stands_as_it_was_said_across_both() -> None:
    made = talk(Asked(1, 1, KK, "Не болды?"), Answered(1, 1, "Айтпаймын."))
    text = said_by(protocol_pdf(drafted(made), MARKS).pdf)
    assert text.count("Айтпаймын.") == 1
    assert "Жауап / Ответ: Айтпаймын." in text
    assert "Перевод:" not in text


@pytest.mark.parametrize("form", ProtocolForm)
def test_in_one_language_the_original_stands_before_its_translation(form: ProtocolForm) -> None:
    made = talk(*HAPPENED, asked_from={1: PLAIN, 2: WORDED}, languages=(RU,), form=form)
    text = said_by(protocol_pdf(drafted(translated(made, TEXTS)), MARKS).pdf)
    assert text.index(SAID) < text.index("Перевод: переводчик Ким Виктория") < text.index(TRANSLATED)


def test_in_the_language_of_the_interview_nothing_is_translated() -> None:
    made = translated(talk(*HAPPENED, asked_from={1: PLAIN, 2: WORDED}), TEXTS)
    text = said_by(protocol_pdf(drafted(made, KK), MARKS).pdf)
    assert SAID in text
    assert TRANSLATED not in text
    assert "Аударма" not in text


@pytest.mark.parametrize("languages", [SIDE_BY_SIDE, (RU,), (InterviewLanguage.EN,)])
def test_a_long_translation_goes_over_the_page(languages: tuple[InterviewLanguage, ...]) -> None:
    words = [f"слово{number}" for number in range(2_600)]
    made = talk(Asked(1, 1, KK, "Не болды?"), Answered(1, 1, SAID), languages=languages)
    rendered = protocol_pdf(drafted(translated(made, {SAID: " ".join(words)})), MARKS)
    assert set(words) <= set(said_by(rendered.pdf).split())


def test_the_pieces_are_the_ones_that_the_pages_have() -> None:
    made = talk(*HAPPENED, asked_from={1: PLAIN, 2: WORDED})
    brief = replace(made, entries=replace(made.entries, form=ProtocolForm.BRIEF))
    assert "Ол саған не жазды?" in [one.words for one in pieces_of(drafted(made))]
    text = said_by(protocol_pdf(drafted(brief), MARKS).pdf)
    for one in pieces_of(drafted(brief)):
        assert one.words in text
