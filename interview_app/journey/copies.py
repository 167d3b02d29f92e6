"""Copies of a sealed recording and their labels: made durably, read back, entered in the movement log.

Rules. A copy is encrypted as the package is, so making one needs no key. It counts once it was read back and is the
package; its number is given then, with the entry, and never again. A copy that is not whole is removed and never
entered. What stands at the place already is read back and said, and left as it is. By the mark beside it, never by the
place, for disks change theirs, it is known whether its making was cut off before it was entered: it is entered then,
late, where it is whole. What no program made has no mark and gets no number.
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
from interview_app.domain.events import Json
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.verdict import FindingCode, Verdict
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check
from interview_app.evidence.complete import digest_of
from interview_app.evidence.copying import Mark, copy_package, mark_of, remove_copy, set_mark
from interview_app.evidence.index import IndexMalformed, read_index
from interview_app.journey.ledger import ReadBack, copies_read_back, note_read_back
from interview_app.journey.seal import Progress, SealedCopies, anchors_for, session_of
from interview_app.journey.sealing import case_number_remark
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
    """A copy, what reading it back gave, and how it was ``entered``; None where it is not, or was before.

    ``late``: it was there, made at an earlier time that was cut off.
    """

    package: Path
    report: Report
    entered: Copy | None
    late: bool = False


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
            _enter(unlocked, session, Mark(number, unlocked.now_utc()), "", "", package, report)


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

        trusted = anchors_for(copy, anchors, unlocked.places.data)
        return check(copy, anchors=trusted, from_medium=True, progress=told)

    def is_whole(report: Report) -> bool:
        unread = any(one.code is FindingCode.FILE_UNREADABLE for one in report.findings)
        same = report.seal_digest == _require_digest(package)
        return same and not unread and report.verdict is not Verdict.ALTERED

    copy = target / package.name
    if late := copy.is_dir():
        report = read_back(copy)
        if not is_whole(report) or not _is_unentered(unlocked, session, mark_of(copy)):
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
    mark = Mark(number, unlocked.now_utc())
    set_mark(copy, mark)  # before the entry: of a copy that is entered it can always be told
    entered = _enter(unlocked, session, mark, purpose.strip(), recipient.strip(), copy, report, late=late)
    data = unlocked.places.data
    note_read_back(data, ReadBack(session, copies_read_back(data, session) + 1))
    drop_keys(unlocked)
    return MadeCopy(copy, report, entered, late)


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
            case_number_remark(unlocked, session, *texts),
        )
        for one in wanted
    ]
    return label_pdf(made, languages)


def _is_unentered(unlocked: Unlocked, session: str, mark: Mark | None) -> bool:
    entered = {Mark(one.number, one.made_utc) for one in log.copies(unlocked.database, session)}
    return mark is not None and mark not in entered


def _enter(
    unlocked: Unlocked,
    session: str,
    mark: Mark,
    purpose: str,
    recipient: str,
    package: Path,
    report: Report,
    *,
    late: bool = False,
) -> Copy:
    verdict = report.verdict.value
    copy = Copy(mark.number, mark.made_utc, unlocked.person, purpose, recipient, str(package), verdict)
    details: dict[str, Json] = {"number": mark.number, "verdict": verdict}
    if late:
        details["late"] = True
    with unlocked.acting(Action.MAKE_COPIES, f"session:{session}", Happening.COPY_MADE, **details) as transaction:
        log.add(transaction, session, copy)
    return copy


def _require_digest(package: Path) -> str:
    if digest := digest_of(package):
        return digest
    raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package))
