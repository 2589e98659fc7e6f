### תשלום על שירותים, עד הסל: מה משלמים, של מי, כמה יש לשלם.

## על הקיר ובהתחלה

attract-sale = תשלום חשבונות, קנסות ואגרות
    .speech = תַּשְׁלוּם חֶשְׁבּוֹנוֹת, קְנָסוֹת וְאַגְרוֹת
attract-sale-line = בשטרות או בכרטיס. קבלה על הכול.
attract-sale-not-now = תשלומים: לא כרגע
    .speech = תַּשְׁלוּמִים: לֹא כָּרֶגַע
attract-sale-elsewhere = אולי עמדה אחרת יכולה לעזור עכשיו. אפשר גם לחזור מאוחר יותר.
attract-both-line = וגם: חשבונות, קנסות ואגרות.
choosing-sale = תשלום חשבון, קנס או אגרה
    .speech = תַּשְׁלוּם חֶשְׁבּוֹן, קְנָס אוֹ אַגְרָה
choosing-sale-line = בשטרות או בכרטיס.
help-choosing-sale = בחרו באשרה, בהדפסת אשרה אלקטרונית שכבר ניתנה, או בתשלום של חשבון, קנס או אגרה. דבר לא ישולם לפני שתאשרו.
help-attract-sale = געו בשפה שלכם כדי להתחיל. כאן משלמים חשבונות, קנסות ואגרות, בשטרות או בכרטיס. אין החזר עודף: העודף נשמר עבורכם.

## שלבים

sale-next-whose = הבא: פרטי זיהוי
sale-next-owed = הבא: כמה יש לשלם
sale-next-basket = הבא: הסל שלכם
sale-next-pay = הבא: תשלום
sale-next-receipt = הבא: הקבלה שלכם

## איזה שירות?

find-title = מה תרצו לשלם?
    .speech = מַה תִּרְצוּ לְשַׁלֵּם?
find-hint = הקלידו שם
find-count = { PLURAL($count) ->
    [one] נמצאה תוצאה אחת
    [two] נמצאו שתי תוצאות
   *[other] נמצאו { $count } תוצאות
}
find-none = לא נמצאו תוצאות
find-scan = או סרקו את קוד החשבון
find-none-line = נסו מילה קצרה יותר או את שם הספק, או ״ניקוי״ כדי לראות את כל התחומים.
find-strange = הקוד הזה אינו של חשבון שמשלמים כאן. הקלידו את שם השירות.
find-household = לפי מספר טלפון
    .speech = לְפִי מִסְפַּר טֵלֵפוֹן
find-household-line = כל החובות של משק הבית, בבת אחת
find-basket = חזרה לסל: { $count }
    .speech = חֲזָרָה לַסַּל: { $count }
find-more = עוד
    .speech = עוֹד
find-first = מההתחלה
    .speech = מֵהַהַתְחָלָה
find-usual = הנפוצים ביותר כאן
find-offices = לפי משרד או חברה
    .speech = לְפִי מִשְׂרָד אוֹ חֶבְרָה
find-office-services = { PLURAL($count) ->
    [one] שירות אחד
    [two] שני שירותים
   *[other] { $count } שירותים
}
find-letters-latin = אותיות לטיניות
    .speech = אוֹתִיּוֹת לָטִינִיּוֹת
find-letters-own = אותיות עבריות
    .speech = אוֹתִיּוֹת עִבְרִיּוֹת
help-find = הקלידו חלק מהשם באותיות לטיניות, באנגלית או באזרית. או בחרו תחום, או החזיקו את קוד החשבון מול הסורק. עדיין לא שולם דבר.

## של מי זה?

fill-ways-title = לפי איזה פרט
    לחפש?
    .speech = לְפִי אֵיזֶה פְּרָט לְחַפֵּשׂ?
fill-scan = או סרקו את הקוד
fill-to-go = { PLURAL($missing) ->
    [one] חסר עוד סימן אחד
    [two] חסרים עוד שני סימנים
   *[other] חסרים עוד { $missing } סימנים
}
fill-whole = הכול הוקלד
fill-compare = השוו למסמך
fill-place = { $field } מתוך { $of }
fill-confirm = נכון: המשך
    .speech = נָכוֹן: הֶמְשֵׁךְ
fill-first = הקלידו תחילה הכול.
help-fill = הקלידו כפי שכתוב בחשבון או במסמך. אין צורך ברווחים. הפרט משמש רק כדי למצוא כמה יש לשלם. עדיין לא שולם דבר.

## פונים לספק

look-title = בודקים כמה
    יש לשלם
    .speech = בּוֹדְקִים כַּמָּה יֵשׁ לְשַׁלֵּם
look-status = פונים לספק
look-status-household = פונים לכל הספקים
look-time = לכל היותר 20 שניות.
look-money = עדיין לא שולם דבר.

## לא נמצא מה לשלם

nothing-owed-title = אין חוב
    .speech = אֵין חוֹב
nothing-owed-line = לפי הספק, אין מה לשלם.
nothing-unknown-title = המספר הזה
    אינו מוכר
    .speech = הַמִּסְפָּר הַזֶּה אֵינוֹ מֻכָּר
nothing-unknown-line = השוו אותו לחשבון והקלידו שוב, או בחרו שירות אחר.
nothing-silent-title = הספק
    אינו משיב
    .speech = הַסַּפָּק אֵינוֹ מֵשִׁיב
nothing-silent-line = פנינו ולא התקבלה תשובה. בדקו שוב, או חזרו מאוחר יותר.
nothing-silent-when = { PLURAL($minutes) ->
    [one] כדאי לנסות שוב בעוד דקה.
    [two] כדאי לנסות שוב בעוד שתי דקות.
   *[other] כדאי לנסות שוב בעוד { $minutes } דקות.
}
nothing-often-title = יותר מדי מספרים
    לא מוכרים
    .speech = יוֹתֵר מִדַּי מִסְפָּרִים לֹא מֻכָּרִים
nothing-often-line = נוסו כאן יותר מדי מספרים לא מוכרים. חזרו בעוד שעה, או התקשרו למוקד העזרה.
nothing-offline-title = אין חיבור
    כרגע
    .speech = אֵין חִבּוּר כָּרֶגַע
nothing-offline-line = אי אפשר לבדוק כמה יש לשלם. בדקו שוב, או חזרו מאוחר יותר.
nothing-without-line = אפשר לשלם בלי בדיקה: אתם קובעים את הסכום, והספק יקבל הודעה מאוחר יותר.
nothing-without = תשלום בלי בדיקה
    .speech = תַּשְׁלוּם בְּלִי בְּדִיקָה
nothing-again = בדיקה חוזרת
    .speech = בְּדִיקָה חוֹזֶרֶת
nothing-other = בחירת שירות אחר
    .speech = בְּחִירַת שֵׁרוּת אַחֵר
nothing-retype = הקלדה מחדש
    .speech = הַקְלָדָה מֵחָדָשׁ
nothing-account = חיפשנו לפי
help-nothing = דבר לא שולם. בדקו את המספר, נסו שוב או בחרו שירות אחר. אפשר לברר במוקד העזרה לפי המספר של העמדה הזאת.

## מה מזה לשלם?

owing-title = בחרו מה לשלם
    .speech = בַּחֲרוּ מַה לְּשַׁלֵּם
owing-due = לתשלום עד { $day } · { $label }
owing-overdue = המועד עבר: { $day } · { $label }
owing-discount = הנחה של { $amount } עד { $day }
owing-held = כבר בסל
owing-advance = אין חוב; אפשר לשלם מראש
owing-part = תשלמו מתוכו { $amount }
owing-not-now = לא בתשלום הזה
owing-change-one = תשלום של סכום אחר: { $name }
owing-silent = לא התקבלה תשובה עבור: { $names }. נסו שוב מאוחר יותר.
owing-sum = נבחר
owing-put = הוספה לסל
    .speech = הוֹסָפָה לַסַּל
owing-first = בחרו תחילה לפחות אחד.
help-owing = מה שמסומן נכנס לסל. געו בשורה כדי להשאיר אותה בחוץ, או שנו את הסכום שלה. לפני התשלום תראו את הסכום המלא.

## כמה?

amount-title = כמה תשלמו?
    .speech = כַּמָּה תְּשַׁלְּמוּ?
amount-tariff-title = בחרו על מה לשלם
    .speech = בַּחֲרוּ עַל מָה לְשַׁלֵּם
amount-limits = מ־{ $least } עד { $most }
amount-owed = חוב: { $amount }
amount-wrong-nothing = הקלידו כמה תרצו לשלם.
amount-wrong-number = זה אינו סכום. הקלידו ספרות, ונקודה לפני הקפיקים.
amount-wrong-decimals = אחרי הנקודה יש שתי ספרות לכל היותר.
amount-wrong-little = הסכום נמוך מדי: לפחות { $least }.
amount-wrong-much = הסכום גבוה מדי: לכל היותר { $most }.
amount-confirm = זה הסכום: המשך
    .speech = זֶה הַסְּכוּם: הֶמְשֵׁךְ
amount-first = הקלידו תחילה סכום.
help-amount = הקלידו סכום או געו באחד המוצגים. אם העמדה גובה עמלה, היא תוצג בסל לפני התשלום.

## שירותים ששומרים על נייר

find-group = השירותים שלי
    .speech = הַשֵּׁרוּתִים שֶׁלִּי
find-group-damaged = הקוד קרוע או עבר שינוי. הציגו אותו שוב.
find-group-foreign = הרשימה הזאת של עמדות אחרות, או ישנה מדי.
find-group-version = הרשימה הזאת מגרסה אחרת של העמדה.
group-title = השירותים שלי
    .speech = הַשֵּׁרוּתִים שֶׁלִּי
group-all = בדיקת כל השירותים
    .speech = בְּדִיקַת כָּל הַשֵּׁרוּתִים
group-offline = אין חיבור כרגע.
group-none-asked = בחרו אחד: את הסכום קובעים בו בעצמכם.
group-gone = כבר לא משלמים כאן, או שנדרשים פרטים אחרים: { $names }
group-owed-nothing = אין חוב על אף אחד מהם.
group-silent = מחלקם לא התקבלה תשובה, ועל האחרים אין חוב. נסו שוב מאוחר יותר.
group-empty = אף אחד מהשירותים האלה כבר לא משולם כאן. בחרו שירותים אחרים.
group-others = בחירת שירות אחר
    .speech = בְּחִירַת שֵׁרוּת אַחֵר
help-group = געו בשירות כדי לראות כמה יש לשלם עליו, או בדקו את כולם. עדיין לא שולם דבר.
gather-status = { $done } מתוך { $of }
keep-offer = הדפסת רשימת השירותים
    .speech = הַדְפָּסַת רְשִׁימַת הַשֵּׁרוּתִים
keep-offer-line = הציגו אותה בפעם הבאה, בלי להקליד
keep-title = תנו שם לרשימה
    .speech = תְּנוּ שֵׁם לָרְשִׁימָה
keep-how = רק אם תרצו: בית, הורים, חניה.
keep-hint = אפשר גם בלי שם
keep-print = הדפסת הרשימה שלי
    .speech = הַדְפָּסַת הָרְשִׁימָה שֶׁלִּי
keep-printing-title = הרשימה מודפסת
    .speech = הָרְשִׁימָה מֻדְפֶּסֶת
keep-take-title = קחו את הרשימה, בבקשה
    .speech = קְחוּ אֶת הָרְשִׁימָה, בְּבַקָּשָׁה
keep-list = השירותים שלי
    .speech = הַשֵּׁרוּתִים שֶׁלִּי
keep-safe = שמרו אותה כמו חשבון. הציגו את הקוד שלה בכל עמדה, והעמדה תמצא כמה יש לשלם.
keep-missing-title = הרשימה
    לא הודפסה
    .speech = הָרְשִׁימָה לֹא הֻדְפְּסָה
keep-missing-line = שום דבר אחר לא אבד. הדפיסו אותה שוב, או המשיכו בלעדיה.
keep-again = הדפסה חוזרת
    .speech = הַדְפָּסָה חוֹזֶרֶת
keep-done = המשך
    .speech = הֶמְשֵׁךְ
help-keep = ברשימה נמצאים השירותים והמספרים שלכם, בקוד שרק עמדות קוראות. אין בה סכומים, ואי אפשר לשלם באמצעותה.
