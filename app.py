"""Start the app with: streamlit run app.py."""

from persona_builder.ui.entry import main

main()
