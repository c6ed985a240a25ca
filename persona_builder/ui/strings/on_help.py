"""What the Help page says."""

from __future__ import annotations

HELP_STEPS = """
1. **Create a project** for your study on Home, or try the sample project.
2. **Add transcripts.** Check in the preview who was interviewed and who asked. **Names** lists
   what may tell who somebody is; the reader lets you correct words and speakers.
3. **Run the analysis.** Statements of participants are compared, people with similar
   statements are grouped, and one persona is drafted for each group.
4. **Review.** Move, edit, hide and add lines. Every change is saved at once and can be undone.
   A new run never changes what you decided.
5. **Write** the journey, the stakeholders and a focus statement beside a persona.
6. **Export** the personas you want to show as Markdown, with codes for names if you want.
"""
HELP_LIMITS = """
- A persona here is a draft: a group of people who said similar things, in their own words.
  You decide whether the group makes sense.
- Below five people a persona is a hypothesis. The card says so.
- "3 of 5" counts people, never quotes. Strength is a word (strong, fair, weak), because the
  numbers behind it are not exact.
- Nothing is invented: each line is a quote, a count, a fact you gave, or your own line marked
  *Researcher*.
- English is split into sentences by a language model. Greek, Persian and Hebrew use simpler
  rules, so look twice at their sentence boundaries and quadrants.
"""
HELP_KEYS_INTRO = "With a card selected on the empathy map:"
HELP_KEYS = """
| Key | What it does |
|---|---|
| Up, Down | Walk through the cards |
| Left, Right | Go to the next list |
| 1, 2, 3, 4 | Move to Says, Thinks, Does, Feels (on the canvas: 1 to 7) |
| E | Edit; Enter saves, Escape leaves it as it was |
| H | Hide from exports, or show again |
| Space | Select several; numbers and H then work on all of them; Escape clears |
| Shift with Up, Down | Select while walking |
| Enter | Open the evidence |
| Ctrl+Z, Ctrl+Shift+Z | Undo, redo (Cmd on a Mac) |
"""
HELP_FORMATS = """
| File | Made by |
|---|---|
| .vtt, .sbv | Zoom, Teams, Meet, YouTube, Whisper |
| .srt | Otter, Rev, Whisper and most captioning tools |
| .docx, .odt, .rtf | Teams, Meet, and documents with `Name: text` |
| .txt, .md, .html | Otter, Rev, Descript, MAXQDA, or typed as `Name: text` |
| .pdf | documents with `Name: text`; not scans, and right-to-left text often comes out scrambled |
| .csv, .tsv, .xlsx | tables with a column for the speaker and one for the words |
| .json | Whisper, WhisperX, AssemblyAI, Deepgram, Rev.ai, Amazon, Google, Speechmatics |
| .qdpx, .zip | QDA projects with their sources, and archives of any of these |
"""
HELP_STOPPED = """
The page says **"server is not responding"** when the window in which Persona Builder was
started has been closed, or the computer slept. Nothing is lost: start it again and open the
address it prints, which carries the key of that start. It has nothing to do with the internet;
Persona Builder never uses it.
"""
HELP_HOW = "How it works"
HELP_KEYS_TITLE = "Keys"
HELP_LIMITS_TITLE = "What automatic personas cannot do"
HELP_FORMATS_TITLE = "Files it reads"
HELP_STOPPED_TITLE = "When the page stops answering"
HELP_PLACES = "Where your data lies"
DATA_FOLDER = "Projects"
LOG_FILE = "Log file"
VERSION = "Version"
PRIVACY = (
    "Projects are files in a folder of yours. The app answers only this computer, and only who has "
    "the address with the key that was printed when it was started."
)
