"""The line that a PDF says to a machine: ``Keywords`` of its description (ISO 32000-1, 14.3.3).

Any bytes are taken. pyHanko is imported when it is used.
"""

from io import BytesIO

from interview_app.signing.hanko import Unfathomable, fathoming, quiet


def keywords_of(untrusted_pdf: bytes) -> str | None:
    """Return the keywords as the file has them now, '' where it has none; None for what nobody can read as a PDF."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        with quiet(), fathoming():
            reader = PdfFileReader(BytesIO(untrusted_pdf))
            reader.root["/Pages"]  # a file without pages is none
            if "/Info" not in reader.trailer:
                return ""
            return str(reader.trailer["/Info"].get("/Keywords", ""))
    except Unfathomable:
        return None
