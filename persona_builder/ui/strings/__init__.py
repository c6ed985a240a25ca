"""Everything the app says, one module for each page.

Short, second person, present tense: what happened, what is safe, what to do.
Names put into these sentences have been through ``text.label`` or are escaped
where they are drawn. Pages read them as ``strings.NAME``, whichever module holds it.
"""

from __future__ import annotations

from persona_builder.ui.strings.at_the_door import *
from persona_builder.ui.strings.everywhere import *
from persona_builder.ui.strings.in_drawer import *
from persona_builder.ui.strings.on_activity import *
from persona_builder.ui.strings.on_analysis import *
from persona_builder.ui.strings.on_card_fields import *
from persona_builder.ui.strings.on_compare import *
from persona_builder.ui.strings.on_entries import *
from persona_builder.ui.strings.on_evidence import *
from persona_builder.ui.strings.on_explanation import *
from persona_builder.ui.strings.on_export import *
from persona_builder.ui.strings.on_help import *
from persona_builder.ui.strings.on_home import *
from persona_builder.ui.strings.on_names import *
from persona_builder.ui.strings.on_personas import *
from persona_builder.ui.strings.on_regrouping import *
from persona_builder.ui.strings.on_reports import *
from persona_builder.ui.strings.on_settings import *
from persona_builder.ui.strings.on_themes import *
from persona_builder.ui.strings.on_tour import *
from persona_builder.ui.strings.on_transcripts import *
