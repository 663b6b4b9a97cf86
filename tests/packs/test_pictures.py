"""Pictures: of the kind that the name says, and of a size that any laptop can show."""

from io import BytesIO

import pytest
from PIL import Image

from w4r_desktop.packs.pictures import check_jpeg, check_png, is_sound_picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def picture(kind: str, mode: str = "RGB", **options: object) -> bytes:
    """A small picture as a usual program writes it."""
    out = BytesIO()
    Image.new(mode, (40, 30)).save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_colours_is_taken(mode: str) -> None:
    assert check_png(picture("PNG", mode))


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_of_any_colours_is_taken(mode: str, progressive: bool) -> None:
    assert check_jpeg(picture("JPEG", mode, progressive=progressive, icc_profile=b"x" * 70_000))


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (".svg", SVG),
        (".png", picture("PNG")),
        (".jpg", picture("JPEG")),
        (".jpeg", picture("JPEG")),
    ],
)
def test_a_picture_is_what_its_name_says(suffix: str, content: bytes) -> None:
    assert is_sound_picture(suffix, content)
    others = {".svg", ".png", ".jpg"} - {".jpg" if suffix == ".jpeg" else suffix}
    assert not any(is_sound_picture(other, content) for other in others)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_another_kind_of_picture_is_not_taken(kind: str) -> None:
    content = picture(kind)
    assert not any(is_sound_picture(suffix, content) for suffix in (".svg", ".png", ".jpg"))


def test_a_png_that_was_cut_off_is_not_taken() -> None:
    content = picture("PNG")
    assert not any(check_png(content[:length]) for length in range(len(content)))


def test_a_jpeg_is_not_taken_without_its_head() -> None:
    content = picture("JPEG")
    head = content.index(b"\xff\xda")
    assert not any(check_jpeg(content[:length]) for length in range(head))
