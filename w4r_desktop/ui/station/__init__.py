"""Where people choose a story, write, sign and leave; may import services, widgets and below."""
