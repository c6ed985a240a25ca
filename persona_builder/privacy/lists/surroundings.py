"""Words beside which names stand, and words that are none though they stand there; all folded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a language says beside a name.

    Attributes:
        titles: Before a name: "Mrs".
        titles_behind: Behind a name, as Persian says "Maryam khanom".
        introductions: Before a name, sure: "my name is".
        calls: Before a name, less sure: "this is".
        addresses: Before a name with a capital letter, sure: "thanks", "I rang".
        relations: Who somebody is to the speaker: "sister".
        owners: Between a relation and the name, or before the relation: "my".
        articles: May stand between: "the".
        speech: Behind who says something: "said".
        acts: Behind who does something, less sure: "moved".
        determiners: Before what is no name: "the" manager said.
        joins: Between two names: "and".
        persons: Before a name with a capital letter, as Greek has articles there.
        talked_to: Before a name and perhaps a mark of the object: "I asked".
        told: Behind a name, with a preposition before it: "to X I said", as Persian has it.
        speaks_to: Before "to" and a name joined to it: "I said", as Hebrew has it.
        joined_again: Between two names where a preposition comes again: "and with".
        greetings: Before a name that is called.
        object_marks: Before what is definite, as Hebrew has it; a name, or a noun with its article.
        not_names: What stands in these places and is no name.
    """

    titles: frozenset[str]
    introductions: tuple[tuple[str, ...], ...]
    calls: tuple[tuple[str, ...], ...]
    relations: frozenset[str]
    owners: frozenset[str]
    articles: frozenset[str]
    speech: frozenset[str]
    not_names: frozenset[str]
    titles_behind: frozenset[str] = frozenset()
    addresses: tuple[tuple[str, ...], ...] = ()
    acts: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    object_marks: frozenset[str] = frozenset()
    talked_to: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    speaks_to: frozenset[str] = frozenset()
    joined_again: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(" | "))


SURROUNDINGS = {
    "en": Surroundings(
        titles=frozenset(
            "mr mrs ms miss mx dr prof professor doctor nurse sir madam aunt auntie aunty "
            "uncle sister father reverend granny grandma grandpa nana mister missus captain "
            "officer".split()
        ),
        introductions=_phrases(
            "my name is | my name's | my names | name is | called me | call me | his name is "
            "| her name is | his name was | her name was | a woman called | a man called | a "
            "lady called | a guy called | someone called | somebody called | a girl called | "
            "a boy called | a friend called | woman named | man named | guy named | girl "
            "named | someone named | named after"
        ),
        calls=_phrases(
            "i'm | i am | this is | that's | called | named | i m | ask | with | love | and me"
        ),
        addresses=_phrases(
            "hi | hello | hey | thanks | thank you | dear | bye | asked | told | tell | met | "
            "meet | cheers | goodbye | rang | phoned | texted | emailed | messaged | good morning "
            "| good afternoon | good evening | nice to meet you | married | divorced | me and | "
            "talk to | talked to | talking to | speak to | spoke to | speaking to | said to | say "
            "to | worked under | worked with | work with | lives with | lived with | living with"
        ),
        relations=frozenset(
            "sister brother mother father mum mom mam dad son daughter wife husband partner "
            "boyfriend girlfriend cousin niece nephew aunt uncle grandmother grandfather "
            "granddaughter grandson friend friends mate neighbour neighbor colleague coworker "
            "boss manager supervisor teacher tutor doctor dentist nurse therapist landlord "
            "flatmate roommate housemate classmate fiance fiancee ex twin kid baby daughters "
            "sons brothers sisters assistant carer childminder babysitter trainer coach "
            "hairdresser accountant lawyer gp stepmum stepdad stepson stepdaughter godson "
            "goddaughter teammate lead director secretary plumber buddy bestie".split()
        ),
        owners=frozenset(
            "my our his her their your this that old best eldest youngest older little".split()
        ),
        articles=frozenset("the a".split()),
        speech=frozenset(
            "said says asked told tells replied answered thinks thought reckons goes laughed rang "
            "phoned texted emailed messaged agreed insisted explained moaned swears showed sent "
            "reckoned joked shouted whispered replies explains complains".split()
        ),
        acts=frozenset(
            "moved married retired teaches taught cooks drives works worked lives lived hates "
            "loves knows wants helped fixed from who rings phones".split()
        ),
        determiners=frozenset(
            "the a an my our his her their your its this that these those some every each no "
            "any another other old new young same whole first last one bank".split()
        ),
        joins=frozenset({"and", "or"}),
        not_names=frozenset(
            "i a an the and or but so because if when who whom whose which that this these "
            "those is was are were be been being has had have having does did do done will "
            "would can could should may might must not no yes yeah ok okay well just also "
            "then than there here from for with without about at in on of to by as up down "
            "out over off again always never often sometimes usually already still even only "
            "really very quite too much many more most some any all both each every other "
            "another he she it we they you me him her us them my our his their your its mine "
            "yours hers ours theirs myself himself herself said says say told tells tell "
            "asked asks ask called calls call went goes go gone came comes come got gets get "
            "gave gives give took takes take made makes make thought thinks think knew knows "
            "know saw sees see used uses use works worked work lives lived live wanted wants "
            "want needs needed need likes liked like loves loved tried tries try helped helps "
            "help showed shows show sent sends send bought buys buy keeps kept keep does didn "
            "doesn don isn wasn aren couldn wouldn recommended recommends suggested "
            "introduced started stopped passed died moved left had one two three four five "
            "first last next new old good bad best better same sure sorry happy sad tired "
            "afraid not what where why how whatever whoever day week month year time today "
            "yesterday tomorrow tonight morning evening night people person thing things "
            "place home house work job school group team side way back away now later soon "
            "once twice mine guess mean actually probably maybe basically literally though "
            "although while until since before after during through between among every "
            "everything something nothing anything everyone someone anyone nobody god lord "
            "christ monday tuesday wednesday thursday friday saturday sunday january february "
            "march april may june july august september october november december christmas "
            "easter english french german spanish italian greek persian hebrew arabic chinese "
            "japanese russian american british european african asian indian irish scottish "
            "welsh internet google facebook whatsapp youtube instagram zoom excel word amazon "
            "netflix spotify iphone android windows apple microsoft uber ikea linkedin "
            "twitter tiktok gmail outlook slack teams paypal ebay covid tv pc usa uk eu nhs "
            "ok vat faq app ceo hr it's i'm i've i'll i'd that's there's mum mom dad mam gran "
            "grandma grandpa grandad granny nan nana mummy daddy aunt auntie uncle doctor "
            "nurse sir madam interviewer participant moderator speaker like um uh erm hmm oh "
            "ah hi hello hey bye thanks thank please honestly absolutely exactly right "
            "obviously especially unfortunately eventually suddenly finally anyway plus "
            "whereas however therefore otherwise calling going trying getting looking using "
            "doing saying sitting waiting talking".split()
        ),
    ),
    "el": Surroundings(
        titles=frozenset(
            "κ κος κυριοσ κυριου κυριο κυριε κυρια κυριασ κα κασ δρ γιατροσ θειοσ θειου θειο "
            "θεια θειασ καθηγητησ καθηγητρια δεσποινισ μπαρμπα κυρ κυρα παπα γιαγια παππουσ".split()
        ),
        introductions=_phrases(
            "με λενε | με λεν | τον λενε | τη λενε | την λενε | το λενε | ονομαζομαι | "
            "λεγομαι | το ονομα μου ειναι | ονομα μου ειναι | με φωναζουν | τον φωναζουν | τη "
            "φωναζουν | ονοματι | τον ελεγαν | την ελεγαν | τη λεγανε | ονομα | λεγεται | "
            "ονομαζεται | λεγοταν"
        ),
        calls=_phrases(
            "ειμαι ο | ειμαι η | γεια σου | ευχαριστω | καλημερα | γεια | αγαπητε | αγαπητη | ελα"
        ),
        relations=frozenset(
            "αδερφη αδερφησ αδερφοσ αδερφο αδερφου αδελφη αδελφησ αδελφοσ αδελφο αδελφου "
            "μητερα μητερασ πατερασ πατερα μαμα μαμασ μπαμπασ μπαμπα γιοσ γιο γιου κορη κορησ "
            "αντρασ αντρα συζυγοσ συζυγο συζυγου γυναικα γυναικασ ξαδερφη ξαδερφησ ξαδερφοσ "
            "ξαδερφο ξαδελφη ξαδελφοσ ανιψια ανιψιασ ανιψιοσ ανιψιο θεια θειοσ θειο γιαγια "
            "παππουσ παππου φιλη φιλησ φιλοσ φιλο φιλου κολλητη κολλητοσ κολλητο γειτονισσα "
            "γειτονισσασ γειτονασ γειτονα συναδελφοσ συναδελφο συναδελφου συναδελφισσα "
            "προισταμενη προισταμενοσ προισταμενο διευθυντρια διευθυντησ διευθυντη δασκαλα "
            "δασκαλοσ δασκαλο γιατροσ γιατρο γιατρου νοσοκομα συγκατοικοσ συγκατοικο "
            "συμφοιτητρια συμφοιτητησ νυφη γαμπροσ γαμπρο πεθερα πεθεροσ κουμπαρα κουμπαροσ "
            "κουμπαρο εγγονη εγγονοσ συντροφοσ συντροφο μωρο παιδι".split()
        ),
        owners=frozenset("μου σου του τησ μασ σασ τουσ".split()),
        articles=frozenset(
            "ο η το τον την τη του τησ στον στην στη οι τουσ τισ των απο με".split()
        ),
        speech=frozenset(
            "ειπε ελεγε λεει ρωτησε απαντησε γελασε φωναξε εξηγησε εστειλε τηλεφωνησε "
            "εδειξε".split()
        ),
        determiners=frozenset("καθε αυτοσ αυτη αλλοσ αλλη ενασ μια ενα καποιοσ καποια".split()),
        joins=frozenset({"και", "κι", "η"}),
        persons=frozenset("ο του τον στον η την τη τησ στη στην".split()),
        not_names=frozenset(
            "και η ο το τα οι του τησ τον την τη στο στη στην στον με σε για απο που πωσ οτι "
            "να θα δεν μη μην ειναι ηταν εχει ειχε ενα μια ενασ εναν αυτοσ αυτη αυτο αυτον "
            "αυτην εκεινοσ εγω εσυ μου σου μασ σασ τουσ ειπε λεει ελεγε εκανε κανει ηθελε "
            "θελει πηγε παει ηρθε εδωσε πηρε επισησ ομωσ αλλα οταν αν οπωσ τι ποιοσ ποια ποιο "
            "κατι τιποτα ολα ολοι ολη πολυ λιγο τοτε τωρα μετα πριν παντα ποτε ξανα ακομα "
            "παλι μονο ναι οχι ετσι εδω εκει δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο "
            "κυριακη ιανουαριοσ ιανουαριο φεβρουαριο φεβρουαριοσ μαρτιο μαρτιοσ απριλιο "
            "απριλιοσ μαιο μαιοσ ιουνιο ιουνιοσ ιουλιο ιουλιοσ αυγουστο αυγουστοσ σεπτεμβριο "
            "οκτωβριο νοεμβριο δεκεμβριο πασχα χριστουγεννα θεοσ θεε θεου παναγια ελληνικα "
            "αγγλικα ελληνασ ελληνιδα ελληνεσ γερμανοσ γαλλια κινητο ιντερνετ γιατρε κυριοσ "
            "κυρια κυριε συνηθωσ βασικα γενικα ιδιοσ ιδια καλα ωραια σωστα ευτυχωσ δυστυχωσ "
            "ισωσ μαλλον επειδη γιατι ομαδα εταιρεια σπιτι δουλεια σχολειο μαμα μπαμπασ "
            "γιαγια παππουσ χρονια χρονων μηνα".split()
        ),
    ),
    "fa": Surroundings(
        titles=frozenset(
            "اقای اقا خانم خانوم دکتر مهندس عمو خاله دایی عمه حاج حاجی استاد سرکار سید".split()
        ),
        titles_behind=frozenset("خانم خانوم اقا جان جون".split()),
        introductions=_phrases(
            "اسم من | اسمم | نام من | نامم | به اسم | به نام | اسمش | نامش | اسم او | اسم "
            "پسرم | اسم دخترم | صدام میکنن | صدایم میکنند | اسمشون | اسم شوهرم | اسم همکارم"
        ),
        calls=_phrases("من | با | به | از | سلام | مرسی | ممنون"),
        relations=frozenset(
            "خواهرم برادرم مادرم پدرم مامانم بابام پسرم دخترم همسرم شوهرم زنم خانمم دوستم "
            "دوست رفیقم همکارم همکار همسایهام همسایه همسایمون همسایهمان رییسم رئیسم مدیرم "
            "مدیرمون مدیرمان معلمم استادم پسرخالهام پسرخالم دخترخالهام دخترخالم پسرعموم "
            "پسرعمویم دخترعموم دخترعمویم پسرداییام دخترداییام داداشم ابجیم خالهام خالم عموم "
            "عمویم داییام داییم عمهام عمم نوهام نوم هماتاقیم هماتاقیام همکلاسیم همکلاسیام "
            "دکترم وکیلم مشاورم پرستار خواهرشوهرم برادرزنم مربیم نامزدم خواهر برادر پسر دختر "
            "همکارمون همکارمان دوستمون دوستمان رییسمون".split()
        ),
        owners=frozenset("من ما کوچکم بزرگم کوچیکم صمیمیم صمیمیام قدیمیم عزیزم".split()),
        articles=frozenset("یعنی هم که".split()),
        speech=frozenset(
            "گفت میگفت میگه میگوید گفته پرسید میپرسه جواب زنگ پیام خندید فرستاد "
            "فرستاده گذاشت".split()
        ),
        determiners=frozenset("این ان اون همان همین یک یه هر".split()),
        told=frozenset("گفتم گفتیم پرسیدم پرسیدیم زنگ بگو بگم بپرس بپرسم پیام سپردم حرف".split()),
        joins=frozenset({"و", "یا"}),
        not_names=frozenset(
            "گفتم گفتی گفتیم زدم کردم "
            "که و یا با به از در را رو تا هم این ان اون یک یه من تو او ما شما انها اونا است "
            "هست بود شد شده نیست نبود دارد داره داشت دارم دارند دارن کرد کرده میکند میکنه "
            "میکرد کنم کند کنه گفت گفته میگوید میگه میگفت گفتند گفتن امد اومد رفت رفته میرود "
            "میره اند ام ای همه هر چند چه چی کی کجا چرا چطور خیلی کمی بسیار فقط هنوز بعد قبل "
            "وقتی اگر اگه اما ولی چون پس دیگر دیگه باز همیشه هیچ هیچوقت گاهی شاید حتی خب خوب "
            "بد بهتر زنگ کمک پیشنهاد توصیه نشان نشون داد داده میدهد میده دادند خواست میخواست "
            "میخواد میخواهد خرید فرستاد نوشت دید شنید توانست تونست باید نباید ممکن برای بدون "
            "مثل مانند روی زیر کنار پیش سر دست روز هفته ماه سال ساعت خانه خونه کار شرکت مدرسه "
            "دانشگاه بیمارستان پزشک دکتر مریض زندگی تلفن گوشی اینترنت برنامه اپ سایت پول وقت "
            "حرف صحبت هم‌ نیز البته یعنی مثلا اصلا واقعا معمولا الان امروز دیروز فردا امشب "
            "صبح شب ظهر اول دوم اخر بزرگ کوچک جدید قدیمی خودم خودش خودت خود خودمان خودمون "
            "همین همان همون چیز چیزی کسی کسانی نفر نفری ادم مردم بچه بچهها بچهام پسر دختر زن "
            "مرد خانم اقا نفرات ایشان ایشون یکی دو سه چهار پنج زیاد کم تنها زندگی میکنند "
            "میکنن هستم هستن هستند بودم بودن شدم شدن رفتم رفتیم امدم اومدم میاد میاید می نمی "
            "نمیتونه نمیتواند میتونه میتواند تهران ایران".split()
        ),
    ),
    "he": Surroundings(
        titles=frozenset("מר גברת גב דר פרופ פרופסור דוקטור דודה סבתא אדון רב הרב".split()),
        introductions=_phrases(
            "קוראים לי | שמי | השם שלי | השם שלי הוא | קוראים לו | קוראים לה | שמו | שמה | "
            "בשם | ששמה | ששמו | קראו לו | קראו לה | שקוראים לה | שקוראים לו | שם הבת שלי | "
            "השם שלה | השם שלו | לו קוראים"
        ),
        calls=_phrases("אני | תודה | שלום | היי | זה | זאת | זו | עם | אצל | ליד"),
        relations=frozenset(
            "אחותי אחי אמי אבי אמא אבא בני בתי הבן הבת בעלי אשתי חברתי חברי חבר חברה החבר "
            "החברה שכנה שכן השכנה השכן קולגה הקולגה הבוס הבוסית המנהל המנהלת מנהל מנהלת המורה "
            "מורה הרופא הרופאה רופא רופאה האחות אחות אח האח דודה דוד הדודה הדוד בתדודה בןדוד "
            "סבתא סבא הסבתא הסבא נכדה נכד הנכדה הנכד גיסה גיסי גיסתי חמותי חמי השותף השותפה "
            "שותף שותפה השותפים ידיד ידידה עמית עמיתה הגננת גננת המטפלת מטפלת הקולגות הארוס "
            "הארוסה בתזוגי בןזוגי הבייביסיטר".split()
        ),
        owners=frozenset(
            "שלי שלו שלה שלנו שלהם שלך הקטן הקטנה הגדול הגדולה הטובה הטוב לעבודה מהעבודה".split()
        ),
        articles=frozenset("את של הוא היא".split()),
        speech=frozenset(
            "אמר אמרה סיפר סיפרה שאל שאלה ענה ענתה אומר אומרת התקשר התקשרה צחק צחקה שלח שלחה "
            "הסביר הסבירה כתב כתבה הראה הראתה טוען טוענת צלצל צלצלה".split()
        ),
        determiners=frozenset("כל אותו אותה איזה איזו שום אף".split()),
        object_marks=frozenset({"את", "ואת"}),
        speaks_to=frozenset(
            "אמרתי סיפרתי עניתי כתבתי הסברתי התקשרתי הראיתי שלחתי צלצלתי עזרתי אמר אמרה סיפר "
            "סיפרה התקשר התקשרה תגיד תגידי".split()
        ),
        joined_again=frozenset({"ועם", "ואת", "ואצל", "ובלי"}),
        greetings=frozenset({"היי", "שלום", "תודה", "ביי"}),
        talked_to=frozenset(
            "שאלתי פגשתי הכרתי ביקשתי ראיתי הזמנתי ליוויתי אספתי לקחתי שמעתי אהבתי שאל שאלה פגש "
            "פגשה שאלנו פגשנו הכיר הכירה התחתנתי תשאל תשאלי".split()
        ),
        not_names=frozenset(
            "את של על עם אל מן כי אם או גם רק לא כן אין יש זה זו זאת הוא היא הם הן אני אתה אנחנו "
            "אתם מה מי איך איפה למה מתי כמה כל כמו אבל אז עוד כבר היה היתה הייתה היו יהיה תהיה "
            "להיות אמר אמרה אמרו אומר אומרת סיפר סיפרה שאל שאלה ענה ענתה עשה עשתה עושה הלך הלכה "
            "הולך הולכת בא באה נתן נתנה לקח לקחה רצה רצתה רוצה חשב חשבה חושב חושבת יודע יודעת ידע "
            "ידעה עזר עזרה עוזר עוזרת המליץ המליצה הציע הציעה גר גרה עובד עובדת עבד עבדה קנה קנתה "
            "שלח שלחה הראה הראתה תמיד אף פעם לפעמים מאוד קצת הרבה יותר פחות טוב טובה רע רעה גדול "
            "גדולה קטן קטנה חדש חדשה ישן ישנה הזה הזאת הזו ההוא לי לך לו לה לנו לכם להם שלי שלך "
            "שלו שלה שלנו שלהם אותי אותו אותה אותם בבית בית עבודה בעבודה היום אתמול מחר עכשיו אחר "
            "אחרי לפני בזמן יום שבוע חודש שנה שעה בוקר ערב לילה ילד ילדה ילדים אנשים אדם דבר "
            "דברים אחד אחת שני שתי שלוש ארבע ראשון ראשונה אחרון אחרונה בסוף בהתחלה בגלל בשביל בלי "
            "תוך בין מתחת מעל ליד בתוך לגמרי בטח בדיוק פשוט ממש כאילו כלומר בעצם אולי אפילו צריך "
            "צריכה יכול יכולה אפשר רבה נוסע נוסעת נוהג נוהגת מדבר מדברת כותב כותבת קונה משלם משלמת "
            "משתמש משתמשת אוהבת לומד לומדת מגיע מגיעה נמצא נמצאת מבין מבינה חולה עדיין מטפל מטפלת "
            "מבשל מבשלת שואל שואלת מוצא מוצאת מחכה מכיר מכירה שונא שונאת נשוי נשואה חזר חזרה עצמי "
            "עצמו עצמה עצמך עצמנו כולם כולן מישהו מישהי מישהם חייב חייבת נראה כאן שם פה ככה כך "
            "לכן למרות שזה שהיא שהוא שאני פרטי משפחה הקטן הקטנה הגדול הגדולה הטובה הטוב מהעבודה "
            "טובים מתקשר מתקשרת התקשר התקשרה".split()
        ),
    ),
}
