"""The loader of banks: whatever is wrong has its line and its reason, and nothing that is wrong is taken."""

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.bank import (
    AgeBand,
    Bank,
    BankFault,
    Entry,
    FaultReason,
    Origin,
    Phase,
    Purpose,
    Slot,
    filled,
    slots_of,
)
from interview_app.domain.child import Gender
from interview_app.domain.utterance import Flag, UtteranceType
from interview_app.questioning.bank_loader import LARGEST_BYTES, LoadedBank, load_bank
from interview_app.questioning.bank_source import LONGEST_TEXT
from tests.calls import calls_of
from tests.cli.program import LANGUAGES

HEAD = """bank = "family"
kk = "Отбасы"
ru = "Семья"
en = "Family"
"""
OPEN = """
[[entry]]
id = "family.more"
phase = 8
type = "invitation"
purpose = "cue_word"
ages = ["4-6", "7-10", "11-13", "14-17"]
kk = "Сен «{word}» дедің. Осы туралы айтып берші."
ru_m = "Ты сказал: «{word}». Расскажи об этом."
ru_f = "Ты сказала: «{word}». Расскажи об этом."
en = "You said “{word}”. Tell me about that."
"""
CLOSED = """
[[entry]]
id = "family.home"
phase = 10
type = "option_posing"
purpose = "missing_detail"
ages = ["7-10"]
pair = "family.more"
follow_ups = ["family.more"]
flags = ["new_info"]
kk = "Үйде біреу болды ма?"
ru = "Дома кто-нибудь был?"
en = "Was anybody at home?"
"""
BLOCK = """
[[block]]
id = "home"
variety = true
kk = "Үйде"
ru = "Дома"
en = "At home"
"""
SOURCE = HEAD + OPEN + CLOSED


def load(source: str | bytes, **entries: Entry) -> LoadedBank:
    data = source.encode() if isinstance(source, str) else source
    return load_bank("family.toml", data, Origin.ADDED, entries)


def taken(source: str | bytes) -> Bank:
    loaded = load(source)
    assert loaded.bank is not None, loaded.faults
    return loaded.bank


def faults(source: str | bytes) -> list[tuple[int, FaultReason]]:
    loaded = load(source)
    assert loaded.bank is None
    return [(fault.line, fault.reason) for fault in loaded.faults]


def line_of(source: str, text: str) -> int:
    """Return the line in which *text* stands, the last where several have it."""
    return max(number for number, line in enumerate(source.split("\n"), start=1) if text in line)


def test_a_bank_is_read_as_it_is_written() -> None:
    source = HEAD + BLOCK + OPEN + CLOSED.replace("phase = 10", 'phase = 10\nblock = "home"')
    bank = taken(source)
    opened, closed = bank.entries
    assert (bank.id, bank.origin, [bank.title.text(language) for language in LANGUAGES]) == (
        "family",
        Origin.ADDED,
        ["Отбасы", "Семья", "Family"],
    )
    assert [(block.id, block.variety, block.name.en) for block in bank.blocks] == [("home", True, "At home")]
    assert opened.slots == {Slot.WORD}
    assert opened.text("ru", Gender.FEMALE).startswith("Ты сказала")
    assert opened.text("ru", None).startswith("Ты сказал:")
    assert closed == Entry(
        id="family.home",
        phase=Phase.FOCUSED,
        block="home",
        type=UtteranceType.OPTION_POSING,
        purpose=Purpose.MISSING_DETAIL,
        ages=(AgeBand.FROM_7,),
        follow_ups=("family.more",),
        pair="family.more",
        flags=(Flag.NEW_INFO,),
        kk="Үйде біреу болды ма?",
        ru_m="Дома кто-нибудь был?",
        ru_f="Дома кто-нибудь был?",
        en="Was anybody at home?",
    )


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        ('en = "Was anybody at home?"\n', "", "[[entry]]", FaultReason.MISSING_LANGUAGE),
        ('ru = "Дома', 'ru_m = "Дома', "[[entry]]", FaultReason.MISSING_LANGUAGE),
        ('kk = "Отбасы"\n', "", "bank = ", FaultReason.MISSING_LANGUAGE),
        ("phase = 10", "phase = 13", "phase = 13", FaultReason.UNKNOWN_PHASE),
        ("phase = 10", "phase = 0", "phase = 0", FaultReason.UNKNOWN_PHASE),
        ("phase = 10", "phase = true", "phase = true", FaultReason.UNKNOWN_PHASE),
        ("phase = 10", 'phase = "focused"', 'phase = "focused"', FaultReason.UNKNOWN_PHASE),
        ("phase = 10\n", "", "[[entry]]", FaultReason.MISSING_KEY),
        ('"option_posing"', '"yes_no"', '"yes_no"', FaultReason.UNKNOWN_TYPE),
        ('type = "option_posing"\n', "", "[[entry]]", FaultReason.MISSING_KEY),
        ('"option_posing"', '"suggestive"', '"suggestive"', FaultReason.SUGGESTIVE),
        ("phase = 10", "phase = 7", 'type = "option_posing"', FaultReason.CLOSED_TOO_EARLY),
        ('"missing_detail"', '"curiosity"', '"curiosity"', FaultReason.UNKNOWN_PURPOSE),
        ('ages = ["7-10"]', 'ages = ["7-9"]', 'ages = ["7-9"]', FaultReason.UNKNOWN_AGE),
        ('ages = ["7-10"]', "ages = []", "ages = []", FaultReason.MISSING_KEY),
        ('ages = ["7-10"]', 'ages = "7-10"', 'ages = "7-10"', FaultReason.WRONG_KIND),
        ('ages = ["7-10"]', "ages = [7]", "ages = [7]", FaultReason.WRONG_KIND),
        ('flags = ["new_info"]', 'flags = ["rude"]', 'flags = ["rude"]', FaultReason.UNKNOWN_FLAG),
        ('pair = "family.more"\n', "", '"option_posing"', FaultReason.MISSING_PAIR),
        ('pair = "family.more"', 'pair = "family.less"', "pair = ", FaultReason.UNKNOWN_PAIR),
        ('pair = "family.more"', 'pair = "family.home"', 'pair = "family.home"', FaultReason.PAIR_NOT_OPEN),
        ('ages = ["4-6", "7-10", "11-13", "14-17"]', 'ages = ["4-6"]', "pair = ", FaultReason.PAIR_OTHER_AGES),
        ('follow_ups = ["family.more"]', 'follow_ups = ["x.y"]', '["x.y"]', FaultReason.UNKNOWN_FOLLOW_UP),
        ("phase = 10", 'phase = 10\nblock = "yard"', 'block = "yard"', FaultReason.UNKNOWN_BLOCK),
        ("phase = 10", "phase = 10\ncolour = 1", "colour = 1", FaultReason.UNKNOWN_KEY),
        ('en = "Family"', 'en = "Family"\nauthor = "x"', 'author = "x"', FaultReason.UNKNOWN_KEY),
        ('id = "family.home"', 'id = "family.more"', 'id = "family.more"', FaultReason.DUPLICATE_ID),
        ('id = "family.home"', 'id = "other.home"', 'id = "other.home"', FaultReason.BAD_ID),
        ('id = "family.home"', 'id = "family."', 'id = "family."', FaultReason.BAD_ID),
        ('id = "family.home"', 'id = "family.Үй"', 'id = "family.Үй"', FaultReason.BAD_ID),
        ('id = "family.home"\n', "", "[[entry]]", FaultReason.MISSING_KEY),
        ('en = "Was anybody at home?"', 'en = " "', 'en = " "', FaultReason.EMPTY_TEXT),
        ('en = "Was anybody at home?"', "en = 5", "en = 5", FaultReason.WRONG_KIND),
        ('"Was anybody at home?"', f'"{"a" * (LONGEST_TEXT + 1)}"', "aaa", FaultReason.LONG_TEXT),
        ("Was anybody at home?", "Was {someone} at home?", "{someone}", FaultReason.UNKNOWN_SLOT),
        ("Was anybody at home?", "Was {word at home?", "{word at", FaultReason.UNKNOWN_SLOT),
        ("Was anybody at home?", "Was {} at home?", "Was {} at", FaultReason.UNKNOWN_SLOT),
        ("Was anybody at home?", "Was “{word}” at home?", "Was “{word}” at", FaultReason.SLOTS_DIFFER),
        ('ru = "Дома кто-нибудь был?"', 'ru = "Дома', 'ru = "Дома', FaultReason.NOT_TOML),
        ('"Was anybody at home?"', '"Was anybody at home?"\nen = "Anybody?"', 'en = "Anybody?"', FaultReason.NOT_TOML),
        ('[[entry]]\nid = "family.home"', '[[question]]\nid = "family.home"', "[[quest", FaultReason.UNKNOWN_TABLE),
        ('[[entry]]\nid = "family.home"', '[[entry]\nid = "family.home"', "[[entry]", FaultReason.NOT_TOML),
    ],
)  # fmt: skip
def test_each_fault_has_its_line_and_reason(old: str, new: str, at: str, reason: FaultReason) -> None:
    source = SOURCE.replace(old, new, 1)
    assert source != SOURCE
    assert (line_of(source, at), reason) in faults(source)


def test_all_faults_are_told_at_once_in_the_order_of_lines() -> None:
    source = SOURCE.replace("phase = 8", "phase = 99").replace("phase = 10", "phase = 98")
    assert faults(source) == [
        (line_of(source, "phase = 99"), FaultReason.UNKNOWN_PHASE),
        (line_of(source, "phase = 98"), FaultReason.UNKNOWN_PHASE),
    ]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le"])
def test_another_encoding_is_refused(encoding: str) -> None:
    source = "".join(letter for letter in SOURCE if letter not in "өұүқғңһіә«»“”")
    ((_, reason), *_) = faults(source.encode(encoding, errors="ignore"))
    assert reason in (FaultReason.NOT_UTF8, FaultReason.NOT_TOML)


def test_a_broken_letter_is_told_with_its_line() -> None:
    before, letter, after = SOURCE.encode().partition("Отбасы".encode())
    assert faults(before + b"\xff" + letter + after) == [(2, FaultReason.NOT_UTF8)]


def test_what_an_editor_of_another_system_leaves_is_no_fault() -> None:
    assert taken(b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode()) == taken(SOURCE)


def test_toml_beyond_the_usual_lines_is_read_too() -> None:
    odd = SOURCE.replace('flags = ["new_info"]', "flags = [\n  'new_info',  # known\n]").replace(
        'en = "Was anybody at home?"', 'en = """Was anybody \\\n  at home?"""  # late'
    )
    assert taken(odd) == taken(SOURCE)
    broken = odd.replace("# known", "# known\n  'rude',")
    assert faults(broken) == [(line_of(broken, "flags = ["), FaultReason.UNKNOWN_FLAG)]


def test_escaped_letters_are_what_they_stand_for() -> None:
    escaped = SOURCE.replace("Was anybody at home?", 'Who said \\"home\\"?')
    assert taken(escaped).entries[1].en == 'Who said "home"?'
    assert tomllib.loads(escaped)["entry"][1]["en"] == 'Who said "home"?'


def test_an_empty_file_and_a_bank_without_entries_are_refused() -> None:
    assert (1, FaultReason.MISSING_KEY) in faults("")
    assert faults(HEAD) == [(1, FaultReason.NO_ENTRIES)]


def test_a_bank_of_that_name_is_there_already() -> None:
    loaded = load_bank("f.toml", SOURCE.encode(), Origin.ADDED, {}, taken={"family"})
    assert loaded.faults == (BankFault("f.toml", 1, FaultReason.DUPLICATE_BANK, "family"),)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "home"', 'id = "Home"', FaultReason.BAD_ID),
        ("variety = true", 'variety = "yes"', FaultReason.WRONG_KIND),
        ('en = "At home"\n', "", FaultReason.MISSING_LANGUAGE),
        ("variety = true", "late = true", FaultReason.UNKNOWN_KEY),
    ],
)
def test_a_block_has_its_faults_too(old: str, new: str, reason: FaultReason) -> None:
    assert [which for _, which in faults(HEAD + BLOCK.replace(old, new) + OPEN)] == [reason]


def test_a_block_that_stands_twice_is_refused() -> None:
    assert FaultReason.DUPLICATE_ID in [which for _, which in faults(HEAD + BLOCK + BLOCK + OPEN)]


def test_russian_stands_once_or_in_both_genders() -> None:
    both = SOURCE.replace('ru_m = "Ты', 'ru = "Ты сказал: «{word}»."\nru_m = "Ты')
    assert FaultReason.UNKNOWN_KEY in [which for _, which in faults(both)]


def test_the_core_may_be_referred_to() -> None:
    core = replace(taken(SOURCE).entries[0], id="core.more")
    source = SOURCE.replace('pair = "family.more"', 'pair = "core.more"')
    assert load(source, **{core.id: core}).bank is not None
    assert FaultReason.UNKNOWN_PAIR in [which for _, which in faults(source)]


def test_a_file_beyond_all_measure_is_not_read() -> None:
    assert faults(b"#" * (LARGEST_BYTES + 1)) == [(0, FaultReason.TOO_LARGE)]


def many(entries: int) -> str:
    """Return a bank of so many *entries*."""
    return HEAD + "".join(OPEN.replace("family.more", f"family.more{number}") for number in range(entries))


def steps(entries: int) -> int:
    """Return how many calls it takes to load so many."""
    source = many(entries)
    return calls_of(lambda: taken(source))


def test_ten_thousand_entries_load() -> None:
    assert len(taken(many(10_000)).entries) == 10_000


def test_twice_as_many_entries_take_twice_the_steps() -> None:
    few, more = steps(200), steps(400)
    assert more < 2.2 * few


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_no_bytes_bring_the_loader_down(data: bytes) -> None:
    assert load(data).bank is None


@given(st.integers(0, len(SOURCE) - 1), st.integers(1, 30))
def test_a_bank_with_a_piece_cut_out_is_a_bank_or_has_a_fault_inside_the_file(start: int, length: int) -> None:
    source = SOURCE[:start] + SOURCE[start + length :]
    loaded = load(source)
    assert (loaded.bank is None) is bool(loaded.faults)
    assert all(1 <= fault.line <= source.count("\n") + 1 for fault in loaded.faults)


def test_slots_are_filled_with_what_is_known() -> None:
    assert slots_of("{word} and {second_word}") == {"word", "second_word"}
    assert slots_of("{word} and {") == {"word", "{", "}"}
    assert filled("«{word}», «{second_word}»", {Slot.WORD: "чат"}) == "«чат», «…»"


@pytest.mark.parametrize(
    ("age", "band"), [(3, "4-6"), (6, "4-6"), (7, "7-10"), (11, "11-13"), (14, "14-17"), (18, "14-17")]
)
def test_every_age_has_its_band(age: int, band: str) -> None:
    assert AgeBand.of(age) == band


def test_the_phases_are_numbered_from_one_to_twelve() -> None:
    assert [phase.number for phase in Phase] == list(range(1, 13))
