from __future__ import annotations

from collections.abc import Mapping

import pytest

from persona_builder.domain.empathy import ATTRIBUTES
from persona_builder.domain.statements import StatementText
from persona_builder.tag.english.reading import read_english
from persona_builder.tag.token_cues import read_by_tokens

# Sentences written and labelled for this test, 30 a language. A letter for each attribute:
# h habitual, p past, i imagined (hypothetical), n negated, o of others (heard).
SENTENCES: Mapping[str, str] = {
    "en": """
        h I print the tickets every Friday.
        h We usually pay in cash.
        h I always read the small print.
        hn I never open those letters.
        h Whenever it rains I take the bus.
        h Twice a week I call my mother.
        hp I used to queue at the counter.
        hp Every morning my father walked to the shop.
        hn On Sundays we don't drive.
        h I tend to check the price first.
        p I called the clinic yesterday.
        p They lost my parcel.
        p We got completely lost.
        pn I didn't sign the form.
        pn They couldn't find my booking.
        p I was nervous at the counter.
        p I've cancelled my plan.
        i I'd switch to another bank.
        i If they asked me, I'd say no.
        i I'm going to sell the car.
        i I might buy a ticket online.
        i I wish the queue was shorter.
        in I wouldn't pay for that.
        i If it was cheaper we would use it.
        n I don't trust the app.
        n The map is not clear.
        po The nurse said somebody would call.
        po They told me that the room was gone.
        o People say the trains are late.
        po I heard that the shop had closed.
    """,
    "el": """
        h Κάθε Παρασκευή τυπώνω τα εισιτήρια.
        h Συνήθως πληρώνουμε μετρητά.
        h Πάντα διαβάζω τα ψιλά γράμματα.
        hn Ποτέ δεν ανοίγω αυτά τα γράμματα.
        h Όποτε βρέχει παίρνω το λεωφορείο.
        h Καμιά φορά ρωτάω τη γειτόνισσα.
        hp Κάθε πρωί πήγαινα στην τράπεζα.
        hn Συχνά δεν βρίσκω θέση.
        p Χθες πήρα τηλέφωνο στην κλινική.
        p Έχασαν το δέμα μου.
        p Χαθήκαμε τελείως.
        pn Δεν υπέγραψα το χαρτί.
        pn Δεν βρήκαν την κράτησή μου.
        p Ήμουν νευρική στο ταμείο.
        p Ακύρωσα τη συνδρομή.
        p Περίμενα μισή ώρα.
        i Θα άλλαζα τράπεζα.
        i Αν με ρωτούσαν, θα έλεγα όχι.
        i Σκοπεύω να πουλήσω το αυτοκίνητο.
        i Ίσως αγοράσω εισιτήριο από το κινητό.
        i Μακάρι να ήταν πιο μικρή η ουρά.
        in Δεν θα πλήρωνα για αυτό.
        i Θα προτιμούσα να μιλήσω με κάποιον.
        n Δεν εμπιστεύομαι την εφαρμογή.
        n Ο χάρτης δεν είναι καθαρός.
        po Μου είπαν ότι έκλεισε το δωμάτιο.
        po Η νοσοκόμα είπε ότι θα με πάρουν.
        o Λένε ότι τα τρένα αργούν.
        po Άκουσα ότι έκλεισε το μαγαζί.
        o Μου λένε να κάνω υπομονή.
    """,
    "fa": """
        h هر جمعه بلیت‌ها رو پرینت می‌گیرم.
        h معمولاً نقد پول می‌دیم.
        h همیشه شرایط رو می‌خونم.
        hn هیچ‌وقت اون نامه‌ها رو باز نمی‌کنم.
        h هر وقت بارون میاد با اتوبوس میرم.
        h گاهی از همسایه می‌پرسم.
        hp هر روز صبح می‌رفتم بانک.
        hn بیشتر وقت‌ها جا پیدا نمی‌کنم.
        p دیروز زنگ زدم درمانگاه.
        p بسته‌م رو گم کردن.
        p کاملاً گم شدیم.
        pn فرم رو امضا نکردم.
        pn رزرو من رو پیدا نکردن.
        p سر صندوق استرس داشتم.
        p اشتراکم رو لغو کردم.
        p نیم ساعت منتظر موندم.
        i اگه بپرسن میگم نه.
        i شاید بلیت رو با گوشی بخرم.
        i قراره ماشین رو بفروشم.
        i کاش صف کوتاه‌تر بود.
        i ممکنه بانکم رو عوض کنم.
        in اگه گرون باشه نمی‌خرم.
        i قصد دارم با یه نفر حرف بزنم.
        n به این برنامه اعتماد ندارم.
        n نقشه واضح نیست.
        po بهم گفتن اتاق پر شد.
        po پرستار گفت که زنگ می‌زنن.
        o میگن قطارها دیر میان.
        po شنیدم که مغازه تعطیل شد.
        o میگه باید صبر کنم.
    """,
    "he": """
        h כל יום שישי אני מדפיס את הכרטיסים.
        h בדרך כלל אנחנו משלמים במזומן.
        h אני תמיד קוראת את האותיות הקטנות.
        hn אני אף פעם לא פותח את המכתבים האלה.
        h בכל פעם שיורד גשם אני לוקחת אוטובוס.
        h לפעמים אני שואל את השכנה.
        hp כל בוקר הלכתי לבנק.
        hn לרוב אני לא מוצאת מקום.
        p אתמול התקשרתי למרפאה.
        p איבדו לי את החבילה.
        p הלכנו לאיבוד לגמרי.
        pn לא חתמתי על הטופס.
        pn לא מצאו את ההזמנה שלי.
        p הייתי לחוצה בקופה.
        p ביטלתי את המנוי.
        p חיכיתי חצי שעה.
        i הייתי עובר לבנק אחר.
        i אם ישאלו אותי אגיד לא.
        i אני מתכנן למכור את הרכב.
        i אולי אקנה כרטיס בטלפון.
        i הלוואי שהתור היה קצר יותר.
        in לא הייתי משלם על זה.
        i הייתי מעדיפה לדבר עם מישהו.
        n אני לא סומכת על האפליקציה.
        n המפה לא ברורה.
        po אמרו לי שהחדר נתפס.
        po האחות אמרה שיתקשרו.
        o אומרים שהרכבות מאחרות.
        po שמעתי שהחנות נסגרה.
        o מסבירים לי שצריך סבלנות.
    """,
}
LETTERS = dict(zip(ATTRIBUTES, "hpino", strict=True))

# What the rules reach on these sentences, rounded down.
FLOORS = {"en": 0.9, "el": 0.85, "fa": 0.85, "he": 0.85}


def labelled(language: str) -> list[tuple[set[str], str]]:
    """Return the sentences of a language with the letters of their attributes."""
    lines = [line.strip() for line in SENTENCES[language].strip().splitlines()]
    return [(set(line.split(" ", 1)[0]), line.split(" ", 1)[1]) for line in lines]


def letters(texts: list[str], language: str) -> list[set[str]]:
    said = [StatementText(str(row), text, language=language) for row, text in enumerate(texts)]
    read = read_english if language == "en" else read_by_tokens
    return [{LETTERS[each] for each in reading.attributes} for reading in read(said)]


def micro_f1(wanted: list[set[str]], found: list[set[str]]) -> float:
    right = sum(len(a & b) for a, b in zip(wanted, found, strict=True))
    return 2 * right / (sum(map(len, wanted)) + sum(map(len, found)))


@pytest.mark.models
@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_attributes_are_those_a_reader_gave(language: str) -> None:
    rows = labelled(language)
    found = letters([text for _, text in rows], language)
    wrong = [
        (sorted(want), sorted(got), text)
        for (want, text), got in zip(rows, found, strict=True)
        if want != got
    ]
    score = micro_f1([want for want, _ in rows], found)
    assert score >= FLOORS[language], f"{language} {score:.2f}, goal 0.95: {wrong}"


@pytest.mark.parametrize(
    ("language", "text"),
    [("el", "ΠΟΤΈ ΔΕΝ ΤΟ ΔΙΑΒΆΖΩ"), ("fa", "هیچ وقت نمي خونم"), ("he", "אַף פַּעַם לֹא קוֹרֵאת")],
    ids=["capitals", "arabic-letters", "niqqud"],
)
def test_spelling_changes_no_attribute(language: str, text: str) -> None:
    assert letters([text], language) == [{"h", "n"}]


def test_what_is_imagined_is_not_past() -> None:
    assert letters(["Αν ήταν φτηνό θα το αγόραζα."], "el") == [{"i"}]
