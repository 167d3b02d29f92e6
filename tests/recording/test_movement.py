"""Somebody in the picture: drawn people who sway, against the noise, the flicker and the lamps of a real room."""

import math
from collections.abc import Callable

import cv2
import numpy as np
import pytest

from interview_app.recording.devices import Picture
from interview_app.recording.movement import LOOK_EVERY_NS, REMEMBERED_NS, Movement
from interview_app.recording.order import View

WIDTH, HEIGHT = 320, 180
SECOND_NS = 1_000_000_000
Draw = Callable[[Picture, float], None]


def room(seed: int = 1) -> Picture:
    """Return an empty room: a wall, a floor, a shelf with many edges."""
    chance = np.random.default_rng(seed)
    picture = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    picture[HEIGHT * 2 // 3 :] = 80
    for _ in range(40):
        x, y = int(chance.integers(WIDTH)), int(chance.integers(HEIGHT // 3))
        colour = tuple(int(part) for part in chance.integers(40, 220, 3))
        cv2.rectangle(picture, (x, y), (x + 12, y + 30), colour, -1)
    return picture


def person(x: float, y: float, size: float, sway: float = 0.06) -> Draw:
    """Return somebody whose head is at *x*, *y* and who is *size* high (parts of the picture), swaying as people do.

    *sway* is how far to each side, in parts of the size.
    """
    chance = np.random.default_rng(7)
    cloth = chance.integers(60, 200, (40, 40, 3), dtype=np.uint8)

    def draw(picture: Picture, at_s: float) -> None:
        tall = size * HEIGHT
        middle = x * WIDTH + sway * tall * math.sin(2 * at_s)
        head = (round(middle), round(y * HEIGHT + 0.02 * tall * math.sin(3 * at_s)))
        left, top = round(middle - tall / 4), round(y * HEIGHT + tall / 8)
        right, bottom = round(middle + tall / 4), round(y * HEIGHT + tall * 7 / 8)
        body = cv2.resize(cloth, (right - left, bottom - top))
        seen_left, seen_top, seen_right, seen_bottom = max(0, left), max(0, top), min(WIDTH, right), min(HEIGHT, bottom)
        if seen_left < seen_right and seen_top < seen_bottom:
            part = body[seen_top - top : seen_bottom - top, seen_left - left : seen_right - left]
            picture[seen_top:seen_bottom, seen_left:seen_right] = part
        cv2.circle(picture, head, round(tall / 8), (150, 180, 220), -1)

    return draw


def nobody(picture: Picture, at_s: float) -> None:
    """Draw nothing."""


def watch(movement: Movement, draw: Draw, seconds: float, start_s: float = 0.0, noise: float = 3.0) -> View | None:
    """Let *movement* look for so many seconds at a noisy camera, and return what it says then."""
    chance = np.random.default_rng(2)
    for number in range(round(seconds * SECOND_NS / LOOK_EVERY_NS)):
        at_s = start_s + number * LOOK_EVERY_NS / SECOND_NS
        picture = room()
        draw(picture, at_s)
        grained = picture + chance.normal(0, noise, picture.shape)
        movement.look(np.clip(grained, 0, 255).astype(np.uint8), round(at_s * SECOND_NS))
    return movement.view


@pytest.mark.parametrize("noise", [0.0, 3.0, 12.0])
@pytest.mark.parametrize(
    ("draw", "view"),
    [
        (nobody, View.STILL),
        (person(0.5, 0.3, 0.6), View.FINE),
        (person(0.4, 0.4, 0.8), View.FINE),
        (person(0.5, 0.4, 0.16, 0.3), View.SMALL),
        (person(0.02, 0.3, 0.7), View.AT_EDGE),
        (person(0.98, 0.3, 0.7), View.AT_EDGE),
        (person(0.5, 0.02, 0.9), View.AT_EDGE),
    ],
)
def test_somebody_is_seen_and_how_they_sit_in_the_frame(draw: Draw, view: View, noise: float) -> None:
    assert watch(Movement(), draw, 6, noise=noise) is view


def test_nothing_is_said_before_there_were_enough_pictures() -> None:
    movement = Movement()
    assert movement.view is None
    assert watch(movement, nobody, 0.5) is None
    assert watch(movement, nobody, 2) is View.STILL


def test_who_sits_still_counts_as_there_for_a_while_and_no_longer() -> None:
    movement = Movement()
    assert watch(movement, person(0.5, 0.3, 0.6), 4) is View.FINE
    still = person(0.5, 0.3, 0.6)
    remembered_s = REMEMBERED_NS / SECOND_NS
    assert watch(movement, lambda picture, at_s: still(picture, 4.0), 8, 4.0) is View.FINE
    assert watch(movement, lambda picture, at_s: still(picture, 4.0), remembered_s, 12.0) is View.STILL


def test_a_lamp_that_is_switched_on_is_nobody() -> None:
    def lamp(picture: Picture, at_s: float) -> None:
        if at_s > 3:
            picture[:] = np.minimum(picture.astype(np.int32) * 3 // 2, 255)

    assert watch(Movement(), lamp, 6) is View.STILL


def test_a_light_that_flickers_and_fades_is_nobody() -> None:
    def flicker(picture: Picture, at_s: float) -> None:
        light = 1 - 0.04 * at_s + 0.03 * math.sin(7 * at_s)
        picture[:] = (picture * light).astype(np.uint8)

    assert watch(Movement(), flicker, 6) is View.STILL


def test_a_clock_on_the_wall_is_nobody() -> None:
    def clock(picture: Picture, at_s: float) -> None:
        hand = (round(60 + 5 * math.cos(at_s)), round(60 + 5 * math.sin(at_s)))
        cv2.line(picture, (60, 60), hand, (0, 0, 0), 2)

    assert watch(Movement(), clock, 6) is View.STILL


def test_a_covered_lens_or_a_dark_room_is_told() -> None:
    def night(picture: Picture, at_s: float) -> None:
        picture[:] = picture // 10

    assert watch(Movement(), night, 3) is View.DARK


def test_a_picture_of_another_size_begins_anew() -> None:
    movement = Movement()
    assert watch(movement, person(0.5, 0.3, 0.6), 4) is View.FINE
    movement.look(np.zeros((480, 480, 3), np.uint8), 5 * SECOND_NS)
    assert movement.view is None
