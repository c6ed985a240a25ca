"""Rules of the app's source that no single test of a page would notice."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import persona_builder.ui

UI = Path(persona_builder.ui.__file__).parent
SOURCES = sorted(UI.rglob("*.py"))
# These read their first argument as Markdown. st.html has one door: text.draw.
MARKDOWN = {
    "badge",
    "button",
    "caption",
    "checkbox",
    "download_button",
    "error",
    "expander",
    "form_submit_button",
    "header",
    "info",
    "markdown",
    "page_link",
    "popover",
    "radio",
    "segmented_control",
    "selectbox",
    "subheader",
    "success",
    "tabs",
    "text_area",
    "text_input",
    "title",
    "toast",
    "toggle",
    "warning",
}
NEVER = {"write", "text", "table", "iframe", "exception", "write_stream"}
HTML_DOORS = {"text.py", "styles.py"}


def _calls(source: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield the name and the call of everything asked of Streamlit."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "st"
        ):
            yield node.func.attr, node


def _is_safe(argument: ast.expr) -> bool:
    """Return whether words of a project cannot be in it unescaped.

    Safe are constants, what `strings` holds, what `label` returns, and sentences of
    `strings` made of those.
    """
    match argument:
        case ast.Constant() | ast.Attribute(value=ast.Name(id="strings")):
            safe = True
        case ast.Call(func=ast.Name(id="label")):
            safe = True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="strings"))):
            safe = all(_is_safe(each) or _is_count(each) for each in argument.args)
        case ast.IfExp():
            safe = _is_safe(argument.body) and _is_safe(argument.orelse)
        case ast.List():
            safe = all(_is_safe(each) for each in argument.elts)
        case ast.ListComp():
            safe = _is_safe(argument.elt)
        case _:
            safe = False
    return safe


def _is_count(argument: ast.expr) -> bool:
    """Return whether it is a number, by the names numbers have here."""
    name = ast.unparse(argument)
    return name.startswith("len(") or name in {
        "number",
        "job.done",
        "job.step",
        "job.total",
    }


# Read by eye: a verb of `strings` with an escaped name; a page's own title; the names
# of what a table's columns can hold.
READ_BY_EYE = {("history.py", "button"), ("pages.py", "page_link"), ("preview.py", "selectbox")}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(UI).as_posix())
def test_nothing_of_a_project_reaches_markdown_unescaped(source: Path) -> None:
    unsafe = [
        f"line {call.lineno}: st.{name}({ast.unparse(call.args[0])})"
        for name, call in _calls(source)
        if name in MARKDOWN
        and call.args
        and not _is_safe(call.args[0])
        and (source.name, name) not in READ_BY_EYE
    ]
    assert unsafe == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(UI).as_posix())
def test_raw_html_has_one_door(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert "unsafe_allow" not in text
    used = {name for name, _ in _calls(source)}
    assert not used & NEVER
    if source.name not in HTML_DOORS:
        assert "html" not in used


def test_there_is_no_folder_that_streamlit_would_run_by_itself() -> None:
    assert not (UI / "pages").exists()


def test_starting_the_app_loads_no_model_library() -> None:
    heavy = "{'torch', 'spacy', 'sentence_transformers', 'sklearn', 'scipy', 'docx'}"
    code = f"import sys, persona_builder.ui.entry; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_no_two_pages_say_different_things_under_one_name() -> None:
    homes: dict[str, list[str]] = {}
    for source in sorted((UI / "strings").glob("*.py")):
        for node in ast.parse(source.read_text(encoding="utf-8")).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)]):
                    homes.setdefault(name, []).append(source.name)
                case ast.AnnAssign(target=ast.Name(id=name)) | ast.FunctionDef(name=name):
                    homes.setdefault(name, []).append(source.name)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}
