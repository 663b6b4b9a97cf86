"""Cases to print, and what has to hold of any sheet."""

import io
from dataclasses import replace
from functools import cache
from typing import Any

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.printing.marks import PictureMark, ShapeMark, Sheet, mm
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.story_parts import Story, story_in
from w4r_desktop.services.case_book import pack_folder_here

MARGIN = mm(9)
"""Every printer reaches that far to the edge."""


@cache
def pack() -> CasePack:
    """The pack that comes along."""
    return pack_folder_here()


def story(case_id: str = "unecebo-mboteni", language: str = "en", **texts: Any) -> Story:
    """A case of the pack that comes along, with some of its words changed."""
    told = story_in(pack(), pack().case(case_id), language)
    return replace(told, texts=replace(told.texts, **texts))


def printed(*sheets: Sheet, language: str = "en") -> bytes:
    """Those sheets as a PDF."""
    out = io.BytesIO()
    press = Press(out)
    for sheet in sheets:
        press.print_sheet(sheet)
    press.close(title="Sheets", language=language)
    return out.getvalue()


def outside(sheet: Sheet, margin: float = MARGIN) -> list[object]:
    """The marks that come nearer to an edge of the paper than that."""
    right, foot = sheet.width - margin + 0.01, sheet.height - margin + 0.01
    left = margin - 0.01
    texts = [
        mark
        for mark in sheet.texts
        if not (left <= mark.x and mark.x + mark.line.width <= right)
        or not (left <= mark.y - mark.style.size * 0.75 and mark.y <= foot)
    ]
    drawn: tuple[ShapeMark | PictureMark, ...] = (*sheet.shapes, *sheet.pictures)
    boxes = [
        mark
        for mark in drawn
        if not (left <= mark.x and mark.x + mark.width <= right)
        or not (left <= mark.y and mark.y + mark.height <= foot)
    ]
    return [*texts, *boxes]


def lines_that_meet(sheet: Sheet) -> list[tuple[object, object]]:
    """Pairs of lines of text that are set over one another."""
    lines = sorted(sheet.texts, key=lambda mark: mark.y)
    return [
        (one, other)
        for place, one in enumerate(lines)
        for other in lines[place + 1 :]
        if other.y - one.y < 0.55 * min(one.style.size, other.style.size)
        and one.x < other.x + other.line.width
        and other.x < one.x + one.line.width
    ]
