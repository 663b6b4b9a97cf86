"""What the sheets that tell a case have in common: its words, its picture, its sources, its foot."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus, CaseTexts, Source
from w4r_desktop.domain.prose import Prose
from w4r_desktop.i18n.formats import country_name, long_date
from w4r_desktop.i18n.message import _
from w4r_desktop.i18n.signed_by import signed_by
from w4r_desktop.printing import qr
from w4r_desktop.printing.addressing import in_language
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.illustrations import picture
from w4r_desktop.printing.marks import PictureMark, Style, mm
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.passages import Passage, column

EYEBROW = Style(Role.NOTE_BOLD, 9, 13, "deep_amber")
SMALL = Style(Role.NOTE, 7, 9.5, "soft")
QR_SIZE = mm(24)
LONGEST_LINK = 300
"""A longer address makes a square that no telephone reads from a sheet on the wall."""

STATUS_INK = {
    CaseStatus.CHANGED: "ember",
    CaseStatus.RELEASED: "teal",
    CaseStatus.CLOSED: "teal",
    CaseStatus.RECALLED: "ember",
}


@dataclass(frozen=True, slots=True)
class Story:
    """A case told in one language, and the pack it comes from."""

    pack: CasePack
    case: Case
    texts: CaseTexts

    @property
    def language(self) -> str:
        """The language it is told in, a BCP 47 tag."""
        return self.texts.language


def story_in(pack: CasePack, case: Case, language: str) -> Story:
    """The case as it is told in that language, or in the nearest that the pack has."""
    return Story(pack, case, case.told_in(language))


def eyebrow(pages: Pages, story: Story) -> str:
    """Where the case is at home, and from which age its story may be read."""
    country = country_name(story.case.country, pages.language) if story.case.country else ""
    age = _("From {age} years", age=story.case.age_from) if story.case.age_from else None
    return pages.joined(country, pages.told(age) if age else "")


def shown_name(story: Story) -> str:
    """The name as the language writes it."""
    return story.texts.headline or story.case.name


def written_name(story: Story) -> str:
    """The name as it stands in a letter, where the language writes it in another way."""
    return story.case.name if story.case.name != shown_name(story) else ""


def paragraphs_of(prose: Prose, style: Style, *, gap: float) -> list[Passage]:
    """Running text as passages, items of a list with their dots."""
    return [Passage(block.text, style, gap, "amber" if block.is_item else "") for block in prose]


def told_status(pages: Pages, story: Story) -> str:
    """How the case stands, with the date since when; empty while nothing has changed."""
    case, sentence = story.case, story.texts.status
    if case.status is CaseStatus.ACTIVE or not sentence:
        return ""
    if case.status_since is None:
        return sentence
    since = long_date(case.status_since, pages.language)
    if since in sentence:
        return sentence
    # L10N: a date and a sentence that says what has happened in a case.
    return pages.told(_("{day}: {sentence}", day=since, sentence=sentence))


def hang_picture(
    pages: Pages, story: Story, *, start: float, y: float, width: float, height: float
) -> bool:
    """Show the case's picture in that box; says whether there is one that can be printed."""
    shown = picture(story.case.illustration.read())
    if shown is not None:
        pages.hang(PictureMark(start, y, width, height, shown, story.texts.image))
    return shown is not None


def link_of(case: Case) -> Source | None:
    """The source that tells the story, where it has an address on the web; no other is made up."""
    on_web = [one for one in case.sources if _host(one.url) and len(one.url) <= LONGEST_LINK]
    return next((one for one in on_web if one.covers == "story"), next(iter(on_web), None))


def _host(url: str) -> str:
    parts = urlsplit(url)
    return parts.hostname or "" if parts.scheme in {"http", "https"} else ""


def draw_link(pages: Pages, case: Case, *, end: float, foot: float) -> float:
    """The square that leads to the story's source, above `foot`; how much width it takes at the end."""
    source = link_of(case)
    if source is None:
        return 0.0
    start = end - QR_SIZE
    top = foot - QR_SIZE - SMALL.leading
    host = _host(source.url).removeprefix("www.")
    # L10N: said by screen readers for the square that a telephone reads; {site} is such as amnesty.org.
    told = pages.told(_("A square that leads a telephone to {site}", site=host))
    square = qr.link(source.url, x=start, y=top, size=QR_SIZE)
    pages.draw(replace(square, alternative=told))
    pages.write(
        host, SMALL, start=start - mm(6), y=foot - 2, width=QR_SIZE + mm(12), align=Align.MIDDLE
    )
    return QR_SIZE + mm(8)


def draw_sources(pages: Pages, story: Story, *, start: float, foot: float, width: float) -> None:
    """Who says so and when it was looked at, whose picture it is, and whose pack: above `foot`."""
    lines = [_sources(pages, story), _credit(pages, story), _notice(pages, story)]
    told = column(pages, [Passage(line, SMALL, 2) for line in lines], width)
    told.draw(pages, start=start, y=foot - told.height)


def _sources(pages: Pages, story: Story) -> str:
    names = "; ".join(dict.fromkeys(one.publisher for one in story.case.sources))
    checked = story.case.checked_on
    if not names or checked is None:
        return names
    day = long_date(checked, pages.language)
    return pages.told(_("Sources, checked on {day}: {names}", day=day, names=names))


def _credit(pages: Pages, story: Story) -> str:
    picture_by = story.case.illustration.credit
    return pages.told(_("Picture: {credit}", credit=picture_by)) if picture_by else ""


def _notice(pages: Pages, story: Story) -> str:
    language = story.language
    title, notice = (
        in_language(texts, language) for texts in (story.pack.title, story.pack.notice)
    )
    unsigned = pages.told(_("case pack {signed}", signed=signed_by(story.pack)))
    return pages.joined(title, notice, "" if story.pack.signer else unsigned)


def pack_title(story: Story) -> str:
    """The campaign's title in the story's language."""
    return in_language(story.pack.title, story.language)
