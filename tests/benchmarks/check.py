"""How the check of questions agrees with the labelled utterances, how long it takes, and how long a bank loads."""

import statistics
import time
import tomllib
from pathlib import Path

from interview_app.domain.utterance import UtteranceType
from interview_app.questioning.check import check, load
from tests.benchmarks.row import row
from tests.questioning.test_bank_loader import many, taken
from tests.questioning.utterances import KINDS as SETS
from tests.questioning.utterances import LANGUAGES, agreement, labelled

KINDS = tuple(UtteranceType)
ENTRIES = 10_000


def measure(_folder: Path) -> None:
    """Print for each labelled set the table of labels against answers, the shares that count, and the time."""
    began_ns = time.monotonic_ns()
    load()
    row("lexicons and dictionary", f"{(time.monotonic_ns() - began_ns) / 1e6:.0f} ms")
    _measure_bank()
    for language in LANGUAGES:
        for name in (f"{kind}{language}" for kind in SETS):
            _measure_set(name, language)


def _measure_set(name: str, language: str) -> None:
    utterances = labelled(name)
    first_ms = [_milliseconds(one.text, language, one.age, one.child_words) for one in utterances]
    again_ms = [_milliseconds(one.text, language, one.age, one.child_words) for one in utterances]
    found = agreement(utterances)
    print(f"  {name}: {len(utterances)} utterances; labelled downwards, answered across")
    print(" " * 18 + "".join(f"{kind.value:>15}" for kind in KINDS))
    for given in KINDS:
        print(f"  {given.value:<16}" + "".join(f"{found.counts[given, kind]:>15}" for kind in KINDS))
    row(f"{name}: macro-F1 over five types", f"{found.macro_f1:.3f}", goal="goal >= 0.95")
    row(f"{name}: suggestive missed", f"{found.missed:.1%}", goal="goal <= 3 %")
    row(f"{name}: open or directive called suggestive", f"{found.wrongly_leading:.1%}", goal="goal <= 1 %")
    row(
        f"{name}: time of one, median (longest)",
        f"{statistics.median(first_ms):.2f} ms",
        f"({max(first_ms):.1f} ms; again {statistics.median(again_ms):.2f} ms)",
        "goal <= 2 ms",
    )


def _measure_bank() -> None:
    source = many(ENTRIES)
    began_ns = time.process_time_ns()
    tomllib.loads(source)
    parsed_ns = time.process_time_ns()
    taken(source)
    seconds, parsing = (time.process_time_ns() - parsed_ns) / 1e9, (parsed_ns - began_ns) / 1e9
    reference = f"{seconds / parsing:.1f} x tomllib alone ({parsing:.2f} s)"
    row(f"bank of {ENTRIES} entries, CPU", f"{seconds:.2f} s", reference, "goal <= 1 s")


def _milliseconds(text: str, language: str, age: int | None, child_words: tuple[str, ...]) -> float:
    began_ns = time.monotonic_ns()
    check(text, language, age, child_words)
    return (time.monotonic_ns() - began_ns) / 1e6
