"""Words of people in two languages: the bank's own, translated by a person, or as they were said; never another's."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.bank import Entry, Slot, filled, read_from
from interview_app.domain.child import Gender
from interview_app.domain.declared import from_json, to_json
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.happenings import (
    Answered,
    Asked,
    ChildCame,
    Corrected,
    Happening,
    LanguageChanged,
    QuestionHanded,
    QuestionSettled,
    WordCaught,
)
from interview_app.domain.interview_words import HandedOutcome, Thing
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Correction,
    Paragraph,
    ProtocolDocument,
    ProtocolForm,
    QuestionAnswer,
    Remark,
    Said,
    alike,
)
from interview_app.domain.protocol_entries import ProtocolEntries, Translatable, WrittenRemark
from interview_app.domain.protocol_translation import Piece, Translated, pieces_of, to_begin_from, with_translation
from interview_app.journey.banks import load_banks
from tests.domain.drafted import EN, INTERPRETER, KK, MOTHER, RU, added, chain, drafted, material, the_people

AT = "2026-11-21T09:50:00.000Z"
BY = "Перевод: переводчик Ким Виктория"
BANK = "Перевод: текст банка вопросов"
GIRL = Gender.FEMALE


@cache
def entries_of_banks() -> tuple[Entry, ...]:
    """Return every entry of the shipped banks."""
    return tuple(entry for bank in load_banks(Path("none")).banks.banks for entry in bank.entries)


PLAIN = next(one for one in entries_of_banks() if one.slots == frozenset())
WORDED = next(one for one in entries_of_banks() if one.slots == {Slot.WORD})


def talk(*happened: Happening, asked_from: dict[int, Entry] | None = None, **changed: Any) -> ProtocolMaterial:
    """Return the material of an interview in Kazakh in which this happened, in full form, Kazakh beside Russian."""
    course: list[tuple[int, int, Happening]] = [(1, 0, the_people()), (2, 1, ChildCame())]
    course += [(10 + place, 1, one) for place, one in enumerate(happened)]
    entries = added(**{"form": ProtocolForm.FULL, "languages": SIDE_BY_SIDE} | changed)
    return material(9, entries=entries, events=chain(9, course), asked_from=asked_from or {})


def translated(made: ProtocolMaterial, texts: dict[str, str]) -> ProtocolMaterial:
    """Return *made* with translations of words, by what they say."""
    entries = made.entries
    for piece in pieces_of(drafted(made)):
        if piece.words in texts:
            entries = with_translation(entries, replace(piece, text=texts[piece.words]), INTERPRETER, AT)
    return replace(made, entries=entries)


def blocks(document: ProtocolDocument, kind: type) -> list[Any]:
    """Return the statements of *kind*."""
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]


def below(said: Said) -> Said:
    """Return what stands small below."""
    return said.below if isinstance(said, Translated) else Said()


# the bank's wording


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_was_filled_into_every_entry_is_read_from_it(language: str) -> None:
    values = {slot: f"<{slot.value}> 14:05" for slot in Slot}
    for entry in entries_of_banks():
        text = entry.text(language, GIRL)
        said = filled(text, values)
        found = read_from(text, said)
        assert found == {slot: values[slot] for slot in entry.slots}
        assert read_from(text, f"{said} Иә?") is None or not said.strip()


@given(st.text(min_size=1), st.text(min_size=1))
def test_what_is_read_from_a_wording_fills_it_again(word: str, second: str) -> None:
    for text in ("«{word}»?", "{word} - {second_word} ({word})", "{word}{second_word}"):
        said = filled(text, {Slot.WORD: word, Slot.SECOND_WORD: second})
        found = read_from(text, said)
        if "\n" not in said:
            assert found is not None
            assert filled(text, found) == said


def test_a_question_in_the_banks_wording_stands_as_the_bank_has_it_and_says_so() -> None:
    made = talk(Asked(1, 1, KK, PLAIN.kk), asked_from={1: PLAIN})
    (one,) = blocks(drafted(made), QuestionAnswer)
    assert (one.question.kk, one.question.ru) == (PLAIN.kk, PLAIN.ru_f)
    assert below(one.question) == Said(ru=BANK)
    assert one.source.bank == PLAIN.id
    assert PLAIN.kk not in [piece.words for piece in pieces_of(drafted(made))]


def test_a_question_that_was_said_otherwise_is_nobodys_wording_but_the_speakers() -> None:
    for words, language in ((f"{PLAIN.kk} Жарай ма?", KK), (PLAIN.kk, RU)):
        made = talk(Asked(1, 1, language, words), asked_from={1: PLAIN})
        (one,) = blocks(drafted(made), QuestionAnswer)
        assert (one.question.kk, one.question.ru) == (words, words)
        assert one.source.bank == ""
        assert words in [piece.words for piece in pieces_of(drafted(made))]


def test_the_childs_word_in_a_banks_question_is_translated_once_for_every_question() -> None:
    asked = filled(WORDED.kk, {Slot.WORD: "көрші"})
    two = (WordCaught(1, "көрші", 0), Asked(1, 1, KK, asked), Asked(2, 1, KK, asked))
    made = talk(*two, asked_from={1: WORDED, 2: WORDED})
    assert [one.question.ru for one in blocks(drafted(made), QuestionAnswer)] == [
        filled(WORDED.ru_f, {Slot.WORD: "көрші"})
    ] * 2
    assert [one.number for one in pieces_of(drafted(made)) if one.thing is Translatable.WORD] == [1]
    made = translated(made, {"көрші": "сосед"})
    for one in blocks(drafted(made), QuestionAnswer):
        assert one.question.ru == filled(WORDED.ru_f, {Slot.WORD: "сосед"})
        assert below(one.question).ru == f"{BANK}\n{BY}"


def test_a_corrected_question_is_the_banks_only_in_the_wording_that_was_the_banks() -> None:
    happened = (Asked(1, 1, KK, PLAIN.kk), Corrected(Thing.ASKED, 1, "Не болды?", "басқаша айтылды"))
    document = drafted(translated(talk(*happened, asked_from={1: PLAIN}), {"Не болды?": "Что было?"}))
    (one,) = blocks(document, QuestionAnswer)
    assert (one.question.kk, one.question.ru, one.source.bank) == ("Не болды?", "Что было?", "")
    correction = blocks(document, Correction)[0]
    assert (correction.was.ru, below(correction.was).ru) == (PLAIN.ru_f, BANK)
    assert (correction.now.ru, below(correction.now).ru) == ("Что было?", BY)


def test_what_was_withdrawn_is_translated_among_the_corrections_alone() -> None:
    happened = (
        Asked(1, 1, KK, "Не болды?"),
        Answered(1, 1, "Айтпаймын."),
        Corrected(Thing.ANSWERED, 1, "", "айтылған жоқ"),
    )
    document = drafted(translated(talk(*happened), {"Айтпаймын.": "Не скажу."}))
    (one,) = blocks(document, QuestionAnswer)
    assert not one.answer
    correction = blocks(document, Correction)[0]
    assert (correction.was.kk, correction.was.ru) == ("Айтпаймын.", "Не скажу.")
    assert correction.now.ru == "(исключено)"


# by a person


@pytest.mark.parametrize("thing", Thing)
def test_whatever_can_be_corrected_can_be_translated(thing: Thing) -> None:
    assert Translatable(thing.value).value == thing.value


def test_everything_that_people_said_is_translated_with_who_did() -> None:
    happened = (
        Asked(1, 1, KK, "Не болды?"),
        Answered(1, 1, "Қорқып кеттім."),
        Answered(2, 1, "Анама айттым."),
        QuestionHanded(1, MOTHER, "Неге айтпадың?"),
        QuestionSettled(1, HandedOutcome.DECLINED, 0, "баланы кінәлайды"),
    )
    remark = WrittenRemark(MOTHER, AT, "Бала шаршады.")
    texts = {
        "Не болды?": "Что случилось?",
        "Қорқып кеттім.": "Я испугалась.",
        "Анама айттым.": "Сказала маме.",
        "Неге айтпадың?": "Почему не сказала?",
        "баланы кінәлайды": "обвиняет ребёнка",
        "Бала шаршады.": "Ребёнок устал.",
    }
    document = drafted(translated(talk(*happened, remarks=(remark,)), texts))
    talked, declined = blocks(document, QuestionAnswer)
    assert (talked.question.ru, below(talked.question).ru) == ("Что случилось?", BY)
    assert (talked.answer.kk, talked.answer.ru) == ("Қорқып кеттім.\nАнама айттым.", "Я испугалась.\nСказала маме.")
    assert below(talked.answer) == Said(ru=BY)
    assert (declined.question.ru, declined.declined.ru) == ("Почему не сказала?", "обвиняет ребёнка")
    (made,) = blocks(document, Remark)
    assert (made.text.kk, made.text.ru) == ("Бала шаршады.", "Ребёнок устал.")


def test_the_brief_account_and_the_words_by_itself_are_translated_inside_their_sentences() -> None:
    made = talk(Answered(1, 0, "Үйде болдым."), summary="Қыз ойында танысты.", form=ProtocolForm.BRIEF)
    document = drafted(translated(made, {"Қыз ойында танысты.": "Девочка познакомилась в игре."}))
    found = [one.text for one in blocks(document, Paragraph) if isinstance(one.text, Translated)]
    assert ("Қыз ойында танысты.", "Девочка познакомилась в игре.") in [(one.kk, one.ru) for one in found]
    document = drafted(translated(talk(Answered(1, 0, "Үйде болдым.")), {"Үйде болдым.": "Была дома."}))
    (said,) = [one.text for one in blocks(document, Paragraph) if "Үйде болдым." in one.text.kk]
    assert "Ребёнок сказал сам: «Была дома.»" in said.ru
    assert below(said).ru == BY


def test_the_original_stands_in_the_column_of_the_language_that_was_in_force() -> None:
    happened = (
        Answered(1, 0, "Айттым."),
        LanguageChanged(RU),
        Answered(2, 0, "Не знаю."),
        LanguageChanged(KK),
        Answered(3, 0, "Білмеймін."),
    )
    pieces = {one.words: (one.language, one.into) for one in pieces_of(drafted(talk(*happened)))}
    assert [pieces[words] for words in ("Айттым.", "Не знаю.", "Білмеймін.")] == [(KK, RU), (RU, KK), (KK, RU)]


def test_what_was_said_in_the_other_language_after_all_is_turned() -> None:
    made = talk(Answered(1, 0, "Не знаю."))
    piece = next(one for one in pieces_of(drafted(made)) if one.words == "Не знаю.")
    entries = with_translation(made.entries, replace(piece, text="не то"), INTERPRETER, AT)
    assert piece.turned is not None
    entries = with_translation(entries, replace(piece.turned, text="Білмеймін."), INTERPRETER, AT)
    assert [(one.language, one.text) for one in entries.translations] == [(KK, "Білмеймін.")]
    document = drafted(replace(made, entries=entries))
    (said,) = [one.text for one in blocks(document, Paragraph) if "Не знаю." in one.text.ru]
    assert "Білмеймін." in said.kk
    assert below(said).kk.startswith("Аударма: ")


def test_a_protocol_in_another_language_prints_the_original_and_the_translation_below_it() -> None:
    made = talk(Asked(1, 1, KK, PLAIN.kk), Answered(1, 1, "Айттым."), asked_from={1: PLAIN})
    made = replace(made, entries=replace(made.entries, languages=(RU,)))
    (one,) = blocks(drafted(translated(made, {"Айттым.": "Сказала."})), QuestionAnswer)
    assert (one.question.ru, below(one.question).ru) == (PLAIN.kk, f"{BANK}\n{PLAIN.ru_f}")
    assert (one.answer.ru, below(one.answer).ru) == ("Айттым.", f"{BY}\nСказала.")
    (one,) = blocks(drafted(made, EN), QuestionAnswer)
    assert below(one.question).en.endswith(PLAIN.en)
    (one,) = blocks(drafted(made, KK), QuestionAnswer)
    assert one.question == alike(PLAIN.kk)


def test_where_no_column_has_the_language_both_have_the_original_with_its_translation() -> None:
    made = talk(LanguageChanged(EN), Answered(1, 0, "I told."))
    pieces = [one for one in pieces_of(drafted(made)) if one.words == "I told."]
    assert [(one.language, one.into) for one in pieces] == [(EN, KK), (EN, RU)]
    entries = made.entries
    for piece in pieces:
        assert piece.turned is None
        entries = with_translation(entries, replace(piece, text=piece.into.value.upper()), INTERPRETER, AT)
    document = drafted(replace(made, entries=entries))
    (said,) = [one.text for one in blocks(document, Paragraph) if "I told." in one.text.kk]
    assert "I told." in said.ru
    assert (below(said).kk.splitlines()[-1], below(said).ru.splitlines()[-1]) == ("KK", "RU")


def test_words_without_a_letter_and_a_protocol_in_its_own_language_need_nobody() -> None:
    made = talk(Answered(1, 0, "+7 701 000"))
    assert "+7 701 000" not in [one.words for one in pieces_of(drafted(made))]
    assert pieces_of(drafted(made, KK)) == ()


def test_changed_words_begin_from_their_earlier_translation_and_the_same_words_from_the_latest() -> None:
    entries = added()
    for thing, words, text in (("summary", "бір", "раз"), ("remark", "екі", "два"), ("entered", "үш", "три")):
        entries = with_translation(entries, Piece(Translatable(thing), 0, words, KK, RU, text), INTERPRETER, AT)

    def begun(thing: Translatable, words: str, into: InterviewLanguage = RU) -> str:
        found = to_begin_from(entries, Piece(thing, 0, words, KK, into))
        return found.text if found else ""

    assert begun(Translatable.SUMMARY, "бір, екі") == "раз"
    assert begun(Translatable.SUMMARY, "екі") == "два"
    assert begun(Translatable.ANSWERED, "үш") == "три"
    assert begun(Translatable.ENTERED, "төрт") == begun(Translatable.ANSWERED, "төрт") == ""
    assert begun(Translatable.SUMMARY, "бір", EN) == ""


def test_translations_are_kept_as_everything_else() -> None:
    entries = with_translation(added(), Piece(Translatable.REMARK, 1, "бір", KK, RU, "раз"), INTERPRETER, AT)
    assert from_json(ProtocolEntries, to_json(entries)) == entries


# whatever is corrected

WORDS = ("бір", "екі", "үш")
PAIRS = {Thing.ASKED: Translatable.ASKED, Thing.ANSWERED: Translatable.ANSWERED, Thing.QUESTION: Translatable.QUESTION}
CORRECTIONS = st.lists(
    st.builds(
        Corrected,
        st.sampled_from(list(PAIRS)),
        st.integers(1, 3),
        st.sampled_from(("", *WORDS)),
        st.just("қате"),
    ),
    max_size=8,
)
TOLD: tuple[Happening, ...] = tuple(
    happening
    for n, words in enumerate(WORDS, 1)
    for happening in (Asked(n, 1, KK, words), Answered(n, n, words), QuestionHanded(n, MOTHER, words))
)


def russian(thing: Translatable, number: int, words: str) -> str:
    """Return the one translation of these words of this thing."""
    return f"{thing.value}-{number}-{words}"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CORRECTIONS, CORRECTIONS, st.sets(st.integers(0, 40)))
def test_no_translation_is_lost_or_stands_beside_other_words_whatever_is_corrected(
    before: list[Corrected], after: list[Corrected], left_out: set[int]
) -> None:
    made = talk(*TOLD, *before)
    entries = made.entries
    for place, piece in enumerate(pieces_of(drafted(made))):
        if piece.thing in PAIRS.values() and place not in left_out:
            text = russian(piece.thing, piece.number, piece.words)
            entries = with_translation(entries, replace(piece, text=text), INTERPRETER, AT)
    known = {(one.thing, one.number, one.of) for one in entries.translations}
    later = replace(talk(*TOLD, *before, *after), entries=entries)
    document = drafted(later)
    for piece in pieces_of(document):
        if piece.thing in PAIRS.values():
            key = (piece.thing, piece.number, piece.words)
            assert piece.text == (russian(*key) if key in known else "")
    for one in blocks(document, QuestionAnswer):
        for thing, said in ((Translatable.ASKED, one.question), (Translatable.ANSWERED, one.answer)):
            if said:
                key = (thing, one.number, said.kk)
                assert said.ru == (russian(*key) if key in known else said.kk)
    texts = {one.text for one in entries.translations}
    for correction in blocks(document, Correction):
        for said in (correction.was, correction.now):
            assert said.ru not in texts or said.ru.endswith(f"-{said.kk}")
    standing = {(one.thing, one.number, one.words) for one in pieces_of(document)}
    assert known <= standing, "the words that were translated all stand somewhere: now, or among the corrections"
