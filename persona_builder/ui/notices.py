"""What to tell a researcher after an action, and what happens when one fails."""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from persona_builder.errors import PersonaBuilderError
from persona_builder.ui import strings
from persona_builder.ui.text import label

_log = logging.getLogger("persona_builder.ui")
_WAITING = "waiting-notices"


def say(text: str) -> None:
    """Tell something in passing when the page is drawn next.

    Args:
        text: A whole sentence; names in it are escaped here.
    """
    _queue("toast", text)


def warn(text: str) -> None:
    """Tell something that has to be read when the page is drawn next.

    Args:
        text: A whole sentence; names in it are escaped here.
    """
    _queue("warning", text)


def attempt(action: Callable[[], object]) -> bool:
    """Do what a click asks for; tell the researcher if it cannot be done.

    Used in callbacks, which run outside of any page. Returns whether it was done.
    """
    try:
        action()
    except PersonaBuilderError as error:
        _queue("error", str(error))
        return False
    except Exception as error:  # noqa: BLE001 - the page must live on; the log has the rest
        _queue("error", strings.broken(log_error(error)))
        return False
    return True


def show_waiting() -> None:
    """Show what earlier actions had to tell."""
    for kind, text in st.session_state.pop(_WAITING, []):
        if kind == "toast":
            st.toast(label(text), duration="short")
        elif kind == "warning":
            st.warning(label(text), icon=":material/info:")
        else:
            st.error(label(text), icon=":material/error:")


@contextmanager
def guarded() -> Iterator[None]:
    """Draw a page; show one calm message where it cannot be drawn."""
    try:
        yield
    except PersonaBuilderError as error:
        st.error(label(str(error)), icon=":material/error:")
    except Exception as error:  # noqa: BLE001 - rerun and stop are no Exceptions, all else ends here
        st.error(label(strings.broken(log_error(error))), icon=":material/error:")
        st.button(strings.TRY_AGAIN)


def log_error(error: Exception) -> str:
    """Write where an unexpected error happened, and return its id.

    The error's own message is left out: it may hold words of an interview.
    """
    error_id = secrets.token_hex(3)
    places = "\n".join(
        f"  {frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    _log.error("Error %s: %s\n%s", error_id, type(error).__name__, places)
    return error_id


def _queue(kind: str, text: str) -> None:
    st.session_state.setdefault(_WAITING, []).append((kind, text))
