"""What is said of a case pack on the desk: its facts, what it changes, whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.lists import Listed
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.services.pack_change import PackInUse, Recall
from w4r_desktop.services.pack_offer import PackOffer, Relation, Trust
from w4r_desktop.ui.desk.told import TimeOfDay

NEWS: Mapping[News, tuple[Message, str]] = {
    News.RECALLED: (_("story taken back; nothing more is written"), "warning"),
    News.GONE: (_("not in this pack any more"), "warning"),
    News.RELEASED: (_("released: good news"), "good"),
    News.STATUS: (_("stands differently now"), "info"),
    News.TEXTS: (_("told anew"), "info"),
    News.NEW: (_("a new story"), "info"),
}

TRUST: Mapping[Trust, Message] = {
    Trust.SAME: _("The same publisher as before."),
    Trust.FIRST: _("The first signed pack of this campaign here: its publisher is remembered."),
    Trust.DIFFERENT: _(
        "Another publisher than the one this event knows. Ask your section on the telephone and "
        "compare the key before you use it."
    ),
    Trust.UNSIGNED: _(
        "The packs before were signed and this one is not. Use it only if you know who made it."
    ),
    Trust.STILL_UNSIGNED: _("No pack of this campaign was ever signed here."),
}

REFUSED: Mapping[Relation, Message] = {
    Relation.SAME: _("This version is in use already. There is nothing to replace."),
    Relation.OLDER: _("This version is older than the one in use, so it is not taken."),
    Relation.OTHER_CAMPAIGN: _("This pack belongs to another campaign, so it is not taken."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence about a case, in a tone."""

    message: Message
    tone: str


def news_lines(news: tuple[CaseNews, ...]) -> tuple[Line, ...]:
    """The change log, case by case."""
    lines = []
    for one in news:
        told, tone = NEWS[one.news]
        # L10N: a line of a list: a person's name, and what is new, such as "told anew".
        lines.append(Line(_("{case}: {news}", case=one.name, news=told), tone))
    return tuple(lines)


def offer_lines(offer: PackOffer) -> tuple[Line, ...]:
    """Whether a pack can be used, whose it is, and what it changes."""
    refused = REFUSED.get(offer.relation)
    if refused is not None:
        return (Line(refused, "warning"),)
    trust = Line(TRUST[offer.trust], "warning" if offer.needs_passphrase else "info")
    nothing = Line(_("No story is different."), "info")
    return (trust, *(news_lines(offer.changes) or (nothing,)))


def title_of(pack: CasePack) -> Message:
    """Title and version."""
    return _("{title}, version {version}", title=InLanguage(pack.title), version=pack.version)


def facts_of(pack: CasePack) -> Message:
    """How many stories, by whom, and in which languages."""
    languages = Listed(tuple(map(language_name, pack.languages)))
    stories = _n("{count} story", "{count} stories", len(pack.cases))
    return _(
        "{stories} by {publisher}, in {languages}",
        stories=stories,
        publisher=pack.publisher,
        languages=languages,
    )


def since(used: PackInUse) -> Message | None:
    """Since when the pack is in use, where it replaced another."""
    if used.since is None or not used.news:
        return None
    return _("In use here since {time}", time=TimeOfDay(used.since))


def recall_told(recall: Recall) -> Message:
    """Why a case was taken back."""
    return _(
        "The story of {case} was taken back. {reason}",
        case=recall.name,
        reason=InLanguage(recall.reasons),
    )


def waiting_told(recall: Recall) -> Message:
    """What becomes of the letters that were signed before."""
    if not recall.waiting:
        return _("No letter waits for a decision.")
    if recall.is_lifted:
        return _n(
            "{count} letter goes to paper all the same.",
            "{count} letters go to paper all the same.",
            recall.waiting,
        )
    return _n(
        "{count} signed letter is held back until you decide.",
        "{count} signed letters are held back until you decide.",
        recall.waiting,
    )
