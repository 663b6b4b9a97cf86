"""`w4r event`: the commands that open events, count at them and close them."""

import typer

from w4r_desktop.cli import count_blanks, event_life, event_new, event_status
from w4r_desktop.i18n.message import _

HELP = str(_("Open a new event, or see how one stands."))
event = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
event.add_typer(event_new.event)
event.add_typer(event_status.event)
event.add_typer(event_life.event)
event.add_typer(count_blanks.event)
