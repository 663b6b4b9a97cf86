"""Habits that no tool checks for us, read from the syntax trees."""

import ast
import re
import sys
from importlib import metadata

from tests.architecture.product import called_name, nodes, trees

NETWORK = {"aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib"} | {
    "PySide6.QtNetwork",
    "socket",
    "ssl",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}

COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)

TEXT_SETTERS = {
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "addAction",
    "addMenu",
    "addTab",
    "drawText",
    "setAccessibleDescription",
    "setAccessibleName",
    "setHtml",
    "setInformativeText",
    "setItemText",
    "setPlaceholderText",
    "setPlainText",
    "setPrefix",
    "setStatusTip",
    "setSuffix",
    "setTabText",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
}


def test_no_dialog_runs_an_event_loop_of_its_own() -> None:
    # QApplication.exec, the one loop there is, is started in ui.
    calls = [
        place
        for place, call in nodes(ast.Call)
        if called_name(call) in {"exec", "exec_"} and "app" not in ast.unparse(call.func).lower()
    ]
    assert not calls


def test_nothing_pumps_events_or_sleeps() -> None:
    waiting = {"processEvents", "sleep", "msleep", "usleep"}
    assert not [place for place, call in nodes(ast.Call) if called_name(call) in waiting]


def test_no_widget_is_asked_for_its_screen_nor_an_animation_for_what_it_moves() -> None:
    # PySide would count the display as the widget's child: see `screen_of` in ui/stage/displays.py.
    # So it does with a window's handle, which gives the display too, and with what an animation moves.
    owning = {"screen", "windowHandle", "targetObject"}
    asked = [
        place
        for place, call in nodes(ast.Call)
        if called_name(call) in owning and isinstance(call.func, ast.Attribute)
    ]
    assert not asked


def test_only_the_two_last_nets_catch_everything() -> None:
    nets = [
        place
        for place, handler in nodes(ast.ExceptHandler)
        if _catches_everything(handler) and not _raises_again(handler)
    ]
    assert len(nets) <= 2, nets


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    kinds = re.findall(r"\w+", ast.unparse(handler.type)) if handler.type else ["BaseException"]
    return bool({"Exception", "BaseException"} & set(kinds))


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Tidying up on the way out is no net."""
    return isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None


def test_no_colour_and_no_style_outside_the_theme() -> None:
    colours = [
        place
        for place, constant in nodes(ast.Constant)
        if isinstance(constant.value, str) and COLOUR.search(constant.value)
    ]
    styles = [place for place, call in nodes(ast.Call) if called_name(call) == "setStyleSheet"]
    assert not [place for place in colours + styles if "/ui/theme/" not in place]


def test_no_word_for_people_is_written_in_code() -> None:
    words = [
        f"{place} {literal.value!r}"
        for place, call in nodes(ast.Call)
        if called_name(call) in TEXT_SETTERS
        for literal in _literals(call)
        if any(sign.isalpha() for sign in str(literal.value))
    ]
    assert not words


def _literals(call: ast.Call) -> list[ast.Constant]:
    """The string constants handed over as they are, the fixed parts of an f-string included."""
    values: list[ast.expr] = [*call.args, *(word.value for word in call.keywords)]
    parts = [part for value in values if isinstance(value, ast.JoinedStr) for part in value.values]
    return [
        value
        for value in values + parts
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]


def test_the_domain_needs_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"w4r_desktop"}
    assert not [
        (place, name)
        for place, name in _imports()
        if "/domain/" in place and name.partition(".")[0] not in allowed
    ]


def test_nothing_talks_to_the_network() -> None:
    assert not [
        (place, name)
        for place, name in _imports()
        if any(name == banned or name.startswith(f"{banned}.") for banned in NETWORK)
    ]


def test_every_library_is_one_the_project_asks_for() -> None:
    asked = {canonical(line) for line in metadata.requires("w4r-desktop") or []}
    bringers = metadata.packages_distributions()
    assert not [
        (place, name)
        for place, name in _imports()
        if (top := name.partition(".")[0]) not in sys.stdlib_module_names | {"w4r_desktop"}
        and not asked & {canonical(bringer) for bringer in bringers.get(top, [])}
    ]


def canonical(requirement: str) -> str:
    """The name in a requirement such as `SQLAlchemy>=2.0`, in the one spelling that counts."""
    name = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", name.group()).lower() if name else ""


def _imports() -> list[tuple[str, str]]:
    found = [(place, name.name) for place, node in nodes(ast.Import) for name in node.names]
    for place, node in nodes(ast.ImportFrom):
        found += [(place, f"{node.module}.{name.name}") for name in node.names]
        found.append((place, f"{node.module}"))
    return found


def test_packages_say_what_they_are_for_and_hold_no_code() -> None:
    assert not [
        path
        for path, tree in trees().items()
        if path.endswith("__init__.py")
        and (ast.get_docstring(tree) is None or len(tree.body) > 1)
        and "__version__" not in ast.unparse(tree)
    ]
