"""The schema of a rules file: every fault is found where it is, a sound book is read whole, nothing is loosened."""

import copy
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

import resources
from interview_app.domain.people import Capacity, Formality, InterviewKind, Role
from interview_app.domain.rulebook import Fault, FaultCode, Faulty, read_house, read_rulebook
from interview_app.domain.rules import Effect, Loosened, Mark, Nobody, Rules, Sign, UnknownRule, UnknownSet
from tests.domain.interviews import BOOK

THREE = {"kk": "қ", "ru": "р", "en": "e"}
SMALL: dict[str, Any] = {
    "jurisdiction": "xx",
    "default": "law",
    "sets": [{"id": "law", "name": dict(THREE)}, {"id": "more", "name": dict(THREE)}],
    "sources": [{"id": "act", "name": dict(THREE), "title": dict(THREE)}],
    "time": {
        "without_break_minutes": 60,
        "break_minutes": 30,
        "day_minutes": 120,
        "warn_percent": [75, 100],
        "house": [
            {"age_from": 0, "without_break_minutes": 30, "day_minutes": 60},
            {"age_from": 10, "without_break_minutes": 60, "day_minutes": 120},
        ],
    },
    "rules": [
        {
            "id": "one",
            "source": "act",
            "article": "1",
            "phase": "who",
            "effect": {"law": "advise", "more": "block"},
            "when": {"age_from": 3, "age_below": 14, "kind": "ordinary", "capacity": "victim", "hours": "06:00-22:00"},
            "need": {"nobody": {"marked": "conflict", "among": ["advocate"]}, "so": ["child_asked"]},
            "text": dict(THREE),
            "confirmed": False,
        },
        {"id": "two", "source": "act", "phase": "after", "effect": "none", "text": dict(THREE), "confirmed": True},
    ],
}


def test_a_sound_book_is_read_whole() -> None:
    book = read_rulebook(SMALL, "digest")
    assert (book.jurisdiction, book.default, book.sha256) == ("xx", "law", "digest")
    one, two = book.rules
    assert one.effect == (Effect.ADVISE, Effect.BLOCK)
    assert (one.when.age_from, one.when.kind, one.when.capacity) == (3, InterviewKind.ORDINARY, Capacity.VICTIM)
    assert one.need is not None
    assert one.need.nobody == Nobody(Mark.CONFLICT, among=(Role.ADVOCATE,))
    assert one.need.so == (Sign.CHILD_ASKED,)
    assert two.effect == (Effect.NONE, Effect.NONE)
    assert (two.article, two.need, two.print, two.notice, two.confirmed) == ("", None, None, None, True)
    assert [book.time.limits(age).house_day_minutes for age in (0, 9, 10, 17)] == [60, 60, 120, 120]


Edit = Callable[[dict[str, Any]], Any]


def put(value: object, *path: str | int) -> Edit:
    """Return an edit that puts *value* at *path*."""

    def edit(book: dict[str, Any]) -> None:
        place: Any = book
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return edit


def drop(*path: str | int) -> Edit:
    """Return an edit that takes away what is at *path*."""

    def edit(book: dict[str, Any]) -> None:
        place: Any = book
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return edit


RULE = ("rules", 0)
FAULTS: list[tuple[Edit, Fault]] = [
    (put(1, "surprise"), Fault("surprise", FaultCode.UNKNOWN_KEY, "surprise")),
    (drop("default"), Fault("", FaultCode.MISSING_KEY, "default")),
    (put(7, "jurisdiction"), Fault("jurisdiction", FaultCode.WRONG_KIND)),
    (put("most", "default"), Fault("default", FaultCode.UNKNOWN_WORD, "most")),
    (put("law", "sets"), Fault("sets", FaultCode.WRONG_KIND)),
    (drop("sets", 0, "name", "kk"), Fault("sets[0].name", FaultCode.MISSING_LANGUAGE, "kk")),
    (put(" ", "sets", 0, "name", "ru"), Fault("sets[0].name.ru", FaultCode.EMPTY, "ru")),
    (put("law", "sets", 1, "id"), Fault("rules[0].effect", FaultCode.UNKNOWN_KEY, "more")),
    (drop("sources", 0, "title"), Fault("sources[0]", FaultCode.MISSING_KEY, "title")),
    (put("An Act", "sources", 0, "id"), Fault("sources[0].id", FaultCode.BAD_ID, "An Act")),
    (put("", "sources", 0, "name", "en"), Fault("sources[0].name.en", FaultCode.EMPTY, "en")),
    (put("", "sources", 0, "title", "en"), Fault("sources[0].title.en", FaultCode.EMPTY, "en")),
    (put("x", "time"), Fault("time", FaultCode.WRONG_KIND)),
    (put(1.5, "time", "break_minutes"), Fault("time.break_minutes", FaultCode.WRONG_KIND)),
    (put(0, "time", "without_break_minutes"), Fault("time.without_break_minutes", FaultCode.OUT_OF_RANGE)),
    (put(0, "time", "break_minutes"), Fault("time.break_minutes", FaultCode.OUT_OF_RANGE)),
    (put(59, "time", "day_minutes"), Fault("time.day_minutes", FaultCode.OUT_OF_RANGE)),
    (put([], "time", "warn_percent"), Fault("time.warn_percent", FaultCode.OUT_OF_RANGE)),
    (put([0, 100], "time", "warn_percent"), Fault("time.warn_percent", FaultCode.OUT_OF_RANGE)),
    (put([75, 90], "time", "warn_percent"), Fault("time.warn_percent", FaultCode.OUT_OF_RANGE)),
    (put([90, 75, 100], "time", "warn_percent"), Fault("time.warn_percent", FaultCode.OUT_OF_RANGE)),
    (put([], "time", "house"), Fault("time.house", FaultCode.OUT_OF_RANGE)),
    (put(4, "time", "house", 0, "age_from"), Fault("time.house", FaultCode.OUT_OF_RANGE)),
    (put(0, "time", "house", 1, "age_from"), Fault("time.house", FaultCode.OUT_OF_RANGE)),
    (put(18, "time", "house", 1, "age_from"), Fault("time.house[1].age_from", FaultCode.OUT_OF_RANGE)),
    (
        put(0, "time", "house", 0, "without_break_minutes"),
        Fault("time.house[0].without_break_minutes", FaultCode.OUT_OF_RANGE),
    ),
    (put(29, "time", "house", 0, "day_minutes"), Fault("time.house[0].day_minutes", FaultCode.OUT_OF_RANGE)),
    (
        put(121, "time", "house", 1, "day_minutes"),
        Fault("time.house[1].day_minutes", FaultCode.LOOSENED, "day_minutes"),
    ),
    (
        put(61, "time", "house", 0, "without_break_minutes"),
        Fault("time.house[0].without_break_minutes", FaultCode.LOOSENED, "without_break_minutes"),
    ),
    (put([], "rules"), Fault("rules", FaultCode.EMPTY)),
    (put(1, "rules"), Fault("rules", FaultCode.EMPTY)),
    (put("rule", *RULE), Fault("rules[0]", FaultCode.WRONG_KIND)),
    (put(1, *RULE, "surprise"), Fault("rules[0].surprise", FaultCode.UNKNOWN_KEY, "surprise")),
    (drop(*RULE, "confirmed"), Fault("rules[0]", FaultCode.MISSING_KEY, "confirmed")),
    (drop(*RULE, "text", "ru"), Fault("rules[0].text", FaultCode.MISSING_LANGUAGE, "ru")),
    (put("", *RULE, "text", "kk"), Fault("rules[0].text.kk", FaultCode.EMPTY, "kk")),
    (put({**THREE, "ru": ""}, *RULE, "print"), Fault("rules[0].print.ru", FaultCode.EMPTY, "ru")),
    (put("two", *RULE, "id"), Fault("rules[1].id", FaultCode.DUPLICATE, "two")),
    (put("One", *RULE, "id"), Fault("rules[0].id", FaultCode.BAD_ID, "One")),
    (put("hearsay", *RULE, "source"), Fault("rules[0].source", FaultCode.UNKNOWN_WORD, "hearsay")),
    (put("soon", *RULE, "phase"), Fault("rules[0].phase", FaultCode.UNKNOWN_WORD, "soon")),
    (put("forbid", *RULE, "effect", "law"), Fault("rules[0].effect[0]", FaultCode.UNKNOWN_WORD, "forbid")),
    (put("forbid", *RULE, "effect"), Fault("rules[0].effect[0]", FaultCode.UNKNOWN_WORD, "forbid")),
    (put(True, *RULE, "effect"), Fault("rules[0].effect", FaultCode.WRONG_KIND)),
    (drop(*RULE, "effect"), Fault("rules[0]", FaultCode.MISSING_KEY, "effect")),
    (drop(*RULE, "effect", "more"), Fault("rules[0].effect", FaultCode.MISSING_KEY, "more")),
    (put("block", *RULE, "effect", "best"), Fault("rules[0].effect", FaultCode.UNKNOWN_KEY, "best")),
    (put("none", *RULE, "effect", "more"), Fault("rules[0].effect", FaultCode.LOOSENED, "one")),
    (put({"law": "none", "more": "print"}, *RULE, "effect"), Fault("rules[0]", FaultCode.NO_PRINT, "one")),
    (put("rights", *RULE, "notice"), Fault("rules[0]", FaultCode.NO_PRINT, "one")),
    (put("advice", *RULE, "notice"), Fault("rules[0].notice", FaultCode.UNKNOWN_WORD, "advice")),
    (put({"present": ["wizard"]}, *RULE, "need"), Fault("rules[0].need.present[0]", FaultCode.UNKNOWN_WORD, "wizard")),
    (put({"moon": "full"}, *RULE, "need"), Fault("rules[0].need.moon", FaultCode.UNKNOWN_KEY, "moon")),
    (put("all", *RULE, "need"), Fault("rules[0].need", FaultCode.WRONG_KIND)),
    (put("all", *RULE, "when"), Fault("rules[0].when", FaultCode.WRONG_KIND)),
    (put(["rain"], *RULE, "when", "so"), Fault("rules[0].when.so[0]", FaultCode.UNKNOWN_WORD, "rain")),
    (put(14, *RULE, "when", "age_from"), Fault("rules[0].when.age_from", FaultCode.OUT_OF_RANGE)),
    (put(-1, *RULE, "when", "age_from"), Fault("rules[0].when.age_from", FaultCode.OUT_OF_RANGE)),
    (put(19, *RULE, "when", "age_below"), Fault("rules[0].when.age_below", FaultCode.OUT_OF_RANGE)),
    (put(0, *RULE, "need", "in_room_at_most"), Fault("rules[0].need.in_room_at_most", FaultCode.OUT_OF_RANGE)),
    (put("at night", *RULE, "when", "hours"), Fault("rules[0].when.hours", FaultCode.OUT_OF_RANGE)),
    (put("25:00-06:00", *RULE, "when", "hours"), Fault("rules[0].when.hours", FaultCode.OUT_OF_RANGE)),
    (put("06:00-06:00", *RULE, "when", "ends_in"), Fault("rules[0].when.ends_in", FaultCode.OUT_OF_RANGE)),
    (put({}, *RULE, "need", "nobody"), Fault("rules[0].need.nobody", FaultCode.ONE_OF)),
    (put("rights", *RULE, "need", "nobody", "without"), Fault("rules[0].need.nobody", FaultCode.ONE_OF)),
    (
        put("ill", *RULE, "need", "nobody", "marked"),
        Fault("rules[0].need.nobody.marked", FaultCode.UNKNOWN_WORD, "ill"),
    ),
    (put("during", *RULE, "phase"), Fault("rules[0].need", FaultCode.NOT_JUDGED, "one")),
]


@pytest.mark.parametrize(("edit", "fault"), FAULTS, ids=[f"{fault.code}-{fault.where}" for _, fault in FAULTS])
def test_a_fault_is_found_where_it_is(edit: Edit, fault: Fault) -> None:
    data = copy.deepcopy(SMALL)
    edit(data)
    with pytest.raises(Faulty) as refused:
        read_rulebook(data, "")
    assert fault in refused.value.faults


def test_every_code_but_that_of_the_file_itself_is_tried() -> None:
    tried = {fault.code for _, fault in FAULTS}
    assert set(FaultCode) - tried == {FaultCode.NOT_TOML, FaultCode.LIABILITY_BELOW_16}


@pytest.mark.parametrize(("age", "refused"), [(0, True), (15, True), (16, False)])
def test_no_liability_text_for_a_child_under_16(age: int, refused: bool) -> None:
    data = copy.deepcopy(SMALL)
    data["rules"][1] |= {"notice": "liability", "print": THREE, "when": {"age_from": age}}
    if not refused:
        assert read_rulebook(data, "").rules[1].when.age_from == 16
        return
    with pytest.raises(Faulty) as faulty:
        read_rulebook(data, "")
    assert faulty.value.faults == (Fault("rules[1].when", FaultCode.LIABILITY_BELOW_16, "two"),)


def test_faults_of_several_rules_are_told_together() -> None:
    data = copy.deepcopy(SMALL)
    data["rules"][0]["phase"] = "soon"
    del data["rules"][1]["text"]
    with pytest.raises(Faulty) as faulty:
        read_rulebook(data, "")
    assert [fault.where for fault in faulty.value.faults] == ["rules[0].phase", "rules[1]"]


# A house's choice


def test_a_house_chooses_and_tightens() -> None:
    rules = read_house(BOOK, {"set": "kz-code", "tighten": {"few-adults": "block", "room": "reason"}})
    assert rules == Rules(BOOK, "kz-code", {"few-adults": Effect.BLOCK, "room": Effect.REASON})
    assert rules.name == "kz-code few-adults=block room=reason"
    assert read_house(BOOK, {"set": "kz-strict"}).tightened == {}


@pytest.mark.parametrize("one", BOOK.rules, ids=lambda rule: rule.id)
def test_no_rule_can_be_loosened_in_any_set(one: Any) -> None:
    for place, chosen in enumerate(BOOK.sets):
        for effect in Effect:
            if effect.strength < one.effect[place].strength:
                with pytest.raises(Loosened) as refused:
                    Rules(BOOK, chosen.id, {one.id: effect})
                assert (refused.value.rule, refused.value.floor) == (one.id, one.effect[place])
            else:
                assert Rules(BOOK, chosen.id, {one.id: effect}).effect(one) is effect


def test_a_choice_names_what_there_is() -> None:
    with pytest.raises(UnknownSet):
        Rules(BOOK, "kz-lax")
    with pytest.raises(UnknownRule):
        Rules(BOOK, "kz-code", {"never-heard-of": Effect.BLOCK})


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"set": "kz-lax"}, Fault("set", FaultCode.UNKNOWN_WORD, "kz-lax")),
        ({}, Fault("set", FaultCode.UNKNOWN_WORD, "None")),
        ({"set": ["kz-code"]}, Fault("set", FaultCode.UNKNOWN_WORD, "['kz-code']")),
        ({"set": "kz-code", "loosen": {}}, Fault("loosen", FaultCode.UNKNOWN_KEY, "loosen")),
        ({"set": "kz-code", "tighten": 5}, Fault("tighten", FaultCode.UNKNOWN_WORD, "5")),
        ({"set": "kz-code", "tighten": {"room": "must"}}, Fault("tighten.room", FaultCode.UNKNOWN_WORD, "must")),
        ({"set": "kz-code", "tighten": {"sofa": "block"}}, Fault("tighten.sofa", FaultCode.UNKNOWN_WORD, "sofa")),
        ({"set": "kz-code", "tighten": {"room": "advise"}}, Fault("tighten.room", FaultCode.LOOSENED, "room")),
    ],
)
def test_a_choice_with_a_fault_is_refused(data: dict[str, Any], fault: Fault) -> None:
    with pytest.raises(Faulty) as faulty:
        read_house(BOOK, data)
    assert faulty.value.faults == (fault,)


# What is read from the rules


def test_formalities_are_asked_of_whom_the_rules_name() -> None:
    practice = Rules(BOOK, "kz-practice")
    assert practice.formalities(Role.INVESTIGATOR) == ()
    assert practice.formalities(Role.JUDGE) == (Formality.RECORDING_NOTICE,)
    assert practice.formalities(Role.PSYCHOLOGIST) == tuple(Formality)


def test_the_shipped_book_has_no_words_of_its_own() -> None:
    data = tomllib.loads(resources.rules("kz").decode())
    assert read_rulebook(data, BOOK.sha256) == BOOK
