"""What happens in a room, for tests: happenings of every kind as strategies, people, and chains made of them."""

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import reduce
from typing import Any

from hypothesis import strategies as st

from interview_app.domain.events import PROGRAM, ChainHead, Event, EventKind, Json, Who, read_chain
from interview_app.domain.happenings import (
    HAPPENINGS,
    ChildCame,
    Guardian,
    Happening,
    Named,
    People,
    body_of,
    kind_of,
)
from interview_app.domain.interview import Happened, Interview, RecordingStopped
from interview_app.domain.interview_moves import moved
from interview_app.domain.people import Place

SESSION = "abcdefghijklmnopqrstuvwxyz"
LARGEST = 2**53 - 1
MINUTE_MS = 60_000

INVESTIGATOR = Who("investigator", 1)
PSYCHOLOGIST = Who("psychologist", 2)
MOTHER = Who("legal_representative", 3)

EVERYBODY = People(
    (
        Named(1, "investigator", "Ахметова Айгерім", "тергеу бөлімі", Place.IN_ROOM),
        Named(2, "psychologist", "Иванов Пётр", "орталық", Place.IN_ROOM),
        Named(3, "legal_representative", "Сейітқали Дана", "", Place.BEHIND_GLASS),
    )
)
BEGINNING: tuple[Happening, ...] = (EVERYBODY, Guardian(2, ""), ChildCame())
"""The adults are there, the psychologist is the guardian of the pause, and the child came; all at 0 ms."""


def at(t_ms: int, what: Happening | RecordingStopped, who: Who = INVESTIGATOR) -> Happened:
    """Return that *what* happened at *t_ms* at the hands of *who*."""
    return Happened(t_ms, who, what)


def after(*happened: Happened, state: Interview | None = None) -> Interview:
    """Return the state after *happened*, from the empty one or *state*."""
    return reduce(moved, happened, Interview() if state is None else state)


def begun(*happened: Happened) -> Interview:
    """Return the state after :data:`BEGINNING` and *happened*."""
    return after(*(at(0, what) for what in BEGINNING), *happened)


def chain_of(all_that_happened: Iterable[Happened]) -> list[Event]:
    """Return the events of a chain that says so."""
    return linked(map(_event, all_that_happened))


def linked(events: Iterable[Event]) -> list[Event]:
    """Return *events* as a chain has them, numbered and bound to each other, read back from its lines."""
    head, lines = ChainHead.of_session(SESSION), []
    for event in events:
        lines.append(dataclasses.replace(event, seq=head.seq + 1, prev=head.digest).line())
        head = head.after(lines[-1])
    return read_chain(lines, SESSION)


def _event(one: Happened) -> Event:
    origin_ns = one.t_ms * 1_000_000 + 999_999  # whole milliseconds are counted, the rest is cut off
    kind, body = _said(one.what)
    return Event(0, kind, one.who, origin_ns, origin_ns, "2026-11-21T10:00:00.000Z", body, "")


def _said(what: Happening | RecordingStopped) -> tuple[EventKind, Mapping[str, Json]]:
    if isinstance(what, RecordingStopped):
        return EventKind.RECORDING_STOPPED, {"reason": "interrupted", "cameras": []}
    return kind_of(what), body_of(what)


def any_happening(numbers: st.SearchStrategy[int], texts: st.SearchStrategy[str]) -> st.SearchStrategy[Happening]:
    """Return happenings of every kind, each as likely, whose numbers and texts come from the given strategies."""
    return st.one_of([of_type(declared, numbers, texts) for declared in HAPPENINGS.values()])


def of_type(declared: Any, numbers: st.SearchStrategy[int], texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Return values of a *declared* type, as :mod:`interview_app.domain.declared` knows types."""
    if dataclasses.is_dataclass(declared):
        hints = typing.get_type_hints(declared)
        parts = {field.name: of_type(hints[field.name], numbers, texts) for field in dataclasses.fields(declared)}
        return st.builds(typing.cast(Any, declared), **parts)
    if typing.get_origin(declared) is tuple:
        return st.lists(of_type(typing.get_args(declared)[0], numbers, texts), max_size=3).map(tuple)
    assert not isinstance(declared, types.UnionType)
    if issubclass(declared, StrEnum):
        return st.sampled_from(list(declared))
    return {bool: st.booleans(), int: numbers, str: texts}[declared]


FEW_NUMBERS = st.integers(0, 4)
FEW_TEXTS = st.sampled_from(["", " ", "сөз", "слово"])
SOMEBODY = st.sampled_from([PROGRAM, INVESTIGATOR, PSYCHOLOGIST, MOTHER, Who("pedagogue", 4)])


def few(declared: type) -> st.SearchStrategy[Any]:
    """Return values of *declared* out of few numbers and texts, so that they often concern each other."""
    return of_type(declared, FEW_NUMBERS, FEW_TEXTS)


def courses() -> st.SearchStrategy[list[Happened]]:
    """Return anything at all that may happen, in any order and at any time, after :data:`BEGINNING`."""
    what = any_happening(FEW_NUMBERS, FEW_TEXTS) | st.just(RecordingStopped())
    return st.lists(st.builds(Happened, st.integers(0, 10_000_000), SOMEBODY, what), max_size=80).map(
        lambda course: [*(at(0, one) for one in BEGINNING), *course]
    )
