"""Preparing an interview: case, child, plan, people and room, from a new draft to what may be admitted.

Rules. A draft saves by itself, whole, on top of the version it was loaded with; a window that is behind is told and
loses nothing that was saved. It stands at "waiting" while its plan lacks nothing, and goes back by itself. The audit
has an entry when somebody begins to change a draft, and again after ten minutes of it, not one for every key press.
Calls block for some milliseconds. Whoever may not prepare reads; a psychologist adds the opinion.
"""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from interview_app.domain.act import ENDS, Act, act_of
from interview_app.domain.admission import Admission
from interview_app.domain.audit import Happening
from interview_app.domain.child import suggested_alias
from interview_app.domain.declared import from_json, to_json, whole
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.facts import Facts
from interview_app.domain.identity import ChildIdentity, telling
from interview_app.domain.permissions import Action
from interview_app.domain.plan import Opinion
from interview_app.domain.preparation import Preparation, searched, tidied_up
from interview_app.domain.problems import Found, identity_problems, of_the_plan, prevents, problems
from interview_app.domain.rules import Rules
from interview_app.domain.steps import Prepared, Standing, prepare
from interview_app.journey.record import new_session_id
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import cases, sessions
from interview_app.vault.cases import Draft, Marks, Reader
from interview_app.vault.database import Transaction
from interview_app.vault.sessions import Earlier

ENTERED_AGAIN = timedelta(minutes=10)
"""So long one entry in the audit stands for all that one person changes in a draft."""


class Preparing:
    """What the windows of preparation call. *zone* is the room's time zone, the machine's own where it is None."""

    def __init__(self, unlocked: Unlocked, rules: Rules, zone: tzinfo | None = None) -> None:
        self.unlocked = unlocked
        self.rules = rules
        self.zone = zone
        self._entered: dict[str, datetime] = {}

    @property
    def today(self) -> date:
        """The day in the room."""
        return self.now.date()

    @property
    def now(self) -> datetime:
        """The time in the room, aware."""
        return self.unlocked.clock.utc().astimezone(self.zone)

    def new(self, template: Preparation | None = None) -> Draft:
        """Return a draft of a session with a child of its own; nothing is stored before it is saved."""
        begun = template or Preparation()
        child = replace(begun.child, child_id=begun.child.child_id or secrets.token_hex(8))
        return Draft(new_session_id(), Standing.DRAFT, 0, replace(begun, child=child))

    def load(self, session: str) -> Draft:
        """Return a stored session; what the child told before only for those who may see it. SESSION_UNKNOWN."""
        self.unlocked.demand(Action.SEE_CASE)
        draft = cases.read(self.unlocked.database, session)
        if self.unlocked.may(Action.SEE_TOLD):
            return draft
        return replace(
            draft, preparation=replace(draft.preparation, child=draft.preparation.child.without_told_words())
        )

    def save(self, draft: Draft, preparation: Preparation) -> Draft:
        """Store *preparation* on top of *draft* and return what stands then; nothing is done where nothing changed.

        Circumstances DRAFT_CHANGED_ELSEWHERE, DRAFT_CLOSED, NOT_PERMITTED and those of the vault.
        """
        child = replace(preparation.child, child_id=draft.preparation.child.child_id)
        changed = tidied_up(replace(preparation, child=child))
        if draft.version and changed == draft.preparation:
            return draft
        with self._changing(draft) as transaction:
            return self._store(transaction, draft, changed)

    def let_in(self, draft: Draft, preparation: Preparation) -> Draft:
        """Store who came, or left, while *draft* is recorded, with what they were told and signed.

        Circumstances DRAFT_CLOSED, DRAFT_CHANGED_ELSEWHERE, NOT_PERMITTED and those of the vault.
        """
        changed = tidied_up(preparation)
        with self.unlocked.acting(Action.RECORD, f"session:{draft.session}", people=len(changed.people)) as transaction:
            return cases.let_in(transaction, draft, changed, self.unlocked.now_utc())

    def problems(self, draft: Draft) -> tuple[Found, ...]:
        """Return what is missing, wrong or to be looked at if it is held today."""
        return problems(draft.preparation, self.today)

    def earlier(self, draft: Draft) -> Earlier:
        """Return what was recorded before with this child in this case, and today."""
        return sessions.earlier(self.unlocked.database, draft, self.today)

    def admission(self, draft: Draft) -> Admission | None:
        """Return what the rules say of beginning now; None while case, child or plan lack something or are wrong."""
        prepared = prepare(draft.session, draft.preparation, self.today)
        if prepared is None:
            return None
        return prepared.admission(self.rules, self.facts(self.unlocked.database, draft, prepared))

    def facts(self, reader: Reader, draft: Draft, prepared: Prepared) -> Facts:
        """Return what the rules judge, now. Minutes begun count as whole ones."""
        before = sessions.earlier(reader, draft, self.today)
        return prepared.facts(
            self.now,
            used_minutes=-(-before.used_ms_today // 60_000),
            # A ground that was chosen says so too: the recording may be another room's.
            recorded_before=bool(before.recorded) or draft.preparation.plan.ground is not None,
        )

    def keep_identity(self, draft: Draft, identity: ChildIdentity) -> tuple[Found, ...]:
        """Keep the child's own data, encrypted apart, and return what is amiss in them. May also come after the fact.

        Circumstances NOT_PERMITTED, VAULT_LOCKED and those of the vault.
        """
        child = draft.preparation.child
        written = whole(identity)
        place = f"child:{child.child_id}"
        sealed = self.unlocked.seal_identity(json.dumps(to_json(written), ensure_ascii=False).encode(), place)
        tells = telling(written)
        marks = Marks(
            self.unlocked.recognise(f"iin {tells.iin}") if tells.iin else None,
            self.unlocked.recognise(f"name {tells.name}") if tells.name else None,
        )
        with self.unlocked.acting(Action.CHANGE_IDENTITY, place) as transaction:
            cases.keep_identity(transaction, child, sealed, marks)
        return identity_problems(written, child)

    def identity(self, draft: Draft) -> ChildIdentity:
        """Open the child's own data, empty where none were entered; the audit has an entry of it.

        Circumstances NOT_PERMITTED, VAULT_DAMAGED, VAULT_LOCKED.
        """
        child = draft.preparation.child.child_id
        self.unlocked.demand(Action.OPEN_IDENTITY)
        sealed = cases.sealed_identity(self.unlocked.database, child)
        if sealed is None:
            return ChildIdentity()
        return from_json(ChildIdentity, json.loads(self.unlocked.open_identity(sealed, f"child:{child}")))

    def give_opinion(self, draft: Draft, opinion: Opinion) -> Draft:
        """Store the opinion of the psychologist who signed in, or hands it over. Circumstances as of :meth:`save`."""
        stored = cases.read(self.unlocked.database, draft.session).preparation
        changed = tidied_up(replace(stored, plan=replace(stored.plan, opinion=opinion)))
        with self.unlocked.acting(Action.JUDGE_READINESS, f"session:{draft.session}") as transaction:
            return self._store(transaction, draft, changed)

    def end(self, draft: Draft, reasons: str = "") -> Act:
        """End the plan without a recording and return the act: by the opinion, else called off for *reasons*.

        Circumstances REASON_EMPTY, DRAFT_CHANGED_ELSEWHERE, DRAFT_CLOSED, NOT_PERMITTED.
        """
        opinion = draft.preparation.plan.opinion
        ended = ENDS.get(opinion.readiness, Standing.CALLED_OFF) if opinion.readiness else Standing.CALLED_OFF
        by, why = (self.unlocked.name, reasons) if ended is Standing.CALLED_OFF else (opinion.by, opinion.reasons)
        if not (by.strip() and why.strip()):
            raise Circumstance(Code.REASON_EMPTY)
        act = act_of(draft.session, draft.preparation, ended, self.unlocked.now_utc(), by, why.strip())
        about = f"session:{draft.session}"
        with self.unlocked.acting(Action.POSTPONE, about, Happening.PLAN_ENDED, standing=ended.value) as transaction:
            cases.end(transaction, draft, act)
        return act

    def act(self, session: str) -> Act:
        """Return the act of a plan that ended without a recording, to print it again. Circumstance SESSION_UNKNOWN."""
        self.unlocked.demand(Action.SEE_CASE)
        act = cases.act_of(self.unlocked.database, session)
        if act is None:
            raise Circumstance(Code.SESSION_UNKNOWN)
        return act

    def further(self, session: str) -> Draft:
        """Return a draft of a further session with the child of *session*, in the same case. As :meth:`new`."""
        return self.new(self.load(session).preparation.for_the_next_session())

    def suggested_alias(self, word: str) -> str:
        """Return an alias that nobody has yet: *word* (the user's for "child") and a number."""
        return suggested_alias(word, cases.aliases(self.unlocked.database))

    def keep_signature(self, draft: Draft, drawn: bytes) -> str:
        """Keep what somebody present has *drawn*, and return its name, for ``Confirmation.signature``.

        *drawn* is the canonical JSON of a :class:`interview_app.domain.signature.Signature`.
        """
        if not draft.version:
            raise Bug("a signature before anything was saved")
        with self.unlocked.acting(Action.PREPARE, f"session:{draft.session}", signature=True) as transaction:
            return cases.keep_signature(transaction, draft.session, drawn)

    def signature(self, session: str, name: str) -> bytes:
        """Return a signature as :meth:`keep_signature` took it. Circumstances NOT_PERMITTED, SESSION_UNKNOWN."""
        self.unlocked.demand(Action.SEE_CASE)
        drawn = cases.signature(self.unlocked.database, session, name)
        if drawn is None:
            raise Circumstance(Code.SESSION_UNKNOWN)
        return drawn

    @contextmanager
    def _changing(self, draft: Draft) -> Iterator[Transaction]:
        now = self.unlocked.clock.utc()
        entered = self._entered.get(draft.session)
        if entered is not None and timedelta() <= now - entered < ENTERED_AGAIN:
            self.unlocked.demand(Action.PREPARE)
            with self.unlocked.database.transaction() as transaction:
                yield transaction
            return
        with self.unlocked.acting(Action.PREPARE, f"session:{draft.session}") as transaction:
            yield transaction
        self._entered[draft.session] = now

    def _store(self, transaction: Transaction, draft: Draft, preparation: Preparation) -> Draft:
        found = of_the_plan(problems(preparation, self.today))
        standing = Standing.DRAFT if prevents(found) else Standing.WAITING
        now = self.unlocked.now_utc()
        made = datetime.fromisoformat(draft.made_utc or now).astimezone(self.zone).date()
        return cases.save(transaction, draft, preparation, standing, now, searched(preparation, made))
