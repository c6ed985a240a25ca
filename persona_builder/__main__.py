"""``python -m persona_builder`` is the same as ``persona-builder``."""

from __future__ import annotations

from persona_builder.cli.main import main

if __name__ == "__main__":
    main()
