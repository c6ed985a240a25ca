"""Common given names and forms of address, for languages without a model that knows names."""

from __future__ import annotations

GIVEN_NAMES = {
    "en": tuple(
        "Aaron Adam Aisha Alan Alice Amanda Amy Andrea Andrew Angela Anna Anne Anthony Arjun "
        "Barbara Ben Benjamin Brian Callum Carlos Carol Catherine Charlotte Chloe Chris "
        "Christina Christopher Claire Daniel David Deborah Derek Desmond Dev Diana Donna Edward "
        "Elena Elizabeth Ellen Emily Emma Eric Eva Fatima Fiona Frances Gary George Gerald "
        "Hannah Harriet Harry Helen Henry Ian Isabel Jacob James Jane Janet Jason Jennifer "
        "Jessica Joan John Jonathan Joseph Joshua Julia Julie Karen Kate Katherine Kathleen "
        "Kevin Laura Lauren Leila Liam Linda Lisa Lorna Louise Lucy Maria Margaret Martin Mary "
        "Matthew Megan Melissa Michael Michelle Mohammed Nadia Nancy Natalie Ngozi Nicola Nicole "
        "Olivia Omar Oliver Pamela Patricia Patrick Paul Peter Philip Priya Rachel Rebecca "
        "Richard Robert Ruth Ryan Samantha Samuel Sandra Sarah Sean Sharon Simon Sofia Sophie "
        "Stephanie Stephen Steven Susan Thomas Tom Timothy Victoria Vincent Walter Wendy "
        "William Yasmin Yuki Zoe".split()
    ),
    "el": tuple(
        "Αγγελική Αθανάσιος Αικατερίνη Αλέξανδρος Αλεξάνδρα Αλέξης Ανάργυρος Ανδρέας Άννα "
        "Αντώνης Αντωνία Απόστολος Άρης Αργυρώ Αριστείδης Ασημίνα Βαγγέλης Βαρβάρα Βασίλης "
        "Βασιλική Βικτώρια Βίκυ Γεωργία Γιάννης Γιώργος Γεράσιμος Γρηγόρης Δανάη Δέσποινα "
        "Δήμητρα Δημήτρης Διονύσης Δώρα Ειρήνη Ελένη Ελευθερία Ελισάβετ Έλλη Εμμανουήλ Ευαγγελία "
        "Ευγενία Ευθύμης Εύα Ζωή Ηλίας Ηρακλής Θανάσης Θεοδώρα Θοδωρής Θεόδωρος Θωμάς Ιάσονας "
        "Ιωάννα Ιωάννης Καλλιόπη Κατερίνα Κλειώ Κλεάνθης Κυριάκος Κώστας Κωνσταντίνα "
        "Κωνσταντίνος Λάμπρος Λένα Λευτέρης Λίνα Λίτσα Λουκία Μαίρη Μάνος Μανώλης Μαργαρίτα "
        "Μαρία Μάριος Μαρίνα Μάρκος Μάρθα Μάχη Μιχάλης Μπάμπης Μυρτώ Νατάσα Νεκτάριος Νεφέλη "
        "Νίκος Νικόλαος Νικολέτα Νίκη Ξένια Όλγα Ορέστης Ουρανία Παναγιώτα Παναγιώτης Παντελής "
        "Παρασκευή Πάνος Παύλος Πέτρος Πηνελόπη Πόπη Ραφαήλ Ρένα Ρούλα Σάκης Σμαράγδα Σοφία "
        "Σπύρος Σταμάτης Σταυρούλα Σταύρος Στέλιος Στέλλα Στέφανος Στράτος Σωτηρία Σωτήρης "
        "Τάκης Τάσος Τούλα Φανή Φίλιππος Φωτεινή Φώτης Χαράλαμπος Χαρά Χάρης Χρήστος Χριστίνα "
        "Χρύσα".split()
    ),
    "fa": tuple(
        "آرش آرمان آرزو آزاده آناهیتا آیدا ابراهیم احمد احسان ارسلان اسماعیل اشکان افسانه اکبر "
        "الناز الهام الهه امیر امیرحسین امین اعظم ایرج بابک بهاره بهرام بهروز بهزاد بهنام بیتا "
        "بیژن پارسا پرویز پروین پریسا پرهام پگاه پویا پیمان ترانه جمشید جواد حامد حسن حسین حمید "
        "خسرو داریوش داوود رامین رضا روزبه رویا ریحانه زهرا زهره زینب ژاله سارا ساناز سپیده "
        "ستاره سحر سعید سمیرا سهیلا سهراب سیاوش سیما سینا شادی شاهین شبنم شهرام شهلا شیرین شیوا "
        "صادق طاهره عباس علی علیرضا فاطمه فرزانه فرزاد فرشاد فرهاد فریبا فریدون فرشته کامران کاوه "
        "کیان کیوان گلناز لاله لیلا مجید محسن محمد محمود مرتضی مرجان مریم مسعود مصطفی معصومه "
        "مهتاب مهدی مهرداد مهسا مهناز مینا میترا نادیا نازنین ناصر نرگس نسرین نگار نیما نیلوفر "
        "هادی هانیه هومن وحید یاسمن یوسف".split()
    ),
    "he": tuple(
        "אבי אבנר אברהם אדם אהרון אורי אורית אורלי איילת איתן אילן אילנה איתי אלון אלי אליהו "
        "אלינור אמיר אסף אסתר אפרת ארז אריאל אריה אביגיל בועז ברוך בנימין גדי גיא גיל גילה "
        "גלית דבורה דוד דויד דורון דורית דינה דן דנה דני דניאל דניאלה דפנה הדס הילה ורד זאב "
        "זהבה חגית חיים חנה טל טלי יאיר יגאל יהודה יהודית יובל יוני יוסי יוסף יעל יעקב יצחק ירון "
        "ישראל כרמית ליאור ליאת לימור מאיה מאיר מירב מיכאל מיכל מירי מלכה מרדכי מרים משה נדב "
        "נדיה נועה נועם נחמה נטע ניר נעמה נעמי עדי עדן עומר עידו עידן עינת ענת עמית ערן פנינה "
        "צבי צילה קרן רבקה רון רונית רונן רותם רות רחל רינה שגיא שושנה שי שירה שירי שלומי "
        "שלמה שמעון שמואל שרה שרון תמר תמי".split()
    ),
}

# Folded, as words are compared.
HONORIFICS = {
    "en": frozenset("mr mrs ms miss mx dr prof professor doctor nurse uncle aunt auntie".split()),
    "el": frozenset("κ κος κυριος κυριου κυριο κυρια κυριασ κα δρ θειος θεια".split()),
    "fa": frozenset("اقای اقا خانم دکتر مهندس عمو خاله دایی عمه حاج".split()),
    "he": frozenset("מר גברת גב דר ד״ר פרופ דוד דודה הרב".split()),
}
