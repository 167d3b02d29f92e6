"""Names and posts in the cases that papers need, days and lengths in words."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.documents.declension import name_in, post_in
from interview_app.documents.wording import day_in_words, length, minute, minute_of_day, number
from interview_app.domain.child import Gender
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_entries import GrammaticalCase
from interview_app.system.texts import Texts

KK, RU, EN = InterviewLanguage.KK, InterviewLanguage.RU, InterviewLanguage.EN
GEN, DAT, ACC = GrammaticalCase.GENITIVE, GrammaticalCase.DATIVE, GrammaticalCase.ACCUSATIVE
INS, ABL = GrammaticalCase.INSTRUMENTAL, GrammaticalCase.ABLATIVE


@pytest.mark.parametrize(
    ("name", "case", "said"),
    [
        ("Ақбота Серікқызы", DAT, "Ақбота Серікқызына"),
        ("Ахмет Байтұрсынұлы", GEN, "Ахмет Байтұрсынұлының"),
        ("Ахмет Байтұрсынұлы", ABL, "Ахмет Байтұрсынұлынан"),
        ("Ерлан Сейтқалиев", INS, "Ерлан Сейтқалиевпен"),
        ("Құдайбергенова Ақбота", ACC, "Құдайбергенова Ақботаны"),
        ("Әсел", DAT, "Әселге"),
        ("Нұрлан", ABL, "Нұрланнан"),
        ("Гүлнәз", INS, "Гүлнәзбен"),
        ("Жұмабаева Г.Ә.", DAT, "Г.Ә. Жұмабаеваға"),
    ],
)
def test_a_kazakh_name_takes_the_ending_on_its_last_word(name: str, case: GrammaticalCase, said: str) -> None:
    assert name_in(KK, name, case) == said


@pytest.mark.parametrize(
    ("name", "case", "said"),
    [
        ("Ахметова Айгуль Сериковна", GEN, "Ахметовой Айгуль Сериковны"),
        ("Сейткалиев Ерлан Нурланович", DAT, "Сейткалиеву Ерлану Нурлановичу"),
        ("Сейткалиев Ерлан Нурланович", INS, "Сейткалиевым Ерланом Нурлановичем"),
        ("Ким Виктор Серикулы", GEN, "Кима Виктора Серикулы"),
        ("Құдайбергенова Ақбота Серікқызы", DAT, "Құдайбергеновой Ақботе Серікқызы"),
        ("Әуезов Мұхтар Омарханұлы", ACC, "Әуезова Мұхтара Омарханұлы"),
        ("Ермекова С. К.", DAT, "Ермековой С. К."),
        ("Толстой Лев Николаевич", GEN, "Толстого Льва Николаевича"),
    ],
)
def test_a_russian_name_is_declined_by_the_sex_it_shows(name: str, case: GrammaticalCase, said: str) -> None:
    assert name_in(RU, name, case) == said


def test_the_sex_and_the_order_can_be_said() -> None:
    assert name_in(RU, "Ольга Ким", DAT, surname_first=False) == "Ольге Ким"
    assert name_in(RU, "Виктор Сергеевич Ким", GEN, surname_first=False) == "Виктора Сергеевича Кима"
    assert name_in(RU, "Айя", INS, Gender.FEMALE) == "Айей"
    assert name_in(RU, "Ким Саша", DAT, Gender.MALE) == "Киму Саше"


def test_what_cannot_be_known_stays_as_it_was_written() -> None:
    assert name_in(RU, "Тлеу Ж.", DAT) == "Тлеу Ж."
    assert name_in(RU, "Жан Жак де Ла Руж", DAT) == "Жан Жак де Ла Руж"
    assert post_in(RU, "лицо, оказывающее поддержку", DAT) == "лицо, оказывающее поддержку"


@pytest.mark.parametrize(
    ("post", "case", "said"),
    [
        ("старший следователь по особо важным делам", GEN, "старшего следователя по особо важным делам"),
        ("следственный судья", INS, "следственным судьёй"),
        ("законный представитель", DAT, "законному представителю"),
        ("адвокат – представитель потерпевшего", GEN, "адвоката – представителя потерпевшего"),
        ("несовершеннолетний потерпевший", GEN, "несовершеннолетнего потерпевшего"),
        ("секретарь судебного заседания", INS, "секретарём судебного заседания"),
        ("Начальник управления", DAT, "Начальнику управления"),
    ],
)
def test_a_russian_post_is_declined_and_what_it_is_of_is_not(post: str, case: GrammaticalCase, said: str) -> None:
    assert post_in(RU, post, case) == said


@pytest.mark.parametrize(
    ("post", "case", "said"),
    [
        ("аға тергеуші", DAT, "аға тергеушіге"),
        ("ПД аға тергеушісі", DAT, "ПД аға тергеушісіне"),
        ("тергеу судьясы", GEN, "тергеу судьясының"),
        ("жәбірленушінің өкілі", INS, "жәбірленушінің өкілімен"),
        ("бөлім бастығы", ABL, "бөлім бастығынан"),
        ("күдікті", ACC, "күдіктіні"),
        ("психолог", DAT, "психологқа"),
    ],
)
def test_a_kazakh_post_keeps_what_says_whose_it_is(post: str, case: GrammaticalCase, said: str) -> None:
    assert post_in(KK, post, case) == said


def test_a_form_written_by_hand_is_always_right_and_english_has_no_cases() -> None:
    for language in InterviewLanguage:
        assert name_in(language, "Ким", DAT, override="Кимге") == "Кимге"
        assert post_in(language, "судья", DAT, override="судье") == "судье"
    assert name_in(EN, "Aya Kim", GEN) == "Aya Kim"
    assert post_in(EN, "judge", GEN) == "judge"


@given(st.text(max_size=60), st.sampled_from(list(InterviewLanguage)), st.sampled_from(list(GrammaticalCase)))
def test_whatever_is_written_has_a_form(words: str, language: InterviewLanguage, case: GrammaticalCase) -> None:
    assert bool(name_in(language, words, case).strip()) is bool(words.strip())
    assert bool(post_in(language, words, case).strip()) is bool(words.strip())


@pytest.mark.parametrize(
    ("language", "day", "on"),
    [
        ("kk", "2026 жылғы 21 қараша", "2026 жылғы 21 қарашада"),
        ("ru", "21 ноября 2026 года", "21 ноября 2026 года"),
        ("en", "21 November 2026", "21 November 2026"),
    ],
)
def test_a_day_is_written_with_its_month(language: str, day: str, on: str) -> None:
    texts = Texts(language)
    assert day_in_words(date(2026, 11, 21), texts) == day
    assert day_in_words(date(2026, 11, 21), texts, on=True) == on
    assert minute_of_day(datetime.fromisoformat("2026-11-21T09:05:59"), texts) == f"{day}, 09:05"


def test_a_time_is_cut_to_the_minute() -> None:
    assert minute(datetime.fromisoformat("2026-11-21T14:05:59")) == "14:05"


@pytest.mark.parametrize(
    ("language", "seconds", "said"),
    [
        ("kk", 6_000, "1 сағат 40 минут"),
        ("ru", 6_000, "1 час 40 минут"),
        ("ru", 7_260, "2 часа 1 минута"),
        ("ru", 22 * 60, "22 минуты"),
        ("ru", 11 * 60, "11 минут"),
        ("ru", 42, "42 секунды"),
        ("ru", 119, "1 минута 59 секунд"),
        ("kk", 3_605, "1 сағат 5 секунд"),
        ("en", 0.4, "less than a second"),
        ("ru", 0, "0 секунд"),
        ("en", 3_600, "1 hour"),
        ("en", 21 * 60, "21 minutes"),
    ],
)
def test_a_length_is_said_to_the_second(language: str, seconds: float, said: str) -> None:
    assert length(timedelta(seconds=seconds), Texts(language)) == said


def test_large_numbers_have_their_digits_in_threes() -> None:
    assert number(1_234_567, Texts("ru")) == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567"
    assert number(1_234_567, Texts("en")) == "1,234,567"
    assert number(12, Texts("kk")) == "12"
