"""What a PDF says, read back by another library."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    """Return *pdf* opened."""
    return PdfReader(BytesIO(pdf))


def said_by(pdf: bytes) -> str:
    """Return the text of all pages with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in opened(pdf).pages).split())


def fonts_in(pdf: bytes) -> dict[str, bool]:
    """Return the fonts that pages and their forms name, and whether each is in the file."""
    found: dict[str, bool] = {}

    def look(resources: Any) -> None:
        for reference in resources.get("/Font", {}).values():
            font = reference.get_object()
            found[str(font["/BaseFont"])] = "/FontFile2" in font.get("/FontDescriptor", {})

    for page in opened(pdf).pages:
        look(page["/Resources"])
    return found


def outlined(pdf: bytes) -> list[tuple[str, int]]:
    """Return the outline: words and page from 1."""
    reader = opened(pdf)
    return [
        (str(entry.title), (reader.get_destination_page_number(entry) or 0) + 1)
        for entry in reader.outline
        if not isinstance(entry, list)
    ]
