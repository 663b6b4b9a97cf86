import io

import pikepdf
import pytest
from PIL import Image

from tests.printing.pictures import hung, seen
from w4r_desktop.printing.bitmaps import bitmap
from w4r_desktop.printing.pictures import NoPictureError

RED, BLUE = (200, 20, 30), (20, 30, 200)


def halves(mode: str = "RGB", size: tuple[int, int] = (80, 60)) -> Image.Image:
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, size[0], size[1]))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def near(one: object, other: tuple[int, int, int], *, by: int = 25) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_a_png_prints_in_its_colours(mode: str) -> None:
    page = seen(hung(bitmap(saved(halves(mode), "PNG"))))
    assert near(page.getpixel((20, 60)), RED)
    assert near(page.getpixel((140, 60)), BLUE)


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_a_jpeg_prints_in_its_colours(mode: str) -> None:
    page = seen(hung(bitmap(saved(halves(mode), "JPEG", quality=95))))
    plain = halves(mode).convert("RGB")
    assert near(page.getpixel((20, 60)), plain.getpixel((5, 5)), by=70)  # type: ignore[arg-type]
    assert near(page.getpixel((140, 60)), plain.getpixel((75, 5)), by=70)  # type: ignore[arg-type]


def test_what_is_see_through_shows_the_paper() -> None:
    image = Image.new("RGBA", (80, 60), (0, 0, 0, 0))
    assert seen(hung(bitmap(saved(image, "PNG")))).getpixel((50, 50)) == (255, 255, 255)


def test_a_photograph_is_kept_as_it_is() -> None:
    content = saved(halves(), "JPEG")
    with pikepdf.open(io.BytesIO(hung(bitmap(content)))) as pdf:
        (image,) = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Width" in one
        ]
        kept = image.read_raw_bytes()
    assert kept == content


def test_where_and_by_whom_a_photograph_was_taken_stays_out() -> None:
    notes = Image.Exif()
    notes[0x013B] = "A. Photographer"
    content = saved(halves(), "JPEG", exif=notes, comment=b"A. Photographer")
    assert b"Photographer" in content
    picture = bitmap(content)
    assert b"Photographer" not in picture.content
    assert near(seen(hung(picture)).getpixel((20, 60)), RED)


def test_a_photograph_taken_sideways_stands_upright() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    picture = bitmap(saved(halves(), "JPEG", exif=notes))
    assert picture.shape == pytest.approx(60 / 80)
    page = seen(hung(picture, width=60, height=80))
    assert near(page.getpixel((60, 20)), RED)
    assert near(page.getpixel((60, 140)), BLUE)


def test_a_huge_png_is_made_no_finer_than_paper_shows() -> None:
    picture = bitmap(saved(halves(size=(4000, 1000)), "PNG"))
    assert (picture.width, picture.height) == (3000, 750)


@pytest.mark.parametrize("content", [b"", b"\x89PNG", b"\xff\xd8\xff", b"GIF89a"])
def test_what_is_no_bitmap_is_refused(content: bytes) -> None:
    with pytest.raises(NoPictureError):
        bitmap(content)
