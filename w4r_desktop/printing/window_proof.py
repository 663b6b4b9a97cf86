"""A letter with the window of its envelope laid over it: what shows at rest, always, and ever."""

import dataclasses
import io
from collections.abc import Mapping

from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.fitting import area
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheets
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.outlines import outline
from w4r_desktop.printing.press import Press

NAMES: Mapping[Window, Message] = {
    Window.DIN_A: _("Letter for a window: DIN 5008 A"),
    Window.DIN_B: _("Letter for a window: DIN 5008 B"),
    Window.NO_C5: _("Letter for a window: Norway, C5"),
    Window.NO_C65: _("Letter for a window: Norway, C6/5"),
    Window.CH_C5: _("Letter for a window: Switzerland, C5 at the right"),
    Window.US_10: _("Letter for a window: #10"),
}
"""What each window is called on a proof and in a list to choose from."""


def window_proof(letter: PrintedLetter, window: Window) -> Sheet:
    """The letter's first sheet, and around its address what the window shows of it.

    Strong: when the sheet rests in its envelope. Amber: however it slips. Faint: all that can ever
    show. Raises ScriptNotPrintable.
    """
    preset = PRESETS[window]
    sheet = next(sheets(dataclasses.replace(letter, window=window), preset.paper))
    shapes = (
        outline(area(preset.ever_seen), ink="hairline"),
        outline(area(preset.always_seen), ink="amber"),
        outline(area(preset.seen(preset.at_rest)), ink="ink", pen=0.8),
    )
    return dataclasses.replace(sheet, shapes=(*shapes, *sheet.shapes))


def window_proof_pdf(letter: PrintedLetter, window: Window) -> bytes:
    """That sheet as a PDF of one page; raises ScriptNotPrintable."""
    out = io.BytesIO()
    press = Press(out)
    press.print_sheet(window_proof(letter, window))
    press.close(title=NAMES[window].to(catalogue_for(letter.language)), language=letter.language)
    return out.getvalue()
