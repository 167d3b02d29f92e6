"""An interview at its beginning, or taken up again by a program that comes back while the recorder goes on.

Rules. What is read from disks and the vault is read here, beside the windows; what comes of it belongs to the windows'
thread. Who comes back has signed in: without the vault's key of the session its events cannot be read.
"""

from collections.abc import Callable
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.evidence.running import events_so_far
from interview_app.journey import unasked
from interview_app.journey.admitting import kept_key
from interview_app.journey.banks import ADDED_FOLDER, load_banks
from interview_app.journey.interview_setting import setting_of
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.live import LiveSession
from interview_app.journey.preparing import Preparing
from interview_app.journey.unasked import NOTHING, Unasked
from interview_app.journey.unlocked import Unlocked
from interview_app.questioning import check
from interview_app.vault import utterances
from interview_app.vault.cases import Draft
from interview_app.vault.utterances import Judged


def lead(
    preparing: Preparing,
    draft: Draft,
    live: LiveSession,
    data: Path,
    room: str,
    *,
    later: Callable[[Callable[[], None]], None],
    came_back: bool = False,
) -> Interviewing:
    """Return the interview of *draft*, which *live* records in the room called *room*. Blocks for about a second.

    *data* is the program's folder, where added banks lie; *later* runs what may wait for a disk. *came_back*: the
    recording ran before this program did. Circumstances NOT_PERMITTED, VAULT_LOCKED, VAULT_DAMAGED, EVENTS_UNREADABLE.
    """
    unlocked = preparing.unlocked
    unlocked.demand(Action.MARK)
    check.load()
    records = VaultRecords(unlocked, draft.session)
    key = kept_key(unlocked, draft.session) if came_back else None
    if came_back and key is None:
        raise Circumstance(Code.EVENTS_UNREADABLE)
    return Interviewing(
        setting_of(preparing, draft, room),
        load_banks(data / ADDED_FOLDER).banks,
        live,
        unlocked.clock,
        records=records,
        later=later,
        events=events_so_far(live.folders, key.identity) if key is not None else (),
        judged=records.kept(),
        unasked=unasked.kept(unlocked) if came_back else NOTHING,
    )


class VaultRecords:
    """Keeps the check's findings in the vault, and what stands before the investigator."""

    def __init__(self, unlocked: Unlocked, session: str) -> None:
        self._unlocked = unlocked
        self._session = session

    def keep(self, judged: Judged) -> None:
        """Keep what was found of one question."""
        with self._unlocked.database.transaction() as transaction:
            utterances.keep(transaction, self._session, judged)

    def keep_unasked(self, what: Unasked) -> None:
        """Keep what stands before the investigator, not asked yet."""
        unasked.keep(self._unlocked, what)

    def kept(self) -> tuple[Judged, ...]:
        """Return what was kept, for a program that comes back."""
        return utterances.judged_in(self._unlocked.database, self._session)
