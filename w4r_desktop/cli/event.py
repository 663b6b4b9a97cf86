"""`w4r event`: the commands that open events, count at them and close them."""

from w4r_desktop.cli import count_blanks, event_life, event_new, event_status
from w4r_desktop.cli.noun import Noun
from w4r_desktop.i18n.message import _

event = Noun(_("Make an event, see how it stands, close it, or save a damaged one."))
event.add_typer(event_new.event)
event.add_typer(event_status.event)
event.add_typer(event_life.event)
event.add_typer(count_blanks.event)
