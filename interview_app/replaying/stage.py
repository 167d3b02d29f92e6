"""What the player's threads share: where replay stands, and one condition to wait on.

- Nothing here blocks; every method takes the lock itself. Threads that wait hold :attr:`Stage.news`.
- A *jump* has every camera look for its picture anew; a *cut* has the sound begin anew. A jump is also a cut; another
  speed is a cut alone. What was decoded for an earlier jump or cut is thrown away by comparing their numbers.
- After a jump nothing runs before every camera has arrived: sound and picture start together.
"""

import threading
from collections.abc import Mapping

from interview_app.replaying.pace import Pace
from interview_app.replaying.sound import Frames
from interview_app.replaying.sound_out import SoundOut


class Stage:
    """The state of a replay of *duration_us* with *cameras* cameras, sounding through *out*."""

    def __init__(self, duration_us: int, cameras: int, out: SoundOut) -> None:
        self.news = threading.Condition(threading.RLock())
        self.duration_us = duration_us
        self.jump = 0
        """The number of the last jump."""
        self.cut = 0
        """The number of the last cut."""
        self.start_us = 0
        """Where the last cut begins."""
        self.playing = False
        """Whether it is to play."""
        self.running = False
        """Whether the output is running."""
        self.closed = False
        """Whether all threads are to end."""
        self.speed = 1.0
        """Session time against real time."""
        self.steps: tuple[int, int] = (0, 1)
        """Pictures to step, and the camera that counts them."""
        self.holes_found = 0
        """How many holes were found."""
        self.boxes: Mapping[int, tuple[int, int]] = {}
        """The box, in pixels, that each camera's pictures are to fit."""
        self.out = out
        """Where the sound goes."""
        self._cameras = frozenset(range(1, cameras + 1))
        self._arrived: frozenset[int] = frozenset()
        self._pace = Pace(0)

    @property
    def position_us(self) -> int:
        """The session time that is heard, or would be."""
        with self.news:
            return min(self._pace.session_us(self.out.heard()), self.duration_us)

    def go_to(self, t_us: int) -> None:
        """Jump to *t_us*, or as near as there is something; steps that wait are not made any more."""
        with self.news:
            self.steps = (0, self.steps[1])
            self._jump_to(t_us)

    def step_to(self, t_us: int, jump: int) -> None:
        """Jump to *t_us*, where steps lead, unless there was a jump since the one of that number."""
        with self.news:
            if jump == self.jump:
                self._jump_to(t_us)

    def play(self) -> None:
        """Play from here; from the beginning if it stands at the end."""
        with self.news:
            if not self.playing and self.position_us >= self.duration_us:
                self.go_to(0)
            self.playing = True
            self.news.notify_all()

    def pause(self) -> None:
        """Stop here.

        The sound begins anew when it goes on: what a device took before it was held would still move the position.
        """
        with self.news:
            if self.playing:
                self.playing = False
                self._cut_at(self.position_us)

    def end(self) -> None:
        """Pause at the very end."""
        with self.news:
            self.playing = False
            self._cut_at(self.duration_us)

    def change_speed(self, speed: float) -> None:
        """Go on at *speed*."""
        with self.news:
            self.speed = speed
            self._cut_at(self.position_us)

    def change_out(self, out: SoundOut) -> None:
        """Go on through *out*."""
        with self.news:
            here_us = self.position_us
            self.out.hold()
            self.out = out
            self._cut_at(here_us)

    def ask_steps(self, count: int, camera: int) -> None:
        """Pause, and have *count* pictures of *camera* stepped over; steps not made yet add up."""
        with self.news:
            waiting, before = self.steps
            self.steps = (waiting + count if before == camera else count, camera)
            self.pause()
            self.news.notify_all()

    def take_steps(self) -> tuple[int, int, int, int]:
        """Return the steps that wait, the camera, the position and the last jump's number; they wait no longer."""
        with self.news:
            (steps, camera), self.steps = self.steps, (0, self.steps[1])
            return steps, camera, self.position_us, self.jump

    def fit(self, camera: int, box: tuple[int, int]) -> None:
        """Have pictures of *camera* fit *box*, the present one too."""
        with self.news:
            self.boxes = {**self.boxes, camera: box}
            self.news.notify_all()

    def note_hole(self) -> None:
        """A hole was found."""
        with self.news:
            self.holes_found += 1
            self.news.notify_all()

    def close(self) -> None:
        """End all threads."""
        with self.news:
            self.closed = True
            self.playing = self.running = False
            self.out.hold()
            self.news.notify_all()

    def arrive(self, camera: int, jump: int) -> None:
        """*camera* shows what there is at the target of *jump*."""
        with self.news:
            if jump == self.jump:
                self._arrived |= {camera}
                self.news.notify_all()

    def run(self, cut: int) -> bool:
        """Let the output run if it is to play, every camera has arrived and *cut* is the last.

        Returns whether it runs.
        """
        with self.news:
            if self.playing and not self.running and cut == self.cut and self._arrived == self._cameras:
                self.running = True
                self.out.run()
                self.news.notify_all()
            return self.running

    def write(self, frames: Frames, cut: int, *, at: int, session_us: int | None) -> bool:
        """Hand *frames* to the output, where they stand *at*, unless there was a later cut; return whether it was done.

        *session_us* is given where a new run begins, and is the time of its first frame.
        """
        with self.news:
            if cut != self.cut or self.closed:
                return False
            if session_us is not None:
                self._pace.anchor(at, session_us, self.speed)
            self.out.write(frames)
            return True

    def _jump_to(self, t_us: int) -> None:
        with self.news:
            self.jump += 1
            self._arrived = frozenset()
            self._cut_at(min(max(0, t_us), self.duration_us))

    def _cut_at(self, t_us: int) -> None:
        self.out.hold()
        self.out.clear()
        self.cut += 1
        self.start_us = t_us
        self.running = False
        self._pace = Pace(t_us)
        self.news.notify_all()
