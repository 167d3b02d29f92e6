"""Before the first picture counts: the encoder and the fonts are used once, for nobody.

Loading and opening them takes about 0.2 s, in which a camera of 25 pictures a second gives more than may wait for it.
"""

from datetime import UTC, datetime

from interview_app.recording.muxer import Muxer
from interview_app.recording.overlay import Caption
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.slate import slate

_PICTURES = 3


def rehearse(settings: PictureSettings, slate_lines: tuple[str, ...]) -> None:
    """Encode some pictures as *settings* say and throw them away; blocks for about 0.2 s."""
    track = PictureTrack(settings, 0, Caption("", "", UTC, lambda _t_ns: datetime.fromtimestamp(0, UTC)))
    muxer = Muxer([track], lambda _written: None)
    picture = slate(settings.size, slate_lines)
    for number in range(_PICTURES):
        muxer.mux(track.encode(picture, number * 1_000_000_000 // settings.rate))
    muxer.mux(track.flush())
    muxer.close()
