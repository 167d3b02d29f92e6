"""The package that the tests of this folder replay: built once, never written to."""

from collections.abc import Iterator

import pytest

from interview_app.evidence.reader import Unlocked, examine
from tests.evidence.packages import Package, new_room
from tests.replaying.films import build
from tests.replaying.watching import replay_threads


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Return the sealed session of ``films``."""
    return build(tmp_path_factory.mktemp("replayed"), new_room())


@pytest.fixture
def unlocked(package: Package) -> Unlocked:
    return examine(package.path, package.anchors).unlock(package.key)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread of the player's behind."""
    yield
    assert not replay_threads()
