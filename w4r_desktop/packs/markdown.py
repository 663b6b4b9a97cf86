"""The texts of a case: one Markdown file a language, in sections with fixed keys."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from w4r_desktop.domain.prose import Block, Emphasis, Prose, Run

SECTION = re.compile(r"^## +([a-z][a-z._-]*)[ \t]*$", re.MULTILINE)

FORBIDDEN = re.compile(
    r"<[A-Za-z/!?]"  # a tag, a comment, an address in angle brackets
    r"|\]\(|\]\[|\]:"  # links and pictures, and where they lead
    r"|\b(?:file|data|javascript|vbscript):[^\s]"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202d\u202e]",  # controls, overriding the direction
    re.IGNORECASE,
)
"""What no text of a case needs, and what would reach outside or hide if anything obeyed it."""

PARSER = MarkdownIt("zero").enable(["emphasis", "list", "newline"])
"""Paragraphs, lists, bold and emphasis; HTML, links and images stay the signs they are."""


WORDS = r"[^\s\d*_+\-\x00][^\n\r\t*_\x00]*[^\s*_\x00]"
"""A piece of one line with nothing in it that Markdown could mean."""

PLAIN = re.compile(f"(?:{WORDS})?")
ITEM = re.compile(rf"- (?:\*\*({WORDS})\*\*( {WORDS})|({WORDS}))")
"""An item of a list in one line, its first words bold where it is a rule."""


def sections(text: str) -> dict[str, str]:
    """The text below each `## key`, trimmed; what stands before the first key is a comment."""
    parts = SECTION.split(text)
    return {key: body.strip() for key, body in zip(parts[1::2], parts[2::2], strict=True)}


def forbidden_line(text: str) -> int:
    """The number of the first line with HTML, a link, a picture or a hidden sign; 0 for none."""
    found = FORBIDDEN.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def prose(text: str) -> Prose:
    """Running text as blocks: paragraphs and list items with bold and emphasis.

    Most paragraphs and lists are so simple that no parser is needed; a pack has thousands.
    """
    blocks: list[Block] = []
    for part in text.split("\n\n"):
        told = _paragraph(part) if PLAIN.fullmatch(part) else _list(part)
        if told is None:
            return parsed(text)
        blocks += told
    return tuple(blocks)


def parsed(text: str) -> Prose:
    """What `prose` gives, by the Markdown parser."""
    blocks, depth = [], 0
    for token in PARSER.parse(text):
        if token.type == "inline":
            blocks.append(Block(_runs(token.children or []), is_item=depth > 0))
        elif token.type.startswith("bullet_list"):
            depth += token.nesting
    return tuple(blocks)


def line(text: str) -> str:
    """The words of a short text in one line."""
    return " ".join(block.text for block in prose(text))


def _paragraph(part: str) -> list[Block]:
    return [Block((Run(part),))] if part else []


def _list(part: str) -> list[Block] | None:
    """The items of a simple list; None where it is none."""
    found = [ITEM.fullmatch(line) for line in part.split("\n")]
    items = [_item(*one.groups()) for one in found if one is not None]
    return items if len(items) == len(found) else None


def _item(bold: str | None, after: str | None, plain: str | None) -> Block:
    if bold and after:
        return Block((Run(bold, Emphasis.STRONG), Run(after)), is_item=True)
    return Block((Run(plain or ""),), is_item=True)


def _runs(tokens: list[Token]) -> tuple[Run, ...]:
    runs, emphasis = [], Emphasis.PLAIN
    for token in tokens:
        match token.type:
            case "strong_open":
                emphasis = Emphasis.STRONG
            case "em_open":
                emphasis = Emphasis.EMPHASIS
            case "strong_close" | "em_close":
                emphasis = Emphasis.PLAIN
            case "softbreak" | "hardbreak":
                runs.append(Run(" ", emphasis))
            case _ if token.content:
                runs.append(Run(token.content, emphasis))
            case _:
                pass
    return tuple(runs)
