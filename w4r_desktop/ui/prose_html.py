"""Running text as the small HTML that Qt's labels show; every word is escaped first."""

from html import escape

from w4r_desktop.domain.prose import Block, Emphasis, Prose, Run

TAGS = {Emphasis.PLAIN: "{}", Emphasis.STRONG: "<b>{}</b>", Emphasis.EMPHASIS: "<i>{}</i>"}


def to_html(prose: Prose) -> str:
    """The prose as paragraphs and lists; nothing in the text can become markup."""
    parts, listing = [], False
    for block in prose:
        if block.is_item != listing:
            parts.append("<ul>" if block.is_item else "</ul>")
            listing = block.is_item
        parts.append(_block(block))
    return "".join([*parts, "</ul>"] if listing else parts)


def _block(block: Block) -> str:
    tag = "li" if block.is_item else "p"
    return f"<{tag}>{''.join(_run(run) for run in block.runs)}</{tag}>"


def _run(run: Run) -> str:
    return TAGS[run.emphasis].format(escape(run.text))
