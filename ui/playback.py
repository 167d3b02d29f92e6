"""Playing a recording to the people present before it is sealed: opened beside the windows, played, and put on record.

What was really played goes into the chain of events once the player is closed; what was jumped over does not. Hints,
states, notes and names are not shown: the child may be looking.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from interview_app.domain.errors import Circumstance
from interview_app.domain.events import Who
from interview_app.journey.live import OPERATOR
from interview_app.journey.playback import Playable
from interview_app.journey.played import Played, PlayedStretch, played_by
from interview_app.journey.replay import Opened, open_session
from interview_app.replaying.chronicle import Chronicle
from interview_app.replaying.sound_out import SoundOut
from ui.frame import Frame
from ui.player_view import PlayerView
from ui.sound_out import loudspeaker
from ui.worker import Cancelled, Progress, Work


def opening(frame: Frame, recording: Playable, session: str) -> Work[tuple[Opened, SoundOut | None, Who]]:
    """Return the work that opens *recording* and the loudspeaker, and says who plays it.

    Circumstances as of ``open_session``, and of ``played_by`` where somebody is signed in.
    """
    unlocked = None if frame.desk.is_locked else frame.desk.unlocked

    def open_all(progress: Progress, cancelled: Cancelled) -> tuple[Opened, SoundOut | None, Who]:
        who = OPERATOR if unlocked is None else played_by(unlocked, session)
        return open_session(recording), loudspeaker(frame.clock), who

    return open_all


class PlaybackView(PlayerView):
    """The player, which also takes note of what it played."""

    def __init__(self, frame: Frame, opened: Opened, out: SoundOut | None) -> None:
        self._played = Played()
        self._playing = False
        self._index = opened.source.index
        super().__init__(frame, opened, out)

    @property
    def played(self) -> Sequence[PlayedStretch]:
        """What was played so far."""
        return tuple(self._played.stretches(self._index))

    def told_of(self, opened: Opened) -> Chronicle:
        """Tell nothing of what people entered: those who see this may be the child and the family."""
        return opened.told.of_recorder()

    def show_position(self, us: int) -> None:
        """See :class:`PlayerView`."""
        self._played.at(us, playing=self._playing)
        super().show_position(us)

    def show_playing(self, playing: bool) -> None:
        """See :class:`PlayerView`."""
        self._playing = playing
        super().show_playing(playing)


def put_on_record(
    frame: Frame,
    recording: Playable,
    played: Sequence[PlayedStretch],
    who: Who,
    owner: QObject,
    *,
    on_done: Callable[[None], None],
    on_failed: Callable[[Circumstance], None],
) -> None:
    """Put into the chain of events, beside the windows, what *who* has *played*."""

    def telling(progress: Progress, cancelled: Cancelled) -> None:
        for one in played:
            recording.say_played_back(one.part, one.from_us, one.to_us, who=who)

    frame.worker.run(telling, owner=owner, on_done=on_done, on_failed=on_failed)
