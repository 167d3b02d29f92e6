"""The player on real packages: exact, in step, through gaps and holes, and gone when it is closed."""

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.reader import Unlocked, examine
from interview_app.replaying.sound import RATE
from interview_app.replaying.timeline import StretchKind
from interview_app.system.clock import SystemClock
from tests.evidence.packages import Package
from tests.measure import beep_times, flash_times
from tests.replaying.films import BEHIND_S, GAP_US, TAKES, Take, build, linear, linear_sound
from tests.replaying.watching import DeadLoudspeaker, FastClock, Loudspeaker, Watcher, replay_threads, watching

END_US = 31_013_000
GAP = (22_013_000, 22_013_000 + GAP_US)
BEHIND_US = round(BEHIND_S * 1e6)


def unlock(package: Package) -> Unlocked:
    return examine(package.path, package.anchors).unlock(package.key)


@pytest.fixture
def damaged(package: Package, tmp_path: Path) -> Unlocked:
    """The session with its second segment changed after it was opened."""
    copy = package.copy(tmp_path)
    source = unlock(copy)
    path = copy.path / layout.segment_path(1, 2)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    return source


def test_it_begins_paused_with_the_first_picture_of_each_camera(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        watcher.wait_shown(0, 1, 2)
        assert (watcher.number(1), watcher.number(2)) == (0, 0)
        assert not player.playing
        assert player.position_us == 0
        assert player.timeline.duration_us == END_US


def test_every_jump_shows_what_a_linear_decode_shows(unlocked: Unlocked) -> None:
    frames = [[picture for _, picture in linear(TAKES[0], camera)] for camera in (0, 1)]
    chance = random.Random(2)
    with watching(unlocked) as (player, watcher):
        for t_us in (chance.randrange(20_000, 22_000_000) for _ in range(25)):
            player.seek(t_us)
            watcher.wait_shown(t_us, 1, 2)
            assert player.position_us == t_us
            numbers = (watcher.number(1), watcher.number(2))
            assert numbers == (t_us // 40_000, (t_us - BEHIND_US) // 40_000 if t_us >= 53_000 else 0)
            for camera, number in enumerate(numbers):
                picture = watcher.now[camera + 1]
                assert picture is not None
                # Green is close to grey in this room; what is compared bit by bit stands in test_pictures.
                apart = np.abs(picture.pixels[..., 1].astype(int) - frames[camera][number])
                assert np.median(apart) < 25


def test_no_method_waits_for_the_source(unlocked: Unlocked) -> None:
    """Whatever is asked while a segment cannot be read returns, and the last jump is the one that counts."""

    class Stuck:
        index = unlocked.index
        init = staticmethod(unlocked.init)
        gate = threading.Event()

        def segment(self, part: int, n: int) -> bytes:
            assert self.gate.wait(30)
            return unlocked.segment(part, n)

    source = Stuck()
    with watching(source) as (player, watcher):
        try:
            for t_us in range(0, 20_000_000, 100_000):
                player.seek(t_us)
            player.play()
            player.set_speed(2)
            player.pause()
            player.fit(1, 96, 54)
            player.seek(15_500_000)
            assert player.position_us == 15_500_000
            assert not watcher.pictures
        finally:
            source.gate.set()
        watcher.wait_shown(15_500_000, 1, 2)
        picture = watcher.now[1]
        assert picture is not None
        watcher.wait(lambda: watcher.now[1] is not None and watcher.now[1].pixels.shape == (54, 96, 4))


def played(watcher: Watcher, camera: int) -> list[int]:
    """Return the starts of the pictures that were shown."""
    return [picture.start_us for picture in watcher.pictures if picture.camera == camera]


def test_playing_shows_pictures_in_order_and_pauses_where_it_is(unlocked: Unlocked) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        player.seek(9_000_000)
        player.play()
        watcher.wait_come(10_600_000)
        player.pause()
        here_us = player.position_us
        watcher.wait(lambda: watcher.played == [True, False])
        watcher.wait_shown(here_us, 1, 2)
        assert player.position_us == here_us
        for camera in (1, 2):
            starts = [start for start in played(watcher, camera) if start >= 9_000_000]
            assert starts == sorted(set(starts))
            assert len(starts) > 25  # of about 40: a busy machine leaves some out
        player.play()
        watcher.wait_come(11_000_000)
        # It goes on where it was, to the frame.
        first = -(-here_us * RATE // 1_000_000)
        given = out.given[: RATE // 2, 0]
        assert np.array_equal(given, linear_sound(TAKES[0])[first : first + len(given), 0])
    assert out.closed


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5])
def test_flash_and_beep_stay_together(unlocked: Unlocked, speed: float) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        player.set_speed(speed)
        player.seek(3_400_000)
        watcher.wait_shown(3_400_000, 1)
        player.play()
        end_us = 3_400_000 + round(4_400_000 * min(1.0, speed * 1.5))
        watcher.wait(lambda: player.position_us > end_us)
        beeps = beep_times(out.given[: out.heard(), 0], RATE)
        player.pause()
        rows = [
            (heard / RATE, picture.pixels[..., 1])
            for heard, picture in zip(watcher.heard, watcher.pictures, strict=True)
            if picture.camera == 1 and picture.start_us > 3_400_000
        ]
    flashes = flash_times(rows)
    assert len(flashes) >= 3
    apart = [min((beep - flash for beep in beeps), key=abs) for flash in flashes]
    assert float(np.median(np.abs(apart))) < 0.040, apart


def test_speed_is_kept_and_can_change_while_it_plays(unlocked: Unlocked) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        player.play()
        watcher.wait(lambda: player.position_us > 500_000)
        player.set_speed(2.0)
        from_us = player.position_us
        watcher.wait(lambda: player.position_us > from_us + 2_000_000)
        heard_s, from_us = out.heard() / RATE, player.position_us
        watcher.wait(lambda: player.position_us > from_us + 2_000_000)
        shown_s, heard_s = (player.position_us - from_us) / 1e6, out.heard() / RATE - heard_s
        assert shown_s == pytest.approx(2 * heard_s, rel=0.2)
        assert player.speed == 2.0
        with pytest.raises(ValueError, match="speed"):
            player.set_speed(3.0)


def test_the_gap_is_shown_as_one_and_passed_over(unlocked: Unlocked) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        player.seek(21_300_000)
        player.set_speed(2.0)
        player.play()
        watcher.wait_come(GAP[1] + 200_000)
        kinds = [(one.kind, one.part) for one in watcher.stretches]
        assert kinds == [(StretchKind.MEDIA, 1), (StretchKind.GAP, 2), (StretchKind.MEDIA, 2)]
        assert watcher.stretches[1].reason == "encoder_failed"
        assert (watcher.stretches[1].start_us, watcher.stretches[1].end_us) == GAP
        # It was sat through for a moment, not for five seconds.
        assert not any(GAP[0] + 2_500_000 < at < GAP[1] for at in watcher.positions)
        assert any(GAP[0] < at < GAP[0] + 2_500_000 for at in watcher.positions)
        assert watcher.now[2] is None


def test_in_a_gap_nothing_is_shown(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        watcher.wait_shown(0, 1, 2)
        player.seek(GAP[0] + 1_000_000)
        watcher.wait(lambda: watcher.now == {1: None, 2: None})
        watcher.wait(lambda: watcher.stretches[-1].kind is StretchKind.GAP)


def test_a_damaged_segment_is_a_hole_and_all_else_plays(damaged: Unlocked) -> None:
    out = Loudspeaker(SystemClock())
    with watching(damaged, out=out) as (player, watcher):
        player.seek(9_000_000)
        player.set_speed(2.0)
        player.play()
        watcher.wait_come(20_400_000)
        (hole,) = watcher.holes
        assert (hole.span.start_us, hole.span.end_us) == (10_000_000, 20_000_000)
        assert hole.finding == Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2))
        kinds = [one.kind for one in player.stretches()]
        assert kinds == [StretchKind.MEDIA, StretchKind.HOLE, StretchKind.MEDIA, StretchKind.GAP, StretchKind.MEDIA]
        assert player.stretches()[1].reason == "file_changed"
        shown = played(watcher, 1)
        assert not any(10_000_000 <= start < 20_000_000 for start in shown)
        assert 9_960_000 in shown or 9_920_000 in shown
        assert StretchKind.HOLE in [one.kind for one in watcher.stretches]
        player.seek(12_000_000)
        watcher.wait(lambda: watcher.now == {1: None, 2: None})
        player.pause()
        player.step(1)
        watcher.wait_shown(20_000_000, 1)
        assert watcher.number() == 500


def test_a_hole_is_told_when_somebody_comes_upon_it_paused(damaged: Unlocked) -> None:
    with watching(damaged) as (player, watcher):
        player.seek(15_000_000)
        watcher.wait(lambda: watcher.stretches and watcher.stretches[-1].kind is StretchKind.HOLE)
        watcher.wait(lambda: watcher.now == {1: None, 2: None})
        assert len(watcher.holes) == 1


def test_what_the_verification_found_is_a_hole(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        player.mark(
            [
                Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 3)),
                Finding(FindingCode.MEDIA_NOT_IN_CHAIN, layout.segment_path(1, 1)),
                Finding(FindingCode.FILE_MISSING, layout.init_path(2)),
            ]
        )
        assert [hole.span.path for hole in watcher.holes] == [layout.segment_path(1, 3), layout.segment_path(2, 1)]
        player.seek(20_000_000)
        watcher.wait(lambda: watcher.now.get(1, 0) is None)


def test_at_the_end_it_pauses_with_the_last_picture_and_plays_again_from_the_beginning(unlocked: Unlocked) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        player.seek(END_US - 300_000)
        player.play()
        watcher.wait(lambda: watcher.played == [True, False])
        assert player.position_us == END_US
        watcher.wait(lambda: watcher.positions[-1] == END_US)
        watcher.wait_shown(END_US - 40_000, 1)
        assert watcher.number() == 99
        watcher.pictures.clear()
        player.play()
        watcher.wait(lambda: len(watcher.pictures) > 6)
        assert player.position_us < 5_000_000


@pytest.mark.parametrize("take", [Take(3, channels=0), Take(3, cameras=0), Take(3, 2)])
def test_without_sound_or_picture_it_plays_all_the_same(package: Package, tmp_path: Path, take: Take) -> None:
    sealed = build(tmp_path, package.room, [take])
    out = Loudspeaker(FastClock(4))
    with watching(unlock(sealed), FastClock(4), out) as (player, watcher):
        player.play()
        watcher.wait(lambda: watcher.played == [True, False])
        assert player.position_us == player.timeline.duration_us
        assert len(out.given) == 0 if not take.channels else watcher.positions
        for camera in range(1, take.cameras + 1):
            assert len(played(watcher, camera)) > 20
        player.step(-2)
        watcher.wait(lambda: player.position_us < player.timeline.duration_us)


def test_an_output_that_dies_does_not_end_the_replay(unlocked: Unlocked) -> None:
    dead = DeadLoudspeaker(SystemClock())
    with watching(unlocked, out=dead) as (player, watcher):
        player.play()
        watcher.wait(lambda: watcher.sound_losses)
        watcher.wait_come(200_000)
        assert dead.closed
        assert watcher.sound_losses == 1


def test_a_pause_is_no_death_of_the_output(unlocked: Unlocked) -> None:
    class Jumping(SystemClock):
        ahead_ns = 0

        def monotonic_ns(self) -> int:
            return super().monotonic_ns() + Jumping.ahead_ns

    out = Loudspeaker(SystemClock())
    with watching(unlocked, Jumping(), out) as (player, watcher):
        player.play()
        watcher.wait_come(400_000)
        player.pause()
        Jumping.ahead_ns += 60_000_000_000
        player.play()
        watcher.wait_come(1_200_000)
        assert watcher.sound_losses == 0


def test_a_box_is_heeded_at_once(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        watcher.wait_shown(0, 1)
        player.fit(1, 96, 96)
        watcher.wait(lambda: watcher.now[1] is not None and watcher.now[1].pixels.shape == (54, 96, 4))
        player.fit(1, 0, 0)
        watcher.wait(lambda: watcher.now[1] is not None and watcher.now[1].pixels.shape == (1, 1, 4))


@pytest.mark.parametrize("when", ["at once", "playing", "jumping"])
def test_closing_leaves_no_thread_and_nothing_is_told_after_it(unlocked: Unlocked, when: str) -> None:
    out = Loudspeaker(SystemClock())
    with watching(unlocked, out=out) as (player, watcher):
        if when == "playing":
            player.play()
            watcher.wait_come(200_000)
        if when == "jumping":
            for t_us in range(0, 20_000_000, 999_999):
                player.seek(t_us)
        player.close()
        assert not replay_threads()
        told = len(watcher.pictures) + len(watcher.positions) + len(watcher.stretches)
        player.seek(5_000_000)
        player.play()
        player.close()
        assert told == len(watcher.pictures) + len(watcher.positions) + len(watcher.stretches)


def jumps() -> Iterator[int]:
    chance = random.Random(3)
    return (chance.randrange(END_US) for _ in range(60))


def test_memory_is_bounded(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        for t_us in jumps():
            player.seek(t_us)
            watcher.wait_told(t_us)
        assert player.kept_bytes <= sum(
            sum(segment.fragment_bytes) for part in unlocked.index.parts for segment in part.segments
        )
