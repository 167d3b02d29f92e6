"""Pages that were closed are asked for nothing more, and those that nobody took are closed when it is their turn."""

import gc
import threading

import pypdfium2._helpers.document as document
import pytest

from interview_app.documents import page_pictures
from interview_app.documents.page_pictures import PagePictures
from interview_app.documents.paper import paragraph, typeset
from interview_app.domain.errors import Circumstance, Code

PDF = typeset("t", [paragraph("қ")], str)


def test_a_page_that_was_closed_meanwhile_is_refused() -> None:
    pages = PagePictures(PDF)
    assert pages.picture(0, 100).width == 100
    pages.close()
    with pytest.raises(Circumstance) as told:
        pages.picture(0, 100)
    assert told.value.code is Code.CANCELLED


def test_a_page_is_no_finer_than_memory_bears() -> None:
    pages = PagePictures(PDF)
    finest = pages.picture(0, 100_000)
    pages.close()
    assert 19 * 10**6 < finest.width * finest.height < 21 * 10**6
    assert "қ" in finest.text


@pytest.mark.parametrize("by", ["the last reference", "the garbage collector"])
def test_pages_that_nobody_took_are_closed_in_turn(by: str) -> None:
    mine = [PagePictures(PDF)]
    library, gone = mine[0]._pdf.raw, threading.Event()
    closed: list[object] = []
    circle: list[object] = [mine[0]] if by == "the garbage collector" else []
    circle.append(circle)
    del circle

    def closing(raw: object) -> None:
        closed.append(raw)
        close(raw)

    def give_up() -> None:
        mine.clear()
        gc.collect()
        gone.set()

    with pytest.MonkeyPatch.context() as patch:
        close = document.pdfium_c.FPDF_CloseDocument
        patch.setattr(document.pdfium_c, "FPDF_CloseDocument", closing)
        with page_pictures._ONE_AT_A_TIME:
            giving = threading.Thread(target=give_up)
            giving.start()
            assert not gone.wait(0.2)  # somebody else's turn: PDFium would end the process
            assert closed == []
        giving.join()
    assert gone.is_set()
    assert closed == [library]
