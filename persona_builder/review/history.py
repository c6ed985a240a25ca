"""Which edits count, what undo would take back, and what to call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from persona_builder.domain.edits import Edit, EditField, EditKind
from persona_builder.domain.personas import Slot

SLOT_NAMES: Mapping[Slot, str] = MappingProxyType(
    {
        "say": "Says",
        "think": "Thinks",
        "do": "Does",
        "feel": "Feels",
        "goal": "Goals",
        "need": "Needs",
        "pain": "Pain points",
        "behaviour": "Behaviours",
        "quote": "Quotes",
        "contrast": "Contrasts",
        "situation": "Situation",
        "expectation": "Expectations",
        "job": "Jobs to be done",
        "fact": "Facts in their own words",
        "scale": "Behavioural scales",
        "contradiction": "Contradictions",
    }
)

_ACTIONS: Mapping[EditKind, str] = MappingProxyType(
    {
        "rename": "Rename persona",
        "move": "Move line",
        "hide": "Hide line",
        "show": "Show line",
        "pin": "Pin line",
        "unpin": "Unpin line",
        "add": "Add line",
        "accept": "Accept persona",
        "discard": "Discard persona",
        "reopen": "Reopen persona",
        "reject": "Keep your own text",
        "restore": "Use the draft",
        "merge": "Merge personas",
        "split": "Split persona",
        "duplicate": "Duplicate persona",
        "move_person": "Move participant",
        "move_line": "Move line to another persona",
        "correct": "Correct transcript",
        "judge": "Decide on a contradiction",
        "undo": "Undo",
        "redo": "Redo",
    }
)

_ON_LINES: Mapping[EditKind, str] = MappingProxyType(
    {"reject": "Reject line", "restore": "Restore line"}
)

_ON_PROPOSALS: Mapping[EditKind, str] = MappingProxyType(
    {"reject": "Dismiss proposal", "restore": "Offer proposal again"}
)

_ADDED: Mapping[EditField, str] = MappingProxyType(
    {
        "journey": "Add journey step",
        "stakeholder": "Add stakeholder",
        "focus": "Add focus statement",
        "note": "Add note to an empathy map",
    }
)

_SETTINGS: Mapping[EditField, str] = MappingProxyType(
    {
        "name": "Rename persona",
        "archetype": "Change role line",
        "summary": "Change summary",
        "notes": "Change notes",
        "text": "Edit line",
        "journey": "Change journey step",
        "stakeholder": "Change stakeholder",
        "focus": "Change focus statement",
        "note": "Change note of an empathy map",
        "priority": "Change priority",
        "names": "Decide on names",
        "learning": "Switch learning on or off",
        "stages": "Change stages",
    }
)


_ON_THEMES: Mapping[EditKind, str] = MappingProxyType(
    {
        "rename": "Rename theme",
        "merge": "Merge themes",
        "split": "Split theme",
        "move": "Move statements to another theme",
    }
)

_CORRECTIONS: Mapping[EditField, str] = MappingProxyType(
    {"words": "Correct words", "speaker": "Correct speaker"}
)


def active_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that count now, oldest first, whatever order they come in."""
    return _play(edits)[0]


def undo_target(edits: Iterable[Edit]) -> Edit | None:
    """Return the edit that undo would switch off; None where there is none."""
    done, _ = _play(edits)
    return done[-1] if done else None


def redo_target(edits: Iterable[Edit]) -> Edit | None:
    """Return the edit that redo would switch on again; None where there is none."""
    _, undone = _play(edits)
    return undone[-1] if undone else None


def action_name(
    edit: Edit, values: Mapping[str, str], files: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return what to call an edit in a button: "Move to Feels"; never words of an interview.

    Args:
        edit: The edit.
        values: What people typed, by value id.
        files: File names by transcript id, so that a correction says where it was made.
    """
    if edit.field == "evidence":
        return "Not evidence"
    if edit.field == "theme":
        return _ON_THEMES.get(edit.kind, "Change theme")
    return _correction_name(edit, files) if edit.kind == "correct" else _line_action(edit, values)


def _correction_name(edit: Edit, files: Mapping[str, str]) -> str:
    action = _CORRECTIONS.get(edit.field, _ACTIONS["correct"])
    return f"{action} in {files[edit.entity_id]}" if edit.entity_id in files else action


def _line_action(edit: Edit, values: Mapping[str, str]) -> str:
    if edit.kind == "move":
        slot = values.get(edit.value_id or "", "")
        name = next((name for key, name in SLOT_NAMES.items() if key == slot), None)
        return f"Move to {name}" if name else _ACTIONS["move"]
    if edit.kind == "set":
        return _SETTINGS.get(edit.field, "Change")
    if edit.kind == "add":
        return _ADDED.get(edit.field, _ACTIONS["add"])
    if edit.field == "proposal":
        return _ON_PROPOSALS.get(edit.kind, "Change")
    if edit.field == "hidden":
        return _ON_LINES.get(edit.kind, _ACTIONS[edit.kind])
    return _ACTIONS.get(edit.kind, "Change")


def _play(edits: Iterable[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Return what is done and what is undone, each with the next to be switched last."""
    done: list[Edit] = []
    undone: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.seq):
        if edit.field == "codes":
            # Which code stands for whom is kept for the next export; nobody decided it.
            continue
        if edit.kind == "undo":
            _carry_over(edit, done, undone)
        elif edit.kind == "redo":
            _carry_over(edit, undone, done)
        else:
            done.append(edit)
            # What was undone before a new decision cannot come back over it.
            undone.clear()
    return tuple(done), tuple(undone)


def _carry_over(switch: Edit, source: list[Edit], target: list[Edit]) -> None:
    for edit in reversed(source):
        if edit.seq == switch.undoes:
            source.remove(edit)
            target.append(edit)
            return
