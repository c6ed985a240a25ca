"""Phrases with which people tell what they see around them and what others tell them.

Written the way ``fold`` leaves words: lower case, without accents. A phrase counts where it
begins at a word's start, so "οι φιλοι μου λεν" also finds "λένε". What is only a way of
speaking ("I see", "you see") is not among them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from persona_builder.language.fold import fold

Sense = Literal["see", "hear"]

_PHRASES: Mapping[str, Mapping[Sense, str]] = {
    "en": {
        "see": """
            i saw | i've seen | i noticed | i notice | i keep seeing | i see people | i see other
            i see the | i see a | i see on | i see in | i see my | i can see the | i watch
            it shows me | is showing me | app shows | screen shows | showed up on | on the screen
            on my screen | on the shelf | on the label | the sign says | the label says
            i looked at | i read in | i read on | i read about | in the paper | in the news
            on the news | on telly | on tv | on the poster | the advert | the adverts | the ads
            pops up | popped up | flashes up | in the window
        """,
        "hear": """
            told me | tells me | keeps telling me | said to me | says to me
            i heard | i hear | i've heard | people say | they say | everyone says | everybody says
            my friend says | my friends say | my mother says | my mum says | my dad says
            my husband says | my wife says | my son says | my daughter says | my sister says
            my brother says | my boss says | my neighbour says | recommended | warned me
            according to | the doctor said | the nurse said | the driver said | the shop said
            the man said | the woman said | she said | he said | they said | somebody said
            someone said | word of mouth | on the radio | on the phone they
        """,
    },
    "el": {
        "see": """
            ειδα | βλεπω | παρατηρησα | παρατηρω | διαβασα στ | διαβαζω στ | δειχνει η οθονη
            μου δειχνει | στην οθονη | στο ραφι | στην τηλεοραση | στην εφημεριδα | στις ειδησεις
            στη διαφημιση | πετιεται | εμφανιζεται | στη βιτρινα | κοιταξα
        """,
        "hear": """
            μου ειπε | μου ειπαν | μου λεει | μου λενε | ακουσα | ακουω | εχω ακουσει | λενε οτι
            λενε πως | ο κοσμος λεει | οι φιλοι μου λεν | η φιλη μου λεει | η μητερα μου λεει
            ο αντρας μου λεει | η γυναικα μου λεει | μου συστησ | με προειδοποιησ | συμφωνα με
            ο γιατρος ειπε | στο ραδιοφωνο
        """,
    },
    "fa": {
        "see": """
            دیدم | می‌بینم | میبینم | دیده‌ام | دیده ام | متوجه شدم | نشون میده | نشون می‌ده
            نشان می‌دهد | روی صفحه | توی صفحه | روی قفسه | توی تلویزیون | در تلویزیون
            تو اینستاگرام | توی اخبار | در اخبار | خوندم که | خواندم که | نگاه کردم
        """,
        "hear": """
            بهم گفت | به من گفت | بهم گفتن | به من گفتند | بهم میگه | بهم می‌گه | به من می‌گوید
            شنیدم | شنیده‌ام | شنیده ام | می‌شنوم | میگن که | می‌گن که | می‌گویند که | مردم میگن
            مردم می‌گن | مادرم میگه | مادرم می‌گه | دوستم گفت | دوستم میگه | دوستم می‌گه
            همسرم میگه | همسرم می‌گه | پیشنهاد کرد | هشدار داد | دکتر گفت
        """,
    },
    "he": {
        "see": """
            ראיתי | אני רואה | שמתי לב | אני שמה לב | אני שם לב | מראה לי | מוצג לי | על המסך
            במסך | על המדף | בטלוויזיה | בעיתון | בחדשות | קראתי ב | קופץ לי | הסתכלתי
        """,
        "hear": """
            אמר לי | אמרה לי | אמרו לי | אומר לי | אומרת לי | אומרים לי | שמעתי | אני שומע
            אני שומעת | אומרים ש | אנשים אומרים | חברה שלי אומרת | חבר שלי אומר | אמא שלי אומרת
            בעלי אומר | אשתי אומרת | המליצ | הזהיר | הרופא אמר | הרופאה אמרה | ברדיו
        """,
    },
}


def speaks_of(sense: Sense, text: str, language: str) -> bool:
    """Return whether a statement tells what somebody sees, or hears from others.

    Args:
        sense: Which of the two.
        text: Verbatim words.
        language: BCP 47 code; without phrases for it nothing is found.
    """
    pattern = _pattern(sense, language)
    return pattern is not None and pattern.search(fold(text)) is not None


@cache
def _pattern(sense: Sense, language: str) -> re.Pattern[str] | None:
    phrases = _PHRASES.get(language, {}).get(sense)
    if phrases is None:
        return None
    parts = [part.strip() for line in phrases.splitlines() for part in line.split("|")]
    each = sorted({fold(part) for part in parts if part}, key=len, reverse=True)
    # English words end where the phrase ends; the others take endings.
    end = r"(?!\w)" if language == "en" else ""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, each))}){end}")
