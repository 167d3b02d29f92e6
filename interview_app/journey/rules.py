"""The files of the rules: those that ship with the program, a house's choice, others to be tried, and answers to judge.

Rules. A file with a fault is not used at all. Faults are told by line; a file that cannot even be read is a
circumstance. A house's choice is judged against a book and can only tighten it.
"""

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

import resources
from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.people import Role
from interview_app.domain.presumed import Answers, PersonAnswer
from interview_app.domain.rulebook import Fault, FaultCode, Faulty, fault_of, read_house, read_rulebook
from interview_app.domain.rules import Rulebook, Rules
from interview_app.system.toml_lines import line_of, line_of_mistake

JURISDICTION = "kz"
T = TypeVar("T")

_ANSWERS = cast("dict[str, Json]", to_json(Answers()))


@dataclass(frozen=True)
class FaultInFile:
    """A fault and the line, from 1, where it is written, or what should hold it."""

    line: int
    fault: Fault


@dataclass(frozen=True)
class Answered:
    """What an answers file says; ``reasons`` by rule id, None where it has no such table."""

    answers: Answers
    reasons: Mapping[str, str] | None


@cache
def shipped_rules(jurisdiction: str = JURISDICTION) -> Rulebook:
    """Return the book of rules that ships with the program. Blocks for milliseconds, once."""
    source = resources.rules(jurisdiction)
    return read_rulebook(tomllib.loads(source.decode()), hashlib.sha256(source).hexdigest())


def faults_of(path: Path) -> tuple[FaultInFile, ...]:
    """Return what is wrong with *path*, a file of rules, or a house's choice (it has a key ``set``); by line.

    Circumstance RULES_UNREADABLE.
    """

    def judge(data: dict[str, Json]) -> Rulebook | Rules:
        return read_house(shipped_rules(), data) if "set" in data else read_rulebook(data, "")

    try:
        _read(_source(path), judge)
    except _FaultyFile as faulty:
        return faulty.faults
    return ()


def read_rules(path: Path) -> Rulebook:
    """Return the book of rules in *path*. Circumstances RULES_UNREADABLE, RULES_FAULTY."""
    source = _source(path)
    return _whole(path, source, lambda data: read_rulebook(data, hashlib.sha256(source.encode()).hexdigest()))


def read_choice(path: Path, book: Rulebook) -> Rules:
    """Return the choice of a house in *path* among *book*'s rules. Circumstances RULES_UNREADABLE, RULES_FAULTY."""
    return _whole(path, _source(path), lambda data: read_house(book, data))


def read_answers(path: Path, book: Rulebook) -> Answered:
    """Return the answers in *path*; the reasons in it are for rules of *book*.

    Circumstances RULES_UNREADABLE, RULES_FAULTY.
    """
    return _whole(path, _source(path), lambda data: _answers(data, book))


def _answers(data: dict[str, Json], book: Rulebook) -> Answered:
    given = data.pop("reasons", None)
    people = data.get("people", [])
    if isinstance(people, list):
        whole = cast("dict[str, Json]", to_json(PersonAnswer(Role.OTHER)))
        del whole["role"]
        data["people"] = [whole | one if isinstance(one, dict) else one for one in people]
    try:
        answers = from_json(Answers, _ANSWERS | data)
    except Undeclared as undeclared:
        raise Faulty(fault_of(undeclared, data)) from None
    if given is None:
        return Answered(answers, None)
    if not isinstance(given, dict):
        raise Faulty(Fault("reasons", FaultCode.WRONG_KIND))
    known = {rule.id for rule in book.rules}
    for rule, reason in given.items():
        if rule not in known:
            raise Faulty(Fault(f"reasons.{rule}", FaultCode.UNKNOWN_WORD, rule))
        if not isinstance(reason, str):
            raise Faulty(Fault(f"reasons.{rule}", FaultCode.WRONG_KIND))
    return Answered(answers, cast("dict[str, str]", given))


def _source(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        raise Circumstance(Code.RULES_UNREADABLE, path=str(path)) from None


def _whole(path: Path, source: str, read: Callable[[dict[str, Json]], T]) -> T:
    try:
        return _read(source, read)
    except _FaultyFile as faulty:
        first = faulty.faults[0]
        key = first.fault.value or first.fault.where
        raise Circumstance(Code.RULES_FAULTY, path=str(path), line=first.line, key=key) from None


def _read(source: str, read: Callable[[dict[str, Json]], T]) -> T:
    try:
        return read(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, RecursionError) as error:  # nested deeper than anything declared
        raise _FaultyFile(FaultInFile(line_of_mistake(source, error), Fault("", FaultCode.NOT_TOML))) from None
    except Faulty as faulty:
        raise _FaultyFile(*(FaultInFile(line_of(source, fault.where) or 1, fault) for fault in faulty.faults)) from None


class _FaultyFile(ValueError):
    def __init__(self, *faults: FaultInFile) -> None:
        super().__init__(faults)
        self.faults = faults
