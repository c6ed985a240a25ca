"""The app as Streamlit serves it: `persona-builder serve`, or `streamlit run app.py`."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

import persona_builder.ui
from persona_builder.ui import guard, startup

startup.refuse_open_settings()
startup.keep_words_out_of_logs()
app = st.App(
    Path(persona_builder.ui.__file__).with_name("entry.py"),
    lifespan=startup.ready,
    middleware=[
        Middleware(
            guard.Guard,
            token=startup.token(),
            scripts=startup.inline_scripts(),
            keeper=startup.keeper(),
        ),
    ],
    on_script_error=startup.on_script_error,
)
