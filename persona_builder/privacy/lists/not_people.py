"""Words with a capital letter, or at a name's place, that name no person."""

from __future__ import annotations

NOT_PEOPLE = {
    "en": frozenset(
        "github aws azure react python excel adobe firefly anthropic openai mistral perplexity "
        "alexa siri cortana chatgpt claude gemini copilot barclays hsbc natwest lloyds santander "
        "monzo revolut halifax nationwide tesco sainsbury sainsburys asda aldi lidl waitrose "
        "morrisons ocado argos boots superdrug primark asos zara vinted depop etsy shein "
        "deliveroo vodafone giffgaff telegram signal snapchat reddit pinterest notion trello jira "
        "figma miro canva dropbox onedrive sharepoint powerpoint photoshop skype webex chrome "
        "safari firefox wikipedia kindle audible disney prime hulu hmrc dvla gov council ofsted "
        "universal england scotland wales ireland britain london leeds manchester birmingham "
        "liverpool bristol glasgow edinburgh cardiff belfast dublin sheffield newcastle "
        "nottingham leicester america canada australia india china japan france germany spain "
        "italy greece portugal poland romania bulgaria turkey iran iraq israel egypt nigeria "
        "ghana kenya pakistan bangladesh brazil mexico europe africa asia york paris berlin "
        "madrid rome athens tehran muslim christian jewish hindu sikh catholic buddhist polish "
        "romanian dutch portuguese turkish iranian israeli nigerian pakistani canadian australian "
        "brazilian mexican swedish ramadan eid diwali hanukkah halloween thanksgiving passover "
        "lent monday maths bible quran facetime messenger lego xbox playstation nintendo "
        "minecraft duolingo fitbit garmin strava peloton weetabix heinz nike adidas toyota ford "
        "honda bmw audi volvo tesla mercedes".split()
    ),
    "el": frozenset(
        "αθηνα αθηνασ θεσσαλονικη θεσσαλονικησ πατρα πατρασ λαρισα λαρισασ βολοσ βολο βολου "
        "χαλκιδα χαλκιδασ καβαλα καβαλασ ροδοσ ροδο ροδου κρητη κρητησ κερκυρα κερκυρασ καλαματα "
        "καλαματασ κυπροσ κυπρο κυπρου λευκωσια λευκωσιασ λεμεσοσ λεμεσο λεμεσου ελλαδα ελλαδασ "
        "ευρωπη ευρωπησ γερμανια γερμανιασ γαλλια γαλλιασ ιταλια ιταλιασ ισπανια ισπανιασ αγγλια "
        "αγγλιασ αμερικη αμερικησ τουρκια τουρκιασ βουλγαρια βουλγαριασ αλβανια αλβανιασ ρουμανια "
        "σουηδια σουηδιασ ολλανδια ολλανδιασ ελβετια ελβετιασ αυστρια αυστριασ βρετανια βρετανιασ "
        "ρωσια ρωσιασ ουκρανια πολωνια πορτογαλια κινα κινασ ιαπωνια ινδια αυστραλια καναδασ "
        "καναδα πειραιασ πειραια γλυφαδα κηφισια κηφισιασ καλλιθεα νεα σμυρνη μακεδονια "
        "μακεδονιασ θρακη θρακησ ηπειροσ ηπειρο ηπειρου πελοποννησοσ πελοποννησο πελοποννησου "
        "στερεα αττικη αττικησ θεσσαλια θεσσαλιασ ευβοια ναξοσ ναξο παροσ παρο λεσβοσ λεσβο χιοσ "
        "χιο σαμοσ σαμο κωσ μυκονοσ μυκονο σαντορινη τηνοσ τηνο κομοτηνη ξανθη δραμα κοζανη "
        "φλωρινα καστορια βεροια εδεσσα κατερινη αρτα πρεβεζα λευκαδα κεφαλονια ζακυνθοσ ζακυνθο "
        "τριπολη σπαρτη κορινθοσ κορινθο ναυπλιο λαμια θηβα μυτιληνη εκκλησια εκκλησιασ βουλη "
        "βουλησ κυβερνηση εφορια εφοριασ τραπεζα τραπεζασ εθνικη εθνικησ πειραιωσ δημοσιο δημο "
        "δημοσ δημου σχολη πανεπιστημιο υπουργειο παναγια παναγιασ χριστοσ χριστο χριστου θεοσ "
        "θεο θεου αγιοσ αγιου αγια αγιασ αναστασησ μεγαλη μεγαλησ πρωτοχρονια πρωτομαγια δευτερα "
        "δευτερασ τριτη τριτησ τεταρτη τεταρτησ πεμπτη πεμπτησ παρασκευη παρασκευησ κυριακη "
        "κυριακησ ιανουαριο ιανουαριου φεβρουαριο φεβρουαριου μαρτιο μαρτιου απριλιο απριλιου "
        "μαιο μαιου ιουνιο ιουνιου ιουλιο ιουλιου αυγουστο αυγουστου σεπτεμβριο σεπτεμβριου "
        "οκτωβριο οκτωβριου νοεμβριο νοεμβριου δεκεμβριο δεκεμβριου ελληνασ ελληνα ελληνιδα "
        "ελληνιδασ αγγλοσ αγγλο γερμανοσ γερμανο γερμανιδα γαλλοσ γαλλο γαλλιδα ιταλοσ ιταλο "
        "ιταλιδα ισπανοσ ισπανο αμερικανοσ αμερικανο αμερικανιδα τουρκοσ τουρκο αλβανοσ αλβανο "
        "αλβανιδα βουλγαροσ βουλγαρα ρωσοσ ρωσο ρωσιδα κυπριοσ κυπριο κυπρια κινεζοσ κινεζο "
        "κρητικοσ κρητικο ποντιοσ ποντιο αθηναιοσ αθηναιο σαλονικιοσ ευρωπαιοσ ευρωπαιο "
        "χριστιανοσ μουσουλμανοσ εβραιοσ".split()
    ),
    "he": frozenset(
        "ישראל ירושלים חיפה תל באר אילת נתניה אשדוד אשקלון רמת גבעת פתח ראשון רחובות הרצליה כפר "
        "עברית ערבית אנגלית רוסית צרפתית אמריקה אירופה גרמניה צרפת אנגליה איטליה יוון רוסיה פסח "
        "חנוכה סוכות פורים שבועות כיפור וואטסאפ פייסבוק גוגל יוטיוב אינסטגרם זום טלגרם אקסל וורד "
        "ווייז ביט כולם כולן כולנו מישהו מישהי מישהם מישהן אנשי אנשים מספר בנק הבנק קופת קופה "
        "ביטוח דואר סניף האמת האפליקציה הטלפון המחשב הכסף הכול הכל הדבר הזמן הבית העבודה המשפחה "
        "הילדים הטופס הקוד הסיסמה החשבון הכרטיס הרופא המורה המנהל הפקיד הפקידה "
        "השירות התמיכה".split()
    ),
    "fa": frozenset(
        "تهران مشهد اصفهان شیراز تبریز کرج قم اهواز رشت کرمان یزد همدان ارومیه زاهدان ایران المان "
        "فرانسه انگلیس امریکا کانادا ترکیه دبی نوروز رمضان محرم عید اینستاگرام تلگرام واتساپ گوگل "
        "یوتیوب زوم اکسل ورد دیجیکالا اسنپ تپسی دیوار بانک ملی ملت صادرات سپه تجارت پاسارگاد بیمه "
        "پشتیبانی مدیریت اداره شعبه همه همهشون هیچکس هیچکدوم کسی طرف یارو بنده خدا".split()
    ),
}
