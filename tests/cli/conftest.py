"""A finished demonstration, made once: a sealed package, its copy, keys and the authority."""

import shutil
from pathlib import Path

import pytest

from tests.cli.program import run


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a demonstration of two seconds; nobody may change it."""
    out = tmp_path_factory.mktemp("demonstration") / "demo"
    done = run("demo", "--out", out, "--seconds", "2", "--lang", "en")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture
def own(demonstration: Path, tmp_path: Path) -> Path:
    """Return a copy of the demonstration that the test may change."""
    return Path(shutil.copytree(demonstration, tmp_path / "demo"))
