"""The protocol of a stopped session in the hands of whoever writes it, from the first line to the last signature.

Rules. Everything is kept at once, encrypted with the session's own key, so that an interruption costs nothing. While
the pages are open, entries change; once they are fixed, nothing in them does, and people sign them one after the other.
They are opened again freely while nobody has signed by certificate, with a reason once somebody has, and never once
they were attached to the session. Calls come from any thread, take their turn, and block for milliseconds unless said.
"""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from interview_app.documents.picture import for_print
from interview_app.domain.audit import Happening
from interview_app.domain.declared import from_json, to_json, whole
from interview_app.domain.drafting.material import ProtocolMaterial
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import Json, canonical
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.permissions import Action
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import ProtocolDocument, SignatureBlock, SignedWhere
from interview_app.domain.protocol_deeds import deeds_between
from interview_app.domain.protocol_entries import Completed, LackCode, OwnHand, ProtocolEntries
from interview_app.domain.protocol_signing import FixedPages, SigningPlace, without_stale
from interview_app.domain.signature import Signature
from interview_app.domain.steps import Standing, may_follow
from interview_app.journey.protocol import DrawnUp, draw_up, with_entries
from interview_app.journey.protocol_papers import (
    ENTRIES,
    FIXED,
    PAGES,
    ProtocolPapers,
    digest_of,
    name_of_file,
    outside_of,
)
from interview_app.journey.session_list import stands_at
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import cases
from interview_app.vault.database import Transaction

ENTERED_AGAIN = timedelta(minutes=10)
"""So long one entry in the audit stands for all that one person writes."""


class ProtocolWriting:
    """The protocol of the session of *material*, with the entries that *papers* keep."""

    def __init__(self, unlocked: Unlocked, papers: ProtocolPapers, material: ProtocolMaterial) -> None:
        self.unlocked = unlocked
        self.session = material.session
        self.papers = papers
        self._material = material
        self._turn = threading.RLock()
        self._entered: datetime | None = None
        self._drawn: dict[str, Signature] = {}
        self._prints: dict[str, bytes] = {}
        fixed = papers.read(FIXED)
        self._entries = material.entries
        self._fixed = from_json(FixedPages, json.loads(fixed)) if fixed else None
        if not self._entries.begun_utc and unlocked.may(Action.WRITE_PROTOCOL):
            self.keep(replace(self._entries, begun_utc=unlocked.now_utc()))

    @property
    def entries(self) -> ProtocolEntries:
        """What was added, as it is kept."""
        return self._entries

    @property
    def fixed(self) -> FixedPages | None:
        """The pages once they are fixed; None while they are open."""
        return self._fixed

    def keep(self, entries: ProtocolEntries) -> None:
        """Keep *entries*, without the signatures that were drawn under other words (``without_stale``).

        Circumstances PROTOCOL_FIXED, PROTOCOL_CHANGED_ELSEWHERE, NOT_PERMITTED and those of the vault.
        """
        with self._turn:
            self._require_open()
            entries = without_stale(self._entries, whole(entries))
            if entries == self._entries:
                return
            self._keep_entries(entries, self._changing())
        if replace(entries, begun_utc="") != ProtocolEntries():
            self._stand(Standing.DRAFTED)

    def keep_drawn(self, signature: Signature) -> str:
        """Keep what somebody present has drawn and return its name, for :attr:`Signing.drawn`. As :meth:`keep`."""
        with self._turn:
            self._require_open()
            drawn = canonical(to_json(signature))
            about = f"session:{self.session}"
            with self.unlocked.acting(Action.SIGN, about, drawn=True, sha256=digest_of(drawn)) as transaction:
                name = cases.keep_signature(transaction, self.session, drawn)
            self._drawn[name] = signature
            return name

    def drawn(self, name: str) -> Signature | None:
        """Return the signature kept by this *name*; None if there is none. Circumstance NOT_PERMITTED."""
        self.unlocked.demand(Action.SEE_CASE)
        with self._turn:
            if name and name not in self._drawn:
                kept = cases.signature(self.unlocked.database, self.session, name)
                if kept is None:
                    return None
                self._drawn[name] = from_json(Signature, json.loads(kept))
            return self._drawn.get(name)

    def add_own_hand(self, name: str, content: bytes) -> ProtocolEntries:
        """Keep the picture *content* as an answer in the child's own hand called *name*; return the entries then.

        As :meth:`keep`.
        """
        with self._turn:
            self._require_open()
            digest = digest_of(content)
            if any(one.sha256 == digest for one in self._entries.own_hand):
                return self._entries
            hands = (*self._entries.own_hand, OwnHand(name, digest))
            entries = without_stale(self._entries, whole(replace(self._entries, own_hand=hands)))
            self._keep_entries(entries, self._changing(), {name_of_file(digest): content})
            return entries

    def file(self, digest: str) -> bytes:
        """Return the attached file with this SHA-256. Circumstance VAULT_DAMAGED."""
        content = self.papers.read(name_of_file(digest))
        if content is None:
            raise Circumstance(Code.VAULT_DAMAGED, path=name_of_file(digest))
        return content

    def draft(self, entries: ProtocolEntries) -> DrawnUp:
        """Return the document of *entries* with its pages. Blocks for seconds with some hundred questions."""
        return draw_up(self.material(entries))

    def material(self, entries: ProtocolEntries) -> ProtocolMaterial:
        """Return what the document of *entries* is drawn up from."""
        names = [one.drawn for one in entries.signings if one.drawn]
        drawn = {name: found for name in names if (found := self.drawn(name)) is not None}
        pictures = {one.sha256: self._printed(one.sha256) for one in entries.own_hand}
        base = self._material
        return replace(base, entries=entries, drawn={**base.drawn, **drawn}, pictures={**base.pictures, **pictures})

    def take_identity(self, identity: ChildIdentity) -> ProtocolEntries:
        """Take it that the child's own data, which the vault keeps itself, are these now; return the entries then.

        As :meth:`keep`.
        """
        with self._turn:
            if identity != self._material.identity:
                self._material = replace(self._material, identity=identity)
                undrawn = tuple(replace(one, drawn="") for one in self._entries.signings)
                self.keep(replace(self._entries, signings=undrawn))
            return self._entries

    def complete(self, code: LackCode, text: str) -> ProtocolEntries:
        """Write down what was not known when the recording began (COMPLETED_AFTERWARDS), with who and when.

        What was written down before stays; the same once more is no new entry. As :meth:`keep`, and REASON_EMPTY where
        *text* is.
        """
        with self._turn:
            self._require_open()
            if not text.strip():
                raise Circumstance(Code.REASON_EMPTY)
            if any(one.text == text.strip() for one in self._entries.completed_as(code)[-1:]):
                return self._entries
            made = Completed(code, text.strip(), self.unlocked.name, self.unlocked.now_utc())
            entries = replace(self._entries, completed=(*self._entries.completed, made))
            entries = without_stale(self._entries, whole(entries))
            about = f"session:{self.session}"
            happening = Happening.PROTOCOL_COMPLETED
            self._keep_entries(entries, self.unlocked.acting(Action.WRITE_PROTOCOL, about, happening, what=code.value))
            self._material = with_entries(self._material, entries)
            return entries

    @property
    def preparation(self) -> Preparation:
        """What was prepared for the session, with the people who were there."""
        return self._material.preparation

    @property
    def identity(self) -> ChildIdentity:
        """The child's own data, as they were opened."""
        return self._material.identity

    @property
    def zone(self) -> tzinfo | None:
        """The room's zone; None: the machine's own."""
        return self._material.zone

    def pages(self) -> bytes:
        """Return the fixed pages with the signatures made in them so far; :class:`Bug` while they are open."""
        pages = self.papers.read(PAGES)
        if pages is None:
            raise Bug("pages that are not fixed")
        return pages

    def fix(self) -> FixedPages:
        """Fix the pages of what is kept, with the fields to sign in. Blocks for seconds.

        Circumstances PROTOCOL_LACKING (count), PROTOCOL_UNSIGNED (somebody who signs by no certificate has neither
        signed nor given a reason), and as :meth:`keep`.
        """
        from interview_app.signing.pades import prepare_fields

        with self._turn:
            self._require_open()
            drafted = self.draft(self._entries)
            if drafted.document.lacks:
                raise Circumstance(Code.PROTOCOL_LACKING, count=len(drafted.document.lacks))
            language, signers = drafted.document.languages[0], signers_of(drafted.document)
            places = tuple(
                SigningPlace(one.person, one.role.text(language), one.name, one.field)
                for one in signers
                if not one.veiled
            )
            unsigned = tuple(one.person for one in signers if one.drawn is None and one.unsigned is None)
            nowhere = next((one for one in signers if one.person in unsigned and not one.field), None)
            if nowhere is not None:
                raise Circumstance(Code.PROTOCOL_UNSIGNED, name=nowhere.name)
            pages = prepare_fields(drafted.rendered.pdf, drafted.rendered.fields)
            fixed = FixedPages(drafted.rendered.pages, places, unsigned)
            details: dict[str, Json] = {"pages": fixed.pages, "sha256": digest_of(pages)}
            self._keep_fixed(fixed, {PAGES: pages}, Action.WRITE_PROTOCOL, Happening.PROTOCOL_PAGES_FIXED, details)
            return fixed

    def open_again(self, reason: str = "") -> None:
        """Open the fixed pages; the certificates' signatures in them and beside them are given up for *reason*.

        Circumstances REASON_EMPTY where somebody has signed by certificate, PROTOCOL_CHANGED_ELSEWHERE, NOT_PERMITTED.
        """
        with self._turn:
            fixed = self.require_fixed()
            if fixed.signed and not reason.strip():
                raise Circumstance(Code.REASON_EMPTY)
            gone: dict[str, bytes | None] = {PAGES: None, FIXED: None}
            gone |= {outside_of(one.person): None for one in fixed.signed if not one.field}
            details: dict[str, Json] = {"signatures": len(fixed.signed)}
            if reason.strip():
                details["reason"] = reason.strip()
            about = f"session:{self.session}"
            with self.unlocked.acting(
                Action.WRITE_PROTOCOL, about, Happening.PROTOCOL_REOPENED, **details
            ) as transaction:
                self.papers.keep(transaction, gone)
            self.papers.settled()
            self._fixed = None

    @contextmanager
    def signing(self) -> Iterator[FixedPages]:
        """Yield the fixed pages to sign, nobody else's turn meanwhile. As :meth:`require_fixed`."""
        with self._turn:
            self.unlocked.demand(Action.SIGN)
            yield self.require_fixed()

    def require_fixed(self) -> FixedPages:
        """Return the fixed pages; :class:`Bug` while they are open."""
        if self._fixed is None:
            raise Bug("pages that are not fixed")
        return self._fixed

    def signed(self, fixed: FixedPages, paper: str, content: bytes) -> None:
        """Keep that somebody signed: *fixed* as it stands now, and the *paper* that came of it, with its *content*."""
        made = fixed.signed[-1]
        details: dict[str, Json] = {"signer": made.person, "means": made.means.value, "certificate": made.fingerprint}
        details["sha256"] = digest_of(content)
        self._keep_fixed(fixed, {paper: content}, Action.SIGN, Happening.PROTOCOL_SIGNED, details)

    def attaches(self) -> None:
        """Enter in the audit that the signed pages, as they are, get their place in the session."""
        about = f"session:{self.session}"
        self.unlocked.enter(Happening.PROTOCOL_ATTACHED, about, sha256=digest_of(self.pages()))

    def stands_signed(self) -> None:
        """Note in the list that the protocol is signed and attached."""
        self._stand(Standing.DRAFTED)
        self._stand(Standing.SIGNED)

    def _printed(self, digest: str) -> bytes:
        """Return the attached picture as it is printed; made once, because pages are drawn up at every change."""
        if digest not in self._prints:
            self._prints[digest] = for_print(self.file(digest)) or b""
        return self._prints[digest]

    def _require_open(self) -> None:
        if self._fixed is not None:
            raise Circumstance(Code.PROTOCOL_FIXED)

    def _keep_entries(
        self,
        entries: ProtocolEntries,
        changing: AbstractContextManager[Transaction],
        files: Mapping[str, bytes] | None = None,
    ) -> None:
        with changing as transaction:
            self.papers.keep(transaction, {ENTRIES: _packed(entries), **(files or {})})
            known = len(self._entries.completed_as(LackCode.CASE_NUMBER))
            for one in entries.completed_as(LackCode.CASE_NUMBER)[known:]:  # the seal takes these papers' key away
                if not self.preparation.case.number.strip():
                    cases.complete_case_number(transaction, self.session, one.text)
            for deed in deeds_between(self._entries, entries):
                self.unlocked.enter_also(transaction, deed.what, f"session:{self.session}", deed.details)
        self.papers.settled()
        self._entries = entries

    def _keep_fixed(
        self,
        fixed: FixedPages,
        papers: Mapping[str, bytes],
        action: Action,
        happening: Happening,
        details: Mapping[str, Json],
    ) -> None:
        with self.unlocked.acting(action, f"session:{self.session}", happening, **details) as transaction:
            self.papers.keep(transaction, {FIXED: _packed(fixed), **papers})
        self.papers.settled()
        self._fixed = fixed

    def _stand(self, after: Standing) -> None:
        now = cases.read(self.unlocked.database, self.session).standing
        if may_follow(now, after):
            stands_at(self.unlocked, self.session, after)

    @contextmanager
    def _changing(self) -> Iterator[Transaction]:
        now = self.unlocked.clock.utc()
        if self._entered is not None and timedelta() <= now - self._entered < ENTERED_AGAIN:
            self.unlocked.demand(Action.WRITE_PROTOCOL)
            with self.unlocked.database.transaction() as transaction:
                yield transaction
            return
        with self.unlocked.acting(Action.WRITE_PROTOCOL, f"session:{self.session}") as transaction:
            yield transaction
        self._entered = now


def leave_out(unlocked: Unlocked, session: str, reason: str) -> None:
    """Write down in the audit why *session* is sealed without a protocol. Circumstances REASON_EMPTY, NOT_PERMITTED."""
    if not reason.strip():
        raise Circumstance(Code.REASON_EMPTY)
    unlocked.demand(Action.SEAL)
    unlocked.enter(Happening.PROTOCOL_LEFT_OUT, f"session:{session}", reason=reason.strip())


def signers_of(document: ProtocolDocument) -> tuple[SignatureBlock, ...]:
    """Return the places to sign at the end of *document*, one for each person, in their order."""
    blocks = (block for section in document.sections for block in section.blocks)
    places = [one for one in blocks if isinstance(one, SignatureBlock) and one.where is SignedWhere.END]
    return tuple({one.person: one for one in reversed(places)}.values())[::-1]


def _packed(record: object) -> bytes:
    return json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":")).encode()
