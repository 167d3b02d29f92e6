"""The level test by speaking, over time: which of the many verdicts of a microphone is the test's result. No Qt here.

Rules. A verdict counts once it has stood for a while, so that the beginning and the end of a sentence count for
nothing. That nobody speaks is no result. A good result stays, whoever whispers or claps afterwards, until the test is
taken again; only a microphone that falls silent or begins to hum takes it back.
"""

from interview_app.domain.room_check import GOOD
from interview_app.recording.order import Voice

STANDS_NS = 1_200_000_000
TAKES_BACK = frozenset({Voice.SILENCE, Voice.HUM})
"""What is wrong with the microphone, not with how somebody spoke."""
TAKES_BACK_NS = 3_000_000_000


class LevelTest:
    """``level`` is the result as the record keeps it: a word of :class:`Voice`, or '' before there is one."""

    def __init__(self, level: str) -> None:
        self.level = level
        self._voice: Voice | None = None
        self._since_ns = 0

    @property
    def good(self) -> bool:
        """Whether the test was passed."""
        return self.level == GOOD

    def again(self) -> None:
        """Forget the result; what is heard from now on counts."""
        self.level, self._voice = "", None

    def hear(self, voice: Voice | None, t_ns: int) -> bool:
        """Take the verdict of the moment *t_ns* (monotonic clock); return whether the result changed by it."""
        if voice is not self._voice:
            self._voice, self._since_ns = voice, t_ns
            return False
        if voice is None or voice is Voice.NOBODY or voice.value == self.level:
            return False
        stood_ns = t_ns - self._since_ns
        if stood_ns < STANDS_NS or (self.good and (voice not in TAKES_BACK or stood_ns < TAKES_BACK_NS)):
            return False
        self.level = voice.value
        return True
