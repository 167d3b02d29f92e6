"""The doors between the player, which has threads of its own, and the view that shows what it plays.

Rules. Of pictures and positions only the newest goes through; everything else goes through in order.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interview_app.replaying.pictures import Picture
from interview_app.replaying.timeline import Hole, Stretch
from ui.worker import Door

if TYPE_CHECKING:
    from ui.player_view import PlayerView


def _tell(news: Callable[[], None]) -> None:
    news()


class PlayerDoors:
    """Hears the player on its threads and hands on to the view on its own (``replaying.viewer.Viewer``)."""

    def __init__(self, view: "PlayerView", cameras: int) -> None:
        self._view = view
        self._pictures: dict[int, Door[Picture | None]] = {}
        for camera in range(1, cameras + 1):
            self._pictures[camera] = Door(partial(view.show_picture, camera), view, newest_only=True)
        self._position: Door[int] = Door(view.show_position, view, newest_only=True)
        self._news: Door[Callable[[], None]] = Door(_tell, view)

    def picture(self, picture: Picture) -> None:
        """Hand on a picture."""
        self._pictures[picture.camera].put(picture)

    def blank(self, camera: int) -> None:
        """Hand on that *camera* has no picture now."""
        self._pictures[camera].put(None)

    def position(self, session_us: int) -> None:
        """Hand on what plays."""
        self._position.put(session_us)

    def stretch(self, stretch: Stretch) -> None:
        """Hand on where it lies."""
        self._news.put(partial(self._view.show_stretch, stretch))

    def hole(self, hole: Hole) -> None:
        """Hand on that a hole was found."""
        self._news.put(partial(self._view.show_hole, hole))

    def playing(self, playing: bool) -> None:
        """Hand on whether it plays."""
        self._news.put(partial(self._view.show_playing, playing))

    def sound_lost(self) -> None:
        """Hand on that nothing is heard any more."""
        self._news.put(self._view.show_sound_lost)
