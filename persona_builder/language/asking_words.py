"""Words that tell somebody who asks from somebody who answers, in four languages."""

from __future__ import annotations

from typing import Literal

from persona_builder.language.fold import fold

Opening = Literal["question", "taking-in", "answer"]


def _folded(*lines: str) -> frozenset[str]:
    return frozenset(fold(word) for line in lines for word in line.split())


YOU = _folded(
    "you your yours yourself yourselves",
    "εσύ εσείς σου σας σε εσένα εσάς",
    "شما شماها خودتون خودتان براتون برایتان ازتون بهتون نظرتون",
    "אתה את אתם אתן לך לכם לכן אצלך אצלכם אותך אתכם שלך שלכם",
)
"""Words for whoever is spoken to, folded."""

ME = _folded(
    "i me my mine myself we us our ours",
    "εγώ μου με μας εμένα εμείς εμάς",
    "من برام برایم بهم ازم خودم ما مون برامون بهمون",
    "אני לי שלי אותי אצלי אנחנו שלנו לנו אותנו אצלנו",
)
"""Words for whoever speaks, folded."""

_OPENINGS: dict[Opening, frozenset[str]] = {
    # Question words, verbs that begin a question, and what asks somebody to tell something.
    "question": _folded(
        "what how why when where which who whose could can would do does did is are was were "
        "have has tell describe walk any",
        "τι πώς πότε πού γιατί ποιος ποια ποιο ποιοι ποιες ποιους πόσο πόσος πόση πόσοι πόσες "
        "πόσα μήπως πείτε πες περιγράψτε περίγραψε μιλήστε θυμάστε θυμάσαι",
        "چی چه چطور چطوری چگونه چرا کی کجا کدوم کدام چقدر چند آیا مگه بگید بگین بگو بفرمایید",
        "מה איך למה מתי איפה מי איזה איזו אילו כמה האם תספר תספרי ספר ספרי תגיד תגידי תוכל "
        "תוכלי תאר תארי תתאר תתארי",
    ),
    # What is said on hearing an answer, before the next question.
    "taking-in": _folded(
        "okay ok got right great interesting understood cool alright all thanks thank sure see "
        "perfect",
        "ωραία κατάλαβα ευχαριστώ ευχαριστούμε εντάξει καλά ενδιαφέρον μάλιστα",
        "باشه ممنون مرسی متوجه خوب عالی جالب",
        "אוקיי הבנתי תודה מעולה יפה מעניין בסדר טוב",
    ),
    # How answers begin.
    "answer": _folded(
        "yes yeah yep yup no nope not um uh well hmm mostly honestly oh actually probably because",
        "ναι όχι ε κοίτα κοίταξε κοιτάξτε βασικά ξέρω μάλλον επειδή",
        "بله آره نه راستش والا خب اوم چون",
        "כן לא אה אממ תראי תראה האמת בערך כי נו",
    ),
}


def opening_of(word: str) -> Opening | None:
    """Return what a turn that begins with a folded word seems to do; None where it is open."""
    return next((opening for opening, words in _OPENINGS.items() if word in words), None)
