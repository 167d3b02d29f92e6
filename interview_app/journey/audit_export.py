"""The audit as a file for people: CSV for a table program, PDF for paper.

Rules. All that is there is shown, also of a chain that is broken, and where it breaks is said first. Names stand for
the persons' numbers here, where they are read. The digest of the last entry, printed and kept elsewhere, shows later
that nothing before it was changed. That it was exported is an entry itself, made before, so it is in the file.
"""

import csv
import io
from collections.abc import Collection
from pathlib import Path

from interview_app.domain.audit import digest, read_entry
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.journey.audit_list import words
from interview_app.journey.unlocked import Unlocked
from interview_app.system import durable
from interview_app.system.texts import Texts
from interview_app.vault import audit, cases, people, settings

_COLUMNS = ("seq", "utc", "person", "what", "about", "details", "digest")
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def export_csv(unlocked: Unlocked, path: Path, language: str) -> None:
    """Write the audit to the new file *path*: UTF-8 with a mark, as table programs want it; blocks for seconds.

    Circumstances NOT_PERMITTED, FILE_EXISTS, OUTPUT_UNWRITABLE, VAULT_*.
    """
    texts = Texts(language)
    _refuse_existing(path)
    unlocked.enter(Action.EXPORT_AUDIT, form="csv")
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([texts.text(f"audit.{column}") for column in _COLUMNS])
    for row in _rows(unlocked, texts):
        writer.writerow([_cell(cell) for cell in row])
    for remark in _remarks(unlocked, texts):
        writer.writerow([_cell(remark)])
    _write(path, target.getvalue().encode("utf-8-sig"))


def export_pdf(unlocked: Unlocked, path: Path, language: str) -> None:
    """Write the audit to the new file *path* as A4 pages; blocks for about three seconds for 1,000 entries.

    Circumstances as of :func:`export_csv`.
    """
    texts = Texts(language)
    _refuse_existing(path)
    unlocked.enter(Action.EXPORT_AUDIT, form="pdf")
    _write(path, _paper(unlocked, texts, _rows(unlocked, texts)))


def extract_pdf(unlocked: Unlocked, session: str, language: str) -> bytes:
    """Return the entries about *session* and its child as A4 pages: a part of the chain, each with its digest.

    Blocks for a second for some thousand entries in all. Circumstances NOT_PERMITTED, SESSION_UNKNOWN, VAULT_*.
    """
    unlocked.demand(Action.EXPORT_AUDIT)
    child = cases.read(unlocked.database, session).preparation.child.child_id
    rows = _rows(unlocked, Texts(language), {f"session:{session}", f"child:{child}"})
    return _paper(unlocked, Texts(language), rows, session)


def _paper(unlocked: Unlocked, texts: Texts, rows: list[tuple[str, ...]], session: str = "") -> bytes:
    from interview_app.documents.audit import AuditPaper, audit_pdf

    extract = (texts.text("audit.extract", session=session, count=len(rows)),) if session else ()
    paper = AuditPaper(
        title=texts.text("audit.title_extract" if session else "audit.title"),
        remarks=(*extract, *_remarks(unlocked, texts)),
        headings=tuple(texts.text(f"audit.{column}") for column in _COLUMNS),
        rows=rows,
    )
    return audit_pdf(paper, lambda number: texts.text("paper.page", number=number))


def _remarks(unlocked: Unlocked, texts: Texts) -> list[str]:
    count, head = audit.head(unlocked.database)
    broken = audit.verify(unlocked.database)
    found = (
        texts.text("audit.whole", count=count, head=head)
        if broken is None
        else texts.text("audit.broken", number=broken.seq, count=count)
    )
    return [
        texts.text("audit.vault", vault=settings.vault_id(unlocked.database)),
        texts.text("audit.made", utc=unlocked.now_utc(), name=unlocked.name),
        found,
    ]


def _rows(unlocked: Unlocked, texts: Texts, about: Collection[str] = ()) -> list[tuple[str, ...]]:
    """Return a row for each entry; of those *about* something alone where it is said."""
    names = {one.person: f"{one.name} ({one.person})" for one in people.everybody(unlocked.database)}
    names[audit.PROGRAM] = texts.text("audit.program")
    rows: list[tuple[str, ...]] = []
    for seq, line in audit.lines(unlocked.database):
        try:
            entry = read_entry(line)
            if about and entry.about not in about:
                continue
        except ValueError:
            rows.append((str(seq), "", "", texts.text("audit.unreadable"), "", "", digest(line)))
            continue
        rows.append(
            (str(seq), entry.utc, names.get(entry.person, str(entry.person)), *words(entry, names, texts), digest(line))
        )
    return rows


def _cell(text: str) -> str:
    """Return *text* so that no table program takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise Circumstance(Code.FILE_EXISTS, path=str(path))


def _write(path: Path, data: bytes) -> None:
    try:
        durable.create_exclusively(path, data, mode=0o600)
    except FileExistsError:
        raise Circumstance(Code.FILE_EXISTS, path=str(path)) from None
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None
