"""The command line: one file a noun; speaks to services and words, never to a window."""
