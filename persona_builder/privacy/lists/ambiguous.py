"""Names that are also words, and words inside names that name nobody."""

from __future__ import annotations

# Only with a capital letter, and only suggested where nothing else speaks for a name.
ALSO_WORDS = frozenset(
    "will mark may rose grace hope faith joy art bill sue jack frank rich dawn summer april "
    "june august pat drew chase grant miles ray rob nick dean penny ruby pearl olive ivy "
    "heather daisy lily violet iris holly amber jade crystal sky king young long love day max "
    "gene don norm stone wood field banks brook brooks cook baker hunter parker page price "
    "rice bell green brown white black gray grey reed wells waters west north carol robin "
    "basil sandy guy josh victor earnest ernest rusty dusty misty christian angel star eve "
    "gay harmony melody charity mercy patience prudence peace destiny gloria bob harry peg "
    "kitty ginger cherry jean jo bo clay cliff lance pierce skip trip wade ward mason carter "
    "porter tanner cooper taylor fisher said sage forest brandy candy jasmine autumn aura "
    "dolly sunny van jan mar paris london"
    # Hebrew, Persian and Greek names that are words of everyday.
    "טל גיל שי רון חן אור עדן ים גל שיר שירה אביב תמר ורד הדס נטע רות דן חיים זהבה מלכה ברוך "
    "שושנה רותם ענת אילן ארז אלון צבי דוד עמית מאיר נועם אריה זאב עדי שלמה ניצן שקד הילה "
    "יהודי ישראל דינה אורי נדב ערן ליאור שגיא קרן כרמל אורן ברק רעות מור מעיין סתיו לירון טלי "
    "امید آرزو رویا شادی ستاره سحر ترانه سپیده ناصر صادق امین پیمان بهار بهاره نگار شیرین "
    "شاهین پروانه مهر باران مهتاب آزاده فرشته ژاله لاله نسیم افسانه سارا کیان نیما جواد هادی "
    "مجید وحید هما دریا کاوه کامران شیوا پویا پارسا سینا یاس الهام نور سهیل سعید عزیز کریم "
    "رحیم اکبر اعظم اشرف اصغر معصومه طاهره زیبا گلناز نرگس پونه ایمان ایران χαρα ζωη ειρηνη "
    "σοφια ελευθερια νικη χρυσα φανη ευα λουκια αυγη".split()
)

# Small words between the parts of a name.
JOINING_WORDS = frozenset(
    "de da do dos das del della di du la le los las van von der den ter bin ibn bint abu al "
    "el ul ud ur of the and y e i o mc".split()
)
