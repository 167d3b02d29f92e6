"""A session that is not sealed yet is read as its package will be (see also ``test_attach``)."""

from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence.unsealed import Unsealed
from interview_app.system.age import Identity


def nobody() -> Identity:
    raise AssertionError


def test_where_nothing_was_stopped_there_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as told:
        Unsealed([tmp_path], nobody)
    assert told.value.code is Code.NOTHING_TO_SEAL
