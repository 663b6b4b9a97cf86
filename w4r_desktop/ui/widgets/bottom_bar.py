"""The white bar below a screen: its one primary action stands at the end."""

from w4r_desktop.ui.widgets.end_slots import EndSlots


class BottomBar(EndSlots):
    """The bar below a screen, opened by a hairline."""
