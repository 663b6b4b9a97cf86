"""`w4r`: without arguments the app opens; with arguments it is a command line."""

import sys

DEMO = "--demo"


def main() -> int:
    """Open the window, or run a command; gives the exit code."""
    arguments = sys.argv[1:]
    if arguments in ([], [DEMO]):
        # The command line's own imports stay out of the way to the first window.
        from w4r_desktop.app import open_window

        return open_window(demo=DEMO in arguments)
    from w4r_desktop.cli.commands import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
