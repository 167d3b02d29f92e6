"""Whatever is typed or pasted into the field is judged: the check runs on every key press and may never fall over."""

import pytest

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.check import check
from tests.questioning.utterances import LANGUAGES

INVITATION, DIRECTIVE, OPTION, SUGGESTIVE, NONE = UtteranceType
NOTHING = [
    "",
    " ",
    "\n\n",
    "?",
    "?!…",
    "... - , . «» “”",
    "—",
    "🙂",
    "🙂🙂?",
    "👩‍👧",
    "\x00",
    "\x07\x1b[0m",
    "\u202e\u200f",
    "\ufeff",
    "_",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", NOTHING)
def test_what_holds_no_word_asks_nothing(text: str, language: str) -> None:
    found = check(text, language, 9, ("сосед",), [text])
    assert (found.type, found.flags, found.suggestion) == (NONE, (), "")


@pytest.mark.parametrize(
    ("language", "plain", "kind"),
    [
        ("en", "What happened then?", INVITATION),
        ("en", "He hurt you, didn't he?", SUGGESTIVE),
        ("ru", "Какого цвета была машина?", DIRECTIVE),
        ("ru", "Он тебя ударил, да?", SUGGESTIVE),
        ("kk", "Содан кейін не болды?", INVITATION),
        ("kk", "Есік ашық болды ма?", OPTION),
    ],
)
def test_what_nobody_sees_changes_nothing(language: str, plain: str, kind: UtteranceType) -> None:
    middle = len(plain.split(maxsplit=1)[0]) + 3
    disguised = [
        "\u202e" + plain + "\u202c",
        "\ufeff" + plain,
        plain[:middle] + "\u00ad" + plain[middle:],
        plain.replace(" ", " \u200f"),
        plain.replace(" ", "\u00a0"),
        plain.replace(" ", "\t"),
        "🙂 " + plain + " 🙂",
        plain + "\x00",
    ]
    assert {text: check(text, language, 12, ()).type for text in [plain, *disguised]} == dict.fromkeys(
        [plain, *disguised], kind
    )


def test_letters_of_another_alphabet_are_read_as_they_look() -> None:
    assert check("Чтo cлучилocь?", "ru", 9, ()).type is INVITATION  # Latin o and c
    assert check("Whаt hаppеned?", "en", 9, ()).type is INVITATION  # Cyrillic а and е
    assert check("Ne болды, что случилось, what happened?", "kk", 9, ()).type in UtteranceType


@pytest.mark.parametrize("language", LANGUAGES)
def test_flags_stand_where_the_words_are_whatever_goes_before(language: str) -> None:
    text = "🙂\u202e👩‍👧 Он тебя ударил, правда?"
    found = check(text, language, 9, ())
    assert found.type is SUGGESTIVE
    assert "правда" in {text[one.start : one.end] for one in found.flags}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["🙂" * 5000, "?" * 5000, "\u202e" * 5000, "а\u200f" * 2500, "\x00" * 5000, "что, " * 1000, "ma ма " * 833]
)
def test_five_thousand_of_anything_are_judged(text: str, language: str) -> None:
    assert check(text, language, 6, (text[:200],), [text]).type in UtteranceType


def test_only_what_can_be_read_in_time_is_read() -> None:
    asked = "Что было потом? "
    beyond = asked + "х" * 5000 + ". Он тебя ударил, да?"
    assert check(beyond, "ru", 9, ()).type is not SUGGESTIVE
    assert check(asked + "Он тебя ударил, да?", "ru", 9, ()).type is SUGGESTIVE
