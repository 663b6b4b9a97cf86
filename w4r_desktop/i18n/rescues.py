"""What can be saved of a damaged event, in words."""

from w4r_desktop.domain.rescues import Holding, Source
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import DayAndTime


def source_words(held: Holding) -> Message:
    """Where it would be taken from."""
    if held.source is Source.STORE:
        return _("What can be read of the damaged event")
    return _("The copy “{name}”", name=held.path.name)


def count_words(held: Holding) -> Message:
    """How much there is, or why nothing can be told."""
    if held.error is not None:
        return explain(held.error)
    counted = _n("{count} letter or message", "{count} letters and messages", held.actions)
    begun = _n("{count} unfinished", "{count} unfinished", held.unfinished)
    if held.last_signed_at is None:
        return _("{counted}, {begun}", counted=counted, begun=begun)
    return _(
        "{counted}, {begun}; the last one signed {time}",
        counted=counted,
        begun=begun,
        time=DayAndTime(held.last_signed_at),
    )


def missing_words(held: Holding) -> Message | None:
    """What is known of and not there; None where nothing is missing."""
    if held.lacks_pack:
        return _(
            "The case pack is damaged; the one that comes with this program stands in for it. {more}",
            more="" if _missing(held) is None else _missing(held),
        )
    return _missing(held)


def _missing(held: Holding) -> Message | None:
    if not held.missing:
        return None
    return _n(
        "{count} more was signed and is not in it.",
        "{count} more were signed and are not in it.",
        held.missing,
    )


def holding_words(held: Holding) -> Message:
    """All of that in one line."""
    missing = missing_words(held)
    if missing is None:
        return _("{source}: {counted}", source=source_words(held), counted=count_words(held))
    return _(
        "{source}: {counted}. {missing}",
        source=source_words(held),
        counted=count_words(held),
        missing=missing,
    )
