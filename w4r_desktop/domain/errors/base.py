"""What all refusals have in common: a rule that says no, or the surroundings that do."""


class W4RError(Exception):
    """Anything a person is told about in words."""


class RuleBroken(W4RError):
    """A rule of the evening forbids it; nothing was changed."""


class Unavailable(W4RError):
    """The surroundings failed; nothing was lost or half-written."""


class DisplayMissing(Unavailable):
    """There is no display to open a window on."""


class Cancelled(W4RError):
    """The person stopped the work; what was done so far was put back."""
