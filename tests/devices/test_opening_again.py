"""Opening a lost device again: whoever no longer wants it never keeps it open, whenever it opened."""

import threading
from collections.abc import Callable

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.recording import feeds
from interview_app.recording.feeds import Opening

PATIENCE_S = 10


class Device:
    """A device that says when it was closed."""

    def __init__(self) -> None:
        self.closed = threading.Event()

    def close(self) -> None:
        self.closed.set()


class Driver:
    """A driver that opens its one device when it is let, after it was asked *refusals* times."""

    def __init__(self, refusals: int = 0) -> None:
        self.device = Device()
        self.asked, self.may_open = threading.Event(), threading.Event()
        self._refusals = refusals

    def open(self) -> Device:
        self.asked.set()
        assert self.may_open.wait(PATIENCE_S)
        if self._refusals:
            self._refusals -= 1
            raise Circumstance(Code.CAMERA_UNAVAILABLE, source="0", reason="busy")
        return self.device


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "AGAIN_EVERY_S", 0)


def test_it_tries_until_it_succeeds_and_hands_over_once() -> None:
    driver = Driver(refusals=3)
    driver.may_open.set()
    opening = Opening(driver.open)
    assert opening.result(PATIENCE_S) is driver.device
    assert opening.result(0) is None
    opening.cancel()
    assert not driver.device.closed.is_set()  # it is somebody else's by now


def waits_in_the_driver(opening: Opening[Device], driver: Driver) -> None:
    opening.cancel()
    driver.may_open.set()


def lies_ready(opening: Opening[Device], driver: Driver) -> None:
    driver.may_open.set()
    while opening._result.empty():
        driver.device.closed.wait(0.001)
    opening.cancel()


@pytest.mark.parametrize("cancel", [waits_in_the_driver, lies_ready])
def test_a_device_that_nobody_wants_any_more_is_let_go(cancel: Callable[[Opening[Device], Driver], None]) -> None:
    driver = Driver()
    opening = Opening(driver.open)
    assert driver.asked.wait(PATIENCE_S)
    cancel(opening, driver)
    assert driver.device.closed.wait(PATIENCE_S)
    assert opening.result(0) is None
