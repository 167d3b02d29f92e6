"""What a question bank *is*: phases, ages, purposes, blocks, and the wording of each entry in three languages.

Rules. A wording never names what the child has not said: it has a slot (``{word}``) for the child's own word instead.
Every focused question of the phases about the matter has an open partner (``pair``). Russian agrees with the child's
gender in the past tense, so it may have two forms; Kazakh and English need one. Kazakh says «сен» and Russian «ты» at
every age; from 14 the bank has an entry that lets the child choose.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.child import Gender
from interview_app.domain.utterance import Flag, UtteranceType

_SLOT = re.compile(r"\{(\w*)\}")


class Phase(StrEnum):
    """The twelve steps of an interview, in their order; the text's key is ``phase.<code>``."""

    OPENING = "opening"
    INTRODUCTION = "introduction"
    GROUND_RULES = "ground_rules"
    RAPPORT = "rapport"
    PRACTICE = "practice"
    TRANSITION = "transition"
    FREE_ACCOUNT = "free_account"
    EXPLORING = "exploring"
    BREAK = "break"
    FOCUSED = "focused"
    DISCLOSURE = "disclosure"
    CLOSING = "closing"

    @property
    def number(self) -> int:
        """1 to 12, as banks write it."""
        return PHASES.index(self) + 1


PHASES = tuple(Phase)

ABOUT_THE_MATTER = frozenset({Phase.FREE_ACCOUNT, Phase.EXPLORING, Phase.FOCUSED, Phase.DISCLOSURE})
"""Where a focused question needs its open partner."""

OPEN_ONLY = frozenset({Phase.FREE_ACCOUNT})
"""Where yes-or-no questions and choices come too early; later each stands with its open partner."""


class AgeBand(StrEnum):
    """Children for whom one wording does, by age in years on the day of the interview."""

    FROM_4 = "4-6"
    FROM_7 = "7-10"
    FROM_11 = "11-13"
    FROM_14 = "14-17"

    @classmethod
    def of(cls, age: int) -> "AgeBand":
        """Return the band of a child of *age* years; younger and older ones belong to the nearest."""
        return cls.FROM_4 if age < 7 else cls.FROM_7 if age < 11 else cls.FROM_11 if age < 14 else cls.FROM_14


class Purpose(StrEnum):
    """What an entry is for, as the investigator reads it; the text's key is ``purpose.<code>``."""

    FOR_RECORD = "for_record"
    GREETING = "greeting"
    INTRODUCTION = "introduction"
    EXPLANATION = "explanation"
    RIGHTS = "rights"
    FORM_OF_ADDRESS = "form_of_address"
    RULE = "rule"
    PRACTICE_ITEM = "practice_item"
    PRACTICE_REPLY = "practice_reply"
    RAPPORT = "rapport"
    PRACTICE_TELLING = "practice_telling"
    TRANSITION = "transition"
    SILENT_CHILD = "silent_child"
    """Graded prompts for a child who does not begin, the mildest first; each is noted as used."""
    FREE_ACCOUNT = "free_account"
    FACILITATOR = "facilitator"
    SUPPORT = "support"
    CUE_WORD = "cue_word"
    CUE_TIME = "cue_time"
    INCIDENT = "incident"
    BREAK = "break"
    AFTER_BREAK = "after_break"
    MISSING_DETAIL = "missing_detail"
    OPEN_PARTNER = "open_partner"
    DISCLOSURE = "disclosure"
    ANYTHING_ELSE = "anything_else"
    THANKS = "thanks"
    CHILD_ASKS = "child_asks"
    NEXT_STEPS = "next_steps"
    WHOM_TO_CALL = "whom_to_call"
    CONFIRMATION = "confirmation"
    """The child's own word that what was told is right (art. 210.11)."""
    NEUTRAL_TOPIC = "neutral_topic"
    CARING_CLOSING = "caring_closing"
    """About ninety seconds that stand in for the closing after "must stop"."""


class Slot(StrEnum):
    """What is filled in when an entry is said: the child's own words, and facts of the session."""

    WORD = "word"
    SECOND_WORD = "second_word"
    INTERVIEWER = "interviewer"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PRESENT = "present"


CHILDS_WORDS = frozenset({Slot.WORD, Slot.SECOND_WORD})
"""Slots that only what the child has said may fill."""


class Origin(StrEnum):
    """Whose wording a bank is; the text's key is ``origin.<code>``."""

    OWN = "own"
    """Shipped with the program."""
    ADDED = "added"
    """Put there by the administrator of the room."""


@dataclass(frozen=True)
class Name:
    """What a bank or a block is called in the three languages."""

    kk: str
    ru: str
    en: str

    def text(self, language: str) -> str:
        """Return it in *language* (``kk``, ``ru`` or ``en``)."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]


@dataclass(frozen=True)
class Block:
    """A part of a module, or (``variety``) a form of the matter that is asked about only if the child came to it."""

    id: str
    name: Name
    variety: bool


@dataclass(frozen=True)
class Entry:
    """One thing to say. ``id`` begins with its bank's; ``block`` is empty where the bank has none for it.

    ``follow_ups`` and ``pair`` are ids of entries of the same bank or of the core; ``pair`` is empty where none is
    needed. ``flags`` are those that the check may raise, because the bank knows of them.
    """

    id: str
    phase: Phase
    block: str
    type: UtteranceType
    purpose: Purpose
    ages: tuple[AgeBand, ...]
    follow_ups: tuple[str, ...]
    pair: str
    flags: tuple[Flag, ...]
    kk: str
    ru_m: str
    ru_f: str
    en: str

    def text(self, language: str, gender: Gender | None) -> str:
        """Return the wording in *language* (``kk``, ``ru`` or ``en``) for a child of *gender*, its slots not filled."""
        russian = self.ru_f if gender is Gender.FEMALE else self.ru_m
        return {"kk": self.kk, "ru": russian, "en": self.en}[language]

    @property
    def slots(self) -> frozenset[Slot]:
        """What has to be filled in; the same in each language."""
        return frozenset(map(Slot, slots_of(self.kk)))


@dataclass(frozen=True)
class Bank:
    """One module: what it is called, its blocks, and its entries in the order in which they are offered."""

    id: str
    origin: Origin
    title: Name
    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]


class FaultReason(StrEnum):
    """Why a bank is refused; the text's key is ``bank_fault.<code>``."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    NOT_TOML = "not_toml"
    UNKNOWN_TABLE = "unknown_table"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_KIND = "wrong_kind"
    MISSING_LANGUAGE = "missing_language"
    EMPTY_TEXT = "empty_text"
    LONG_TEXT = "long_text"
    BAD_ID = "bad_id"
    DUPLICATE_ID = "duplicate_id"
    DUPLICATE_BANK = "duplicate_bank"
    NO_ENTRIES = "no_entries"
    UNKNOWN_PHASE = "unknown_phase"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_AGE = "unknown_age"
    UNKNOWN_PURPOSE = "unknown_purpose"
    UNKNOWN_FLAG = "unknown_flag"
    UNKNOWN_BLOCK = "unknown_block"
    UNKNOWN_SLOT = "unknown_slot"
    SLOTS_DIFFER = "slots_differ"
    SUGGESTIVE = "suggestive"
    CLOSED_TOO_EARLY = "closed_too_early"
    MISSING_PAIR = "missing_pair"
    UNKNOWN_PAIR = "unknown_pair"
    PAIR_NOT_OPEN = "pair_not_open"
    PAIR_OTHER_AGES = "pair_other_ages"
    UNKNOWN_FOLLOW_UP = "unknown_follow_up"


@dataclass(frozen=True, order=True)
class BankFault:
    """Why *file* is refused: its name, the line (from 1; 0 where there is none), the reason, and what it is about."""

    file: str
    line: int
    reason: FaultReason
    about: str = ""


def slots_of(text: str) -> frozenset[str]:
    """Return the names of the slots in *text*, misspelt ones too; "{" and "}" if a brace belongs to none."""
    names = _SLOT.findall(text)
    strays = () if text.count("{") == text.count("}") == len(names) else ("{", "}")
    return frozenset((*names, *strays))


def filled(text: str, values: Mapping[Slot, str]) -> str:
    """Return *text* with *values* in their slots; a slot without a value becomes an ellipsis."""
    return _SLOT.sub(lambda slot: values.get(Slot(slot[1]), "…"), text)


def read_from(text: str, words: str) -> Mapping[Slot, str] | None:
    """Return what stands in the slots of *text* where *words* are its wording; None where they are another one.

    The inverse of :func:`filled`: ``filled(text, read_from(text, words)) == words``.
    """
    parts, known = [], set[str]()
    for place, part in enumerate(_SLOT.split(text)):
        parts.append(re.escape(part) if place % 2 == 0 else f"(?P={part})" if part in known else f"(?P<{part}>.+?)")
        known |= {part} if place % 2 else set()
    found = re.fullmatch("".join(parts), words)
    return {Slot(name): value for name, value in found.groupdict().items()} if found else None
