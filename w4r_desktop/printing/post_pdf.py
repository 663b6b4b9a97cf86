"""Envelopes and labels as PDF files."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.errors.printing import AddressTooLong, ScriptNotPrintable
from w4r_desktop.domain.labels import LabelPlan
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.envelope_sheet import Piece, envelope_sheet
from w4r_desktop.printing.label_alignment import alignment_sheet
from w4r_desktop.printing.label_sheet import Labelled, fit_label, label_sheets
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.sheets_pdf import sheets_pdf

__all__ = ["Piece", "alignment_pdf", "envelopes_pdf", "labels_pdf"]

Refusal = AddressTooLong | ScriptNotPrintable
Refused = Callable[[Piece, Refusal], object]
"""Is told of a piece that cannot be printed, and why; the others go on."""


def envelopes_pdf(
    pieces: Iterable[Piece], out: BinaryIO, envelope: Envelope, *, refused: Refused, language: str
) -> int:
    """Print an envelope a piece; how many there are. The file's title is in `language`.

    Raises NothingToPrint where there is none.
    """
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    title = _("Envelopes")
    return sheets_pdf(_envelopes(pieces, envelope, refused), out, title=title, language=language)


def labels_pdf(
    pieces: Iterable[Piece], out: BinaryIO, plan: LabelPlan, *, refused: Refused, language: str
) -> int:
    """Print a label a piece; how many sheets of labels there are.

    Raises LabelUnknown, LabelsLeaveSheet, or NothingToPrint where there is none.
    """
    plan.check()
    sheets = label_sheets(_labels(pieces, plan, refused), plan)
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return sheets_pdf(sheets, out, title=_("Address labels"), language=language)


def alignment_pdf(out: BinaryIO, plan: LabelPlan, *, language: str) -> None:
    """Print the page that is held against the light; raises LabelUnknown or LabelsLeaveSheet."""
    plan.check()
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    title = _("Label alignment")
    sheets_pdf([alignment_sheet(plan, language)], out, title=title, language=language)


def _envelopes(pieces: Iterable[Piece], envelope: Envelope, refused: Refused) -> Iterator[Sheet]:
    for piece in pieces:
        try:
            yield envelope_sheet(piece, envelope)
        except (AddressTooLong, ScriptNotPrintable) as reason:
            refused(piece, reason)


def _labels(pieces: Iterable[Piece], plan: LabelPlan, refused: Refused) -> Iterator[Labelled]:
    for piece in pieces:
        try:
            yield fit_label(piece, plan)
        except (AddressTooLong, ScriptNotPrintable) as reason:
            refused(piece, reason)
