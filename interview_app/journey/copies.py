"""Copies of a sealed recording and their labels: made durably, read back, entered in the movement log.

Rules. A copy is encrypted as the package is, so making one needs no key. It counts once it was read back and is the
package; its number is given then, with the entry, and never again. A copy that is not whole is removed and never
entered. What stands at the place already is read back and said, and nothing is written there; it is entered where it is
whole and was not yet: its making was cut off before its end.
A further copy counts among those for which the session's key may go.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from interview_app.documents.label import Label, label_pdf
from interview_app.documents.wording import day_in_words, length
from interview_app.domain.audit import Happening
from interview_app.domain.copies import MASTER, WORKING, Copy
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check
from interview_app.evidence.complete import digest_of
from interview_app.evidence.copying import copy_package, remove_copy
from interview_app.evidence.index import IndexMalformed, read_index
from interview_app.journey.ledger import ReadBack, copies_read_back, note_read_back
from interview_app.journey.seal import Progress, SealedCopies, session_of
from interview_app.journey.session_list import drop_keys
from interview_app.journey.unlocked import Unlocked
from interview_app.system.texts import Texts
from interview_app.vault import cases
from interview_app.vault import copies as log

if TYPE_CHECKING:
    from cryptography import x509

Anchors = Sequence["x509.Certificate"]


@dataclass(frozen=True)
class MadeCopy:
    """A copy that was entered, and what reading it back gave; ``entered`` None where the package was there before."""

    package: Path
    report: Report
    entered: Copy | None


def copies_of(unlocked: Unlocked, session: str) -> tuple[Copy, ...]:
    """Return the copies of *session* that were entered. Circumstances NOT_PERMITTED, VAULT_LOCKED."""
    unlocked.demand(Action.SEE_SESSIONS)
    return log.copies(unlocked.database, session)


def enter_sealed(unlocked: Unlocked, sealed: SealedCopies) -> None:
    """Enter the copies that the sealing left, the first as the master; idempotent. Circumstances of the vault.

    A copy that was completed later gets the number that is free then; one whose disk is gone again gets none.
    """
    session = session_of(sealed.packages[0])
    for package, report in zip(sealed.packages, sealed.reports, strict=True):
        entered = log.copies(unlocked.database, session)
        if digest_of(package) and not any(one.place == str(package) for one in entered):
            taken = {one.number for one in entered}
            free = (one for one in (MASTER, WORKING) if one not in taken)
            number = next(free, log.next_number(unlocked.database, session))
            _enter(unlocked, session, number, "", "", package, report)


def make_copy(
    unlocked: Unlocked,
    package: Path,
    target: Path,
    *,
    purpose: str,
    recipient: str,
    anchors: Anchors,
    progress: Progress,
    stop: Event,
) -> MadeCopy:
    """Copy *package* below *target* for *recipient*, read it back and enter it. Blocks for as long as the disks need.

    *purpose* says what the copy is for. *progress* hears ``copying`` and ``reading_back``. Circumstances: REASON_EMPTY
    (no purpose), COPY_NOT_WHOLE (the copy was removed again), those of :func:`.copying.copy_package`, NOT_PERMITTED
    and those of the vault.
    """
    unlocked.demand(Action.MAKE_COPIES)
    if not purpose.strip():
        raise Circumstance(Code.REASON_EMPTY)
    session = session_of(package)

    def read_back(copy: Path) -> Report:
        def told(done: int, total: int) -> None:
            if stop.is_set():
                raise Circumstance(Code.CANCELLED)
            progress("reading_back", done, total)

        return check(copy, anchors=anchors, from_medium=True, progress=told)

    def is_whole(report: Report) -> bool:
        return report.verdict is not Verdict.ALTERED and report.seal_digest == _require_digest(package)

    copy = target / package.name
    if copy.is_dir():
        report = read_back(copy)
        known = any(one.place == str(copy) for one in log.copies(unlocked.database, session))
        if known or not is_whole(report):
            return MadeCopy(copy, report, None)
    else:
        copy_package(package, target, lambda done, total: progress("copying", done, total), stop)
        try:
            report = read_back(copy)
        except BaseException:
            remove_copy(copy)
            raise
        if not is_whole(report):
            remove_copy(copy)
            found = report.findings[0].code.value if report.findings else ""
            raise Circumstance(Code.COPY_NOT_WHOLE, path=str(target), finding=found)
    number = log.next_number(unlocked.database, session)
    entered = _enter(unlocked, session, number, purpose.strip(), recipient.strip(), copy, report)
    data = unlocked.places.data
    note_read_back(data, ReadBack(session, copies_read_back(data, session) + 1))
    drop_keys(unlocked)
    return MadeCopy(copy, report, entered)


def labels(
    unlocked: Unlocked, package: Path, numbers: Sequence[int], language: str, zone: tzinfo | None = None
) -> bytes:
    """Return the labels of the copies with these *numbers* of *package* as PDF, Kazakh and Russian or in *language*.

    *zone* is the room's, the machine's own where None. Circumstances PACKAGE_UNREADABLE, NOT_PERMITTED
    and those of the vault.
    """
    unlocked.demand(Action.MAKE_COPIES)
    session = session_of(package)
    wanted = [one for one in log.copies(unlocked.database, session) if one.number in set(numbers)]
    case_number = cases.case_number(unlocked.database, session)
    languages: tuple[InterviewLanguage, ...] = (InterviewLanguage.KK, InterviewLanguage.RU)
    if language == InterviewLanguage.EN.value:
        languages = (InterviewLanguage.EN,)
    texts = [Texts(one.value) for one in languages]
    try:
        index = read_index((package / layout.INDEX).read_bytes())
    except (OSError, IndexMalformed):
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package)) from None
    begun = datetime.fromisoformat(index.started_utc).astimezone(zone)
    lasted = timedelta(microseconds=sum(part.end_us - part.start_us for part in index.parts))
    made = [
        Label(
            case_number,
            session,
            " / ".join(day_in_words(begun.date(), one) for one in texts),
            " / ".join(length(lasted, one) for one in texts),
            _require_digest(package),
            one.number,
            ", ".join(filter(None, (one.purpose, one.recipient))),
        )
        for one in wanted
    ]
    return label_pdf(made, languages)


def _enter(
    unlocked: Unlocked, session: str, number: int, purpose: str, recipient: str, package: Path, report: Report
) -> Copy:
    verdict = report.verdict.value
    copy = Copy(number, unlocked.now_utc(), unlocked.person, purpose, recipient, str(package), verdict)
    with unlocked.acting(
        Action.MAKE_COPIES, f"session:{session}", Happening.COPY_MADE, number=number, verdict=verdict
    ) as transaction:
        log.add(transaction, session, copy)
    return copy


def _require_digest(package: Path) -> str:
    if digest := digest_of(package):
        return digest
    raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package))
