"""The white bar above a screen: where am I, and how do I go back."""

from w4r_desktop.ui.widgets.end_slots import EndSlots


class TopBar(EndSlots):
    """The bar above a screen, closed by a hairline."""
