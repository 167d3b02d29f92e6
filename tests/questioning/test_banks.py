"""The shipped banks: complete for every age and language, and worded as a child must be spoken to."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from interview_app.domain.bank import (
    ABOUT_THE_MATTER,
    CHILDS_WORDS,
    AgeBand,
    Entry,
    Origin,
    Phase,
    Purpose,
)
from interview_app.domain.child import Gender
from interview_app.domain.plan import Grooming, Topic
from interview_app.domain.utterance import CLOSED, UtteranceType
from interview_app.journey.banks import load_banks
from interview_app.questioning.banks import Banks
from question_banks import SHIPPED
from tests.cli.program import LANGUAGES

MODULES = SHIPPED[1:]
NEEDED = {
    Phase.OPENING: {Purpose.FOR_RECORD, Purpose.GREETING},
    Phase.INTRODUCTION: {Purpose.INTRODUCTION, Purpose.EXPLANATION, Purpose.RIGHTS},
    Phase.GROUND_RULES: {Purpose.RULE, Purpose.PRACTICE_ITEM, Purpose.PRACTICE_REPLY},
    Phase.RAPPORT: {Purpose.RAPPORT, Purpose.CUE_WORD},
    Phase.PRACTICE: {Purpose.PRACTICE_TELLING, Purpose.CUE_WORD, Purpose.THANKS},
    Phase.TRANSITION: {Purpose.TRANSITION, Purpose.SILENT_CHILD},
    Phase.FREE_ACCOUNT: {Purpose.FREE_ACCOUNT, Purpose.FACILITATOR, Purpose.SUPPORT, Purpose.OPEN_PARTNER},
    Phase.EXPLORING: {Purpose.CUE_WORD, Purpose.CUE_TIME, Purpose.INCIDENT},
    Phase.BREAK: {Purpose.BREAK, Purpose.AFTER_BREAK},
    Phase.FOCUSED: {Purpose.EXPLANATION, Purpose.MISSING_DETAIL},
    Phase.DISCLOSURE: {Purpose.DISCLOSURE, Purpose.OPEN_PARTNER},
    Phase.CLOSING: {
        *(Purpose.ANYTHING_ELSE, Purpose.CHILD_ASKS, Purpose.CONFIRMATION, Purpose.THANKS, Purpose.NEXT_STEPS),
        *(Purpose.WHOM_TO_CALL, Purpose.NEUTRAL_TOPIC, Purpose.CARING_CLOSING, Purpose.FOR_RECORD),
    },
}
RULES = ("unknown", "unclear", "correct", "truth")
GROOMING_BLOCKS = ("meeting", "content", "reactions", "pressure", "support")
EVERY_GENDER = (Gender.MALE, Gender.FEMALE)
WHY = re.compile(r"\b(why|неге|неліктен|не үшін|не себепті|почему|зачем|отчего)\b", re.IGNORECASE)
# What a child may have to tell, and no bank may say first: acts, parts of the body, threats, what was sent or given.
THE_MATTER = re.compile(
    r"\b(touch|naked|nude|sex|kiss|hit|hurt you|threat|blackmail|secret|photo|picture|video|gift|money|bull[iy]"
    r"|жыныс|секс|жалаңаш|сүй|ұрды|ұрып|қорқыт|бопсала|құпия|сурет(?!ін салу| салу)|бейне(?!сі)|сыйлық|ақша|мазақ"
    r"|трога|голы|голую|секс|целова|бил[аи]?\b|удар|угрож|угроз|шантаж|секрет|фото|снимк|подар|деньг|травл)",
    re.IGNORECASE,
)


@cache
def room() -> Banks:
    loaded = load_banks(Path("no such folder"))
    assert loaded.faults == ()
    return loaded.banks


def entries() -> list[Entry]:
    return [entry for bank in room().banks for entry in bank.entries]


def wordings() -> Iterator[tuple[Entry, str, str]]:
    """Yield each entry with each language and wording."""
    for entry in entries():
        for language in LANGUAGES:
            for text in sorted({entry.text(language, gender) for gender in EVERY_GENDER}):
                yield entry, language, text


def years(band: AgeBand) -> int:
    return int(band.partition("-")[0])


def test_the_modules_of_a_plan_are_the_shipped_banks() -> None:
    assert tuple(Topic) == SHIPPED
    assert [(bank.id, bank.origin) for bank in room().banks] == [(module, Origin.OWN) for module in SHIPPED]


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("phase", Phase)
def test_the_core_has_what_each_phase_needs_at_each_age(phase: Phase, band: AgeBand) -> None:
    offered = room().offered(phase, years(band), ["core"])
    assert NEEDED[phase] <= {entry.purpose for entry in offered}


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("rule", RULES)
def test_each_ground_rule_is_said_tried_and_answered(rule: str, band: AgeBand) -> None:
    offered = room().offered(Phase.GROUND_RULES, years(band), ["core"])
    purposes = [entry.purpose for entry in offered if entry.id.startswith(f"core.rules.{rule}")]
    assert {Purpose.RULE, Purpose.PRACTICE_ITEM, Purpose.PRACTICE_REPLY} <= set(purposes)
    said = next(entry for entry in offered if entry.id.startswith(f"core.rules.{rule}"))
    followed = {entry.purpose for entry in room().follow_ups(said, years(band))}
    assert Purpose.PRACTICE_ITEM in followed


@pytest.mark.parametrize("band", AgeBand)
def test_a_silent_child_is_helped_step_by_step_the_open_ones_first(band: AgeBand) -> None:
    prompts = room().for_purpose(Purpose.SILENT_CHILD, years(band), ["core"])
    types = [entry.type for entry in prompts]
    assert len(prompts) >= 6
    assert UtteranceType.OPTION_POSING in types
    assert UtteranceType.INVITATION in types[: types.index(UtteranceType.OPTION_POSING)]
    assert prompts[-1].type is UtteranceType.NON_QUESTION


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("which", ["last", "first", "best", "another"])
def test_incidents_are_taken_one_at_a_time(which: str, band: AgeBand) -> None:
    entry = room().entry(f"core.incident.{which}")
    assert band in entry.ages
    assert entry.type is UtteranceType.INVITATION


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("module", MODULES)
def test_each_module_has_its_part_of_the_phases_about_the_matter(module: str, band: AgeBand) -> None:
    for phase in ABOUT_THE_MATTER:
        assert room().offered(phase, years(band), [module]), phase


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("module", MODULES)
def test_each_block_begins_openly_and_has_something_for_each_age(module: str, band: AgeBand) -> None:
    bank = next(bank for bank in room().banks if bank.id == module)
    for block in bank.blocks:
        fitting = [entry for entry in bank.entries if entry.block == block.id and band in entry.ages]
        types = [entry.type for entry in fitting]
        assert types, block
        assert types[0] in (UtteranceType.INVITATION, UtteranceType.NON_QUESTION), (block, types)


def test_grooming_has_its_five_blocks_and_all_varieties() -> None:
    bank = next(bank for bank in room().banks if bank.id == "cyber_grooming")
    assert tuple(block.id for block in bank.blocks if not block.variety) == GROOMING_BLOCKS
    assert {block.id for block in bank.blocks if block.variety} == {*Grooming, "frequency", "effect"}


def test_focused_questions_are_fewer_and_later_than_invitations() -> None:
    for bank in room().banks:
        for block in bank.blocks:
            types = [entry.type for entry in bank.entries if entry.block == block.id]
            assert types.count(UtteranceType.OPTION_POSING) <= types.count(UtteranceType.DIRECTIVE) + 1, block


def test_every_focused_question_about_the_matter_has_an_open_partner_that_fits() -> None:
    closed = [entry for entry in entries() if entry.type in CLOSED and entry.phase in ABOUT_THE_MATTER]
    assert len(closed) > 150
    for entry in closed:
        partner = room().partner(entry)
        assert partner is not None
        assert partner.slots <= entry.slots, "the partner must be sayable wherever the question is"
        assert set(entry.ages) <= set(partner.ages)


def test_nobody_is_asked_why() -> None:
    assert not [(entry.id, text) for entry, _, text in wordings() if WHY.search(text)]


def test_no_bank_names_what_the_child_has_not_named() -> None:
    about = [(entry, text) for entry, _, text in wordings() if entry.phase in ABOUT_THE_MATTER]
    named = [(entry.id, text) for entry, text in about if THE_MATTER.search(text.replace("{second_word}", ""))]
    assert not named


def test_the_childs_words_are_asked_for_only_once_the_child_has_spoken() -> None:
    early = (Phase.OPENING, Phase.INTRODUCTION, Phase.GROUND_RULES)
    assert not [entry.id for entry in entries() if entry.slots & CHILDS_WORDS and entry.phase in early]


@pytest.mark.parametrize(("band", "most"), [(AgeBand.FROM_4, 18), (AgeBand.FROM_7, 22), (AgeBand.FROM_14, 26)])
def test_what_is_said_is_short(band: AgeBand, most: int) -> None:
    long = {
        entry.id: text
        for entry, _, text in wordings()
        for sentence in re.split(r"(?<=[.?»])\s+(?=[А-ЯӘҒҚҢӨҰҮІA-Z])", text)
        if band in entry.ages and len(sentence.split()) > most
    }
    assert not long


def test_wordings_are_calm_and_whole() -> None:
    for entry, _, text in wordings():
        assert text[0].isupper() or text[0] in "«{", entry.id
        assert text[-1] in ".?", entry.id
        assert "!" not in text, entry.id
        assert not re.search(r"  |\s[,.?:]", text), entry.id
        assert (
            text.endswith("?")
            or "?" not in text.replace("?”", "").replace("?»", "")
            or entry.type
            in (
                UtteranceType.DIRECTIVE,
                UtteranceType.OPTION_POSING,
            )
        ), entry.id


def test_each_language_is_written_in_its_own_letters() -> None:
    for entry, language, text in wordings():
        plain = re.sub(r"\{\w+\}", "", text)
        foreign = re.search(r"[A-Za-z]" if language != "en" else r"[А-яӘ-ӿ]", plain)
        assert foreign is None, (entry.id, text)
        assert language != "ru" or not re.search("[әғқңөұүһі]", plain, re.IGNORECASE), (entry.id, text)


def test_the_child_is_spoken_to_as_a_child() -> None:
    formal = re.compile(r"\b(сіз(?!»)\w*|вам|скажите|расскажите)\b", re.IGNORECASE)
    assert not [(entry.id, text) for entry, _, text in wordings() if formal.search(text)]


def test_russian_has_two_forms_only_where_they_differ() -> None:
    both = [entry for entry in entries() if entry.ru_m != entry.ru_f]
    assert len(both) > 80
    for entry in both:
        boy, girl = entry.ru_m.split(), entry.ru_f.split()
        assert len(boy) == len(girl), entry.id
        for his, hers in zip(boy, girl, strict=True):
            assert his == hers or his[:2] == hers[:2], (entry.id, his, hers)


def test_no_two_entries_of_a_phase_say_the_same() -> None:
    for language in LANGUAGES:
        for band in AgeBand:
            said: dict[tuple[str, str, str], str] = {}
            for entry in entries():
                if band in entry.ages:
                    key = (room().bank_of(entry).id + entry.block, entry.phase, entry.text(language, Gender.MALE))
                    assert said.setdefault(key, entry.id) == entry.id, (key, entry.id)


def test_the_search_finds_by_any_word_in_any_language() -> None:
    found = room().search("ТАНЫС адам", "kk", 12, Gender.FEMALE)
    assert "cyber_grooming.meeting.first" in {entry.id for entry in found}
    assert "cyber_grooming.meeting.first" not in {entry.id for entry in room().search("таныс адам", "kk", 5, None)}
    assert [entry.id for entry in room().search("вспомнила", "ru", 8, Gender.FEMALE)] == ["core.break.remembered"]
    assert [entry.id for entry in room().search("вспомнила", "ru", 15, Gender.FEMALE)] == ["core.break.remembered"]
    assert room().search("вспомнила", "ru", 8, Gender.MALE) == ()
    assert len(room().search("", "en", 5, None)) == len([e for e in entries() if AgeBand.FROM_4 in e.ages])


def test_follow_ups_fit_the_age_and_partners_are_found() -> None:
    asked = room().entry("core.transition.turn")
    assert [entry.id for entry in room().follow_ups(asked, 5)] == ["core.transition.open.young"]
    assert [entry.id for entry in room().follow_ups(asked, 15)] == ["core.transition.open"]
    partner = room().partner(room().entry("core.focused.who"))
    assert partner is not None
    assert partner.id == "core.free.more"
    assert room().partner(partner) is None


def test_an_entry_that_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        room().entry("core.nothing")
