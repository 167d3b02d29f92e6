"""Every vector leads to its verdict and its finding, and its name is a sentence of its own."""

from pathlib import Path

import pytest

from interview_app.domain.verdict import FindingCode
from tests.vectors import (  # noqa: F401 - they register themselves
    of_attached_files,
    of_files,
    of_the_bag,
    of_the_chain,
    of_the_index,
    of_the_protocol,
)
from tests.vectors.registry import VECTORS, Vector, World, new_world

COUNT = 188


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return new_world(tmp_path_factory.mktemp("world"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
def test_vector(vector: Vector, world: World, tmp_path: Path) -> None:
    without, report = vector.run(world, tmp_path)
    found = {(finding.code, finding.path) for finding in report.findings}
    assert report.verdict is vector.verdict, report.findings
    if vector.code is None:
        assert report.findings == ()
    else:
        assert (vector.code, vector.path) in found
    if vector.note is not None:
        assert vector.note in {note.code for note in report.notes}
    if vector.key and vector.code is not None:
        assert (vector.code, vector.path) not in {(finding.code, finding.path) for finding in without.findings}


def test_the_vectors_are_counted() -> None:
    assert len(VECTORS) == COUNT


def test_every_finding_has_a_vector() -> None:
    assert {vector.code for vector in VECTORS} - {None} == set(FindingCode)
