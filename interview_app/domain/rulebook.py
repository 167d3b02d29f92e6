"""From the data of a rules file to a book of rules, or to everything that is wrong with it.

Rules. Nothing is guessed: an unknown key, a word that is not in the vocabulary, a language that is missing, a rule that
a stricter set weakens, is a fault, and a book with a fault is no book. Each fault names its place as a path of keys
(``rules[3].need.present[0]``), so that whoever holds the file can say the line. A rule states its one fault at a time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar, cast

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import Json
from interview_app.domain.limits import HouseTime, TimeLimits
from interview_app.domain.rules import (
    ADULT,
    LIABILITY_FROM,
    Effect,
    Loosened,
    Nobody,
    Notice,
    Phase,
    Rule,
    Rulebook,
    Rules,
    RuleSet,
    Source,
    Terms,
    UnknownRule,
    Wording,
)

T = TypeVar("T")

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HOURS = re.compile(r"\d\d:\d\d-\d\d:\d\d")
_OPTIONAL: Mapping[str, Json] = {"article": "", "when": {}, "need": None, "print": None, "notice": None}
_TERMS = cast("dict[str, Json]", to_json(Terms()))
_NOBODY = cast("dict[str, Json]", to_json(Nobody()))
_TOP = ("jurisdiction", "default", "sets", "sources", "time", "rules")
_LANGUAGES = ("kk", "ru", "en")


class FaultCode(StrEnum):
    """What is wrong at a place of a rules file; the text's key is ``rules_fault.<code>``."""

    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    MISSING_LANGUAGE = "missing_language"
    UNKNOWN_WORD = "unknown_word"
    WRONG_KIND = "wrong_kind"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    BAD_ID = "bad_id"
    OUT_OF_RANGE = "out_of_range"
    LOOSENED = "loosened"
    NO_PRINT = "no_print"
    LIABILITY_BELOW_16 = "liability_below_16"
    NOT_JUDGED = "not_judged"
    ONE_OF = "one_of"


@dataclass(frozen=True)
class Fault:
    """Something wrong: its place as a path of keys, and the word at fault where there is one."""

    where: str
    code: FaultCode
    value: str = ""


class Faulty(ValueError):
    """The data is no book of rules, or no choice among them."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults)
        self.faults = faults


def read_rulebook(data: Mapping[str, Json], sha256: str) -> Rulebook:
    """Return the book that *data* (a parsed rules file with digest *sha256*) is; :class:`Faulty` with all faults."""
    faults = [Fault(key, FaultCode.UNKNOWN_KEY, key) for key in data if key not in _TOP]
    faults += [Fault("", FaultCode.MISSING_KEY, key) for key in _TOP if key not in data]
    if faults:
        raise Faulty(*faults)
    sets = _read(tuple[RuleSet, ...], data["sets"], "sets", faults) or ()
    sources = _read(tuple[Source, ...], data["sources"], "sources", faults) or ()
    limits = _read(TimeLimits, data["time"], "time", faults)
    for key in ("jurisdiction", "default"):
        _read(str, data[key], key, faults)
    rows = data["rules"] if isinstance(data["rules"], list) else []
    if not rows:
        faults.append(Fault("rules", FaultCode.EMPTY))
    names = [one.id for one in sets]
    rules = [_read_rule(row, f"rules[{number}]", names, faults) for number, row in enumerate(rows)]
    if limits is None or faults:
        raise Faulty(*faults)
    whole = [rule for rule in rules if rule is not None]
    book = Rulebook(str(data["jurisdiction"]), str(data["default"]), sets, sources, limits, tuple(whole), sha256)
    if faults := [*_faults_of_tables(book), *_faults_of_time(limits), *_faults_of_rules(book)]:
        raise Faulty(*faults)
    return book


def read_house(book: Rulebook, data: Mapping[str, Json]) -> Rules:
    """Return the choice of a house: ``set``, and under ``tighten`` rule ids with their effect; :class:`Faulty`."""
    faults = [Fault(key, FaultCode.UNKNOWN_KEY, key) for key in data if key not in ("set", "tighten")]
    chosen, tighten = data.get("set"), data.get("tighten", {})
    if chosen not in [one.id for one in book.sets]:
        faults.append(Fault("set", FaultCode.UNKNOWN_WORD, str(chosen)))
    effects: dict[str, Effect] = {}
    for rule, word in (tighten if isinstance(tighten, dict) else {"": tighten}).items():
        where = f"tighten.{rule}".rstrip(".")
        if (effect := _read(Effect, word, where, faults)) is not None:
            effects[rule] = effect
    if faults:
        raise Faulty(*faults)
    try:
        return Rules(book, str(chosen), effects)
    except UnknownRule as unknown:
        raise Faulty(Fault(f"tighten.{unknown}", FaultCode.UNKNOWN_WORD, str(unknown))) from None
    except Loosened as loosened:
        raise Faulty(Fault(f"tighten.{loosened.rule}", FaultCode.LOOSENED, loosened.rule)) from None


def fault_of(undeclared: Undeclared, data: Json, root: str = "") -> Fault:
    """Return what is wrong where *data*, which stands at the path *root*, is not as declared."""
    where, reason = undeclared.where, undeclared.reason
    if key := re.fullmatch(r"(unknown|missing) key '(.*)'", reason):
        if key[1] == "unknown":
            return Fault(f"{where}.{key[2]}".lstrip("."), FaultCode.UNKNOWN_KEY, key[2])
        language = key[2] in _LANGUAGES
        return Fault(where, FaultCode.MISSING_LANGUAGE if language else FaultCode.MISSING_KEY, key[2])
    if reason != "not one of the declared words":
        return Fault(where, FaultCode.WRONG_KIND)
    value: Any = data
    for step in re.findall(r"[^.\[\]]+", where.removeprefix(root)):
        value = value[int(step)] if isinstance(value, list) else value[step]
    return Fault(where, FaultCode.UNKNOWN_WORD, str(value))


def _read(declaration: type[T], value: Json, where: str, faults: list[Fault]) -> T | None:
    try:
        return from_json(declaration, value, where)
    except Undeclared as undeclared:
        faults.append(fault_of(undeclared, value, where))
        return None


def _read_rule(row: Json, where: str, sets: list[str], faults: list[Fault]) -> Rule | None:
    """Return a rule, with what it leaves out filled in; None, and a fault, if it is none."""
    if not isinstance(row, dict):
        faults.append(Fault(where, FaultCode.WRONG_KIND))
        return None
    whole = {**_OPTIONAL, **row, "when": _terms(row.get("when", {})), "need": _terms(row.get("need"))}
    effect = whole.get("effect")
    if isinstance(effect, str):
        whole["effect"] = [effect for _ in sets]
    elif isinstance(effect, dict):
        for name in sorted(effect.keys() ^ set(sets)):
            known = name in sets
            faults.append(Fault(f"{where}.effect", FaultCode.MISSING_KEY if known else FaultCode.UNKNOWN_KEY, name))
            return None
        whole["effect"] = [effect[name] for name in sets]
    return _read(Rule, whole, where, faults)


def _terms(value: Json) -> Json:
    if not isinstance(value, dict):
        return value
    nobody = value.get("nobody")
    return _TERMS | value | {"nobody": _NOBODY | nobody if isinstance(nobody, dict) else nobody}


def _faults_of_tables(book: Rulebook) -> Iterator[Fault]:
    if book.default not in {one.id for one in book.sets}:
        yield Fault("default", FaultCode.UNKNOWN_WORD, book.default)
    for table, ids in (
        ("sets", [one.id for one in book.sets]),
        ("sources", [one.id for one in book.sources]),
        ("rules", [one.id for one in book.rules]),
    ):
        for number, one in enumerate(ids):
            if not _ID.fullmatch(one):
                yield Fault(f"{table}[{number}].id", FaultCode.BAD_ID, one)
            if one in ids[:number]:
                yield Fault(f"{table}[{number}].id", FaultCode.DUPLICATE, one)
    for number, chosen in enumerate(book.sets):
        yield from _faults_of_wording(chosen.name, f"sets[{number}].name")
    for number, source in enumerate(book.sources):
        yield from _faults_of_wording(source.name, f"sources[{number}].name")
        yield from _faults_of_wording(source.title, f"sources[{number}].title")


def _faults_of_time(limits: TimeLimits) -> Iterator[Fault]:
    warnings = limits.warn_percent
    wrong = {
        "without_break_minutes": limits.without_break_minutes < 1,
        "break_minutes": limits.break_minutes < 1,
        "day_minutes": limits.day_minutes < limits.without_break_minutes,
        "warn_percent": not warnings or warnings[0] < 1 or warnings[-1] != 100 or not _rising(warnings),
        "house": not limits.house or limits.house[0].age_from != 0 or not _rising([h.age_from for h in limits.house]),
    }
    for number, house in enumerate(limits.house):
        wrong[f"house[{number}].age_from"] = house.age_from >= ADULT
        wrong[f"house[{number}].without_break_minutes"] = house.without_break_minutes < 1
        wrong[f"house[{number}].day_minutes"] = house.day_minutes < house.without_break_minutes
    yield from (Fault(f"time.{key}", FaultCode.OUT_OF_RANGE) for key, so in wrong.items() if so)
    for number, house in enumerate(limits.house):
        yield from _faults_of_house(house, limits, f"time.house[{number}]")


def _faults_of_house(house: HouseTime, legal: TimeLimits, where: str) -> Iterator[Fault]:
    for key in ("without_break_minutes", "day_minutes"):
        if getattr(house, key) > getattr(legal, key):
            yield Fault(f"{where}.{key}", FaultCode.LOOSENED, key)


def _rising(numbers: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))


def _faults_of_rules(book: Rulebook) -> Iterator[Fault]:
    sources = {one.id for one in book.sources}
    for number, rule in enumerate(book.rules):
        where = f"rules[{number}]"
        if rule.source not in sources:
            yield Fault(f"{where}.source", FaultCode.UNKNOWN_WORD, rule.source)
        if any(one.strength > other.strength for one, other in pairwise(rule.effect)):
            yield Fault(f"{where}.effect", FaultCode.LOOSENED, rule.id)
        if rule.print is None and (Effect.PRINT in rule.effect or rule.notice is not None):
            yield Fault(where, FaultCode.NO_PRINT, rule.id)
        if rule.notice is Notice.LIABILITY and rule.when.age_from < LIABILITY_FROM:
            yield Fault(f"{where}.when", FaultCode.LIABILITY_BELOW_16, rule.id)
        if rule.need is not None and rule.phase in (Phase.DURING, Phase.AFTER):
            yield Fault(f"{where}.need", FaultCode.NOT_JUDGED, rule.id)
        yield from _faults_of_wording(rule.text, f"{where}.text")
        if rule.print is not None:
            yield from _faults_of_wording(rule.print, f"{where}.print")
        yield from _faults_of_terms(rule.when, f"{where}.when")
        if rule.need is not None:
            yield from _faults_of_terms(rule.need, f"{where}.need")


def _faults_of_terms(terms: Terms, where: str) -> Iterator[Fault]:
    wrong = {
        "age_from": not 0 <= terms.age_from < terms.age_below,
        "age_below": terms.age_below > ADULT,
        "in_room_at_most": terms.in_room_at_most is not None and terms.in_room_at_most < 1,
        "hours": terms.hours is not None and not _are_hours(terms.hours),
        "ends_in": terms.ends_in is not None and not _are_hours(terms.ends_in),
    }
    yield from (Fault(f"{where}.{key}", FaultCode.OUT_OF_RANGE) for key, so in wrong.items() if so)
    if terms.nobody is not None and (terms.nobody.marked is None) == (terms.nobody.without is None):
        yield Fault(f"{where}.nobody", FaultCode.ONE_OF)


def _are_hours(text: str) -> bool:
    if not _HOURS.fullmatch(text):
        return False
    try:
        return len({time.fromisoformat(one) for one in text.split("-")}) == 2
    except ValueError:
        return False


def _faults_of_wording(wording: Wording, where: str) -> Iterator[Fault]:
    for language in _LANGUAGES:
        if not wording.of(language).strip():
            yield Fault(f"{where}.{language}", FaultCode.EMPTY, language)
