"""Picture by picture, forwards and back: exact, over boundaries of segments and parts, and at the ends."""

from interview_app.evidence.reader import Unlocked
from tests.replaying.films import GAP_US
from tests.replaying.watching import watching

END_US = 31_013_000
PART_2_US = 22_013_000 + GAP_US


def test_pictures_are_stepped_exactly_over_a_segments_boundary(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        player.seek(9_960_000)
        for way, number in ((1, 250), (1, 251), (-1, 250), (-1, 249), (-1, 248), (1, 249)):
            player.step(way)
            watcher.wait_told(number * 40_000)
            watcher.wait_shown(number * 40_000, 1, 2)
            assert player.position_us == number * 40_000
            # The other camera shows what was on then.
            assert (watcher.number(1), watcher.number(2)) == (number, number - 1)
            watcher.positions.clear()


def test_many_steps_at_once_and_from_within_a_picture(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        player.seek(1_015_000)
        player.step(5)
        player.step(5)
        watcher.wait(lambda: player.position_us == 1_400_000)
        player.step(-3)
        watcher.wait_shown(1_280_000, 1)
        assert watcher.number() == 32
        player.seek(1_015_000)
        player.step(-1)
        watcher.wait(lambda: player.position_us == 960_000)
        player.step(1, camera=2)
        watcher.wait(lambda: player.position_us == 973_000)
        assert not player.playing


def test_steps_end_at_the_ends(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        player.step(-1)
        player.seek(END_US)
        watcher.wait(lambda: END_US in watcher.positions)
        assert player.position_us == END_US
        player.step(-1)
        watcher.wait_shown(END_US - 40_000, 1)
        assert watcher.number() == 99
        player.step(1)
        player.step(1)
        player.seek(100_000)
        player.step(-7)
        watcher.wait(lambda: watcher.shows(0) and player.position_us == 0)


def test_steps_go_over_the_gap(unlocked: Unlocked) -> None:
    with watching(unlocked) as (player, watcher):
        player.seek(21_990_000)
        watcher.wait_shown(21_990_000, 1)
        assert watcher.number() == 549
        player.step(1)
        watcher.wait(lambda: watcher.shows(PART_2_US) and watcher.now[2] is None)
        assert watcher.number() == 0
        player.step(-1)
        watcher.wait_shown(21_970_000, 1, 2)
        assert watcher.number() == 549
