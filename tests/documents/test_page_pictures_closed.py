"""Pages that were closed are asked for nothing more: whoever waited for their turn is told so."""

import pytest

from interview_app.documents.page_pictures import PagePictures
from interview_app.documents.paper import paragraph, typeset
from interview_app.domain.errors import Circumstance, Code


def test_a_page_that_was_closed_meanwhile_is_refused() -> None:
    pages = PagePictures(typeset("t", [paragraph("қ")], str))
    assert pages.picture(0, 100).width == 100
    pages.close()
    with pytest.raises(Circumstance) as told:
        pages.picture(0, 100)
    assert told.value.code is Code.CANCELLED
