"""`w4r`: without arguments the app opens; with arguments it is a command line."""

import sys

DEMO = "--demo"

STOPPED_EARLY = 1
"""After Ctrl-C before a command has its words, or while they are being said."""


def main() -> int:
    """Open the window, or run a command; gives the exit code."""
    arguments = sys.argv[1:]
    # Each face is imported alone: the command line stays out of the way to the first window.
    if arguments in ([], [DEMO]):
        from w4r_desktop.app import has_display, open_window

        if has_display():
            return open_window(demo=DEMO in arguments)
    try:
        from w4r_desktop.app import run_commands

        return run_commands(arguments)
    except KeyboardInterrupt:
        return STOPPED_EARLY


if __name__ == "__main__":
    sys.exit(main())
