"""One camera's thread: the picture of each moment, when its moment has come.

- The next picture is decoded before its time and shown when the sound has come so far, so that all cameras keep step
  without knowing of each other.
- What is late is decoded and not painted; what is far too late is jumped over, to the picture that is on now.
- A picture whose end is long past without another is taken down.
"""

import threading
from collections.abc import Callable

from interview_app.replaying.pictures import Decoded, Painter, PictureReader
from interview_app.replaying.segments import Segments
from interview_app.replaying.stage import Stage
from interview_app.replaying.viewer import Viewer

FAR_TOO_LATE_US = 400_000
TAKEN_DOWN_US = 300_000
_LOOK_AGAIN_S = 0.02
"""So often a thread looks at the clock that it follows: it cannot tell how fast that goes."""


class Projector:
    """Shows the pictures of *camera* (from 1) from its own thread until the stage closes."""

    def __init__(self, stage: Stage, segments: Segments, viewer: Viewer, camera: int) -> None:
        self._stage = stage
        self._viewer = viewer
        self._camera = camera
        self._reader = PictureReader(segments, camera)
        self._painter = Painter(camera)
        self._jump = -1
        self._box: tuple[int, int] | None = None
        self._here_us = 0
        """Where the present picture begins, or where one was looked for."""
        self._shown: Decoded | None = None
        self._coming: Decoded | None = None
        self._looked_ahead = False
        self._thread = threading.Thread(target=self._run, name=f"replay-camera-{camera}")
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread to end and let go of its pictures."""
        self._thread.join()
        self._shown = self._coming = None

    def _run(self) -> None:
        while (work := self._next()) is not None:
            work()

    def _next(self) -> Callable[[], None] | None:
        """Wait until there is something to do, and return it; None at the end."""
        stage = self._stage
        with stage.news:
            while not stage.closed:
                if stage.jump != self._jump:
                    return self._go_to_target
                if stage.boxes.get(self._camera) != self._box:
                    return self._paint_again
                if not self._looked_ahead:
                    return self._look_ahead
                position_us = stage.position_us
                if self._coming is not None and position_us >= self._coming.found.start_us:
                    return self._advance
                if self._shown is not None and position_us > self._shown.found.end_us + TAKEN_DOWN_US:
                    return self._take_down
                stage.news.wait(self._patience_s(position_us) if stage.running else None)
        return None

    def _patience_s(self, position_us: int) -> float:
        if self._coming is None:
            return _LOOK_AGAIN_S
        early_us = self._coming.found.start_us - position_us
        return min(_LOOK_AGAIN_S, early_us / 1e6 / self._stage.speed)

    def _go_to_target(self) -> None:
        with self._stage.news:
            jump, target_us = self._stage.jump, self._stage.start_us
        # Finished even if there is a later jump by now: who drags along the timeline wants to see something.
        self._jump = jump
        self._show_at(target_us)
        self._stage.arrive(self._camera, jump)

    def _show_at(self, t_us: int) -> None:
        self._coming, self._looked_ahead = None, False
        decoded = self._reader.at(t_us)
        if decoded is None:
            self._here_us = t_us
            self._take_down()
        else:
            self._show(decoded)

    def _look_ahead(self) -> None:
        self._coming = self._reader.after(self._here_us)
        self._looked_ahead = True

    def _advance(self) -> None:
        """Show the picture that comes next, unless its own time is over and the one after it is on."""
        coming, position_us = self._coming, self._stage.position_us
        if coming is None:
            return
        late_us = position_us - coming.found.end_us
        if late_us > FAR_TOO_LATE_US and self._stage.running:
            self._show_at(position_us)
            return
        self._here_us, self._looked_ahead = coming.found.start_us, False
        if late_us >= 0:
            self._look_ahead()
            if self._coming is not None and self._coming.found.start_us <= position_us:
                return
            self._show(coming)
        else:
            self._coming = None
            self._show(coming)

    def _show(self, decoded: Decoded) -> None:
        self._shown, self._here_us = decoded, decoded.found.start_us
        self._paint(decoded)

    def _paint_again(self) -> None:
        self._box = self._stage.boxes.get(self._camera)
        if self._shown is not None:
            self._paint(self._shown)

    def _paint(self, decoded: Decoded) -> None:
        self._viewer.picture(self._painter.paint(decoded, self._box))

    def _take_down(self) -> None:
        self._shown = None
        self._viewer.blank(self._camera)
