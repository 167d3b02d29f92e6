"""Pictures of sheets and drawings: of whatever kind, upright, on white, no finer than paper, and never too large."""

from io import BytesIO

import pytest
from PIL import ExifTags, Image

from interview_app.documents.picture import for_print, picture
from interview_app.domain.errors import Circumstance, Code


def packed(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    content = BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def shown(content: bytes) -> Image.Image:
    made = for_print(content)
    assert made is not None
    return Image.open(BytesIO(made))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_shown(mode: str) -> None:
    content = packed(
        Image.new("RGB", (40, 30), "white").convert(mode) if mode != "I;16" else Image.new(mode, (40, 30), 65535)
    )
    made = shown(content)
    assert (made.mode, made.size) == ("RGB", (40, 30))
    assert made.convert("L").getpixel((20, 15)) == 255


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_is_shown(mode: str) -> None:
    assert shown(packed(Image.new(mode, (40, 30)), "JPEG")).size == (40, 30)


def test_a_photograph_is_shown_as_the_camera_was_held() -> None:
    held = Image.new("RGB", (3000, 1000), "black")
    held.paste("red", (0, 0, 1000, 1000))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # turned by a quarter
    made = shown(packed(held, "JPEG", exif=exif))
    assert made.height > 2 * made.width
    assert made.getchannel("R").getpixel((made.width // 2, 10)) == 254
    assert not made.getexif()


def test_what_is_transparent_is_white_and_strips_meet() -> None:
    sheet = Image.new("RGBA", (5000, 9000), (0, 0, 0, 0))
    sheet.paste((200, 30, 30, 255), (0, 4000, 5000, 5000))
    made = shown(packed(sheet, compress_level=1))
    assert max(made.size) <= 2339
    band = made.getchannel("G").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert band is not None
    _, top, _, bottom = band
    assert (round(top / made.height, 2), round(bottom / made.height, 2)) == (0.44, 0.56)
    assert made.convert("L").getpixel((9, 9)) == 255


def test_on_the_page_it_keeps_its_shape() -> None:
    made = picture(packed(Image.new("RGB", (400, 100))), 200, 200)
    assert made is not None
    assert (made.drawWidth, made.drawHeight) == (200, 50)


@pytest.mark.parametrize("content", [b"", b"words", b"%PDF-1.7", packed(Image.new("L", (9, 9)), "TIFF")])
def test_what_is_no_picture(content: bytes) -> None:
    assert for_print(content) is None
    assert picture(content, 10, 10) is None


def test_a_picture_that_would_take_too_much_memory_is_refused_before_it_is_read() -> None:
    for size in ((10_000, 8_000), (30_000, 30_000)):
        with pytest.raises(Circumstance) as refused:
            for_print(packed(Image.new("1", size)))
        assert refused.value.code is Code.PICTURE_TOO_FINE
