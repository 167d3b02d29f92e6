"""A vault of 10,000 sessions: opening it, its list, searching it, the single-session check, saving a draft."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.preparation import searched
from interview_app.domain.rules import Rules
from interview_app.domain.steps import Standing
from interview_app.journey.preparing import Preparing
from interview_app.journey.record import new_session_id
from interview_app.journey.rules import shipped_rules
from interview_app.journey.session_list import bring_up_to_date, sessions
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import unlock
from interview_app.vault import audit, cases
from interview_app.vault import sessions as recorded
from interview_app.vault.cases import Draft, Marks
from interview_app.vault.sessions import Seen
from tests.benchmarks.row import row
from tests.domain.preparations import whole
from tests.vault.vaults import PASSPHRASE, HandClock, new_vault, opened_as

SESSIONS = 10_000
AUDITED_EACH = 5
ROUNDS = 15
SURNAMES = ("Ахметова", "Қалиева", "Соловьёва", "Әлімжанова", "Ким", "О'Коннор", "Сейітқали", "Иванова")
QUERIES = ("", "ахметова", "бала 777", "алимжанова 2475", "21.11.2025", "жоқ адам", "о'коннор 24750000")


def measure(folder: Path) -> None:
    """Print medians; the key derivation, which is slow on purpose, is left out of what it takes to open."""
    clock = HandClock()
    new_vault(folder, clock).lock()
    unlocked = opened_as(folder, AccountRole.INVESTIGATOR, clock)
    target = folder / "target"
    _fill(unlocked, target, clock)
    unlocked.lock()

    def opened() -> None:
        again = unlock(folder, AccountRole.INVESTIGATOR.value, PASSPHRASE, clock)
        sessions(again)
        again.lock()

    size_mb = unlocked.places.database.stat().st_size / 1e6
    row("10,000 sessions: unlock to the first page", _shown(opened, 5), f"{size_mb:.0f} MB", "goal <= 500 ms")
    unlocked = unlock(folder, AccountRole.INVESTIGATOR.value, PASSPHRASE, clock)
    slowest = max((_ms(lambda query=query: sessions(unlocked, query)), query) for query in QUERIES)  # type: ignore[misc]
    row("search, the slowest of some", f"{slowest[0]:.1f} ms", f"{slowest[1]!r}", "goal <= 50 ms")
    row("scroll to the last page", _shown(lambda: sessions(unlocked, offset=SESSIONS - 100)), "", "goal <= 50 ms")
    up_to_date = _shown(lambda: bring_up_to_date(unlocked, [target], folder), 5)
    row("list compared with 10,000 packages on a disk", up_to_date)
    preparing = Preparing(unlocked, Rules(shipped_rules(), "kz-practice"))
    draft = preparing.save(preparing.new(), whole())
    row("was this child recorded before?", _shown(lambda: preparing.earlier(draft)))
    row("problems and admission", _shown(lambda: (preparing.problems(draft), preparing.admission(draft))))
    drafts = [draft]

    def typed() -> None:
        child = replace(drafts[-1].preparation.child, notes=f"{len(drafts)}")
        drafts.append(preparing.save(drafts[-1], replace(drafts[-1].preparation, child=child)))

    row("save a draft", _shown(typed))
    unlocked.lock()


def _fill(unlocked: Unlocked, target: Path, clock: HandClock) -> None:
    with unlocked.database.transaction() as transaction:
        for number in range(SESSIONS):
            made = clock.now - timedelta(hours=number)
            utc = made.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            surname = SURNAMES[number % len(SURNAMES)]
            preparation = whole(
                child_id=f"c{number}",
                alias=f"Бала {number}",
                number=f"2475{number // 3:011d}",
                investigator=f"{surname} Айгерім",
                notes="Қосымша мәлімет. " * 40,
            )
            session = new_session_id()
            marks = Marks(f"iin {number}".encode() * 4, f"name {number}".encode() * 4)
            cases.keep_identity(transaction, preparation.child, bytes(540), marks)
            text = searched(preparation, datetime.fromisoformat(utc).date())
            cases.save(
                transaction, Draft(session, Standing.DRAFT, 0, preparation), preparation, Standing.WAITING, utc, text
            )
            seen = Seen(session, Standing.SEALED, utc, 3_000_000)
            recorded.take_note(transaction, seen, made.date(), utc)
            for _ in range(AUDITED_EACH):
                audit.append(transaction, clock.utc(), unlocked.person, Action.PREPARE, f"session:{session}")
            (target / session / "data").mkdir(parents=True)


def _shown(work: Callable[[], object], rounds: int = ROUNDS) -> str:
    return f"{_ms(work, rounds):.1f} ms"


def _ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        began_ns = time.perf_counter_ns()
        work()
        times.append((time.perf_counter_ns() - began_ns) / 1e6)
    return statistics.median(times)
