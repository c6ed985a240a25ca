"""What is made sure of before the app answers anybody."""

from __future__ import annotations

import base64
import hashlib
import logging
import os
import re
import secrets
import sys
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit import config
from streamlit.starlette import App

from persona_builder.services import warming
from persona_builder.services.serving import (
    HOST,
    KEY_VARIABLE,
    LISTEN_VARIABLE,
    PASSWORD_VARIABLE,
    PROJECT_VARIABLE,
    address_with_token,
)
from persona_builder.ui import notices, strings
from persona_builder.ui.guard import HOSTS
from persona_builder.ui.keeper import Keeper
from persona_builder.ui.text import label

# An environment variable does not reach every way of starting Streamlit, so what counts
# is what it will do, not what it was told.
_NEEDED: Mapping[str, object] = {
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "logger.enableRich": False,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableStaticServing": False,
    "server.enableXsrfProtection": True,
    "server.fileWatcherType": "none",
}

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def open_settings() -> tuple[str, ...]:
    """Return the settings under which the app would answer others or call somebody."""
    found = [name for name, value in _NEEDED.items() if config.get_option(name) != value]
    address = config.get_option("server.address")
    if address not in HOSTS and (keeper() is None or address != _LISTENS_AT):
        found.append("server.address")
    allowed = set(config.get_option("server.allowedHosts") or ["*"])
    if not allowed <= HOSTS:
        found.append("server.allowedHosts")
    return tuple(sorted(found))


def refuse_open_settings() -> None:
    """Stop with the reason where the settings are not the ones that came with the app."""
    if found := open_settings():
        raise SystemExit(strings.settings_are_open(found))


@cache
def token() -> str:
    """Return the key of this start: the one we were given, else a new one."""
    # Taken out, so that no process started by the app inherits it.
    return os.environ.pop(KEY_VARIABLE, "") or secrets.token_urlsafe(32)


# Taken out like the key: the hash of the password, and where to listen with it.
_PASSWORD_HASH = os.environ.pop(PASSWORD_VARIABLE, "")
_LISTENS_AT = os.environ.get(LISTEN_VARIABLE, "")


@cache
def keeper() -> Keeper | None:
    """Return who asks other computers for the password; None where none may come."""
    if not _PASSWORD_HASH or not _LISTENS_AT:
        return None
    return Keeper(_PASSWORD_HASH, _LISTENS_AT)


_TOLD_BY_PARENT = KEY_VARIABLE in os.environ


@asynccontextmanager
async def ready(_app: App) -> AsyncIterator[dict[str, object]]:
    """Print the address with its key, unless who started us prints it."""
    if not _TOLD_BY_PARENT:
        port = int(config.get_option("server.port"))
        sys.stderr.write(f"{strings.opened_at(address_with_token(HOST, port, token()))}\n")
    _serving.set()
    warm_in_background(None)
    yield {}


# Pages are drawn in tests too, where nobody is waited for.
_serving = threading.Event()


def warm_in_background(project: Path | None) -> None:
    """Get a project ready without anybody waiting for it; by default the one used last."""
    if not _serving.is_set():
        return

    def work() -> None:
        try:
            named = os.environ.get(PROJECT_VARIABLE)
            chosen = project or (Path(named) if named else warming.newest_project())
            if chosen is not None:
                warming.warm_up(chosen)
        except Exception as error:  # noqa: BLE001 - nobody waits for it; the page itself will tell
            notices.log_error(error)

    threading.Thread(target=work, name="warm-up", daemon=True).start()


def on_script_error(error: Exception) -> bool:
    """Log an error that no page caught, without its words, and show our own message.

    Returns:
        True: Streamlit's message, which speaks of its cloud, is not shown.
    """
    st.error(label(strings.broken(notices.log_error(error))), icon=":material/error:")
    return True


def keep_words_out_of_logs() -> None:
    """Stop Streamlit from printing errors itself: their messages may quote an interview."""
    logging.getLogger("streamlit.error_util").addFilter(lambda _: False)


def inline_scripts() -> tuple[str, ...]:
    """Return the hashes of the scripts inside Streamlit's own page, for the policy."""
    page = Path(st.__file__).with_name("static") / "index.html"
    return tuple(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE.findall(page.read_text(encoding="utf-8"))
    )
