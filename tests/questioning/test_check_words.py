"""Words under the check: places, look-alike letters, languages, endings, slips of the fingers."""

import re
import tomllib
from pathlib import Path

import pytest

from interview_app.questioning import kazakh, russian
from interview_app.questioning.lexicon import LANGUAGES
from interview_app.questioning.tagging import load, tag
from interview_app.questioning.tokens import CUT, LONGEST, Word, key_of, sentences
from resources import questioning_lexicon


def words_of(text: str, language: str) -> list[Word]:
    (sentence,) = sentences(text)
    tag(sentence, language)
    return sentence.words


def test_places_are_code_points_of_the_text_as_typed() -> None:
    text = "🙂 Э\u0306то — «да»?  Ок!"
    found = [(one.raw, text[one.start : one.end]) for sentence in sentences(text) for one in sentence.words]
    assert found == [(raw, raw) for raw in ("Э\u0306то", "да", "Ок")]


def test_sentences_end_at_their_marks_and_not_in_numbers() -> None:
    first, second, third = sentences("В 8.30 он пришёл. Кто?! \n и потом")
    assert [first.mark, second.mark.strip(), third.mark] == [".", "?!", ""]
    assert (first.asks, second.asks, third.asks) == (False, True, False)


def test_an_endless_sentence_is_cut() -> None:
    first, second = sentences("слово " * (LONGEST + 1))
    assert (len(first.words), first.mark, len(second.words)) == (LONGEST, CUT, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("чтo", "что"),
        ("Бepшi", "берши"),
        ("whаt", "what"),
        ("ҚАШАН", "кашан"),
        ("ещё", "еще"),
        ("hе", "he"),
        ("aо", "ао"),
    ],
)
def test_letters_that_look_like_others_are_put_right(typed: str, meant: str) -> None:
    assert key_of(typed).text == meant


@pytest.mark.parametrize(
    ("text", "language", "languages"),
    [
        ("Ол тебя ұрды ма?", "ru", "kk ru kk kk"),
        ("Он не пришёл", "kk", "ru ru ru"),
        ("ол не деди", "ru", "kk kk kk"),
        ("не", "kk", "kk"),
        ("не", "ru", "ru"),
        ("не", "en", "ru"),
        ("Он сказал hello", "ru", "ru ru en"),
    ],
)
def test_each_word_has_its_language(text: str, language: str, languages: str) -> None:
    assert [word.lang for word in words_of(text, language)] == languages.split()


@pytest.mark.parametrize(
    ("typed", "language", "name"),
    [("раскажы", "ru", "tell"), ("happned", "en", "happen"), ("толыгырак", "kk", "more"), ("толыгыррак", "kk", "more")],
)
def test_a_slip_of_the_fingers_is_seen_through(typed: str, language: str, name: str) -> None:
    assert words_of(typed, language)[0].has(name)


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Что сказал Игорь?", "ru", ["Игорь"]),
        ("Где Телеграм?", "ru", []),
        ("Марина пришла?", "ru", ["Марина"]),
        ("Кто был в Зарубово?", "ru", []),
        ("Did Zhanbolat come?", "en", ["Zhanbolat"]),
        ("Were you in Zhanaozenka?", "en", []),
        ("What is NVRO?", "en", []),
        ("Кеше Зейнолла келді ме?", "kk", ["Зейнолла"]),
        ("Кеше Зейнолладa болдың ба?", "kk", []),
        ("аскар келди ме", "kk", ["аскар"]),
    ],
)
def test_names(text: str, language: str, named: list[str]) -> None:
    assert [word.raw for word in words_of(text, language) if word.has("person_name")] == named


@pytest.mark.parametrize(
    ("word", "tags"),
    [
        ("барасынба", {"q"}),
        ("танимысын", {"q"}),
        ("айтпадын", {"kneg", "p2v", "past"}),
        ("барганда", {"adv"}),
        ("айтканын", {"nmz"}),
        ("келсе", {"condv"}),
        ("кандай", set()),
    ],
)
def test_kazakh_endings(word: str, tags: set[str]) -> None:
    found = kazakh.endings(word)
    assert tags <= found
    assert bool(tags) == bool(found)


def test_what_follows_a_stem_must_be_endings() -> None:
    assert kazakh.is_ending("ды", "ур")
    assert kazakh.is_ending("", "ур")
    assert not kazakh.is_ending("лады", "ур")
    assert kazakh.is_ending("шыларымыздан", "кызмет")
    assert not kazakh.is_ending("xyz", "кызмет")


def test_russian_forms() -> None:
    assert {"past", "verb"} <= russian.reading("написала").marks
    assert "past" not in russian.reading("закрыта").marks
    assert russian.reading("фотографий").lemmas == {"фотография"}


def test_everything_can_be_loaded_beforehand() -> None:
    load()
    assert words_of("расскажи", "ru")[0].has("tell")


def test_every_class_of_words_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(kazakh.__file__).parent.glob("*.py"))
    for language in LANGUAGES:
        classes = tomllib.loads(questioning_lexicon(language))["words"]
        unused = [name for name in classes if not name.startswith("same_") and not re.search(rf'"{name}[":]', source)]
        assert unused == []
