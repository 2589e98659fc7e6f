### תשלום על שירותים, מהסל והלאה: איך משלמים, שטרות, כרטיס, העודף, הקבלה.

## הסל

basket-title = הסל שלכם
    .speech = הַסַּל שֶׁלָּכֶם
basket-line-fee = עמלה { $amount } · { $account }
basket-fee = עמלה { $amount }
basket-bills = { PLURAL($count) ->
    [one] חשבון אחד
    [two] שני חשבונות
   *[other] { $count } חשבונות
}
basket-commission = עמלה
basket-remove = הסרה
    .speech = הֲסָרָה
basket-remove-one = הסרה: { $name }
basket-changed = הסכום כעת { $amount }. הסירו ובדקו שוב.
basket-paid = החשבון כבר שולם. הסירו אותו.
basket-silent = הספק אינו משיב כרגע. הסירו, או נסו אחר כך.
basket-day-limit = היום אפשר עוד { $amount } בלבד. הסירו או שלמו פחות.
basket-catalogue = המחיר השתנה. הסירו ובחרו שוב.
basket-unknown = המספר אינו מוכר לספק. הסירו והשוו אותו.
basket-add = הוספת תשלום
    .speech = הוֹסָפַת תַּשְׁלוּם
basket-full = הסל מלא.
basket-notes = תשלום בשטרות
    .speech = תַּשְׁלוּם בִּשְׁטָרוֹת
basket-card = תשלום בכרטיס
    .speech = תַּשְׁלוּם בְּכַרְטִיס
basket-cancel = ביטול בלי תשלום
    .speech = בִּטּוּל בְּלִי תַּשְׁלוּם
means-notes-not-for-this = לא הכול כאן ניתן לתשלום בשטרות.
means-card-not-for-this = לא הכול כאן ניתן לתשלום בכרטיס.
means-notes-fails = אי אפשר לקבל שטרות כרגע.
means-notes-full = תיבת השטרות מלאה.
means-card-fails = מסוף הכרטיסים אינו פועל.
means-card-resolving = כרטיס קודם נבדק.
basket-money = תשלמו { $amount }. עדיין לא שולם דבר.
help-basket = זה כל מה שתשלמו, כולל עמלות. הסירו מה שאינכם רוצים. בשטרות אין החזר עודף: העודף יועבר לפי בחירתכם או יישמר עבורכם.

## הבדיקה לפני התשלום

promise-title = בודקים
    את הסל שלכם
    .speech = בּוֹדְקִים אֶת הַסַּל שֶׁלָּכֶם
promise-status = פונים לספקים
promise-time = כמה שניות.
promise-money = עדיין לא שולם דבר. הסכום יהיה { $amount }.
promise-inside = הסכום { $amount } הוכנס ונרשם.

## מכניסים שטרות

notes-title = הכניסו שטרות
    .speech = הַכְנִיסוּ שְׁטָרוֹת
notes-missing = נותר לשלם
notes-total = לתשלום
notes-inside = הוכנס
notes-awaited = הכניסו שטר ראשון
    .speech = הַכְנִיסוּ שְׁטָר רִאשׁוֹן
notes-next = אפשר להכניס את השטר הבא
    .speech = אֶפְשָׁר לְהַכְנִיס אֶת הַשְּׁטָר הַבָּא
notes-entering = השטר נבדק
notes-entering-time = המתינו, בבקשה. כ־3 שניות.
notes-stacking = קולטים שטר של { $amount }
notes-stacking-time = המתינו, בבקשה. כ־3 שניות.
notes-returning = קחו את השטר בחזרה
    .speech = קְחוּ אֶת הַשְּׁטָר בַּחֲזָרָה
notes-closed = אי אפשר לקבל עוד שטרות
notes-closed-line = שלמו את היתרה בכרטיס, או הפסיקו.
notes-stopping = נפסיק אחרי השטר הזה
notes-card-after = אחרי השטר הזה: תשלום בכרטיס
notes-chips = מה יקרה עם השטר הבא
notes-fits = מתאים
notes-over = עודף { $amount }
notes-returned = יוחזר
notes-said-fit = מתאימים: { $notes }.
notes-said-over = בשטר של { $note } יהיה עודף של { $amount }.
notes-said-returned = יוחזרו: { $notes }.
notes-too-large = השטר של { $amount } הוחזר: די בשטר קטן יותר, ואין החזר עודף.
notes-not-taken = השטר של { $amount } הוחזר: שטר כזה אינו מתקבל בתשלום הזה.
notes-unreadable = השטר הוחזר: לא הצלחנו לקרוא אותו. יישרו אותו, הפכו אותו או נסו שטר אחר.
notes-another-kind = השטר הוחזר: שטר מסוג זה אינו מתקבל כעת.
notes-double = שני שטרות נכנסו יחד והוחזרו. הכניסו אותם בזה אחר זה.
notes-busy = השטר הוחזר: הפתח לא היה מוכן. הכניסו אותו שוב.
notes-money = נותר לשלם { $missing }. הסכום { $inside } הוכנס ונרשם.
notes-no-change = אין החזר עודף. העודף יועבר לפי בחירתכם.
notes-card = תשלום היתרה בכרטיס
    .speech = תַּשְׁלוּם הַיִּתְרָה בְּכַרְטִיס
notes-stop = הפסקה: מספר פנייה על { $amount }
    .speech = הַפְסָקָה: מִסְפַּר פְּנִיָּה עַל { $amount }
notes-back = חזרה לסל
    .speech = חֲזָרָה לַסַּל
notes-wait = אחרי השטר הזה.
help-notes = הכניסו את השטרות בזה אחר זה, ישרים. כל סכום שהוכנס נרשם מיד. אם תפסיקו, תקבלו עליו מספר פנייה, ומוקד העזרה יחזיר אותו.

## היתרה בכרטיס

charge-total = לתשלום
charge-inside = בשטרות
charge-settling-title = הבנק אישר
    .speech = הַבַּנְק אִשֵּׁר
charge-undoing-title = מחזירים את
    התשלום בכרטיס
    .speech = מַחְזִירִים אֶת הַתַּשְׁלוּם בְּכַרְטִיס
charge-finding-title = אנחנו מבררים
    מה קרה בכרטיס
    .speech = אֲנַחְנוּ מְבָרְרִים מַה קָּרָה בַּכַּרְטִיס
charge-finding = פונים למסוף הכרטיסים
charge-settling-money = הסכום { $amount } שולם בכרטיס. כעת הקבלה.
charge-undoing-money = הסכום { $amount } יוחזר לכרטיס.
charge-inside-money = הסכום { $amount } הוכנס בשטרות ונרשם.
charge-not-taken-money = לא בוצע חיוב של { $amount } בכרטיס.
charge-again = ניסיון נוסף בכרטיס
    .speech = נִסָּיוֹן נוֹסָף בְּכַרְטִיס
charge-notes = תשלום בשטרות
    .speech = תַּשְׁלוּם בִּשְׁטָרוֹת
charge-stop = הפסקה: מספר פנייה על { $amount }
    .speech = הַפְסָקָה: מִסְפַּר פְּנִיָּה עַל { $amount }
charge-back = חזרה לסל
    .speech = חֲזָרָה לַסַּל
charge-cancel = ביטול התשלום בכרטיס
    .speech = בִּטּוּל הַתַּשְׁלוּם בְּכַרְטִיס
help-charge = פעלו לפי מסוף הכרטיסים: הצמידו את הכרטיס או הכניסו אותו, והקישו שם קוד סודי אם תתבקשו. אל תגלו את הקוד לאיש. השטרות שהוכנסו נשארים רשומים.

## העודף

over-title = לאן להעביר
    את העודף?
    .speech = לְאָן לְהַעֲבִיר אֶת הָעֹדֶף?
over-rest = עודף
over-subtitle = התשלום הושלם. אין כאן החזר עודף.
over-phone = לטלפון נייד
    .speech = לְטֵלֵפוֹן נַיָּד
over-phone-line = כטעינה, למספר שתקלידו.
over-keep = שמירה לביקור הבא
    .speech = שְׁמִירָה לַבִּקּוּר הַבָּא
over-keep-line = מספר { $claim }, כתוב גם בקבלה
over-fin = שמירה עבורי בלבד
    .speech = שְׁמִירָה עֲבוּרִי בִּלְבַד
over-fin-line = יידרשו המספר וקוד ה־FIN שלכם.
    .speech = יִדָּרְשׁוּ הַמִּסְפָּר וְקוֹד הַפִין שֶׁלָּכֶם.
over-fin-title = עבור מי לשמור?
    .speech = עֲבוּר מִי לִשְׁמֹר?
over-fin-subtitle = אפשר להשתמש בסכום רק עם קוד ה־FIN הזה והמספר שעל הקבלה יחד.
over-fin-keep = שמירה לקוד ה־FIN הזה
    .speech = שְׁמִירָה לְקוֹד הַפִין הַזֶּה
over-line = תשלום מראש: { $account }
over-line-plain = תשלום מראש
over-failed = זה לא הצליח. בחרו שוב: דבר לא אבד.
over-money = הסכום { $amount } הוכנס, נרשם ושייך לכם.
over-operator-title = של איזו חברה הטלפון?
    .speech = שֶׁל אֵיזוֹ חֶבְרָה הַטֵּלֵפוֹן?
over-send = העברה לטלפון הזה
    .speech = הַעֲבָרָה לַטֵּלֵפוֹן הַזֶּה
help-over = אין החזר עודף. אפשר להעביר אותו לטלפון או לאחד החשבונות שלכם, או לשמור אותו תחת מספר הפנייה שעל הקבלה.

## עודף מביקור קודם

redeem-title = המספר שעל
    הקבלה הקודמת
    .speech = הַמִּסְפָּר שֶׁעַל הַקַּבָּלָה הַקּוֹדֶמֶת
redeem-subtitle = שנים־עשר סימנים, אותיות וספרות, תחת ״נשמר לפעם הבאה״.
redeem-confirm = שימוש בכסף הזה
    .speech = שִׁמּוּשׁ בַּכֶּסֶף הַזֶּה
redeem-choose = שימוש בכסף שנשמר
    .speech = שִׁמּוּשׁ בַּכֶּסֶף שֶׁנִּשְׁמַר
redeem-asking = מחפשים אותו
redeem-time = כמה שניות.
redeem-not-a-number = אין מספר כזה: השוו כל סימן לקבלה.
redeem-here = המספר הזה כבר משמש לתשלום כאן.
redeem-unknown = דבר לא נשמר תחת המספר הזה, או שהעמדה שלו עדיין לא דיווחה עליו.
redeem-spent = הסכום שנשמר תחת המספר הזה כבר נוצל.
redeem-other-personal = הסכום נשמר לקוד FIN אחר: השוו כל סימן לתעודת הזהות.
redeem-fin-title = נשמר לאדם אחד:
    מה קוד ה־FIN שלו?
    .speech = נִשְׁמַר לְאָדָם אֶחָד: מַה קּוֹד הַפִין שֶׁלּוֹ?
redeem-too-often = יותר מדי מספרים שגויים: אפשר לקבל עזרה במוקד העזרה.
redeem-offline = אין כרגע חיבור, ולכן אי אפשר להשתמש בו. הוא לא אבד.
redeem-money = הסכום { $amount } הוכנס ונרשם.
help-redeem = עודף מביקור קודם נשמר תחת המספר של הקבלה ההיא. משתמשים בכולו, ומה שיישאר יישמר שוב.

## שולם

paid-title = שולם. הקבלה
    מודפסת
    .speech = שֻׁלַּם. הַקַּבָּלָה מֻדְפֶּסֶת
paid-take-title = שולם. קחו
    את הקבלה
    .speech = שֻׁלַּם. קְחוּ אֶת הַקַּבָּלָה
paid-missing-title = שולם. הקבלה
    לא יצאה
    .speech = שֻׁלַּם. הַקַּבָּלָה לֹא יָצְאָה
paid-doubtful-title = שולם. האם הקבלה
    נמצאת בפתח?
    .speech = שֻׁלַּם. הַאִם הַקַּבָּלָה נִמְצֵאת בַּפֶּתַח?
paid-money = הסכום { $amount } שולם
paid-now = התשלום התקבל. ההודעות לספקים נשלחות ברקע; אין צורך להמתין.
paid-queued = התשלום התקבל. אין כרגע חיבור: ההודעות לספקים יישלחו כשהוא יחזור.
paid-kept = הסכום { $amount } נשמר לביקור הבא תחת { $claim }.
paid-missing-line = הקבלה מגיעה לכם לפי המספר הזה, וכל עמדה תדפיס אותה.
paid-receipt = קבלה
paid-print = הדפסת הקבלה
    .speech = הַדְפָּסַת הַקַּבָּלָה
paid-print-again = הדפסה נוספת
    .speech = הַדְפָּסָה נוֹסֶפֶת
paid-no-printer = אי אפשר להדפיס כרגע.
paid-finish = הקבלה אצלי: סיום
    .speech = הַקַּבָּלָה אֶצְלִי: סִיּוּם
help-paid = התשלום הושלם. קחו את הקבלה ושמרו אותה: כתוב בה מה שולם, ולפי איזה מספר אפשר למצוא אותו שוב.

## כסף שמגיע לכם

owed-basket-title = הכסף מגיע לכם:
    שמרו את המספר
    .speech = הַכֶּסֶף מַגִּיעַ לָכֶם: שִׁמְרוּ אֶת הַמִּסְפָּר
owed-basket-line = הסכום רשום. מוקד העזרה או הדלפק יחזירו אותו לפי המספר הזה.
owed-basket-money = הסכום { $amount } שייך לכם
owed-doubt-title = עדיין לא ידוע
    מה נלקח
    .speech = עֲדַיִן לֹא יָדוּעַ מַה נִּלְקַח
owed-doubt-line = אנחנו ממשיכים לברר. כל מה שנלקח שייך לכם, לפי המספר הזה.
unfinished-basket-paid = הכול שולם
unfinished-basket-sum = הסכום { $amount } שולם.
unfinished-basket-printable = אם התשלום שלכם, הדפיסו עכשיו את הקבלה. היא תצא כאן.
unfinished-basket-owed = אפשר להדפיס את הקבלה בכל עמדה לפי המספר.
unfinished-basket-money = מה שהוכנס רשום. מספר הפנייה קובע.
unfinished-basket-back = דבר לא שולם בכרטיס.
time-out-inside = כשהספירה תגיע לאפס יסתיים הביקור. הסכום { $amount } הוכנס: תקבלו עליו מספר פנייה.
