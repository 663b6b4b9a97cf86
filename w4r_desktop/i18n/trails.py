"""What an audit trail that does not hold is told like."""

from w4r_desktop.i18n.message import Message, _, _n


def trail_words(broken: int | None, missing: int) -> Message | None:
    """What is wrong with a trail: the first line that does not hold, and letters it misses."""
    if missing:
        return _n(
            "The audit trail and the letters differ by {count} letter: something was changed "
            "behind its back.",
            "The audit trail and the letters differ by {count} letters: something was changed "
            "behind its back.",
            abs(missing),
        )
    if broken is not None:
        return _(
            "The audit trail does not hold from line {number} on: something was changed "
            "behind its back.",
            number=broken,
        )
    return None
