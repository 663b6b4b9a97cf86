"""Pages with a paragraph in every script, to see whether each is set as its readers write it."""

import tomllib
from dataclasses import dataclass

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.i18n.formats import language_name_in
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.flow import MIDDLE
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, TextMark, mm
from w4r_desktop.printing.pages import Pages
from w4r_desktop.system import assets

TITLE = Style(Role.TEXT_BOLD, 22, 28, "ink", heading=1)
LABEL = Style(Role.NOTE_BOLD, 8.5, 12, "deep_amber", heading=2)
TEXT = Style(Role.TEXT, 12, 18, "ink")

SIDE, TOP, FOOT = mm(18), mm(18), mm(18)
GAP = 16.0
GUTTER = mm(10)
COLUMNS = 2


@dataclass(frozen=True, slots=True)
class ScriptSample:
    """A paragraph in one script; `language` is a BCP 47 tag."""

    script: str
    language: str
    text: str


def samples() -> tuple[ScriptSample, ...]:
    """The paragraphs that come with the program."""
    table = tomllib.loads(
        (assets.resources() / "sheets" / "scripts.toml").read_text(encoding="utf-8")
    )
    return tuple(ScriptSample(**entry) for entry in table["sample"])


def script_sheets(told: tuple[ScriptSample, ...], paper: Paper, *, language: str) -> list[Sheet]:
    """The samples in two columns, on as many pages as they need; raises ScriptNotPrintable."""
    pages = Pages(SIZES[paper], language=language)
    width = (pages.width - 2 * SIDE - GUTTER * (COLUMNS - 1)) / COLUMNS
    title = pages.told(_("In every script"))
    pages.write(title, TITLE, start=SIDE, y=TOP + TITLE.size, width=pages.width - 2 * SIDE)
    top = TOP + TITLE.leading + 10
    column, y = 0, top
    for sample in told:
        lines = break_lines(sample.text, TEXT, width, sample.language)
        leading = max([TEXT.leading, *(line.leading for line in lines)])
        height = LABEL.leading + 4 + leading * len(lines)
        if y + height > pages.height - FOOT and y > top:
            column, y = column + 1, top
            if column == COLUMNS:
                pages.new_page()
                column, top = 0, TOP
                y = top
        x = SIDE + column * (width + GUTTER)
        _draw(pages, sample, x=x, y=y, width=width)
        y += height + GAP
    return pages.sheets()


def _draw(pages: Pages, sample: ScriptSample, *, x: float, y: float, width: float) -> None:
    """A sample in its own direction, below its name; columns go from left to right in any language."""
    name = f"{language_name_in(sample.language, pages.language)} · {sample.script}"
    label = break_lines(name, LABEL, width, pages.language)[0]
    pages.fix(shapes.rule(x, y, width, ink="hairline", pen=0.6))
    pages.fix(TextMark(x, y + LABEL.leading, label, LABEL))
    y += LABEL.leading + 4
    lines = break_lines(sample.text, TEXT, width, sample.language)
    leading = max([TEXT.leading, *(line.leading for line in lines)])
    for line in lines:
        left = x + width - line.width if is_right_to_left(sample.language) else x
        pages.fix(TextMark(left, y + leading / 2 + TEXT.size * MIDDLE, line, TEXT))
        y += leading
