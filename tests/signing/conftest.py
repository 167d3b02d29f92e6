"""What several tests of this room share."""

import sys
from pathlib import Path

import pytest


@pytest.fixture
def python() -> Path:
    """The interpreter that runs the tests."""
    return Path(sys.executable)
