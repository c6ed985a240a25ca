"""Common surnames, and endings that tell one; those that are also words are left out."""

from __future__ import annotations

SURNAMES = {
    "en": frozenset(
        "abbott abdi acheampong adams addo afzal agarwal aguilar ahern ainsworth akhtar akinola "
        "aldridge alvarez anand anderson andrews ansah appiah appleby armstrong arora asante "
        "ashworth atherton atkins atkinson badger bagshaw bailey bains bakshi balogun banerjee "
        "bannister barlow barnes barnett barratt barrett bartlett bates batra bauer baxter begum "
        "benitez bennett benson bentley bernstein bhatt bhatti bianchi blackburn blackwell blair "
        "blakeley boateng booth bowen bowers boyce boyd boyle bradley bradshaw brannigan brennan "
        "briggs broadbent brogan brookes buchanan buckley burgess burke burnett burns burton "
        "butler byrne caldwell callaghan cameron campbell cardoso carmichael carpenter carr "
        "carroll cartwright castillo castro chadwick chakraborty chamberlain chambers chandra "
        "chapman chatterjee chaudhary chaudhry chavez cheung chopra choudhury chowdhury "
        "christensen clarke clayton clements coates cohen coleman collins connolly connor "
        "costello coulson crawford crosby crossley cullen cunningham curran daly daniels davidson "
        "davies davis dawson delaney delgado desai dhaliwal dhillon diallo diaz dixon doherty "
        "donaldson donnelly donovan doyle driscoll dubois duffy dyson eccles edmonds edwards "
        "elliott ellison erikson espinoza evans fairbrother farrell faulkner fergusson fernandes "
        "fernandez ferreira fielding finch finnegan fitzgerald fitzpatrick flanagan fleming "
        "fletcher flores foley fraser friedman fuentes gallagher galloway garcia gardiner garner "
        "gibbons gibbs gibson gilmore goldberg goldstein gomes gomez gonzales gonzalez goodwin "
        "gordon gorman grainger greenwood griffin griffiths guerrero gupta gutierrez hadley "
        "haines hamilton hammond hancock hansen hanson hargreaves harper harris harrison hartley "
        "hartman hassan hawkins haworth hayes healy hegarty henderson hennessy hernandez herrera "
        "hewitt hickey higgins hinchcliffe hobbs hodgson hoffman holloway holmes hopkins horrocks "
        "houghton howarth hudson hughes humphries hussain hutchinson iqbal jackson jacobs "
        "jacobsen jamieson jansen jefferson jenkins jennings jensen jimenez johansson johnson "
        "johnston jones joshi kamara kapoor kaur kavanagh keating keegan kelleher kendall kennedy "
        "khatun kilgour kimani kirkpatrick kone kovacs kowalski kulkarni kumari lancaster larsen "
        "larson lawson leclerc lennon leonard lindberg lindgren lindqvist lloyd lockwood lomax "
        "lombardi lopez lowery macdonald macgregor mackay mackenzie maclean macleod madden "
        "maguire maher mahmood malone maloney marques martinez matthews mcallister mcbride mccann "
        "mccarthy mccormack mcdermott mcdonald mcdonnell mcevoy mcgee mcgrath mcgregor mcguire "
        "mcintosh mckay mckee mckenna mckenzie mclaughlin mclean mcleod mcmahon mcnamara mcneil "
        "mehra mehta meier mendes mendoza mensah menon meyer mishra mitchell mohammed molina "
        "moloney montague montgomery moran moreno morgan moriarty morris morrison moyo mueller "
        "mukherjee mulligan mullins munoz murphy murray musa nair nakamura ncube ndlovu neville "
        "newell nguyen nicholls nicholson nielsen njoroge nkosi nolan norris novak nowak nwosu "
        "obrien oconnell oconnor odonnell ogden ojo okafor okeke okonkwo okoro olsen oneill "
        "oreilly orourke ortega ortiz osborne osei osman osullivan otoole owusu pacheco paget "
        "palmer papadopoulos parkinson parsons patel patil patterson pearce pearson pedersen "
        "pereira perez petersen peterson pickering pinto popescu popov powell prescott pritchard "
        "quigley quinlan quinn rahman rai ramirez ramos ramsay ramsden rana rasmussen rastogi "
        "rathore ratcliffe redmond reilly reyes richards richardson rigby rivera roberts "
        "robertson robinson robson rodrigues rodriguez rogers romano romero rosenberg rossi "
        "rothwell ruiz russo ryan saldanha salazar sanchez sanderson sandhu sandoval santos sato "
        "saunders schmidt schneider schofield schultz schwartz serrano sesay shapiro sharma "
        "sharples shaughnessy shepherd sheridan shukla sidhu silva simmons simpson sinclair singh "
        "sinha slater smith smyth soares sokolov soto sousa spencer srivastava stephenson "
        "stevenson suarez subramanian sullivan sutcliffe sutherland suzuki swanson sweeney "
        "takahashi tanaka tattersall tennant thackeray thompson thomson thornton thorpe tierney "
        "tomlinson torres townsend treadwell trinh tsang tucker turnbull uddin underwood urquhart "
        "vargas vasquez vaughan vega verma villanueva vincent wadsworth wainwright wakefield "
        "walsh warburton watkins watson weaver webster weinstein wheeler whitaker whitehead "
        "whiteley whittaker wickham wilkins wilkinson williams williamson wilson winterbottom "
        "wojcik wolfe woodward worthington wozniak wright yamamoto yeboah yilmaz zhang zhao "
        "zimmerman".split()
    ),
    "el": frozenset(),
    "fa": frozenset(
        "آقایی ابراهیمی احمدی ادیبی اسدی اسکندری اسماعیلی اشرفی اصغری اصفهانی اعتمادی افخمی "
        "افشاری اقبالی اکبری امامی امیری امینی انصاری انصاریان ایزدی ایمانی بابایی باقری بختیاری "
        "براتی برزگر بصیری بهرامی بهزادی بهشتی بیگی پناهی پهلوانی پورمحمدی تاجیک ترابی ترکمان "
        "تقوی تقی‌پور تهرانی توکلی جعفری جلالی جلیلی جمالی جمشیدی جوادی جهانی جهانگیری حاتمی "
        "حاجی‌زاده حبیبی حسنی حسینی حقیقی حکیمی حمیدی حیدری خادمی خاکی خانی خدادادی خسروی خلیلی "
        "خوانساری داودی دادگر دانشمند درویش دهقان دهقانی ذوالفقاری راد رادمنش رجبی رحمانی رحمتی "
        "رحیمی رستمی رسولی رشیدی رضایی رضوی رفیعی رمضانی رنجبر روحانی روستایی زارع زارعی زاهدی "
        "زمانی زند زندی سالاری سبحانی سعیدی سلطانی سلیمانی سلیمی سمیعی شاکری شاه‌محمدی شجاعی "
        "شریفی شفیعی شمس شمسی شهبازی شهیدی شیخی شیرازی شیرزاد صادقی صالحی صباغ صبوری صدری صفایی "
        "صفری صمدی ضیایی طالبی طاهری طباطبایی طهماسبی عابدی عاشوری عباسی عبداللهی عزیزی عسگری "
        "عطایی علوی علیزاده علی‌پور عمرانی غفاری غلامی فاضلی فتاحی فتحی فراهانی فرجی فرخی فرهادی "
        "فرهمند فروتن فلاح فلاحی فیروزی قادری قاسمی قدیمی قربانی قنبری کاشانی کاشفی کاظمی کامرانی "
        "کبیری کرمانی کرمی کریمی کمالی کوهی کیانی گودرزی لطفی مالکی محبی محمدی محمودی مرادی "
        "مرتضوی مرزبان مسعودی مشهدی مصطفوی مطهری معتمدی معصومی مقدم ملکی منصوری مهدوی مهدی‌زاده "
        "مهرابی موحد موسوی مولایی مومنی میرزایی میرزاخانی نادری ناصری نجاتی نجفی نصیری نظری نعمتی "
        "نوروزی نوری نیکبخت نیکو نیکوکار نیک‌پور وحیدی ولی‌زاده هاشمی همتی همدانی یاری یزدانی "
        "یعقوبی یوسفی".replace("‌", "").split()
    ),
    "he": frozenset(
        "אבוטבול אבוחצירא אבוקסיס אבידר אביטן אביטבול אבני אברג׳ל אברהמי אברמוב אברמוביץ אדלר "
        "אדרי אהרוני אוחנה אוחיון אופנהיים אורבך אזולאי אזרד אטיאס אייזנברג איינהורן אילוז אלבז "
        "אלגרבלי אלון אלוש אלימלך אלמליח אלפסי אלקובי אלקיים אמויאל אמסלם אנקרי אסולין אסרף "
        "אפשטיין ארביב ארבל ארונוב אשכנזי בוזגלו בוחבוט ביטון בירנבאום בלומנפלד בלחסן בנימיני "
        "בסון בר־און בר־לב ברגר ברדוגו ברנשטיין ברקוביץ גבאי גולדברג גולדמן גולדפרב גולדשטיין "
        "גוטמן גולן גורביץ גינזבורג גליק גרוס גרינברג גרינפלד דהאן דואק דיין דנינו הורוביץ הופמן "
        "הלוי הלפרין הרשקוביץ וויס ויינברג וייס וייסמן וינטר וולף וקנין ורדימון זוהר זילברמן "
        "זינגר זכאי זמיר זקן חדד חורי חזן חיון חמו טובול טולדנו טייב טננבאום יוספוב יחזקאלי "
        "יעקובי יפרח ישראלי כהן כהנא כץ לביא לוגסי לוי לוין לוינסון לזרוב לנדאו לרנר מאירי מויאל "
        "מוסקוביץ מזוז מזרחי מימון מלול מלכה מנדלבאום מרגוליס מרציאנו נגר נוימן נחמיאס נחמני סבאג "
        "סגל סויסה סולומון סויסא סלומון סעדון סרוסי עובדיה עזרן עטיה עמאר עמרם פדידה פולק פוקס "
        "פורת פינטו פינקלשטיין פישר פישמן פלדמן פרידמן פרץ פריד צרפתי קדוש קופרמן קורן קליין קפלן "
        "קצב קרמר רביבו רובין רוזן רוזנברג רוזנטל רוזנפלד רוטשילד רוט רייך רייכמן רפפורט שבת "
        "שוורץ שולמן שושן שטיין שטרית שטרן שכטר שמיר שמעוני שפירא שרביט שרעבי "
        "תורג׳מן תשובה".replace("׳", "").split()
    ),
}
# Folded; what stands before has at least three letters.
ENDINGS = {
    "en": tuple("opoulos opoulou oglu wicz wska wski ovska ovski ovich ovic sdottir".split()),
    "el": tuple(
        "οπουλοσ οπουλου οπουλο ιδησ ιδη ιδου ιαδησ ιαδη ιαδου ακησ ακη ελλησ ελλη ατοσ ατου "
        "ογλου ιδηδεσ εασ ουδησ ουδη ουδα".split()
    ),
    "fa": tuple("زاده پور نژاد فرد منش خواه الدینی اللهی دوست نیا پرور".split()),
    "he": tuple(
        "שטיין שטין ברג וביץ וביץ׳ בלום באום פלד צקי בסקי ינסקי שוילי ששוילי אשוילי".split()
    ),
}
