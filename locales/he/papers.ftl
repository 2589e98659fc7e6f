### מסמכים: מודפסים, נלקחים, חסרים; פרידה; ומה שאחרים ממשיכים.

## הדפסה ולקיחה

printing-visa-title = מדפיסים את האשרה
    .speech = מַדְפִּיסִים אֶת הָאַשְׁרָה
printing-receipt-title = מדפיסים את הקבלה
    .speech = מַדְפִּיסִים אֶת הַקַּבָּלָה
printing-wait = מדפיסים, המתינו בבקשה
    .speech = מַדְפִּיסִים, הַמְתִּינוּ בְּבַקָּשָׁה
printing-time = כ־6 שניות.
printing-granted = האשרה ניתנה
printing-until = עד { $day }
printing-paid = שולם בכרטיס
printing-visa = מדפיסים את האשרה
printing-receipt = מדפיסים את הקבלה
printing-safe = אם מסמך לא יצא, האשרה נשארת בתוקף ותקבלו מספר פנייה.

take-title = קחו את שלושתם
    .speech = קְחוּ אֶת שְׁלָשְׁתָּם
take-some-title = קחו מה שיצא
    .speech = קְחוּ מַה שֶּׁיָּצָא
take-visa = אשרה
    .speech = אַשְׁרָה
take-receipt = קבלה
    .speech = קַבָּלָה
take-passport = דרכון
    .speech = דַּרְכּוֹן
take-missing = המסמך לא יצא
take-doubtful = בדקו אם המסמך יצא
take-keep = בתוקף עד { $day }. שמרו את האשרה עם הדרכון.
take-money = הסכום { $amount } שולם בכרטיס.
take-finish = הכול אצלי: סיום
    .speech = הַכֹּל אֶצְלִי: סִיּוּם

no-paper-visa-title = האשרה בתוקף,
    אבל לא הודפסה
    .speech = הָאַשְׁרָה בְּתֹקֶף, אֲבָל לֹא הֻדְפְּסָה
no-paper-receipt-title = שילמתם,
    אבל הקבלה לא יצאה
    .speech = שִׁלַּמְתֶּם, אֲבָל הַקַּבָּלָה לֹא יָצְאָה
no-paper-money = הסכום { $amount } שמור ורשום
no-paper-visa-valid = האשרה הונפקה והיא בתוקף.
no-paper-later = אפשר להדפיס מאוחר יותר
no-paper-later-line = בכל עמדה, לפי מספר הפנייה.

farewell-title = ברוכים הבאים
    לאזרבייג׳ן
    .speech = בְּרוּכִים הַבָּאִים לְאָזֵרְבַּיְגָ׳ן
farewell-take = הכול אצלכם?
farewell-take-line = דרכון, כרטיס ומסמכים.
farewell-finish = סיום ומחיקת המסך
    .speech = סִיּוּם וּמְחִיקַת הַמָּסָךְ

## פתק לדלפק, לפקיד או לפנייה

slip-printing = הפתק מודפס
slip-printing-line = כ־6 שניות.
slip-take = קחו את הפתק
    .speech = קְחוּ אֶת הַפֶּתֶק
slip-missing = אי אפשר היה להדפיס את הפתק
slip-missing-line = די במספר שבעמוד הזה.
slip-doubtful-line = אם לא יצא פתק, די במספר.

## אין אשרה בעמדה הזאת, ומה אפשר לעשות

refused-nationality-title = אין אשרה בהגעה
    לדרכון הזה
    .speech = אֵין אַשְׁרָה בַּהַגָּעָה לַדַּרְכּוֹן הַזֶּה
refused-nationality = העמדה מנפיקה אשרות לאזרחים של חלק מהמדינות בלבד.
refused-expired-title = תוקף הדרכון
    הזה פג
    .speech = תֹּקֶף הַדַּרְכּוֹן הַזֶּה פָּג
refused-expired = לאשרה דרוש דרכון שעדיין בתוקף.
refused-validity-title = תוקף הדרכון יפוג
    מוקדם מדי
    .speech = תֹּקֶף הַדַּרְכּוֹן יָפוּג מֻקְדָּם מִדַּי
refused-validity = הוא צריך להיות בתוקף שישה חודשים אחרי השהייה.
refused-kind-title = העמדה אינה מקבלת
    את המסמך הזה
    .speech = הָעֲמָדָה אֵינָהּ מְקַבֶּלֶת אֶת הַמִּסְמָךְ הַזֶּה
refused-kind = היא מיועדת לדרכונים רגילים. בכל האחרים מטפלים בדלפק.
refused-no-visa-title = אינכם זקוקים לאשרה
    .speech = אֵינְכֶם זְקוּקִים לְאַשְׁרָה
refused-no-visa = אזרחי אזרבייג׳ן נכנסים בלי אשרה.
refused-trip-title = התשובות אינן
    מתאימות לאשרה מכאן
    .speech = הַתְּשׁוּבוֹת אֵינָן מַתְאִימוֹת לְאַשְׁרָה מִכָּאן
refused-trip = { PLURAL($days) ->
    [one] עם הדרכון הזה אפשר להישאר יום אחד לכל היותר.
    [two] עם הדרכון הזה אפשר להישאר יומיים לכל היותר.
   *[other] עם הדרכון הזה אפשר להישאר { $days } ימים לכל היותר.
}
refused-agency-title = האשרה
    לא ניתנה
    .speech = הָאַשְׁרָה לֹא נִתְּנָה
refused-agency = כך החליט שירות האשרות. בדלפק יוכלו לומר לכם עוד.
way-portal = בדקו בפורטל האשרות האלקטרוניות
way-portal-line = שם תדעו אם אפשר לקבל אשרה אלקטרונית.
way-desk = גשו לדלפק שליד העמדות
way-desk-line = קחו איתכם את הדרכון.
way-embassy = פנו לשגרירות שלכם
way-embassy-line = שם אפשר לקבל דרכון בתוקף.
way-gate = המשיכו לביקורת הדרכונים
way-gate-line = אינכם זקוקים לדבר מהעמדה הזאת.
way-answers = התחילו מחדש עם תשובות אחרות
way-answers-line = בחרו שהייה קצרה יותר.
way-answers-until = בחרו שהייה קצרה יותר: לכל המאוחר עד { $day }.
nothing-paid = לא שילמתם דבר.
    .speech = לֹא שִׁלַּמְתֶּם דָּבָר.

## פקיד מחליט, או הדלפק ממשיך

officer-title = פקיד יעזור לכם
    .speech = פָּקִיד יַעֲזֹר לָכֶם
officer-stateless = על אשרות לחסרי אזרחות ולפליטים מחליט פקיד.
officer-declaration = לא אישרתם את כל הסעיפים. פקיד יבדוק זאת.
officer-birth = בדרכון אין תאריך לידה מלא.
officer-country = קוד המדינה שבדרכון אינו מוכר לנו.
officer-agency = שירות האשרות מבקש שפקיד יבדוק זאת.
desk-title = מכאן ממשיכים
    בדלפק
    .speech = מִכָּאן מַמְשִׁיכִים בַּדֶּלְפֵּק
desk-offline = אין לנו חיבור כרגע. מה שהזנתם נשמר.
desk-silent = ההחלטה מתעכבת יותר מדי. מה שהזנתם נשמר.
desk-officer = פקיד מבקש לראות אתכם. מה שהזנתם נשמר.
desk-show = הציגו את זה בדלפק
