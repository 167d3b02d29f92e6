"""Copies of a sealed recording and their labels: made durably, read back, entered in the movement log.

Rules. A copy is encrypted as the package is, so making one needs no key. It counts once it was read back and is the
package; its number is given then, with the entry, and never again. A copy that is not whole is removed and never
entered. What stands at the place already is read back and said, and nothing is written there.
A further copy counts among those for which the session's key may go.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from interview_app.documents.label import Label, label_pdf
from interview_app.documents.wording import day_in_words, length
from interview_app.domain.audit import Happening
from interview_app.domain.copies import Copy
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.verdict import Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check
from interview_app.evidence.copying import copy_package, remove_copy
from interview_app.evidence.index import IndexMalformed, read_index
from interview_app.journey.ledger import ReadBack, copies_read_back, note_read_back
from interview_app.journey.seal import Progress, SealedCopies, session_of
from interview_app.journey.unlocked import Unlocked
from interview_app.system.durable import create_exclusively
from interview_app.system.texts import Texts
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
    """Enter master and working copy as the sealing left them; idempotent. Circumstances of the vault."""
    session = session_of(sealed.packages[0])
    known = {one.number for one in log.copies(unlocked.database, session)}
    for number, (package, report) in enumerate(zip(sealed.packages, sealed.reports, strict=True)):
        if number not in known:
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

    there = target / package.name
    if there.is_dir():
        return MadeCopy(there, read_back(there), None)
    copy = copy_package(package, target, lambda done, total: progress("copying", done, total), stop)
    try:
        report = read_back(copy)
    except BaseException:
        remove_copy(copy)
        raise
    if report.verdict is Verdict.ALTERED or report.seal_digest != _seal_digest(package):
        remove_copy(copy)
        found = report.findings[0].code.value if report.findings else ""
        raise Circumstance(Code.COPY_NOT_WHOLE, path=str(target), finding=found)
    number = log.next_number(unlocked.database, session)
    entered = _enter(unlocked, session, number, purpose.strip(), recipient.strip(), copy, report)
    data = unlocked.places.data
    note_read_back(data, ReadBack(session, copies_read_back(data, session) + 1))
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
    case_number = log.case_number(unlocked.database, session)
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
            _seal_digest(package),
            one.number,
            ", ".join(filter(None, (one.purpose, one.recipient))),
        )
        for one in wanted
    ]
    pdf = label_pdf(made, languages)
    unlocked.enter(Happening.LABELS_PRINTED, f"session:{session}", count=len(made))
    return pdf


def save_labels(content: bytes, path: Path) -> Path:
    """Write labels as the new file *path*; ``.pdf`` is added where it lacks. FILE_EXISTS, OUTPUT_UNWRITABLE."""
    target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
    try:
        create_exclusively(target, content, mode=0o600)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(target)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None
    return target


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


def _seal_digest(package: Path) -> str:
    try:
        return hashlib.sha256((package / layout.TAG_MANIFEST).read_bytes()).hexdigest()
    except OSError:
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package)) from None
