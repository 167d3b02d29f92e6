"""The packages that the tests of this folder read: built once, never written to."""

import pytest

from tests.evidence.packages import Package, build, new_room


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Return a sealed package of two parts; to damage it, copy it."""
    return build(tmp_path_factory.mktemp("package"), new_room())
